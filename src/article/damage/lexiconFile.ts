import type { CollocationEntry } from './collocations.js';

/**
 * A phrase that gives damage away: its pattern, the usual wording with {n} for its n-th group, whether it changes the
 * meaning, its kind, and the languages that make it, with blanks between.
 */
export type PhraseEntry = readonly (string | boolean)[];

/**
 * A swap that needs no company: sort, forms, the usual word for each, whether it changes the meaning, its rate in a
 * million words.
 */
export type TelltaleEntry = readonly (string | boolean | number)[];

/** The damage lexicon as it stands in its data file: words in lower case, patterns as regular expressions. */
export interface DamageLexiconFile {
  readonly magnitudes: readonly string[];
  readonly persons: readonly string[];
  readonly be: string;
  readonly was: string;
  readonly it: string;
  readonly what: string;
  readonly abbreviations: readonly string[];
  readonly strandedNouns: readonly string[];
  readonly countedPersons: readonly string[];
  readonly meanWords: readonly string[];
  readonly months: readonly string[];
  readonly doubledAllowed: readonly string[];
  readonly coordinators: readonly string[];
  readonly reportingVerbs: readonly string[];
  readonly pronouns: readonly string[];
  readonly collectiveSpeakers: readonly string[];
  readonly personWords: readonly string[];
  readonly futureVerbs: readonly string[];
  readonly pastReports: readonly string[];
  readonly reportsOf: Readonly<Record<string, readonly string[]>>;
  readonly eventNouns: readonly string[];
  readonly foreignLetters: string;
  /** Letters with marks that English has in words from elsewhere only. */
  readonly accentedLetters: string;
  /** Such words, parted by blanks. */
  readonly accentedWords: string;
  readonly lostNegations: readonly PhraseEntry[];
  readonly idioms: readonly PhraseEntry[];
  readonly calques: readonly PhraseEntry[];
  readonly mistranslations: readonly PhraseEntry[];
  readonly artefacts: readonly string[];
  readonly amountWords: Readonly<Record<string, string>>;
  readonly amountLink: string;
  readonly spinnerSigns: readonly PhraseEntry[];
  readonly spinnerSwaps: readonly PhraseEntry[];
  readonly spinnerSynonyms: readonly PhraseEntry[];
  readonly spunWords: readonly PhraseEntry[];
  /** Broken collocations by the sort of the word. */
  readonly collocations: Readonly<Record<string, readonly CollocationEntry[]>>;
  readonly telltales: readonly TelltaleEntry[];
  readonly auxiliaries: readonly string[];
  readonly determiners: readonly string[];
  readonly phraseEnds: readonly string[];
}
