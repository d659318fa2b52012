import type { TimeExpression } from '../../model/annotation.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isVerbOf, type TokenRange } from './clause.js';
import { type EventDraft, isNarrated } from './drafts.js';
import { datesOf, dayOf, type EventDate, type EventPlace } from './eventDates.js';
import { modalityOf } from './modality.js';
import type { NounEvent } from './nounEvents.js';
import { type Participants, participantsAfter, participantsOf } from './participants.js';
import { isProspective, isScheduled } from './prospects.js';
import { nounSpan, wholeSpan } from './tellingSpan.js';
import type { VerbGroup } from './verbGroup.js';

/**
 * Takes a sentence, an event that a noun names and the place where it is told; returns the event with who takes part,
 * its date and what the text says of it: one, or none where the verb that holds the noun tells nothing.
 */
export function nounDrafts(line: EventSentence, noun: NounEvent, place: EventPlace): readonly EventDraft[] {
  const { clause } = place;
  const own = noun.group === null ? 'happened' : modalityOf(line, noun.group, clause);
  if (own === null) return [];
  const isForthcoming = isProspective(line, noun, own);
  const modality = isForthcoming ? 'planned' : own;
  const after = { from: noun.at + 1, to: Math.min(clause.to, noun.at + 10) };
  const participants =
    noun.group === null || noun.group.from > noun.at
      ? participantsAfter(line, after, clause)
      : participantsHolding(line, noun.group, clause);
  const isPlanned = modality === 'planned';
  const date = noun.time === null ? datesOf(line, { ...place, isPlanned }) : dateOfNoun(noun.time);
  const told = noun.group === null ? nounSpan(line, noun) : wholeSpan(line, noun.at, clause);
  const trigger = line.tokens[noun.at] as Token;
  const narrated = isNarrated(line, noun.group, clause);
  const manner = noun.group === null ? { isAside: true as const } : {};
  const draft = { type: noun.type, trigger, clause: told, modality, participants, date, manner } as const;
  return [{ ...draft, isForthcoming, isScheduled: isScheduled(line, noun.group), isNarrated: narrated }];
}

// "faces criticism from", "suffered attacks by": who stands before the verb is whom it is done to.
function participantsHolding(line: EventSentence, group: VerbGroup, clause: TokenRange): Participants {
  const { actors, recipients, place } = participantsOf(line, group, clause);
  return isVerbOf(line, group.head, 'undergoing')
    ? { actors: recipients, recipients: actors, place }
    : { actors, recipients, place };
}

const dateOfNoun = (time: TimeExpression): EventDate | null =>
  time.value === null ? null : { value: dayOf(time.value), basis: time.basis };
