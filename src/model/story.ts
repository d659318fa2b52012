import type { EntityType, EventType, Stance } from './annotation.js';
import type { Basis } from './article.js';
import type {
  ArticleId,
  ClaimId,
  DisagreementId,
  EntityId,
  FigureId,
  OriginId,
  StatementId,
  StoryId,
  TimelineEntryId,
  UtteranceId,
} from './ids.js';
import type { NonEmpty, Receipt, Receipts } from './receipt.js';

/** One named reason behind a score: a feature, its number, and a sentence a reader can follow. */
export interface Reason {
  readonly feature: string;
  readonly value: number | string;
  readonly text: string;
}

/** One person, organisation, place … of a story, joined from its mentions across articles. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The fullest form used in the story. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly { readonly role: string; readonly receipts: Receipts }[];
  /** One sentence a reason for joining its mentions. */
  readonly why: readonly string[];
}

/** How two passages are related. */
export type CopyKind = 'verbatim' | 'near-verbatim' | 'retranslation' | 'spun' | 'same-quote' | 'same-fact';

/** The kinds that say that text was copied. */
export const COPIED_KINDS: ReadonlySet<CopyKind> = new Set(['verbatim', 'near-verbatim', 'retranslation', 'spun']);

/** Two parallel passages of two articles, with reasons. `score` is 0..1. */
export interface CopyLink {
  readonly a: Receipt;
  readonly b: Receipt;
  readonly kind: CopyKind;
  readonly score: number;
  readonly boilerplate: boolean;
  readonly direction: 'a-from-b' | 'b-from-a' | 'siblings' | 'unknown';
  readonly why: NonEmpty<Reason>;
}

/** A relation between two whole texts; for `sibling`, `from` < `to` by id and there is no direction. 0..1. */
export interface Edge {
  readonly from: ArticleId;
  readonly to: ArticleId;
  readonly relation: 'parent' | 'sibling';
  readonly score: number;
  readonly why: NonEmpty<string>;
}

/** A separate act of reporting. `seen` is false for an original that is cited or implied but not in hand. */
export interface Origin {
  readonly id: OriginId;
  readonly name: string;
  readonly seen: boolean;
  readonly members: readonly (Receipt | { readonly article: ArticleId })[];
  readonly why: NonEmpty<string>;
}

/** Statements that are one utterance, say the same, or must never be merged. */
export interface Utterance {
  readonly id: UtteranceId;
  readonly relation: 'same-utterance' | 'same-statement' | 'related-divergent';
  readonly statements: NonEmpty<StatementId>;
  /** How statements that must not be merged differ, in a sentence; absent where only their words show it. */
  readonly why?: string;
}

/** What comparing values of one measure shows. */
export type Verdict = 'conflict' | 'compatible' | 'refinement' | 'same' | 'damage';

/** Values (or titles, or doers) side by side, with a verdict and its reason in words. */
export interface Disagreement {
  readonly id: DisagreementId;
  readonly topic: string;
  readonly verdict: Verdict;
  /** The verdict once damage is repaired; null when there was none. */
  readonly afterRepair: Verdict | null;
  readonly divergentEstimates: boolean;
  readonly figures: readonly FigureId[];
  readonly receipts: Receipts;
  /** Those of the receipts that deny what the others say, or tell what excludes it; absent where none does. */
  readonly denying?: readonly Receipt[];
  /**
   * Of a number that changed, those of the latest reports; absent for all others, and where no report is known to be
   * the latest.
   */
  readonly latest?: readonly Receipt[];
  /** Those whose words are known to be broken; absent where it is not known on which side they are. */
  readonly broken?: readonly Receipt[];
  /** Whom one text calls “he” and another “she”; absent for all others, and where it is not known. */
  readonly person?: EntityId;
  /** Those of what its own outlet has taken back; absent where nothing is taken back. */
  readonly withdrawn?: readonly Receipt[];
  readonly note: string;
}

/** One assertion of the story. Its status is counted in origins, after all collapsing. */
export interface Claim {
  readonly id: ClaimId;
  readonly text: string;
  /** The same with the bare numbers, for a dispute about figures; absent when that would be the text. */
  readonly brief?: string;
  readonly status: 'corroborated' | 'single-source' | 'disputed';
  /** Of one value of a dispute: the claim that tells the dispute, of which this is a part. */
  readonly dispute?: ClaimId;
  readonly origins: NonEmpty<OriginId>;
  readonly support: Receipts;
  readonly against: readonly Receipt[];
}

/** One event across articles, by event date. */
export interface TimelineEntry {
  readonly id: TimelineEntryId;
  readonly date: string | null;
  readonly granularity: 'day' | 'week' | 'month' | 'year' | 'range' | 'before' | 'after' | 'unknown';
  readonly type: EventType;
  readonly text: string;
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly reports: Receipts;
  readonly basis: Basis;
  readonly why: string;
}

/** One sentence of the account. */
export interface AccountSentence {
  readonly text: string;
  readonly origins: NonEmpty<OriginId>;
  readonly receipts: Receipts;
  readonly disputed: boolean;
  /**
   * For a sentence that an engine put into other words: the sentence in the words of its receipts, and which engine.
   */
  readonly reworded?: { readonly from: string; readonly by: string };
}

/** One wording used for somebody or something, with every place it stands. `voice`: see Label. */
export interface FramedWording {
  readonly words: string;
  readonly stance: Stance;
  readonly voice: 'outlet' | EntityId | null;
  readonly receipts: Receipts;
}

/** The wordings that the articles use for one entity. No score of truth or bias. */
export interface Framing {
  readonly target: EntityId;
  readonly wordings: NonEmpty<FramedWording>;
}

/** Everything that is known across the articles about one event. */
export interface Story {
  readonly id: StoryId;
  readonly headline: string;
  readonly articles: readonly ArticleId[];
  /** First and last ISO day that the articles are from; null when no date is known. */
  readonly period: readonly [string, string] | null;
  readonly entities: readonly Entity[];
  readonly copies: readonly CopyLink[];
  readonly edges: readonly Edge[];
  readonly origins: readonly Origin[];
  readonly utterances: readonly Utterance[];
  readonly disagreements: readonly Disagreement[];
  readonly claims: readonly Claim[];
  readonly timeline: readonly TimelineEntry[];
  readonly framing: readonly Framing[];
  readonly account: readonly AccountSentence[];
}
