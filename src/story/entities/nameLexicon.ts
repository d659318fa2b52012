import {
  compileTransliteration,
  type RawTransliteration,
  type Transliteration,
  toLatin,
} from '../../text/transliteration.js';
import { compileSounds, type RawSounds, readSounds, type Sounds } from '../../text/transliteration-sounds.js';
import { setOf, wordsOf } from '../../text/word-lists.js';

/** The parsed data file `data/names/given-names.json`: one line of forms, parted by spaces, is one given name. */
export interface RawGivenNames {
  readonly slavic: readonly string[];
  readonly arabic: readonly string[];
  readonly other: readonly string[];
}

/** The parsed data file `data/names/name-words.json`; lists are words parted by spaces. */
export interface RawNameWords {
  readonly titles: { readonly male: string; readonly female: string; readonly any: string };
  readonly particles: { readonly filial: string; readonly light: string };
  readonly patronymics: string;
  readonly initialCompounds: string;
  /** Legal forms by class; `_` stands for the space inside a form of several words. */
  readonly legalForms: Readonly<Record<string, string>>;
  readonly organisationStopwords: string;
  readonly genericWords: string;
  readonly synonyms: Readonly<Record<string, string>>;
  readonly numberWords: Readonly<Record<string, number>>;
}

/** All parsed files of `data/names`. */
export interface RawNameLexicon {
  readonly transliteration: RawTransliteration;
  readonly sounds: RawSounds;
  readonly givenNames: RawGivenNames;
  readonly nameWords: RawNameWords;
}

/** What is known of names: scripts, sounds, given names and the words around them. */
export interface NameLexicon {
  readonly transliteration: Transliteration;
  readonly sounds: Sounds;
  /** From a key of sounds to the numbers of the given names it is a form of. */
  readonly givenNames: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the given names that are Arabic. */
  readonly arabicNames: ReadonlySet<number>;
  readonly titles: ReadonlyMap<string, 'male' | 'female' | null>;
  readonly filial: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly patronymics: readonly string[];
  readonly initialCompounds: ReadonlySet<string>;
  /** From the words of a legal form, parted by spaces, to its class. */
  readonly legalForms: ReadonlyMap<string, string>;
  readonly organisationStopwords: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, string>;
  readonly numberWords: ReadonlyMap<string, number>;
}

/** Takes the parsed data files; returns look-up tables. */
export function compileNameLexicon(raw: RawNameLexicon): NameLexicon {
  const sounds = compileSounds(raw.sounds);
  const { nameWords } = raw;
  const { slavic, arabic, other } = raw.givenNames;
  return {
    transliteration: compileTransliteration(raw.transliteration),
    sounds,
    givenNames: indexGivenNames([...slavic, ...arabic, ...other], sounds),
    arabicNames: new Set(arabic.map((_, i) => slavic.length + i)),
    titles: new Map([
      ...wordsOf(nameWords.titles.any).map((word) => [word, null] as const),
      ...wordsOf(nameWords.titles.male).map((word) => [word, 'male'] as const),
      ...wordsOf(nameWords.titles.female).map((word) => [word, 'female'] as const),
    ]),
    filial: setOf(nameWords.particles.filial),
    light: setOf(nameWords.particles.light),
    patronymics: wordsOf(nameWords.patronymics),
    initialCompounds: setOf(nameWords.initialCompounds),
    legalForms: indexLegalForms(raw),
    organisationStopwords: setOf(nameWords.organisationStopwords),
    genericWords: setOf(nameWords.genericWords),
    synonyms: new Map(Object.entries(nameWords.synonyms)),
    numberWords: new Map(Object.entries(nameWords.numberWords)),
  };
}

function indexLegalForms({ nameWords, transliteration }: RawNameLexicon): Map<string, string> {
  const tables = compileTransliteration(transliteration);
  const index = new Map<string, string>();
  for (const [kind, forms] of Object.entries(nameWords.legalForms)) {
    for (const form of wordsOf(forms)) {
      const spaced = form.replaceAll('_', ' ');
      index.set(spaced, kind);
      index.set(toLatin(spaced, tables), kind);
    }
  }
  return index;
}

function indexGivenNames(lines: readonly string[], sounds: Sounds): Map<string, readonly number[]> {
  const index = new Map<string, number[]>();
  lines.forEach((line, number) => {
    for (const form of new Set(wordsOf(line))) {
      for (const reading of readSounds(form, sounds).slice(0, 1)) {
        const key = givenNameKey(reading);
        const numbers = index.get(key) ?? [];
        if (!numbers.includes(number)) numbers.push(number);
        index.set(key, numbers);
      }
    }
  });
  return index;
}

const MERGED: Readonly<Record<string, string>> = { h: 'g', H: 'g', '3': 'j', '2': 'C', w: 'v', D: 'd' };

/**
 * Takes one reading of a given name; returns the key it is looked up by: sounds that romanisations mix are merged, and
 * glides inside the word are dropped.
 */
export function givenNameKey(sounds: string): string {
  const merged = [...sounds].map((sound) => MERGED[sound] ?? sound).join('');
  return (
    merged.charAt(0) +
    merged
      .slice(1)
      .replaceAll('j', '')
      .replace(/(.)\1+/g, '$1')
  );
}
