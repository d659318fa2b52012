import type { ArticleDate, Basis, Transmission } from './article.js';
import type { ArticleId, ClaimId, DisagreementId, OriginId, StoryId } from './ids.js';
import type { NonEmpty, Receipt, Receipts } from './receipt.js';
import type { Claim, CopyKind, Disagreement, Reason } from './story.js';

/** Which of the two texts is meant: the first or the second that was asked for. */
export type Side = 'left' | 'right';

/** One of the two texts: who printed it, when, and how it reached us, as far as the dossier knows. */
export interface ExplainedText {
  readonly article: ArticleId;
  /** The words of the title; null when the text has none. */
  readonly title: string | null;
  readonly language: string;
  readonly outlet: {
    readonly name: string;
    readonly basis: Basis;
    readonly confidence: number;
    readonly receipts: readonly Receipt[];
  } | null;
  readonly published: (Omit<ArticleDate, 'receipts'> & { readonly receipts: readonly Receipt[] }) | null;
  readonly transmission: Omit<Transmission, 'receipts'> & { readonly receipts: readonly Receipt[] };
  /** Agencies that the text credits, each once. */
  readonly agencies: readonly string[];
  /** Damaged passages that change the meaning. */
  readonly damaged: number;
  /** The share of the clean body, 0..1, that passages copied from or to the other text cover. */
  readonly copied: number;
}

/**
 * What the dossier asserts of the two whole texts. `source` is the side that the other was made from; `none` comes with
 * the reasons why nothing is asserted; `through` lists the articles by which edges join the two all the same, in order
 * from left to right, and is empty when none do.
 */
export type PairRelation =
  | { readonly kind: 'parent'; readonly source: Side; readonly score: number; readonly why: NonEmpty<string> }
  | { readonly kind: 'sibling'; readonly score: number; readonly why: NonEmpty<string> }
  | { readonly kind: 'none'; readonly through: readonly ArticleId[]; readonly why: NonEmpty<string> };

/** Two parallel passages of the pair, always left before right. `score` is 0..1. */
export interface ExplainedPassage {
  readonly kind: CopyKind;
  readonly boilerplate: boolean;
  readonly direction: 'left-from-right' | 'right-from-left' | 'siblings' | 'unknown';
  readonly score: number;
  readonly why: NonEmpty<Reason>;
  readonly left: Receipt;
  readonly right: Receipt;
}

/** An origin that one or both of the texts belong to. */
export interface ExplainedOrigin {
  readonly id: OriginId;
  readonly name: string;
  readonly seen: boolean;
  readonly holds: Side | 'both';
  readonly why: NonEmpty<string>;
}

/** A claim that both texts speak of, with the origins that stand for it in the whole story. */
export interface ExplainedClaim {
  readonly id: ClaimId;
  readonly text: string;
  readonly status: Claim['status'];
  readonly origins: NonEmpty<OriginId>;
  readonly left: Receipts;
  readonly right: Receipts;
}

/** A disagreement in which both texts have a part and do not say the same. */
export interface ExplainedDisagreement {
  readonly id: DisagreementId;
  readonly topic: string;
  readonly verdict: Disagreement['verdict'];
  readonly note: string;
  readonly left: Receipts;
  readonly right: Receipts;
}

/** The whole argument about the relation of two texts. */
export interface PairExplanation {
  readonly left: ExplainedText;
  readonly right: ExplainedText;
  /** The story that holds both; null when none does. */
  readonly story: { readonly id: StoryId; readonly headline: string } | null;
  readonly relation: PairRelation;
  /** In the order of the left text, boilerplate too. */
  readonly passages: readonly ExplainedPassage[];
  /** Sentences of each clean body that stand in no passage, in reading order. */
  readonly only: Readonly<Record<Side, readonly Receipt[]>>;
  readonly origins: readonly ExplainedOrigin[];
  readonly claims: readonly ExplainedClaim[];
  readonly disagreements: readonly ExplainedDisagreement[];
  /** What the dossier does not allow anybody to conclude from these two texts, one sentence each. */
  readonly limits: readonly string[];
}
