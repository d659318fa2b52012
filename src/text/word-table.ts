/** Words of a language as they stand in its data file. */
export interface WordTableFile {
  /** Words that say nothing by themselves, with spaces between them. */
  readonly stopWords: string;
  /** `word:digits`, with spaces between them. */
  readonly numbers: string;
  /** Stems by their surprise in bits, with spaces between them. */
  readonly wordBits: Readonly<Record<string, string>>;
}

/** What telling words of a language weigh. */
export interface WordTable {
  readonly stopWords: ReadonlySet<string>;
  /** Number words with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Surprise of each common stem in bits, 4 (very common) … 18. */
  readonly wordBits: ReadonlyMap<string, number>;
}

/** Takes the parsed data file; returns look-up tables. */
export function compileWordTable(file: WordTableFile): WordTable {
  return {
    stopWords: new Set(file.stopWords.split(' ')),
    numbers: new Map(file.numbers.split(' ').map((entry) => entry.split(':') as [string, string])),
    wordBits: new Map(
      Object.entries(file.wordBits).flatMap(([bits, words]) => words.split(' ').map((word) => [word, Number(bits)])),
    ),
  };
}

/**
 * Reads rows of synonyms, `word: other other …`, both ways.
 *
 * @param rows the rows
 * @param keyOf what a word is known by
 * @returns the synonyms of each word, each once, in the order of the rows
 */
export function compileSynonyms<Key>(
  rows: readonly string[],
  keyOf: (word: string) => Key,
): ReadonlyMap<Key, readonly Key[]> {
  const synonyms = new Map<Key, Key[]>();
  const add = (word: Key, other: Key): void => {
    const known = synonyms.get(word);
    if (known === undefined) synonyms.set(word, [other]);
    else if (!known.includes(other)) known.push(other);
  };
  for (const row of rows) {
    const [word = '', others = ''] = row.split(': ');
    const own = keyOf(word);
    for (const other of others.split(' ').map(keyOf)) {
      add(own, other);
      add(other, own);
    }
  }
  return synonyms;
}
