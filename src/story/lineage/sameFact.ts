import type { SentencePair } from './compareSentences.js';
import { FACT_FEATURES, type FactWeights } from './factWeights.js';

/** More evidence than this, in bits, adds nothing. */
const MOST = { wordBits: 30, numberBits: 12, nameBits: 30, poorer: 80 } as const;

/** Takes what two sentences share; returns it as the model weighs it, in the order of FACT_FEATURES. */
export function factFeatures(pair: SentencePair): readonly number[] {
  const { bits, wordBits, numberBits, dice, contained, numbersClash, poorer } = pair;
  return [
    capped(wordBits, MOST.wordBits),
    capped(numberBits, MOST.numberBits),
    capped(bits - wordBits - numberBits, MOST.nameBits),
    Math.sqrt(dice),
    Math.sqrt(contained),
    numbersClash ? 1 : 0,
    capped(poorer, MOST.poorer),
  ];
}

const capped = (value: number, most: number): number => Math.min(value, most) / most;

/**
 * Says whether two sentences tell one fact in words of their own, by a logistic regression over what they share
 * (weights: train/same-facts.mjs).
 *
 * @param pair what two sentences share that are no copies of each other
 * @param weights see FactWeights
 * @returns how likely it is, 0..1; from 0.5 on it is likelier than not
 */
export function likelihoodOfFact(pair: SentencePair, weights: FactWeights): number {
  const features = factFeatures(pair);
  const sum = FACT_FEATURES.reduce((total, name, n) => total + weights[name] * (features[n] as number), weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
