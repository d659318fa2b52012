/** What two sentences share, as the model weighs it, in the order of its weights; each 0..1. */
export const FACT_FEATURES = [
  'wordBits',
  'numberBits',
  'nameBits',
  'dice',
  'contained',
  'numbersClash',
  'poorer',
] as const;

/** Weights of a logistic regression: one for each feature, and what a pair gets that shares nothing. */
export type FactWeights = Readonly<Record<(typeof FACT_FEATURES)[number] | 'bias', number>>;
