/**
 * Hashes a string to 32 bits (FNV-1a over UTF-16 code units). Takes any string; returns 0 … 2^32-1. Not for security.
 */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Takes the hashes of two terms, in either order; returns one hash for the unordered pair. */
export function pairHash(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let hash = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}
