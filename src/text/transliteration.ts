/** How the letters of one script are written in Latin letters; one or two letters of the script are one key. */
interface ScriptTable {
  readonly letters: Readonly<Record<string, string>>;
  /** What differs in single languages; `marks` are letters that give the language away. */
  readonly languages: Readonly<
    Record<string, { readonly marks: string; readonly letters: Readonly<Record<string, string>> }>
  >;
}

/** The parsed data file `data/names/transliteration.json`. */
export interface RawTransliteration {
  readonly scripts: Readonly<Record<string, ScriptTable>>;
}

/** Tables from letters to Latin letters: one for all scripts together, and one for each language that differs. */
export interface Transliteration {
  readonly letters: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Letters that give a language away, with the language. */
  readonly marks: ReadonlyMap<string, string>;
}

/** The script that most letters of a word belong to. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'georgian'
  | 'armenian'
  | 'hebrew'
  | 'arabic'
  | 'hangul'
  | 'other'
  | 'none';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['georgian', /\p{Script=Georgian}/gu],
  ['armenian', /\p{Script=Armenian}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['other', /\p{L}/gu],
];

/** Takes the parsed data file; returns look-up tables. */
export function compileTransliteration(raw: RawTransliteration): Transliteration {
  const letters = new Map<string, string>();
  const languages = new Map<string, ReadonlyMap<string, string>>();
  const marks = new Map<string, string>();
  for (const table of Object.values(raw.scripts)) {
    for (const [letter, latin] of Object.entries(table.letters)) letters.set(letter, latin);
    for (const [language, own] of Object.entries(table.languages)) {
      languages.set(language, new Map(Object.entries(own.letters)));
      for (const mark of own.marks) marks.set(mark, language);
    }
  }
  return { letters, languages, marks };
}

/** Takes words; returns the script that most of their letters belong to, `none` when there are no letters. */
export function scriptOf(words: string): Script {
  if (/^[\x20-\x7e]*$/.test(words)) return /[a-z]/i.test(words) ? 'latin' : 'none';
  let best: Script = 'none';
  let most = 0;
  for (const [script, letter] of SCRIPTS) {
    const found = words.match(letter)?.length ?? 0;
    if (found > most && (script !== 'other' || best === 'none')) [best, most] = [script, found];
  }
  return best;
}

/**
 * Writes words in Latin letters, in lower case: Cyrillic after BGN/PCGN, Hangul after the Revised Romanisation, Greek,
 * Georgian, Armenian, Hebrew and Arabic letter by letter (vowels that are not written are not guessed). Latin letters
 * keep their marks, so that `š` can still be told from `s`; letters of a script without a table stay as they are.
 *
 * @param words any words
 * @param tables the compiled tables
 * @param language ISO 639-1; told from letters that only one language has when left out
 * @returns the words in Latin letters, lower case, Unicode NFC
 */
export function toLatin(words: string, tables: Transliteration, language?: string): string {
  const lower = words.normalize('NFC').toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  const own = tables.languages.get(language ?? languageOf(lower, tables)) ?? new Map<string, string>();
  const find = (letter: string): string | undefined => own.get(letter) ?? tables.letters.get(letter);
  let written = '';
  for (let i = 0; i < lower.length; ) {
    const pair = i + 1 < lower.length ? find(lower.slice(i, i + 2)) : undefined;
    const letter = String.fromCodePoint(lower.codePointAt(i) ?? 0);
    // An apostrophe after a Latin letter is no sign of softness: O'Neill.
    const stays = isApostrophe(letter) && /\p{Script=Latin}/u.test(lower.charAt(i - 1));
    written += pair ?? (stays ? letter : writeLetter(letter, find));
    i += pair === undefined ? letter.length : 2;
  }
  return written;
}

function writeLetter(letter: string, find: (letter: string) => string | undefined): string {
  if (VOWEL_POINTS.test(letter)) return '';
  const isLatin = /\p{Script=Latin}/u.test(letter);
  const bare = isLatin ? letter : letter.normalize('NFD').charAt(0);
  return find(letter) ?? find(bare) ?? fromHangul(letter) ?? letter;
}

// Hebrew and Arabic points, which names are seldom written with.
const VOWEL_POINTS = /[\u0591-\u05c7\u064b-\u065f\u0670]/u;

const isApostrophe = (letter: string): boolean => letter === "'" || letter === '’' || letter === 'ʼ';

function languageOf(lower: string, tables: Transliteration): string {
  for (const letter of lower) {
    const language = tables.marks.get(letter);
    if (language !== undefined) return language;
  }
  return '';
}

/** The syllables of Hangul stand in one block, ordered by their sounds (Unicode 3.12). */
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const LEADS = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const TAILS = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

// A syllable block is lead, vowel and tail in one code point: 0xAC00 + (lead * 21 + vowel) * 28 + tail.
function fromHangul(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < HANGUL_FIRST || code > HANGUL_LAST) return undefined;
  const index = code - HANGUL_FIRST;
  const parts = [LEADS[Math.floor(index / 588)], VOWELS[Math.floor((index % 588) / 28)], TAILS[index % 28]];
  return parts.filter((part) => part !== '_').join('');
}
