import { type DisjointSets, disjointSets } from '../../text/union-find.js';
import { orderKey, proposePairs } from './candidateNames.js';
import { scoreNames } from './matchNames.js';
import type { NameLexicon } from './nameLexicon.js';
import { type NamePart, type PartsMet, type ReadName, readOrganisationName, readPersonName } from './readName.js';

/** One name to sort. `schema` is `Person` or any other kind; `Person` when left out. */
export interface NameRow {
  /** Stands for the entity when it is the smallest of its names; best unique. */
  readonly id: string;
  readonly name: string;
  readonly schema?: string;
}

/** Without a context two names count as one only when little but the romanisation differs. */
const CLUSTER_THRESHOLD = 0.86;
/** A name joins a cluster when it is this similar to its members on average. */
const MEAN_THRESHOLD = 0.8;
/** Members of a cluster that a joining one is compared with; the rest are spellings of these. */
const MOST_COMPARED = 12;

/** A name as it stands in one row or more. */
interface WrittenName {
  /** Its kind and its words. */
  readonly key: string;
  readonly read: ReadName;
  /** See orderKey. */
  readonly order: string;
}

/** Two names by number, the smaller first, and how alike they are. */
interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Sorts names into entities. Names in equal words are one; others are compared only when they share a rough key of two
 * parts (see proposePairs), so the work grows with the number of names and not with its square. Similar ones are joined
 * best first, as long as a name is like the members of the cluster on average (average link, so that chains of near misses
 * do not run together).
 *
 * @param rows the names
 * @param lexicon the compiled tables
 * @returns for each row the key of its entity: the smallest id of its cluster; a name without letters is alone
 */
export function clusterNames(rows: readonly NameRow[], lexicon: NameLexicon): readonly string[] {
  const names = readRows(rows, lexicon);
  const sets = joinSimilar(names, lexicon);
  const setOf = new Map(names.map(({ key }, i) => [key, sets.find(i)]));
  const smallest = new Map<number, string>();
  for (const row of rows) {
    const set = setOf.get(keyOf(row));
    const known = set === undefined ? undefined : smallest.get(set);
    if (set !== undefined && (known === undefined || row.id < known)) smallest.set(set, row.id);
  }
  return rows.map((row) => smallest.get(setOf.get(keyOf(row)) ?? -1) ?? row.id);
}

const isPersonRow = ({ schema = 'Person' }: NameRow): boolean => schema === 'Person';
const keyOf = (row: NameRow): string => `${isPersonRow(row) ? 'p' : 'o'} ${row.name}`;

// Each name with letters once, spellings of one name mostly side by side.
function readRows(rows: readonly NameRow[], lexicon: NameLexicon): readonly WrittenName[] {
  const written = new Map<string, WrittenName>();
  const met: PartsMet = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (written.has(key)) continue;
    const read = isPersonRow(row) ? readPersonName(row, lexicon, met) : readOrganisationName(row, lexicon, met);
    if (read.parts.length > 0) written.set(key, { key, read, order: orderKey(read) });
  }
  return [...written.values()].sort((a, b) => compare(a.order, b.order) || compare(a.key, b.key));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function joinSimilar(names: readonly WrittenName[], lexicon: NameLexicon): DisjointSets {
  const likeness = (a: number, b: number): number =>
    scoreNames((names[a] as WrittenName).read, (names[b] as WrittenName).read, lexicon);
  const similar = findSimilar(names, likeness);
  const isMixed = ({ a, b }: SimilarPair): boolean => isInitialled(names[a]) !== isInitialled(names[b]);
  const sets = disjointSets(names.length);
  // The members of sets of more than one, by the smallest.
  const members = new Map<number, readonly number[]>();
  const join = ({ a, b }: SimilarPair): void => {
    const [left, right] = [sets.find(a), sets.find(b)];
    if (left === right) return;
    const [one, other] = [members.get(left) ?? [left], members.get(right) ?? [right]];
    if (meanLikeness(one, other, likeness) < MEAN_THRESHOLD) return;
    sets.union(left, right);
    members.delete(Math.max(left, right));
    members.set(
      Math.min(left, right),
      [...one, ...other].sort((x, y) => x - y),
    );
  };
  for (const pair of similar) if (!isMixed(pair)) join(pair);
  for (const pair of unambiguous(similar.filter(isMixed), names, sets)) join(pair);
  return sets;
}

// A name with one full part and initials.
function isInitialled(name: WrittenName | undefined): boolean {
  const parts = name?.read.parts ?? [];
  const isFull = ({ kind }: NamePart): boolean => kind === 'name' || kind === 'filial';
  return parts.some(({ kind }) => kind === 'initial') && parts.filter(isFull).length < 2;
}

// "A. Holub" is Anna Holub where the list has no other Holub whose name begins so.
function unambiguous(
  mixed: readonly SimilarPair[],
  names: readonly WrittenName[],
  sets: DisjointSets,
): readonly SimilarPair[] {
  const meant = new Map<number, Set<number>>();
  const setsOf = ({ a, b }: SimilarPair): readonly [short: number, full: number] =>
    isInitialled(names[a]) ? [sets.find(a), sets.find(b)] : [sets.find(b), sets.find(a)];
  for (const pair of mixed) {
    const [short, full] = setsOf(pair);
    meant.set(short, (meant.get(short) ?? new Set()).add(full));
  }
  return mixed.filter((pair) => meant.get(setsOf(pair)[0])?.size === 1);
}

type Likeness = (a: number, b: number) => number;

// The pairs that may be one, most similar first.
function findSimilar(names: readonly WrittenName[], likeness: Likeness): readonly SimilarPair[] {
  const similar: SimilarPair[] = [];
  proposePairs(
    names.map(({ read }) => read),
    (a, b) => {
      const score = likeness(a, b);
      if (score >= CLUSTER_THRESHOLD) similar.push({ a, b, score });
    },
  );
  return similar.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function meanLikeness(one: readonly number[], other: readonly number[], likeness: Likeness): number {
  const [left, right] = [one.slice(0, MOST_COMPARED), other.slice(0, MOST_COMPARED)];
  let sum = 0;
  for (const a of left) for (const b of right) sum += likeness(a, b);
  return sum / Math.max(1, left.length * right.length);
}
