import type { EntityType } from '../../model/annotation.js';
import type { CountriesFile } from '../../text/countries.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { phrasesOf, setOf, wordsOf } from '../../text/word-lists.js';
import { compileGrammar, type Grammar, type GrammarFile } from './grammar.js';
import {
  compileNominals,
  type NominalHead,
  type NounLists,
  type PersonNounsFile,
  type ThingNounsFile,
} from './nominalHeads.js';

/** The parsed data file `data/en/mentions.json`: phrases parted by `|`, words parted by blanks. */
export interface MentionLexiconFile extends NounLists {
  readonly cities: string;
  readonly regions: string;
  readonly seats: Readonly<Record<string, string>>;
  readonly notSeats: string;
  readonly organisations: string;
  readonly outlets: string;
  readonly platforms: string;
  readonly givenNames: string;
  readonly particles: string;
  readonly honorifics: string;
  readonly offices: string;
  readonly officeModifiers: string;
  readonly organisationHeads: string;
  readonly placeHeads: string;
  readonly eventHeads: string;
  readonly agreementHeads: string;
  readonly notNames: string;
  readonly speechVerbs: string;
  readonly governmentObjectsOf: string;
  readonly governmentNouns: string;
  readonly governmentPrepositions: string;
  readonly placePrepositions: string;
  /** Adjectives and participles that stand for people behind "the": "the accused". */
  readonly peopleByAdjective: string;
  readonly grammar: Omit<GrammarFile, 'placeEnd' | 'peopleEnds'>;
}

/** What is read of the parsed data file `data/names/given-names.json`: lists of lines of names, in lower case. */
export type GivenNamesFile = Readonly<Record<string, unknown>>;

/** The parsed data file `data/en/person-names.json`: parts of names of people in lower case, parted by blanks. */
export interface PersonNamesFile {
  readonly names: string;
}

/** The parsed data file `data/en/place-names.json`: names of towns and divisions of countries, parted by `|`. */
export interface PlaceNamesFile {
  readonly names: string;
}

/** The parsed data files that `compileMentionLexicon` makes look-up tables of. */
export interface MentionLexiconFiles {
  /** `data/en/mentions.json` */
  readonly mentions: MentionLexiconFile;
  /** `data/names/countries.json` */
  readonly countries: CountriesFile;
  /** `data/names/given-names.json` */
  readonly givenNames: GivenNamesFile;
  /** `data/en/person-names.json` */
  readonly personNames: PersonNamesFile;
  /** `data/en/person-nouns.json` */
  readonly personNouns: PersonNounsFile;
  /** `data/en/thing-nouns.json` */
  readonly thingNouns: ThingNounsFile;
  /** `data/en/place-names.json` */
  readonly placeNames: PlaceNamesFile;
}

/** Kinds of listed names and words, as bits of one number. */
export const LISTED = {
  country: 1,
  people: 2,
  city: 4,
  region: 8,
  given: 16,
  organisation: 32,
  outlet: 64,
  organisationHead: 128,
  placeHead: 256,
  office: 512,
  honorific: 1024,
  calendar: 2048,
  particle: 4096,
  seat: 8192,
  eventHead: 16384,
  agreementHead: 32768,
  capital: 65536,
  platform: 131072,
  officeModifier: 262144,
  personName: 524288,
  placeName: 1048576,
} as const;

/** A listed name of one or more tokens. `exact` holds its tokens as written where the case must agree. */
export interface ListedPhrase {
  readonly lower: readonly string[];
  readonly exact: readonly string[] | null;
  readonly kinds: number;
}

/** Words that tell whether a capital or a country is meant as a government; all in lower case. */
export interface Metonymy {
  readonly speechVerbs: ReadonlySet<string>;
  readonly governmentObjectsOf: ReadonlySet<string>;
  readonly governmentNouns: ReadonlySet<string>;
  readonly governmentPrepositions: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
}

/** What the mentions stage knows of names and descriptions. */
export interface MentionLexicon {
  /**
   * Names by their first token in lower case, the longest first. They are names only where they begin with a capital.
   */
  readonly phrases: ReadonlyMap<string, readonly ListedPhrase[]>;
  /** Common words of titles, offices and heads, in lower case. */
  readonly words: ReadonlyMap<string, number>;
  readonly metonymy: Metonymy;
  readonly grammar: Grammar;
  /** Nouns of descriptions, in lower case, singular and plural. */
  readonly nominals: ReadonlyMap<string, NominalHead>;
  /** Adjectives and participles that stand for people behind "the". */
  readonly peopleByAdjective: ReadonlySet<string>;
}

/**
 * Compiles the lists of names.
 *
 * @param files the parsed data files
 * @returns look-up tables
 */
export function compileMentionLexicon(files: MentionLexiconFiles): MentionLexicon {
  const { placeEnd, peopleEnds } = files.countries;
  return {
    phrases: compilePhrases(listedNames(files)),
    words: compileWords(files),
    metonymy: compileMetonymy(files.mentions),
    grammar: compileGrammar({ ...files.mentions.grammar, placeEnd, peopleEnds }),
    nominals: compileNominals(files.mentions, files.personNouns, files.thingNouns),
    peopleByAdjective: setOf(files.mentions.peopleByAdjective),
  };
}

