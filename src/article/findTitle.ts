import type { Page } from '../model/page.js';
import { plainWords } from '../text/plain-words.js';
import { endsSentence, type Line, type Verdict } from './lines.js';

// A headline has this many units at most, and a word or two at least.
const LONGEST_TITLE = 220;
const FEWEST_WORDS = 2;

/**
 * Finds the line that is the article's headline. On an HTML page it is the line that was chosen there; in a text file
 * the line that the caller's title names, else the first line that is no junk, when it looks like a headline set apart:
 * no closing full stop, an empty line after it (in a file without empty lines: a longer paragraph), and no quotation.
 *
 * @param page the page
 * @param lines its lines
 * @param verdicts what is known of each line; null where nothing is
 * @returns the line; null when the article has no headline
 */
export function findTitle(page: Page, lines: readonly Line[], verdicts: readonly (Verdict | null)[]): Line | null {
  const marked = lines.find((line) => line.role === 'title');
  if (marked !== undefined) return marked;
  const given = page.given.title;
  if (given !== undefined) {
    const named = lines.slice(0, 8).find((line) => sameWords(line.text, given));
    if (named !== undefined) return named;
  }
  const at = lines.findIndex((_, i) => verdicts[i]?.kind !== 'junk');
  const first = lines[at];
  return first !== undefined && page.format === 'text' && looksLikeTitle(first, lines[at + 1], lines) ? first : null;
}

const sameWords = (a: string, b: string): boolean => plainWords(a).join(' ') === plainWords(b).join(' ');

function looksLikeTitle(line: Line, next: Line | undefined, lines: readonly Line[]): boolean {
  const { text } = line;
  if (next === undefined || text.length > LONGEST_TITLE || plainWords(text).length < FEWEST_WORDS) return false;
  if (/[.,;:]["”’»]?$/u.test(text) || (/^["“„«]/u.test(text) && endsSentence(text)) || !/^[^\p{Ll}]/u.test(text))
    return false;
  if (line.isFollowedByGap) return true;
  return (
    !lines.some((other) => other.isSetApart && other.index > 0) &&
    next.text.length > text.length &&
    endsSentence(next.text)
  );
}
