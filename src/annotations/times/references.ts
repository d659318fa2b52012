import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import type { Candidate } from './candidate.js';
import { isPartOfName, type Line, pieceAt } from './pieces.js';

/** A phrase of the list has so many words at most ("until very recently"). */
const LONGEST = 5;

/**
 * Reads a reference to the present, past or future without a length: "now", "recently", "the near future"; else null.
 */
export function referenceAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const length = phraseFrom(line.pieces, i, lexicon.references, LONGEST);
  if (length === 0) return null;
  const words = wordsBetween(line.pieces, i, i + length);
  const next = pieceAt(line, i + length);
  if (isPartOfName(line, i, i + length)) return null;
  if (lexicon.notAfterReference.get(words)?.has(next.lower) === true) return null;
  // "the past three weeks" is a length.
  if (next.number !== null || lexicon.units.has(next.lower) || lexicon.vagueCounts.has(next.lower)) return null;
  if (length === 1 && lexicon.notBeforeReference.has(pieceAt(line, i - 1).lower)) return null;
  return {
    from: i,
    to: i + length,
    form: { kind: 'reference', value: lexicon.references.get(words) ?? 'PRESENT_REF' },
    granularity: 'unknown',
  };
}
