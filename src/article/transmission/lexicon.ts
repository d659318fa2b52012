import { capitalised } from '../../text/capitals.js';
import type { CurrencyWords } from '../../text/currency-words.js';
import { groupBy } from '../../text/group-by.js';
import { anyLetterOf, withCapitals } from '../../text/marks.js';
import type { OutletNamesFile } from '../../text/outlet-names.js';
import { PatternIndex, type PatternSource } from '../../text/PatternIndex.js';
import { WordFinder } from '../../text/WordFinder.js';
import { wordEdges } from '../../text/word-edges.js';
import type { DamageLexicon } from '../damage/lexicon.js';
import { compileNewsrooms, type Newsrooms, type NewsroomsFile } from './newsrooms.js';
import { compileTranslationese, type TranslationeseFile, type TranslationeseModel } from './translationese.js';

/** What texts translated from one language carry over, as it stands in the data file. */
interface SourceLanguageEntry {
  /** Letters that no other listed language uses, and those it shares with some; lower case. */
  readonly ownLetters: string;
  readonly letters: string;
  /** Common words of it that English does not have, parted by blanks; lower case. */
  readonly words: string;
  /** How lines of its newsrooms begin (adverts, "prepared by", "read also"), in lower case. */
  readonly lines: readonly string[];
  /** Domains of its country, without the dot. */
  readonly domains: readonly string[];
  /** Outlets that write in it, in lower case. */
  readonly outlets: readonly string[];
  /** Names of habits (see TransmissionHabit) that its newsrooms have. */
  readonly habits: readonly string[];
  /**
   * The money of its countries, also of before the euro, as figures name it (see CurrencyWords); empty where others
   * have the same.
   */
  readonly currencies: readonly string[];
  /**
   * Endings that the language puts on foreign names and that ordinary English names hardly have beside the bare name.
   */
  readonly nameEndings: readonly string[];
  /** Endings of surnames that hardly another language has ("-dóttir"), parted by blanks. */
  readonly surnames?: string;
  /** How it addresses people by name ("Herr", "Bi"), where English has other words, parted by blanks. */
  readonly titles?: string;
}

/** A habit of writing that survives translation. */
export type TransmissionHabit =
  | 'initials'
  | 'thousand-stop'
  | 'point-thousands'
  | 'million-stop'
  | 'low-quotes'
  /** „…” and „…“. */
  | 'low-quotes-closed-high'
  | 'low-quotes-closed-turned'
  /** «…», « … » and »…«. */
  | 'angle-quotes'
  | 'spaced-angle-quotes'
  | 'inward-angle-quotes'
  /** ”…”. */
  | 'closing-quotes-only'
  /** 2017. 11. 15. */
  | 'year-first'
  | 'source-notice';

/**
 * A regular expression of an abbreviation of another language, the usual word for whoever reads the file, and the
 * languages.
 */
interface AbbreviationEntry {
  readonly pattern: string;
  readonly usual: string;
  readonly from: readonly string[];
}

/** The transmission lexicon as it stands in its data file. */
export interface TransmissionLexiconFile {
  readonly language: string;
  readonly sources: Readonly<Record<string, SourceLanguageEntry>>;
  /** Names that English itself ends so beside the bare name ("Israeli"), parted by blanks. */
  readonly ownNames: string;
  readonly speakingVerbs: readonly string[];
  /** Those of them that whoever is told stands behind. */
  readonly tellingVerbs: readonly string[];
  readonly subjects: readonly string[];
  readonly largeMagnitudes: readonly string[];
  /** Regular expressions of notices that were translated word for word. */
  readonly notices: readonly string[];
  /** Abbreviations that English does not use, as they are written. */
  readonly abbreviations: readonly AbbreviationEntry[];
  /** Regular expressions of lines which say that a program translated the text. */
  readonly declarations: readonly string[];
  /**
   * Regular expressions of what only a page says of the story that it holds: languages in the groups `from` and `into`
   * by their codes, a version in this language (OWN) made by a program, how a notice begins, the language (`name`) that
   * a notice says it is from.
   */
  readonly languagePair: string;
  readonly automaticVersion: string;
  readonly pageStatement: string;
  readonly fromLanguage: string;
  /** Regular expressions of what a line says before it names the language of its source. */
  readonly sourceNotes: readonly string[];
  /**
   * The languages of Europe and those most translated elsewhere, by what they are called, with their ISO 639-1 codes.
   */
  readonly languageNames: Readonly<Record<string, string>>;
  /** Regular expression of a sum in brackets, with CURRENCY in the place of its currency. */
  readonly conversion: string;
  /** Regular expressions of what newsrooms write of their own work. */
  readonly ownWork: readonly string[];
  /** Regular expressions of what an outlet does that reports itself, as they follow its name. */
  readonly outletActs: readonly string[];
  /** `pattern: occurrences in a million words of open text`. */
  readonly spinnerWords: Readonly<Record<string, number>>;
}

