import { groupByEach } from '../../text/group-by.js';

/** A sentence of one of two texts in different languages: its length in code units and its telling words. */
export interface ForeignSentence {
  readonly length: number;
  /** Names, numbers and words of one root in a form in which they can be compared, each once (see crossTermsIn). */
  readonly terms: readonly string[];
}

/**
 * Sentences of two texts that stand opposite each other: those from `a` up to, not including, `aEnd`, and so for `b`.
 */
export interface Bead {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /** Terms that both sides have. */
  readonly shared: readonly string[];
  /** What these say for the two belonging together, in bits. */
  readonly bits: number;
}

/** How many sentences of each side a step takes, with its surprise in bits (Gale and Church 1993, table 5). */
const STEPS = [
  { a: 1, b: 1, bits: 0.2 },
  { a: 1, b: 2, bits: 4.5 },
  { a: 2, b: 1, bits: 4.5 },
  { a: 1, b: 0, bits: 7.7 },
  { a: 0, b: 1, bits: 7.7 },
] as const;
/** Variance of the length of a translation, per code unit of its source (the same paper). */
const LENGTH_VARIANCE = 6.8;
/** A translator may also expand or leave out: no length costs more. */
const MOST_LENGTH_BITS = 15;
/** Sentences so far from their place in proportion are not looked at. */
const BAND = 40;

/**
 * Aligns the sentences of a text with those of its translation: the cheapest way through both, one sentence for one,
 * one for two, two for one, or one for none. Lengths tell as in Gale and Church (A Program for Aligning Sentences in
 * Bilingual Corpora, 1993), names, numbers and cognates as in Simard, Foster and Isabelle (1992), each the more the
 * fewer sentences hold it.
 *
 * @returns the beads in order, without those that leave one side empty. Linear: a band of 80 sentences is searched
 */
export function alignSentences(a: readonly ForeignSentence[], b: readonly ForeignSentence[]): readonly Bead[] {
  if (a.length === 0 || b.length === 0) return [];
  const compare = comparer(a, b);
  const stepTo = cheapestSteps(a.length, b.length, compare);
  const beads: Bead[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const step = stepTo(i, j);
    if (step === undefined) return [];
    const place = { a: i - step.a, aEnd: i, b: j - step.b, bEnd: j };
    if (step.a * step.b > 0) {
      const { shared, bits } = compare(place);
      beads.push({ ...place, shared, bits });
    }
    [i, j] = [place.a, place.b];
  }
  return beads.reverse();
}

// The last step of the cheapest way to the end of i sentences of the one and j of the other; undefined when there is
// none within the band.
function cheapestSteps(
  ofA: number,
  ofB: number,
  compare: (place: Place) => Compared,
): (i: number, j: number) => (typeof STEPS)[number] | undefined {
  const width = 2 * BAND + 1;
  const firstOf = (i: number): number => Math.round((i * ofB) / ofA) - BAND;
  const costs = new Float64Array((ofA + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Int8Array(costs.length).fill(-1);
  const cellOf = (i: number, j: number): number => {
    const column = j - firstOf(i);
    return i < 0 || j < 0 || column < 0 || column >= width ? -1 : i * width + column;
  };
  const costTo = (cell: number): number => costs[cell] ?? Number.POSITIVE_INFINITY;
  costs[cellOf(0, 0)] = 0;
  for (let i = 0; i <= ofA; i += 1) {
    for (let j = Math.max(0, firstOf(i)); j <= Math.min(ofB, firstOf(i) + width - 1); j += 1) {
      const here = cellOf(i, j);
      STEPS.forEach((step, n) => {
        const place = { a: i - step.a, aEnd: i, b: j - step.b, bEnd: j };
        const before = costTo(cellOf(place.a, place.b));
        if (before === Number.POSITIVE_INFINITY) return;
        const gain = step.a * step.b === 0 ? 0 : compare(place).gain;
        const cost = before + step.bits - gain;
        if (cost < costTo(here)) {
          costs[here] = cost;
          steps[here] = n;
        }
      });
    }
  }
  return (i, j) => STEPS[steps[cellOf(i, j)] ?? -1];
}

type Place = Pick<Bead, 'a' | 'aEnd' | 'b' | 'bEnd'>;

interface Compared extends Pick<Bead, 'shared' | 'bits'> {
  /** What shared terms say for the place, less what the lengths say against it. */
  readonly gain: number;
}

function comparer(a: readonly ForeignSentence[], b: readonly ForeignSentence[]): (place: Place) => Compared {
  const [holdersA, holdersB] = [holdersOf(a), holdersOf(b)];
  const stretch = totalLength(b) / Math.max(1, totalLength(a));
  const fewer = Math.min(a.length, b.length);
  const common = new Map<number, string[]>();
  const bitsOf = new Map<string, number>();
  for (const [term, left] of holdersA) {
    const right = holdersB.get(term);
    const most = Math.max(left.length, right?.length ?? 0);
    if (right === undefined || most > MOST_HOLDERS) continue;
    bitsOf.set(term, Math.max(0, Math.log2((fewer + 1) / most)));
    for (const i of left)
      for (const j of right) common.set(i * b.length + j, [...(common.get(i * b.length + j) ?? []), term]);
  }
  return ({ a: first, aEnd, b: from, bEnd }) => {
    let shared: readonly string[] = [];
    let left = 0;
    let right = 0;
    for (let i = first; i < aEnd; i += 1) {
      left += a[i]?.length ?? 0;
      for (let j = from; j < bEnd; j += 1) {
        const more = common.get(i * b.length + j);
        if (more !== undefined) shared = shared.length === 0 ? more : [...new Set([...shared, ...more])];
      }
    }
    for (let j = from; j < bEnd; j += 1) right += b[j]?.length ?? 0;
    const bits = shared.reduce((sum, term) => sum + (bitsOf.get(term) ?? 0), 0);
    return { shared, bits, gain: bits - lengthBits(left * stretch, right) };
  };
}

/** A term of more sentences than this, on either side, tells nothing of their places. */
const MOST_HOLDERS = 24;

// The numbers of the sentences that hold each term.
const holdersOf = (sentences: readonly ForeignSentence[]): ReadonlyMap<string, readonly number[]> =>
  groupByEach(sentences.keys(), (i) => (sentences[i] as ForeignSentence).terms);

const totalLength = (sentences: readonly ForeignSentence[]): number =>
  sentences.reduce((sum, { length }) => sum + length, 0);

// Surprise, in bits, of a translation of this length where another was expected, if lengths are spread normally.
function lengthBits(expected: number, found: number): number {
  const variance = LENGTH_VARIANCE * Math.max(1, (expected + found) / 2);
  return Math.min(MOST_LENGTH_BITS, (found - expected) ** 2 / (2 * variance * Math.LN2));
}
