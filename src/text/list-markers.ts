import { isCapitalised, type Token } from './tokens.js';

/** What numbers an item of a list: "1.", "2)", "3.)", "b.", "• 4.". */
export interface ListMarker {
  /** 1 for "1." and for "a.". */
  readonly number: number;
  /** How it is written: bullet, kind of number and marks after it. */
  readonly style: string;
  /** The index after its last token. */
  readonly end: number;
}

/** Takes tokens and an index; returns the marker of a list that begins there, null when none does. */
export function listMarker(tokens: readonly Token[], i: number): ListMarker | null {
  const bullet = /^[•⁃‣▪]$/.test(tokens[i]?.text ?? '') ? (tokens[i] as Token).text : '';
  const at = bullet === '' ? i : i + 1;
  const word = tokens[at]?.text ?? '';
  const isNumber = /^\d{1,3}$/.test(word);
  if (!isNumber && !/^[a-z]$/.test(word)) return null;
  let end = at + 1;
  while (end <= at + 2 && /^[.)]$/.test(tokens[end]?.text ?? '') && tokens[end]?.start === tokens[end - 1]?.end)
    end += 1;
  if (end === at + 1) return null;
  const marks = tokens.slice(at + 1, end).map(({ text }) => text);
  return {
    number: isNumber ? Number(word) : word.charCodeAt(0) - 96,
    style: `${bullet}${isNumber ? '1' : 'a'}${marks.join('')}`,
    end,
  };
}

/**
 * Takes tokens, an index and a marker; says whether the next marker of the same list begins there, before a capital.
 */
export function followsMarker(tokens: readonly Token[], i: number, { number, style }: ListMarker): boolean {
  const next = listMarker(tokens, i);
  if (next === null || next.number !== number + 1 || next.style !== style) return false;
  const word = tokens[next.end];
  return word !== undefined && isCapitalised(word);
}
