import type { Qualifier } from '../../model/annotation.js';
import { currencyWordsOf } from '../../text/currency-words.js';
import { pluralOf } from '../../text/plural.js';
import type { FigureLexiconFile } from './lexiconFile.js';

/** A vague amount's safe range, null when there is none. */
export type VagueRange = readonly [number, number] | null;

type Words = ReadonlySet<string>;

/** What the figures stage knows of a language. Phrases are keyed by their words joined with one space. */
export interface FigureLexicon {
  readonly small: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Those of them that are written with a full stop behind. */
  readonly shortMagnitudes: Words;
  readonly suffixes: ReadonlyMap<string, number>;
  /** What "3m" before it counts in millions, beside people and measures; and what shows that it is metres. */
  readonly countedInMillions: Words;
  readonly dimensions: Words;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalIdioms: Words;
  readonly fractions: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, VagueRange>;
  readonly adverbial: Words;
  readonly onlyWithOf: Words;
  readonly noOne: Words;
  readonly groups: Words;
  readonly shares: Words;
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly qualifiersAfter: ReadonlyMap<string, Qualifier>;
  readonly yearQualifiers: ReadonlyMap<string, Qualifier>;
  readonly percent: Words;
  /** ISO 4217 code by symbol as written ("us$", "u.s. $"). */
  readonly currencySymbols: ReadonlyMap<string, string>;
  readonly currencyWords: ReadonlyMap<string, string>;
  /** Codes that are words or names too: money in capitals alone ("500 TRY"). */
  readonly codesLikeWords: Words;
  /** Signs and codes of money that are written onto their number ("RM50", "EUR1.2bn"), as written. */
  readonly gluedCurrencies: Words;
  readonly minorUnits: Words;
  /** A unit of time: its plural, and how many of that unit it is (a decade is ten years). */
  readonly durations: ReadonlyMap<string, { readonly unit: string; readonly times: number }>;
  readonly measures: ReadonlyMap<string, string>;
  /** The units of measures, money, scales and lengths of time, as figures have them. */
  readonly measureUnits: Words;
  readonly months: Words;
  readonly ambiguousMonths: Words;
  readonly clock: Words;
  readonly anniversaries: Words;
  readonly labelNouns: Words;
  readonly people: Words;
  readonly collectivePeople: Words;
  readonly personPredicates: Words;
  readonly pluralNouns: Words;
  readonly notPlural: Words;
  readonly stops: Words;
  readonly auxiliaries: Words;
  readonly additional: Words;
  readonly differences: Words;
  readonly totals: Words;
  readonly placePrepositions: Words;
  /** What stands between such a preposition and a place. */
  readonly placeOpeners: Words;
  /** Nouns for areas that have no name. */
  readonly areas: Words;
  /** Words for all of one. */
  readonly wholeAreas: Words;
  readonly ageWords: Words;
  readonly horizons: Words;
  readonly horizonPrepositions: Words;
  readonly articles: Words;
  readonly and: Words;
  readonly rangeWords: Words;
  readonly rangeOpeners: ReadonlyMap<string, string>;
  readonly outOf: Words;
  readonly dividedBy: Words;
  readonly minus: Words;
  readonly ago: Words;
  readonly since: Words;
  readonly point: Words;
  readonly of: Words;
  readonly half: Words;
  readonly to: Words;
  readonly adverbEndings: readonly string[];
  readonly pluralEndings: readonly string[];
  readonly notPluralEndings: readonly string[];
  readonly partitives: Words;
  /** Adjectives that the endings do not show. */
  readonly adjectives: Words;
  readonly adjectiveEndings: readonly string[];
  /**
   * Plurals that name a thing only with the noun before them ("polling stations"), and endings that such a noun may
   * have.
   */
  readonly lightHeads: Words;
  readonly gerundEndings: readonly string[];
  readonly rates: ReadonlyMap<string, string>;
  readonly alone: Words;
  readonly pluralEvents: Words;
  readonly notPeople: Words;
  readonly ofThem: Words;
  readonly contrasts: Words;
  /** Verbs whose number counts what was just spoken of. */
  readonly counting: Words;
  readonly changes: Words;
  readonly tolls: Words;
  readonly peopleEndings: readonly string[];
  readonly nationEndings: readonly string[];
  readonly determiners: Words;
  /** Nouns for people who are together: "a crew of 15". */
  readonly companies: Words;
  /** What stands before one unit of time that is a length: "for a year", "within a week". */
  readonly oneUnitOpeners: Words;
  /** "Number", "total": what is said to rise to a number, with what it is a number of behind "of". */
  readonly numberNouns: Words;
  /** Words for more of what was counted right before ("others", "ones"), with what they count where nothing was. */
  readonly standIns: ReadonlyMap<string, string>;
  /** What stands before and after a plural that is a length of time without a number: "for weeks", "hours before". */
  readonly lengthOpeners: Words;
  readonly lengthClosers: Words;
  /** What people live in: "a city of 300,000" counts them. */
  readonly populated: Words;
  /** Verbs with a particle that would else hedge what follows ("hand over"). */
  readonly particleVerbs: Words;
  /** Verbs that befall people: "killed at least 86" counts them. */
  readonly harming: Words;
  /** Nouns for many people, and the words that join them to their number: "put the crowd at 4,500". */
  readonly crowds: Words;
  readonly crowdLinks: Words;
  /** Vague amounts that mean people where nothing else is named: "hundreds are still in prison". */
  readonly crowdAmounts: Words;
  /** Scales whose word stands before the number, with the unit: "magnitude 6.4"; and the words between. */
  readonly scales: ReadonlyMap<string, string>;
  readonly scaleLinks: Words;
  /** What makes degrees negative. */
  readonly belowZero: Words;
  /** Irregular plurals of nouns behind a number and a hyphen ("three-storey"), and words that are no such nouns. */
  readonly compounds: ReadonlyMap<string, string>;
  readonly notCompound: Words;
  /** "Twice" is two times, but "twice as many" is none. */
  readonly timesAdverbs: ReadonlyMap<string, number>;
  readonly comparisons: Words;
  /** Nouns and adjectives that end like adverbs. */
  readonly notAdverbs: Words;
  /** What a toll far before its number does: "has risen to 112". */
  readonly reaching: Words;
}

