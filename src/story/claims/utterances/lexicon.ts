import { compileSynonyms, compileWordTable } from '../../../text/word-table.js';

/** Words that matter when statements are compared, as they stand in their data file. */
export interface UtteranceLexiconFile {
  /** Words that turn a sentence into its contrary, with spaces between them. */
  readonly negations: string;
  /** Words that multiply the numeral before them, with spaces between them. */
  readonly magnitudes: string;
  /** Words before a number that another one has taken the place of ("up from 4.5"), with spaces between them. */
  readonly departures: string;
  /** Auxiliary verbs and forms of "be", with spaces between them. */
  readonly auxiliaries: string;
  /** Verbs by which somebody denies or rejects what somebody says, in all their forms, with spaces between them. */
  readonly denials: string;
  /** Nouns for what somebody says, with spaces between them. */
  readonly speechNouns: string;
}

/** What is taken from the language's lineage file. */
export interface StatementWordsFile {
  readonly stopWords: string;
  /** `word:digits`. */
  readonly numbers: string;
  /** Stems by their surprise in bits. */
  readonly wordBits: Readonly<Record<string, string>>;
  /** `stem: stem stem …`. */
  readonly synonyms: readonly string[];
}

/** What the comparing of statements knows of a language. */
export interface UtteranceLexicon {
  readonly negations: ReadonlySet<string>;
  readonly magnitudes: ReadonlySet<string>;
  readonly departures: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
  /** Number words with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Surprise of each common stem in bits, 4 (very common) … 18. */
  readonly wordBits: ReadonlyMap<string, number>;
  /** Near-synonyms of a stem, both ways. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

/** Takes the parsed data files, the own one and the language's lineage file; returns the lexicon. */
export function compileUtteranceLexicon(own: UtteranceLexiconFile, words: StatementWordsFile): UtteranceLexicon {
  return {
    negations: new Set(own.negations.split(' ')),
    magnitudes: new Set(own.magnitudes.split(' ')),
    departures: new Set(own.departures.split(' ')),
    auxiliaries: new Set(own.auxiliaries.split(' ')),
    denials: new Set(own.denials.split(' ')),
    speechNouns: new Set(own.speechNouns.split(' ')),
    ...compileWordTable(words),
    synonyms: compileSynonyms(words.synonyms, (stem) => stem),
  };
}
