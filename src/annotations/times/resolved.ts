import type { Basis } from '../../model/article.js';

/** The value of a time and how it was come by; `value` is null when the words and the day do not fix it. */
export interface Resolved {
  readonly value: string | null;
  readonly basis: Basis;
  readonly why?: string;
}

/** The value of a time that the words and the day do not fix. */
export const UNKNOWN: Resolved = { value: null, basis: 'inferred' };
