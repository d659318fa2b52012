import type { ArticleNote } from './articleNote.js';
import { HolderSearch } from './HolderSearch.js';

/**
 * A feature that so many articles hold is hot: no further holder is kept, so that no list grows with the collection. What
 * stands in more texts than this is a notice, a title of office or a family of copies, in which the first ones lead to
 * the others. They lie far apart in memory, so that longer lists make a large index slow; 32 find no more than 16.
 */
const HOT = 16;
/** At most so many candidates are given for one article, the likeliest ones. */
const MOST_CANDIDATES = 32;
/** Features in common, each weighed 0..1 by its rarity, from which on two articles are worth comparing: those that were found … */
const LEAST_FOUND = 1.25;
/** … and those that there are likely to be when only a part of all features is kept: so many in a small index … */
const LEAST_SHARED = 2;
/** … more in a larger one, where more meets by chance (the binary logarithm of its size less this) … */
const CHANCE = 7.5;
/** … and no more than so many in the largest. */
const MOST_ASKED = 8;
/** Features kept of one article in an index of a hundred thousand: a quarter of those of a usual report, in 1.7 KB. */
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

/** Everything that the index knows, as plain data, so that it can be written down and read again. */
export interface CopyIndexState {
  /** At most so many features are kept of an article. */
  readonly width: number;
  /**
   * Two numbers a place, `width` places a slot: a feature of the article in the slot, 0 where it has fewer; and the next
   * place of the feature's chain plus one, 0 at the end.
   */
  places: Uint32Array;
  /** The first place of each chain plus one; a feature belongs to the chain of its lowest bits. */
  heads: Uint32Array;
  /** How many features the article of each slot has in all. */
  sizes: Uint32Array;
  /** Ids by slot; empty where an article was removed. */
  readonly ids: string[];
  /** Slots that can be taken again. */
  readonly free: number[];
  /** In how many articles features occur (up to 65,535), and in how many sentences terms do, by their lowest bits. */
  readonly featureCounts: Uint16Array;
  readonly termCounts: Uint32Array;
  /** Articles and sentences ever counted. */
  articles: number;
  sentences: number;
}

/** Takes how many features to keep of each article; returns the state of an index without articles. */
export function emptyState(width: number = LEAST_WIDTH): CopyIndexState {
  return {
    width,
    places: new Uint32Array(2 * width * FIRST_SLOTS),
    heads: new Uint32Array(FIRST_HEADS),
    sizes: new Uint32Array(FIRST_SLOTS),
    ids: [],
    free: [],
    featureCounts: new Uint16Array(FEATURE_COUNTERS),
    termCounts: new Uint32Array(TERM_COUNTERS),
    articles: 0,
    sentences: 0,
  };
}

/** An index begins with room for so many articles, and so many chains (a power of two). */
const FIRST_SLOTS = 32;
const FIRST_HEADS = 2 ** 12;

/**
 * Finds articles that may share text with a given one, without comparing all with all. It keeps a bounded
 * number of hashed features of each article in an inverted index of chained lists; lists are capped, so adding an article
 * costs the same however many there are. What is common is told by counts that only grow: they describe what was seen.
 *
 * After the near-duplicate indexes of Broder (1997) and Henzinger (2006), with features that survive rewording.
 */
export class CopyIndex {
  readonly state: CopyIndexState;
  readonly #slots = new Map<string, number>();
  readonly #holders: HolderSearch;
  #scores: Float64Array;

  /** Takes a state that an index left, or nothing for an empty one. The state belongs to the index from then on. */
  constructor(state: CopyIndexState = emptyState()) {
    this.state = state;
    this.#holders = new HolderSearch(state.width, HOT);
    this.#scores = new Float64Array(state.sizes.length);
    state.ids.forEach((id, slot) => {
      if (id !== '') this.#slots.set(id, slot);
    });
  }

  /** How many articles are in the index. */
  get size(): number {
    return this.#slots.size;
  }

  /** Takes a note; counts it and adds its article. Throws RangeError when its id is there already or is empty. */
  add(note: ArticleNote): void {
    this.count(note);
    // Of a feature that was counted no more often than this, fewer holders are kept.
    const open = note.features.subarray(0, this.state.width).filter((feature) => this.#heldBy(feature) <= HOT);
    this.#keep(note, open);
  }

  /** Takes a note; counts what stands in it. A batch is counted before it is inserted, so that its order tells nothing. */
  count({ features, terms, sentences }: ArticleNote): void {
    const { featureCounts, termCounts } = this.state;
    for (const feature of features.subarray(0, this.state.width)) {
      const at = feature & (FEATURE_COUNTERS - 1);
      featureCounts[at] = Math.min(MOST_COUNTED, (featureCounts[at] as number) + 1);
    }
    for (const term of terms) {
      const at = term & (TERM_COUNTERS - 1);
      termCounts[at] = (termCounts[at] as number) + 1;
    }
    this.state.articles += 1;
    this.state.sentences += sentences;
  }

  /** Takes what was counted already; adds its article and returns the candidates among those that were there before. Throws like `add`. */
  insert(listed: Listed): readonly Candidate[] {
    const kept = listed.features.subarray(0, this.state.width);
    const { touched, open } = this.#walk(kept, 1);
    const candidates = this.#likeliest(touched, kept.length / listed.featureCount);
    this.#keep(listed, open);
    return candidates;
  }

  /** Takes a note; returns the candidates that share its features, the likeliest first, without adding anything. */
  query({ features, featureCount }: Omit<Listed, 'id'>): readonly Candidate[] {
    const asked = features.subarray(0, this.state.width);
    return this.#likeliest(this.#walk(asked, 0).touched, asked.length / featureCount);
  }

  /** Takes an id; takes its article out and says whether it was there. What it added to the counts stays. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    const { width } = this.state;
    for (let place = slot * width; place < (slot + 1) * width; place += 1) this.#unlink(place);
    this.#slots.delete(id);
    this.state.ids[slot] = '';
    this.state.free.push(slot);
    return true;
  }

  /** Takes the hash of a term (see ArticleNote); returns how rare it is in what was counted, 0 (in every sentence) … 1. */
  rarityOf(term: number): number {
    const all = this.state.sentences + 1;
    const held = Math.max(1, this.state.termCounts[term & (TERM_COUNTERS - 1)] as number);
    return Math.min(1, Math.max(0, Math.log2(all / held) / Math.min(MOST_SPREAD, Math.log2(all))));
  }

  #heldBy(feature: number): number {
    return this.state.featureCounts[feature & (FEATURE_COUNTERS - 1)] as number;
  }

