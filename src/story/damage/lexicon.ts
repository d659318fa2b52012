import type { ClauseWords } from '../../text/clauses.js';

/** What shared damage reads of the damage lexicon's file. */
export interface SharedDamageLexiconFile {
  readonly harmlessSwaps: readonly string[];
  readonly numberWords: readonly string[];
  readonly magnitudes: readonly string[];
  readonly days: readonly string[];
  readonly negations: readonly string[];
  readonly accompaniments: readonly string[];
  readonly phraseEnds: readonly string[];
  readonly determiners: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly reportingVerbs: readonly string[];
  readonly personPronouns: readonly string[];
  readonly agentMarkers: readonly string[];
  readonly titleLinks: readonly string[];
  readonly ranks: readonly string[];
}

/** What the comparing of damaged texts with their sources knows of a language: words in lower case. */
export interface SharedDamageLexicon {
  readonly clauses: ClauseWords;
  /** Words that stand for each other without harm, each under the first of its kind. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Words that multiply a number. */
  readonly magnitudes: ReadonlySet<string>;
  /** Names of days and months with their short forms, each with the first of its kind. */
  readonly days: ReadonlyMap<string, string>;
  readonly negations: ReadonlySet<string>;
  /** Words that stand in the place of a negation where nothing is denied ("with" for "without"). */
  readonly accompaniments: ReadonlySet<string>;
  /** Small words at which a noun phrase ends. */
  readonly phraseEnds: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly reportingVerbs: ReadonlySet<string>;
  /** Pronouns that tell persons, or persons and things, apart. */
  readonly personPronouns: ReadonlySet<string>;
  /** Words before the doer of a passive. */
  readonly agentMarkers: ReadonlySet<string>;
  /** Small words inside a title ("Minister of Ports"). */
  readonly titleLinks: ReadonlySet<string>;
  /** Words that say how high an office is ("deputy"). */
  readonly ranks: ReadonlySet<string>;
}

/**
 * Takes the parsed file of the damage lexicon and the language's words about clauses; returns what the comparing of texts needs of it. `harmlessSwaps` holds groups
 * of words that stand for each other, `numberWords` the names of the numbers from 0.
 */
export function compileSharedDamageLexicon(file: SharedDamageLexiconFile, clauses: ClauseWords): SharedDamageLexicon {
  return {
    clauses,
    sameAs: sameWords(file),
    magnitudes: new Set(file.magnitudes),
    days: new Map(file.days.flatMap((names) => names.split(' ').map((name, _, [first]) => [name, first as string]))),
    negations: new Set(file.negations),
    accompaniments: new Set(file.accompaniments),
    phraseEnds: new Set([...file.phraseEnds, ...file.auxiliaries]),
    determiners: new Set(file.determiners),
    auxiliaries: new Set(file.auxiliaries),
    reportingVerbs: new Set(file.reportingVerbs),
    personPronouns: new Set(file.personPronouns),
    agentMarkers: new Set(file.agentMarkers),
    titleLinks: new Set(file.titleLinks),
    ranks: new Set(file.ranks),
  };
}

function sameWords(file: SharedDamageLexiconFile): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const put = (word: string, other: string): void => {
    if (!word.includes(' ') && !other.includes(' ')) same.set(word, same.get(other) ?? other);
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
