const NO_AMOUNT: ReadonlySet<string> = new Set(['ordinal', 'year']);

/** Takes the unit of a figure; says whether the figure is an amount: no bare number, place in an order or year. */
export const isAmount = (unit: string | null): unit is string => unit !== null && !NO_AMOUNT.has(unit);
