/** How the bytes of a page were said or found to be written. */
export type PageFormat = 'text' | 'html';

/**
 * One page as it came in, decoded and never changed: a plain-text file, or the source of an HTML page.
 * `rows` of JSON Lines that carry `text` or `html` become pages too.
 */
export interface Page {
  readonly id: string;
  readonly format: PageFormat;
  /** The decoded file without a byte-order mark: plain text, or HTML source. */
  readonly content: string;
  readonly source: PageSource;
  /** What the caller says of the page; it outranks what the page says of itself. */
  readonly given: GivenMetadata;
}

/** Where a page came from: `sha256` is the hex digest of its bytes as read. */
export interface PageSource {
  readonly file: string | null;
  readonly url: string | null;
  readonly sha256: string;
}

/** Metadata that the caller supplies beside a page (the fields of an input row). */
export interface GivenMetadata {
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601 day, minute or second. */
  readonly date?: string;
  /** ISO 639-1 code. */
  readonly lang?: string;
}

/** What a metadata candidate is about. */
export type MetadataField =
  | 'title'
  | 'outlet'
  | 'published'
  | 'updated'
  | 'author'
  | 'canonical'
  | 'section'
  | 'language';

/**
 * One value that a page gives for a field, with where it says so ("json-ld", "og", "meta", "h1", "time", "url",
 * "title").
 */
export interface MetadataCandidate {
  readonly field: MetadataField;
  readonly value: string;
  readonly source: string;
}

/** One block of extracted text: where it is, the element it came from, and what that element is for. */
export interface PageBlock {
  readonly start: number;
  readonly end: number;
  /** Element name in lower case; `line` for a line of a text file. */
  readonly tag: string;
  readonly role: 'title' | 'body' | 'caption' | 'heading' | 'byline' | 'navigation' | 'box';
}

/** A piece of the extracted text and the place in the page's source that it came from; pieces are in order. */
export interface MapPiece {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** What stands on a page around its story. */
export interface PageSurroundings {
  /** Texts of its links, and short lines outside the story. */
  readonly lines: readonly string[];
  /** Words of the names that its makers gave to its parts, and of addresses on its own site; lower case. */
  readonly names: readonly string[];
  /** ISO 639-1 codes of the languages that it says it is in, each once. */
  readonly stated: readonly string[];
  /** ISO 639-1 codes of the languages that its head says it can be read in, each once. */
  readonly offered: readonly string[];
  /** What its markup and its address say of a translation. */
  readonly marks: readonly TranslationMark[];
}

/** What a page says of a translation of its text, outside of it. */
export interface TranslationMark {
  /** The words that say so. */
  readonly says: string;
  /** The language translated from, an ISO 639-1 code; null where none is named. */
  readonly from: string | null;
  /** The language translated into, likewise. */
  readonly into: string | null;
  /** Whether they say that a program did it. */
  readonly byProgram: boolean;
}

/** What was taken out of a page: text, blocks, the way back, and every metadata candidate. */
export interface PageExtract {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly map: readonly MapPiece[];
  readonly candidates: readonly MetadataCandidate[];
  /** Empty for a text file, whose lines are all in the text. */
  readonly surroundings: PageSurroundings;
}
