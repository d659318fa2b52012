import type { Transmission } from '../../model/article.js';
import type { Following } from '../../model/following.js';
import { type Span, slice } from '../../model/span.js';
import { groupBy } from '../../text/group-by.js';
import { breakageSigns } from './breakage.js';
import { DECLARED, declarationSigns, pageSigns } from './declarations.js';
import { hints } from './hints.js';
import { originalSigns } from './originality.js';
import { residueSigns } from './residue.js';
import { rewordingSigns } from './rewording.js';
import type { Sign, TransmissionInput } from './Sign.js';
import { type LanguageVote, languageOf } from './sourceLanguage.js';
import { type SpinningEvidence, weighSpinning } from './spinning.js';
import { SYNTAX, syntaxSigns } from './syntaxSigns.js';

/** Bits from which on a text counts as translated by a program, and kinds of signs that must agree. */
const TRANSLATED = 13;
const KINDS_OF_RESIDUE = 2;
/**
 * So many different foreign wordings are enough by themselves, if there is one in so many words: of 2,427 ordinary
 * texts none has as many.
 */
const WORDINGS = 3;
const WORDS_A_WORDING = 400;
/** Bits from which on a text counts as spun, and different swapped words it must hold. */
const SPUN = 45;
const SWAPPED_WORDS = 6;
/** Broken collocations that must be among them … */
const BROKEN_WORDS = 2;
/** … unless there are so many bits: of 2,141 ordinary texts none has more than 42. */
const SURELY_SPUN = 70;
/** Bits from which on a text without residue counts as written in its language. */
const ORIGINAL = 4;
/**
 * More bits of residue or of swapped words than this, and it is not called original: copies keep bylines and datelines.
 */
const MOST_RESIDUE = 5;
const MOST_SWAPS = 8;
/** The more signs of own reporting it has, the more such words it may hold, if they are of few kinds. */
const SWAPS_A_BIT = 2;
const FEW_KINDS = 4;
/** A kind of sign is shown by at most so many places. */
const MOST_RECEIPTS = 4;

/**
 * Tells how a text reached us: written in its language, translated by a program (from which language, when the residue
 * tells), reworded by a synonym program, or unknown.
 *
 * Translation is told by the residue of the source language and by what breaks on the way; spinning by the number of
 * different odd synonyms, against their rates in ordinary text; either also by the text beside it that it was reworded
 * from. Signs of one kind count less each time, and two kinds must agree, but that many foreign wordings are enough.
 * Precision comes first: a text without enough signs is `unknown`, and `original` needs signs of its own.
 *
 * @param input the article with its reading and what is known of its language; see TransmissionInput
 * @returns the transmission with receipts and reasons; `unknown` with confidence 0 for a text in a language that the
 *   lexicon is not for. Linear in the length of the text
 */
export function detectTransmission(input: TransmissionInput): Transmission {
  const { article, lexicon } = input;
  if (article.language !== lexicon.language && article.language !== 'und') {
    return unknown(`Nothing is known here of how translations into ${article.language} look.`);
  }
  if (input.following?.how === 'swapped') return swappedFrom(input.following);
  const original = sumOf(originalSigns(input));
  const isSigned = original.bits >= ORIGINAL;
  const left = [
    ...pageSigns(input),
    ...declarationSigns(input),
    ...breakageSigns(input),
    ...residueSigns(input),
    ...syntaxSigns(input),
  ];
  // Whoever reported a thing may follow an earlier report, and knows of whom it is.
  const isOwn = isSigned && mayBeUntranslated(sumOf(left), original.bits) && !input.pronouns?.length;
  const residue = [...left, ...(isOwn ? [] : rewordingSigns(input))];
  const spinning = weighSpinning(input);
  const translated = sumOf(residue);
  if (isSpun(spinning) && spinning.bits > translated.bits) {
    const against = spinning.broken > 0 ? `, ${spinning.broken} of them against usage` : '';
    const why = `${spinning.kinds} different wordings stand in it that synonym programs like and writers seldom use${against}.`;
    const receipts = receiptsOf(
      [...spinning.signs].sort((x, y) => y.bits - x.bits),
      2 * MOST_RECEIPTS,
    );
    return { kind: 'spun', from: null, confidence: confidenceOf(spinning.bits, SPUN), receipts, why: [why] };
  }
  const isPlain = translated.features.length >= KINDS_OF_RESIDUE || residue.some(isEnough);
  // What speaks for an own report must be outweighed.
  const least = isSigned ? TRANSLATED + original.bits : TRANSLATED;
  if ((translated.bits >= least && isPlain) || isFullOfWordings(input, residue))
    return translation(input, [...residue, ...hints(input)], translated);
  if (isSigned && mayBeUntranslated(translated, original.bits) && mayBeUnswapped(spinning, original.bits)) {
    const why = [
      ...reasonsOf(original.features),
      'No residue of another language was found in it, and hardly a word that programs put in place of others.',
    ];
    return {
      kind: 'original',
      from: null,
      confidence: confidenceOf(original.bits, ORIGINAL),
      receipts: original.receipts,
      why,
    };
  }
  return unknown('Too few signs tell how the text was made.');
}

