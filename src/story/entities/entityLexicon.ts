import type { CountriesFile } from '../../text/countries.js';
import { plainLetters } from '../../text/marks.js';
import type { OutletNamesFile } from '../../text/outlet-names.js';
import { compileSpellings, type Respell, type SpellingsFile } from '../../text/spellings.js';
import { setOf } from '../../text/word-lists.js';
import { LONGEST_NAME } from './longestName.js';
import { compileNameLexicon, type NameLexicon, type RawNameLexicon } from './nameLexicon.js';

/** The parsed data file `data/en/entities.json`; lists are words parted by spaces. */
export interface RawEntityWords {
  readonly determiners: string;
  readonly indefinite: string;
  readonly definite: string;
  readonly genitives: string;
  readonly states: string;
  readonly roleModifiers: Readonly<Record<string, string>>;
  readonly breaks: string;
  readonly government: string;
  readonly roles: string;
  readonly sameRole: Readonly<Record<string, string>>;
  readonly vagueHeads: string;
  readonly bodies: string;
}

/** All parsed data files that joining needs. */
export interface RawEntityLexicon extends RawNameLexicon {
  readonly countries: CountriesFile;
  readonly words: RawEntityWords;
  readonly nameEndings: RawNameEndings;
  readonly spellings: SpellingsFile;
  readonly outlets: OutletNamesFile;
  /** `data/en/person-nouns.json`: nouns for people in the singular, parted by spaces. */
  readonly personNouns: { readonly nouns: string };
}

/** The parsed data file `data/names/name-endings.json`; endings are parted by spaces. */
export interface RawNameEndings {
  readonly endings: Readonly<Record<string, string>>;
}

/** What is known of names, countries and the words of a language around them. */
export interface EntityLexicon {
  readonly names: NameLexicon;
  /** From a name, another name or a word for its people to the country; see countryOf. */
  readonly countries: ReadonlyMap<string, string>;
  /** From a capital to the country whose government it stands for. */
  readonly capitals: ReadonlyMap<string, string>;
  /** From a plain name of a city (lower case, no marks) to the one it is known by here. */
  readonly places: ReadonlyMap<string, string>;
  readonly determiners: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;
  /** Nouns for a country that is named elsewhere ("the country’s port"). */
  readonly states: ReadonlySet<string>;
  /** From an office to the word before it that makes another office of it ("minister": prime). */
  readonly roleModifiers: ReadonlyMap<string, string>;
  /** Words that end the part of a phrase that holds its head. */
  readonly breaks: ReadonlySet<string>;
  /** What the words for a people have behind the name of its country ("Marenia": "Marenian", "Marenians"). */
  readonly peopleEnds: readonly string[];
  readonly government: ReadonlySet<string>;
  /** Words for offices, each as it stands in the data file and as `respell` spells it. */
  readonly roles: ReadonlySet<string>;
  readonly sameRole: ReadonlyMap<string, string>;
  readonly vagueHeads: ReadonlySet<string>;
  /** Nouns for a body that is the same with an article and without ("police", "parliament"). */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for people in the singular ("referee"). */
  readonly personNouns: ReadonlySet<string>;
  /** Words for the trade at the end of an outlet's name. */
  readonly outletTrades: ReadonlySet<string>;
  /** Endings that languages put on foreign names, without marks, by ISO 639-1 code. */
  readonly nameEndings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly respell: Respell;
}

/** Takes the parsed data files; returns look-up tables. */
export function compileEntityLexicon(raw: RawEntityLexicon): EntityLexicon {
  const { words } = raw;
  const respell = compileSpellings(raw.spellings);
  const { countries } = raw.countries;
  const named = countries.flatMap(({ name, people = [], aliases = [] }) =>
    [name, ...people, ...aliases].map((word) => [keyOf(word), name] as const),
  );
  const seats = countries.flatMap(({ name, capitals = [] }) => capitals.map((word) => [keyOf(word), name] as const));
  return {
    names: compileNameLexicon(raw),
    countries: new Map(named),
    capitals: new Map(seats),
    places: new Map(raw.countries.places.flatMap(indexPlace)),
    determiners: setOf(words.determiners),
    indefinite: setOf(words.indefinite),
    definite: setOf(words.definite),
    genitives: setOf(words.genitives),
    states: setOf(words.states),
    roleModifiers: new Map(Object.entries(words.roleModifiers)),
    breaks: setOf(words.breaks),
    peopleEnds: raw.countries.peopleEnds.split(' '),
    government: setOf(words.government),
    roles: new Set(words.roles.split(' ').flatMap((role) => [role, respell(role)])),
    sameRole: new Map(Object.entries(words.sameRole)),
    vagueHeads: setOf(words.vagueHeads),
    bodies: setOf(words.bodies),
    personNouns: setOf(raw.personNouns.nouns),
    outletTrades: new Set(raw.outlets.trades),
    respell,
    nameEndings: new Map(
      Object.entries(raw.nameEndings.endings).map(([code, list]) => [code, setOf(plainLetters(list))] as const),
    ),
  };
}

function indexPlace(line: string): (readonly [string, string])[] {
  const names = line
    .toLowerCase()
    .split(' ')
    .map((name) => name.replaceAll('-', ' '));
  return names.map((name) => [name, names[0] ?? name]);
}

// Short forms in capitals (US, EU) are looked up as written, all others in lower case.
const keyOf = (word: string): string => (/^[\p{Lu}.]{2,7}$/u.test(word) ? word : word.toLowerCase());

/** Takes words without an article; returns the country that they name, or whose people they name; null when none. */
export function countryOf(words: string, { countries }: EntityLexicon): string | null {
  return countries.get(words) ?? countries.get(words.toLowerCase()) ?? null;
}

/** Takes words without an article; returns the country whose capital they name; null when none. */
export function countryOfCapital(words: string, { capitals }: EntityLexicon): string | null {
  return capitals.get(words.toLowerCase()) ?? null;
}

/** Names of countries are looked up in phrases of so many words ("the united arab emirates"). */
const LONGEST_COUNTRY = 4;

/** Takes words; returns the countries named in them or whose people are, each once, in order; longest names first. */
export function countriesIn(words: string, lexicon: EntityLexicon): readonly string[] {
  const parts = words
    .slice(0, LONGEST_NAME)
    .split(/[^\p{L}\p{N}.’'-]+/u)
    .map((part) => part.replace(/[’']s?$/u, ''))
    .filter((part) => part !== '');
  const found = new Set<string>();
  for (let i = 0; i < parts.length; ) {
    let size = Math.min(LONGEST_COUNTRY, parts.length - i);
    while (size > 0 && countryOf(parts.slice(i, i + size).join(' '), lexicon) === null) size -= 1;
    const country = countryOf(parts.slice(i, i + size).join(' '), lexicon);
    if (size > 0 && country !== null) found.add(country);
    i += Math.max(1, size);
  }
  return [...found];
}
