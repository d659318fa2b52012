import type { Article } from '../../model/article.js';
import type { BesideOthers } from '../../model/following.js';
import type { Span } from '../../model/span.js';
import type { Reading } from '../../text/reading.js';
import type { SourceLanguage, TransmissionHabit, TransmissionLexicon } from './lexicon.js';

/** What signs are looked for in: the article as far as it is known, its reading, and what is known of its language. */
export interface TransmissionInput extends BesideOthers {
  readonly article: Pick<
    Article,
    | 'text'
    | 'blocks'
    | 'language'
    | 'outlet'
    | 'byline'
    | 'credits'
    | 'source'
    | 'canonicalUrl'
    | 'pageWords'
    | 'translationMarks'
  >;
  readonly reading: Reading;
  readonly lexicon: TransmissionLexicon;
}

/** A trace of how a text was made: where it stands and what it says. */
export interface Sign {
  /** Name of the kind of sign. */
  readonly feature: string;
  readonly where: Span;
  /** What was found, where it is not what stands there; lower case. */
  readonly wording?: string;
  /**
   * What the first sign of this kind is worth, in bits: how many times likelier in a text so made, as a power of two.
   */
  readonly bits: number;
  /** Languages it points to, by ISO 639-1 code, in bits. */
  readonly votes: ReadonlyMap<string, number>;
  /** One sentence on all signs of this kind. */
  readonly why: string;
}

/** What is not in the text has no place in it. */
export const NOWHERE: Span = { start: 0, end: 0 };

/** A sign that points to no language. */
export const NO_VOTES: ReadonlyMap<string, number> = new Map();

/** Takes languages and what each is worth; returns the votes for them. */
export function votesFor(languages: readonly string[], bits: number): ReadonlyMap<string, number> {
  return new Map(languages.map((code) => [code, bits]));
}

/** Takes the lexicon and a habit; returns the votes for all languages whose newsrooms have it. */
export function votesOfHabit(
  lexicon: TransmissionLexicon,
  habit: TransmissionHabit,
  bits: number,
): ReadonlyMap<string, number> {
  return votesFor(
    lexicon.sources.filter((source: SourceLanguage) => source.habits.has(habit)).map((source) => source.code),
    bits,
  );
}

/** Takes the lexicon and habits; returns one bit for each of them that the newsrooms of a language have. */
export function votesOfHabits(
  lexicon: TransmissionLexicon,
  habits: readonly TransmissionHabit[],
): ReadonlyMap<string, number> {
  const votes = lexicon.sources.map(
    ({ code, habits: own }) => [code, habits.filter((habit) => own.has(habit)).length] as const,
  );
  return new Map(votes.filter(([, bits]) => bits > 0));
}

/**
 * Takes the source languages, a word with letters that the language that is read has not, and what a letter is worth;
 * returns the votes of the languages that have all letters of the word: twice as much for one that alone has one.
 */
export function letterVotes(
  sources: readonly SourceLanguage[],
  word: string,
  bits: number,
): ReadonlyMap<string, number> {
  // Marks and figures belong to no language.
  const letters = word.replace(/\P{L}+/gu, '');
  const votes = sources
    .filter(({ spelling }) => spelling?.test(letters))
    .map(({ code, ownLetter }) => [code, ownLetter?.test(word) ? 2 * bits : bits] as const);
  return new Map(votes);
}
