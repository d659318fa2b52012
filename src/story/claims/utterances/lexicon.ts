import { setsByName } from '../../../text/word-lists.js';
import type { WordTable } from '../../../text/word-table.js';

/** Words that matter when statements are compared. */
interface UtteranceWords {
  /** Articles that the name of an outlet may begin with. */
  readonly articles: ReadonlySet<string>;
  /** Words that turn a sentence into its contrary. */
  readonly negations: ReadonlySet<string>;
  /** Words that multiply the numeral before them. */
  readonly magnitudes: ReadonlySet<string>;
  /** Words before a number that another one has taken the place of ("up from 4.5"). */
  readonly departures: ReadonlySet<string>;
  /** Words before those where no other number stands there ("up from 4.5"). */
  readonly changes: ReadonlySet<string>;
  /** Auxiliary verbs and forms of "be". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Verbs by which somebody denies or rejects what somebody says, in all their forms. */
  readonly denials: ReadonlySet<string>;
  /** Nouns for what somebody says. */
  readonly speechNouns: ReadonlySet<string>;
}

/** The same as they stand in their data file, with spaces between them. */
export interface UtteranceLexiconFile {
  readonly words: Readonly<Record<keyof UtteranceWords, string>>;
}

/** What the comparing of statements knows of a language. */
export interface UtteranceLexicon extends UtteranceWords, WordTable {}

/** Takes the parsed data file and the table of words of the language (see compileWordTable); returns the lexicon. */
export const compileUtteranceLexicon = (
  { words }: UtteranceLexiconFile,
  { stopWords, numbers, wordBits, synonyms }: WordTable,
): UtteranceLexicon => ({ ...setsByName(words), stopWords, numbers, wordBits, synonyms });
