// The usual recipe for near-duplicate texts, written plainly as a peer: MinHash over the word 5-grams of a text (Broder
// 1997) with 128 permutations, and locality-sensitive hashing in bands for a threshold of 0.8 (Leskovec, Rajaraman and
// Ullman, Mining of Massive Datasets, chapter 3). Nothing of the program is used.

const SHINGLE = 5;
const PERMUTATIONS = 128;
// (1/9)^(1/13) = 0.84: the bands for which false positives and false negatives at 0.8 weigh the least together.
const BANDS = 9;
const ROWS = 13;

const MULTIPLIERS = new Uint32Array(PERMUTATIONS);
const SUMMANDS = new Uint32Array(PERMUTATIONS);
for (let i = 0, state = 1; i < PERMUTATIONS; i += 1) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  MULTIPLIERS[i] = state | 1;
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  SUMMANDS[i] = state;
}

/** An index of texts by the bands of their signatures. */
export class MinHashIndex {
  #buckets = Array.from({ length: BANDS }, () => new Map());

  /** Takes an id and a text; adds it and returns the ids of earlier texts that have a band in common with it. */
  add(id, text) {
    const signature = signatureOf(text);
    const found = new Set();
    this.#buckets.forEach((buckets, band) => {
      const key = signature.subarray(band * ROWS, (band + 1) * ROWS).join();
      const held = buckets.get(key);
      for (const other of held ?? []) found.add(other);
      if (held === undefined) buckets.set(key, [id]);
      else held.push(id);
    });
    return found;
  }
}

function signatureOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const signature = new Uint32Array(PERMUTATIONS).fill(2 ** 32 - 1);
  for (const shingle of shinglesOf(words)) {
    for (let i = 0; i < PERMUTATIONS; i += 1) {
      const value = mixed(Math.imul(shingle, MULTIPLIERS[i]) + SUMMANDS[i]);
      if (value < signature[i]) signature[i] = value;
    }
  }
  return signature;
}

function shinglesOf(words) {
  const hashes = words.map(hashOf);
  const shingles = new Set();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + SHINGLE; i += 1) hash = mixed(Math.imul(hash, 31) + hashes[i]);
    shingles.add(hash);
  }
  return shingles;
}

function hashOf(word) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function mixed(value) {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
