import { setOf } from './word-lists.js';

/** Words of a language as they stand in its data file. */
export interface WordTableFile {
  /** Words that say nothing by themselves, with spaces between them. */
  readonly stopWords: string;
  /** `word:digits`, with spaces between them. */
  readonly numbers: string;
  /** Stems by their surprise in bits, with spaces between them. */
  readonly wordBits: Readonly<Record<string, string>>;
  /** `stem: stem stem …`; each pair of stems stands once, in the row of one of them. */
  readonly synonyms: readonly string[];
}

/** What telling words of a language weigh, and which of them mean much the same. */
export interface WordTable {
  readonly stopWords: ReadonlySet<string>;
  /** Number words with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Surprise of each common stem in bits, 4 (very common) … 18. */
  readonly wordBits: ReadonlyMap<string, number>;
  readonly synonyms: Synonyms;
}

/** Near-synonyms of each stem, both ways, each once, in the order of the rows of the data file. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** Takes the parsed data file; returns look-up tables. */
export function compileWordTable(file: WordTableFile): WordTable {
  return {
    stopWords: setOf(file.stopWords),
    numbers: new Map(file.numbers.split(' ').map((entry) => entry.split(':') as [string, string])),
    wordBits: compileWordBits(file.wordBits),
    synonyms: compileSynonyms(file.synonyms),
  };
}

function compileWordBits(file: WordTableFile['wordBits']): ReadonlyMap<string, number> {
  const wordBits = new Map<string, number>();
  for (const [bits, words] of Object.entries(file))
    for (const word of words.split(' ')) wordBits.set(word, Number(bits));
  return wordBits;
}

function compileSynonyms(rows: readonly string[]): Synonyms {
  const synonyms = new Map<string, string[]>();
  const add = (word: string, other: string): void => {
    const known = synonyms.get(word);
    if (known === undefined) synonyms.set(word, [other]);
    else known.push(other);
  };
  for (const row of rows) {
    const [word = '', others = ''] = row.split(': ');
    for (const other of others.split(' ')) {
      add(word, other);
      add(other, word);
    }
  }
  return synonyms;
}
