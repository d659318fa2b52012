/**
 * Names of currencies in lower case, each with its code (ISO 4217) or, where it is not known whose it is, its plural.
 */
export type CurrencyWords = Readonly<Record<string, string>>;

/** Takes names of currencies; returns those units that have no code, each once. */
export const unitsWithoutCode = (names: CurrencyWords): readonly string[] => [
  ...new Set(Object.values(names).filter((unit) => !/^[A-Z]{3}$/.test(unit))),
];
