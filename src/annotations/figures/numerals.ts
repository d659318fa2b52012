import { phraseFrom, phraseUpTo } from '../../text/phrases.js';
import { readHalf } from './halves.js';
import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import { isAbbreviated, isMagnitude, magnitudeAt } from './magnitudes.js';
import type { Numeral } from './numeral.js';
import { partsAt, tensPartsAt } from './parts.js';
import type { Piece } from './pieces.js';
import { endsPhrase } from './units.js';

/**
 * Reads the numeral that begins at a piece: digits, number words, magnitudes, fractions and their mixtures
 * ("1.5 billion", "a hundred and two", "two and a half", "three quarters", "half a dozen", "one in five").
 *
 * @param pieces the pieces of a sentence
 * @param from the index of the first piece
 * @param lexicon the language's number words
 * @returns the numeral; null when none begins here
 */
export function readNumeral(pieces: readonly Piece[], from: number, lexicon: FigureLexicon): Numeral | null {
  const sign = signAt(pieces, from, lexicon);
  const start = from + sign.length;
  const numeral = ofMagnitude(pieces, readHalf(pieces, start, lexicon) ?? readPlain(pieces, start, lexicon), lexicon);
  // A row of hundreds of digits is no number.
  if (numeral === null || !Number.isFinite(numeral.value)) return null;
  // Products of decimals carry binary noise: 16.4 million is 16,400,000.
  return { ...numeral, from, value: sign.factor * Number(numeral.value.toPrecision(15)) };
}

function signAt(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): { length: number; factor: number } {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  const spelled = piece && lexicon.minus.has(piece.lower);
  // "-15", and "$-15" with the sign behind the currency's.
  const isFirst = piece?.tight === false || lexicon.currencySymbols.has(pieces[i - 1]?.lower ?? '');
  const written = piece && /^[-−]$/.test(piece.text) && isFirst && next?.tight === true && next.kind === 'number';
  return spelled || written ? { length: 1, factor: -1 } : { length: 0, factor: 1 };
}

// "A quarter of a million", "three quarters of a billion": the part is of the one number.
function ofMagnitude(pieces: readonly Piece[], part: Numeral | null, lexicon: FigureLexicon): Numeral | null {
  if (part === null || !part.isFraction || !lexicon.of.has(pieces[part.to]?.lower ?? '')) return part;
  const hasArticle =
    lexicon.articles.has(pieces[part.to + 1]?.lower ?? '') && isMagnitude(pieces[part.to + 2], lexicon);
  const magnitude = hasArticle ? lexicon.magnitudes.get(pieces[part.to + 2]?.lower ?? '') : undefined;
  return magnitude === undefined
    ? part
    : { ...part, to: part.to + 3, value: part.value * magnitude, isFraction: false };
}

function readPlain(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): Numeral | null {
  const whole = readCardinal(pieces, i, lexicon);
  if (whole === null) return null;
  return (
    readQuotient(pieces, whole, lexicon) ??
    readOutOf(pieces, whole, lexicon) ??
    readDivided(pieces, whole, lexicon) ??
    readParts(pieces, whole, lexicon) ??
    readPoint(pieces, whole, lexicon) ??
    readAndAHalf(pieces, whole, lexicon) ??
    whole
  );
}

/** How the digits and number words read so far add up. */
interface Sum {
  /** Finished magnitudes: the million of "a million and two". */
  readonly total: number;
  /** What the next magnitude multiplies; null when nothing stands open. */
  readonly open: number | null;
}

// The usual sum: units and tens add up, hundreds and magnitudes multiply what stands before them.
function readCardinal(pieces: readonly Piece[], from: number, lexicon: FigureLexicon): Numeral | null {
  const article = pieces[from] && lexicon.articles.has(pieces[from].lower);
  const isOne = isMagnitude(pieces[from], lexicon) && isOneBehind(pieces, from, lexicon);
  const opens = isOne || (article && isMagnitude(pieces[from + 1], lexicon));
  let sum: Sum | null = opens ? { total: 0, open: 1 } : null;
  let to = opens && !isOne ? from + 1 : from;
  let hasDigits = false;
  while (to < pieces.length) {
    const skipped = sum === null ? 0 : linkLength(pieces, to, sum, lexicon);
    const piece = pieces[to + skipped];
    const magnitude = sum === null ? undefined : magnitudeAt(pieces, from, to + skipped, lexicon);
    const next = piece ? (addPiece(sum, piece, skipped > 0, lexicon) ?? addMagnitude(sum, magnitude)) : null;
    if (piece === undefined || next === null) break;
    sum = next;
    hasDigits ||= piece.kind === 'number';
    to += skipped + 1;
    if (isAbbreviated(pieces, to, lexicon)) to += 1;
  }
  if (sum === null) return null;
  return { from, to, value: sum.total + (sum.open ?? 0), isFraction: false, hasDigits };
}

