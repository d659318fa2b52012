// Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares).
import { load } from './corpora.mjs';

const { likelihoodOf } = await load('text/regression.js');

const STEPS = 8;
export const PENALTY = 2;

/**
 * Takes rows of values, each with its truth (1, 0; null where nobody knows it) and maybe a weight, and the names of the
 * values; returns the weights by these names, and the bias, to three decimals.
 */
export function regression(all, names) {
  const known = all.filter(({ truth }) => truth !== null);
  const size = names.length + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, n) => (n === 0 ? 0 : PENALTY * weight));
    const bend = Array.from({ length: size }, (_, n) =>
      new Float64Array(size).fill(0).map((_, m) => (n === m ? PENALTY : 0)),
    );
    for (const { values, truth, weight = 1 } of known) {
      const row = [1, ...values];
      const likelihood = likelihoodOf(row.reduce((sum, value, n) => sum + value * weights[n], 0));
      const [error, doubt] = [weight * (likelihood - truth), weight * likelihood * (1 - likelihood)];
      for (let n = 0; n < size; n += 1) {
        if (row[n] === 0) continue;
        slope[n] += error * row[n];
        for (let m = 0; m < size; m += 1) bend[n][m] += doubt * row[n] * row[m];
      }
    }
    solve(bend, slope).forEach((change, n) => {
      weights[n] -= change;
    });
  }
  return Object.fromEntries(['bias', ...names].map((name, n) => [name, Number(weights[n].toFixed(3))]));
}

// Gauss's elimination; the matrix is positive definite.
function solve(matrix, right) {
  const rows = matrix.map((row, n) => [...row, right[n]]);
  rows.forEach((row, n) => {
    for (const other of rows.slice(n + 1)) {
      const share = other[n] / row[n];
      if (share !== 0) for (let m = n; m < other.length; m += 1) other[m] -= share * row[m];
    }
  });
  const found = new Array(rows.length).fill(0);
  for (let n = rows.length - 1; n >= 0; n -= 1) {
    const known = found.reduce((sum, value, m) => sum + (m > n ? rows[n][m] * value : 0), 0);
    found[n] = (rows[n][rows.length] - known) / rows[n][n];
  }
  return found;
}
