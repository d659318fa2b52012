/** Weights of a logistic regression, by the names of what it weighs. */
export type Weights<Name extends string> = Readonly<Record<Name | 'bias', number>>;

/**
 * Takes values, their names in the same order and the weights by these names; returns the log odds that the regression
 * gives; a value that is missing counts nothing.
 */
export function logOddsOf<Name extends string>(
  values: readonly number[],
  names: readonly Name[],
  weights: Weights<Name>,
): number {
  return names.reduce<number>((sum, name, n) => sum + weights[name] * (values[n] ?? 0), weights.bias);
}

/** Takes log odds; returns the likelihood, 0..1. */
export const likelihoodOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
