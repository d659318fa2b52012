import type { ClauseWords } from '../../text/clauses.js';
import type { PersonGenders } from '../../text/genders.js';
import type { SenseLexicon } from '../../text/mistaken-senses.js';
import type { Respell } from '../../text/spellings.js';
import { stem } from '../../text/stem.js';
import { type FileOf, tablesOf } from '../../text/word-lists.js';
import type { WordTable } from '../../text/word-table.js';
import { type Contractions, compileContractions } from './contractions.js';

/**
 * A word that synonym programs put for another: sort, forms, the usual word for each, whether it changes the meaning.
 */
type SwapEntry = readonly (string | boolean | number)[];

/** What shared damage reads of the damage lexicon's file. */
export interface SharedDamageLexiconFile extends FileOf<SharedDamageWords> {
  readonly harmlessSwaps: readonly string[];
  readonly telltales: readonly SwapEntry[];
  readonly spinnerSynonyms: readonly SwapEntry[];
  readonly spunWords: readonly SwapEntry[];
  readonly numberWords: readonly string[];
  readonly magnitudes: readonly string[];
  /** Words for amounts as translations write them, each with the usual one. */
  readonly amountWords: Readonly<Record<string, string>>;
  readonly days: readonly string[];
  readonly negativeEnding: string;
  /** Endings of contracted words and what stands before them, each with the full word. */
  readonly contractions: readonly string[];
  readonly contractedStumps: readonly string[];
  /** Words that deny by themselves. */
  readonly denials: readonly string[];
  /** What makes a word say the opposite ("un"). */
  readonly negativePrefixes: readonly string[];
  readonly pastEnding: string;
  readonly phraseEnds: readonly string[];
  readonly personPronouns: readonly string[];
  readonly personWords: readonly string[];
}

/** What is known of the words of a language at large: those that say nothing by themselves, and near-synonyms. */
export type WordKinships = Pick<WordTable, 'stopWords' | 'synonyms'>;

/** What is known beside the damage lexicon's file. */
export interface KnownWords extends WordKinships {
  readonly clauses: ClauseWords;
  /** Words that translations take for each other. */
  readonly senses: SenseLexicon;
  /** Names and words for women and men. */
  readonly genders: PersonGenders;
  readonly respell: Respell;
  /** All forms of verbs of saying. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** What stands before whom something is ascribed to ("according to"), two words each. */
  readonly ascriptions: ReadonlySet<string>;
  /** Forms of the auxiliary that makes a passive. */
  readonly passives: ReadonlySet<string>;
  /** Words that multiply a number, each with how many times. */
  readonly timesOf: ReadonlyMap<string, number>;
  /** Names and signs of currencies, each with those that it may be of (see currenciesNamed). */
  readonly currencies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The plain lists of words that texts are compared by. */
interface SharedDamageWords {
  readonly negations: ReadonlySet<string>;
  /** Verbs that stand before a verb that is denied ("did not go") and not before one that is affirmed ("went"). */
  readonly denyingVerbs: ReadonlySet<string>;
  /** Words before a question in which "or not" says nothing. */
  readonly openQuestions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly reportingVerbs: ReadonlySet<string>;
  /** Words before the doer of a passive. */
  readonly agentMarkers: ReadonlySet<string>;
  /** Small words inside a title ("Minister of Ports"). */
  readonly titleLinks: ReadonlySet<string>;
  /** Words that say how high an office is ("deputy"). */
  readonly ranks: ReadonlySet<string>;
  /** Words that make one verb with the one before them ("rule out"). */
  readonly verbParticles: ReadonlySet<string>;
  /** What stands behind a name for several or for a people. */
  readonly nameEndings: ReadonlySet<string>;
}

/** What the comparing of damaged texts with their sources knows of a language: words in lower case. */
export interface SharedDamageLexicon extends SharedDamageWords, KnownWords {
  /** Words that stand for each other without harm, each under the first of its kind. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** The words that may be meant by a word that synonym programs like, where it says the same, parted by blanks. */
  readonly usualFor: ReadonlyMap<string, string>;
  /** Words that multiply a number. */
  readonly magnitudes: ReadonlySet<string>;
  /** Names of days and months with their short forms, each with the first of its kind. */
  readonly days: ReadonlyMap<string, string>;
  readonly contractions: Contractions;
  /** What is tied to a verb that is denied. */
  readonly negativeEnding: string;
  /** Stems of words that deny by themselves ("refused"). */
  readonly denials: ReadonlySet<string>;
  /** What makes a word say the opposite of the rest of it ("un"). */
  readonly negativePrefixes: readonly string[];
  /** The end of regular verbs in the past. */
  readonly pastEnding: string;
  /** Small words at which a noun phrase ends. */
  readonly phraseEnds: ReadonlySet<string>;
  /** Pronouns that tell persons, or persons and things, apart, each with the nominative of its gender. */
  readonly personPronouns: ReadonlyMap<string, string>;
  /** Words for persons by their office or trade. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Takes the parsed file of the damage lexicon and what is known of the language's words beside it; returns what the
 * comparing of texts needs of them. `harmlessSwaps` holds groups of words that stand for each other, `numberWords` the
 * names of the numbers from 0.
 */
export function compileSharedDamageLexicon(file: SharedDamageLexiconFile, known: KnownWords): SharedDamageLexicon {
  return {
    ...tablesOf<SharedDamageWords>(file),
    ...known,
    sameAs: sameWords(file),
    usualFor: usualWords([...file.telltales, ...file.spinnerSynonyms, ...file.spunWords]),
    magnitudes: new Set([...file.magnitudes, ...Object.keys(file.amountWords)]),
    days: firstOfKind(file.days),
    negativeEnding: file.negativeEnding,
    contractions: compileContractions(file.contractions, file.contractedStumps),
    denials: new Set(file.denials.map(stem)),
    negativePrefixes: file.negativePrefixes,
    pastEnding: file.pastEnding,
    phraseEnds: new Set([...file.phraseEnds, ...file.auxiliaries]),
    personPronouns: firstOfKind(file.personPronouns),
    titles: new Set([...file.personWords, ...file.ranks]),
  };
}

// Words of groups, each with the first of its group.
const firstOfKind = (groups: readonly string[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap((words) => words.split(' ').map((word, _, [first]) => [word, first as string])));

function sameWords(file: SharedDamageLexiconFile): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const put = (word: string, other: string): void => {
    same.set(word, same.get(other) ?? other);
  };
  for (const group of file.harmlessSwaps) {
    const words = group.split(' ');
    for (const word of words.slice(1)) put(word, words[0] as string);
  }
  file.numberWords.forEach((word, number) => {
    put(word, String(number));
  });
  return same;
}

// Of a word that may change the meaning in one place no reading is taken as harmless.
function usualWords(entries: readonly SwapEntry[]): ReadonlyMap<string, string> {
  const usualFor = new Map<string, string>();
  const turning = new Set<string>();
  for (const [, forms, usual, changesMeaning] of entries) {
    const meant = String(usual).split('|');
    String(forms)
      .toLowerCase()
      .split('|')
      .forEach((form, i) => {
        usualFor.set(form, `${usualFor.get(form) ?? ''} ${meant[i] ?? ''}`);
        if (changesMeaning === true) turning.add(form);
      });
  }
  for (const form of turning) usualFor.delete(form);
  return usualFor;
}
