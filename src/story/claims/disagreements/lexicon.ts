import type { ClauseWords } from '../../../text/clauses.js';
import { type CurrencyWords, unitsWithoutCode } from '../../../text/currency-words.js';
import type { TenuresFile } from '../../../text/tenures.js';
import { compileDayWords, type DayWords } from './days/dayWords.js';
import type { DisagreementLexiconFile } from './lexiconFile.js';
import { stemOf } from './stemOf.js';

type Words = ReadonlySet<string>;

/** What the comparison of values knows of a language. */
export interface DisagreementLexicon extends DayWords {
  readonly clauses: ClauseWords;
  /** Words that name one measure ("killed", "dead", "toll"), each with the name of its family. */
  readonly families: ReadonlyMap<string, string>;
  /** Nouns of people that one may be put for another ("travellers": passenger). */
  readonly synonyms: ReadonlyMap<string, string>;
  /** What a count of a family is called ("people arrested"). */
  readonly topics: ReadonlyMap<string, string>;
  /** What has a length, a beginning or an amount, by family ("the talks"). */
  readonly measured: ReadonlyMap<string, string>;
  /** Families of what belongs to one person. */
  readonly personal: Words;
  /** Words near a sum of money or a percentage that say what it is, each with what it is called ("owed": debt). */
  readonly sums: ReadonlyMap<string, string>;
  /** Verbs of losing somebody, verbs of owning up to a loss, and how one's own losses are spoken of ("its losses"). */
  readonly losing: Words;
  readonly admitting: Words;
  readonly ownLosses: Words;
  /** Nouns behind the name of a country for those who fight for it ("on the Marenian side"). */
  readonly sides: Words;
  /** Third-person pronouns as subjects, each with its gender. */
  readonly subjects: ReadonlyMap<string, string>;
  /** The other forms of these pronouns, each with its gender. */
  readonly pronounForms: ReadonlyMap<string, string>;
  /** Families that are counted once for a whole story. */
  readonly tallies: Words;
  /** Tallies that differ from day to day. */
  readonly growing: Words;
  /** Of these, the ones that may fall too: who was missing is found. */
  readonly fluctuating: Words;
  /** Tallies of what is done to those of other tallies (the treated were ill or injured), each with those. */
  readonly consequences: ReadonlyMap<string, readonly string[]>;
  /** All families of these. */
  readonly consequent: Words;
  /** Tallies of what is done to single persons. */
  readonly befalling: Words;
  /** Words for nobody, and auxiliaries of what has happened so far. */
  readonly nobodies: Words;
  /** Words for somebody, also of two words. */
  readonly somebodies: Words;
  readonly perfects: Words;
  /** Words that tell nothing about a measure. */
  readonly generic: Words;
  readonly cumulative: readonly string[];
  readonly changes: readonly string[];
  readonly corrections: readonly string[];
  /** What stands right before a number that is taken back. */
  readonly withdrawals: readonly string[];
  /** Words for the text itself in a correction ("version"), and for what it was before ("earlier"). */
  readonly texts: Words;
  readonly formerly: Words;
  /** Verbs that give a number. */
  readonly counting: Words;
  /** Words before who gives a number ("according to"), and verbs behind a number that name who gives it ("says"). */
  readonly attributions: Words;
  readonly sayings: Words;
  /** Words before those who do something ("counted by two reporters"). */
  readonly agents: Words;
  /** Words between what is counted and its number ("a toll of", "put the crowd at"). */
  readonly countLinks: Words;
  /** Words that may follow a bare number when nothing is told of those whom it counts. */
  readonly countEnds: Words;
  readonly negations: Words;
  /** Pairs of words, one of them a negation, that deny nothing. */
  readonly noNegations: Words;
  /** Verbs that say of something that it is not so. */
  readonly denials: Words;
  /** Verbs that turn away what somebody said ("dismissed a claim"). */
  readonly rejections: Words;
  /** Verbs of telling, in the form that stands before "that" ("quoted as saying that"). */
  readonly reporting: Words;
  /** Nouns of what is said, that tell nothing of it ("a report that …"). */
  readonly reportNouns: Words;
  /** Verbs of answering to a report ("responding"). */
  readonly answers: Words;
  /** Words for what is not true. */
  readonly falsehoods: Words;
  /** Verbs that say what somebody takes something for ("called"). */
  readonly labellings: Words;
  /** Nouns for what somebody told ("account"), and for what is written down or recorded ("list"). */
  readonly accounts: Words;
  readonly documents: Words;
  /** Words before a noun for what was told of before ("this"); words that point back behind a negation ("no such"). */
  readonly pointers: Words;
  readonly backPointers: Words;
  /** Words between something and what it is taken for ("dismissed it as"). */
  readonly asWords: Words;
  /** Verbs that charge somebody with something. */
  readonly allegings: Words;
  /** Words that open what is said or denied ("that"). */
  readonly complements: Words;
  /** Subjects of what is denied without such a word ("denied they had met"). */
  readonly deniedSubjects: Words;
  /** Verbs that make a clause of what is denied ("denied the yard was closed"). */
  readonly finites: Words;
  /** Words that lower an office, each with the one that stands for its synonyms. */
  readonly ranks: ReadonlyMap<string, string>;
  /** Words for what a minister is minister of, each with the portfolio ("defense": defence). */
  readonly portfolios: ReadonlyMap<string, string>;
  /** Words that say of an office that somebody holds it at another time, or for a time. */
  readonly tenures: Words;
  /** Offices that have a portfolio. */
  readonly portfolioOffices: Words;
  /** Stems of verbs and adverbs that deny without a negation, verbs of rejecting among them. */
  readonly negatives: Words;
  /** Verbs that exclude what follows. */
  readonly exclusions: Words;
  /** Forms of verbs that one does to another, each with what is done. */
  readonly directed: ReadonlyMap<string, string>;
  /** Forms of verbs that say the same from the other side ("borrow": lend). */
  readonly converses: ReadonlyMap<string, string>;
  /** Words that stand inside of what names one party ("the envoy of the islands"). */
  readonly nounLinks: Words;
  /** Words between whom a verb is done to and the deed he is charged with ("accused him of taking it"). */
  readonly deedLinks: Words;
  /** Words that leave open whether something is so ("if"). */
  readonly conditions: Words;
  readonly passives: Words;
  readonly futures: Words;
  readonly pasts: Words;
  /** Negations that take nothing but their noun ("without"). */
  readonly parting: Words;
  /** Words that multiply a number. */
  readonly magnitudes: Words;
  /** Units in which something is measured ("km"). */
  readonly measures: Words;
  /** Units of money by the coin that they are named after, which a translation may name in another language. */
  readonly coins: ReadonlyMap<string, string>;
  /** Units of money that have no code. */
  readonly money: Words;
  /** Words between a sum and the same in another currency. */
  readonly alternatives: Words;
  /** Words between a verb of change and its number: whether it is how much something changed, or what it became. */
  readonly steps: ReadonlyMap<string, string>;
  /** Auxiliaries of what was before. */
  readonly earlier: Words;
  /** Phrases that take something into a sum or leave it out. */
  readonly limits: readonly string[];
  /** Words that do so at the beginning of a sentence ("With its fees the loan came to …"). */
  readonly limitOpenings: Words;
  /** Words between a number and the one before it ("to 6.6 from 6.4"). */
  readonly departures: Words;
  /** Words for what is asked for, not what there is ("needed", "quorum"). */
  readonly requirements: Words;
  /** Words before a number of those who were told of before ("the 214 of whom …"). */
  readonly definites: Words;
  /** Pronouns for them. */
  readonly relatives: Words;
  /** Words between a part and its whole ("86 of its 118"). */
  readonly partitives: Words;
  /** What a bare number measures ("magnitude 6.4"). */
  readonly scales: Words;
  /** Units that are people to whom something happened, also as a translation may put them. */
  readonly personUnits: Words;
  /**
   * Forms of verbs that say that something was sent or came, some of two words ("turned up"): whether it is subject or
   * object.
   */
  readonly arrivals: ReadonlyMap<string, string>;
  /** Words that say that something may still come ("yet"). */
  readonly pending: Words;
  /** Pronouns for a thing that was told of before. */
  readonly anaphors: Words;
  /** Verbs of what happens once to a thing ("opened"), and nouns that say the same, each with what happens. */
  readonly once: ReadonlyMap<string, string>;
  readonly onceNouns: ReadonlyMap<string, string>;
  /** Nouns of events, and past verbs that tell them, each with the kind of event. */
  readonly eventNouns: ReadonlyMap<string, string>;
  readonly eventVerbs: ReadonlyMap<string, string>;
}

