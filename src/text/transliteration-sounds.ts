import { compileCosts, type EditCosts, type RawCosts } from './edit-distance.js';

/** What kind of writing habits are in evidence; it decides which letters may stand for each other cheaply. */
export type Habit = 'general' | 'slavic' | 'arabic' | 'abjad';

/** What Greek schemes write in several ways (mp, mb and b; tz, dz and j), read as one sound each. */
interface RawGreek {
  /** Where a word begins so, whatever its end. */
  readonly initial: Readonly<Record<string, string>>;
  /** Anywhere in a word with one of the endings. */
  readonly inner: Readonly<Record<string, string>>;
  readonly endings: readonly string[];
}

/** The parsed data file `data/names/sounds.json`. */
export interface RawSounds {
  readonly graphemes: Readonly<Record<string, string>>;
  /** Readings that hold beside the usual ones in French and Polish spelling. */
  readonly special: Readonly<Record<string, string>>;
  readonly greek: RawGreek;
  /** Endings that Latvian and Lithuanian give to Slavic surnames, with what they stand for. */
  readonly endings: Readonly<Record<string, string>>;
  readonly costs: Readonly<Record<Habit, RawCosts>>;
  readonly evidence: { readonly slavic: readonly string[]; readonly arabic: readonly string[] };
}

/** How Latin letters stand for sounds, and what it costs to take one sound for another, by habit. */
export interface Sounds {
  readonly graphemes: ReadonlyMap<string, string>;
  readonly special: ReadonlyMap<string, string>;
  readonly greek: {
    readonly initial: ReadonlyMap<string, string>;
    readonly inner: ReadonlyMap<string, string>;
    readonly endings: readonly string[];
  };
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
    greek: {
      initial: new Map(Object.entries(raw.greek.initial)),
      inner: new Map(Object.entries(raw.greek.inner)),
      endings: raw.greek.endings,
    },
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
 * @returns the readings, the usual one first, then a French or Polish one, one without a Baltic ending, and a Greek
 *   one, where the spelling allows it; letters without a sound are left out, so a reading can be empty
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
  for (const reading of greekReading(latin, sounds)) readings.add(reading);
  return [...readings];
}

// One scheme writes μπ, ντ and γκ letter by letter (Mparkas), another by sound (Barkas); inside a word they are b and
// mb, d and nd, g and ng by turns. An ending of Greek names, or a beginning that hardly any other language has, tells.
function greekReading(latin: string, sounds: Sounds): readonly string[] {
  const { initial, inner, endings } = sounds.greek;
  const opening = [...initial.keys()].find((grapheme) => latin.startsWith(grapheme)) ?? '';
  const rest = latin.slice(opening.length);
  const isGreek = endings.some((ending) => rest.endsWith(ending));
  if (opening === '' && !(isGreek && [...inner.keys()].some((grapheme) => rest.includes(grapheme)))) return [];
  const read = soundsOf(rest, sounds, sounds.graphemes, isGreek ? inner : undefined);
  return [tidy((initial.get(opening) ?? '') + read)];
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
// v beside u) is left out. A sound with several classes is read in several ways (c as ts, s or k, h as g or silent).
// biome-ignore format: a table
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  b: ['p'], p: ['p'], f: ['p'], m: ['m'], n: ['n'], l: ['l'], r: ['r'], t: ['t'], d: ['t'], D: ['t'], c: ['t'],
  s: ['s'], z: ['s'], S: ['s'], Z: ['s'], C: ['s'], J: ['s', 'k', 't'], k: ['k'], g: ['k'], H: ['k'],
  '1': ['s', 't', 'k'], '2': ['s', 'k'], h: ['k', ''], '3': ['', 's'],
};
const SILENT: readonly string[] = [''];

/**
 * Rough keys of sounds for blocking: words that are romanisations of one name nearly always share one, and words that
 * share one are candidates only.
 *
 * @param sounds one reading
 * @returns one key of classes of consonants, in order, for each way to read the sounds that have several; the sounds
 *   themselves when they hold no consonant
 */
export function roughKeys(sounds: string): readonly string[] {
  const ambiguous = [...new Set(sounds)].filter((sound) => classesOf(sound).length > 1);
  const ways = ambiguous.reduce((count, sound) => count * classesOf(sound).length, 1);
  const keys = new Set<string>();
  for (let way = 0; way < ways; way += 1) keys.add(roughKey(sounds, choose(ambiguous, way)));
  return [...keys];
}

const classesOf = (sound: string): readonly string[] => CLASSES[sound] ?? SILENT;

// The class of each ambiguous sound in one of the ways to read them, by number.
function choose(ambiguous: readonly string[], way: number): ReadonlyMap<string, string> {
  let rest = way;
  return new Map(
    ambiguous.map((sound) => {
      const classes = classesOf(sound);
      const at = classes[rest % classes.length] ?? '';
      rest = Math.floor(rest / classes.length);
      return [sound, at] as const;
    }),
  );
}

function roughKey(sounds: string, chosen: ReadonlyMap<string, string>): string {
  let key = '';
  for (const sound of sounds) {
    const at = chosen.get(sound) ?? classesOf(sound)[0] ?? '';
    if (!key.endsWith(at) || at === '') key += at;
  }
  return key === '' ? sounds : key;
}
