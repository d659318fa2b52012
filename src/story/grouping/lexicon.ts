import type { Transliteration } from '../../text/transliteration.js';
import type { WordTable } from '../../text/word-table.js';

/** What grouping knows of a language, and of scripts. The lineage lexicon of a language holds all of it. */
export interface GroupingLexicon extends WordTable {
  readonly dateWords: ReadonlySet<string>;
  readonly transliteration: Transliteration;
}
