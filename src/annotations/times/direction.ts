import type { TimeDraft } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';
import { type ClauseWords, clauseHolding } from '../../text/clauses.js';
import { phraseFrom, phraseUpTo, wordsBetween } from '../../text/phrases.js';
import { firstFrom, type Sentence } from '../../text/reading.js';
import type { Candidate } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

/** A clause reaches at most so many tokens to either side. */
const NEAR = 60;

/**
 * "Had" and its participle stand at most so many tokens from the time: "by Friday some forty bodies had been
 * recovered".
 */
const PLUPERFECT_WINDOW = 10;

/**
 * Says how the words before an expression bound it: "since", "until", "before", "on". "By Friday" ends a wait, but in
 * the past perfect it ends what was over by then, and is `before`.
 *
 * @param direction what `directionOf` says of the expression
 * @returns null when no such word stands there
 */
export function relationOf(line: Line, candidate: Candidate, direction: TimeDraft['direction']): TimeDraft['relation'] {
  const { lexicon } = line;
  const { from } = candidate;
  const at = lexicon.the.has(pieceAt(line, from - 1).lower) ? from - 1 : from;
  const length = phraseUpTo(line.pieces, at, lexicon.relations, 3);
  const relation = lexicon.relations.get(wordsBetween(line.pieces, at - length, at)) ?? null;
  return relation === 'until' && direction === 'past' && isPluperfect(line, candidate) ? 'before' : relation;
}

// "had died", "had already been found"; not "had until Friday".
function isPluperfect(line: Line, { from, to }: Candidate): boolean {
  for (let i = Math.max(0, from - PLUPERFECT_WINDOW); i < to + PLUPERFECT_WINDOW; i += 1)
    if (line.lexicon.pluperfect.has(pieceAt(line, i).lower) && [1, 2].some((n) => tenseAt(line, i + n) === 'past'))
      return true;
  return false;
}

/**
 * Says whether the clause that holds an expression tells of the past or of what is to come: by the nearest verb before
 * the expression, or, when there is none, by the first one behind it. A clause without a verb goes on with what stands
 * before it ("are to begin an exercise, Heron, on Thursday"). What is fixed or put off "for Friday", "to Friday" is to
 * come.
 *
 * @returns `unknown` when the sentence shows neither
 */
export function directionOf(line: Line, candidate: Candidate, sentence: Sentence): TimeDraft['direction'] {
  // "Friday's talks" are named, not told, by the day.
  if (line.lexicon.possessives.has(pieceAt(line, candidate.to).lower)) return 'unknown';
  if (isSetFor(line, candidate)) return 'future';
  const first = pieceAt(line, candidate.from);
  const last = pieceAt(line, candidate.to - 1);
  const clause = clauseAround(sentence, { start: first.start, end: last.end }, line.lexicon.clauses);
  const inside = directionBefore(line, candidate, clause.start);
  if (inside !== 'unknown') return inside;
  for (let i = candidate.to; i < line.pieces.length && pieceAt(line, i).end <= clause.end; i += 1) {
    const told = tenseAt(line, i);
    if (told !== 'unknown') return told;
  }
  return directionBefore(line, candidate, sentence.start);
}

// "the talks for Friday": a day that something is meant for.
function isSetFor(line: Line, { from, form }: Candidate): boolean {
  const isWeekday = form.kind === 'calendar' && form.weekday !== null && form.month === null && form.shift === null;
  return isWeekday && line.lexicon.aheadLinks.has(pieceAt(line, from - 1).lower);
}

// By the verbs before the expression, back to an offset.
function directionBefore(line: Line, { from }: Candidate, start: number): TimeDraft['direction'] {
  const { lexicon } = line;
  const link = pieceAt(line, lexicon.the.has(pieceAt(line, from - 1).lower) ? from - 2 : from - 1).lower;
  let hasInfinitive = false;
  for (let i = from - 1; i >= Math.max(0, from - NEAR) && pieceAt(line, i).start >= start; i -= 1) {
    const told = tenseAt(line, i);
    const { lower } = pieceAt(line, i);
    // "agreed to meet on Friday": the meeting is still to come.
    if (told === 'past' && hasInfinitive && lexicon.aheadVerbs.has(lower)) return 'future';
    // "has been moved to Friday", "called a meeting for Friday".
    if (told === 'past' && lexicon.fixing.get(link)?.has(lower) === true) return 'future';
    if (told !== 'unknown') return told;
    hasInfinitive ||= lexicon.infinitive.has(lower) && !pieceAt(line, i + 1).isCapitalised;
  }
  return 'unknown';
}

