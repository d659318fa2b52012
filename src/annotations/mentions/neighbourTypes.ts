import type { EntityType } from '../../model/annotation.js';
import { draftOf, type MentionDraft, type SentenceView, sharesToken, wordAt } from './sentenceView.js';

/** So many names of one type in an enumeration say what another member is. */
const ENOUGH_MEMBERS = 2;

/**
 * Types names by what stands beside them: an acronym in brackets is of the type of the name before it ("Sund Water
 * Board (SWB)"), and found where the model missed it; a member of an enumeration that could not be typed is what all
 * others are.
 *
 * @param view one sentence
 * @param names its names in order, none overlapping
 * @returns the names in order, perhaps more, with types
 */
export function withNeighbourTypes(view: SentenceView, names: readonly MentionDraft[]): readonly MentionDraft[] {
  const acronyms = names.flatMap((name) => acronymAfter(view, name) ?? []);
  const others = names.filter((name) => !acronyms.some((acronym) => sharesToken(name, acronym)));
  const all = [...others, ...acronyms].sort((a, b) => a.from - b.from);
  return enumerations(view, all).flatMap(withCommonType);
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