const isSpun = ({ bits, kinds, broken }: SpinningEvidence): boolean =>
  kinds >= SWAPPED_WORDS && (bits >= SURELY_SPUN || (bits >= SPUN && broken >= BROKEN_WORDS));

// A foreign wording or two come with what is told of somebody else's text.
function mayBeUntranslated({ bits, features }: Sum, original: number): boolean {
  return bits <= MOST_RESIDUE || (features.length < KINDS_OF_RESIDUE && bits <= original);
}

function mayBeUnswapped({ bits, kinds, broken }: SpinningEvidence, original: number): boolean {
  const most = kinds <= FEW_KINDS ? MOST_SWAPS + SWAPS_A_BIT * (original - ORIGINAL) : MOST_SWAPS;
  return bits <= most && broken < BROKEN_WORDS;
}

function isFullOfWordings({ article, reading }: TransmissionInput, residue: readonly Sign[]): boolean {
  const wordings = residue
    .filter(({ feature }) => feature === 'wording' || feature === 'idiom')
    .map(({ where }) => slice(article.text, where));
  const different = new Set(wordings.map((wording) => wording.toLowerCase().replace(/[^\p{L}]+/gu, ' '))).size;
  return different >= WORDINGS && different * WORDS_A_WORDING >= reading.tokens.length;
}

// A text that says so itself needs no second sign, nor one that is put together as no ordinary text is.
const isEnough = ({ feature }: Sign): boolean => feature === DECLARED || feature === SYNTAX;

const unknown = (why: string): Transmission => ({
  kind: 'unknown',
  from: null,
  confidence: 0,
  receipts: [],
  why: [why],
});

// The share of the text whose words were swapped is what is known of it.
function swappedFrom({ of, share, receipts }: Following): Transmission {
  const why = `${Math.round(100 * share)} % of it follows ${of} in one frame of grammatical words, and most differences are single words swapped for others.`;
  const confidence = Math.round(100 * Math.min(0.95, 0.5 + share / 2)) / 100;
  return { kind: 'spun', from: null, confidence, receipts: receipts.slice(0, 2 * MOST_RECEIPTS), why: [why] };
}

function translation(input: TransmissionInput, signs: readonly Sign[], sum: Sum): Transmission {
  const vote = languageOf(input.article.text, signs);
  return {
    kind: 'machine-translated',
    from: vote.code,
    confidence: confidenceOf(sum.bits, TRANSLATED),
    receipts: sum.receipts,
    why: [...reasonsOf(sum.features), ...languageReasons(vote, signs, input)],
  };
}

function languageReasons(
  { code, bits, alike }: LanguageVote,
  signs: readonly Sign[],
  { sister }: TransmissionInput,
): readonly string[] {
  if (code === null)
    return alike.length === 0 ? [] : [`What is left of the source language fits ${alike.join(', ')} alike.`];
  const around = signs.flatMap(({ feature, wording, votes }) =>
    feature === 'page-word' && votes.has(code) ? [`“${wording}”`] : [],
  );
  const page = around.length === 0 ? '' : `, with ${around.slice(0, MOST_RECEIPTS).join(', ')} around the story,`;
  const beside = sister !== undefined && sister.from === code ? `, as does ${sister.name} beside it,` : '';
  return [`What is left of the source language${page}${beside} points to ${code} (${Math.round(bits)} bits).`];
}

/** All signs of one kind. */
interface Feature {
  readonly bits: number;
  readonly signs: readonly Sign[];
}

interface Sum {
  readonly bits: number;
  /** The kinds of signs that are worth anything, the strongest first. */
  readonly features: readonly Feature[];
  readonly receipts: readonly Span[];
}

// The second sign of a kind is worth half of the first, the third a quarter, and so on.
function sumOf(signs: readonly Sign[]): Sum {
  const byFeature = groupBy(
    signs.filter(({ bits }) => bits > 0),
    ({ feature }) => feature,
  );
  const features = [...byFeature.values()]
    .map((own): Feature => {
      const most = Math.max(...own.map((sign) => sign.bits));
      return { bits: most * (2 - 2 ** (1 - own.length)), signs: own };
    })
    .sort((x, y) => y.bits - x.bits);
  const receipts = features.flatMap((feature) => receiptsOf(feature.signs.filter(isInText), MOST_RECEIPTS));
  return {
    bits: features.reduce((sum, feature) => sum + feature.bits, 0),
    features,
    receipts: [...receipts].sort((x, y) => x.start - y.start || x.end - y.end),
  };
}

// What stands around the story has no place in it.
const isInText = ({ where }: Sign): boolean => where.end > where.start;

const receiptsOf = (signs: readonly Sign[], most: number): readonly Span[] =>
  signs.slice(0, most).map(({ where }) => ({ start: where.start, end: where.end }));

function reasonsOf(features: readonly Feature[]): readonly string[] {
  return features.map(({ signs }) => {
    const why = (signs[0] as Sign).why;
    return signs.length > 1 ? `${why.slice(0, -1)} (${signs.length} times).` : why;
  });
}

// 0.6 at the threshold; with every six bits more the doubt is halved.
function confidenceOf(bits: number, threshold: number): number {
  return Math.round(100 * Math.min(0.98, 1 - 0.4 * 2 ** (-(bits - threshold) / 6))) / 100;
}
