import type { Damage } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { spanOver } from '../../model/span.js';
import { plainDigits } from '../../text/digits.js';
import { groupBy } from '../../text/group-by.js';
import { mapPair } from '../../text/pairs.js';
import type { Sentence } from '../../text/reading.js';
import { intersects } from '../../text/sets.js';
import { stem } from '../../text/stem.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { SentencePair } from './alignTokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import { isSmall } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { OF_SISTER } from './whose.js';

/** What a lost or mistaken "thousand", "million" or "billion" multiplies a number by … */
const MAGNITUDES = [1e3, 1e6, 1e9];
/** … and a lost decimal mark ("14 million" for 1.4 million). */
const SHIFTS = [10, 100];

/** What money is counted by, whatever its currency: "korun" are "crowns" in another translation. */
const MONEY = '¤';

/** What a number at the end of its clause counts ("the organisers spoke of 9,000"), and such an end. */
const BARE = '';
const ENDS = /^[.,;:!?)"”’»]$/u;

/** An amount as it stands in a text: number, magnitude and what is counted. */
interface Amount {
  readonly value: number;
  /** The number without a magnitude. */
  readonly number: number;
  /** The number is written in digits, and not in words ("three"). */
  readonly isNumeral: boolean;
  readonly tokens: readonly Token[];
  /** The stem of what is counted; one for all money. */
  readonly unit: string;
  /** The currencies that it may be of; null where no money is counted. */
  readonly currencies: ReadonlySet<string> | null;
  readonly sentence: Sentence;
  readonly of: ArticleId;
}

/** The amounts that the sound articles of a story tell, by what is counted. */
export type AmountsTold = ReadonlyMap<string, readonly Amount[]>;

/** Takes the sound articles of a story; returns the amounts they tell. Linear in their length. */
export const amountsTold = (articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): AmountsTold =>
  groupBy(
    articles.flatMap((one) => amountsIn(one, lexicon)),
    ({ unit }) => unit,
  );

/**
 * Finds amounts whose magnitude or decimal mark a translation lost or mistook, by the sound reports of the story: they
 * count the same by the same digits in another magnitude ("3 billion marks", in the translation "3 million marks"),
 * none of them has the number of the translation, in digits or in words, and it has theirs nowhere. The sentences share
 * a further word. Where they have none, another translation that has a magnitude or a decimal mark more tells it.
 *
 * @param one the translated article
 * @param told the amounts of the story's sound articles; see amountsTold
 * @param sisters the sentences of the article with those of other translations of its source; see sisterSentences
 * @param lexicon words that multiply a number, small words
 * @returns the damage over each such amount, in order, with that of the sound reports as the reading; empty where two
 *   amounts could be meant
 */
export function lostMagnitudes(
  one: ComparedArticle,
  told: AmountsTold,
  sisters: readonly SentencePair[],
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const own = amountsIn(one, lexicon);
  return own.flatMap((printed): Damage[] => {
    const others = (told.get(printed.unit) ?? []).filter((other) => areOneCurrency(printed, other));
    if (!printed.isNumeral || others.some(({ value }) => isSame(value, printed.value))) return [];
    const meant = others.filter(
      (other) =>
        other.isNumeral &&
        areMagnitudesApart(printed, other) &&
        !own.some(({ unit, value }) => unit === other.unit && isSame(value, other.value)) &&
        isShared(printed, other, lexicon),
    );
    const inSisters = meant.length > 0 ? [] : amountsBeside(printed, sisters, lexicon);
    const [first, ...more] = [...meant, ...inSisters];
    return first === undefined || more.some(({ value }) => !isSame(value, first.value))
      ? []
      : [damageOf(printed, first, meant.length > 0 ? OF_REPORTS : OF_SISTER)];
  });
}

const areOneCurrency = ({ currencies: a }: Amount, { currencies: b }: Amount): boolean =>
  a === null || b === null ? a === b : intersects(a, b);

// The amounts of other translations of the sentence that have more, by whatever noun: a program loses a "thousand", it
// makes none. Neither sentence has both.
function amountsBeside(
  printed: Amount,
  sisters: readonly SentencePair[],
  lexicon: SharedDamageLexicon,
): readonly Amount[] {
  const own = amountsInSentence(printed.sentence, printed.of, lexicon);
  return sisters
    .filter(({ copy }) => copy === printed.sentence)
    .flatMap(({ witness, of }) => {
      const others = amountsInSentence(witness, of, lexicon);
      if (others.some(({ value }) => isSame(value, printed.value))) return [];
      return others.filter(
        (other) => other.isNumeral && hasLost(printed, other) && !own.some(({ value }) => isSame(value, other.value)),
      );
    });
}

const hasLost = (printed: Amount, meant: Amount): boolean =>
  MAGNITUDES.some((times) => isSame(meant.value / printed.value, times)) ||
  (hasMark(meant) && !hasMark(printed) && SHIFTS.some((times) => isSame(printed.value / meant.value, times)));

const hasMark = ({ number }: Amount): boolean => !Number.isInteger(number);

