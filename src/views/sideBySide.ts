import { type DiffRun, diffWords } from '../text/word-diff.js';

/** From this width on, two passages stand side by side. */
const TWO_COLUMNS_FROM = 100;

/** How passages are laid out: the columns there are, and how a word that differs is coloured. */
export interface PassageStyle {
  readonly width: number;
  readonly mark: (text: string) => string;
}

/**
 * Lays out two wordings of one passage, the words that differ between asterisks: side by side in 100 columns or more,
 * one above the other in less. Control characters become spaces.
 *
 * @param left one wording
 * @param right the other
 * @param style the width in columns (characters count as one column each) and the colour of what differs
 * @returns the lines, two columns narrower than the width
 */
export function layPassages(left: string, right: string, style: PassageStyle): readonly string[] {
  const [inLeft, inRight] = diffWords(oneLine(left), oneLine(right));
  const room = style.width - 2;
  if (style.width < TWO_COLUMNS_FROM) {
    const lines = (letter: string, runs: readonly DiffRun[]): string[] =>
      wrapWords(wordsOf(runs), room - 3).map((line, i) => `${i === 0 ? `${letter}: ` : '   '}${inked(line, style)}`);
    return [...lines('A', inLeft), ...lines('B', inRight)];
  }
  const column = Math.floor((room - 3) / 2);
  const [one, other] = [wrapWords(wordsOf(inLeft), column), wrapWords(wordsOf(inRight), column)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, i) => {
    const line = one[i] ?? [];
    const padding = ' '.repeat(column - lengthOf(line));
    return `${inked(line, style)}${padding} │ ${inked(other[i] ?? [], style)}`.trimEnd();
  });
}

/** Takes words and a width in columns; returns them in lines of at most that width, without control characters. */
export function wrapped(words: string, width: number): readonly string[] {
  const runs = [{ text: oneLine(words), same: true }];
  return wrapWords(wordsOf(runs), width).map((line) => line.map(({ text }) => text).join(' '));
}

interface Word {
  readonly text: string;
  readonly differs: boolean;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
const columnsOf = (text: string): number => [...text].length;
const lengthOf = (line: readonly Word[]): number =>
  line.reduce((sum, { text }, i) => sum + columnsOf(text) + (i === 0 ? 0 : 1), 0);

// A run that differs gets its asterisks around all its words: *will quit* the cranes.
function wordsOf(runs: readonly DiffRun[]): Word[] {
  return runs.flatMap(({ text, same }) => {
    const words = text.split(/\s+/u).filter((word) => word !== '');
    return words.map((word, i) => ({
      text: same ? word : `${i === 0 ? '*' : ''}${word}${i === words.length - 1 ? '*' : ''}`,
      differs: !same,
    }));
  });
}

// Greedy lines; a word longer than a line is cut.
function wrapWords(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words.flatMap((w) => cut(w, width))) {
    const length = columnsOf(word.text);
    const isFirst = (lines[lines.length - 1] ?? []).length === 0;
    if (!isFirst && used + 1 + length > width) {
      lines.push([word]);
      used = length;
    } else {
      lines[lines.length - 1]?.push(word);
      used += length + (isFirst ? 0 : 1);
    }
  }
  return lines;
}

function cut({ text, differs }: Word, width: number): Word[] {
  const letters = [...text];
  const pieces = Math.max(1, Math.ceil(letters.length / width));
  return Array.from({ length: pieces }, (_, i) => ({
    text: letters.slice(i * width, (i + 1) * width).join(''),
    differs,
  }));
}

const inked = (line: readonly Word[], { mark }: PassageStyle): string =>
  line.map(({ text, differs }) => (differs ? mark(text) : text)).join(' ');