/** Takes the lexicon; returns what each noun of descriptions tells of whom it describes, by the noun in lower case. */
export const sortsOf = ({ nominals }: MentionLexicon): ReadonlyMap<string, EntityType> =>
  new Map([...nominals].map(([noun, { type }]) => [noun, type]));

function compileMetonymy(raw: MentionLexiconFile): Metonymy {
  return {
    speechVerbs: setOf(raw.speechVerbs),
    governmentObjectsOf: setOf(raw.governmentObjectsOf),
    governmentNouns: setOf(raw.governmentNouns),
    governmentPrepositions: setOf(raw.governmentPrepositions),
    placePrepositions: setOf(raw.placePrepositions),
  };
}

type Listed = readonly [phrase: string, kind: number];

function listedNames({ mentions: raw, countries: { countries }, placeNames }: MentionLexiconFiles): readonly Listed[] {
  const notSeats = new Set(phrasesOf(raw.notSeats));
  const capitals = countries.flatMap((country) => country.capitals ?? []);
  return [
    ...countries.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((each): Listed => [each, LISTED.country])),
    ...countries.flatMap(({ people = [] }) => people.map((each): Listed => [each, LISTED.people])),
    ...capitals.map((each): Listed => [each, LISTED.city | (notSeats.has(each) ? 0 : LISTED.capital)]),
    ...phrasesOf(raw.cities).map((each): Listed => [each, LISTED.city]),
    ...phrasesOf(raw.regions).map((each): Listed => [each, LISTED.region]),
    ...phrasesOf(raw.organisations).map((each): Listed => [each, LISTED.organisation]),
    ...phrasesOf(raw.outlets).map((each): Listed => [each, LISTED.outlet]),
    ...phrasesOf(raw.platforms).map((each): Listed => [each, LISTED.platform]),
    ...Object.keys(raw.seats).map((each): Listed => [each, LISTED.seat]),
    ...phrasesOf(placeNames.names).map((each): Listed => [each, LISTED.placeName]),
  ];
}

function compilePhrases(names: readonly Listed[]): ReadonlyMap<string, readonly ListedPhrase[]> {
  const byKey = new Map<string, ListedPhrase>();
  for (const [name, kind] of names) {
    const tokens = tokensOf(name);
    const lower = tokens.map((token) => token.lower);
    // Short names in capitals are words otherwise: US, WHO, IS.
    const exact = /^[\p{Lu}.\d]{1,4}$/u.test(name) ? tokens.map((token) => token.text) : null;
    const key = (exact ?? lower).join(' ');
    byKey.set(key, { lower, exact, kinds: kind | (byKey.get(key)?.kinds ?? 0) });
  }
  const byFirst = new Map<string, ListedPhrase[]>();
  for (const phrase of byKey.values()) {
    const first = phrase.lower[0] ?? '';
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [phrase]);
    else known.push(phrase);
  }
  for (const list of byFirst.values()) if (list.length > 1) list.sort((a, b) => b.lower.length - a.lower.length);
  return byFirst;
}

// Most names are one word.
const tokensOf = (name: string): readonly Pick<Token, 'text' | 'lower'>[] =>
  /^\p{L}+$/u.test(name) ? [{ text: name, lower: name.toLowerCase() }] : tokenize(name);

function compileWords({ mentions: raw, givenNames, personNames }: MentionLexiconFiles): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const name of wordsOf(personNames.names)) words.set(name, LISTED.personName);
  const add = (word: string, kind: number): void => {
    words.set(word, (words.get(word) ?? 0) | kind);
  };
  for (const word of wordsOf(raw.organisationHeads)) add(word, LISTED.organisationHead);
  for (const word of wordsOf(raw.placeHeads)) add(word, LISTED.placeHead);
  for (const word of wordsOf(raw.eventHeads)) add(word, LISTED.eventHead);
  for (const word of wordsOf(raw.agreementHeads)) add(word, LISTED.agreementHead);
  for (const word of wordsOf(raw.notNames)) add(word, LISTED.calendar);
  for (const word of wordsOf(raw.particles)) add(word, LISTED.particle);
  for (const word of wordsOf(raw.honorifics)) add(word, LISTED.honorific);
  for (const word of wordsOf(raw.officeModifiers)) add(word, LISTED.officeModifier);
  for (const office of phrasesOf(raw.offices)) add(office.replace('.', ''), LISTED.office);
  for (const name of wordsOf(raw.givenNames)) add(name.toLowerCase(), LISTED.given);
  for (const name of listedGivenNames(givenNames)) add(name, LISTED.given);
  return words;
}

// Every list of lines in the file of given names, whatever its language is called.
function listedGivenNames(file: GivenNamesFile): readonly string[] {
  const lines = Object.values(file).flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : []));
  return lines.flatMap((line) => (typeof line === 'string' ? wordsOf(line) : []));
}
