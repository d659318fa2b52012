import type { Grammar } from './grammar.js';
import { hasCapital, type MentionDraft, type SentenceView, wordAt, wordsOf } from './sentenceView.js';

/** Words for peoples that no list has, in lower case, and the names of the countries that they are made of. */
export interface DerivedPeoples {
  readonly peoples: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/**
 * Finds the words for peoples that the document itself makes of a name: beside "Marenia" it has "the Marenian capital"
 * or "Marenians". That tells what the name is, too.
 *
 * @param views the sentences of one document
 * @param names the names found in it
 * @returns the words and the names, in lower case; both empty when none is made so
 */
export function derivedPeoples(views: readonly SentenceView[], names: readonly MentionDraft[]): DerivedPeoples {
  const placeOf = new Map(names.flatMap((name) => peoplesOfPlace(wordsOf(name.view, name), name.view.grammar)));
  const peoples = new Set<string>();
  const places = new Set<string>();
  for (const view of views) {
    for (let at = 0; at < view.tokens.length; at += 1) {
      const word = wordAt(view, at);
      const place = placeOf.get(word);
      if (place === undefined || !hasCapital(view, at) || !isUsedAsPeople(view, at)) continue;
      peoples.add(word);
      places.add(place);
    }
  }
  return { peoples, places };
}

function peoplesOfPlace(name: string, { placeEnd, peopleEnds }: Grammar): readonly (readonly [string, string])[] {
  const isPlace = name.length > 3 && [...placeEnd].some((end) => name.endsWith(end));
  return isPlace ? [...peopleEnds].map((end) => [name + end, name] as const) : [];
}

// Before a word in small letters ("Marenian capital"), or a plural: a person of that name stands before another name or
// a verb.
function isUsedAsPeople(view: SentenceView, at: number): boolean {
  const [token, next] = [view.tokens[at], view.tokens[at + 1]];
  if (token?.lower.endsWith('s') === true) return true;
  const part = view.parts[at + 1];
  return next !== undefined && next.text === next.lower && (part === 'NOUN' || part === 'ADJ');
}
