import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';

/** Into how many parts a whole is cut, by the word for them, and the index behind it. */
export interface Parts {
  readonly parts: number;
  readonly isPlural: boolean;
  readonly to: number;
}

/** Takes pieces and an index; returns the word for parts that stands there ("thirds", "twenty-fifths"), else null. */
export function partsAt(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Parts | null {
  const word = pieces[at]?.lower ?? '';
  const parts = lexicon.fractions.get(word);
  if (parts === undefined) return tensPartsAt(pieces, at, lexicon);
  return { parts, isPlural: lexicon.pluralEndings.some((ending) => word.endsWith(ending)), to: at + 1 };
}

/** Takes the same; returns parts said by tens, a hyphen and a rank from first to ninth, with the tens; else null. */
export function tensPartsAt(
  pieces: readonly Piece[],
  at: number,
  lexicon: FigureLexicon,
): (Parts & { readonly tens: number }) | null {
  const tens = lexicon.small.get(pieces[at]?.lower ?? '') ?? 0;
  const word = pieces[at + 2]?.lower ?? '';
  const ending = lexicon.pluralEndings.find((one) => word.endsWith(one)) ?? '';
  const ones = lexicon.ordinals.get(word.slice(0, word.length - ending.length)) ?? 0;
  if (tens < 20 || tens % 10 !== 0 || pieces[at + 1]?.text !== '-' || ones < 1 || ones > 9) return null;
  return { tens, parts: tens + ones, isPlural: ending !== '', to: at + 3 };
}
