import type { TimeDraft } from '../../model/annotation.js';
import { type Article, isTitleOrBody } from '../../model/article.js';
import { byPosition, overlaps } from '../../model/span.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import { dateAt, holidayAt } from './calendar.js';
import type { Candidate, Recogniser } from './candidate.js';
import { clockAt } from './clocks.js';
import { agoAt, deicticDayAt, shiftedUnitAt, weekdayAt } from './days.js';
import { dayOfMonthAt, dayOfToldMonthAt } from './daysOfMonth.js';
import { directionOf, isOfSaying, relationOf } from './direction.js';
import { durationAt, setAt } from './durations.js';
import type { TimeLexicon } from './lexicon.js';
import { mixedDateAt } from './mixedDates.js';
import { findNumericDates } from './numericDates.js';
import { type Line, lineOf, type Piece, pieceAt } from './pieces.js';
import { referenceAt } from './references.js';
import { REFINERS } from './refine.js';
import { spokenClockAt } from './spokenClocks.js';
import { decadeAt, quarterAt, seasonAt, yearAt } from './years.js';

/** What times are found in. `lexicon` is null for a language without one: then only dates in digits are found. */
export interface TimeInput {
  readonly article: Pick<Article, 'text' | 'blocks' | 'language'>;
  readonly reading: Reading;
  readonly lexicon: TimeLexicon | null;
}

// Of readings of the same words the first named here stays.
const RECOGNISERS: readonly Recogniser[] = [
  mixedDateAt,
  dateAt,
  dayOfMonthAt,
  dayOfToldMonthAt,
  holidayAt,
  weekdayAt,
  deicticDayAt,
  quarterAt,
  shiftedUnitAt,
  agoAt,
  seasonAt,
  decadeAt,
  yearAt,
  clockAt,
  spokenClockAt,
  setAt,
  durationAt,
  referenceAt,
];

/**
 * Finds the time expressions of an article's title and body, as the words give them: dates, weekdays, "last week",
 * clock times, years, durations, repetitions and references to now. Candidates are proposed by one recogniser an idea
 * and then refined (the method of chrono-node); forms after TimeML 1.2.1. Linear in the length of the text.
 *
 * @param input see TimeInput
 * @returns the drafts in reading order, not overlapping; empty when there are none
 */
export function findTimes({ article, reading, lexicon }: TimeInput): readonly TimeDraft[] {
  const drafts: TimeDraft[] = [];
  for (const sentence of reading.sentences) {
    const block = article.blocks[sentence.block];
    if (block !== undefined && !isTitleOrBody(block)) continue;
    for (const draft of timesIn(article.text, sentence, lexicon)) drafts.push(draft);
  }
  return drafts;
}

function timesIn(text: string, sentence: Sentence, lexicon: TimeLexicon | null): readonly TimeDraft[] {
  if (!/\p{N}|\p{L}{2}/u.test(text.slice(sentence.start, sentence.end))) return [];
  const digits: TimeDraft[] = findNumericDates(text, sentence).map((date) => ({
    ...date,
    direction: 'unknown',
    relation: null,
    sentence: sentence.index,
  }));
  if (lexicon === null) return digits;
  const line = lineOf(sentence.tokens, lexicon);
  const words = candidatesOf(line)
    .map((candidate) => draftOf(line, candidate, sentence))
    .filter((draft) => !isInside(digits, draft));
  return [...digits, ...words].sort(byPosition);
}

// Whether a word expression shares text with a date in digits; those lie in order.
function isInside(dates: readonly TimeDraft[], draft: TimeDraft): boolean {
  const next = firstFrom(dates, draft.start);
  return [dates[next - 1], dates[next]].some((date) => date !== undefined && overlaps(date, draft));
}

function candidatesOf(line: Line): readonly Candidate[] {
  const found: Candidate[] = [];
  line.pieces.forEach((piece, i) => {
    if (!opensTime(line, piece)) return;
    for (const recognise of RECOGNISERS) {
      const candidate = recognise(line, i);
      if (candidate !== null) found.push(candidate);
    }
  });
  if (found.length === 0) return found;
  return REFINERS.reduce<readonly Candidate[]>((candidates, refine) => refine(line, candidates), found);
}

// Digits, an apostrophe ("the ’90s" without its article), or a word that begins some time.
const opensTime = ({ lexicon }: Line, { lower }: Piece): boolean =>
  lexicon.openers.has(lower) || /^['’‘\d]|^q\d/.test(lower);

function draftOf(line: Line, candidate: Candidate, sentence: Sentence): TimeDraft {
  const direction = directionOf(line, candidate, sentence);
  return {
    start: pieceAt(line, candidate.from).start,
    end: pieceAt(line, candidate.to - 1).end,
    form: candidate.form,
    granularity: candidate.granularity,
    direction,
    relation: relationOf(line, candidate, direction),
    sentence: sentence.index,
    ...(isOfSaying(line, candidate) ? { isOfSaying: true } : {}),
  };
}
