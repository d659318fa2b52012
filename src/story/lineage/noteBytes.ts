import type { ArticleNote } from './articleNote.js';

/**
 * Numbers before the features: how many features are kept, how many there are, sentences, and 1 for a repetitive text.
 */
const HEAD = 4;

/**
 * Takes a note; returns it as bytes (32-bit numbers, the lowest byte first) that `noteFrom` reads. The id is not in
 * them.
 */
export function bytesOfNote({ features, featureCount, sentences, terms, isRepetitive }: ArticleNote): Uint8Array {
  const numbers = [features.length, featureCount, sentences, isRepetitive ? 1 : 0, ...features, ...terms];
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => {
    bytes.setUint32(4 * i, number, true);
  });
  return new Uint8Array(bytes.buffer);
}

/**
 * Takes the id of an article and the bytes of its note; returns the note. Throws RangeError when the bytes are none of
 * a note.
 */
export function noteFrom(id: string, bytes: Uint8Array): ArticleNote {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numberAt = (i: number): number => view.getUint32(4 * i, true);
  const kept = numberAt(0);
  const ends = HEAD + kept;
  const all = bytes.byteLength / 4;
  if (ends > all)
    throw new RangeError(`The note of “${id}” has ${bytes.byteLength} bytes, too few for ${kept} features.`);
  return {
    id,
    features: Uint32Array.from({ length: kept }, (_, i) => numberAt(HEAD + i)),
    featureCount: numberAt(1),
    sentences: numberAt(2),
    isRepetitive: numberAt(3) === 1,
    terms: Array.from({ length: all - ends }, (_, i) => numberAt(ends + i)),
  };
}
