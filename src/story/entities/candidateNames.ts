import { hashOf } from '../../text/features.js';
import { roughKeys } from '../../text/transliteration-sounds.js';
import type { NamePart, ReadName } from './readName.js';

/** In a block of up to this many names each is compared with each. */
const WHOLE_BLOCK = 24;
/** A larger block says too little; in it a name is compared with so many that come after it. */
const WINDOW = 10;
const MOST_PARTS = 6;

/**
 * Puts names in an order in which spellings of one name mostly stand side by side: by the rough sounds of what is no
 * given name, then by the given name.
 *
 * @param name a name that was taken apart
 * @returns a key to sort by; equal for many spellings of one name, whatever the order of its parts
 */
export function orderKey({ parts }: ReadName): string {
  const rough = (some: readonly NamePart[]): string =>
    some
      .map(({ given: [number], sounds: [usual = ''] }) => (number === undefined ? roughKeys(usual)[0] : `${number}`))
      .sort()
      .join(' ');
  const families = parts.filter(({ kind, given }) => kind !== 'initial' && kind !== 'patronymic' && given.length === 0);
  return `${rough(families)} ${rough(parts.filter(({ given }) => given.length > 0))}`;
}

/**
 * Proposes which names to compare: those that share the rough key of one part and the beginning, or the given name, of
 * another (blocking), and never a person and an organisation. In a large block only neighbours are proposed (the sorted
 * neighbourhood of Hernández and Stolfo 1995), so that the work grows with the number of names and not with its square.
 *
 * @param names names in the order of orderKey
 * @param propose called once with the numbers of each two names, the smaller first, in ascending order of it
 */
export function proposePairs(names: readonly ReadName[], propose: (a: number, b: number) => void): void {
  const { entries, reaches, places, firstPlaces } = readBlocks(names);
  const proposedTo = new Int32Array(names.length).fill(-1);
  for (let a = 0; a < names.length; a += 1) {
    for (let i = firstPlaces[a] as number; i < (firstPlaces[a + 1] as number); i += 1) {
      const place = places[i] as number;
      for (let next = place + 1; next <= (reaches[place] as number); next += 1) {
        const b = entries[next] as number;
        if (proposedTo[b] === a) continue;
        proposedTo[b] = a;
        propose(a, b);
      }
    }
  }
}

/** The names of all blocks, block after block; in each in ascending order. */
interface Blocks {
  readonly entries: Uint32Array;
  /** For each entry the last one that it is compared with. */
  readonly reaches: Uint32Array;
  /** The entries of each name: those of name n are `places` from `firstPlaces[n]` to before `firstPlaces[n + 1]`. */
  readonly places: Uint32Array;
  readonly firstPlaces: Uint32Array;
}

function readBlocks(names: readonly ReadName[]): Blocks {
  const keyed = keyedNames(names);
  const blockOf = (place: number): number => Math.floor((keyed[place] as number) / names.length);
  const entries = Uint32Array.from(keyed, (entry) => entry % names.length);
  const reaches = new Uint32Array(entries.length);
  for (let from = 0, to = 0; from < entries.length; from = to) {
    while (to < entries.length && blockOf(to) === blockOf(from)) to += 1;
    const reach = to - from <= WHOLE_BLOCK ? WHOLE_BLOCK : WINDOW;
    for (let place = from; place < to; place += 1) reaches[place] = Math.min(to - 1, place + reach);
  }
  const firstPlaces = new Uint32Array(names.length + 1);
  for (const name of entries) firstPlaces[name + 1] = (firstPlaces[name + 1] as number) + 1;
  for (let name = 0; name < names.length; name += 1)
    firstPlaces[name + 1] = (firstPlaces[name + 1] as number) + (firstPlaces[name] as number);
  const free = firstPlaces.slice();
  const places = new Uint32Array(entries.length);
  entries.forEach((name, place) => {
    places[free[name] as number] = place;
    free[name] = (free[name] as number) + 1;
  });
  return { entries, reaches, places, firstPlaces };
}

// One number for each key of each name: the key's hash times the count of names, plus the number of the name. Sorted,
// they are the blocks, and the names of each in order. Two keys of one hash only make a block larger.
function keyedNames(names: readonly ReadName[]): Float64Array {
  const keyed: number[] = [];
  const hashes = Math.min(2 ** 32, Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, names.length)) - 1);
  const seen: PartKeys = new Map();
  names.forEach((name, i) => {
    for (const key of blockKeys(name, seen)) keyed.push(((hashOf(key) >>> 0) % hashes) * names.length + i);
  });
  return Float64Array.from(keyed).sort();
}

/** So many are kept before all are forgotten; the names that share a part mostly stand side by side. */
const MOST_SEEN = 50_000;

/** The keys of the parts met so far: most parts are in many names. */
type PartKeys = Map<NamePart, { readonly keys: readonly string[]; readonly beginnings: readonly string[] }>;

function blockKeys({ parts: all, person }: ReadName, seen: PartKeys): ReadonlySet<string> {
  const parts = all.filter((part) => part.kind !== 'particle').slice(0, MOST_PARTS);
  const known = parts.map((part) => keysOf(part, seen));
  const found = new Set<string>();
  known.forEach(({ keys }, i) => {
    const others = known.filter((_, j) => j !== i).flatMap(({ beginnings }) => beginnings);
    for (const key of keys)
      for (const other of parts.length === 1 ? [''] : others) found.add(`${person ? 'p' : 'o'} ${key} ${other}`);
  });
  return found;
}

function keysOf(part: NamePart, seen: PartKeys) {
  const known = seen.get(part);
  if (known !== undefined) return known;
  const keys = [...new Set(part.sounds.flatMap(roughKeys))];
  // An initial, or a spelling that is not listed, meets a given name by its first sound.
  const beginnings = [...part.given.map(String), ...new Set(keys.map((key) => key.charAt(0)))];
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(part, { keys, beginnings });
  return { keys, beginnings };
}
