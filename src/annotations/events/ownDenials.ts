import { endsAsGerund } from '../../text/word-endings.js';
import { type EventSentence, isIn, isPart, isPredicate, isVerbOf, type TokenRange, wordAt } from './clause.js';
import { formOfVerb } from './deeds.js';
import { isPastVerb } from './denials.js';
import type { PlaceOf } from './drafts.js';
import { fitPattern } from './patterns.js';
import { readAnyGroup, readVerbGroup, type VerbGroup } from './verbGroup.js';

/** "nothing" stands at most so many tokens behind its verb: "knew of no second offer". */
const OBJECT_WINDOW = 3;

/** What somebody wants and thinks is no deed: "did not intend to leave". */
const INTENTIONS = ['thinking', 'trying'] as const;

/** How who speaks names himself, and what is his: in the words of a report, and in his own. */
const SELVES = { third: ['speakers', 'possessives'], first: ['selves', 'ownPossessives'] } as const;

/**
 * Takes the tokens of what somebody says and the person in which he speaks of himself; returns the word by which he
 * denies what he or his people did or will do: "she had never received it", "her guards had not fired", "he owed
 * nothing", “I have received no letter”, “I did not sell it”. -1 for anything else.
 */
export function ownDenialAt(line: EventSentence, { from, to }: TokenRange, person: keyof typeof SELVES): number {
  const [self, owned] = SELVES[person];
  const isOwnPeople = isIn(line, from, owned) && isPart(line, from + 1, 'NOUN', 'ADJ');
  if (!isIn(line, from, self) && !isOwnPeople) return -1;
  let head = from + 1;
  while (head < to && !isPredicate(line, head)) head += 1;
  while (head < to && isPart(line, head, 'AUX', 'ADV', 'PART')) head += 1;
  if (head >= to || !isPart(line, head, 'VERB')) return -1;
  const group = readVerbGroup(line, head, formOfVerb(line, wordAt(line, head)));
  if (group?.isNegated === true) return isAct(line, group, to) ? head : -1;
  const isDone = isPredicate(line, head) && group?.from === head;
  const isSoFar = person === 'first' && group?.perfect === 'present' && !isPending(line, { from, to });
  const isDenied = !isOwnPeople && (isDone || isSoFar) && isPastVerb(line, head);
  return isDenied && deniesObject(line, head, to) ? head : -1;
}

// "had not fired", "did not fire", "would not fire": not "could not", what is not done yet, nor what was not done to
// somebody.
function isAct(line: EventSentence, group: VerbGroup, to: number): boolean {
  const { head, from, perfect, conditional } = group;
  // "did not have a day to lose" is no deed.
  if (isIn(line, head, 'have')) return false;
  if (group.isPassive || endsAsGerund(wordAt(line, head))) return false;
  if (INTENTIONS.some((list) => isVerbOf(line, head, list))) return false;
  if (perfect === 'present') return conditional === null && !isPending(line, { from, to });
  return perfect !== null || group.isPast || group.isFuture || conditional === 'would';
}

// "has not yet signed".
function isPending(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isIn(line, i, 'pending')) return true;
  return false;
}

// "owed nothing", "knew of no offer", but not "had no doubt".
function deniesObject(line: EventSentence, head: number, to: number): boolean {
  for (let i = head + 1; i < Math.min(to, head + OBJECT_WINDOW); i += 1) {
    if (isIn(line, i, 'noObject')) return !isIn(line, i + 1, 'affirming');
    if (!isPart(line, i, 'ADP', 'ADV')) return false;
  }
  return false;
}

/**
 * Takes the tokens of what somebody says; returns the verb of its first clause where that denies a deed of a kind that
 * the code book has, or that a thing was spoken of: "the sale was not discussed", "the guard did not open fire". What
 * has not been done so far is a state of things ("has not been charged"), and what was not done to who speaks a
 * complaint. -1 for anything else.
 */
export function undoneAt(line: EventSentence, { from, to }: TokenRange, place: PlaceOf): number {
  if (isIn(line, from, 'selves', 'speakers')) return -1;
  for (let i = from + 1; i < to && line.clauses[i] === line.clauses[from]; i += 1) {
    const group = isPart(line, i, 'VERB', 'ADJ') ? readAnyGroup(line, i) : null;
    if (group === null || group.isReduced || group.isLoose) continue;
    if (isPart(line, i, 'VERB') || group.isPassive) return isUndone(line, group, place) ? i : -1;
  }
  return -1;
}

function isUndone(line: EventSentence, group: VerbGroup, place: PlaceOf): boolean {
  const { head } = group;
  if (!group.isNegated || !group.isPast || group.governor !== null) return false;
  const type = fitPattern(line, group, place(head).clause)?.type ?? null;
  return isVerbOf(line, head, 'broaching') || (type !== null && type !== 'OTHER');
}
