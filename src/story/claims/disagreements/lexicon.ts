import type { ClauseWords } from '../../../text/clauses.js';
import type { TenuresFile } from '../../../text/tenures.js';
import type { ActWords } from './acts/actWords.js';
import { byWord } from './byWord.js';
import { compileDayWords, type DayWords } from './days/dayWords.js';
import type { DisagreementLexiconFile } from './lexiconFile.js';
import { compileMeasureWords, type MeasureWords, type UnitWords } from './measuring/measureWords.js';
import { stemOf } from './stemOf.js';
import { compileDenialWords, type DenialWords } from './wording/denialWords.js';

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
    ...compileMeasureWords(file, figures),
    ...compileDenialWords(file),
    ...compileDayWords(file),
    clauses,
    acts,
    families: byWord(file.families),
    synonyms: byWord(file.synonyms),
    subjects: new Map(Object.entries(file.subjects)),
    pronounForms: new Map(Object.entries(file.pronounForms)),
    generic: new Set(file.generic),
    attributions: new Set(file.attributions),
    sayings: new Set(file.sayings),
    finites: new Set(file.finites),
    tenures: new Set(tenures.notHeld),
    portfolioOffices: new Set(file.portfolioOffices),
    seconds: new Set(file.seconds),
    degrees: new Set(file.degrees),
    headships: byWord(file.headships),
    portfolios: byWord(file.portfolios),
    negatives: new Set([...file.negatives, ...file.rejections].map(stemOf)),
    exclusions: new Set(file.exclusions),
    directed: byWord(file.directed),
    converses: byWord(file.converses),
    nounLinks: new Set(file.nounLinks),
    conditions: new Set(file.conditions),
    unsettled: new Set(file.unsettled),
    passives: new Set(file.passives),
    parting: new Set(file.parting),
    relatives: new Set(file.relatives),
    anaphors: new Set(file.anaphors),
    nobodies: new Set(file.nobodies),
    somebodies: new Set(file.somebodies),
    perfects: new Set(file.perfects),
    futures: new Set(file.futures),
    pasts: new Set(file.pasts),
  };
}
