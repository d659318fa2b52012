import { isRelayed } from '../../../model/article.js';
import type { Comparison } from './compareValues.js';
import type { Measured } from './measures.js';

/** Translations lose or mistake a "thousand", "million" or "billion": the number is so many times too small or too large. */
const MAGNITUDES = [1e3, 1e6, 1e9];

/**
 * Explains why copies of one text give another number than the others: a magnitude was lost, or a translation or rewriting
 * has put a hedge before it ("over two years" became "more than two years").
 *
 * @param main figures of one value
 * @param side figures of another value or hedge, of the same measure
 * @returns the comparison, of verdict `damage`; null when the side is not all copies of what stands in the main one
 */
export function changeOnTheWay(main: readonly Measured[], side: readonly Measured[]): Comparison | null {
  const sources = side.map((copy) => main.find((one) => one.family >= 0 && one.family === copy.family));
  const change = (test: (copy: Measured, source: Measured) => boolean): boolean =>
    side.every((copy, i) => sources[i] !== undefined && test(copy, sources[i]));
  if (change(areMagnitudesApart)) return damage('magnitude', 'one text is a copy that has mistaken the magnitude');
  if (change(isHedgedOnTheWay)) return damage('hedge', 'a translation or rewriting has hedged the number');
  return null;
}

const damage = (reason: string, why: string): Comparison => ({ verdict: 'damage', divergent: false, reason, why });

/** Takes figures of copies of one sentence; says whether they differ by a magnitude alone ("1.3 million", "1.3 billion"). */
export function areMagnitudesApart({ figure: copy }: Measured, { figure: source }: Measured): boolean {
  if (copy.value === null || source.value === null || copy.value === 0 || source.value === 0) return false;
  const ratio = Math.max(copy.value / source.value, source.value / copy.value);
  return MAGNITUDES.some((magnitude) => Math.abs(ratio / magnitude - 1) < 1e-9);
}

const isHedgedOnTheWay = ({ figure: copy, article }: Measured, { figure: source }: Measured): boolean =>
  copy.value !== null &&
  copy.value === source.value &&
  copy.unit === source.unit &&
  source.qualifier === 'exact' &&
  copy.qualifier === 'more-than' &&
  isRelayed(article.article.transmission);
