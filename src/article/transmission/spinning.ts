import { type Block, isTitleOrBody } from '../../model/article.js';
import { byPosition, overlaps, type Span } from '../../model/span.js';
import type { PatternIndex } from '../../text/PatternIndex.js';
import { indexHolding } from '../../text/sentences.js';
import type { TransmissionLexicon } from './lexicon.js';
import { NO_VOTES, type Sign, type TransmissionInput } from './Sign.js';

/** Words that a synonym program leaves are evidence: how much, and where they stand. */
export interface SpinningEvidence {
  /** Bits by which a text of this length holds more such words than ordinary text does; below 0 when it holds fewer. */
  readonly bits: number;
  /** Different words and phrases of this sort that it holds. */
  readonly kinds: number;
  /** Of them, swaps that make no English ("implicated of"), which are hardly found in ordinary text. */
  readonly broken: number;
  readonly signs: readonly Sign[];
}

const NOWHERE: readonly Span[] = [];

/** How often a broken collocation stands in ordinary text, in occurrences a word. */
const BROKEN_RATE = 4e-6;

/**
 * Weighs the words that synonym programs put in place of usual ones ("individuals" for people). Each word by itself is
 * good English; that many different ones meet in one text is not. A word counts once, by its surprise in a text of this
 * length, and what ordinary text holds by chance is taken off.
 *
 * @param input see TransmissionInput
 * @returns see SpinningEvidence; bits near 0 for ordinary text
 */
export function weighSpinning({ article, reading, lexicon }: TransmissionInput): SpinningEvidence {
  const { text } = article;
  const blocks = article.blocks.filter(isSpun);
  const length = reading.tokens.filter((token) => token.kind === 'word').length;
  const { phrases, patterns } = lexicon.damage.spinnerSigns;
  const found = [placesOf(text, lexicon.spinnerPatterns, blocks), placesOf(text, patterns, blocks)] as const;
  const usual = lexicon.spinnerWords.map(({ rate }, i) => ({
    rate,
    places: found[0].get(i) ?? NOWHERE,
    isBroken: false,
  }));
  const broken = phrases.map((_, i) => ({ rate: BROKEN_RATE, places: found[1].get(i) ?? NOWHERE, isBroken: true }));
  const swaps = swapsBeside(
    found.flatMap((places) => [...places.values()].flat()),
    placesOf(text, lexicon.damage.spinnerSwaps.patterns, blocks),
    lexicon,
  );
  let [bits, kinds, brokenKinds] = [0, 0, 0];
  const signs: Sign[] = [];
  let [rateBefore, chance, surprise] = [Number.NaN, 0, 0];
  for (const { rate, places, isBroken } of [...usual, ...broken, ...swaps]) {
    // Most wordings of one list are as frequent as the one before.
    if (rate !== rateBefore) {
      chance = 1 - Math.exp(-rate * length);
      surprise = chance > 0 ? -Math.log2(chance) : 0;
      rateBefore = rate;
    }
    bits -= chance * surprise;
    if (places.length === 0) continue;
    bits += surprise;
    kinds += 1;
    if (isBroken) brokenKinds += 1;
    signs.push(...places.map((where) => signAt(where, surprise)));
  }
  return { bits, kinds, broken: brokenKinds, signs: withoutOverlaps(signs) };
}

// A program that swaps words swaps them in the page's own advertisements, too.
const isSpun = (block: Block): boolean => isTitleOrBody(block) || block.junk === 'promo' || block.junk === 'app-advert';

/** A wording with how often it occurs in a word of ordinary text, and where it stands here. */
interface Wording {
  readonly rate: number;
  readonly places: readonly Span[];
  readonly isBroken: boolean;
}

// The telling swaps of the damage lexicon, without what is counted as another wording or swap already.
function swapsBeside(
  counted: readonly Span[],
  places: ReadonlyMap<number, readonly Span[]>,
  { damage }: TransmissionLexicon,
): readonly Wording[] {
  const taken = new Set<number>();
  return damage.spinnerSwaps.swaps.map(({ strength, rate }, i) => {
    const apart = places
      .get(i)
      ?.filter((place) => !taken.has(place.start) && !counted.some((other) => overlaps(place, other)));
    for (const { start } of apart ?? []) taken.add(start);
    return { rate, places: apart ?? NOWHERE, isBroken: strength === 'odd' };
  });
}

// Where each pattern that is found at all stands in the blocks, by its number.
function placesOf(text: string, patterns: PatternIndex, blocks: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const trimmed = ({ start, end }: Span): Span => ({ start, end: start + text.slice(start, end).trimEnd().length });
  const isInside = (where: Span): boolean => where.end > where.start && indexHolding(blocks, where) >= 0;
  return new Map(Array.from(patterns.placesIn(text), ([i, places]) => [i, places.map(trimmed).filter(isInside)]));
}

const signAt = (where: Span, bits: number): Sign => ({
  feature: 'swapped-word',
  where,
  bits,
  votes: NO_VOTES,
  why: 'Words stand that programs put in place of usual ones.',
});

function withoutOverlaps(signs: readonly Sign[]): readonly Sign[] {
  const kept: Sign[] = [];
  for (const sign of [...signs].sort((x, y) => byPosition(x.where, y.where))) {
    const last = kept[kept.length - 1];
    if (last === undefined || !overlaps(last.where, sign.where)) kept.push(sign);
  }
  return kept;
}
