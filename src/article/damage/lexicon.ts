import type { DamageKind } from '../../model/article.js';
import { anyLetterOf } from '../../text/marks.js';
import type { SenseLexicon } from '../../text/mistaken-senses.js';
import { PatternIndex, type PatternSource } from '../../text/PatternIndex.js';
import { WordFinder } from '../../text/WordFinder.js';
import { wordEdges } from '../../text/word-edges.js';
import { setOf, tablesOf } from '../../text/word-lists.js';
import { compileCollocation, NO_WORD_AFTER, NO_WORD_BEFORE } from './collocations.js';
import type { DamageLexiconFile, DamageWords, PhraseEntry, TelltaleEntry } from './lexiconFile.js';

/** What stands in the place of a phrase: `usual` has {n} for the n-th group of the pattern. */
export interface DamagePhrase {
  readonly usual: string;
  readonly changesMeaning: boolean;
  /** What kind of damage the phrase is, where its list holds several kinds. */
  readonly kind: DamageKind;
  /** ISO 639-1 codes of the languages whose translations have it; empty for any. */
  readonly from: ReadonlySet<string>;
}

/** Phrases to look for; `patterns` has the expression of each under its number: global, for whole words only. */
export interface DamagePhrases {
  readonly phrases: readonly DamagePhrase[];
  readonly patterns: PatternIndex;
}

/**
 * How much a swapped word gives away: an odd one is matched only in company in which it makes no English; a telltale is
 * good English that writers of news seldom use and synonym programs like; a likely one is good English, rarer than the
 * usual word, and gives nothing away by itself; a plain one is as common.
 */
export type SwapStrength = 'odd' | 'telltale' | 'likely' | 'plain';

/** A word that synonym programs put for another. */
export interface SpinnerSwap {
  /**
   * Takes the word as it stands, in lower case; returns the word meant, "took/taken" where it may be a past or a
   * participle.
   */
  readonly usualFor: (word: string) => string;
  readonly sort: 'verb' | 'noun' | 'adjective' | 'preposition' | 'other';
  readonly strength: SwapStrength;
  /** How often it occurs in a word of ordinary text; 0 for likely and plain ones, which are not counted. */
  readonly rate: number;
  readonly changesMeaning: boolean;
}

/** Swaps to look for; `patterns` has the expression of each under its number. */
export interface SpinnerSwaps {
  readonly swaps: readonly SpinnerSwap[];
  readonly patterns: PatternIndex;
}

type Words = ReadonlySet<string>;

/** What the damage stage knows of a language. */
export interface DamageLexicon extends DamageWords {
  /** Phrases that hedge a numeral. */
  readonly hedges: Words;
  /**
   * The verb of "will be", its past, the pronoun for what is no person, and the one that begins a clause as an object.
   */
  readonly be: string;
  readonly was: string;
  readonly it: string;
  readonly what: string;
  /** Past verbs that report an event without naming it. */
  readonly reportsOf: ReadonlyMap<string, Words>;
  /** Matches one letter that the language does not use, in lower or upper case. */
  readonly foreignLetter: RegExp;
  /** Says of a word whether it has a letter that the language does not use, or one that it has in other words only. */
  readonly isForeignSpelling: (word: string) => boolean;
  /** Sentences whose "nor" was lost on the way, so that their second half says the opposite. */
  readonly lostNegations: DamagePhrases;
  readonly idioms: DamagePhrases;
  /** Phrases that follow another language word for word, looked for in translated texts only. */
  readonly calques: DamagePhrases;
  /** Wordings that translation software makes, looked for in translated texts only. */
  readonly mistranslations: DamagePhrases;
  /** Words that translations take for each other. */
  readonly senses: SenseLexicon;
  /** Magnitudes and the like as translations write them, without a full stop, each with the usual word. */
  readonly amountWords: ReadonlyMap<string, string>;
  /** The word between a magnitude and what is counted ("millions of euros"). */
  readonly amountLink: string;
  readonly spinnerSigns: DamagePhrases;
  /** Odd and telltale swaps, which are evidence of a synonym program. */
  readonly spinnerSwaps: SpinnerSwaps;
  /** Likely and plain swaps, which only come with others. */
  readonly plainSwaps: SpinnerSwaps;
}

/**
 * Makes the lexicon ready.
 *
 * @param file the parsed data file
 * @param words words of other data files: what translations take for each other, and what is told of a number before
 *   it, each phrase with its kind; `exact` hedges nothing
 * @param finder what looks for the words of its patterns
 * @returns the lexicon; its patterns are compiled when they are first needed
 */
