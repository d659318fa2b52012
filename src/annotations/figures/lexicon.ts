import type { Qualifier } from '../../model/annotation.js';

/** A vague amount's safe range, null when there is none. */
export type VagueRange = readonly [number, number] | null;

/** The figures lexicon as it stands in its data file: words in lower case, values in base units. */
export interface FigureLexiconFile {
  readonly small: Readonly<Record<string, number>>;
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly shortMagnitudes: readonly string[];
  readonly suffixes: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalIdioms: readonly string[];
  readonly fractions: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, readonly number[] | null>>;
  readonly adverbial: readonly string[];
  readonly onlyWithOf: readonly string[];
  readonly noOne: readonly string[];
  readonly groups: readonly string[];
  readonly shares: readonly string[];
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly qualifiersAfter: Readonly<Record<string, string>>;
  readonly yearQualifiers: Readonly<Record<string, string>>;
  readonly percent: readonly string[];
  readonly currencySymbols: Readonly<Record<string, string>>;
  readonly currencyWords: Readonly<Record<string, string>>;
  readonly currencyCodes: readonly string[];
  readonly minorUnits: readonly string[];
  readonly durations: Readonly<Record<string, readonly (string | number)[]>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  readonly ambiguousMonths: readonly string[];
  readonly clock: readonly string[];
  readonly anniversaries: readonly string[];
  readonly labelNouns: readonly string[];
  readonly people: readonly string[];
  readonly collectivePeople: readonly string[];
  readonly personPredicates: readonly string[];
  readonly pluralNouns: readonly string[];
  readonly notPlural: readonly string[];
  readonly stops: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly additional: readonly string[];
  readonly differences: readonly string[];
  readonly totals: readonly string[];
  readonly placePrepositions: readonly string[];
  readonly ageWords: readonly string[];
  readonly horizons: readonly string[];
  readonly horizonPrepositions: readonly string[];
  readonly articles: readonly string[];
  readonly and: readonly string[];
  readonly rangeWords: readonly string[];
  readonly rangeOpeners: Readonly<Record<string, string>>;
  readonly outOf: readonly string[];
  readonly dividedBy: readonly string[];
  readonly minus: readonly string[];
  readonly ago: readonly string[];
  readonly since: readonly string[];
  readonly point: readonly string[];
  readonly of: readonly string[];
  readonly half: readonly string[];
  readonly to: readonly string[];
  readonly adverbEndings: readonly string[];
  readonly pluralEndings: readonly string[];
  readonly notPluralEndings: readonly string[];
  readonly partitives: readonly string[];
  readonly adjectives: readonly string[];
  readonly adjectiveEndings: readonly string[];
  readonly rates: Readonly<Record<string, string>>;
  readonly alone: readonly string[];
  readonly pluralEvents: readonly string[];
  readonly notPeople: readonly string[];
  readonly ofThem: readonly string[];
  readonly contrasts: readonly string[];
  readonly counting: readonly string[];
  readonly changes: readonly string[];
  readonly tolls: readonly string[];
  readonly peopleEndings: readonly string[];
  readonly determiners: readonly string[];
  readonly lengthOpeners: readonly string[];
  readonly lengthClosers: readonly string[];
  readonly populated: readonly string[];
  readonly particleVerbs: readonly string[];
}

type Words = ReadonlySet<string>;

/** What the figures stage knows of a language. Phrases are keyed by their words joined with one space. */
export interface FigureLexicon {
  readonly small: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Those of them that are written with a full stop behind. */
  readonly shortMagnitudes: Words;
  readonly suffixes: ReadonlyMap<string, number>;
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
  readonly minorUnits: Words;
  /** A unit of time: its plural, and how many of that unit it is (a decade is ten years). */
  readonly durations: ReadonlyMap<string, { readonly unit: string; readonly times: number }>;
  readonly measures: ReadonlyMap<string, string>;
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
  readonly determiners: Words;
  /** What stands before and after a plural that is a length of time without a number: "for weeks", "hours before". */
  readonly lengthOpeners: Words;
  readonly lengthClosers: Words;
  /** What people live in: "a city of 300,000" counts them. */
  readonly populated: Words;
  /** Verbs with a particle that would else hedge what follows ("hand over"). */
  readonly particleVerbs: Words;
}

/** Takes the parsed data file; returns the lexicon. Throws nothing: a missing list is a type error of the caller. */
export function compileFigureLexicon(file: FigureLexiconFile): FigureLexicon {
  return { ...compileNumbers(file), ...compileUnits(file), ...compileWords(file) };
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
    ordinals: map(file.ordinals),
    fractions: map(file.fractions),
    vague: new Map(Object.entries(file.vague).map(([words, range]) => [words, rangeOf(range)] as const)),
    qualifiers: qualifierMap(file.qualifiers),
    qualifiersAfter: qualifierMap(file.qualifiersAfter),
    yearQualifiers: qualifierMap(file.yearQualifiers),
    rangeOpeners: map(file.rangeOpeners),
    rates: map(file.rates),
  };
}

function compileUnits(file: FigureLexiconFile) {
  const codes = file.currencyCodes.map((code) => [code.toLowerCase(), code === 'RMB' ? 'CNY' : code] as const);
  const durations = Object.entries(file.durations).map(
    ([word, [unit, times]]) => [word, { unit: String(unit), times: Number(times) }] as const,
  );
  return {
    currencySymbols: map(file.currencySymbols),
    currencyWords: new Map([...codes, ...Object.entries(file.currencyWords)]),
    durations: new Map(durations),
    measures: map(file.measures),
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
    minorUnits: set(file.minorUnits),
    months: set(file.months),
    ambiguousMonths: set(file.ambiguousMonths),
    clock: set(file.clock),
    anniversaries: set(file.anniversaries),
    labelNouns: set(file.labelNouns),
    people: set(file.people),
    collectivePeople: set(file.collectivePeople),
    personPredicates: set(file.personPredicates),
    pluralNouns: set(file.pluralNouns),
    notPlural: set(file.notPlural),
    stops: set(file.stops),
    auxiliaries: set(file.auxiliaries),
    additional: set(file.additional),
    differences: set(file.differences),
    totals: set(file.totals),
    placePrepositions: set(file.placePrepositions),
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
    alone: set(file.alone),
    pluralEvents: set(file.pluralEvents),
    notPeople: set(file.notPeople),
    ofThem: set(file.ofThem),
    contrasts: set(file.contrasts),
    counting: set(file.counting),
    changes: set(file.changes),
    tolls: set(file.tolls),
    peopleEndings: file.peopleEndings,
    determiners: set(file.determiners),
    lengthOpeners: set(file.lengthOpeners),
    lengthClosers: set(file.lengthClosers),
    populated: set(file.populated),
    particleVerbs: set(file.particleVerbs),
    shortMagnitudes: set(file.shortMagnitudes),
  };
}
