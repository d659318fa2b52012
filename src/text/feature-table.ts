import { ID_BITS } from './features.js';

const IDS = 2 ** ID_BITS;
/** The content of an empty slot; feature ids are never negative. */
const EMPTY = -1;
/** So many bits a feature tell most of the unknown ones. */
const BITS_PER_FEATURE = 8;

/**
 * The known features of a model, each with its row of weights: a hash table of one record a slot, id and weights side
 * by side, so that a look-up waits for memory once. Where a slot is taken, the next one that is free is used.
 */
export class FeatureTable {
  /** The weights of all slots; the row of a feature begins at what `find` returns. */
  readonly weights: Int8Array;
  readonly #ids: Int32Array;
  /** A bit for the low bits of each known id. */
  readonly #known: Int32Array;
  /** The length of a record in numbers of four bytes: the id, and as many weights as there are labels. */
  readonly #record: number;
  readonly #slots: number;

  /**
   * @param count how many features will be added at most
   * @param labels how many weights a feature has
   */
  constructor(count: number, labels: number) {
    this.#record = 1 + Math.ceil(labels / 4);
    // Half as many slots again as features keep the runs of taken slots short; one at least stays empty.
    this.#slots = Math.ceil(count * 1.5) + 1;
    const buffer = new ArrayBuffer(4 * this.#record * this.#slots);
    this.#ids = new Int32Array(buffer);
    this.weights = new Int8Array(buffer);
    for (let slot = 0; slot < this.#slots; slot += 1) this.#ids[slot * this.#record] = EMPTY;
    this.#known = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(32, BITS_PER_FEATURE * count))) / 32);
  }

  /** Takes the id of a feature that is not in the table; returns where its weights are to be written. */
  add(id: number): number {
    const bit = id & (this.#known.length * 32 - 1);
    this.#known[bit >>> 5] = (this.#known[bit >>> 5] as number) | (1 << (bit & 31));
    let slot = this.#home(id);
    while (this.#ids[slot * this.#record] !== EMPTY) slot = this.#next(slot);
    this.#ids[slot * this.#record] = id;
    return 4 * (slot * this.#record + 1);
  }

  /** Takes the id of a feature; returns where its weights begin in `weights`, -1 when it is not in the table. */
  find(id: number): number {
    const bit = id & (this.#known.length * 32 - 1);
    if (((this.#known[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    for (let slot = this.#home(id); ; slot = this.#next(slot)) {
      const held = this.#ids[slot * this.#record];
      if (held === id) return 4 * (slot * this.#record + 1);
      if (held === EMPTY) return -1;
    }
  }

  // Ids are spread evenly over all numbers of their bits.
  #home(id: number): number {
    return Math.floor((id * this.#slots) / IDS);
  }

  #next(slot: number): number {
    return slot + 1 === this.#slots ? 0 : slot + 1;
  }
}
