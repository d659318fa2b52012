import type { WordTable } from '../../../text/word-table.js';

/** Words that matter when statements are compared, as they stand in their data file. */
export interface UtteranceLexiconFile {
  /** Articles that the name of an outlet may begin with, with spaces between them. */
  readonly articles: string;
  /** Words that turn a sentence into its contrary, with spaces between them. */
  readonly negations: string;
  /** Words that multiply the numeral before them, with spaces between them. */
  readonly magnitudes: string;
  /** Words before a number that another one has taken the place of ("up from 4.5"), with spaces between them. */
  readonly departures: string;
  /** Words before those where no other number stands there ("up from 4.5"), with spaces between them. */
  readonly changes: string;
  /** Auxiliary verbs and forms of "be", with spaces between them. */
  readonly auxiliaries: string;
  /** Verbs by which somebody denies or rejects what somebody says, in all their forms, with spaces between them. */
  readonly denials: string;
  /** Nouns for what somebody says, with spaces between them. */
  readonly speechNouns: string;
}

/** What the comparing of statements knows of a language. */
export interface UtteranceLexicon extends WordTable {
  /** Articles that the name of an outlet may begin with. */
  readonly articles: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly magnitudes: ReadonlySet<string>;
  readonly departures: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
}

/** Takes the parsed data file and the words of the language (see compileWordTable); returns the lexicon. */
export function compileUtteranceLexicon(own: UtteranceLexiconFile, words: WordTable): UtteranceLexicon {
  return {
    articles: new Set(own.articles.split(' ')),
    negations: new Set(own.negations.split(' ')),
    magnitudes: new Set(own.magnitudes.split(' ')),
    departures: new Set(own.departures.split(' ')),
    changes: new Set(own.changes.split(' ')),
    auxiliaries: new Set(own.auxiliaries.split(' ')),
    denials: new Set(own.denials.split(' ')),
    speechNouns: new Set(own.speechNouns.split(' ')),
    stopWords: words.stopWords,
    numbers: words.numbers,
    wordBits: words.wordBits,
    synonyms: words.synonyms,
  };
}
