import type { Span } from '../../model/span.js';
import type { Quotation } from '../../text/quotes.js';
import { isCapitalised } from '../../text/tokens.js';
import { isWord, type Line, someIn, wordsQuoted } from './line.js';
import type { Draft } from './readLine.js';
import { insideOf } from './told.js';

/** Fewer quoted words than this, without a cue, are a name or a wording, not a statement. */
const FEWEST_WORDS = 5;
/** The same where it opens a headline and a colon follows. */
const FEWEST_IN_HEADING = 3;
/** The same where the sentence before it was speech and the quotation is the whole sentence. */
const FEWEST_AFTER_SPEECH = 2;

/**
 * Finds the quotations of a line that no report of it accounts for and that are speech rather than a name or a wording.
 *
 * @param drafts the statements already read in it
 * @param followsSpeech whether the line before was speech, so that few words are enough
 * @returns what stands between the marks, in order; none when there is no such quotation
 */
export function freeQuotes(line: Line, drafts: readonly Draft[], followsSpeech: boolean): readonly Span[] {
  const fewest = followsSpeech ? FEWEST_AFTER_SPEECH : FEWEST_WORDS;
  const bounded = (quotation: Quotation): Quotation => ({
    ...quotation,
    start: Math.max(quotation.start, line.start),
    end: Math.min(quotation.end, line.end),
  });
  return line.quotations
    .filter((_, q) => isSpoken(line, q, fewest) && !drafts.some((draft) => holdsQuote(line, draft, q)))
    .map((quotation) => insideOf(line.text, bounded(quotation)))
    .filter((span) => span !== null);
}

const holdsQuote = (line: Line, { content, source }: Draft, q: number): boolean =>
  [...content, ...(source === null ? [] : [source])].some((range) => someIn(range, (i) => line.quotes[i] === q));

// Enough words, not the title of a work, and not a heading that is a mere wording.
function isSpoken(line: Line, q: number, fewest: number): boolean {
  const quotation = line.quotations[q] as Quotation;
  const isWhole = quotation.opens <= line.start && quotation.closes >= line.end;
  const words = line.quotes.filter((held, i) => held === q && isWord(line, i)).length;
  if (isHeading(line, quotation)) return words >= FEWEST_IN_HEADING;
  if (words < (isWhole ? fewest : FEWEST_WORDS)) return false;
  const long = wordsQuoted(line, q).filter(({ text }) => text.length > 3);
  if (long.length > 0 && long.every(isCapitalised)) return false;
  const isSentence = /[,.!?…]\s*$/.test(line.text.slice(quotation.start, quotation.end));
  return isSentence || !quotation.isClosed || line.stop < line.tokens.length;
}

// “The quay is ours”: how Dorvik heard the verdict. Or nothing but the quotation.
function isHeading(line: Line, { opens, closes }: Quotation): boolean {
  const after = line.tokens.find(({ start }) => start >= closes);
  return line.kind === 'title' && opens <= line.start && (after === undefined || after.text === ':');
}
