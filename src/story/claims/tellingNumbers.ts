/** Many things have a smaller number. */
const LEAST_VALUE = 100;
/** Below this value, many have one that is a digit and zeros ("about 500"). */
const LEAST_ROUND = 1000;

/** Takes a number; says whether few things of a story have the same: 100 at least, and not a digit and two zeros. */
export const isTellingNumber = (value: number): boolean =>
  value >= LEAST_VALUE && (value >= LEAST_ROUND || digitsIn(value) > 1);

/** Takes a number; returns its digits but for the zeros at its end: the more it has, the fewer things have the same. */
export const digitsIn = (value: number): number => String(value).replace('.', '').replace(/0+$/, '').length;