/** What the comparison of values takes from other data files. */
export interface DisagreementWords {
  readonly clauses: ClauseWords;
  /** Of the file of figures: names of currencies and of units of measure. */
  readonly figures: { readonly currencyWords: CurrencyWords; readonly measures: Readonly<Record<string, string>> };
  readonly tenures: TenuresFile;
}

/** Takes the parsed data file, and what is known beside it; returns the lexicon. */
export function compileDisagreementLexicon(
  file: DisagreementLexiconFile,
  { clauses, figures, tenures }: DisagreementWords,
): DisagreementLexicon {
  return {
    clauses,
    families: byWord(file.families),
    synonyms: byWord(file.synonyms),
    subjects: new Map(Object.entries(file.subjects)),
    pronounForms: new Map(Object.entries(file.pronounForms)),
    topics: new Map(Object.entries(file.topics)),
    ...wordsOfMeasures(file),
    ...wordsOfChange(file),
    generic: set(file.generic),
    attributions: set(file.attributions),
    sayings: set(file.sayings),
    ...wordsOfDenial(file),
    ...compileDayWords(file),
    finites: set(file.finites),
    ranks: new Map(Object.entries(file.ranks)),
    tenures: set(tenures.notHeld),
    portfolioOffices: set(file.portfolioOffices),
    portfolios: new Map(
      Object.entries(file.portfolios).flatMap(([portfolio, words]) =>
        words.split(' ').map((word) => [word, portfolio]),
      ),
    ),
    negatives: set([...file.negatives, ...file.rejections].map(stemOf)),
    exclusions: set(file.exclusions),
    directed: byWord(file.directed),
    converses: byWord(file.converses),
    nounLinks: set(file.nounLinks),
    deedLinks: set(file.deedLinks),
    conditions: set(file.conditions),
    passives: set(file.passives),
    parting: set(file.parting),
    coins: byWord(file.coins),
    measures: set(Object.values(figures.measures)),
    money: set(unitsWithoutCode(figures.currencyWords)),
    alternatives: set(file.alternatives),
    relatives: set(file.relatives),
    anaphors: set(file.anaphors),
  };
}

