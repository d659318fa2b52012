import type { Qualifier } from '../../model/annotation.js';
import { currencyWordsOf } from '../../text/currency-words.js';
import { pluralOf } from '../../text/plural.js';
import type { FigureLexicon, VagueRange } from './lexicon.js';
import type { FigureLexiconFile } from './lexiconFile.js';

type Words = ReadonlySet<string>;

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

const wordsOfTimes = (file: FigureLexiconFile) => ({
  months: new Set(file.months),
  ambiguousMonths: new Set(file.ambiguousMonths),
  clock: new Set(file.clock),
  anniversaries: new Set(file.anniversaries),
  ageWords: new Set(file.ageWords),
  horizons: new Set(file.horizons),
  horizonPrepositions: new Set(file.horizonPrepositions),
  ago: new Set(file.ago),
  since: new Set(file.since),
  oneUnitOpeners: new Set(file.oneUnitOpeners),
  lengthOpeners: new Set(file.lengthOpeners),
  lengthClosers: new Set(file.lengthClosers),
});

const wordsOfPeople = (file: FigureLexiconFile) => ({
  groups: new Set(file.groups),
  personPredicates: new Set(file.personPredicates),
  personStates: new Set(file.personStates),
  notPeople: new Set(file.notPeople),
  peopleEndings: file.peopleEndings,
  nationEndings: file.nationEndings,
  companies: new Set(file.companies),
  populated: new Set(file.populated),
  harming: new Set(file.harming),
  crowds: new Set(file.crowds),
  crowdLinks: new Set(file.crowdLinks),
  crowdAmounts: new Set(file.crowdAmounts),
  tolls: new Set(file.tolls),
  parents: new Set(file.parents),
});

function compileWords(file: FigureLexiconFile) {
  const set = (words: readonly string[]): Words => new Set(words);
  return {
    ...wordsOfPlaces(file),
    ...wordsOfTimes(file),
    ...wordsOfPeople(file),
    ordinalIdioms: set(file.ordinalIdioms),
    adverbial: set(file.adverbial),
    onlyWithOf: set(file.onlyWithOf),
    noOne: set(file.noOne),
    shares: set(file.shares),
    percent: set(file.percent),
    labelNouns: set(file.labelNouns),
    pluralNouns: set(file.pluralNouns),
    notPlural: set(file.notPlural),
    stops: set(file.stops),
    auxiliaries: set(file.auxiliaries),
    additional: set(file.additional),
    differences: set(file.differences),
    totals: set(file.totals),
    articles: set(file.articles),
    and: set(file.and),
    rangeWords: set(file.rangeWords),
    alternatives: set(file.alternatives),
    changedBy: set(file.changedBy),
    oneBefore: set(file.oneBefore),
    outOf: set(file.outOf),
    dividedBy: set(file.dividedBy),
    minus: set(file.minus),
    point: set(file.point),
    of: set(file.of),
    half: set(file.half),
    to: set(file.to),
    adverbEndings: file.adverbEndings,
    pluralEndings: file.pluralEndings,
    notPluralEndings: file.notPluralEndings,
    partitives: set(file.partitives),
    wholeOpeners: set(file.wholeOpeners),
    relatives: set(file.relatives),
    adjectives: set(file.adjectives),
    adjectiveEndings: file.adjectiveEndings,
    lightHeads: set(file.lightHeads),
    gerundEndings: file.gerundEndings,
    alone: set(file.alone),
    pluralEvents: set(file.pluralEvents),
    ofThem: set(file.ofThem),
    contrasts: set(file.contrasts),
    counting: set(file.counting),
    changes: set(file.changes),
    determiners: set(file.determiners),
    numberNouns: set(file.numberNouns),
    particleVerbs: set(file.particleVerbs),
    scaleLinks: set(file.scaleLinks),
    belowZero: set(file.belowZero),
    notCompound: set(file.notCompound),
    notAdverbs: set(file.notAdverbs),
    reaching: new Map(
      Object.entries(file.reaching).map(([link, verbs]) => [
        link,
        new Set(file.to.includes(link) ? [...verbs, ...file.changes] : verbs),
      ]),
    ),
    reachingAlone: new Set([...file.reachingAlone, ...file.numbering]),
    numbering: set(file.numbering),
    copulas: set(file.copulas),
    befallings: set(file.befallings),
    votings: set(file.votings),
    splitLinks: set(file.splitLinks),
    personPronouns: set(file.personPronouns),
    intransitives: set(file.intransitives),
    shortMagnitudes: set(file.shortMagnitudes),
  };
}
