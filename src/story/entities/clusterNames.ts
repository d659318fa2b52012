import type { Judgement } from '../../model/judgement.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { groupBy } from '../../text/group-by.js';
import { type DisjointSets, disjointSets } from '../../text/union-find.js';
import { orderKey, proposePairs } from './candidateNames.js';
import { scoreNames } from './matchNames.js';
import type { NameLexicon } from './nameLexicon.js';
import { isFullPart, type PartsMet, type ReadName, readOrganisationName, readPersonName } from './readName.js';
import { type JudgementOutcome, settleJudgements } from './settleJudgements.js';

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

/** What a row of names comes to. */
export interface ClusteredName {
  /** The smallest id of its cluster. */
  readonly entity: string;
  /** Numbers of the judgements that hold for the name. */
  readonly judged: readonly number[];
}

/** The rows in the order given, and what became of the judgements. */
export interface NameClusters {
  readonly rows: readonly ClusteredName[];
  readonly outcome: JudgementOutcome;
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
 * best first, as long as a name is like the members of the cluster on average (average link, so that chains of near
 * misses do not run together). What somebody judged about two names comes before all likeness.
 *
 * @param rows the names
 * @param lexicon the compiled tables
 * @param judgements what was judged, in the order of their numbers; articles play no part
 * @returns see NameClusters; a name without letters is alone
 */
export function clusterNames(
  rows: readonly NameRow[],
  lexicon: NameLexicon,
  judgements: readonly Judgement[] = [],
): NameClusters {
  const { names, nameOfRow } = readRows(rows, lexicon);
  const written = judgements.length > 0 ? numbersByName(names) : new Map<string, readonly number[]>();
  const settled = settleJudgements(judgements, names.length, ({ name }) => written.get(name) ?? []);
  const sets = joinSimilar(names, settled.sets, lexicon);
  const setOfRow = (row: number): number => ((nameOfRow[row] as number) < 0 ? -1 : sets.find(nameOfRow[row] as number));
  const smallest = new Map<number, string>();
  rows.forEach(({ id }, i) => {
    const known = smallest.get(setOfRow(i));
    if (known === undefined || id < known) smallest.set(setOfRow(i), id);
  });
  const judgedOf = (row: number): readonly number[] =>
    settled.judgedNames.get(nameOfRow[row] as number)?.map(({ number }) => number) ?? [];
  const clustered = rows.map(({ id }, i) => ({
    entity: (setOfRow(i) < 0 ? undefined : smallest.get(setOfRow(i))) ?? id,
    judged: judgedOf(i),
  }));
  return { rows: clustered, outcome: settled.outcome };
}

const isPersonRow = ({ schema = 'Person' }: NameRow): boolean => schema === 'Person';

const numbersByName = (names: readonly ReadName[]): ReadonlyMap<string, readonly number[]> =>
  groupBy(names.keys(), (i) => (names[i] as ReadName).name);

// Each name with letters once, spellings of one name mostly side by side; for each row the number of its name, -1 for
// none.
function readRows(rows: readonly NameRow[], lexicon: NameLexicon) {
  const met: PartsMet = new Map();
  const numbers = new Map<string, number>();
  const read: ReadName[] = [];
  const numberOfRow = rows.map((row) => {
    const key = `${isPersonRow(row) ? 'p' : 'o'} ${row.name}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const name = isPersonRow(row) ? readPersonName(row, lexicon, met) : readOrganisationName(row, lexicon, met);
    const number = name.parts.length > 0 ? read.push(name) - 1 : -1;
    numbers.set(key, number);
    return number;
  });
  const keys = read.map((name) => `${orderKey(name)} ${name.name} ${name.person}`);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => byCodeUnits(keys[a] as string, keys[b] as string));
  const placeOf = new Uint32Array(order.length);
  order.forEach((number, place) => {
    placeOf[number] = place;
  });
  return {
    names: Array.from(order, (number) => read[number] as ReadName),
    nameOfRow: Int32Array.from(numberOfRow, (number) => (number < 0 ? -1 : (placeOf[number] as number))),
  };
}

function joinSimilar(names: readonly ReadName[], sets: DisjointSets, lexicon: NameLexicon): DisjointSets {
  const likeness = (a: number, b: number): number => scoreNames(names[a] as ReadName, names[b] as ReadName, lexicon);
  const similar = findSimilar(names, likeness);
  const isMixed = ({ a, b }: SimilarPair): boolean => isInitialled(names[a]) !== isInitialled(names[b]);
  // What likeness alone has joined, and the members of each set of more than one, by the smallest: the mean is over
  // these.
  const alike = disjointSets(names.length);
  const members = new Map<number, readonly number[]>();
  const join = ({ a, b }: SimilarPair): void => {
    const [left, right] = [alike.find(a), alike.find(b)];
    if (left === right) return;
    const [one, other] = [members.get(left) ?? [left], members.get(right) ?? [right]];
    if (meanLikeness(one, other, likeness) < MEAN_THRESHOLD) return;
    sets.union(a, b);
    if (sets.find(a) !== sets.find(b)) return;
    alike.union(left, right);
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
function isInitialled(name: ReadName | undefined): boolean {
  const parts = name?.parts ?? [];
  return parts.some(({ kind }) => kind === 'initial') && parts.filter(isFullPart).length < 2;
}

// "A. Holub" is Anna Holub where the list has no other Holub whose name begins so.
function unambiguous(
  mixed: readonly SimilarPair[],
  names: readonly ReadName[],
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
function findSimilar(names: readonly ReadName[], likeness: Likeness): readonly SimilarPair[] {
  const similar: SimilarPair[] = [];
  proposePairs(names, (a, b) => {
    const score = likeness(a, b);
    if (score >= CLUSTER_THRESHOLD) similar.push({ a, b, score });
  });
  return similar.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function meanLikeness(one: readonly number[], other: readonly number[], likeness: Likeness): number {
  const [left, right] = [one.slice(0, MOST_COMPARED), other.slice(0, MOST_COMPARED)];
  let sum = 0;
  for (const a of left) for (const b of right) sum += likeness(a, b);
  return sum / Math.max(1, left.length * right.length);
}
