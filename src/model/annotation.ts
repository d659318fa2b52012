import type { Basis } from './article.js';
import type { EntityId, EventId, FigureId, MentionId, StatementId } from './ids.js';
import type { Span } from './span.js';

/** How a mention names its entity. */
export type MentionKind = 'name' | 'titled' | 'metonym' | 'adjectival' | 'nominal';

/** What kind of thing an entity is. */
export type EntityType = 'person' | 'organisation' | 'place' | 'event' | 'agreement' | 'group' | 'other';

/** A place in a text where something is named. `entity` is null until the story has joined the mentions. */
export interface Mention extends Span {
  readonly id: MentionId;
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly entity: EntityId | null;
  /** For a nominal: the mention of the same article that it plainly refers to, when known. */
  readonly refersTo?: MentionId;
  /** The office or description that stands with the name ("deputy minister"), as a span of the text. */
  readonly role?: Span;
  /** The text shows its type ("the ferry Odine"), which is then more than a guess. */
  readonly isShown?: true;
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
  /** The statement of the text that this one was made from, when the speaker is told only there. */
  readonly speakerFrom?: StatementId;
  readonly coSpeakers: readonly Who[];
  readonly addressee: Who | null;
  readonly anonymity: Anonymity;
  /**
   * The voice and its relays as the text names them, nearest to the act of speech first: whom the voice cites goes
   * before it. Once the story has joined its mentions, newsrooms and other bodies have their full names.
   */
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

/** What a relative time is counted in. `weekend`, `quarter` and `season` are calendar stretches, not lengths. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/**
 * What a time expression says before it is tied to a day. Weekdays are 1 (Monday) to 7; whatever the words leave open
 * is null. `clock` is a clock time or part of the day as ISO and TimeML write it (`T14:30`, `TMO`); `span` is a length
 * in ISO 8601, with X for a number that is not said.
 */
export type TimeForm =
  /**
   * Parts of a date. `part` is a quarter, half or season (`Q3`, `SU`), or says that a week (`W`, `A` from the day
   * told before) or month (`M`) is what `shift` moves: last (-1), this (0) or next (1). `N`: the next such weekday.
   */
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      readonly part: string | null;
      readonly shift: number | null;
      readonly clock: string | null;
      /** The last day of a stretch of days within one month ("2-4 August"). */
      readonly lastDay: number | null;
    }
  /** So many units from the article's day, or from the time told before when `anchored` ("two days later"). */
  | {
      readonly kind: 'offset';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly anchored: boolean;
      readonly clock: string | null;
    }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  /** A decade or century by its leading digits (`199`, `19`); `open` when the century is not said ("the nineties"). */
  | { readonly kind: 'decade'; readonly digits: string; readonly open: boolean }
  /** `count` is null when no number is said; `back`: the stretch that ends now ("the last 26 years"). */
  | {
      readonly kind: 'duration';
      readonly span: string;
      readonly unit: TimeUnit;
      readonly count: number | null;
      readonly back: boolean;
      readonly hedge: 'more' | 'less' | null;
    }
  | { readonly kind: 'set'; readonly span: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** A numeric date whose order of day and month the text leaves open. */
  | { readonly kind: 'ambiguous' };

/** A time expression as the words give it, not yet tied to the article's day. */
export interface TimeDraft extends Span {
  readonly form: TimeForm;
  readonly granularity: TimeGranularity;
  /** What the tense of the clause says; `unknown` when it says nothing. */
  readonly direction: 'past' | 'future' | 'unknown';
  /** How the expression bounds what is told: the word before it, sorted; null when there is none. */
  readonly relation: 'on' | 'in' | 'for' | 'since' | 'from' | 'until' | 'to' | 'before' | 'after' | null;
  /** The index of the sentence, in the reading, that holds it. */
  readonly sentence: number;
  /** It is the day on which somebody said what is told ("police said on Sunday"). */
  readonly isOfSaying?: true;
}

/** A time expression with its value in ISO 8601 or TimeML (see docs/dossier.md); null when it cannot be resolved. */
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
  /** The words give no time: the date only says on which side of the article's publication it lies. */
  readonly isBounded?: true;
  readonly modality: Modality;
  /** It is the words by which another event, one that is planned, was made known: an agreement or a threat. */
  readonly isAnnouncement?: true;
  /** A noun that only bears a date, beside what its sentence tells ("since the vote of June 7"). */
  readonly isAside?: true;
  /** It is told beside the rest of its sentence, in a relative clause ("Hallen, who resigned on Monday, …"). */
  readonly isRelative?: true;
  /** Its words name who or what did it, and can be read without the rest of the sentence. */
  readonly isWhole?: true;
  /**
   * It says little by itself: a deed that no list has, a refusal to answer, or what is told in the simple present,
   * without a time in its words.
   */
  readonly isMinor?: true;
  /**
   * It is no event of the code book, and only what somebody says tells it: the fact that he answers for, or that he
   * spoke (an opinion, words that are quoted). Or somebody gave no answer, which the code book has among the refusals.
   */
  readonly telling?: 'fact' | 'saying' | 'silence';
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

/** All annotations of one article. `Who`: see Statement. */
export interface Annotations<Who = EntityId> {
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement<Who>[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventMention<Who>[];
  readonly labels: readonly Label<Who>[];
}
