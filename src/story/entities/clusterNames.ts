import { roughKeys } from '../../text/transliteration-sounds.js';
import { disjointSets } from '../../text/union-find.js';
import { scoreNames } from './matchNames.js';
import type { NameLexicon } from './nameLexicon.js';
import { type NamePart, type ReadName, readOrganisationName, readPersonName } from './readName.js';

/** One name to sort. `schema` is `Person` or any other kind; `Person` when left out. */
export interface NameRow {
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
/** A block of more names says too little; it is compared in windows of neighbours. */
const WINDOW = 40;

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Sorts names into entities. Names are compared only when they share a rough key of two parts (blocking), so the work
 * grows with the number of names and not with its square; similar ones are joined best first, as long as a name is like
 * the members of the cluster on average (average link, so that chains of near misses do not run together).
 *
 * @param rows the names, ids unique
 * @param lexicon the compiled tables
 * @returns for each id the key of its entity: the smallest id of its cluster
 */
export function clusterNames(rows: readonly NameRow[], lexicon: NameLexicon): ReadonlyMap<string, string> {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const names = sorted.map((row) => readRow(row, lexicon));
  const similar = scoreCandidates(sorted, names, lexicon);
  const scores = new Map(similar.map(({ a, b, score }) => [a * names.length + b, score]));
  const sets = disjointSets(names.length);
  const members = new Map(names.map((_, i) => [i, [i]]));
  const likeness = (a: number, b: number): number => {
    const known = scores.get(Math.min(a, b) * names.length + Math.max(a, b));
    return known ?? scoreNames(names[a] as ReadName, names[b] as ReadName, lexicon, isPersonRow(sorted[a]));
  };
  for (const { a, b, score } of similar) {
    if (score < CLUSTER_THRESHOLD) break;
    const [left, right] = [sets.find(a), sets.find(b)];
    if (left === right) continue;
    const [one, other] = [members.get(left) ?? [], members.get(right) ?? []];
    if (meanLikeness(one, other, likeness) < MEAN_THRESHOLD) continue;
    sets.union(left, right);
    members.set(
      sets.find(left),
      [...one, ...other].sort((x, y) => x - y),
    );
  }
  return new Map(sorted.map((row, i) => [row.id, sorted[sets.find(i)]?.id ?? row.id]));
}

const isPersonRow = (row: NameRow | undefined): boolean => (row?.schema ?? 'Person') === 'Person';

function readRow(row: NameRow, lexicon: NameLexicon): ReadName {
  return isPersonRow(row) ? readPersonName(row, lexicon) : readOrganisationName(row, lexicon);
}

function meanLikeness(
  one: readonly number[],
  other: readonly number[],
  likeness: (a: number, b: number) => number,
): number {
  const [left, right] = [one.slice(0, MOST_COMPARED), other.slice(0, MOST_COMPARED)];
  let sum = 0;
  for (const a of left) for (const b of right) sum += likeness(a, b);
  return sum / Math.max(1, left.length * right.length);
}

function scoreCandidates(rows: readonly NameRow[], names: readonly ReadName[], lexicon: NameLexicon): Candidate[] {
  const scored: Candidate[] = [];
  for (const pair of candidatePairs(rows, names)) {
    const [a, b] = [Math.floor(pair / names.length), pair % names.length];
    const score = scoreNames(names[a] as ReadName, names[b] as ReadName, lexicon, isPersonRow(rows[a]));
    if (score >= MEAN_THRESHOLD) scored.push({ a, b, score });
  }
  return scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function candidatePairs(rows: readonly NameRow[], names: readonly ReadName[]): Set<number> {
  const blocks = new Map<string, number[]>();
  names.forEach((name, i) => {
    for (const key of blockKeys(name, isPersonRow(rows[i]))) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1, at + 1 + WINDOW)) pairs.add(a * names.length + b);
    });
  }
  return pairs;
}

const MOST_PARTS = 6;

// A block holds the names that share the rough key of one part and the beginning, or the given name, of another.
function blockKeys(name: ReadName, person: boolean): ReadonlySet<string> {
  const parts = name.parts.filter((part) => part.kind !== 'particle').slice(0, MOST_PARTS);
  const keys = new Set<string>();
  const kind = person ? 'p' : 'o';
  parts.forEach((part, i) => {
    const others = parts.filter((_, j) => j !== i).flatMap(beginnings);
    for (const key of keysOf(part)) {
      for (const other of parts.length === 1 ? [''] : others) keys.add(`${kind} ${key} ${other}`);
    }
  });
  return keys;
}

const keysOf = (part: NamePart): readonly string[] => [...new Set(part.sounds.flatMap(roughKeys))];

function beginnings(part: NamePart): readonly string[] {
  if (part.given.length > 0) return part.given.map(String);
  return [...new Set(keysOf(part).map((key) => key.charAt(0)))];
}
