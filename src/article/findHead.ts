import { capitalised } from '../text/capitals.js';
import { plainWords } from '../text/plain-words.js';
import { endsSentence, type Line, type Verdict } from './lines.js';

/** The name of a site or newspaper is no longer than this, in units and in words. */
const LONGEST_MASTHEAD = 40;
const MOST_WORDS = 5;
/** The head of a page has so many lines at most. */
const LONGEST_HEAD = 8;
/** A line of prose has so many units at least. */
const SHORTEST_PROSE = 80;
/** A headline below a masthead has so many words at least. */
const FEWEST_WORDS = 4;

// The rules that know a menu.
const MENUS: ReadonlySet<string> = new Set(['menu', 'menu-of-three', 'breadcrumbs']);

/** The line that is only the name of the site. */
export const MASTHEAD = { kind: 'junk', junk: 'promo', action: 'keep-as-metadata', rule: 'masthead' } as const;
const SLOGAN: Verdict = { kind: 'junk', junk: 'promo', action: 'remove', rule: 'below-masthead' };

/**
 * Finds what stands above the headline of a page that was saved as text: the name of the site, and its motto and
 * section below that.
 *
 * The first line is such a name when the menu stands right below it, or behind a gap below a name in capitals. In a few
 * words it is one, too, when a headline follows before the prose begins and either a menu stands behind a gap, or the
 * line reads like a name and the page calls itself so further down ("(c) The Arden Post", "told the Post"), by either
 * side of a stroke.
 *
 * @param lines the lines of the page
 * @param verdicts what is known of each; null where nothing is
 * @returns verdicts by the indices of the lines that stand above the headline; empty when the first line is no such
 *   name
 */
export function findHead(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): ReadonlyMap<number, Verdict> {
  const [first] = lines;
  if (first === undefined || verdicts[0] !== null || first.text.length > LONGEST_MASTHEAD || endsSentence(first.text))
    return new Map();
  const isAboveMenu = MENUS.has(verdicts[1]?.rule ?? '');
  if (isAboveMenu && (!first.isFollowedByGap || !/\p{Ll}/u.test(first.text))) return new Map([[0, MASTHEAD]]);
  const prose = lines.findIndex(({ text }, i) => verdicts[i] === null && isProse(text));
  const open = lines.slice(1, Math.min(prose, LONGEST_HEAD)).filter(({ index }) => verdicts[index] === null);
  const headlines = open.filter(({ text }) => plainWords(text).length >= FEWEST_WORDS && !endsSentence(text));
  // A motto stands close to the name; a standfirst, a signature or buttons may stand below the headline.
  const headline = headlines.find(({ isSetApart }) => isSetApart) ?? headlines.at(-1);
  if (headline === undefined || plainWords(first.text).length > MOST_WORDS) return new Map();
  if (!isAboveMenu && !isOwnName(first.text, lines.slice(headline.index))) return new Map();
  const above = open.filter(({ index }) => index < headline.index);
  return new Map<number, Verdict>([[0, MASTHEAD], ...above.map(({ index }) => [index, SLOGAN] as const)]);
}

const isProse = (text: string): boolean => text.length >= SHORTEST_PROSE && endsSentence(text);

// "KNA | Kellin News Agency": a name is told by its initials too.
function isOwnName(text: string, lines: readonly Line[]): boolean {
  const [whole = '', ...more] = text.split(/\s+[|·•]\s/u);
  const isInitials = (name: string): boolean => /^\p{Lu}{2,}$/u.test(name);
  const names = more.length === 0 ? [whole] : [whole, ...more].filter((name) => isInitials(name) || name.includes(' '));
  return [whole, ...more].every(isName) && names.some((name) => namesItself(name, lines));
}

// Capitals at all words but the small ones inside.
function isName(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= MOST_WORDS && words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^\p{Ll}{1,3}$/u.test(word))
  );
}

// The whole name, or the last of its words as the name of a newspaper: "told the Post".
function namesItself(name: string, lines: readonly Line[]): boolean {
  const words = plainWords(name);
  const last = words.at(-1) ?? '';
  const short = capitalised(last);
  return lines.some(({ text }) => {
    const own = plainWords(text);
    // A headline may be told twice.
    if (own.length > words.length && ` ${own.join(' ')} `.includes(` ${words.join(' ')} `)) return true;
    return words.length > 1 && ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` the ${short} `);
  });
}
