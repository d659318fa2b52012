import { groupBy } from '../../text/group-by.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { isListed, type MentionDraft, wordsOf } from './sentenceView.js';
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
  const waysOf = (own: readonly MentionDraft[]): readonly number[] =>
    [...new Set(own.flatMap((name) => showingsOf(name, lexicon)))].sort((a, b) => a - b);
  const ways = new Map([...byWords].map(([words, own]) => [words, waysOf(own)]));
  const typed = names.map((name) => {
    const words = wordsOf(name.view, name);
    const type = surestType(name.type, ways.get(words) ?? [], agencies.has(words));
    // A surname speaks as an outlet does, in translations with an article too.
    const isSomebody = name.type === 'other' ? people.has(words) : isPerson(name) && known.has(words);
    return type === null || isSomebody ? name : { ...name, type };
  });
  const surnames = new Set(typed.filter((name, i) => isPerson(name) && !isPerson(names[i])).flatMap(surnameOf));
  return typed.map((name) => {
    const isSurname = surnames.has(wordsOf(name.view, name)) && !isListed(name.view, name.from, KNOWN);
    return isSurname ? { ...name, type: 'person' as const } : name;
  });
}

const KNOWN = LISTED.organisation | LISTED.outlet | LISTED.city | LISTED.country | LISTED.region;

const isPerson = (name: MentionDraft | undefined): boolean => name?.type === 'person';

const surnameOf = ({ view, from, to }: MentionDraft): readonly string[] =>
  to - from > 1 ? [wordsOf(view, { from: to - 1, to })] : [];