/** What translations from one language carry over. */
export interface SourceLanguage {
  /** ISO 639-1. */
  readonly code: string;
  /** Finds a letter that no other source language has. */
  readonly ownLetter: RegExp | null;
  /** Matches letters that are all of the language or plain ones; null where it has no others than these. */
  readonly spelling: RegExp | null;
  readonly lines: readonly string[];
  readonly domains: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly habits: ReadonlySet<TransmissionHabit>;
  /** The money of its countries, as it is written behind sums. */
  readonly currencies: ReadonlySet<string>;
  /** Endings of surnames that hardly another language has. */
  readonly surname: RegExp | null;
  /** How it addresses people by name. */
  readonly titles: ReadonlySet<string>;
  /** Longest first. */
  readonly nameEndings: readonly string[];
}

/** The languages that an abbreviation comes from. */
export interface Abbreviation {
  readonly from: readonly string[];
}

/** A word or phrase that synonym programs like. `rate` is how often it occurs in a word of ordinary text. */
export interface SpinnerWord {
  readonly rate: number;
}

/** What the transmission stage knows of a language. */
export interface TransmissionLexicon {
  /** ISO 639-1 code of the language that is read. */
  readonly language: string;
  readonly sources: readonly SourceLanguage[];
  readonly newsrooms: Newsrooms;
  /** How translated texts are put together. */
  readonly translationese: TranslationeseModel;
  /** Names that English itself ends as another language would. */
  readonly ownNames: ReadonlySet<string>;
  /**
   * Common words of the source languages that English does not have, in lower case, with the codes of their languages.
   */
  readonly foreignWords: ReadonlyMap<string, readonly string[]>;
  readonly speakingVerbs: ReadonlySet<string>;
  readonly tellingVerbs: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Magnitudes from a million on. */
  readonly largeMagnitudes: ReadonlySet<string>;
  readonly notices: PatternIndex;
  readonly abbreviations: readonly Abbreviation[];
  /** The expressions of the abbreviations, under the same numbers. */
  readonly abbreviationPatterns: PatternIndex;
  readonly declarations: PatternIndex;
  /** Codes of languages that are known. */
  readonly languageCodes: ReadonlySet<string>;
  /** Find what a page says of its story outside of it (see TransmissionLexiconFile). */
  readonly languagePair: RegExp;
  readonly automaticVersion: RegExp;
  readonly pageStatement: RegExp;
  readonly fromLanguage: RegExp;
  /** Matches at the head of a line that names its source. */
  readonly sourceNote: RegExp;
  /** ISO 639-1 codes by the names of languages. */
  readonly languageNames: ReadonlyMap<string, string>;
  /** Articles that names of outlets begin with. */
  readonly outletArticles: ReadonlySet<string>;
  /** Finds sums in brackets, the money that they are changed into in the group `currency`. */
  readonly conversion: RegExp;
  readonly ownWork: PatternIndex;
  /** Matches where what an outlet does itself follows, in lower case, at the place asked for. */
  readonly outletAct: RegExp;
  readonly spinnerWords: readonly SpinnerWord[];
  /** The expressions of the spinner words, under the same numbers. */
  readonly spinnerPatterns: PatternIndex;
  /** Numerals, quotation marks, idioms and spinner signs are known by the same words as damage. */
  readonly damage: DamageLexicon;
}

const WORDS_A_RATE = 1_000_000;
/** A wording that the open text never holds is still taken to occur so often in a million words. */
const LEAST_RATE = 1;

/** What the transmission stage takes from other data files of the language. */
export interface TransmissionWords {
  readonly damage: DamageLexicon;
  readonly currencies: CurrencyWords;
  readonly outlets: Pick<OutletNamesFile, 'articles'>;
  readonly newsrooms: NewsroomsFile;
  readonly translationese: TranslationeseFile;
}

/**
 * Makes the lexicon ready.
 *
 * @param file the parsed data file
 * @param known what is known beside it
 * @param finder what looks for the words of its patterns
 * @returns the lexicon; its patterns are compiled when they are first needed
 */
