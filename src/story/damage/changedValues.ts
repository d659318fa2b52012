import type { Damage } from '../../model/article.js';
import { stem } from '../../text/stem.js';
import { isWordOrNumber, type Token } from '../../text/tokens.js';
import { type AlignedPair, alignTokens, type Difference, type SentencePair } from './alignTokens.js';
import type { SharedDamageLexicon } from './lexicon.js';

/**
 * Finds a number, the magnitude behind one or a day that came out of a translation as another: the words on both sides
 * of it are those of the source ("14 of them were held on Tuesday", "40 of them were held on Tuesday"). Numbers beside
 * a word that multiplies them are left alone: they may be the same amount in other units.
 *
 * @param pair the translated sentence and its source
 * @param lexicon days, months and words that multiply a number
 * @returns the damage, in order, with the source's number or day as the reading
 */
export function changedValues(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const aligned = alignTokens(pair, (token) => lexicon.sameAs.get(token.lower) ?? stem(token.lower));
  return aligned.differences.flatMap((at) => {
    const sort = sortOf(aligned, at, lexicon);
    return sort === null ? [] : [damageAt(aligned, at, sort, lexicon)];
  });
}

/**
 * Finds a number that lost its thousands in a translation, where the point between them was read as a decimal point
 * ("1.2 people", "9 people"): the source has it a thousand times as large, and neither text has the other's number in
 * the sentence. Numbers beside a magnitude or a unit of measure are left alone: they may be the same amount in other
 * units.
 *
 * @param pair the translated sentence and its source
 * @param lexicon words that multiply a number, units of measure, small words
 * @returns the damage over the number and what is counted, in order, with the source's number in the reading
 */
export function lostThousands({ copy, witness, of }: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const isPlain = ({ tokens }: SentencePair['copy'], i: number): boolean =>
    ![tokens[i - 1], tokens[i + 1], tokens[i + 2]].some(
      (token) =>
        isScaled(token, lexicon) || lexicon.measureUnits.has(token?.lower ?? '') || /[%$€£]/u.test(token?.text ?? ''),
    );
  const numbers = new Set(copy.tokens.map(({ text }) => text));
  return copy.tokens.flatMap((printed, i): Damage[] => {
    if (!/^\d{1,3}(?:\.\d{1,2})?$/u.test(printed.text) || !isPlain(copy, i)) return [];
    if (witness.tokens.some(({ text }) => text === printed.text)) return [];
    const larger = withCommas(Math.round(Number(printed.text) * THOUSAND));
    const j = witness.tokens.findIndex(({ text }) => text === larger);
    const meant = witness.tokens[j];
    if (meant === undefined || numbers.has(larger) || !isPlain(witness, j)) return [];
    const next = copy.tokens[i + 1];
    const counted = next !== undefined && isWordOrNumber(next) && isCounted(next, lexicon) ? next : printed;
    const intended = counted === printed ? larger : `${larger} ${counted.text}`;
    return [
      {
        start: printed.start,
        end: counted.end,
        kind: 'broken-numeral',
        intended,
        changesMeaning: true,
        confidence: 0.8,
        why: `The text that this one was translated from has “${larger}” here.`,
        witness: { article: of, start: meant.start, end: meant.end },
      },
    ];
  });
}

const THOUSAND = 1000;

const withCommas = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');

type Sort = 'number' | 'magnitude' | 'day';

function sortOf({ copy, witness }: AlignedPair, at: Difference, lexicon: SharedDamageLexicon): Sort | null {
  const [printed, meant] = [copy[at.copy.from], witness[at.witness.from]];
  if (!isOne(at) || printed === undefined || meant === undefined) return null;
  const around = [copy[at.copy.to], copy[at.copy.from - 1], witness[at.witness.to], witness[at.witness.from - 1]];
  if (around.some((token) => token === undefined)) return null;
  if (isOtherDay(printed, meant, lexicon)) return 'day';
  if (isOtherMagnitude([printed, around[1]], [meant, around[3]], lexicon)) return 'magnitude';
  const isLone = isOtherNumber(printed, meant) && !around.some((token) => isScaled(token, lexicon));
  return isLone && haveOthersAlike([copy, printed], [witness, meant]) ? 'number' : null;
}

// Where each sentence gives other numbers too, one at least is in both: else the copy has all of them from elsewhere.
function haveOthersAlike(...sides: readonly (readonly [readonly Token[], Token])[]): boolean {
  const [left = [], right = []] = sides.map(([tokens, own]) =>
    tokens.filter((token) => token !== own && /\d/u.test(token.text)).map(({ text }) => text),
  );
  return left.length === 0 || right.length === 0 || left.some((text) => right.includes(text));
}

// A magnitude is read with its number and with what is counted.
function damageAt(
  { copy, witness, of }: AlignedPair,
  at: Difference,
  sort: Sort,
  lexicon: SharedDamageLexicon,
): Damage {
  const [before, behind] = sort === 'magnitude' ? [1, isCounted(copy[at.copy.to], lexicon) ? 1 : 0] : [0, 0];
  const grown = (words: readonly Token[], { from, to }: Difference['copy']) => words.slice(from - before, to + behind);
  const [printed, meant] = [grown(copy, at.copy), grown(witness, at.witness)];
  const intended = meant.map(({ text }) => text).join(' ');
  return {
    start: (printed[0] as Token).start,
    end: (printed.at(-1) as Token).end,
    kind: sort === 'day' ? 'mangled-date' : 'broken-numeral',
    intended,
    changesMeaning: true,
    confidence: 0.8,
    why: `The text that this one was translated from has “${intended}” here.`,
    witness: { article: of, start: (meant[0] as Token).start, end: (meant.at(-1) as Token).end },
  };
}

const isCounted = (token: Token | undefined, { phraseEnds }: SharedDamageLexicon): boolean =>
  token !== undefined && !phraseEnds.has(token.lower);

const isOne = ({ copy, witness }: Difference): boolean => copy.to - copy.from === 1 && witness.to - witness.from === 1;

const isOtherDay = (a: Token, b: Token, { days }: SharedDamageLexicon): boolean => {
  const [one, other] = [days.get(a.lower), days.get(b.lower)];
  return one !== undefined && other !== undefined && one !== other;
};

const numberIn = ({ text }: Token): number =>
  /^\d{1,3}(?:,\d{3})*$|^\d+$/u.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;

const isOtherNumber = (a: Token, b: Token): boolean => {
  const [one, other] = [numberIn(a), numberIn(b)];
  return !Number.isNaN(one) && !Number.isNaN(other) && one !== other;
};

// 1.3 million of what the source has 1.3 billion of.
function isOtherMagnitude(
  [a, number]: readonly [Token, Token | undefined],
  [b, other]: readonly [Token, Token | undefined],
  { multipliers }: SharedDamageLexicon,
): boolean {
  const isSameNumber = number !== undefined && /\d/u.test(number.text) && number.text === other?.text;
  return isSameNumber && a.lower !== b.lower && multipliers.has(a.lower) && multipliers.has(b.lower);
}

const isScaled = (token: Token | undefined, { magnitudes }: SharedDamageLexicon): boolean =>
  token !== undefined && (magnitudes.has(token.lower) || /\d/u.test(token.text));
