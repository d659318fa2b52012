import type { EntityType } from '../../model/annotation.js';
import { isWordOrNumber } from '../../text/tokens.js';
import type { DerivedPeoples } from './derivedPeoples.js';
import {
  draftOf,
  hasCapital,
  type MentionDraft,
  type SentenceView,
  sharesToken,
  type TokenRange,
  wordsOf,
} from './sentenceView.js';

/** What the document as a whole says of its names, by their words in lower case. */
interface NameBook {
  /**
   * Names that were found where capitals tell (not at the beginning of a sentence, not in a headline), with their
   * types.
   */
  readonly types: ReadonlyMap<string, EntityType>;
  /** Words that the document also writes in lower case. */
  readonly common: ReadonlySet<string>;
  /** The longest name, in tokens. */
  readonly longest: number;
}

/**
 * Reads the document a second time with what the first reading found: a name that was recognised once is recognised
 * everywhere, a surname alone belongs to the full name, and one name has one type. Single words that only capitals at
 * the beginning of a sentence or in a headline made look like names are dropped.
 *
 * @param views the sentences of one document
 * @param names the names of each sentence
 * @param known words for peoples that the document makes of its names, and names that it shows to be places
 * @returns the names of all sentences, in order; without those that are a word for a people
 */
export function recurringNames(
  views: readonly SentenceView[],
  names: readonly (readonly MentionDraft[])[],
  { peoples, places }: DerivedPeoples,
): readonly MentionDraft[] {
  const isPeople = (name: MentionDraft): boolean => peoples.has(wordsOf(name.view, name));
  const book = readBook(
    views,
    names.flat().filter((name) => !isPeople(name)),
    places,
  );
  return views.flatMap((view, i) => {
    const kept = (names[i] ?? [])
      .filter((name) => !isPeople(name) && isTrusted(name, book))
      .map((name) => withBookType(name, book));
    const more = sightings(view, book).filter((found) => !kept.some((name) => sharesToken(name, found)));
    return [...kept, ...more].sort((a, b) => a.from - b.from);
  });
}

function readBook(
  views: readonly SentenceView[],
  names: readonly MentionDraft[],
  places: ReadonlySet<string>,
): NameBook {
  const votes = new Map<string, Map<EntityType, number>>();
  const vote = (key: string, type: EntityType, weight: number): void => {
    const own = votes.get(key) ?? new Map<EntityType, number>();
    votes.set(key, own.set(type, (own.get(type) ?? 0) + weight));
  };
  let longest = 1;
  for (const name of names) {
    if (!capitalsTell(name)) continue;
    vote(wordsOf(name.view, name), name.type, 1);
    longest = Math.max(longest, name.to - name.from);
    // The full name settles what the surname alone is.
    if (name.type === 'person' && name.to - name.from > 1) {
      vote(wordsOf(name.view, { from: name.to - 1, to: name.to }), 'person', 3);
    }
  }
  const types = new Map([...votes].map(([key, own]) => [key, mostOf(own)]));
  for (const place of places) types.set(place, 'place');
  return { types, common: commonWords(views), longest };
}

const mostOf = (votes: ReadonlyMap<EntityType, number>): EntityType =>
  [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'other';

// A capital tells a name inside a sentence in mixed case, and in any name of several words there.
function capitalsTell({ view, from, to }: MentionDraft): boolean {
  return view.isMixedCase && (from > firstWord(view) || to - from > 1);
}

function firstWord(view: SentenceView): number {
  const first = view.tokens.findIndex(isWordOrNumber);
  return Math.max(first, 0);
}

function commonWords(views: readonly SentenceView[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const { tokens } of views) for (const token of tokens) if (token.text === token.lower) common.add(token.text);
  return common;
}

function isTrusted(name: MentionDraft, book: NameBook): boolean {
  if (capitalsTell(name) || name.to - name.from > 1) return true;
  const key = wordsOf(name.view, name);
  return book.types.has(key) || !book.common.has(key);
}

// Types of single words follow the document, and of names in headlines; any other longer name keeps what its own words
// say.
function withBookType(name: MentionDraft, book: NameBook): MentionDraft {
  if (name.to - name.from > 1 && capitalsTell(name)) return name;
  const type = book.types.get(wordsOf(name.view, name));
  return type === undefined ? name : { ...name, type };
}

// Words of the sentence that are a name elsewhere in the document, the longest first.
function sightings(view: SentenceView, book: NameBook): readonly MentionDraft[] {
  const found: MentionDraft[] = [];
  for (let from = 0; from < view.tokens.length; from += 1) {
    if (!hasCapital(view, from)) continue;
    const range = sightingAt(view, from, book);
    if (range === null) continue;
    found.push(draftOf(view, range, 'name', book.types.get(wordsOf(view, range)) ?? 'other'));
    from = range.to - 1;
  }
  return found;
}

function sightingAt(view: SentenceView, from: number, book: NameBook): TokenRange | null {
  for (let to = Math.min(view.tokens.length, from + book.longest); to > from; to -= 1) {
    const key = wordsOf(view, { from, to });
    const isWord = to - from === 1 && (book.common.has(key) || key.length < 3);
    if (book.types.has(key) && !isWord && hasCapital(view, to - 1)) return { from, to };
  }
  return null;
}
