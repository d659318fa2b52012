import type { Basis } from './article.js';
import type { EntityId, EventId, FigureId, MentionId, StatementId } from './ids.js';
import type { Span } from './span.js';

/** How a mention names its entity. */
export type MentionKind = 'name' | 'titled' | 'metonym' | 'adjectival' | 'nominal' | 'pronoun';

/** What kind of thing an entity is. */
export type EntityType = 'person' | 'organisation' | 'place' | 'event' | 'agreement' | 'group' | 'other';

/** A place in a text where something is named. `entity` is null until the story has joined the mentions. */
export interface Mention extends Span {
  readonly id: MentionId;
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly entity: EntityId | null;
  /** For a nominal or pronoun: the mention of the same article that it plainly refers to, when known. */
  readonly refersTo?: MentionId;
  /** The office or description that stands with the name ("deputy minister"), as a span of the text. */
  readonly role?: Span;
  /** What to call somebody the text never names ("interviewer"); the span then only shows that there is such a one. */
  readonly named?: string;
}

/** Direct: the words are quoted. Mixed: a reported clause with a quoted fragment. Indirect: reported, no quotation. */
export type StatementKind = 'direct' | 'indirect' | 'mixed';

/** Whether and how the speaker is made known to the reader. */
export type Anonymity = 'named' | 'anonymous' | 'role' | 'document' | 'unspecified';

/**
 * One reported utterance: content (outer quotation marks left out, one span a piece), cue and source as written.
 * `Who` is `MentionId` while only the article has been read, and `EntityId` once the story has joined its mentions.
 */
export interface Statement<Who = EntityId> {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly speaker: Who | null;
  readonly coSpeakers: readonly Who[];
  readonly addressee: Who | null;
  readonly anonymity: Anonymity;
  /** The relays as the text names them, nearest to the act of speech first. */
  readonly chain: readonly string[];
  readonly medium: string | null;
  /** ISO date or interval of the utterance; null when unknown. */
  readonly time: string | null;
  readonly nestedIn: StatementId | null;
  /** 0..1 */
  readonly confidence: number;
}

/** How fine a time expression is. */
export type TimeGranularity =
  | 'minute'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'range'
  | 'duration'
  | 'unknown';

/** A time expression with its value in ISO 8601 or TimeML (see docs/formats); null when it cannot be resolved. */
export interface TimeExpression extends Span {
  readonly value: string | null;
  readonly granularity: TimeGranularity;
  readonly basis: Basis;
  /** One sentence that says how a relative expression was resolved. */
  readonly why?: string;
}

/** How a figure is hedged in the text. */
export type Qualifier = 'exact' | 'more-than' | 'less-than' | 'about' | 'at-least' | 'up-to' | 'vague';

/** A number with what it counts. The span holds qualifier, numeral and counted noun. */
export interface Figure extends Span {
  readonly id: FigureId;
  /** In base units (1.5 billion = 1500000000); null for vague amounts. */
  readonly value: number | null;
  /** For vague amounts and ranges, when a range is safe. */
  readonly range: readonly [number, number] | null;
  /** A plural noun in lower case, an ISO 4217 code, `percent`, `ordinal`, `year`; null when nothing is counted. */
  readonly unit: string | null;
  /** What is counted, in words of the text ("arrested"); empty when unknown. */
  readonly counts: string;
  readonly qualifier: Qualifier;
  readonly scope: string | null;
  readonly place: string | null;
  /** ISO date or interval the figure is about; null when unknown. */
  readonly time: string | null;
  readonly attribution: string | null;
  readonly damaged: boolean;
}

/** PLOVER v0.8 event types, and OTHER for what the code book does not hold. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
] as const;

/** One of EVENT_TYPES. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether the text says that an event took place. */
export type Modality = 'happened' | 'planned' | 'denied' | 'alleged' | 'asked' | 'hypothetical';

/** One report of an event: the clause that tells it, coded by the PLOVER code book. `Who`: see Statement. */
export interface EventMention<Who = EntityId> extends Span {
  readonly id: EventId;
  readonly type: EventType;
  readonly actors: readonly Who[];
  readonly recipients: readonly Who[];
  readonly place: Who | null;
  /** ISO date or interval; null when unknown. */
  readonly date: string | null;
  readonly dateBasis?: Basis;
  readonly modality: Modality;
  /** The word that triggered the coding. */
  readonly trigger: Span;
}

/** The stance of a wording, never of a person or an outlet. */
export type Stance = 'delegitimising' | 'neutral' | 'legitimising';

/**
 * A wording chosen for somebody or something. `voice` is `outlet`, the entity whose word it is, or null.
 * `Who`: see Statement.
 */
export interface Label<Who = EntityId> extends Span {
  readonly target: Who;
  readonly voice: 'outlet' | Who | null;
  readonly stance: Stance;
}

/** All annotations of one article. */
export interface Annotations {
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventMention[];
  readonly labels: readonly Label[];
}
