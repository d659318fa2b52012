import type { Damage } from '../../model/article.js';
import { plainDigits } from '../../text/digits.js';
import { noteOnly } from '../../text/only-value.js';
import type { Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** The money stands among so many tokens behind its number ("45 bln. crowns"). */
const MOST_BETWEEN = 2;
/** A number of two digits that say something, or of five, is of one sum. */
const TELLING = /[1-9]\d*[1-9]|\d{5}/u;

/** A word for money, and the article that has it. */
interface Money {
  readonly word: Token;
  readonly of: ComparedArticle;
}

/** What the sound articles of a story count, by the digits of the number and its magnitude, and all their words. */
export interface MoneyTold {
  /** The word behind each sum, with its article; null where there are two. */
  readonly bySum: ReadonlyMap<string, Money | null>;
  readonly words: ReadonlySet<string>;
}

/** Takes the sound articles of a story; returns the money in them. Linear in their length. */
export function moneyTold(sound: readonly ComparedArticle[], lexicon: SharedDamageLexicon): MoneyTold {
  const bySum = new Map<string, Money | null>();
  for (const of of sound)
    for (const { sum, word } of sumsIn(of, lexicon))
      noteOnly(bySum, sum, { word, of }, (known) => known.word.lower === word.lower);
  return { bySum, words: new Set(sound.flatMap(({ reading }) => reading.tokens.map(({ lower }) => lower))) };
}

/**
 * Finds names of money that a translation translated or mistook for that of another country: a sum has the digits of
 * one in the sound reports, which is of other money ("320 million krona", elsewhere "320 million crowns"), and no sound
 * report has the word. Then it is damage behind every number.
 *
 * @param one the translated article
 * @param told the money in the story's sound articles; see moneyTold
 * @param lexicon names of currencies
 * @returns the damage over each such word, in order, with that of the sound reports as the reading
 */
export function wrongCurrencies(
  one: ComparedArticle,
  told: MoneyTold,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const sums = sumsIn(one, lexicon);
  const meant = new Map<string, Money>();
  for (const { digits, sum, word } of sums) {
    const known = TELLING.test(digits) ? told.bySum.get(sum) : null;
    if (known !== null && known !== undefined && !told.words.has(word.lower)) meant.set(word.lower, known);
  }
  return sums.flatMap(({ word }): Damage[] => {
    const known = meant.get(word.lower);
    return known === undefined ? [] : [damageOf(word, known)];
  });
}

// Numbers with the name of money behind them, before the next number, and what multiplies them.
function sumsIn(one: ComparedArticle, { currencies, timesOf }: SharedDamageLexicon) {
  return sentencesTold(one).flatMap(({ tokens }) =>
    tokens.flatMap((number, i) => {
      if (number.kind !== 'number') return [];
      const near = tokens.slice(i + 1, i + 2 + MOST_BETWEEN);
      const word = near.find(({ kind, lower }) => kind === 'number' || (kind === 'word' && currencies.has(lower)));
      if (word === undefined || word.kind === 'number') return [];
      const between = near.slice(0, near.indexOf(word)).filter(({ kind }) => kind === 'word');
      const times = between.map(({ lower }) => timesOf.get(lower) ?? lower);
      const digits = plainDigits(number.text);
      return [{ digits, sum: [digits, ...times].join(' '), word }];
    }),
  );
}

const damageOf = ({ start, end, text }: Token, { word: meant, of }: Money): Damage => ({
  start,
  end,
  kind: 'wrong-word',
  intended: meant.text,
  changesMeaning: true,
  confidence: 0.75,
  why: `The sound reports of the story have the same sum in “${meant.text}”, and none has “${text}”.`,
  witness: { article: of.article.id, start: meant.start, end: meant.end },
});
