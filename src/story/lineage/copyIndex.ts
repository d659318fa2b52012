import type { ArticleNote } from './articleNote.js';
import { FeatureTable } from './FeatureTable.js';

/**
 * A feature that so many articles hold is hot: no further holder is kept, so that no list grows with the collection.
 * What stands in more texts than this is a notice, a title of office or a family of copies, in which the first ones
 * lead to the others; 32 find no more than 16.
 */
const HOT = 16;
/** At most so many candidates are given for one article, the likeliest ones. */
const MOST_CANDIDATES = 32;
/**
 * Features in common, each weighed 0..1 by its rarity, from which on two articles are worth comparing: those that were
 * found …
 */
const LEAST_FOUND = 1.25;
/** … and those that there are likely to be when only a part of all features is kept: so many in a small index … */
const LEAST_SHARED = 2;
/** … more in a larger one, where more meets by chance (the binary logarithm of its size less this) … */
const CHANCE = 7.5;
/** … and no more than so many in the largest. */
const MOST_ASKED = 8;
/** Features kept of one article in an index of a hundred thousand: a quarter of those of a usual report. */
const LEAST_WIDTH = 160;
/** Features kept of one article in a small index, where short passages must be found too. */
export const MOST_WIDTH = 1024;
/** Features that an index of middling size keeps in all. */
const ALL_FEATURES = 2 ** 21;
/** Counts of terms and of features are kept under so many numbers; two that fall together are counted together. */
const TERM_COUNTERS = 2 ** 20;
const FEATURE_COUNTERS = 2 ** 23;
const MOST_COUNTED = 2 ** 16 - 1;
/** Sentences beyond which a bigger collection makes no term rarer than it is, as a power of two. */
const MOST_SPREAD = 13;

/** An article of the index that shares rare features with another, and how much: the sum of their weights. */
export interface Candidate {
  readonly id: string;
  readonly shared: number;
}

/** Takes how many articles an index will hold; returns how many features to keep of each. */
export function widthFor(articles: number): number {
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(ALL_FEATURES / Math.max(1, articles))));
}

/** What is kept of a note. */
type Listed = Pick<ArticleNote, 'id' | 'features' | 'featureCount'>;

/**
 * Finds articles that may share text with a given one, without comparing all with all. It keeps a bounded
 * number of hashed features of each article in an inverted index (see FeatureTable); lists are capped, so adding an
 * article costs the same however many there are. What is common is told by counts that only grow: they describe what
 * was seen.
 *
 * After the near-duplicate indexes of Broder (1997) and Henzinger (2006), with features that survive rewording.
 */
export class CopyIndex {
  readonly #width: number;
  readonly #table = new FeatureTable(HOT);
  /** The number of each article in the table. */
  readonly #numbers = new Map<string, number>();
  /** By number: the id, how many features there are in all, and what is shared with the article that is asked about. */
  readonly #ids: string[] = [];
  readonly #sizes: number[] = [];
  readonly #scores: number[] = [];
  // In how many articles features occur (up to 65,535), and in how many sentences terms do, by their lowest bits.
  readonly #featureCounts = new Uint16Array(FEATURE_COUNTERS);
  readonly #termCounts = new Uint32Array(TERM_COUNTERS);
  // Ever counted.
  #articles = 0;
  #sentences = 0;

  /** Takes how many features to keep of each article (see widthFor); the index holds no article. */
  constructor(width: number = LEAST_WIDTH) {
    this.#width = width;
  }

