import { compileCosts, type EditCosts, type RawCosts } from './edit-distance.js';

/** What kind of writing habits are in evidence; it decides which letters may stand for each other cheaply. */
export type Habit = 'general' | 'slavic' | 'arabic' | 'abjad';

/** The parsed data file `data/names/sounds.json`. */
export interface RawSounds {
  readonly graphemes: Readonly<Record<string, string>>;
  /** Readings that hold beside the usual ones in French and Polish spelling. */
  readonly special: Readonly<Record<string, string>>;
  /** Endings that Latvian and Lithuanian give to Slavic surnames, with what they stand for. */
  readonly endings: Readonly<Record<string, string>>;
  readonly costs: Readonly<Record<Habit, RawCosts>>;
  readonly evidence: { readonly slavic: readonly string[]; readonly arabic: readonly string[] };
}

/** How Latin letters stand for sounds, and what it costs to take one sound for another, by habit. */
export interface Sounds {
  readonly graphemes: ReadonlyMap<string, string>;
  readonly special: ReadonlyMap<string, string>;
  readonly endings: ReadonlyMap<string, string>;
  readonly longest: number;
  readonly costs: Readonly<Record<Habit, EditCosts>>;
  readonly evidence: { readonly slavic: readonly string[]; readonly arabic: readonly string[] };
}

/** Takes the parsed data file; returns look-up tables. */
export function compileSounds(raw: RawSounds): Sounds {
  const graphemes = new Map(Object.entries(raw.graphemes));
  const { general, slavic, arabic, abjad } = raw.costs;
  return {
    graphemes,
    special: new Map(Object.entries(raw.special)),
    endings: new Map(Object.entries(raw.endings)),
    longest: Math.max(...[...graphemes.keys()].map((grapheme) => grapheme.length)),
    costs: {
      general: compileCosts(general),
      slavic: compileCosts(slavic),
      arabic: compileCosts(arabic),
      abjad: compileCosts(abjad),
    },
    evidence: raw.evidence,
  };
}

/**
 * Reads one word in Latin letters as sounds, one character a sound (see the data file), without doubled sounds.
 * Letters that are read in several ways stay ambiguous; what they may stand for is a matter of cost.
 *
 * @param latin one word, lower case, marks kept (`š`)
 * @returns the readings, the usual one first, then a French or Polish one, and one without a Baltic ending, where
 *   the spelling allows it; letters without a sound
 *   are left out, so a reading can be empty
 */
export function readSounds(latin: string, sounds: Sounds): readonly string[] {
  const readings = new Set([soundsOf(latin, sounds, sounds.graphemes)]);
  if ([...sounds.special.keys()].some((grapheme) => latin.includes(grapheme))) {
    readings.add(soundsOf(latin, sounds, sounds.graphemes, sounds.special));
  }
  const ending = [...sounds.endings.keys()].find((candidate) => latin.endsWith(candidate));
  if (ending !== undefined && latin.length > ending.length + 1) {
    const stem = latin.slice(0, -ending.length) + (sounds.endings.get(ending) ?? '');
    readings.add(soundsOf(stem, sounds, sounds.graphemes));
  }
  return [...readings];
}

function soundsOf(
  latin: string,
  { longest }: Sounds,
  usual: ReadonlyMap<string, string>,
  special: ReadonlyMap<string, string> = new Map(),
): string {
  const letters = latin.normalize('NFC');
  let read = '';
  for (let i = 0; i < letters.length; ) {
    let size = Math.min(longest, letters.length - i);
    let sound: string | undefined;
    for (; size > 0; size -= 1) {
      const grapheme = letters.slice(i, i + size);
      sound = special.get(grapheme) ?? usual.get(grapheme) ?? (size === 1 ? withoutMarks(grapheme, usual) : undefined);
      if (sound !== undefined) break;
    }
    read += sound ?? '';
    i += Math.max(1, size);
  }
  return tidy(read);
}

const withoutMarks = (letter: string, usual: ReadonlyMap<string, string>): string | undefined =>
  usual.get(letter.normalize('NFD').charAt(0));

// An i after a vowel is a glide (Sergei, Sergey); doubled sounds and "iy", "yi" count once.
function tidy(sounds: string): string {
  return sounds
    .replace(/(?<=[aeou])[i3](?![aeou])/g, 'j')
    .replace(/i[ij3]+/g, 'i')
    .replace(/(?<=[^aeou])i(?=[aeou])/g, 'j')
    .replace(/(.)\1+/g, '$1');
}

// Sounds that are often taken for each other share a class; what comes and goes between romanisations (vowels, glides,
// v beside u) is left out. A sound with two classes is read in two ways (c as ts or s, ch as tsh or kh, h as g or silent).
// biome-ignore format: a table
const CLASSES: Readonly<Record<string, readonly [string, string?]>> = {
  b: ['p'], p: ['p'], f: ['p'], m: ['m'], n: ['n'], l: ['l'], r: ['r'], t: ['t'], d: ['t'], D: ['t'], c: ['t'],
  s: ['s'], z: ['s'], S: ['s'], Z: ['s'], C: ['s'], J: ['s', 'k'], k: ['k'], g: ['k'], H: ['k'],
  '1': ['s', 't'], '2': ['s', 'k'], h: ['k', ''], '3': ['', 's'],
};

/**
 * Rough keys of sounds for blocking: words that are romanisations of one name nearly always share one, and words that
 * share one are candidates only.
 *
 * @param sounds one reading
 * @returns one to eight keys of classes of consonants, in order; the sounds themselves when they hold no consonant
 */
export function roughKeys(sounds: string): readonly string[] {
  const ambiguous = [...new Set(sounds)].filter((sound) => CLASSES[sound]?.[1] !== undefined);
  const keys = new Set<string>();
  for (let choice = 0; choice < 2 ** ambiguous.length; choice += 1) {
    const second = new Set(ambiguous.filter((_, i) => (choice >> i) & 1));
    keys.add(roughKey(sounds, second));
  }
  return [...keys];
}

function roughKey(sounds: string, second: ReadonlySet<string>): string {
  let key = '';
  for (const sound of sounds) {
    const at = CLASSES[sound]?.[second.has(sound) ? 1 : 0] ?? '';
    if (!key.endsWith(at) || at === '') key += at;
  }
  return key === '' ? sounds : key;
}
