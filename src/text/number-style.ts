import type { Span } from '../model/span.js';

/** How a text writes numbers: 30,000.5 with a decimal point, or 30.000,5 with a decimal comma. */
export type NumberStyle = 'point' | 'comma';

// A number with one group of three digits behind a point: thirty thousand or thirty, by the style of the text.
const DOTTED = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![.,]?\d)/gu;
const ROUND = /\.000$/u;
const DECIMAL_COMMA = /(?<![\d.,])\d{1,9},\d{1,2}(?![.,]?\d)/gu;
// `2,4 million`, `41,2 %`: what follows shows that the number is one, and no list.
const MEASURED_COMMA = /(?<![\d.,])\d{1,9},\d{1,2}(?: \p{L}{2}| ?%)/gu;
/** So many of them make a style. */
const LEAST_COMMAS = 2;
// A time of the day: `10.17 hours`, `at 9.30`, `8.45 p.m.`, but not `at 9.30 percent` and `2.5 hours`.
const CLOCK = String.raw`\d{1,2}\.[0-5]\d(?!\d)`;
const AT_CLOCK = String.raw`(?<=\b[Aa]t )${CLOCK}(?! ?(?:%|per ?cent|\p{L}+illion))`;
const CLOCK_HOURS = String.raw`${CLOCK} ?(?:hours?|h|hrs?|o['’]clock|[ap]\.?m)\b`;
const DECIMAL_POINT = new RegExp(
  String.raw`(?<![\d.,:])(?!${AT_CLOCK}|${CLOCK_HOURS})\d{1,9}\.\d{1,2}(?![.,:]?\d)`,
  'gu',
);
const THOUSANDS_COMMA = /(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)/u;
/** So many times more numbers must be written with points between thousands where some have a decimal point. */
const CLEARLY_MORE = 2;
/** So many times more must have a decimal comma and what they count: the one with a point may be a time of the day. */
const FAR_MORE = 3;

/**
 * Tells how a text writes numbers. English has the point; translations keep the comma of their source, and then
 * `30.000` is thirty thousand.
 *
 * @param text the whole text
 * @returns `comma` when numbers like `30.000` stand beside decimal commas, or are round, or when two numbers have
 *   decimal commas and something that they count, and nothing is written in the English way, or hardly anything;
 *   `point` otherwise. Linear in the length of the text
 */
export function numberStyleOf(text: string): NumberStyle {
  const dotted = text.match(DOTTED) ?? [];
  if (THOUSANDS_COMMA.test(text)) return 'point';
  const measured = (text.match(MEASURED_COMMA) ?? []).length;
  const pointed = (text.match(DECIMAL_POINT) ?? []).length;
  if (pointed > 0) {
    const isComma = dotted.length >= CLEARLY_MORE * pointed || measured >= FAR_MORE * pointed;
    return measured > 0 && isComma ? 'comma' : 'point';
  }
  if (measured >= LEAST_COMMAS) return 'comma';
  if (dotted.length === 0) return 'point';
  return text.search(DECIMAL_COMMA) >= 0 || dotted.some((number) => ROUND.test(number)) ? 'comma' : 'point';
}

/**
 * Takes a text; returns where it writes numbers with a decimal comma or with points between thousands, when that is its
 * style.
 */
export function commaNumbers(text: string): readonly Span[] {
  if (numberStyleOf(text) === 'point') return [];
  const found = [...text.matchAll(DOTTED), ...text.matchAll(DECIMAL_COMMA)];
  return found
    .map(({ index, 0: number }) => ({ start: index, end: index + number.length }))
    .sort((a, b) => a.start - b.start);
}
