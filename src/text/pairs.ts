/** Takes two things and a function; returns what it gives for each, in the same order. */
export const mapPair = <T, R>([a, b]: readonly [T, T], of: (one: T) => R): readonly [R, R] => [of(a), of(b)];
