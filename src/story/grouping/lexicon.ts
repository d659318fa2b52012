import { compileTransliteration, type RawTransliteration, type Transliteration } from '../../text/transliteration.js';
import { compileWordTable } from '../../text/word-table.js';

/** The words of a language as they stand in its lineage file; grouping needs these of its fields. */
export interface GroupingLexiconFile {
  readonly stopWords: string;
  /** `word:digits`. */
  readonly numbers: string;
  readonly dateWords: string;
  /** Stems by their surprise in bits. */
  readonly wordBits: Readonly<Record<string, string>>;
}

/** What grouping knows of a language, and of scripts. */
export interface GroupingLexicon {
  readonly stopWords: ReadonlySet<string>;
  /** Number words with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly dateWords: ReadonlySet<string>;
  /** Surprise of each common stem in bits, 4 (very common) … 18. */
  readonly wordBits: ReadonlyMap<string, number>;
  readonly transliteration: Transliteration;
}

/** Takes the parsed lineage file of a language and the parsed tables of scripts; returns the lexicon. */
export function compileGroupingLexicon(file: GroupingLexiconFile, scripts: RawTransliteration): GroupingLexicon {
  return {
    ...compileWordTable(file),
    dateWords: new Set(file.dateWords.split(' ')),
    transliteration: compileTransliteration(scripts),
  };
}
