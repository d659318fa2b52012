import type { EventType, Modality } from '../../model/annotation.js';
import { type Period, periodOf } from '../../model/calendar.js';
import { type EventSentence, isIn, isPart, isVerbOf } from './clause.js';
import type { EventDraft } from './drafts.js';
import type { NounEvent } from './nounEvents.js';
import type { VerbGroup } from './verbGroup.js';
import type { EventVerbs } from './wordLists.js';

/** What is announced before it takes place; to announce an inquiry or a resignation is to begin it. */
const OCCASIONS: readonly EventType[] = ['CONSULT', 'PROTEST', 'MOBILIZE', 'OTHER'];

/** Verbs behind which “for”, “on” or “to” leads to what is still to come: "preparing for", "agreed on". */
const LOOKING_FORWARD: readonly EventVerbs[] = ['fixing', 'scheduled', 'planning', 'asking'];

/**
 * Says whether a noun names what the text only looks forward to: "announced a strike", "a rally was called", "preparing
 * for elections on Sunday", "ahead of the vote", "the planned march on Monday".
 *
 * @param line the sentence
 * @param noun an event that a noun names
 * @param modality what its verb says of it; `happened` where no verb holds it
 * @returns false for what takes place by being announced, and for what the text says more of than that it takes place
 */
export function isProspective(line: EventSentence, noun: NounEvent, modality: Modality): boolean {
  if (modality !== 'happened' || !OCCASIONS.includes(noun.type)) return false;
  for (let i = noun.from; i < noun.at; i += 1) if (isIn(line, i, 'prospective')) return true;
  if (noun.group !== null) return isVerbOf(line, noun.group.head, 'fixing');
  const link = noun.from - 1;
  if (isIn(line, link, 'genitives') && isIn(line, link - 1, 'forwards')) return true;
  if (!isIn(line, link, 'goalLinks') || !isPart(line, link, 'ADP')) return false;
  return LOOKING_FORWARD.some((list) => isVerbOf(line, link - 1, list));
}

/**
 * Takes a verb, null for none; says whether a day to come may be that of what it tells: what is fixed or put off
 * ("called a meeting for Friday", "postponed the vote to May 4"), and what is told in the present ("holds talks on
 * Friday").
 */
export const isScheduled = (line: EventSentence, group: VerbGroup | null): boolean =>
  group !== null &&
  !group.isReduced &&
  (isVerbOf(line, group.head, 'fixing') || isVerbOf(line, group.head, 'postponing') || isPresentTense(group));

const isPresentTense = ({ isPast, isFuture, perfect, conditional, governor, isLoose }: VerbGroup): boolean =>
  !isPast && !isFuture && perfect === null && conditional === null && governor === null && !isLoose;

/**
 * Takes an event and the first and last day on which its article can have been published, null when unknown; returns it
 * as planned where it is scheduled and its day is still to come.
 */
export function asPlanned(draft: EventDraft, published: Period | null): EventDraft {
  const first = periodOf(draft.date?.value ?? null)?.first ?? '';
  const isToCome =
    draft.isScheduled === true && draft.modality === 'happened' && published !== null && first > published.last;
  return isToCome ? { ...draft, modality: 'planned' } : draft;
}
