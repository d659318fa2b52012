/** Features of articles in chained lists: see CopyIndexState. */
export interface FeatureChains {
  readonly width: number;
  readonly places: Uint32Array;
  readonly heads: Uint32Array;
}

/** The holders of the features that were asked for, by the numbers of the features. */
export interface Holders {
  /** How many there are of each feature. */
  readonly counts: Uint8Array;
  /** Their slots, as many places for each feature as it may have holders. */
  readonly slots: Uint32Array;
}

/**
 * Looks up the articles that hold features. All chains are followed side by side, a step of each in turn: the places of
 * a chain lie far apart in memory, and so many of them are on their way to the processor at once. What is found is
 * overwritten by the next search.
 */
export class HolderSearch {
  readonly #most: number;
  readonly #counts: Uint8Array;
  readonly #limits: Uint8Array;
  readonly #slots: Uint32Array;
  // Two numbers for each chain that is still followed: the feature, and its next place plus one.
  readonly #chains: Uint32Array;

  /** Takes how many features are asked for at once, and how many holders of each are wanted, both at most. */
  constructor(features: number, most: number) {
    this.#most = most;
    this.#counts = new Uint8Array(features);
    this.#limits = new Uint8Array(features);
    this.#slots = new Uint32Array(features * most);
    this.#chains = new Uint32Array(2 * features);
  }

  /**
   * Finds the holders of features.
   *
   * @param lists where to look
   * @param features the features, no more than the search was made for
   * @param heldBy takes a feature; returns how many holders it has at most, 0 when it need not be looked for
   * @returns the holders of each; linear in the length of their chains
   */
  find(lists: FeatureChains, features: Uint32Array, heldBy: (feature: number) => number): Holders {
    let open = this.#open(lists, features, heldBy);
    while (open > 0) open = this.#step(lists, features, open);
    return { counts: this.#counts, slots: this.#slots };
  }

  // Notes the beginnings of the chains; returns how many there are.
  #open({ heads }: FeatureChains, features: Uint32Array, heldBy: (feature: number) => number): number {
    let open = 0;
    for (let i = 0; i < features.length; i += 1) {
      const feature = features[i] as number;
      const limit = Math.min(this.#most, heldBy(feature));
      const first = limit === 0 ? 0 : (heads[feature & (heads.length - 1)] as number);
      this.#counts[i] = 0;
      this.#limits[i] = limit;
      if (first !== 0) this.#follow(open++, i, first);
    }
    return open;
  }

  // Looks at one place of each open chain; returns how many chains stay open.
  #step({ places, width }: FeatureChains, features: Uint32Array, open: number): number {
    let left = 0;
    for (let n = 0; n < open; n += 1) {
      const i = this.#chains[2 * n] as number;
      const at = this.#chains[2 * n + 1] as number;
      let count = this.#counts[i] as number;
      if (places[2 * at - 2] === features[i]) {
        this.#slots[i * this.#most + count] = Math.floor((at - 1) / width);
        count += 1;
        this.#counts[i] = count;
      }
      const next = places[2 * at - 1] as number;
      if (next !== 0 && count < (this.#limits[i] as number)) this.#follow(left++, i, next);
    }
    return left;
  }

  #follow(chain: number, feature: number, place: number): void {
    this.#chains[2 * chain] = feature;
    this.#chains[2 * chain + 1] = place;
  }
}