export function compileDamageLexicon(
  file: DamageLexiconFile,
  words: { readonly senses: SenseLexicon; readonly qualifiers: Readonly<Record<string, string>> },
  finder: WordFinder = new WordFinder(),
): DamageLexicon {
  const foreignLetter = anyLetterOf(file.foreignLetters);
  const accentedLetter = anyLetterOf(file.accentedLetters);
  const accentedWords = setOf(file.accentedWords);
  return {
    ...tablesOf<DamageWords>(file),
    hedges: new Set(Object.keys(words.qualifiers).filter((phrase) => words.qualifiers[phrase] !== 'exact')),
    be: file.be,
    was: file.was,
    it: file.it,
    what: file.what,
    reportsOf: new Map(Object.entries(file.reportsOf).map(([event, verbs]) => [event, new Set(verbs)] as const)),
    foreignLetter,
    isForeignSpelling: (word) =>
      foreignLetter.test(word) || (accentedLetter.test(word) && !accentedWords.has(word.toLowerCase())),
    lostNegations: phrasesOf(file.lostNegations, 'gu', finder),
    idioms: phrasesOf(file.idioms, 'giu', finder),
    calques: phrasesOf(file.calques, 'giu', finder),
    mistranslations: phrasesOf(file.mistranslations, 'gu', finder),
    senses: words.senses,
    amountWords: new Map(Object.entries(file.amountWords)),
    amountLink: file.amountLink,
    spinnerSigns: phrasesOf(file.spinnerSigns, 'gu', finder),
    spinnerSwaps: indexed(tellingSwaps(file), finder),
    plainSwaps: indexed(plainSwaps(file), finder),
    phraseEnds: new Set([...file.phraseEnds, ...file.auxiliaries]),
  };
}

function phrasesOf(entries: readonly PhraseEntry[], flags: string, finder: WordFinder): DamagePhrases {
  return {
    phrases: entries.map(([, usual, changesMeaning, kind, from]) => ({
      usual: String(usual),
      changesMeaning: changesMeaning === true,
      kind: (kind ?? 'garble') as DamageKind,
      from: new Set(typeof from === 'string' ? from.split(' ') : []),
    })),
    patterns: new PatternIndex(
      entries.map(([pattern]) => wholeWords(String(pattern), flags)),
      finder,
    ),
  };
}

function wholeWords(source: string, flags: string): PatternSource {
  const { before, after } = wordEdges(flags);
  const opening = /^[,(]?[,]/.test(source) ? '' : before;
  const closing = source.endsWith(')') && source.includes('(?=') ? '' : after;
  return { source: `${opening}(?:${source})${closing}`, flags };
}

const SORTS: Readonly<Record<string, SpinnerSwap['sort']>> = {
  v: 'verb',
  n: 'noun',
  a: 'adjective',
  p: 'preposition',
  x: 'other',
};

/**
 * How often a collocation with a wrong word in it stands in ordinary text, in occurrences a word: one list has
 * hundreds.
 */
const ODD_RATE = 1e-6;

/** A swap with its expression, and the words of which every match holds one. */
type SwapEntry = SpinnerSwap & { readonly pattern: string; readonly words: readonly string[] };

function tellingSwaps(file: DamageLexiconFile): readonly SwapEntry[] {
  const collocations = Object.entries(file.collocations).flatMap(([sort, entries]) =>
    entries.map((entry) => ({ ...compileCollocation(entry), sort: sortOf(sort) })),
  );
  return [
    ...[...collocations, ...file.spinnerSwaps.map(listedSwap)].map((one) => ({
      ...one,
      strength: 'odd' as const,
      rate: ODD_RATE,
    })),
    ...file.telltales.map((entry) => ({
      ...listedSwap(entry),
      strength: 'telltale' as const,
      rate: Number(entry[4]) / 1e6,
    })),
  ];
}

const plainSwaps = (file: DamageLexiconFile): readonly SwapEntry[] => [
  ...file.spunWords.map((entry) => ({ ...listedSwap(entry), strength: 'likely' as const, rate: 0 })),
  ...file.spinnerSynonyms.map((entry) => ({ ...listedSwap(entry), strength: 'plain' as const, rate: 0 })),
];

const indexed = (swaps: readonly SwapEntry[], finder: WordFinder): SpinnerSwaps => ({
  swaps,
  patterns: new PatternIndex(
    swaps.map(({ pattern, words }) => ({ source: pattern, flags: 'giu', words })),
    finder,
  ),
});

// [sort, forms, the usual word for each form, changes the meaning, what must follow, what must stand before]
function listedSwap([sort, forms, usual, changesMeaning, after, before]: TelltaleEntry) {
  const [ahead, behind] = [after, before].map((side) => (typeof side === 'string' ? side : ''));
  return {
    pattern: `${NO_WORD_BEFORE}${behind}(?:${forms})${NO_WORD_AFTER}${ahead}`,
    ...usualForms(String(forms), String(usual)),
    sort: sortOf(String(sort)),
    changesMeaning: changesMeaning === true,
  };
}

const sortOf = (sort: string): SpinnerSwap['sort'] => SORTS[sort] ?? 'other';

function usualForms(forms: string, usual: string) {
  const [words, meant] = [forms.toLowerCase().split('|'), usual.split('|')];
  return { words, usualFor: (word: string): string => meant[words.lastIndexOf(word)] ?? '' };
}
