import { nonEmpty } from '../../../../model/receipt.js';
import { overlaps, type Span, slice } from '../../../../model/span.js';
import type { ClauseWords } from '../../../../text/clauses.js';
import type { Sentence } from '../../../../text/reading.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { type Draft, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import { wordsAround } from '../wordsAround.js';

/** A clock that is read twice within twelve hours may be read without "a.m." the second time. */
export const DIAL = 12 * 60;

/** An hour where it stands. */
export interface Clock extends Span {
  /** Minutes since midnight or noon. */
  readonly minutes: number;
  /** ISO 8601, to the minute; null when the day is not known. */
  readonly value: string | null;
}

/**
 * Takes an article and a sentence; returns the hours in it, in order: of a known day, or bare numbers like one ("has
 * 9.15").
 */
export function clocksIn(article: ClaimArticle, sentence: Sentence): readonly Clock[] {
  const { times, figures } = contentOf(article, sentence);
  const timed = times.flatMap((time): Clock[] => {
    const minutes = minutesOf(time.value?.match(/T(\d\d:\d\d)$/u)?.[1] ?? '');
    return minutes === null ? [] : [{ start: time.start, end: time.end, minutes, value: time.value }];
  });
  const bare = figures.flatMap((figure): Clock[] => {
    const minutes = figure.unit === null ? minutesOf(slice(article.article.text, figure)) : null;
    const isKnown = minutes === null || times.some((time) => overlaps(time, figure));
    return isKnown ? [] : [{ start: figure.start, end: figure.end, minutes, value: null }];
  });
  return [...timed, ...bare].sort((a, b) => a.start - b.start);
}

function minutesOf(printed: string): number | null {
  const [, hour, minute] = printed.match(/^([01]?\d|2[0-3])[.:]([0-5]\d)$/u) ?? [];
  return hour === undefined ? null : (Number(hour) * 60 + Number(minute)) % DIAL;
}

/** So many words before an hour tell what happened then. */
const BEFORE = 6;

/**
 * Makes a draft of hours at odds.
 *
 * @param told the sentence that the draft is named by, and the hour in it
 * @param sides where the hours stand
 * @param hours which hours they are, in words
 * @param clauses words that begin and end clauses
 * @returns the draft, with a receipt for each side; none when no side has one
 */
export function hourDraft(
  { article, sentence, words = sentence }: Passage,
  sides: readonly Passage[],
  hours: string,
  clauses: ClauseWords,
): readonly Draft[] {
  const receipts = nonEmpty(sides.map((side) => passageReceipt(side, clauses)));
  if (receipts === null) return [];
  const topic = `hour: ${quotedTopic(slice(article.article.text, wordsAround(sentence, words, BEFORE, clauses)))}`;
  return [wordsDraft({ topic, verdict: 'conflict', note: `${hours}; it happened once.`, weight: 11 }, receipts)];
}
