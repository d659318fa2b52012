import { ordinalIn } from '../../text/digits.js';
import { plainLetters } from '../../text/marks.js';
import { type Script, scriptOf, toLatin } from '../../text/transliteration.js';
import { readSounds } from '../../text/transliteration-sounds.js';
import { LONGEST_NAME } from './longestName.js';
import { givenNameKey, type NameLexicon } from './nameLexicon.js';

/** A name as somebody wrote it. `language` is ISO 639-1, when known. */
export interface NameForm {
  readonly name: string;
  readonly language?: string;
}

/** What a part of a name is; it decides its weight and what it may be compared with. */
export type PartKind = 'name' | 'initial' | 'patronymic' | 'particle' | 'filial' | 'number' | 'generic';

/** One part of a name. */
export interface NamePart {
  readonly kind: PartKind;
  /** In Latin letters, lower case, without marks and apostrophes. */
  readonly latin: string;
  /** As sounds, the usual reading first; see readSounds. */
  readonly sounds: readonly string[];
  /** Numbers of the given names that it is a form of; empty for anything else. */
  readonly given: readonly number[];
}

/** Takes a part of a name; says whether it is a name by itself or a word for descent, no initial or particle. */
export const isFullPart = ({ kind }: NamePart): boolean => kind === 'name' || kind === 'filial';

/** The parts met so far, by kind of name and word as written: names of one list share most of theirs. */
export type PartsMet = Map<string, NamePart>;

/** A name taken apart. */
export interface ReadName {
  readonly name: string;
  /** Whether it was read as the name of a person. */
  readonly person: boolean;
  readonly script: Script;
  readonly parts: readonly NamePart[];
  /** The gender that a title tells. */
  readonly gender: 'male' | 'female' | null;
  /** Classes of legal forms, for organisations. */
  readonly legalForms: readonly string[];
  /** Capital letters of a name that is one acronym, lower case; empty otherwise. */
  readonly acronym: string;
  readonly slavic: boolean;
  readonly arabic: boolean;
}

const DIGITS_AS_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '9': 'g',
};

/**
 * Takes the name of a person apart: titles are set aside, initials, patronymics and particles told from names, and
 * words run together (`IvanPetrov`) parted.
 *
 * @param met parts met so far, shared between the names of a list for speed
 * @returns the parts in the order written; no parts when there are no letters
 */
export function readPersonName(form: NameForm, lexicon: NameLexicon, met: PartsMet = new Map()): ReadName {
  const tokens = personTokens(form, lexicon);
  const titled = tokens.map((token) => lexicon.titles.has(unmarked(token)));
  const named = tokens.filter((_, i) => !titled[i]);
  const kept = named.length > 0 ? named : tokens;
  const gender =
    tokens.map((token) => lexicon.titles.get(unmarked(token)) ?? null).find((found) => found !== null) ?? null;
  const read = kept.map((token) => meet(met, `p ${token}`, () => personPart(token, lexicon)));
  const parts = joinFilial(markPatronymic(read, lexicon), lexicon);
  return {
    ...evidenceOf(form, parts, lexicon),
    name: form.name,
    person: true,
    parts,
    gender,
    legalForms: [],
    acronym: '',
  };
}

function meet(met: PartsMet, key: string, read: () => NamePart): NamePart {
  const known = met.get(key);
  if (known !== undefined) return known;
  const part = read();
  met.set(key, part);
  return part;
}

// A letter that stands alone, or up to three before a point (Yu., Chr.), in scripts with large and small letters. The
// mark tells it from a short name when it is written in Latin letters.
const INITIAL = /(?<![\p{L}\p{M}\p{N}'’])(?:[\p{Lu}\p{Ll}](?![\p{L}\p{M}\p{N}'’])|\p{Lu}\p{Ll}{1,2}(?=\.))/gu;
const INITIAL_MARK = '\u2024';
const unmarked = (token: string): string => token.replace(INITIAL_MARK, '');

// The Arabic article is written together with the name that follows it: al-Harbi.
const ARABIC_ARTICLE = /(?<![\p{L}\p{M}])(ال)(?=\p{Script=Arabic}{3})/gu;

