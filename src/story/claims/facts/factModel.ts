import { EVIDENCE } from './evidence.js';

/** What is known of two families beside their words, in the order of its weights. */
export const BESIDE = ['most', 'mean', 'copies', 'best', 'neighbours'] as const;

type Weights<Name extends string> = Readonly<Record<Name | 'bias', number>>;

/** Two logistic regressions (see train/same-facts.mjs). */
export interface FactModel {
  /** Weighs what two sentences share. */
  readonly sentences: Weights<(typeof EVIDENCE)[number]>;
  /** Weighs what the sentences of two families come to, and what stands beside them. */
  readonly families: Weights<(typeof BESIDE)[number]>;
}

/** Takes what two sentences share (see evidenceOf) and the model; returns the log odds that they tell one fact. */
export const oddsOfSentences = (evidence: readonly number[], { sentences }: FactModel): number =>
  weighed(evidence, EVIDENCE, sentences);

/** Takes what is known of two families (see besideOf) and the model; returns the log odds that they tell one fact. */
export const oddsOfFamilies = (beside: readonly number[], { families }: FactModel): number =>
  weighed(beside, BESIDE, families);

function weighed<Name extends string>(
  values: readonly number[],
  names: readonly Name[],
  weights: Weights<Name>,
): number {
  return names.reduce<number>((sum, name, n) => sum + weights[name] * (values[n] ?? 0), weights.bias);
}

/** Takes log odds; returns the likelihood, 0..1. */
export const likelihoodOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