const isSame = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;

// A mark is lost where one of the two numerals has one.
function areMagnitudesApart(printed: Amount, meant: Amount): boolean {
  const [small, large] = [printed.value, meant.value].sort((a, b) => a - b) as [number, number];
  const factors = hasMark(printed) !== hasMark(meant) ? [...MAGNITUDES, ...SHIFTS] : MAGNITUDES;
  return small > 0 && factors.some((times) => isSame(large / small, times));
}

// Sentences of two texts that tell one number share a telling word beside what is counted.
function isShared(printed: Amount, other: Amount, lexicon: SharedDamageLexicon): boolean {
  const words = tellingIn(printed, lexicon);
  return [...tellingIn(other, lexicon)].some((word) => words.has(word));
}

const tellingIn = ({ sentence, unit, tokens }: Amount, lexicon: SharedDamageLexicon): ReadonlySet<string> =>
  new Set(
    sentence.tokens.flatMap((token) => {
      const isTelling = token.kind === 'word' && !tokens.includes(token) && !lexicon.magnitudes.has(token.lower);
      const key = stem(token.lower);
      return isTelling && !isSmall(token.lower, lexicon) && key !== unit ? [key] : [];
    }),
  );

// "1,2 mln. users".
const stopBetween = (stop: Token | undefined, next: Token | undefined): readonly Token[] =>
  stop?.text === '.' && next?.kind === 'word' ? [stop] : [];

const amountsIn = (of: ComparedArticle, lexicon: SharedDamageLexicon): readonly Amount[] =>
  sentencesTold(of).flatMap((sentence) => amountsInSentence(sentence, of.article.id, lexicon));

const amountsInSentence = (sentence: Sentence, of: ArticleId, lexicon: SharedDamageLexicon): readonly Amount[] =>
  sentence.tokens.flatMap((_, i) => amountAt(sentence, i, lexicon).map((amount) => ({ ...amount, sentence, of })));

// A number, perhaps a word that multiplies it, and a noun, a sign of percent or the end of the clause; or a sign of
// money before it.
function amountAt(
  { tokens }: Sentence,
  i: number,
  lexicon: SharedDamageLexicon,
): readonly Omit<Amount, 'sentence' | 'of'>[] {
  const [before, first, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  const number = numberIn(first, lexicon);
  if (Number.isNaN(number) || /[-–/:]/u.test(before?.text ?? '')) return [];
  const times = next === undefined ? undefined : lexicon.timesOf.get(next.lower);
  const isNumeral = first.kind === 'number';
  const amount = { value: number * (times ?? 1), number, isNumeral };
  const printed = times === undefined ? [first] : [first, next as Token, ...stopBetween(tokens[i + 2], tokens[i + 3])];
  const sign = before?.kind === 'symbol' ? lexicon.currencies.get(before.lower) : undefined;
  if (before !== undefined && sign !== undefined)
    return [{ ...amount, tokens: [before, ...printed], unit: MONEY, currencies: sign }];
  const counted = tokens[i + printed.length];
  const isTimes = lexicon.timesOf.has(tokens[i + printed.length + 1]?.lower ?? '');
  if (counted === undefined || (ENDS.test(counted.text) && !isTimes))
    return [{ ...amount, tokens: printed, unit: BARE, currencies: null }];
  if (counted.kind !== 'word' && counted.text !== '%') return [];
  if (isSmall(counted.lower, lexicon) || isCapitalised(counted) || isAbbreviated(tokens, i + printed.length)) return [];
  const currencies = lexicon.currencies.get(counted.lower) ?? null;
  const unit = currencies === null ? stem(lexicon.respell(counted.lower)) : MONEY;
  return [{ ...amount, tokens: [...printed, counted], unit, currencies }];
}

// "36 mlrd. crowns": a magnitude that was left as it is, and no noun.
const isAbbreviated = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.text === '.' && tokens[i + 2]?.kind === 'word';

// NaN of what is no number; words for numbers ("three") as the lexicon has them.
function numberIn({ kind, text, lower }: Token, { sameAs }: SharedDamageLexicon): number {
  if (kind === 'number') return Number(plainDigits(text));
  return Number.parseInt(sameAs.get(lower) ?? '', 10);
}

const OF_REPORTS = 'The other reports of the story have';

// Where the two count by other nouns, only the number is damage.
function damageOf(printed: Amount, meant: Amount, who: string): Damage {
  const isOneNoun = printed.unit === meant.unit;
  const [own, other] = mapPair([printed, meant], ({ tokens, unit }) =>
    isOneNoun || unit === BARE ? tokens : tokens.slice(0, -1),
  );
  const intended = other
    .map(({ text, start }, i) => (other[i - 1]?.end === start ? '' : ' ') + text)
    .join('')
    .trim();
  return {
    ...spanOver(own),
    kind: 'broken-numeral',
    intended,
    changesMeaning: true,
    confidence: 0.75,
    why: `${who} “${intended}” here, and no sound report the number of this one.`,
    witness: { article: meant.of, ...spanOver(other) },
  };
}