/** The day of saying something stands at most so many pieces behind the word for it. */
const SAYING_WINDOW = 12;

/**
 * Says whether an expression is when something was said, not when it happened: "police said on Sunday", "told reporters
 * late on Monday", "according to the ministry today". The word for saying is the last verb before it, in its clause.
 */
export function isOfSaying(line: Line, { from }: Candidate): boolean {
  const { sayingWords, clauses } = line.lexicon;
  for (let i = from - 1; i >= from - SAYING_WINDOW; i -= 1) {
    const { lower, text } = pieceAt(line, i);
    if (sayingWords.has(lower)) return true;
    const isOpening = clauses.openings.has(lower) || clauses.complementizers.has(lower) || !/^[\p{L}\p{N}]/u.test(text);
    if (isOpening || tenseAt(line, i) !== 'unknown') return false;
  }
  return false;
}

// The clause, looked for among the tokens near the expression only, so that a sentence without end costs no more.
function clauseAround(sentence: Sentence, where: Span, words: ClauseWords): Span {
  const at = firstFrom(sentence.tokens, where.start);
  const tokens = sentence.tokens.slice(Math.max(0, at - NEAR), at + NEAR);
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  if (first === undefined || last === undefined) return sentence;
  return clauseHolding({ ...sentence, start: first.start, end: last.end, tokens }, where, words);
}

function tenseAt(line: Line, i: number): TimeDraft['direction'] {
  const { lexicon } = line;
  const { lower, isCapitalised, joint } = pieceAt(line, i);
  if (tellsPast(line, i)) return 'past';
  if (isAheadCue(line, i)) return 'future';
  const ends = [...lexicon.pastEndings].some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending));
  const isRegular = ends && !isCapitalised && joint === '' && !lexicon.notPast.has(lower) && !isOfNoun(line, i);
  if (!isRegular && !lexicon.pastCues.has(lower)) return 'unknown';
  return followsAhead(line, i) ? 'future' : 'past';
}

// "smoke could be seen", "could not be reached": in news of what has been.
const tellsPast = ({ pieces, lexicon }: Line, i: number): boolean => phraseFrom(pieces, i, lexicon.pastCues) > 1;

// "a law on imported goods", "the injured pilot": behind a preposition or an article a participle describes a noun.
function isOfNoun(line: Line, i: number): boolean {
  const { prepositions, articles, the } = line.lexicon;
  const { lower } = pieceAt(line, i - 1);
  return [prepositions, articles, the].some((list) => list.has(lower));
}

function isAheadCue(line: Line, i: number): boolean {
  const { lower, isCapitalised } = pieceAt(line, i);
  const { futureCues, months, causal, infinitive, nominal } = line.lexicon;
  if (tellsPast(line, i)) return false;
  // "closed due to a strike" tells a cause.
  const isCause = causal.has(lower) && infinitive.has(pieceAt(line, i + 1).lower);
  if (isCause && nominal.has(pieceAt(line, i + 2).lower)) return false;
  return (
    (futureCues.has(lower) && !(isCapitalised && months.has(lower))) || phraseFrom(line.pieces, i, futureCues, 2) > 0
  );
}

// "will be held", "is to be closed": a past form behind "will" or "to be" is no past.
function followsAhead(line: Line, i: number): boolean {
  const { auxiliaries, infinitive } = line.lexicon;
  let at = i - 1;
  while (at > i - 4 && auxiliaries.has(pieceAt(line, at).lower)) at -= 1;
  return isAheadCue(line, at) || (at < i - 1 && infinitive.has(pieceAt(line, at).lower));
}
