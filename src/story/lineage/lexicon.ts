import type { OutletNamesFile } from '../../text/outlet-names.js';
import { compileTransliteration, type RawTransliteration, type Transliteration } from '../../text/transliteration.js';
import { setOf } from '../../text/word-lists.js';
import { compileWordTable, type WordTable, type WordTableFile } from '../../text/word-table.js';
import { type OutletWords, outletKey } from './outletKey.js';
import { compileWordOrder, type WordOrder, type WordOrderFile } from './wordOrder.js';

/** The lineage lexicon as it stands in its data file; lists of words are strings with spaces between them. */
export interface LineageLexiconFile extends WordTableFile {
  readonly dateWords: string;
  /** Regular expressions for what stands in notices and adverts. */
  readonly boilerplate: readonly string[];
  /** Regular expressions for notes on who helped to report. */
  readonly contribution: readonly string[];
  readonly creditVerbs: string;
  readonly wordOrder: WordOrderFile;
  /** Agencies, newspapers, broadcasters and channels that others cite. */
  readonly newsrooms: readonly string[];
  /** Words that name a newsroom by its kind ("newspaper"). */
  readonly newsroomWords: string;
  /** Those of them that name a newsroom only behind a known one ("Tideline sources"). */
  readonly sourceWords: string;
  /** Those that name other bodies, too ("aid agency", "power station"). */
  readonly sharedWords: string;
  /** Words that tell the agency that is a newsroom from others ("press agency"), and end its name ("Lorn Press"). */
  readonly pressWords: string;
  /** Words that say whose or of what sort a newsroom is ("private", "local") and are no name. */
  readonly ownershipWords: string;
  /** Those of them of which a country has one: "state television" is a newsroom. */
  readonly soleOwners: string;
  /** The kinds of which it has one, with the word under which they are one ("tv": "television"). */
  readonly soleKinds: Readonly<Record<string, string>>;
  /** Words that stand before one of several ("another newspaper"). */
  readonly indefinites: string;
  /** Adjectives and participles that stand behind their noun ("a channel close to …"). */
  readonly behindNouns: string;
  /** Words for what announcements are written in ("statement"). */
  readonly writtenMedia: string;
  /** Groups of outlets under one owner, and newsrooms that republish one another. */
  readonly families: readonly OutletFamily[];
}

/** Outlets under one owner, by their names. */
export interface OutletFamily {
  readonly name: string;
  readonly outlets: readonly string[];
}

/** What the tracing of copies knows of a language. */
export interface LineageLexicon extends WordTable, OutletWords {
  readonly dateWords: ReadonlySet<string>;
  /** Matches what stands in notices and adverts. */
  readonly boilerplate: RegExp;
  /** Matches a note on who helped to report. */
  readonly contribution: RegExp;
  readonly creditVerbs: ReadonlySet<string>;
  readonly wordOrder: WordOrder;
  /** Newsrooms that others cite, by the key of their name (see outletKey). */
  readonly newsrooms: ReadonlySet<string>;
  /** Those of them that are written without a capital ("dpa"). */
  readonly smallNewsrooms: ReadonlySet<string>;
  readonly newsroomWords: ReadonlySet<string>;
  readonly sourceWords: ReadonlySet<string>;
  readonly sharedWords: ReadonlySet<string>;
  readonly pressWords: ReadonlySet<string>;
  readonly ownershipWords: ReadonlySet<string>;
  readonly soleOwners: ReadonlySet<string>;
  /** The word for each kind of which a country has one. */
  readonly soleKinds: ReadonlyMap<string, string>;
  readonly indefinites: ReadonlySet<string>;
  readonly behindNouns: ReadonlySet<string>;
  readonly writtenMedia: ReadonlySet<string>;
  readonly transliteration: Transliteration;
  /** Owner of an outlet, by the key of its name (see outletKey). */
  readonly families: ReadonlyMap<string, string>;
}

/**
 * Makes the lexicon ready.
 *
 * @param file the parsed data file
 * @param scripts the parsed tables of scripts
 * @param outlets the parsed file of what stands around the names of outlets
 * @returns the lexicon
 * @throws SyntaxError when a pattern of the file is no regular expression
 */
export function compileLineageLexicon(
  file: LineageLexiconFile,
  scripts: RawTransliteration,
  outlets: OutletNamesFile,
): LineageLexicon {
  const outletWords: OutletWords = {
    outletStart: new RegExp(`^(?:${outlets.articles.join('|')}|www\\.)\\s*`, 'u'),
    outletEnd: new RegExp(`\\s(?:${outlets.silentEndings.join('|')})$`, 'u'),
  };
  return {
    ...outletWords,
    ...compileWordTable(file),
    dateWords: setOf(file.dateWords),
    boilerplate: new RegExp(`(?<![\\p{L}\\p{N}])(?:${file.boilerplate.join('|')})`, 'iu'),
    contribution: new RegExp(`(?:${file.contribution.join('|')})`, 'iu'),
    creditVerbs: setOf(file.creditVerbs),
    wordOrder: compileWordOrder(file.wordOrder),
    transliteration: compileTransliteration(scripts),
    families: ownersOf(file.families, outletWords),
    newsrooms: new Set(file.newsrooms.map((name) => outletKey(name, outletWords))),
    smallNewsrooms: new Set(file.newsrooms.filter((name) => /^\p{Ll}/u.test(name))),
    newsroomWords: setOf(file.newsroomWords),
    sourceWords: setOf(file.sourceWords),
    sharedWords: setOf(file.sharedWords),
    pressWords: setOf(file.pressWords),
    ownershipWords: setOf(file.ownershipWords),
    soleOwners: setOf(file.soleOwners),
    soleKinds: new Map(Object.entries(file.soleKinds)),
    indefinites: setOf(file.indefinites),
    behindNouns: setOf(file.behindNouns),
    writtenMedia: setOf(file.writtenMedia),
  };
}

/**
 * Takes a lexicon and families of outlets that a reader knows of; returns the lexicon with them. They go before those
 * of the lexicon, and their outlets are newsrooms that others may cite.
 */
export function withFamilies(lexicon: LineageLexicon, families: readonly OutletFamily[]): LineageLexicon {
  const owners = ownersOf(families, lexicon);
  return {
    ...lexicon,
    families: new Map([...lexicon.families, ...owners]),
    newsrooms: new Set([...lexicon.newsrooms, ...owners.keys()]),
  };
}

const ownersOf = (families: readonly OutletFamily[], words: OutletWords): ReadonlyMap<string, string> =>
  new Map(families.flatMap(({ name, outlets }) => outlets.map((outlet) => [outletKey(outlet, words), name] as const)));
