/** What is known of an article that a store keeps, without its text. */
export interface ArticleHead {
  readonly id: string;
  /** Digest of the row; a row with another digest under the same id is a new version. */
  readonly digest: string;
  /** Digest of the text alone: the same for two articles with the same text. */
  readonly sameText: string;
  readonly language: string;
  /** Its ISO day; null when it is not known. */
  readonly date: string | null;
  /** The version of the program that took the note. */
  readonly notedBy: string;
}

/** An article as a store keeps it. */
export interface StoredArticle extends ArticleHead {
  /** The article as it was given, as JSON. */
  readonly row: string;
  /** What the index of copies keeps of it: see bytesOfNote. */
  readonly note: Uint8Array;
}

/** The note of an article. */
export interface StoredNote {
  readonly id: string;
  readonly note: Uint8Array;
}

/**
 * Keeps articles between runs. What other tables of the program are made of (the index of copies) is made from it anew
 * when it is opened, so that there is nothing that could fall out of step with it.
 *
 * Every adapter passes the tests of `test/store/contract.ts`.
 */
export interface ArticleStore {
  /**
   * Keeps articles, each in the place of an earlier version with the same id. All of them are kept or, when the program
   * or the machine stops on the way, none; when the promise is fulfilled they are on the disk. Throws StoreError when
   * another program has written to the store since it was opened: what was read from it is no longer all that it keeps.
   */
  readonly put: (articles: readonly StoredArticle[]) => Promise<void>;
  /** Returns what is known of every article, in the order in which their ids came first. */
  readonly heads: () => AsyncIterable<ArticleHead>;
  /** Returns the note of every article, in the same order. Nothing else may be asked of the store on the way. */
  readonly notes: () => AsyncIterable<StoredNote>;
  /** Takes ids; returns their articles in the same order. Throws RangeError when one is not kept. */
  readonly read: (ids: readonly string[]) => Promise<readonly StoredArticle[]>;
  /** Gives the store back; nothing may be asked of it afterwards. */
  readonly close: () => Promise<void>;
}

/** A store that cannot be opened or used, said in a sentence for the user. */
export class StoreError extends Error {}
