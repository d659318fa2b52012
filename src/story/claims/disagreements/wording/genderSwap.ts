import type { Span } from '../../../../model/span.js';
import type { Entity } from '../../../../model/story.js';
import type { ClaimArticle, Proposition } from '../../witness.js';
import type { Passage } from '../draft.js';

/** Texts that have "he" and "she" for one person. */
export interface GenderSwap {
  /** Whom the pronoun stands for; null when it is not known. */
  readonly person: string | null;
  /** The passages of texts that have it right, and those of translations that guessed. */
  readonly sound: readonly Passage[];
  readonly guessed: readonly Passage[];
  /** The two pronouns. */
  readonly pronouns: readonly [string, string];
}

/** What the pronouns of a story are read from. */
export interface PronounInput {
  readonly articles: readonly ClaimArticle[];
  readonly entities: readonly Entity[];
  /** Sentences that are copies or one utterance, however few words they share. */
  readonly families: readonly Proposition[];
}

/** Takes a pronoun and its article; returns who speaks where the pronoun alone names the speaker, else null. */
export const speakerBehind = ({ start, end }: Span, { statements }: ClaimArticle): string | null =>
  statements.find(({ source }) => source?.start === start && source.end === end)?.speaker ?? null;