export function compileTransmissionLexicon(
  file: TransmissionLexiconFile,
  { damage, currencies, outlets, newsrooms, translationese }: TransmissionWords,
  finder: WordFinder = new WordFinder(),
): TransmissionLexicon {
  const index = (patterns: readonly PatternSource[]): PatternIndex => new PatternIndex(patterns, finder);
  const namesOf = groupBy(Object.keys(currencies), (name) => currencies[name] as string);
  return {
    language: file.language,
    sources: Object.entries(file.sources).map(([code, entry]) =>
      sourceOf(code, entry, writtenCurrencies(entry.currencies, namesOf)),
    ),
    newsrooms: compileNewsrooms(newsrooms),
    translationese: compileTranslationese(translationese),
    outletArticles: new Set(outlets.articles),
    ownNames: new Set(file.ownNames.split(' ')),
    foreignWords: foreignWordsOf(file),
    speakingVerbs: new Set(file.speakingVerbs),
    tellingVerbs: new Set(file.tellingVerbs),
    subjects: new Set(file.subjects),
    largeMagnitudes: new Set(file.largeMagnitudes),
    notices: index(file.notices.map((source) => ({ source, flags: 'giu' }))),
    abbreviations: file.abbreviations.map(({ from }) => ({ from })),
    abbreviationPatterns: index(file.abbreviations.map(({ pattern }) => abbreviation(pattern))),
    declarations: index(file.declarations.map((source) => ({ source, flags: 'giu' }))),
    languageCodes: new Set(Object.values(file.languageNames)),
    languagePair: new RegExp(file.languagePair, 'iu'),
    automaticVersion: new RegExp(file.automaticVersion.replace('OWN', ownNamesOf(file).join('|')), 'u'),
    pageStatement: new RegExp(file.pageStatement, 'iu'),
    fromLanguage: new RegExp(file.fromLanguage, 'u'),
    sourceNote: new RegExp(`^(?:${file.sourceNotes.join('|')})`, 'iu'),
    languageNames: new Map(Object.entries(file.languageNames)),
    conversion: new RegExp(file.conversion.replace('CURRENCY', '(?<currency>[^()]+?)'), 'gu'),
    ownWork: index(file.ownWork.map((source) => ({ source, flags: 'gu' }))),
    outletAct: new RegExp(`\\s(?:${file.outletActs.join('|')})(?!\\p{L})`, 'uy'),
    spinnerWords: Object.values(file.spinnerWords).map((count) => ({
      rate: Math.max(LEAST_RATE, count) / WORDS_A_RATE,
    })),
    spinnerPatterns: index(Object.keys(file.spinnerWords).map(wholeWords)),
    damage,
  };
}

function wholeWords(pattern: string): PatternSource {
  const { before, after } = wordEdges('giu');
  return { source: `${before}(?:${pattern})${after}`, flags: 'giu' };
}

const ownNamesOf = ({ language, languageNames }: TransmissionLexiconFile): readonly string[] =>
  Object.keys(languageNames).filter((name) => languageNames[name] === language);

// In letters of any script, and perhaps with a figure behind it ("ok. 50").
const abbreviation = (pattern: string): PatternSource => ({
  source: `(?<![\\p{L}\\p{N}])(?:${pattern})(?!\\p{L})`,
  flags: 'gu',
});

function foreignWordsOf({ sources }: TransmissionLexiconFile): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [code, { words }] of Object.entries(sources)) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), code]);
  }
  return found;
}

// Codes stand in capitals ("all" and "try" are words), names in small letters or as a title has them.
function writtenCurrencies(
  units: readonly string[],
  namesOf: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const names = units.flatMap((unit) => [...(namesOf.get(unit) ?? []), unit]);
  return new Set(names.flatMap((name) => [name, capitalised(name)]));
}

function sourceOf(code: string, entry: SourceLanguageEntry, currencies: ReadonlySet<string>): SourceLanguage {
  return {
    code,
    ownLetter: entry.ownLetters === '' ? null : anyLetterOf(entry.ownLetters),
    spelling: onlyOf(entry.ownLetters + entry.letters),
    lines: entry.lines,
    domains: new Set(entry.domains),
    outlets: new Set(entry.outlets),
    habits: new Set(entry.habits as readonly TransmissionHabit[]),
    currencies,
    surname:
      entry.surnames === undefined ? null : new RegExp(`\\p{Ll}(?:${entry.surnames.replaceAll(' ', '|')})$`, 'u'),
    titles: new Set(entry.titles?.split(' ')),
    nameEndings: [...entry.nameEndings].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)),
  };
}

const onlyOf = (letters: string): RegExp | null =>
  letters === '' ? null : new RegExp(`^[${withCapitals(letters)}A-Za-z]*$`, 'u');
