/** Entries of a bucket: as many as a processor fetches from memory at once (64 bytes). */
const BUCKET_BITS = 4;
const BUCKET = 2 ** BUCKET_BITS;
/** An entry stands in the bucket of its feature or in one of the next, fewer than so many away. */
const REACH_BITS = 2;
const REACH = 2 ** REACH_BITS;
/** A table begins with two to this power buckets, and is doubled when more than this share of its entries is taken. */
const FIRST_BITS = 10;
const MOST_LOAD = 0.75;

const NOBODY: readonly number[] = [];

/**
 * Keeps which articles hold a feature: a hash table of 4 bytes an entry, in buckets that a processor fetches at once,
 * so that a look-up costs about one access to memory however large the table is.
 *
 * The lowest bits of a feature choose its bucket, so an entry need not repeat them. In their place it has the distance
 * from that bucket and the number of the article plus one, so that no entry is 0 (quotienting: Knuth, The Art of
 * Computer Programming, volume 3, section 6.4, exercise 13; Bender and others, Don't Thrash: How to Cache Your Hash on
 * Flash, 2012):
 *
 *     higher bits of the feature | distance | number + 1
 *       32 - bits                |    2     |  bits - 2
 */
export class FeatureTable {
  readonly #most: number;
  readonly #gone = new Set<number>();
  #entries = new Uint32Array(BUCKET << FIRST_BITS);
  #bits = FIRST_BITS;
  #taken = 0;
  // What was found last, and a sum that keeps reading ahead from being optimised away.
  readonly #holders: Uint32Array;
  #read = 0;

  /** Takes how many holders of a feature are kept at most. */
  constructor(most: number) {
    this.#most = most;
    this.#holders = new Uint32Array(most);
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    return this.#entries.byteLength;
  }

  /**
   * Reads ahead: takes features that will be looked up, and reads from the bucket of each without waiting for any, so
   * that all are on their way to the processor at once. It changes nothing but the time of the look-ups.
   */
  readAhead(features: Uint32Array): void {
    const entries = this.#entries;
    const buckets = (1 << this.#bits) - 1;
    let read = 0;
    for (let i = 0; i < features.length; i += 1)
      read ^= entries[((features[i] as number) & buckets) << BUCKET_BITS] as number;
    this.#read ^= read;
  }

  /** Takes a feature; returns the numbers of the articles that hold it, in no order; none when it is unknown. */
  holdersOf(feature: number): readonly number[] {
    const count = this.#find(feature);
    return count === 0 ? NOBODY : [...this.#holders.subarray(0, count)];
  }

  /**
   * Keeps that an article holds a feature; not when as many as are kept hold it already, or there is no room in reach.
   *
   * @param feature a hash of 32 bits
   * @param number the number of the article, from 0 on; one holds a feature once
   */
  keep(feature: number, number: number): void {
    while (this.#taken >= MOST_LOAD * this.#entries.length || number + 1 >= 1 << (this.#bits - REACH_BITS))
      this.#double();
    if (this.#find(feature) < this.#most) this.#put(feature, number);
  }

  /** Takes the number of an article; it holds no feature any more. The number must not be used again. */
  forget(number: number): void {
    this.#gone.add(number);
  }

  // Notes who holds a feature; returns how many do.
  #find(feature: number): number {
    const entries = this.#entries;
    const numberBits = this.#bits - REACH_BITS;
    const numbers = (1 << numberBits) - 1;
    let count = 0;
    for (let distance = 0; distance < REACH; distance += 1) {
      const key = this.#keyOf(feature, distance);
      const start = this.#bucketOf(feature, distance) << BUCKET_BITS;
      for (let place = start; place < start + BUCKET; place += 1) {
        const entry = entries[place] as number;
        // A bucket fills from its beginning, and the next one is used when it is full.
        if (entry === 0 || count === this.#most) return count;
        if ((entry ^ key) >>> numberBits !== 0) continue;
        const number = (entry & numbers) - 1;
        if (!this.#gone.has(number)) this.#holders[count++] = number;
      }
    }
    return count;
  }

  #bucketOf(feature: number, distance: number): number {
    return (feature + distance) & ((1 << this.#bits) - 1);
  }

  // What an entry has beside the number.
  #keyOf(feature: number, distance: number): number {
    return (feature & (-1 << this.#bits)) | (distance << (this.#bits - REACH_BITS));
  }

  #put(feature: number, number: number): void {
    const entries = this.#entries;
    for (let distance = 0; distance < REACH; distance += 1) {
      const start = this.#bucketOf(feature, distance) << BUCKET_BITS;
      for (let place = start; place < start + BUCKET; place += 1) {
        const entry = entries[place] as number;
        if (entry !== 0 && !this.#isLeft(entry)) continue;
        entries[place] = this.#keyOf(feature, distance) | (number + 1);
        if (entry === 0) this.#taken += 1;
        return;
      }
    }
  }

  // Whether an entry is of an article that is gone, so that another can take its place.
  #isLeft(entry: number): boolean {
    return this.#gone.size > 0 && this.#gone.has((entry & ((1 << (this.#bits - REACH_BITS)) - 1)) - 1);
  }

  // Entries of articles that are gone are not taken over.
  #double(): void {
    const [old, bits] = [this.#entries, this.#bits];
    const numberBits = bits - REACH_BITS;
    this.#entries = new Uint32Array(2 * old.length);
    this.#bits += 1;
    this.#taken = 0;
    for (let place = 0; place < old.length; place += 1) {
      const entry = old[place] as number;
      const number = (entry & ((1 << numberBits) - 1)) - 1;
      if (entry === 0 || this.#gone.has(number)) continue;
      const bucket = (place >>> BUCKET_BITS) - ((entry >>> numberBits) & (REACH - 1));
      this.#put((entry & (-1 << bits)) | (bucket & ((1 << bits) - 1)), number);
    }
    this.#gone.clear();
  }
}
