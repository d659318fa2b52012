import type { Damage } from '../../model/article.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import { type AlignedPair, alignTokens, type Difference, isOneWord, type SentencePair } from './alignTokens.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { OF_SOURCE } from './whose.js';

/**
 * Finds a number or a day that came out of a translation as another: the words on both sides of it are those of the
 * source ("14 of them were held on Tuesday", "40 of them were held on Tuesday"). Numbers beside a word that multiplies
 * them are left alone: they may be the same amount in other units (see lostMagnitudes).
 *
 * @param pair the translated sentence and its source
 * @param lexicon days, months and words that multiply a number
 * @returns the damage, in order, with the source's number or day as the reading
 */
export function changedValues(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const aligned = alignTokens(pair, (token) => lexicon.sameAs.get(token.lower) ?? stem(token.lower));
  return aligned.differences.flatMap((at) => {
    const kind = kindOf(aligned, at, lexicon);
    return kind === null ? [] : [damageOf(aligned, at, kind)];
  });
}

function kindOf(
  { copy, witness }: AlignedPair,
  at: Difference,
  lexicon: SharedDamageLexicon,
): 'broken-numeral' | 'mangled-date' | null {
  const [printed, meant] = [copy[at.copy.from], witness[at.witness.from]];
  if (!isOneWord(at) || printed === undefined || meant === undefined) return null;
  const around = [copy[at.copy.to], copy[at.copy.from - 1], witness[at.witness.to], witness[at.witness.from - 1]];
  if (around.some((token) => token === undefined)) return null;
  if (isOtherDay(printed, meant, lexicon)) return 'mangled-date';
  const isLone = isOtherNumber(printed, meant) && !around.some((token) => isScaled(token, lexicon));
  return isLone && haveOthersAlike([copy, printed], [witness, meant]) ? 'broken-numeral' : null;
}

// Where each sentence gives other numbers too, one at least is in both: else the copy has all of them from elsewhere.
function haveOthersAlike(...sides: readonly (readonly [readonly Token[], Token])[]): boolean {
  const [left = [], right = []] = sides.map(([tokens, own]) =>
    tokens.filter((token) => token !== own && /\d/u.test(token.text)).map(({ text }) => text),
  );
  return left.length === 0 || right.length === 0 || left.some((text) => right.includes(text));
}

function damageOf({ copy, witness, of }: AlignedPair, at: Difference, kind: Damage['kind']): Damage {
  const [printed, meant] = [copy[at.copy.from] as Token, witness[at.witness.from] as Token];
  return {
    start: printed.start,
    end: printed.end,
    kind,
    intended: meant.text,
    changesMeaning: true,
    confidence: 0.8,
    why: `${OF_SOURCE} “${meant.text}” here.`,
    witness: { article: of, start: meant.start, end: meant.end },
  };
}

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