// "Another | hundred", "a good | dozen", and "about | thousand", as translations leave out the article.
const isOneBehind = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean =>
  phraseUpTo(pieces, at, lexicon.oneBefore) > 0 || hedgeBefore(pieces, at, lexicon) !== null;

// Words between the parts of one numeral: the hyphen of "twenty-one", the "and" of "two hundred and two".
function linkLength(pieces: readonly Piece[], at: number, sum: Sum, lexicon: FigureLexicon): number {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || next.kind === 'number') return 0;
  const isSmall = lexicon.small.has(next.lower);
  if (piece.text === '-') return isSmall || isMagnitude(next, lexicon) ? 1 : 0;
  if (piece.text === ',') return sum.open === null && isSmall && fillsUp(pieces, at + 1, sum.total, lexicon) ? 1 : 0;
  const afterHundred = sum.open === null ? sum.total > 0 : sum.open >= 100 && sum.open % 100 === 0;
  return lexicon.and.has(piece.lower) && isSmall && afterHundred && !leadsToParts(pieces, at + 2, lexicon) ? 1 : 0;
}

// "Three million, two hundred and six", but "3 million, two hundred of them": behind the comma stand hundreds in words
// as before it, fewer than the million and not of it.
function fillsUp(pieces: readonly Piece[], at: number, total: number, lexicon: FigureLexicon): boolean {
  const isHundred = lexicon.magnitudes.get(pieces[at + 1]?.lower ?? '') === 100;
  const rest = isHundred && pieces[at - 3]?.kind === 'word' ? readCardinal(pieces, at, lexicon) : null;
  if (rest === null || phraseFrom(pieces, rest.to, lexicon.ofThem) > 0) return false;
  return total % 1000 ** Math.ceil(Math.log10(rest.value + 1) / 3) === 0;
}

// "one hundred and three quarters": the three belongs to the quarters.
const leadsToParts = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean =>
  lexicon.fractions.has(pieces[at]?.lower ?? '');

function addPiece(sum: Sum | null, piece: Piece, linked: boolean, lexicon: FigureLexicon): Sum | null {
  if (piece.kind === 'number') return sum === null && !piece.ordinal ? { total: 0, open: piece.value } : null;
  const small = lexicon.small.get(piece.lower);
  return small === undefined ? null : addSmall(sum, small, linked);
}

function addMagnitude(sum: Sum | null, magnitude: number | undefined): Sum | null {
  if (magnitude === undefined || sum === null) return null;
  if (magnitude === 100 || magnitude === 12) return { total: sum.total, open: (sum.open ?? 0) * magnitude };
  if (sum.open === null) return { total: sum.total * magnitude, open: null };
  return { total: sum.total + sum.open * magnitude, open: null };
}

function addSmall(sum: Sum | null, small: number, linked: boolean): Sum | null {
  if (sum === null) return { total: 0, open: small };
  if (sum.open === null) return { total: sum.total, open: small };
  const fitsAfterTen = sum.open % 100 >= 20 && sum.open % 10 === 0 && small > 0 && small < 10;
  const fitsAfterHundred = sum.open >= 100 && sum.open % 100 === 0 && (linked || sum.open < 10_000);
  return fitsAfterTen || fitsAfterHundred ? { total: sum.total, open: sum.open + small } : null;
}

// "3/4", "2 1/4", "1/40 of": a slash between whole numbers, smaller over larger; "9/11" and "24/7" are none.
function readQuotient(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  const [last, slash, below] = [pieces[whole.to - 1], pieces[whole.to], pieces[whole.to + 1]];
  const before = whole.to - whole.from === 1 ? last : undefined;
  if (slash?.text === '/' && before?.value && below?.value) return quotient(whole, before.value, below, lexicon);
  // The whole number stands before: `2` `1` `/` `4`, or `2` `-` `1` `/` `4`.
  const at = whole.to + (last?.kind === 'number' && slash?.text === '-' && slash.tight ? 1 : 0);
  const [above, mark, under] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!before?.value || !above?.value || mark?.text !== '/' || !under?.value || above.value >= under.value) return null;
  const value = before.value + above.value / under.value;
  return { ...whole, to: at + 3, value, isFraction: false };
}

function quotient(whole: Numeral, above: number, below: Piece, lexicon: FigureLexicon): Numeral | null {
  const under = below.value as number;
  const usual = above === 1 || [...lexicon.fractions.values()].some((parts) => parts === under && parts <= 10);
  return above < under && usual ? { ...whole, to: whole.to + 2, value: above / under, isFraction: true } : null;
}

/** A part told in digits is a count of its own from here on. */
const LEAST_COUNT = 20;

