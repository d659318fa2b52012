import type { Transmission } from '../../model/article.js';
import { overlaps, type Span } from '../../model/span.js';
import type { ClaimArticle, Witness } from './propositions.js';

/** Damage that changes the meaning blocks assertion from this confidence on. */
const BLOCKING_CONFIDENCE = 0.5;

// The cleaner the way a text came to us, the better its words stand for the claim.
const TRANSMISSION_RANK: Readonly<Record<Transmission['kind'], number>> = {
  original: 0,
  unknown: 1,
  'machine-translated': 2,
  spun: 3,
};

// A sentence of about this many characters carries one assertion and its speaker.
const IDEAL_LENGTH = 150;
const SHORTEST = 25;
/** A receipt points at a sentence; longer ones are no help to a reader. */
export const LONGEST_RECEIPT = 500;

/** Takes an article and a span; says whether its words may be asserted: no damage there that changes the meaning. */
export function isAssertable({ article }: ClaimArticle, where: Span): boolean {
  return !article.damage.some((d) => d.changesMeaning && d.confidence >= BLOCKING_CONFIDENCE && overlaps(d, where));
}

/**
 * Chooses the words that stand for a proposition: undamaged, from the cleanest text, neither cut short nor rambling.
 *
 * @param witnesses sentences that assert the same
 * @returns the best witness; null when every wording is damaged, a fragment, or longer than a receipt may be
 */
export function cleanestWording(witnesses: readonly Witness[]): Witness | null {
  const fit = witnesses.filter((w) => isWhole(w) && isAssertable(w.article, w.sentence));
  const [best] = fit.sort((a, b) => costOf(a) - costOf(b) || (a.article.article.id < b.article.article.id ? -1 : 1));
  return best ?? null;
}

const lengthOf = ({ sentence }: Witness): number => sentence.end - sentence.start;

// A whole sentence: long enough, short enough, begins like one and has its end.
function isWhole(witness: Witness): boolean {
  const { sentence } = witness;
  const length = lengthOf(witness);
  const first = sentence.tokens.find((token) => token.kind === 'word' || token.kind === 'number');
  const text = witness.article.article.text.slice(sentence.start, sentence.end);
  return (
    length >= SHORTEST &&
    length <= LONGEST_RECEIPT &&
    /^[\p{Lu}\p{N}\p{Lo}]/u.test(first?.text ?? '') &&
    /[.!?…]\P{L}*$/u.test(text)
  );
}

function costOf(witness: Witness): number {
  const { article, sentence } = witness;
  const slight = article.article.damage.filter((d) => overlaps(d, sentence)).length;
  return (
    TRANSMISSION_RANK[article.article.transmission.kind] +
    slight +
    Math.abs(lengthOf(witness) - IDEAL_LENGTH) / IDEAL_LENGTH
  );
}
