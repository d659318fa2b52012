import { disjointSets } from '../../text/union-find.js';
import type { ArticleNote } from './articleNote.js';
import type { CopyIndex } from './copyIndex.js';

/** Two articles of a batch that are worth comparing, by their numbers. `a` < `b`. */
export interface ProposedPair {
  readonly a: number;
  readonly b: number;
  /** What they share (see CopyIndex); 0 where every pair is proposed. */
  readonly shared: number;
}

/** Up to this many articles every pair is compared: a story is small, and short passages share few features. */
const ALL_PAIRS_UP_TO = 24;

/** Takes how many articles a batch has; says whether every pair of them is compared, whatever they share. */
export const comparesAll = (count: number): boolean => count <= ALL_PAIRS_UP_TO;

/**
 * Proposes which articles of a batch to compare: those that share rare features. The cost grows with the number of
 * articles, not with its square.
 *
 * @param notes the batch in canonical order, counted by the index already
 * @param index an index that holds none of them; it holds them all afterwards
 * @returns the pairs, by `b` and then `a`
 */
export function proposePairs(
  notes: readonly Pick<ArticleNote, 'id' | 'features' | 'featureCount'>[],
  index: CopyIndex,
): readonly ProposedPair[] {
  if (comparesAll(notes.length)) return allPairs(notes.length);
  const numbers = new Map(notes.map(({ id }, i) => [id, i]));
  return notes.flatMap((note, b) =>
    index
      .insert(note)
      .flatMap(({ id, shared }) => {
        const a = numbers.get(id);
        return a === undefined ? [] : [{ a, b, shared }];
      })
      .sort((x, y) => x.a - y.a),
  );
}

// Every pair of so many articles, by `b` and then `a`.
function allPairs(count: number): readonly ProposedPair[] {
  return Array.from({ length: count }, (_, b) => Array.from({ length: b }, (__, a) => ({ a, b, shared: 0 }))).flat();
}

/** Articles that hang together by proposed pairs; they can be traced without the others. */
export interface Family {
  /** Numbers in the batch, ascending. */
  readonly members: readonly number[];
  /** Their pairs, by their places in `members`. */
  readonly pairs: readonly ProposedPair[];
}

/**
 * At most so many articles are traced together, so that memory stays bounded; the weakest pairs between them are given
 * up.
 */
const MOST_TOGETHER = 2000;

/**
 * Parts a batch into families, which are read and traced one after another.
 *
 * @param pairs see proposePairs
 * @param count how many articles the batch has
 * @returns families of two or more, by their first members. Near-linear in the number of pairs
 */
export function familiesOf(pairs: readonly ProposedPair[], count: number): readonly Family[] {
  const sets = disjointSets(count);
  const sizes = new Uint32Array(count).fill(1);
  for (const { a, b } of [...pairs].sort((x, y) => y.shared - x.shared || x.b - y.b || x.a - y.a)) {
    const [one, other] = [sets.find(a), sets.find(b)];
    const size = (sizes[one] as number) + (sizes[other] as number);
    if (one === other || size > MOST_TOGETHER) continue;
    sets.union(one, other);
    sizes[sets.find(one)] = size;
  }
  const places = new Uint32Array(count);
  const pairsOf = new Map<number, ProposedPair[]>();
  const families = sets.sets().filter((members) => members.length > 1);
  for (const members of families) {
    members.forEach((number, place) => {
      places[number] = place;
    });
    pairsOf.set(members[0] as number, []);
  }
  for (const { a, b, shared } of pairs) {
    if (sets.find(a) !== sets.find(b)) continue;
    pairsOf.get(sets.find(a))?.push({ a: places[a] as number, b: places[b] as number, shared });
  }
  return families.map((members) => ({ members, pairs: pairsOf.get(members[0] as number) ?? [] }));
}
