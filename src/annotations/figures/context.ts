import type { Mention, Qualifier, Statement, TimeExpression } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { overlaps, type Span } from '../../model/span.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { firstFrom } from '../../text/reading.js';
import { isCapitalised } from '../../text/tokens.js';
import { endsAsParticiple } from '../../text/word-endings.js';
import type { Draft, Line } from './draft.js';
import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import type { LocatedPlace } from './places.js';
import { isOfParent } from './quantities.js';
import { afterOf, unitAfter } from './units.js';

/** "in … alone" is looked for this many pieces to either side of the figure. */
const NEAR = 15;
/** The name of a place before "alone" has at most this many pieces. */
const LONGEST_PLACE = 5;

/** What else is known of the article, each list empty when it is not. */
export interface Surroundings {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly statements: readonly Statement<MentionId>[];
}

/** A qualifier, and the pieces from `from` to `to` (exclusive) that hold it and its figure. */
export interface Hedge {
  readonly qualifier: Qualifier;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads how a figure is hedged: the phrase right before it ("more than", "as many as") or right behind it ("or more").
 *
 * @param line the sentence
 * @param draft the figure
 * @returns the qualifier and the range of pieces that hold figure and qualifier; `exact` when nothing hedges it
 */
export function hedgeOf({ pieces, lexicon }: Line, draft: Draft): Hedge {
  const { from, to } = draft;
  if (draft.qualifier !== null && draft.qualifier !== 'exact') return { qualifier: draft.qualifier, from, to };
  const before = draft.unit === 'year' ? null : hedgeBefore(pieces, from, lexicon);
  const isParticle =
    before !== null && lexicon.particleVerbs.has(wordsBetween(pieces, Math.max(0, before.from - 1), from));
  if (before !== null && !isParticle && !isDuring(wordsBetween(pieces, before.from, from), draft, lexicon))
    return { qualifier: before.qualifier, from: before.from, to };
  const after = phraseFrom(pieces, to, lexicon.qualifiersAfter);
  const qualifier = after > 0 ? lexicon.qualifiersAfter.get(wordsBetween(pieces, to, to + after)) : undefined;
  return { qualifier: qualifier ?? draft.qualifier ?? 'exact', from, to: to + (qualifier === undefined ? 0 : after) };
}

// "Over three days" says during and "until three days" when, where "over 300 people" says more than.
const isDuring = (words: string, draft: Draft, lexicon: FigureLexicon): boolean =>
  (lexicon.horizonPrepositions.has(words) || lexicon.yearQualifiers.has(words)) &&
  [...lexicon.durations.values()].some(({ unit }) => unit === draft.unit);

/**
 * Says in words of the text what is counted: the noun and what is said of it ("people detained"); for amounts without a
 * noun the words before them ("ruled the country").
 *
 * @param text the article's text
 * @param line the sentence
 * @param draft the figure
 * @returns the words in lower case; empty when nothing is there
 */
export function countedWords(text: string, { pieces, lexicon }: Line, draft: Draft): string {
  const predicate = isOfParent(pieces, draft.from, lexicon) ? '' : predicateAfter(pieces, draft, lexicon);
  const words = [draft.noun, predicate].filter((word) => word !== '').join(' ');
  return words !== '' ? words : wordsBefore(text, pieces, draft.from);
}

function predicateAfter(pieces: readonly Piece[], draft: Draft, lexicon: FigureLexicon): string {
  const inside = pieces.slice(draft.from, draft.to).find((p) => lexicon.personPredicates.has(p.lower));
  if (inside !== undefined && draft.damaged) return inside.lower;
  let i = draft.to;
  while (i < draft.to + 5 && lexicon.auxiliaries.has(pieces[i]?.lower ?? '')) i += 1;
  const state = phraseFrom(pieces, i, lexicon.personStates);
  if (state > 0 && (draft.like === 'part' || !lexicon.personPredicates.has(draft.noun)))
    return wordsBetween(pieces, i, i + state);
  const verb = pieces[i]?.lower ?? '';
  // "Two of the three victims died" tells of the two, and "two of the three people killed" of the three.
  const isOfPart = i > draft.to || lexicon.intransitives.has(verb);
  if (isOfPart && isWholeOfPart(pieces, draft.from, lexicon)) return '';
  return lexicon.personPredicates.has(verb) || (i > draft.to && endsAsParticiple(verb)) ? verb : '';
}

// "Two of the three", "half of 40".
function isWholeOfPart(pieces: readonly Piece[], from: number, lexicon: FigureLexicon): boolean {
  const of = lexicon.determiners.has(pieces[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  const part = pieces[of - 1];
  if (part === undefined || !lexicon.of.has(pieces[of]?.lower ?? '')) return false;
  return (
    part.kind === 'number' || [lexicon.small, lexicon.fractions, lexicon.vague].some((words) => words.has(part.lower))
  );
}

// At most five pieces back, not over a mark.
function wordsBefore(text: string, pieces: readonly Piece[], from: number): string {
  let first = from;
  while (first > 0 && from - first < 5 && pieces[first - 1]?.kind !== 'mark') first -= 1;
  return first === from
    ? ''
    : text.slice((pieces[first] as Piece).start, (pieces[from - 1] as Piece).end).toLowerCase();
}

/**
 * Reads what part of the whole a figure speaks of: "in Dorvik alone", a total, an addition, a rate.
 *
 * @param text the article's text
 * @param line the sentence
 * @param draft the figure
 * @returns the words for it; null when nothing limits the figure
 */
export function scopeOf(text: string, { pieces, lexicon }: Line, draft: Draft): string | null {
  const alone = aloneAt(pieces, draft, lexicon);
  if (alone !== null) return text.slice((pieces[alone.from] as Piece).start, (pieces[alone.to] as Piece).end);
  const rate = phraseFrom(pieces, draft.to, lexicon.rates);
  if (rate > 0) return lexicon.rates.get(wordsBetween(pieces, draft.to, draft.to + rate)) ?? null;
  for (let length = 4; length > 0; length -= 1) {
    const near = [
      wordsBetween(pieces, Math.max(0, draft.from - length), draft.from),
      wordsBetween(pieces, draft.to, draft.to + length),
    ];
    if (near.some((words) => lexicon.totals.has(words))) return 'total';
  }
  if (isPart(pieces, draft, lexicon) || isOfWholeBefore(pieces, draft, lexicon)) return 'part';
  const isMore = phraseFrom(pieces, draft.to, lexicon.differences) > 0;
  return isMore || lexicon.additional.has(pieces[draft.from - 1]?.lower ?? '') ? 'additional' : null;
}

// "two of the ships", "three of them", "four of the 17 boats".
function isPart(pieces: readonly Piece[], draft: Draft, lexicon: FigureLexicon): boolean {
  for (let i = draft.from; i < draft.to; i += 1) if (phraseFrom(pieces, i, lexicon.partitives) > 0) return true;
  if (draft.unit === 'share' || phraseFrom(pieces, draft.to, lexicon.partitives) === 0) return false;
  return draft.like !== null || readNumeral(pieces, afterOf(pieces, draft.to, lexicon), lexicon) !== null;
}

// "Of the 17 boats, four sank and three came back": what opens the sentence is the whole of each smaller number of the
// same behind it.
function isOfWholeBefore(pieces: readonly Piece[], { from, value, unit }: Draft, lexicon: FigureLexicon): boolean {
  const opener = pieces.findIndex(({ kind }) => kind !== 'mark');
  if (value === null || !lexicon.wholeOpeners.has(pieces[opener]?.lower ?? '')) return false;
  const isDetermined = lexicon.determiners.has(pieces[opener + 1]?.lower ?? '');
  const whole = readNumeral(pieces, opener + (isDetermined ? 2 : 1), lexicon);
  if (whole === null || whole.to > from || value >= whole.value) return false;
  return unit === null || unit === unitAfter(pieces, whole.to, lexicon)?.unit;
}

// "in Dorvik alone", near the figure on either side.
function aloneAt(
  pieces: readonly Piece[],
  draft: Draft,
  lexicon: FigureLexicon,
): { readonly from: number; readonly to: number } | null {
  for (let to = Math.max(1, draft.from - NEAR); to < Math.min(pieces.length, draft.to + NEAR); to += 1) {
    if (!lexicon.alone.has((pieces[to] as Piece).lower)) continue;
    for (let from = to - 1; from >= Math.max(0, to - LONGEST_PLACE); from -= 1)
      if (lexicon.placePrepositions.has((pieces[from] as Piece).lower)) return { from, to };
  }
  return null;
}

/**
 * Takes the text, a sentence and the place of a figure in it; returns the nearest place after "in", "at", "near" (see
 * placesIn), but none behind the next number; null when there is none, or only a noun for one ("in the city").
 */
export function placeOf(text: string, { pieces, places, sentence }: Line, where: Span): string | null {
  let behind = firstFrom(pieces, where.end);
  while (pieces[behind]?.kind !== 'number' && behind < pieces.length) behind += 1;
  const next = pieces[behind]?.start ?? sentence.end;
  let nearest: LocatedPlace | null = null;
  for (const place of places)
    if (place.start < next && (nearest === null || isNearer(place, nearest, where))) nearest = place;
  return nearest?.isKnown ? text.slice(nearest.start, nearest.end) : null;
}

// Of two places the nearer one, and of equally near ones the first.
const isNearer = (one: Span, other: Span, where: Span): boolean =>
  distance(one, where) < distance(other, where) ||
  (distance(one, where) === distance(other, where) && one.start < other.start);

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

/**
 * Takes the place of a figure and its sentence; returns the date of the nearest dated time in the same clause, or in
 * one that no relative pronoun parts from it ("will open on Monday, two days after a fire in which nine died"); null
 * when there is none.
 */
export function timeOf(where: Span, { pieces, times, lexicon }: Line): string | null {
  const isParted = (time: TimeExpression): boolean => {
    const [from, to] = time.end <= where.start ? [time.end, where.start] : [where.end, time.start];
    const between = pieces.slice(firstFrom(pieces, from), firstFrom(pieces, to));
    // An hour alone is that of its own clause ("queues from three in the morning: there were 900 people").
    const isHour = time.granularity === 'minute' && !pieces.some((p) => overlaps(p, time) && isCapitalised(p));
    return between.some(({ lower, text }) => lexicon.relatives.has(lower) || (isHour && /^[;:]$/u.test(text)));
  };
  const dated = times.filter((t) => t.value !== null && /^\d{4}/.test(t.value) && !overlaps(t, where) && !isParted(t));
  return [...dated].sort((a, b) => distance(a, where) - distance(b, where) || a.start - b.start)[0]?.value ?? null;
}

/**
 * Takes the place of a figure; returns the source of the statement that holds it, as written; null when nobody said it.
 */
export function attributionOf(text: string, where: Span, statements: readonly Statement<MentionId>[]): string | null {
  const holding = statements.filter((s) => s.source !== null && s.content.some((c) => overlaps(c, where)));
  const length = (s: Statement<MentionId>): number => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
  const innermost = [...holding].sort((a, b) => length(a) - length(b))[0];
  return innermost?.source ? text.slice(innermost.source.start, innermost.source.end) : null;
}
