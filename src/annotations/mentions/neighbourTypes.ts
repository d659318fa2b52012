import type { EntityType } from '../../model/annotation.js';
import { LISTED } from './lexicon.js';
import { draftOf, isListed, type MentionDraft, type SentenceView, sharesToken, wordAt } from './sentenceView.js';
import { roleAfter } from './titles.js';

/** So many names of one type in an enumeration say what another member is. */
const ENOUGH_MEMBERS = 2;

/**
 * Types names by what stands beside them: an acronym in brackets is of the type of the name before it ("Sund Water
 * Board (SWB)"), and found where the model missed it; a name of two words or more that ends in no place and is
 * described as a person after a comma is one; a member of an enumeration that could not be typed is what all others
 * are.
 *
 * @param view one sentence
 * @param names its names in order, none overlapping
 * @param isPersonHead says whether a noun in lower case can be the office or description of a person
 * @returns the names in order, perhaps more, with types
 */
export function withNeighbourTypes(
  view: SentenceView,
  names: readonly MentionDraft[],
  isPersonHead: (noun: string) => boolean,
): readonly MentionDraft[] {
  const acronyms = names.flatMap((name) => acronymAfter(view, name) ?? []);
  const others = names.filter((name) => !acronyms.some((acronym) => sharesToken(name, acronym)));
  const all = [...others, ...acronyms]
    .sort((a, b) => a.from - b.from)
    .map((name) => (isDescribedPerson(name, isPersonHead) ? { ...name, type: 'person' as const } : name));
  return enumerations(view, all).flatMap(withCommonType);
}

function isDescribedPerson(name: MentionDraft, isPersonHead: (noun: string) => boolean): boolean {
  const isOpen = name.type === 'place' || name.type === 'other';
  const isListedPlace = isListed(
    name.view,
    name.to - 1,
    LISTED.placeName | LISTED.placeHead | LISTED.city | LISTED.country,
  );
  return isOpen && !isListedPlace && name.to - name.from > 1 && roleAfter(name, isPersonHead) !== null;
}

// "… ( SWB )", at most six letters from a capital to a capital; not after a person, who is seldom shortened so.
function acronymAfter(view: SentenceView, { to, type }: MentionDraft): MentionDraft | null {
  const isBracketed = wordAt(view, to) === '(' && wordAt(view, to + 2) === ')';
  if (!isBracketed || type === 'person' || !/^\p{Lu}\p{L}{0,4}\p{Lu}$/u.test(view.tokens[to + 1]?.text ?? ''))
    return null;
  return draftOf(view, { from: to + 1, to: to + 2 }, 'name', type);
}

// Names that follow one another with nothing but commas and a conjunction between them; each name is in one group.
function enumerations(view: SentenceView, names: readonly MentionDraft[]): readonly (readonly MentionDraft[])[] {
  const groups: MentionDraft[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isEnumerated(view, before.to, name.from)) last.push(name);
    else groups.push([name]);
  }
  return groups;
}

function isEnumerated(view: SentenceView, from: number, to: number): boolean {
  if (from >= to || to - from > 3) return false;
  return view.tokens
    .slice(from, to)
    .every((token, i) => token.text === ',' || view.parts[from + i] === 'CCONJ' || view.parts[from + i] === 'DET');
}

function withCommonType(group: readonly MentionDraft[]): readonly MentionDraft[] {
  const types = new Set<EntityType>(group.map(({ type }) => type).filter((type) => type !== 'other'));
  const known = group.filter(({ type }) => type !== 'other').length;
  const [common] = types;
  if (types.size !== 1 || common === undefined || known < ENOUGH_MEMBERS) return group;
  return group.map((name) => ({ ...name, type: common }));
}