/**
 * Makes look-up tables of the data files.
 *
 * @param file the parsed `data/en/figures.json`
 * @param persons nouns for people in the singular, parted by blanks (`data/en/person-nouns.json`); may be left out
 * @returns the lexicon; throws nothing, for a missing list is a type error of the caller
 */
export function compileFigureLexicon(file: FigureLexiconFile, persons = { nouns: '' }): FigureLexicon {
  const known = new Set([...file.stops, ...file.notPeople, ...Object.keys(file.currencyWords)]);
  const nouns = persons.nouns
    .split(' ')
    .filter((noun) => noun !== '' && !known.has(noun) && !known.has(pluralOf(noun)));
  const people = new Set([...file.people, ...nouns, ...nouns.map(pluralOf)]);
  return { ...compileNumbers(file), ...compileUnits(file), ...compileWords(file), people };
}

const map = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record));
const qualifierMap = (record: Readonly<Record<string, string>>): ReadonlyMap<string, Qualifier> =>
  new Map(Object.entries(record).map(([words, qualifier]) => [words, qualifier as Qualifier]));

function compileNumbers(file: FigureLexiconFile) {
  const rangeOf = (range: readonly number[] | null): VagueRange =>
    range === null ? null : [range[0] as number, range[1] as number];
  return {
    small: map(file.small),
    magnitudes: map(file.magnitudes),
    suffixes: map(file.suffixes),
    countedInMillions: new Set(file.countedInMillions),
    dimensions: new Set(file.dimensions),
    ordinals: map(file.ordinals),
    fractions: map(file.fractions),
    vague: new Map(Object.entries(file.vague).map(([words, range]) => [words, rangeOf(range)] as const)),
    qualifiers: qualifierMap(file.qualifiers),
    qualifiersAfter: qualifierMap(file.qualifiersAfter),
    yearQualifiers: qualifierMap(file.yearQualifiers),
    rangeOpeners: map(file.rangeOpeners),
    rates: map(file.rates),
    timesAdverbs: map(file.timesAdverbs),
  };
}

const wordsOfPlaces = (file: FigureLexiconFile) => ({
  placePrepositions: new Set(file.placePrepositions),
  placeOpeners: new Set(file.placeOpeners),
  areas: new Set(file.areas),
  wholeAreas: new Set(file.wholeAreas),
});