  // Adds up what each article shares; `open` are the features that take a further holder.
  #walk(own: Uint32Array, alone: number): { readonly touched: readonly number[]; readonly open: readonly number[] } {
    // Where nobody else has been counted with it, nobody has to be looked for.
    const { counts, slots } = this.#holders.find(this.state, own, (feature) => {
      const held = this.#heldBy(feature);
      return held > alone ? held : 0;
    });
    const touched: number[] = [];
    const open: number[] = [];
    for (let i = 0; i < own.length; i += 1) {
      const feature = own[i] as number;
      const count = counts[i] as number;
      const weight = this.#weightOf(this.#heldBy(feature));
      for (let at = i * HOT; at < i * HOT + count; at += 1) {
        const slot = slots[at] as number;
        if (this.#scores[slot] === 0) touched.push(slot);
        this.#scores[slot] = (this.#scores[slot] as number) + weight;
      }
      if (count < HOT) open.push(feature);
    }
    return { touched, open };
  }

  // The square of the rarity, so that many features which everybody has weigh less than a few that nobody else has.
  #weightOf(held: number): number {
    const all = this.state.articles + 1;
    return (Math.log2(1 + all / held) / Math.log2(1 + all)) ** 2;
  }

  // A feature that both share is kept of both as often as of the one of which less is kept.
  #likeliest(touched: readonly number[], keptShare: number): readonly Candidate[] {
    const { ids, sizes, width } = this.state;
    const candidates: Candidate[] = [];
    const asked = Math.max(LEAST_SHARED, Math.min(MOST_ASKED, Math.log2(this.state.articles + 1) - CHANCE));
    for (const slot of touched) {
      const found = this.#scores[slot] as number;
      this.#scores[slot] = 0;
      const shared = found / Math.min(keptShare, width / Math.max(width, sizes[slot] as number));
      if (found >= LEAST_FOUND && shared >= asked) candidates.push({ id: ids[slot] as string, shared });
    }
    return candidates.sort((x, y) => y.shared - x.shared || (x.id < y.id ? -1 : 1)).slice(0, MOST_CANDIDATES);
  }

  #keep({ id, featureCount }: Listed, features: Iterable<number>): void {
    if (id === '' || this.#slots.has(id)) throw new RangeError(`The index cannot take the id “${id}”.`);
    const { ids, free, width } = this.state;
    const slot = free.pop() ?? ids.length;
    if (slot >= this.state.sizes.length) this.#grow();
    this.state.sizes[slot] = featureCount;
    ids[slot] = id;
    this.#slots.set(id, slot);
    let place = slot * width;
    for (const feature of features) {
      this.state.places[2 * place] = feature;
      this.#link(place);
      place += 1;
    }
  }

  #link(place: number): void {
    const { places, heads } = this.state;
    const head = (places[2 * place] as number) & (heads.length - 1);
    places[2 * place + 1] = heads[head] as number;
    heads[head] = place + 1;
  }

  #unlink(place: number): void {
    const { places, heads } = this.state;
    const feature = places[2 * place] as number;
    if (feature === 0) return;
    const head = feature & (heads.length - 1);
    let before = 0;
    for (let at = heads[head] as number; at !== place + 1; at = places[2 * at - 1] as number) before = at;
    if (before === 0) heads[head] = places[2 * place + 1] as number;
    else places[2 * before - 1] = places[2 * place + 1] as number;
    places[2 * place] = 0;
  }

  #grow(): void {
    const { width, sizes, heads } = this.state;
    const slots = Math.ceil(sizes.length * GROWTH);
    this.state.places = lengthened(this.state.places, 2 * slots * width);
    this.state.sizes = lengthened(sizes, slots);
    this.#scores = new Float64Array(slots);
    if (slots * width > MOST_LOAD * heads.length) this.#rechain();
  }

  // Twice as many chains, each half as long. The order within a chain tells nothing.
  #rechain(): void {
    this.state.heads = new Uint32Array(2 * this.state.heads.length);
    for (let place = 0; 2 * place < this.state.places.length; place += 1)
      if (this.state.places[2 * place] !== 0) this.#link(place);
  }
}

/** The tables grow by this factor, and chains are doubled when there are more places than this for each. */
const GROWTH = 1.1;
const MOST_LOAD = 3;

function lengthened(array: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(length);
  longer.set(array);
  return longer;
}
