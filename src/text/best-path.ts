/** The transition weight of a pair of labels that may not stand side by side. */
export const FORBIDDEN = -1_000_000_000;
const LOWEST = -2_000_000_000;

/**
 * Finds the row of labels whose weights sum up highest (Viterbi 1967), token by token; made once a model and used for
 * one sentence after the other.
 *
 * Of the labels of the token before, only those within reach of the best one are tried: a label that lies further below
 * than two transitions can differ is on no best path. Labels that only some may stand before, such as the inner part of
 * a name, have a short list instead. Time is linear in the number of tokens.
 */
export class BestPath {
  readonly #labels: number;
  readonly #first: Int32Array;
  /** From all labels into one side by side. */
  readonly #into: Int32Array;
  /** For each label those that may stand before it; null where all may. */
  readonly #allowed: readonly (Uint8Array | null)[];
  readonly #reach: number;
  readonly #near: Uint8Array;
  #before: Int32Array;
  #now: Int32Array;
  #back: Uint8Array;
  #length = 0;

  /**
   * @param labels how many labels there are, 1 to 256
   * @param transitions from the label (or, in the last row, the beginning) to the label: `(labels + 1) x labels` whole
   *   numbers, FORBIDDEN where it may not be
   */
  constructor(labels: number, transitions: Int32Array) {
    const all = Array.from({ length: labels }, (_, label) => label);
    const into = all.map((label) => all.map((last) => transitions[last * labels + label] as number));
    this.#labels = labels;
    this.#first = transitions.subarray(labels * labels);
    this.#into = Int32Array.from(into.flat());
    this.#allowed = into.map((row) =>
      row.includes(FORBIDDEN) ? Uint8Array.from(all.filter((last) => row[last] !== FORBIDDEN)) : null,
    );
    const free = into.filter((row) => !row.includes(FORBIDDEN));
    this.#reach = Math.max(0, ...free.map((row) => Math.max(...row) - Math.min(...row)));
    this.#near = new Uint8Array(labels);
    this.#before = new Int32Array(labels);
    this.#now = new Int32Array(labels);
    this.#back = new Uint8Array(64 * labels);
  }

  /** Takes the scores of the labels for the first token of a sentence. */
  begin(scores: Int32Array): void {
    for (let label = 0; label < this.#labels; label += 1) {
      const transition = this.#first[label] as number;
      this.#now[label] = transition === FORBIDDEN ? LOWEST : transition + (scores[label] as number);
    }
    this.#length = 1;
  }

  /** Takes the scores of the labels for the next token. */
  step(scores: Int32Array): void {
    [this.#before, this.#now] = [this.#now, this.#before];
    const labels = this.#labels;
    const [before, now, into] = [this.#before, this.#now, this.#into];
    const offset = this.#length * labels;
    const back = this.#room(offset + labels);
    const count = this.#findNear();
    for (let label = 0; label < labels; label += 1) {
      const allowed = this.#allowed[label] ?? null;
      const lasts = allowed ?? this.#near;
      const end = allowed === null ? count : allowed.length;
      let best = LOWEST;
      let from = 0;
      for (let i = 0; i < end; i += 1) {
        const last = lasts[i] as number;
        const score = (before[last] as number) + (into[label * labels + last] as number);
        if (score > best) {
          best = score;
          from = last;
        }
      }
      now[label] = best === LOWEST ? LOWEST : best + (scores[label] as number);
      back[offset + label] = from;
    }
    this.#length += 1;
  }

  /**
   * Returns the number of the label of each token that was taken since `begin`; of equals, the path of the lower
   * labels.
   */
  labels(): Uint8Array {
    const labels = this.#labels;
    const path = new Uint8Array(this.#length);
    let label = this.#now.indexOf(this.#now.reduce((most, score) => Math.max(most, score)));
    for (let token = this.#length - 1; token >= 0; token -= 1) {
      path[token] = label;
      label = this.#back[token * labels + label] as number;
    }
    return path;
  }

  // Writes the labels of the token before that are within reach of the best one, ascending; returns how many they are.
  #findNear(): number {
    const [before, near] = [this.#before, this.#near];
    let best = before[0] as number;
    for (let label = 1; label < before.length; label += 1) best = Math.max(best, before[label] as number);
    const least = best - this.#reach;
    let count = 0;
    for (let label = 0; label < before.length; label += 1)
      if ((before[label] as number) >= least) near[count++] = label;
    return count;
  }

  // The ways back, with room for so many at least.
  #room(least: number): Uint8Array {
    if (this.#back.length < least) {
      const longer = new Uint8Array(2 * least);
      longer.set(this.#back);
      this.#back = longer;
    }
    return this.#back;
  }
}
