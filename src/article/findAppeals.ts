import { plainWords } from '../text/plain-words.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line, Verdict } from './lines.js';

/** An appeal has this many units at most, and a story so many lines at least. */
const LONGEST_APPEAL = 120;
const FEWEST_LINES = 4;
/** So many lines below a story are looked at. */
const MOST_APPEALS = 2;

/**
 * Finds the lines below a story that speak to its reader ("Tips for the editors? Write to us."): short ones without
 * quotation or report, in an article that tells nothing else so. A news report speaks to nobody.
 *
 * @param lines the article's lines
 * @param verdicts what is known of each; null where nothing is
 * @param lexicon the words by which a reader is addressed, and the verbs of reports
 * @returns the indices of the lines; none in an interview, and none where another line of the story addresses somebody
 */
export function findAppeals(
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  lexicon: ArticleLexicon,
): readonly number[] {
  if (verdicts.some((verdict) => verdict?.kind === 'answer')) return [];
  const told = lines.filter((_, i) => (verdicts[i]?.kind ?? 'subtitle') === 'subtitle');
  if (told.length < FEWEST_LINES) return [];
  const speaking = new Set(told.filter(({ text }) => addressesReader(text, lexicon)));
  const story = told.findLastIndex((line) => !speaking.has(line) || line.text.length > LONGEST_APPEAL);
  const below = told.slice(story + 1);
  return below.length === speaking.size && below.length <= MOST_APPEALS ? below.map(({ index }) => index) : [];
}

const QUOTATION = /["“”„«»‹›]|``|''/u;

function addressesReader(text: string, { readerWords, reportingWords }: ArticleLexicon): boolean {
  if (QUOTATION.test(text)) return false;
  // "US" is a country.
  const words = plainWords(text.replace(/\bUS\b/g, ''));
  return words.some((word) => readerWords.has(word)) && !words.some((word) => reportingWords.has(word));
}
