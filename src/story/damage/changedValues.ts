import type { Damage } from '../../model/article.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import { alignTokens, type Difference, type SentencePair } from './alignTokens.js';
import type { SharedDamageLexicon } from './lexicon.js';

/**
 * Finds a number or a day that came out of a translation as another: the words on both sides of it are those of the source
 * ("14 of them were held on Tuesday", "40 of them were held on Tuesday"). Numbers beside a word that multiplies them are left
 * alone: they may be the same amount in other units.
 *
 * @param pair the translated sentence and its source
 * @param lexicon days, months and words that multiply a number
 * @returns the damage, in order, with the source's number or day as the reading
 */
export function changedValues(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const { copy, witness, differences } = alignTokens(
    pair,
    (token) => lexicon.sameAs.get(token.lower) ?? stem(token.lower),
  );
  return differences.flatMap((at): Damage[] => {
    const [printed, meant] = [copy[at.copy.from], witness[at.witness.from]];
    if (!isOne(at) || printed === undefined || meant === undefined) return [];
    const around = [copy[at.copy.to], copy[at.copy.from - 1], witness[at.witness.to], witness[at.witness.from - 1]];
    const isFramed = around.every((token) => token !== undefined);
    if (!isFramed) return [];
    const isDay = isOtherDay(printed, meant, lexicon);
    if (!isDay && !(isOtherNumber(printed, meant) && !around.some((token) => isScaled(token, lexicon)))) return [];
    return [
      {
        start: printed.start,
        end: printed.end,
        kind: isDay ? 'mangled-date' : 'broken-numeral',
        intended: meant.text,
        changesMeaning: true,
        confidence: 0.8,
        why: `The text that this one was translated from has “${meant.text}” here.`,
        witness: { article: pair.of, start: meant.start, end: meant.end },
      },
    ];
  });
}

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

const isScaled = (token: Token | undefined, { magnitudes }: SharedDamageLexicon): boolean =>
  token !== undefined && (magnitudes.has(token.lower) || /\d/u.test(token.text));
