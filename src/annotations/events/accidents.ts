import type { EventType } from '../../model/annotation.js';
import { type EventSentence, isPart, isVerbOf, tokenAt, wordAt } from './clause.js';
import type { EventDraft } from './drafts.js';
import { eventNoun, isOfClass } from './lexicon.js';
import type { VerbGroup } from './verbGroup.js';

// How far from a verb of harm an accident or a storm is looked for, in tokens.
const CAUSE_WINDOW = 10;

/**
 * Takes a sentence, a verb and the type of its pattern; returns the type, OTHER where an accident did the harm: "a
 * collision that killed five", "were injured when a train derailed" is no assault, nor coercion. Where violence is told
 * beside it ("an explosion killed five as troops fought"), it may be its cause.
 */
export function harmType(line: EventSentence, group: VerbGroup, type: EventType): EventType {
  if ((type !== 'ASSAULT' && type !== 'COERCE') || !line.lexicon.words.harms.has(group.verb.lemma)) return type;
  let isAccident = false;
  for (let i = Math.max(0, group.from - CAUSE_WINDOW); i < group.to + CAUSE_WINDOW; i += 1) {
    const cause = isPart(line, i, 'NOUN') ? causeNoun(line, i) : causeVerb(line, i);
    if (cause === 'ASSAULT' && i !== group.head) return type;
    isAccident ||= cause === 'OTHER';
  }
  return isAccident ? 'OTHER' : type;
}

// "a bomb explosion".
const causeNoun = (line: EventSentence, i: number): EventType | null =>
  isOfClass(line.lexicon, 'shots', wordAt(line, i)) ? 'ASSAULT' : eventNoun(line.lexicon, wordAt(line, i));

// "derailed" tells an accident, "shot" violence; "killed" says nothing of its cause.
function causeVerb(line: EventSentence, i: number): EventType | null {
  if (!isPart(line, i, 'VERB') || isVerbOf(line, i, 'harms')) return null;
  if (isVerbOf(line, i, 'accidents')) return 'OTHER';
  const [verb] = line.lexicon.forms.get(wordAt(line, i)) ?? [];
  const bare = line.lexicon.patterns.get(verb?.lemma ?? '')?.find(({ weight }) => weight === 0);
  return bare?.type === 'ASSAULT' ? 'ASSAULT' : null;
}

/** A sentence and the events that it tells. */
interface Told {
  readonly line: EventSentence;
  readonly events: readonly EventDraft[];
}

/**
 * Takes the sentences of an article with their events; returns them with harm that is told without its cause ("22 people
 * were injured") as OTHER where the article tells of an accident that did harm, and of no violence.
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
