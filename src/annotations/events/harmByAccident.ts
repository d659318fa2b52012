import { type EventSentence, isVerbOf, tokenAt } from './clause.js';
import type { EventDraft } from './drafts.js';

/** A sentence and the events that it tells. */
interface Told {
  readonly line: EventSentence;
  readonly events: readonly EventDraft[];
}

/**
 * Takes the sentences of an article with their events; returns them with harm that is told without its cause ("22
 * people were injured") as OTHER where the article tells of an accident that did harm, and of no violence.
 */
export function harmByAccident<T extends Told>(told: readonly T[]): readonly T[] {
  const isAny = (tells: (line: EventSentence, event: EventDraft) => boolean): boolean =>
    told.some(({ line, events }) => events.some((event) => tells(line, event)));
  const isVerb = (line: EventSentence, { trigger }: EventDraft, list: 'harms' | 'hurting'): boolean =>
    isVerbOf(line, tokenAt(line, trigger.start), list);
  const isAccident = isAny((line, event) => event.type === 'OTHER' && isVerb(line, event, 'hurting'));
  const isViolent = isAny((line, event) => event.type === 'ASSAULT' && !isVerb(line, event, 'harms'));
  if (!isAccident || isViolent) return told;
  return told.map((one) => ({
    ...one,
    events: one.events.map((event) =>
      event.type === 'ASSAULT' && event.participants.actors.length === 0 ? { ...event, type: 'OTHER' as const } : event,
    ),
  }));
}
