import type { EntityType } from '../../model/annotation.js';
import { phrasesOf, setsByName } from '../../text/word-lists.js';

/** The small words that noun phrases are made of; all in lower case, but for the ends of names. */
export interface Grammar {
  readonly articles: ReadonlySet<string>;
  /** What makes a phrase definite, articles included. */
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** What a description of places begins with that means all of the named ones. */
  readonly inclusive: ReadonlySet<string>;
  readonly negatives: ReadonlySet<string>;
  /** Words that own: "its plan". */
  readonly possessives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** What ties a noun to its complement before all others: "of". */
  readonly genitives: ReadonlySet<string>;
  /** What leads to a goal: "to", "for". */
  readonly goals: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  /** Prepositions that only a place or a time takes behind a noun: "a nurse in Ilva". */
  readonly inside: ReadonlySet<string>;
  /** What leads from a place to the name that tells it: "the bridge at Ilva". */
  readonly placeLinks: ReadonlySet<string>;
  /** A land and what is done to it as a whole: "governs the land". */
  readonly lands: ReadonlySet<string>;
  readonly governing: ReadonlySet<string>;
  /** Nouns and verbs that count people only to tell how large something is: "a town of 9,000 people", "employs 40". */
  readonly populated: ReadonlySet<string>;
  readonly employing: ReadonlySet<string>;
  /** Verbs that bring an event about: "opened an inquiry". */
  readonly creating: ReadonlySet<string>;
  /** What stands behind a name and a hyphen: "Oslo-based". */
  readonly nameSuffixes: ReadonlySet<string>;
  /** First words of countries whose peoples have two: "South Koreans". */
  readonly compass: ReadonlySet<string>;
  /** Endings of names of countries, and what follows them in the words for their peoples: "Marenia", "Marenians". */
  readonly placeEnd: ReadonlySet<string>;
  readonly peopleEnds: ReadonlySet<string>;
  /** What stands before a number and belongs to it: "about", "more than". */
  readonly quantities: ReadonlySet<string>;
  /** Plural numerals that count by "of": "hundreds". */
  readonly collectives: ReadonlySet<string>;
  /** Words that count without a number: "several". */
  readonly counts: ReadonlySet<string>;
  /** Words after which a noun describes the subject: "became". */
  readonly linking: ReadonlySet<string>;
  /** Adverbs and auxiliaries between a subject and its verb of saying. */
  readonly beforeSpeech: ReadonlySet<string>;
  /** Abbreviations that a name may end with, as written: "Ltd". */
  readonly nameEnds: ReadonlySet<string>;
  /**
   * Verbs and adjectives of knowing and being near, with their preposition, that tell an unnamed person from others.
   */
  readonly acquainted: ReadonlySet<string>;
  /** What leads on from a person who is not named ("an official at the port"). */
  readonly unnamedLinks: ReadonlySet<string>;
  /**
   * Those of them that lead to a circumstance too, unless something definite follows ("in the cabinet", "in return").
   */
  readonly looseLinks: ReadonlySet<string>;
  /** What leads from a group to the place that tells it: "soldiers from Ruvania". */
  readonly origins: ReadonlySet<string>;
  /** Nouns that say nothing of whom they mean, so that what stands behind them does ("people in the port"). */
  readonly vagueHeads: ReadonlySet<string>;
  /** What a clause about a noun begins with: "who". */
  readonly relatives: ReadonlySet<string>;
  /** Those of them that people alone have. */
  readonly personRelatives: ReadonlySet<string>;
  /** What only people are addressed with: "Mrs"; "Lady" and "Sheikh" open names of places too. */
  readonly addresses: ReadonlySet<string>;
  /** What may stand behind an age: "54 years". */
  readonly ageUnits: ReadonlySet<string>;
  /** The relative that owns: "whose brother". */
  readonly owning: ReadonlySet<string>;
  /** Bodies that stand without an article: "police arrested four". */
  readonly bareBodies: ReadonlySet<string>;
  /** Bodies that are rooms too, unless they are said to be somebody's: "the mayor's office". */
  readonly rooms: ReadonlySet<string>;
  /** Nouns that tell a body by standing right beside its name: "the watchdog Clear Ledger", "the Renewal party". */
  readonly kindsOfBodies: ReadonlySet<string>;
  /** Trades that only stand before the name of a body, and are persons' too: "the contractor Sartrans". */
  readonly trades: ReadonlySet<string>;
  /** Last words of names of companies that are hardly anybody's surname: "Norddam Shipping". */
  readonly companyEnds: ReadonlySet<string>;
  /** Words of other languages that open the name of a body: "Grupo", "Partei". */
  readonly foreignBodies: ReadonlySet<string>;
  /** What bodies have and hardly anybody else: "employees of Sartrans". */
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns that lead by "of" to the name of a place: "the village of Quarrel", "the mayor of Quarrel". */
  readonly kindsOfPlaces: ReadonlySet<string>;
  /** What only a country has ("Ruvania's ambassador"), and what leads from it to the country ("ambassador to"). */
  readonly landNouns: ReadonlySet<string>;
  readonly landLinks: ReadonlySet<string>;
  /** What only states have with a word before it: "Ruvania's defence ministry". */
  readonly stateOffices: ReadonlySet<string>;
  /** What a minister is the minister of: "the Minister of Transport Finn". */
  readonly portfolios: ReadonlySet<string>;
  /**
   * Nouns that stand right before the name of a water, and what leads to it from a place on it: "a bridge on the
   * Quarrel".
   */
  readonly waters: ReadonlySet<string>;
  readonly banks: ReadonlySet<string>;
  /** Words and pairs of words that lead to whom something is told to or by. */
  readonly tellings: ReadonlySet<string>;
  /** What stands before the owner of a text, but for ©. */
  readonly copyrights: ReadonlySet<string>;
  /** Nouns that only count what follows "of": "a couple of years". */
  readonly partitives: ReadonlySet<string>;
  /** What is put before an office with a hyphen: "ex-minister". */
  readonly formerly: ReadonlySet<string>;
  /** Determiners that mean none in particular: "any proposal". */
  readonly nonspecific: ReadonlySet<string>;
  /** Adjectives of what may never be: "a possible successor". */
  readonly unreal: ReadonlySet<string>;
  /** Prepositions of what is not there: "without an agreement". */
  readonly lacking: ReadonlySet<string>;
  /** What leads on from the office of a person before a name, and from a description after it. */
  readonly officeLinks: ReadonlySet<string>;
  readonly descriptionLinks: ReadonlySet<string>;
  /** The prepositions that lead on from a description of each type. */
  readonly complements: Readonly<Record<EntityType, ReadonlySet<string>>>;
}

/** The lists of a grammar as they stand in the data file: words parted by blanks. */
export type GrammarFile = Readonly<
  Record<Exclude<keyof Grammar, 'quantities' | 'acquainted' | 'tellings' | 'complements'>, string>
> & {
  /** Words and pairs of words, parted by `|`. */
  readonly quantities: string;
  readonly acquainted: string;
  readonly tellings: string;
  readonly complements: Readonly<Record<EntityType, string>>;
};

/** Takes the parsed lists; returns them as sets. */
export function compileGrammar(raw: GrammarFile): Grammar {
  const { quantities, acquainted, tellings, complements, ...lists } = raw;
  return {
    ...setsByName(lists),
    quantities: new Set(phrasesOf(quantities)),
    acquainted: new Set(phrasesOf(acquainted)),
    tellings: new Set(phrasesOf(tellings)),
    complements: setsByName(complements),
  };
}