  /** How many articles are in the index. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Bytes of its tables; the counts take the same however many articles there are. */
  get bytes(): { readonly features: number; readonly counts: number } {
    return { features: this.#table.bytes, counts: this.#featureCounts.byteLength + this.#termCounts.byteLength };
  }

  /** Takes a note; counts it and adds its article. Throws RangeError when its id is there already or is empty. */
  add(note: ArticleNote): void {
    this.count(note);
    this.#keep(note, this.#fetched(note));
  }

  /**
   * Takes a note; counts what stands in it. A batch is counted before it is inserted, so that its order tells nothing.
   */
  count({ features, terms, sentences }: ArticleNote): void {
    for (const feature of features.subarray(0, this.#width)) {
      const at = feature & (FEATURE_COUNTERS - 1);
      this.#featureCounts[at] = Math.min(MOST_COUNTED, (this.#featureCounts[at] as number) + 1);
    }
    for (const term of terms) {
      const at = term & (TERM_COUNTERS - 1);
      this.#termCounts[at] = (this.#termCounts[at] as number) + 1;
    }
    this.#articles += 1;
    this.#sentences += sentences;
  }

  /**
   * Takes what was counted already; adds its article and returns the candidates among those that were there before.
   * Throws like `add`.
   */
  insert(listed: Listed): readonly Candidate[] {
    const kept = this.#fetched(listed);
    const candidates = this.#candidates(kept, listed.featureCount);
    this.#keep(listed, kept);
    return candidates;
  }

  /** Takes a note; returns the candidates that share its features, the likeliest first, without adding anything. */
  query(listed: Omit<Listed, 'id'>): readonly Candidate[] {
    return this.#candidates(this.#fetched(listed), listed.featureCount);
  }

  /** Takes an id; takes its article out and says whether it was there. What it added to the counts stays. */
  remove(id: string): boolean {
    const number = this.#numbers.get(id);
    if (number === undefined) return false;
    this.#table.forget(number);
    this.#numbers.delete(id);
    return true;
  }

  /**
   * Takes the hash of a term (see ArticleNote); returns how rare it is in what was counted, 0 (in every sentence) … 1.
   */
  rarityOf(term: number): number {
    const all = this.#sentences + 1;
    const held = Math.max(1, this.#termCounts[term & (TERM_COUNTERS - 1)] as number);
    return Math.min(1, Math.max(0, Math.log2(all / held) / Math.min(MOST_SPREAD, Math.log2(all))));
  }

  // The features by which an article is found.
  #fetched({ features }: Pick<Listed, 'features'>): Uint32Array {
    const kept = features.subarray(0, this.#width);
    this.#table.readAhead(kept);
    return kept;
  }

  // Adds up what each article shares.
  #candidates(own: Uint32Array, featureCount: number): readonly Candidate[] {
    const touched: number[] = [];
    for (const feature of own) {
      const holders = this.#table.holdersOf(feature);
      if (holders.length === 0) continue;
      const weight = this.#weightOf(feature);
      for (const number of holders) {
        if (this.#scores[number] === 0) touched.push(number);
        this.#scores[number] = (this.#scores[number] as number) + weight;
      }
    }
    return this.#likeliest(touched, own.length / featureCount);
  }

  // The square of the rarity, so that many features which everybody has weigh less than a few that nobody else has.
  #weightOf(feature: number): number {
    const all = this.#articles + 1;
    const held = this.#featureCounts[feature & (FEATURE_COUNTERS - 1)] as number;
    return (Math.log2(1 + all / held) / Math.log2(1 + all)) ** 2;
  }

  // A feature that both share is kept of both as often as of the one of which less is kept.
  #likeliest(touched: readonly number[], keptShare: number): readonly Candidate[] {
    const candidates: Candidate[] = [];
    const asked = Math.max(LEAST_SHARED, Math.min(MOST_ASKED, Math.log2(this.#articles + 1) - CHANCE));
    for (const number of touched) {
      const found = this.#scores[number] as number;
      this.#scores[number] = 0;
      const shared = found / Math.min(keptShare, this.#width / Math.max(this.#width, this.#sizes[number] as number));
      if (found >= LEAST_FOUND && shared >= asked) candidates.push({ id: this.#ids[number] as string, shared });
    }
    return candidates.sort((x, y) => y.shared - x.shared || (x.id < y.id ? -1 : 1)).slice(0, MOST_CANDIDATES);
  }

  #keep({ id, featureCount }: Listed, features: Uint32Array): void {
    if (id === '' || this.#numbers.has(id)) throw new RangeError(`The index cannot take the id “${id}”.`);
    const number = this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids.push(id);
    this.#sizes.push(featureCount);
    this.#scores.push(0);
    for (const feature of features) this.#table.keep(feature, number);
  }
}
