import type { Mention } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import { inOneLine } from '../../text/one-line.js';
import { at, is, isName, isQuoted, type Line, type Range, someIn, spanOf } from './line.js';
import type { Told } from './told.js';
import type { WordList } from './wordLists.js';

/**
 * Takes the lines of an article; returns the names, in lower case, that stand beside a word for a kind of newsroom in
 * them ("the Tideline news agency", "the daily Dorvik Post"). A post, a programme or the press is none ("a Tideline
 * post").
 */
export function newsroomNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines)
    line.tokens.forEach((_, i) => {
      if (!is(line, i, 'newsroomNouns') || isName(line, i)) return;
      const before = nameAround(line, kindFrom(line, i) - 1, -1);
      const behind = isTold(line, i) ? null : nameAround(line, i + 1, 1);
      for (const name of [before, behind]) if (name !== null) names.add(wordsOf(line, name).toLowerCase());
    });
  return names;
}

/** So many words at most stand for the kind of a newsroom before the last one. */
const LONGEST_KIND = 3;

// "| news agency", "| weekly magazine": where the words for the kind of a newsroom begin.
function kindFrom(line: Line, i: number): number {
  let from = i;
  while (i - from < LONGEST_KIND && is(line, from - 1, 'media') && !isName(line, from - 1)) from -= 1;
  return from;
}

// "Told the newspaper | Lind had left": whoever stands behind a hearer may begin what is said.
function isTold(line: Line, i: number): boolean {
  let from = kindFrom(line, i);
  while (is(line, from - 1, 'determiners') || line.parts[from - 1] === 'ADJ') from -= 1;
  return line.lexicon.forms.get(at(line, from - 1))?.verb.frames.has('addressee') === true;
}

/**
 * Says which newsroom was told: the hearer, when that is a body by name, a name that the article has beside a word for
 * a newsroom, whatever it was taken for, or the word alone ("the agency").
 *
 * @param one the statement
 * @param hearer the mention of who was told; null when nothing mentions them
 * @param newsrooms see newsroomNames
 * @returns its name or the words for it as the text has them; null when nobody was told, or no newsroom
 */
export function newsroomTold(one: Told, hearer: Mention | null, newsrooms: ReadonlySet<string>): string | null {
  const { class: kind, addressee, line } = one;
  if (kind !== 'speech' || addressee === null) return null;
  const isSome = (...lists: readonly WordList[]): boolean => someIn(addressee, (i) => is(line, i, ...lists));
  if (hearer?.kind === 'name') {
    const isBody = ['organisation', 'other'].includes(hearer.type) && !isSome('groups', 'addressees');
    const end = Math.min(hearer.end, line.tokens[addressee.to - 1]?.end ?? hearer.end);
    if (isBody || isSome('media')) return slice(line.text, { start: hearer.start, end });
  }
  const name = nameIn(line, addressee);
  if (name !== null) return newsrooms.has(name.toLowerCase()) ? name : null;
  // "told the agency", but not "told the press"
  const last = addressee.to - 1;
  const isOne = is(line, addressee.from, 'definites') && is(line, last, 'media') && !is(line, last, 'addressees');
  return isOne ? wordsOf(line, addressee) : null;
}

/** A name beside a word for a newsroom has so many words at most. */
const LONGEST_NAME = 4;

// The run of words with capitals that begins at `from` and goes on in a direction, a quotation mark passed over.
function nameAround(line: Line, from: number, step: 1 | -1): Range | null {
  const first = line.tokens[from]?.kind === 'quote' ? from + step : from;
  let last = first;
  while (isNamePart(line, last) && Math.abs(last - first) < LONGEST_NAME) last += step;
  if (last === first) return null;
  return step > 0 ? { from: first, to: last } : { from: last + 1, to: first + 1 };
}

const isNamePart = (line: Line, i: number): boolean =>
  isName(line, i) && !is(line, i, 'determiners', 'timeWords', 'prepositions', 'conjunctions');

// The name that a phrase ends with: of "the agency Tideline" the last word.
function nameIn(line: Line, { from, to }: Range): string | null {
  let first = to;
  while (first > from && isNamePart(line, first - 1) && !isQuoted(line, first - 1)) first -= 1;
  return first < to ? wordsOf(line, { from: first, to }) : null;
}

function wordsOf(line: Line, range: Range): string {
  const where = spanOf(line, range);
  return where === null ? '' : inOneLine(slice(line.text, where));
}