function compileUnits(file: FigureLexiconFile) {
  const codes = file.currencyCodes.map((code) => [code.toLowerCase(), code] as const);
  const currencyWords = currencyWordsOf(file);
  const durations = Object.entries(file.durations).map(
    ([word, [unit, times]]) => [word, { unit: String(unit), times: Number(times) }] as const,
  );
  return {
    currencySymbols: map(file.currencySymbols),
    currencyWords: new Map([...codes, ...Object.entries(currencyWords)]),
    codesLikeWords: new Set(file.codesLikeWords.map((code) => code.toLowerCase())),
    gluedCurrencies: new Set([
      ...file.gluedCurrencies,
      ...file.currencyCodes.filter((code) => !file.codesLikeWords.includes(code)),
    ]),
    minorUnits: new Set(file.minorUnits),
    durations: new Map(durations),
    measures: map(file.measures),
    measureUnits: new Set([
      ...durations.map(([, { unit }]) => unit),
      ...Object.values(file.measures),
      ...Object.values(file.currencySymbols),
      ...Object.values(currencyWords),
      ...file.currencyCodes,
      ...Object.values(file.scales),
    ]),
    scales: map(file.scales),
    compounds: map(file.compounds),
    standIns: map(file.standIns),
  };
}

function compileWords(file: FigureLexiconFile) {
  const set = (words: readonly string[]): Words => new Set(words);
  return {
    ordinalIdioms: set(file.ordinalIdioms),
    adverbial: set(file.adverbial),
    onlyWithOf: set(file.onlyWithOf),
    noOne: set(file.noOne),
    groups: set(file.groups),
    shares: set(file.shares),
    percent: set(file.percent),
    months: set(file.months),
    ambiguousMonths: set(file.ambiguousMonths),
    clock: set(file.clock),
    anniversaries: set(file.anniversaries),
    labelNouns: set(file.labelNouns),
    collectivePeople: set(file.collectivePeople),
    personPredicates: set(file.personPredicates),
    pluralNouns: set(file.pluralNouns),
    notPlural: set(file.notPlural),
    stops: set(file.stops),
    auxiliaries: set(file.auxiliaries),
    additional: set(file.additional),
    differences: set(file.differences),
    totals: set(file.totals),
    ...wordsOfPlaces(file),
    ageWords: set(file.ageWords),
    horizons: set(file.horizons),
    horizonPrepositions: set(file.horizonPrepositions),
    articles: set(file.articles),
    and: set(file.and),
    rangeWords: set(file.rangeWords),
    outOf: set(file.outOf),
    dividedBy: set(file.dividedBy),
    minus: set(file.minus),
    ago: set(file.ago),
    since: set(file.since),
    point: set(file.point),
    of: set(file.of),
    half: set(file.half),
    to: set(file.to),
    adverbEndings: file.adverbEndings,
    pluralEndings: file.pluralEndings,
    notPluralEndings: file.notPluralEndings,
    partitives: set(file.partitives),
    adjectives: set(file.adjectives),
    adjectiveEndings: file.adjectiveEndings,
    lightHeads: set(file.lightHeads),
    gerundEndings: file.gerundEndings,
    alone: set(file.alone),
    pluralEvents: set(file.pluralEvents),
    notPeople: set(file.notPeople),
    ofThem: set(file.ofThem),
    contrasts: set(file.contrasts),
    counting: set(file.counting),
    changes: set(file.changes),
    tolls: set(file.tolls),
    peopleEndings: file.peopleEndings,
    nationEndings: file.nationEndings,
    determiners: set(file.determiners),
    companies: set(file.companies),
    oneUnitOpeners: set(file.oneUnitOpeners),
    numberNouns: set(file.numberNouns),
    lengthOpeners: set(file.lengthOpeners),
    lengthClosers: set(file.lengthClosers),
    populated: set(file.populated),
    particleVerbs: set(file.particleVerbs),
    harming: set(file.harming),
    crowds: set(file.crowds),
    crowdLinks: set(file.crowdLinks),
    crowdAmounts: set(file.crowdAmounts),
    scaleLinks: set(file.scaleLinks),
    belowZero: set(file.belowZero),
    notCompound: set(file.notCompound),
    comparisons: set(file.comparisons),
    notAdverbs: set(file.notAdverbs),
    reaching: set(file.reaching),
    shortMagnitudes: set(file.shortMagnitudes),
  };
}
