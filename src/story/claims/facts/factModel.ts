import { logOddsOf, type Weights } from '../../../text/regression.js';
import { EVIDENCE } from './evidence.js';

/** What is known of two families beside their words, in the order of its weights. */
export const BESIDE = ['most', 'mean', 'copies', 'best', 'neighbours'] as const;

/** Two logistic regressions (see train/same-facts.mjs). */
export interface FactModel {
  /** Weighs what two sentences share. */
  readonly sentences: Weights<(typeof EVIDENCE)[number]>;
  /** Weighs what the sentences of two families come to, and what stands beside them. */
  readonly families: Weights<(typeof BESIDE)[number]>;
}

/** Takes what two sentences share (see evidenceOf) and the model; returns the log odds that they tell one fact. */
export const oddsOfSentences = (evidence: readonly number[], { sentences }: FactModel): number =>
  logOddsOf(evidence, EVIDENCE, sentences);

/** Takes what is known of two families (see besideOf) and the model; returns the log odds that they tell one fact. */
export const oddsOfFamilies = (beside: readonly number[], { families }: FactModel): number =>
  logOddsOf(beside, BESIDE, families);
