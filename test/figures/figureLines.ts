import { expect } from 'vitest';
import { compileFigureLexicon } from '../../src/annotations/figures/compileLexicon.js';
import { detectFigures } from '../../src/annotations/figures/detectFigures.js';
import type { Figure, TimeExpression } from '../../src/model/annotation.js';
import type { Block, Damage } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

/** The lexicon that ships. */
export const lexicon = compileFigureLexicon(dataJson('en/figures.json'), dataJson('en/person-nouns.json'));
const words: Readonly<Record<'abbreviations' | 'titles', readonly string[]>> = dataJson('en/sentences.json');
/** How sentences end. */
export const rules = { abbreviations: new Set(words.abbreviations), titles: new Set(words.titles) };

/** Takes a text, its blocks and damage; returns its figures. */
export function figuresOf(
  text: string,
  blocks: readonly Block[],
  damage: readonly Damage[] = [],
  times: readonly TimeExpression[] = [],
): readonly Figure[] {
  const article = { id: asId<ArticleId>('a'), text, blocks, damage };
  return detectFigures({ article, reading: readText(text, blocks, rules), lexicon, times });
}

/** "words | value unit qualifier", one line a figure; a range stands in place of the value, "-" for nothing. */
export function line(text: string, { start, end, value, range, unit, qualifier }: Figure): string {
  const amount = value ?? (range === null ? '-' : range.join('..'));
  return `${text.slice(start, end)} | ${amount} ${unit ?? '-'} ${qualifier}`;
}

/** Checks the figures of a text, a line each. */
export function check(text: string, expected: readonly string[]): void {
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
  expect(figuresOf(text, blocks).map((figure) => line(text, figure))).toEqual(expected);
}

/** The broken stretch of the text stands between ‹ and ›. */
export function checkBroken(marked: string, expected: readonly string[]): void {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const known = { intended: null, changesMeaning: true, confidence: 1, why: 'a test' } as const;
  const figures = figuresOf(
    text,
    [{ start: 0, end: text.length, kind: 'paragraph' }],
    [{ start, end, kind: 'broken-numeral', ...known }],
  );
  expect(figures.map((figure) => line(text, figure))).toEqual(expected);
  expect(figures.some((figure) => figure.damaged)).toBe(true);
}