function personTokens({ name, language }: NameForm, lexicon: NameLexicon): string[] {
  const parted = name
    .slice(0, LONGEST_NAME)
    .replace(/(\p{Ll}{2})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .replace(ARABIC_ARTICLE, '$1 ')
    .replace(INITIAL, `$&${INITIAL_MARK} `);
  const latin = toLatin(parted, lexicon.transliteration, language).replace(/(\p{L})[’'`ʼ]s(?!\p{L})/gu, '$1');
  return latin
    .replace(/[’'`ʼ]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}\u2024]+/u)
    .filter((token) => unmarked(token) !== '')
    .flatMap((token) =>
      lexicon.initialCompounds.has(token) ? [...token].map((letter) => letter + INITIAL_MARK) : [token],
    )
    .map((token) =>
      /\p{L}/u.test(token) ? token.replace(/\d/g, (digit) => DIGITS_AS_LETTERS[digit] ?? digit) : token,
    );
}

function personPart(token: string, lexicon: NameLexicon): NamePart {
  const word = unmarked(token);
  const latin = plainLetters(word);
  const part = { latin, sounds: readSounds(word, lexicon.sounds) };
  if (lexicon.light.has(latin)) return { ...part, kind: 'particle', given: [] };
  if (word !== token) return { ...part, kind: 'initial', given: [] };
  return { ...part, kind: 'name', given: lexicon.givenNames.get(givenNameKey(part.sounds[0] ?? '')) ?? [] };
}

// A part that ends like a patronymic is one after a given name, when a surname is left: Ivan Petrovich Sidorov, Sidorov
// Ivan Petrovich; in Ivan Petrovich it is the surname.
function markPatronymic(parts: readonly NamePart[], { patronymics }: NameLexicon): readonly NamePart[] {
  if (parts.length < 3) return parts;
  return parts.map((part, i) => {
    const ends = part.latin.length > 5 && patronymics.some((ending) => part.latin.endsWith(ending));
    const followsGiven = i > 0 && (i < parts.length - 1 || (parts[i - 1]?.given.length ?? 0) > 0);
    return ends && followsGiven && part.kind === 'name' ? { ...part, kind: 'patronymic' as const, given: [] } : part;
  });
}

// "bin Salman" is one part: whose son somebody is, not what they are called.
function joinFilial(parts: readonly NamePart[], { filial }: NameLexicon): NamePart[] {
  const joined: NamePart[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as NamePart;
    const at = parts.findIndex((other, j) => j > i && other.kind !== 'particle');
    if (!filial.has(part.latin)) joined.push(part);
    else if (at < 0) joined.push({ ...part, kind: 'particle' });
    else {
      joined.push({ ...(parts[at] as NamePart), kind: 'filial' });
      i = at;
    }
  }
  return joined;
}

function evidenceOf({ name }: NameForm, parts: readonly NamePart[], lexicon: NameLexicon) {
  const script = scriptOf(name);
  const { slavic, arabic } = lexicon.sounds.evidence;
  const long = parts.filter((part) => part.latin.length >= 5);
  const ends = (endings: readonly string[]) => long.some((p) => endings.some((ending) => p.latin.endsWith(ending)));
  const isArabic =
    ends(arabic) || parts.some((p) => p.kind === 'filial' || p.given.some((number) => lexicon.arabicNames.has(number)));
  return { script, slavic: script === 'cyrillic' || ends(slavic), arabic: isArabic };
}

/**
 * Takes the name of an organisation, vessel or thing apart: legal forms become classes, numbers (roman, ordinal, in
 * words) become numerals, words that link are left out, and words that many names share are marked generic.
 *
 * @param met parts met so far, shared between the names of a list for speed
 * @returns the parts in the order written
 */
export function readOrganisationName(form: NameForm, lexicon: NameLexicon, met: PartsMet = new Map()): ReadName {
  const tokens = organisationTokens(form, lexicon);
  const { rest, legalForms } = takeLegalForms(tokens, lexicon);
  const counted = countNumbers(rest, lexicon).filter((token) => !lexicon.organisationStopwords.has(token));
  const parts = (counted.length > 0 ? counted : rest).map((token) =>
    meet(met, `o ${token}`, () => organisationPart(token, lexicon)),
  );
  const isAcronym = /^\p{Lu}{2,8}$/u.test(form.name.trim().replace(/[.\s]/gu, ''));
  return {
    ...evidenceOf(form, parts, lexicon),
    name: form.name,
    person: false,
    parts,
    gender: null,
    legalForms,
    acronym: isAcronym ? parts.map((part) => part.latin).join('') : '',
  };
}

function organisationTokens({ name, language }: NameForm, lexicon: NameLexicon): string[] {
  const dotless = name.slice(0, 400).replace(/(?<=(?:^|[^\p{L}])\p{L}(?:\.\p{L})*)\.(?=\p{L}|[^\p{L}]|$)/gu, '');
  const latin = toLatin(dotless, lexicon.transliteration, language);
  return latin
    .replace(/(\p{L})[’'`ʼ]s(?!\p{L})/gu, '$1')
    .replace(/[’'`ʼ]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}&]+/u)
    .filter((token) => token !== '')
    .flatMap((token) => (lexicon.synonyms.get(token) ?? token).split(' '));
}

const LONGEST_LEGAL_FORM = 6;

function takeLegalForms(tokens: readonly string[], { legalForms }: NameLexicon) {
  const rest: string[] = [];
  const found: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    let size = Math.min(LONGEST_LEGAL_FORM, tokens.length - i);
    while (size > 0 && !legalForms.has(tokens.slice(i, i + size).join(' '))) size -= 1;
    const kind = legalForms.get(tokens.slice(i, i + size).join(' '));
    if (size === 0 || kind === undefined) rest.push(tokens[i] as string);
    else found.push(kind);
    i += Math.max(1, size);
  }
  return rest.length > 0 ? { rest, legalForms: found } : { rest: [...tokens], legalForms: [] };
}

const ROMAN = /^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

// "forty-four" and "44", "VIII" and "8", "1st" and "first" become one numeral.
function countNumbers(tokens: readonly string[], { numberWords }: NameLexicon): string[] {
  const counted: string[] = [];
  let tens: number | null = null;
  for (const token of tokens) {
    const value = numberOf(token, numberWords);
    if (tens !== null && value !== null && value < 10) counted[counted.length - 1] = String(tens + value);
    else counted.push(value === null ? token : String(value));
    tens = value !== null && value >= 20 && value % 10 === 0 ? value : null;
  }
  return counted;
}

function numberOf(token: string, numberWords: ReadonlyMap<string, number>): number | null {
  const word = numberWords.get(token);
  if (word !== undefined) return word;
  const digits = /^\d{1,9}$/.test(token) ? Number(token) : ordinalIn(token);
  if (digits !== null) return digits;
  return ROMAN.test(token) ? romanValue(token) : null;
}

function romanValue(token: string): number {
  const values = [...token].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function organisationPart(token: string, lexicon: NameLexicon): NamePart {
  const latin = plainLetters(token);
  const kind = /^\d+$/.test(token) ? 'number' : lexicon.genericWords.has(latin) ? 'generic' : 'name';
  return { kind, latin, sounds: readSounds(token, lexicon.sounds), given: [] };
}
