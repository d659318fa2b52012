import type { Qualifier } from '../../model/annotation.js';

/** A vague amount's safe range, null when there is none. */
export type VagueRange = readonly [number, number] | null;

type Words = ReadonlySet<string>;

/**
 * What the figures stage knows of a language: in lower case, where nothing else is said; phrases with one space between
 * their words.
 */
export interface FigureLexicon {
  /** Numbers by their words: "twelve", "forty". */
  readonly small: ReadonlyMap<string, number>;
  /** What a number before them is multiplied by: "hundred", "mln", "lakh". */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Those of them that are written with a full stop behind. */
  readonly shortMagnitudes: Words;
  /** The same, as it is written onto a number: "5k", "3M". */
  readonly suffixes: ReadonlyMap<string, number>;
  /** What "3m" before it counts in millions, beside people and measures; and what shows that it is metres. */
  readonly countedInMillions: Words;
  readonly dimensions: Words;
  /** Ranks by their words: "third". */
  readonly ordinals: ReadonlyMap<string, number>;
  /** What stands behind an ordinal that ranks nothing: "first aid", "second thoughts". */
  readonly ordinalIdioms: Words;
  /** Parts by their words, with how many of them make one whole: 3 for "third" and "thirds". */
  readonly fractions: ReadonlyMap<string, number>;
  /** Vague amounts with their safe range: "dozens" are 12 to 99, "several" has none. */
  readonly vague: ReadonlyMap<string, VagueRange>;
  /** Words that make an ordinal behind them an adverb: "at first". */
  readonly adverbial: Words;
  /** Vague amounts that are one only before "of": "scores". */
  readonly onlyWithOf: Words;
  /** Words before "one" with which it counts nothing: "no one", "this one". */
  readonly noOne: Words;
  /** Nouns for persons together, of a number that is not said: "a group of smugglers". */
  readonly groups: Words;
  /** Shares without a number: "almost all", "most of". */
  readonly shares: Words;
  /** What hedges or bounds the number behind it: "more than", "about". */
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  /** What hedges or bounds the number before it: "or so". */
  readonly qualifiersAfter: ReadonlyMap<string, Qualifier>;
  /** Prepositions that show that a number is a year, and what they make of it: "until 2019". */
  readonly yearQualifiers: ReadonlyMap<string, Qualifier>;
  /** Words and signs for hundredths, as they follow their number. */
  readonly percent: Words;
  /** ISO 4217 code by symbol as written ("us$", "u.s. $"). */
  readonly currencySymbols: ReadonlyMap<string, string>;
  /** ISO 4217 code, or a name where money has none, by word and by code in lower case. */
  readonly currencyWords: ReadonlyMap<string, string>;
  /** Codes that are words or names too: money in capitals alone ("500 TRY"). */
  readonly codesLikeWords: Words;
  /** Signs and codes of money that are written onto their number ("RM50", "EUR1.2bn"), as written. */
  readonly gluedCurrencies: Words;
  /** Words for hundredths of money: "cents". */
  readonly minorUnits: Words;
  /** A unit of time: its plural, and how many of that unit it is (a decade is ten years). */
  readonly durations: ReadonlyMap<string, { readonly unit: string; readonly times: number }>;
  /** Unit, in its usual form, by the words and signs for it: "kilometres" are "km". */
  readonly measures: ReadonlyMap<string, string>;
  /** The units of measures, money, scales and lengths of time, as figures have them. */
  readonly measureUnits: Words;
  /** Months, also shortened. */
  readonly months: Words;
  /** Those that are words too unless they begin with a capital: "may". */
  readonly ambiguousMonths: Words;
  /** What shows that the number before it is an hour. */
  readonly clock: Words;
  /** What an ordinal counts the years of: "30th birthday". */
  readonly anniversaries: Words;
  /** Nouns whose number is a label and counts nothing: "flight 370". */
  readonly labelNouns: Words;
  /** Nouns for people, in singular and plural. */
  readonly people: Words;
  /** What is said of persons, which a number alone before it then counts: "12 injured". */
  readonly personPredicates: Words;
  /** Where and how persons are, told the same way: "12 in hospital". */
  readonly personStates: Words;
  /** Plurals that the endings do not show: "people", "aircraft". */
  readonly pluralNouns: Words;
  /** Words with the ending of a plural that are none: "bitumen", "this". */
  readonly notPlural: Words;
  /** Words of grammar, which are no noun that a number could count. */
  readonly stops: Words;
  /** What may stand between a number and what is said of it: "12 were also injured". */
  readonly auxiliaries: Words;
  /** Words before a number that is told beside another: "another 40". */
  readonly additional: Words;
  /** Words behind a number that tells how far two amounts are apart: "12 more than". */
  readonly differences: Words;
  /** What shows that a number is the sum of others: "in total". */
  readonly totals: Words;
  /** Prepositions before the place where a number was counted. */
  readonly placePrepositions: Words;
  /** What stands between such a preposition and a place. */
  readonly placeOpeners: Words;
  /** Nouns for areas that have no name. */
  readonly areas: Words;
  /** Words for all of one. */
  readonly wholeAreas: Words;
  /** Words beside a number that is an age. */
  readonly ageWords: Words;
  /** What opens a stretch of time: "last three weeks". */
  readonly horizons: Words;
  /** Prepositions before a stretch of time, some of which hedge other numbers: "over three days". */
  readonly horizonPrepositions: Words;
  /** Articles that may mean one: "a million", "half an hour". */
  readonly articles: Words;
  /** What joins parts of one number, and numbers with one another: "two hundred and six". */
  readonly and: Words;
  /** What joins the ends of a range: "five to ten". */
  readonly rangeWords: Words;
  /** What joins two numbers that are a range where they share a magnitude: "two or three hundred". */
  readonly alternatives: Words;
  /** What stands between a change and how large it is: "rose by a third", "cut in half". */
  readonly changedBy: Words;
  /** What makes a bare magnitude one: "another hundred", "a full dozen"; what hedges does so too. */
  readonly oneBefore: Words;
  /** What opens a range, with what then joins its ends: "between" with "and". */
  readonly rangeOpeners: ReadonlyMap<string, string>;
  /** What joins a part to its whole: "two out of five". */
  readonly outOf: Words;
  /** What joins the two numbers of a fraction that is spelt out: "three over four". */
  readonly dividedBy: Words;
  /** What makes a number negative. */
  readonly minus: Words;
  /** What makes a length of time a point in it: "two weeks ago". */
  readonly ago: Words;
  /** What stands before the beginning of a stretch of time that goes on: "since 2019". */
  readonly since: Words;
  /** What stands before decimals: "three point five". */
  readonly point: Words;
  /** What joins an amount to what it is of: "half of". */
  readonly of: Words;
  /** "Half", which halves what is behind it: "half a million". */
  readonly half: Words;
  /** What leads to the second of two numbers, or to what a number has come to: "rose to six". */
  readonly to: Words;
  /** Endings of adverbs. */
  readonly adverbEndings: readonly string[];
  /** Endings of plurals … */
  readonly pluralEndings: readonly string[];
  /** … and those among them that show none: "crisis". */
  readonly notPluralEndings: readonly string[];
  /** What shows that a number is a part of what was named: "12 of them", "40 of the". */
  readonly partitives: Words;
  /** What opens a sentence before a whole whose parts it tells: "Of the 12, four left". */
  readonly wholeOpeners: Words;
  /** Words that open a clause about the noun before it ("which"). */
  readonly relatives: Words;
  /** Adjectives that the endings do not show. */
  readonly adjectives: Words;
  /** Endings of adjectives, which may stand before a counted noun. */
  readonly adjectiveEndings: readonly string[];
  /**
   * Plurals that name a thing only with the noun before them ("polling stations"), and endings that such a noun may
   * have.
   */
  readonly lightHeads: Words;
  readonly gerundEndings: readonly string[];
  /** What makes an amount a rate, with its usual form: "a day" is "per day". */
  readonly rates: ReadonlyMap<string, string>;
  /** "Alone", which confines a number to a place: "in Dorvik alone". */
  readonly alone: Words;
  /** Plurals that name one event, which an ordinal can rank: "third talks". */
  readonly pluralEvents: Words;
  /** Words with an ending of peopleEndings that are no persons: "computers". */
  readonly notPeople: Words;
  /** What makes a number behind another a part of it: "two of whom". */
  readonly ofThem: Words;
  /** What sets a number against the one before it, which counts the same: "not", "up from". */
  readonly contrasts: Words;
  /** Verbs whose number counts what was just spoken of. */
  readonly counting: Words;
  /** What numbers do when they change, and what is done to them: "rose", "raised". */
  readonly changes: Words;
  /** Nouns for the number of the dead. */
  readonly tolls: Words;
  /** Whose number of children stands behind "of": "a mother of three". */
  readonly parents: Words;
  /** Endings of plurals for persons: "miners", "cyclists". */
  readonly peopleEndings: readonly string[];
  /** Endings of peoples, behind a capital: "Italians". */
  readonly nationEndings: readonly string[];
  /** Determiners that may stand before a number that counts the whole of a thing: "its 40 members". */
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
  /** Adverbs that count times: "twice". */
  readonly timesAdverbs: ReadonlyMap<string, number>;
  /** Nouns and adjectives that end like adverbs. */
  readonly notAdverbs: Words;
  /** Verbs that lead to a number, by the preposition between: "rose" by "to", "stands" by "at". */
  readonly reaching: ReadonlyMap<string, Words>;
  /** Those without a preposition ("reached 12"), and among them those whose subject may be of any kind ("number"). */
  readonly reachingAlone: Words;
  readonly numbering: Words;
  /** Forms of "be" before a number: "the ill are 93". */
  readonly copulas: Words;
  /** Nouns for what befalls one person each: "arrests reached 300". */
  readonly befallings: Words;
  /** Words for a vote, and what stands between the two numbers it was split in: "voted nine to four". */
  readonly votings: Words;
  readonly splitLinks: Words;
  /** Pronouns for one person, whose age is told by a bare number: "she was 91". */
  readonly personPronouns: Words;
  /** Those of personPredicates that nobody is the object of: "two of the three died". */
  readonly intransitives: Words;
}