const set = (words: readonly string[]): Words => new Set(words);

// What numbers count and measure, and how they are told.
function wordsOfMeasures(file: DisagreementLexiconFile) {
  return {
    measured: new Map(Object.entries(file.measured)),
    personal: set(file.personal),
    sums: byWord(file.sums),
    losing: set(file.losing),
    admitting: set(file.admitting),
    ownLosses: set(file.ownLosses),
    sides: set(file.sides),
    tallies: set(file.tallies),
    growing: set(file.growing),
    fluctuating: set(file.fluctuating),
    consequences: new Map(Object.entries(file.consequences)),
    consequent: set(Object.entries(file.consequences).flat(2)),
    befalling: set(file.befalling),
    nobodies: set(file.nobodies),
    somebodies: set(file.somebodies),
    perfects: set(file.perfects),
    cumulative: file.cumulative,
    counting: set(file.counting),
    agents: set(file.agents),
    countLinks: set(file.countLinks),
    countEnds: set(file.countEnds),
    magnitudes: set(file.magnitudes),
    steps: new Map(Object.entries(file.steps)),
    earlier: set(file.earlier),
    limits: file.limits,
    limitOpenings: set(file.limitOpenings),
    departures: set(file.departures),
    requirements: set(file.requirements),
    definites: set(file.definites),
    partitives: set(file.partitives),
    scales: set(file.scales),
    personUnits: set(file.personUnits),
  };
}

// When things are, and how they change, come to pass or are taken back.
function wordsOfChange(file: DisagreementLexiconFile) {
  return {
    changes: file.changes,
    corrections: file.corrections,
    withdrawals: file.withdrawals,
    texts: set(file.texts),
    formerly: set(file.formerly),
    arrivals: new Map(Object.entries(file.arrivals)),
    pending: set(file.pending),
    once: new Map(Object.entries(file.once)),
    onceNouns: new Map(Object.entries(file.onceNouns)),
    eventNouns: new Map(Object.entries(file.eventNouns)),
    eventVerbs: new Map(Object.entries(file.eventVerbs)),
    futures: set(file.futures),
    pasts: set(file.pasts),
  };
}

// Words by which something is denied or turned away, and those that say what.
function wordsOfDenial(file: DisagreementLexiconFile) {
  return {
    negations: set(file.negations),
    noNegations: set(file.noNegations),
    denials: set(file.denials),
    rejections: set(file.rejections),
    reporting: set(file.reporting),
    reportNouns: set([...file.reportNouns, ...file.reporters]),
    complements: set(file.complements),
    answers: set(file.answers),
    falsehoods: set(file.falsehoods),
    labellings: set(file.labellings),
    accounts: set([...file.reportNouns, ...file.accounts]),
    documents: set(file.documents),
    pointers: set(file.pointers),
    backPointers: set(file.backPointers),
    asWords: set(file.asWords),
    allegings: set(file.allegings),
    deniedSubjects: set(file.deniedSubjects),
  };
}

const byWord = (families: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(families).flatMap(([family, words]) => words.map((word) => [word, family] as const)));
