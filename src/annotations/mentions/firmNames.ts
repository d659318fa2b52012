import type { EntityType } from '../../model/annotation.js';
import { LISTED } from './lexicon.js';
import { hasCapital, isListed, type SentenceView, type TokenRange } from './sentenceView.js';

/** A stretch of tokens that is a name, and of what. */
export interface TypedRange extends TokenRange {
  readonly type: EntityType;
}

/** What stands on either side of the mark and is a name of its own: "Oslo & Malta", "Monday & Tuesday". */
const OWN_NAMES = LISTED.country | LISTED.city | LISTED.region | LISTED.people | LISTED.calendar | LISTED.office;

/**
 * Joins the names of partners into the name of their firm: "Harlan & Finch" is one body, whatever a model makes of its
 * parts. Two people by their given names, two places and two acronyms stay two names.
 *
 * @param view one sentence
 * @param names its names, in order
 * @returns the names in order, none overlapping, those around the mark as one; the same where no mark joins any
 */
export function joinFirms(view: SentenceView, names: readonly TypedRange[]): readonly TypedRange[] {
  const starting = new Map(names.map((name) => [name.from, name]));
  const ending = new Map(names.map((name) => [name.to, name]));
  const named = new Set(names.flatMap(({ from, to }) => view.tokens.slice(from, to)));
  // A word with a capital amid running text that no model has taken for a name.
  const loneAt = (at: number): TypedRange | undefined => {
    const token = view.tokens[at];
    if (token === undefined || named.has(token) || !view.isMixedCase || !hasCapital(view, at)) return undefined;
    return { from: at, to: at + 1, type: 'organisation' };
  };
  view.tokens.forEach(({ text }, at) => {
    if (text !== '&') return;
    const left = ending.get(at) ?? ending.get(at + 1) ?? loneAt(at - 1);
    const right = starting.get(at + 1) ?? starting.get(at) ?? loneAt(at + 1);
    if (!left || !right || left === right) return;
    if (areTwo(view, { ...left, to: at }, { ...right, from: at + 1 })) return;
    const firm: TypedRange = { from: left.from, to: right.to, type: 'organisation' };
    starting.delete(right.from);
    starting.set(firm.from, firm);
    ending.set(firm.to, firm);
  });
  return [...starting.values()].sort((a, b) => a.from - b.from);
}

function areTwo(view: SentenceView, left: TokenRange, right: TokenRange): boolean {
  const both = (is: (name: TokenRange) => boolean): boolean => is(left) && is(right);
  return (
    !both(({ from, to }) => from < to && hasCapital(view, from)) ||
    both(({ from }) => isListed(view, from, LISTED.given)) ||
    both(({ from }) => isListed(view, from, OWN_NAMES)) ||
    both(({ from, to }) => to - from === 1 && /^\p{Lu}{2,5}$/u.test(view.tokens[from]?.text ?? ''))
  );
}
