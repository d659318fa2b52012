/** What the rewording of an account needs of a language, as it stands in its data file. */
export interface RewordingLexiconFile {
  /** What the engine is told, a sentence or two an entry. */
  readonly instruction: readonly string[];
  /** Words that may come and go without a change of what is said, in lower case with spaces between them. */
  readonly free: string;
  /** Pronouns of relative clauses, which stand for each other. */
  readonly relatives: string;
  /** Words that an article before them turns round ("few" and "a few"). */
  readonly articled: string;
  /** Prepositions of place and time that stand for each other, and may come and go before a date. */
  readonly places: string;
  /** Forms of one auxiliary that differ by number and person only. */
  readonly agreeing: readonly string[];
  /** Endings of verbs that tell a tense or a voice, which stay. */
  readonly tenses: readonly string[];
}

/** What the rewording of an account needs of a language. */
export interface RewordingLexicon {
  readonly instruction: string;
  readonly free: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly articled: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Form -> the form that stands for all that agree with it. */
  readonly agreeing: ReadonlyMap<string, string>;
  readonly tenses: readonly string[];
  readonly negations: ReadonlySet<string>;
  /** Words of numerals, magnitudes with them. */
  readonly numerals: ReadonlySet<string>;
}

/** Words that the language has for numbers and negations already. */
export interface KnownWords {
  readonly negations: ReadonlySet<string>;
  /** Number words with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly magnitudes: ReadonlySet<string>;
}

/** Takes the parsed data file and the language's words for numbers and negations; returns the lexicon. */
export function compileRewordingLexicon(file: RewordingLexiconFile, known: KnownWords): RewordingLexicon {
  const words = (list: string): readonly string[] => list.split(' ');
  return {
    instruction: file.instruction.join('\n'),
    free: new Set(words(file.free)),
    relatives: new Set(words(file.relatives)),
    articled: new Set(words(file.articled)),
    places: new Set(words(file.places)),
    agreeing: new Map(file.agreeing.flatMap((list) => words(list).map((form) => [form, words(list)[0] ?? form]))),
    tenses: file.tenses,
    negations: known.negations,
    numerals: new Set([...known.numbers.keys(), ...known.magnitudes]),
  };
}
