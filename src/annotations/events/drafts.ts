import type { EventMention, EventType } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isInRelative, isPart, type TokenRange } from './clause.js';
import type { Announcement } from './coding.js';
import type { EventPlace } from './eventDates.js';
import type { NarratedEvent } from './narration.js';
import type { Participants } from './participants.js';
import type { FittedPattern } from './patterns.js';
import type { VerbGroup } from './verbGroup.js';

/** An event before it has an id. */
export interface EventDraft extends NarratedEvent {
  readonly type: EventType;
  readonly trigger: Token;
  /** The clause that tells it, or the phrase of a noun. */
  readonly clause: Span;
  readonly participants: Participants;
  readonly manner: Manner;
  /** It is told of the future. */
  readonly isAhead?: boolean;
  /** A noun names what the text only looks forward to. */
  readonly isForthcoming?: boolean;
  /** A day behind the publication may be its own (see isScheduled). */
  readonly isScheduled?: boolean;
}

/** How an event is told. */
type Manner = Pick<EventMention, 'isAnnouncement' | 'isAside' | 'isRelative' | 'isWhole' | 'isMinor' | 'telling'>;

/** A verb that tells an event. */
export interface VerbEvent {
  readonly draft: Pick<EventDraft, 'type' | 'trigger' | 'clause' | 'modality'>;
  readonly group: VerbGroup;
  readonly fitted: FittedPattern;
  readonly isWeak: boolean;
  readonly announcement: Announcement | null;
}

/** Where the event at an index of a sentence is told. */
export type PlaceOf = (at: number) => EventPlace;

/**
 * Takes a verb, null for none, and its clause; says whether it narrates: in the simple past, in no relative clause
 * ("Hallen, who led the talks"), and without a word that moves it.
 */
export function isNarrated(line: EventSentence, group: VerbGroup | null, { from, to }: TokenRange): boolean {
  if (group === null || !group.isPast) return false;
  if (isInRelative(line, group.from, { from, to })) return false;
  for (let i = from; i < to; i += 1) if (isIn(line, i, 'shifters') && !opensPhrase(line, i)) return false;
  return true;
}

/** Takes a verb; says whether it tells of the future ("will leave", "would leave"). */
export const isAhead = ({ isFuture, conditional }: VerbGroup): boolean => isFuture || conditional === 'would';

// "their first talks since | the collision": a preposition, which moves nothing.
const opensPhrase = (line: EventSentence, i: number): boolean =>
  isPart(line, i, 'ADP', 'SCONJ') && isPart(line, i + 1, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM');
