/**
 * Names of currencies in lower case, each with its code (ISO 4217) or, where it is not known whose it is, its plural.
 */
export type CurrencyWords = Readonly<Record<string, string>>;

/** The names of currencies as a data file has them. */
export interface CurrencyNames {
  /** Names that stand alone, and those that follow no rule. */
  readonly currencyWords: CurrencyWords;
  /**
   * By coin, its forms parted by blanks (`_` for a blank inside): each code, and whose coin that is, parted by commas
   * ("dinar dinars": { "DZD": "algerian" }); nothing where the coin alone is only that.
   */
  readonly currencyNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Takes the names of currencies; returns all of them written out ("algerian dinars"), those of one's own first. */
export function currencyWordsOf({ currencyWords, currencyNames }: CurrencyNames): CurrencyWords {
  const full = Object.entries(currencyNames).flatMap(([coins, owners]) =>
    Object.entries(owners).flatMap(([code, whose]) =>
      whose.split(', ').flatMap((owner) => formsOf(coins, owner).map((name) => [name, code] as const)),
    ),
  );
  return { ...Object.fromEntries(full), ...currencyWords };
}

const formsOf = (coins: string, owner: string): readonly string[] =>
  coins.split(' ').map((coin) => `${owner} ${coin.replaceAll('_', ' ')}`.trim());

/** Takes names of currencies; returns those units that have no code, each once. */
export const unitsWithoutCode = (names: CurrencyWords): readonly string[] => [
  ...new Set(Object.values(names).filter((unit) => !/^[A-Z]{3}$/.test(unit))),
];

/**
 * Takes names of currencies; returns for each those that it may be of: that of its code, or, where it is not known
 * whose it is, it and every currency of that name with a country ("crowns" may be Swedish).
 */
export function currenciesNamed(names: CurrencyWords): ReadonlyMap<string, ReadonlySet<string>> {
  const entries = Object.entries(names);
  const codesOf = (plural: string): readonly string[] => {
    const ending = ` ${plural}`;
    return entries.filter(([name]) => name.endsWith(ending)).map(([, unit]) => unit);
  };
  const meant = new Map(unitsWithoutCode(names).map((unit) => [unit, new Set([unit, ...codesOf(unit)])]));
  return new Map(entries.map(([name, unit]) => [name, meant.get(unit) ?? new Set([unit])]));
}