// "one in five", "three out of four", "one pilot in three".
function readOutOf(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  const direct = phraseFrom(pieces, whole.to, lexicon.outOf);
  const isOne = direct === 0 && whole.value === 1 && !whole.hasDigits && pieces[whole.to]?.kind === 'word';
  const length = isOne ? 1 + phraseFrom(pieces, whole.to + 1, lexicon.outOf) : direct;
  if (length === (isOne ? 1 : 0)) return null;
  const below = readCardinal(pieces, whole.to + length, lexicon);
  if (isOne && below !== null && !endsPhrase(pieces[below.to], lexicon)) return null;
  // The short link ("one in five") also begins a place or a date, the long one ("out of") does not.
  const isPlain = (length > 1 && !isOne) || (whole.value <= 3 && (below?.value ?? 0) <= 100);
  const unitFollows = below !== null && lexicon.durations.has(pieces[below.to]?.lower ?? '');
  // "212 out of 340 took part" are two counts.
  const areCounts = whole.hasDigits && whole.value >= LEAST_COUNT;
  if (
    below === null ||
    below.value <= whole.value ||
    !isPlain ||
    areCounts ||
    unitFollows ||
    below.hasDigits !== whole.hasDigits
  )
    return null;
  return { ...whole, to: below.to, value: whole.value / below.value, isFraction: true, isRatio: true };
}

// "one over twenty", with nothing behind that the second number could count.
function readDivided(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  const length = phraseFrom(pieces, whole.to, lexicon.dividedBy);
  const below = length === 0 ? null : readCardinal(pieces, whole.to + length, lexicon);
  if (below === null || below.value === 0) return null;
  const next = pieces[below.to];
  if (next !== undefined && !/^[.,;:!?)]$/.test(next.text)) return null;
  return { ...whole, to: below.to, value: whole.value / below.value, isFraction: false };
}

// "two thirds", "one-eighth", "five - eighths", "one twenty-fifth"; in "one hundred thirty-fifths" the hyphen ties the
// thirty to what it counts.
function readParts(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  const tied = tensPartsAt(pieces, whole.to - 1, lexicon);
  const count = whole.value - (tied?.tens ?? 0);
  const below = tied ?? partsAt(pieces, pieces[whole.to]?.text === '-' ? whole.to + 1 : whole.to, lexicon);
  if (below === null || whole.hasDigits || count !== Math.floor(count) || count <= 0) return null;
  if (!below.isPlural && (count !== 1 || !isPart(pieces[below.to], below.parts, lexicon))) return null;
  return { ...whole, to: below.to, value: count / below.parts, isFraction: true };
}

/** From here on a word for a part is mostly a rank. */
const LEAST_RANK = 11;

// "One third of", "one twentieth of", but "one eighteenth birthday" and "one third-party app" have ranks.
const isPart = (next: Piece | undefined, parts: number, lexicon: FigureLexicon): boolean =>
  next?.text === '-' ? !next.tight : parts < LEAST_RANK || endsPhrase(next, lexicon);

// "two hundred point seventy-one": digits after the point, said one by one or as one number.
function readPoint(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  if (!lexicon.point.has(pieces[whole.to]?.lower ?? '') || whole.hasDigits) return null;
  let digits = '';
  let to = whole.to + 1;
  for (let next = readCardinal(pieces, to, lexicon); next !== null; next = readCardinal(pieces, to, lexicon)) {
    digits += String(next.value);
    to = next.to;
  }
  return digits === '' ? null : { ...whole, to, value: Number(`${whole.value}.${digits}`) };
}

// "two and a half", "one and a half million", "three and two thirds".
function readAndAHalf(pieces: readonly Piece[], whole: Numeral, lexicon: FigureLexicon): Numeral | null {
  if (!lexicon.and.has(pieces[whole.to]?.lower ?? '')) return null;
  const article = lexicon.articles.has(pieces[whole.to + 1]?.lower ?? '');
  const parts = article ? lexicon.fractions.get(pieces[whole.to + 2]?.lower ?? '') : undefined;
  const rest =
    parts === undefined ? fractionAfter(pieces, whole.to + 1, lexicon) : { to: whole.to + 3, value: 1 / parts };
  // "2,000 and a half of them" are two figures.
  if (rest === null || (whole.hasDigits && lexicon.of.has(pieces[rest.to]?.lower ?? ''))) return null;
  const magnitude = lexicon.magnitudes.get(pieces[rest.to]?.lower ?? '');
  const value = (whole.value + rest.value) * (magnitude ?? 1);
  return { ...whole, to: rest.to + (magnitude === undefined ? 0 : 1), value };
}

function fractionAfter(
  pieces: readonly Piece[],
  at: number,
  lexicon: FigureLexicon,
): { to: number; value: number } | null {
  const small = readCardinal(pieces, at, lexicon);
  const parts = small === null || small.value >= 10 ? null : readParts(pieces, small, lexicon);
  return parts === null ? null : { to: parts.to, value: parts.value };
}
