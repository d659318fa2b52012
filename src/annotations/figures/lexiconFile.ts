import type { CurrencyNames } from '../../text/currency-words.js';
import type { FileOf } from '../../text/word-lists.js';
import type { FigureLexicon } from './lexicon.js';

/** What is no more than a list or a record of the data file. */
export type ListedFigureWords = Omit<FigureLexicon, 'currencyWords' | 'durations' | 'measureUnits' | 'reaching'>;

/** The figures lexicon as it stands in its data file: words in lower case, values in base units; see FigureLexicon. */
export interface FigureLexiconFile extends CurrencyNames, FileOf<ListedFigureWords> {
  readonly currencyCodes: readonly string[];
  readonly durations: Readonly<Record<string, readonly (string | number)[]>>;
  readonly reaching: Readonly<Record<string, readonly string[]>>;
}
