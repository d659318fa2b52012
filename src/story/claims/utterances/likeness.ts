import type { UtteranceLexicon } from './lexicon.js';
import type { Said } from './said.js';

/** How alike the contents of two statements are. */
export interface Likeness {
  /** What both tell, of what each tells (Dice), 0..1. */
  readonly dice: number;
  /** What both tell, of what the one that tells less tells, 0..1. */
  readonly contained: number;
  /** What both tell, in bits. */
  readonly bits: number;
  /** How many terms both have. */
  readonly terms: number;
  /** Whether one denies and the other does not, or each gives a number that the other has not. */
  readonly isContrary: boolean;
}

/** A synonym tells this much of what the word itself would. */
const SYNONYM_SHARE = 0.7;

/** Takes two statements; returns how alike they are. Each term answers one term of the other at most. */
export function compareStatements(a: Said, b: Said, { synonyms }: UtteranceLexicon): Likeness {
  const met = new Set<string>();
  const isFree = (term: string): boolean => b.terms.has(term) && !met.has(term);
  let bits = 0;
  const meet = (worth: number, other: string): void => {
    bits += Math.min(worth, b.terms.get(other) ?? 0);
    met.add(other);
  };
  const left: [string, number][] = [];
  for (const [term, worth] of a.terms) {
    if (isFree(term)) meet(worth, term);
    else left.push([term, worth]);
  }
  for (const [term, worth] of left) {
    const synonym = synonyms.get(term)?.find(isFree);
    if (synonym !== undefined) meet(worth * SYNONYM_SHARE, synonym);
  }
  const [less, both] = [Math.min(a.bits, b.bits), a.bits + b.bits];
  return {
    dice: both > 0 ? (2 * bits) / both : 0,
    contained: less > 0 ? bits / less : 0,
    bits,
    terms: met.size,
    isContrary: a.isNegated !== b.isNegated || giveOtherNumbers(a, b),
  };
}

/** Takes two statements; says whether each gives a number that the other has not. */
export function giveOtherNumbers({ numbers: a }: Said, { numbers: b }: Said): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number));
}
