/** Orders texts by their code units, the same everywhere: negative where the first comes first, 0 for equal ones. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
