import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, isVerbOf, type TokenRange } from './clause.js';
import { type EventDraft, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { participantsOf } from './participants.js';
import { wholeSpan } from './tellingSpan.js';
import { readAnyGroup, type VerbGroup } from './verbGroup.js';

/** Between a verb and the questions that it leaves open stand at most so many tokens. */
const NEAR = 4;
/** Verbs by which somebody is said to have kept silent, most of them where they are negated. */
const SILENT = ['answering', 'reaching', 'returning', 'leaving'] as const;
const CONDITIONS: readonly (string | null)[] = [null, 'would', 'could'];

/**
 * Finds who gave no answer: "did not respond", "did not return calls", "left written questions unanswered", "could not
 * be reached for comment". Such a refusal is an act, though its verb says that nothing was done.
 *
 * @param line the sentence
 * @param place gives the clause of a token
 * @returns events of type REJECT; empty where nobody is said to keep silent, or only would under a condition
 */
export function refusals(line: EventSentence, place: PlaceOf): readonly EventDraft[] {
  return line.tokens.flatMap((trigger, at) => {
    if (line.quoted[at] === true || !isPart(line, at, 'VERB')) return [];
    if (!SILENT.some((list) => isVerbOf(line, at, list))) return [];
    const group = readAnyGroup(line, at);
    if (group === null || !keepsSilent(line, group)) return [];
    const where = place(at);
    const draft = draftOf(line, { trigger, group }, where.clause);
    return draft === null ? [] : [{ ...draft, date: datesOf(line, where) }];
  });
}

function draftOf(
  line: EventSentence,
  { trigger, group }: { readonly trigger: Token; readonly group: VerbGroup },
  clause: TokenRange,
): Omit<EventDraft, 'date'> | null {
  const { actors, recipients, place } = participantsOf(line, group, clause);
  const silent = group.isPassive ? recipients : actors;
  if (silent.length === 0 || [clause.from, clause.from + 1].some((i) => isIn(line, i, 'conditions'))) return null;
  return {
    type: 'REJECT',
    trigger,
    clause: wholeSpan(line, group.head, clause),
    modality: 'happened',
    participants: { actors: silent, recipients: [], place },
    isNarrated: isNarrated(line, group, clause),
    manner: { telling: 'silence', isMinor: true },
  };
}

function keepsSilent(line: EventSentence, group: VerbGroup): boolean {
  const { head, isNegated, isFuture, isPassive, governor } = group;
  if (isFuture || governor !== null || !CONDITIONS.includes(group.conditional)) return false;
  if (isVerbOf(line, head, 'leaving')) return !isNegated && isNear(line, head, 'unanswered');
  if (!isNegated) return false;
  if (isPassive) return isVerbOf(line, head, 'reaching') && isNear(line, head, 'contacts');
  if (isVerbOf(line, head, 'returning')) return isNear(line, head, 'inquiries');
  return isVerbOf(line, head, 'answering') && (!isObject(line, head + 1) || isNear(line, head, 'inquiries'));
}

const isObject = (line: EventSentence, i: number): boolean => isPart(line, i, 'NOUN', 'PROPN', 'DET', 'PRON', 'ADJ');

function isNear(line: EventSentence, head: number, list: 'inquiries' | 'contacts' | 'unanswered'): boolean {
  for (let i = head + 1; i <= head + NEAR; i += 1) if (isIn(line, i, list)) return true;
  return false;
}
