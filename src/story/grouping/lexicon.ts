import { compileTransliteration, type RawTransliteration, type Transliteration } from '../../text/transliteration.js';
import { compileWordTable, type WordTable, type WordTableFile } from '../../text/word-table.js';

/** The words of a language as they stand in its lineage file; grouping needs these of its fields. */
export interface GroupingLexiconFile extends WordTableFile {
  readonly dateWords: string;
}

/** What grouping knows of a language, and of scripts. */
export interface GroupingLexicon extends WordTable {
  readonly dateWords: ReadonlySet<string>;
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
