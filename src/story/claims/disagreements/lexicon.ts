import type { ClauseWords } from '../../../text/clauses.js';
import { type CurrencyWords, unitsWithoutCode } from '../../../text/currency-words.js';
import type { TenuresFile } from '../../../text/tenures.js';
import { type FileOf, tablesOf } from '../../../text/word-lists.js';
import type { ActWords } from './acts/actWords.js';
import type { DayWords } from './days/dayWords.js';
import type { MeasureWords } from './measuring/measureWords.js';
import { stemOf } from './stemOf.js';
import type { DenialWords } from './wording/denialWords.js';

type Words = ReadonlySet<string>;

/** What the comparison of values knows of a language. */
export interface DisagreementLexicon extends MeasureWords, DenialWords, DayWords {
  readonly clauses: ClauseWords;
  /** Acts that may exclude each other. */
  readonly acts: ActWords;
  /** Words that name one measure ("killed", "dead", "toll"), each with the name of its family. */
  readonly families: ReadonlyMap<string, string>;
  /** Nouns of people that one may be put for another ("travellers": passenger). */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Third-person pronouns as subjects, each with its gender. */
  readonly subjects: ReadonlyMap<string, string>;
  /** The other forms of these pronouns, each with its gender. */
  readonly pronounForms: ReadonlyMap<string, string>;
  /** Words for nobody, and auxiliaries of what has happened so far. */
  readonly nobodies: Words;
  /** Words for somebody, also of two words. */
  readonly somebodies: Words;
  readonly perfects: Words;
  /** Words that tell nothing about a measure. */
  readonly generic: Words;
  /** Words before who gives a number ("according to"), and verbs behind a number that name who gives it ("says"). */
  readonly attributions: Words;
  readonly sayings: Words;
  /** Verbs that make a clause of what is denied ("denied the yard was closed"). */
  readonly finites: Words;
  /** Words for what a minister is minister of, each with the portfolio ("defense": defence). */
  readonly portfolios: ReadonlyMap<string, string>;
  /** Words that say of an office that somebody holds it at another time, or for a time. */
  readonly tenures: Words;
  /** Offices that have a portfolio. */
  readonly portfolioOffices: Words;
  /**
   * Words before an office for who stands in the second place, and offices, each with what they are called in common.
   */
  readonly seconds: Words;
  /** Words before an office that say nothing of what it is of ("managing"). */
  readonly degrees: Words;
  readonly headships: ReadonlyMap<string, string>;
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
  /** Words that leave open whether something is so ("if"). */
  readonly conditions: Words;
  /** Words that leave open whether something will still be so ("has not", "could not"). */
  readonly unsettled: Words;
  /** Auxiliaries of the passive, auxiliaries of what is to come, and past forms that do not end like one. */
  readonly passives: Words;
  readonly futures: Words;
  readonly pasts: Words;
  /** Negations that take nothing but their noun ("without"). */
  readonly parting: Words;
  /** Pronouns for those who were told of before. */
  readonly relatives: Words;
  /** Pronouns for a thing that was told of before. */
  readonly anaphors: Words;
}

/** What is compiled of other data files, or of more than one list. */
type Compiled =
  | 'acts'
  | 'clauses'
  | 'consequent'
  | 'exactTimes'
  | 'measures'
  | 'money'
  | 'sized'
  | 'splitLinks'
  | 'tenures';

/** What lists words under what they have in common, and is looked up by the word. */
type Grouped =
  | 'coins'
  | 'converses'
  | 'directed'
  | 'due'
  | 'families'
  | 'headships'
  | 'phases'
  | 'portfolios'
  | 'quantities'
  | 'sameActs'
  | 'sums'
  | 'synonyms';

/** What is no more than a list or a record of the data file. */
type ListedWords = Omit<DisagreementLexicon, Compiled | Grouped>;

/** The disagreements lexicon as it stands in its data file: words in lower case. */
export interface DisagreementLexiconFile
  extends FileOf<ListedWords>,
    Readonly<Record<Grouped, Readonly<Record<string, readonly string[]>>>> {
  /** Rows of words that name one time, parted by blanks. */
  readonly exactTimes: readonly string[];
  /** Nouns for who tells something. */
  readonly reporters: readonly string[];
}

/**
 * What is taken of the data file of figures: names of currencies and of units of measure, who has so many children,
 * where people live, and what stands between the two numbers of a vote.
 */
export interface UnitWords {
  readonly currencyWords: CurrencyWords;
  readonly measures: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  readonly populated: readonly string[];
  readonly splitLinks: readonly string[];
}

/** What the comparison of values takes from other data files. */
export interface DisagreementWords {
  readonly clauses: ClauseWords;
  readonly figures: UnitWords;
  readonly tenures: TenuresFile;
  readonly acts: ActWords;
}

/** Takes the parsed data file, and what is known beside it; returns the lexicon. */
export function compileDisagreementLexicon(
  file: DisagreementLexiconFile,
  { clauses, figures, tenures, acts }: DisagreementWords,
): DisagreementLexicon {
  return {
    ...tablesOf<ListedWords>(file),
    clauses,
    acts,
    tenures: new Set(tenures.notHeld),
    measures: new Set(Object.values(figures.measures)),
    money: new Set(unitsWithoutCode(figures.currencyWords)),
    sized: new Set([...figures.parents, ...figures.populated]),
    splitLinks: new Set(figures.splitLinks),
    consequent: new Set(Object.entries(file.consequences).flat(2)),
    exactTimes: new Map(file.exactTimes.flatMap((row) => row.split(' ').map((word) => [word, row] as const))),
    negatives: new Set([...file.negatives, ...file.rejections].map(stemOf)),
    lightVerbs: new Set(file.lightVerbs.map(stemOf)),
    reportNouns: new Set([...file.reportNouns, ...file.reporters]),
    accounts: new Set([...file.reportNouns, ...file.accounts]),
    coins: byWord(file.coins),
    converses: byWord(file.converses),
    directed: byWord(file.directed),
    due: byWord(file.due),
    families: byWord(file.families),
    headships: byWord(file.headships),
    phases: byWord(file.phases),
    portfolios: byWord(file.portfolios),
    quantities: byWord(file.quantities),
    sameActs: byWord(file.sameActs),
    sums: byWord(file.sums),
    synonyms: byWord(file.synonyms),
    cumulative: file.cumulative,
    changes: file.changes,
    corrections: file.corrections,
    unchanging: file.unchanging,
    withdrawals: file.withdrawals,
    limits: file.limits,
  };
}

// Words by the family that each belongs to, turned round.
const byWord = (families: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(families).flatMap(([family, words]) => words.map((word) => [word, family] as const)));
