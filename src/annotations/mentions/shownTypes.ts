import { groupBy } from '../../text/group-by.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { isListed, type MentionDraft, wordAt, wordsOf } from './sentenceView.js';
import { showingsOf, surestType } from './showings.js';

/**
 * Types names by what any sentence of the document shows them to be (see `showingsOf`). The surname of somebody who is
 * shown to be a person is a person too, where it stands alone and is not listed as something else.
 *
 * @param names the names of one document
 * @param agencies names that its datelines show to be agencies, in lower case
 * @param lexicon the compiled lists
 * @returns the same names with types
 */
export function withShownTypes(
  names: readonly MentionDraft[],
  agencies: ReadonlySet<string>,
  lexicon: MentionLexicon,
): readonly MentionDraft[] {
  const people = new Set(names.filter(isPerson).flatMap((name) => wordsOf(name.view, name).split(' ')));
  const known = new Set(names.filter(isPerson).flatMap(surnameOf));
  const byWords = groupBy(names, (name) => wordsOf(name.view, name));
  const ways = new Map([...byWords].map(([words, own]) => [words, showingsOf(own, lexicon)]));
  const typed = names.map((name) => {
    const words = wordsOf(name.view, name);
    const shown = surestType(name.type, ways.get(words) ?? [], agencies.has(words));
    // A surname speaks as an outlet does, in translations with an article too.
    const isSomebody = name.type === 'other' ? people.has(words) : isPerson(name) && known.has(words);
    return shown === null || isSomebody ? name : { ...name, type: shown.type, isShown: shown.isSure };
  });
  const bodies = new Set(typed.flatMap(bodyPartOf));
  const seats = new Set(typed.flatMap(seatOf));
  const parts = new Set(
    names
      .filter((name) => isPerson(name) && name.to - name.from > 1)
      .flatMap(({ view, ...own }) => wordsOf(view, own).split(' ')),
  );
  const surnames = new Set(typed.filter((name, i) => isPerson(name) && !isPerson(names[i])).flatMap(surnameOf));
  return typed.map((name) => {
    const words = wordsOf(name.view, name);
    const isUnsure = name.type === 'person' || name.type === 'other';
    if (isUnsure && seats.has(words) && !parts.has(words)) return { ...name, type: 'place' as const, isShown: true };
    if (isPerson(name) && bodies.has(words) && !parts.has(words)) return { ...name, type: 'organisation' as const };
    const isSurname = surnames.has(words) && !isListed(name.view, name.from, KNOWN);
    return isSurname ? { ...name, type: 'person' as const } : name;
  });
}

const KNOWN = LISTED.organisation | LISTED.outlet | LISTED.city | LISTED.country | LISTED.region;

// "Norddam" of "Norddam Shipping": what a body is called for short.
const bodyPartOf = ({ view, from, to, type }: MentionDraft): readonly string[] =>
  type === 'organisation' && to - from > 1 && !isListed(view, from, LISTED.given)
    ? [wordsOf(view, { from, to: from + 1 })]
    : [];

// "Ruvania" of "Ministry of Defence of Ruvania".
const seatOf = ({ view, from, to, type }: MentionDraft): readonly string[] =>
  type === 'organisation' && to - from > 2 && view.grammar.genitives.has(wordAt(view, to - 2))
    ? [wordsOf(view, { from: to - 1, to })]
    : [];

const isPerson = (name: MentionDraft | undefined): boolean => name?.type === 'person';

const surnameOf = ({ view, from, to }: MentionDraft): readonly string[] =>
  to - from > 1 ? [wordsOf(view, { from: to - 1, to })] : [];
