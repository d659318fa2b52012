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
