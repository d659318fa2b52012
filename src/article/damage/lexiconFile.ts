import type { FileOf } from '../../text/word-lists.js';
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

type Words = ReadonlySet<string>;

/** The plain lists of words that damage is known by. */
export interface DamageWords {
  readonly magnitudes: Words;
  readonly persons: Words;
  /** Words that are written with a full stop of their own, without it. */
  readonly abbreviations: Words;
  readonly strandedNouns: Words;
  /** Nouns for many people, and words that say that a number is a mean. */
  readonly countedPersons: Words;
  readonly meanWords: Words;
  readonly months: Words;
  readonly doubledAllowed: Words;
  readonly coordinators: Words;
  readonly reportingVerbs: Words;
  readonly pronouns: Words;
  readonly collectiveSpeakers: Words;
  readonly personWords: Words;
  readonly futureVerbs: Words;
  readonly pastReports: Words;
  readonly eventNouns: Words;
  readonly artefacts: Words;
  readonly auxiliaries: Words;
  readonly determiners: Words;
  /** Small words at which a noun phrase ends, and names of days. */
  readonly phraseEnds: Words;
}

/** The damage lexicon as it stands in its data file: words in lower case, patterns as regular expressions. */
export interface DamageLexiconFile extends FileOf<DamageWords> {
  readonly be: string;
  readonly was: string;
  readonly it: string;
  readonly what: string;
  readonly reportsOf: Readonly<Record<string, readonly string[]>>;
  readonly foreignLetters: string;
  /** Letters with marks that English has in words from elsewhere only. */
  readonly accentedLetters: string;
  /** Such words, parted by blanks. */
  readonly accentedWords: string;
  readonly lostNegations: readonly PhraseEntry[];
  readonly idioms: readonly PhraseEntry[];
  readonly calques: readonly PhraseEntry[];
  readonly mistranslations: readonly PhraseEntry[];
  readonly amountWords: Readonly<Record<string, string>>;
  readonly amountLink: string;
  readonly spinnerSigns: readonly PhraseEntry[];
  readonly spinnerSwaps: readonly PhraseEntry[];
  readonly spinnerSynonyms: readonly PhraseEntry[];
  readonly spunWords: readonly PhraseEntry[];
  /** Broken collocations by the sort of the word. */
  readonly collocations: Readonly<Record<string, readonly CollocationEntry[]>>;
  readonly telltales: readonly TelltaleEntry[];
}
