import { lossOf } from '../../model/article.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import { damageOfMeaning, readingsIn } from '../../text/damage-readings.js';
import { getKnown } from '../../text/get-known.js';
import { isWordOrNumber } from '../../text/tokens.js';
import type { ReportedEvent } from './joinReports.js';
import type { Report } from './reports.js';

/** A line reads best at this length in code units; shorter and longer sentences than these are no lines. */
const IDEAL_LENGTH = 150;
const SHORTEST = 12;
const LONGEST = 500;

// No damage that changes the meaning lies there.
const isUndamaged = ({ source }: Report, where: Span): boolean => damageOfMeaning(source.article, where).length === 0;

/**
 * Orders the reports whose sentence may stand for the event: whole sentences of at most 500 characters without damage
 * that changes the meaning; original before unknown before machine-translated before spun texts, told as having
 * happened before planned or alleged, dated before undated.
 *
 * @param event reports of one event
 * @returns those reports, the cleanest first; none when no sentence will do
 */
export function cleanestFirst(event: ReportedEvent): readonly Report[] {
  return inOrder(event.filter((report) => isWhole(report) && isUndamaged(report, report.sentence)));
}

/**
 * Takes reports of one event; returns those whose sentence can be told with readings beside its damaged words, as
 * above.
 */
export function readableFirst(event: ReportedEvent): readonly Report[] {
  return inOrder(event.filter((report) => isWhole(report) && readingsIn(report.source.article, report.sentence)));
}

function inOrder(reports: readonly Report[]): readonly Report[] {
  const costs = new Map(reports.map((report) => [report, costOf(report)]));
  return [...reports].sort((a, b) => getKnown(costs, a) - getKnown(costs, b));
}

function isWhole({ sentence, source }: Report): boolean {
  const length = sentence.end - sentence.start;
  const first = sentence.tokens.find(isWordOrNumber);
  const words = source.article.text.slice(sentence.start, sentence.end);
  return (
    length >= SHORTEST &&
    length <= LONGEST &&
    /^[\p{Lu}\p{N}\p{Lo}]/u.test(first?.text ?? '') &&
    /[.!?…]\P{L}*$/u.test(words)
  );
}

function costOf({ source, sentence, event, period }: Report): number {
  const slight = source.article.damage.filter((d) => overlaps(d, sentence)).length;
  const length = Math.abs(sentence.end - sentence.start - IDEAL_LENGTH) / IDEAL_LENGTH;
  // The nearer the beginning of its sentence, the more the sentence is about it.
  const depth = (event.trigger.start - sentence.start) / (sentence.end - sentence.start);
  return lossOf(source.article.transmission) + slight + length + depth + (period === null ? 0.5 : 0);
}

// A clause that stands for itself begins its sentence, or with somebody named or a subject of its own, and is not a
// remnant.
const SHORTEST_CLAUSE = 40;
// A noun with its date: "the vote of June 7".
const SHORTEST_PHRASE = 12;

/**
 * Takes a report; returns its clause when that can be read without the rest of the sentence, else null: what somebody
 * says is not told without who says it. A noun that bears a date is told by its phrase.
 */
export function tellingClause(report: Report): Span | null {
  const { event, sentence, source } = report;
  const { start, end } = event;
  const isPart = contains(sentence, event) && end - start < sentence.end - sentence.start - 10;
  const shortest = event.isAside ? SHORTEST_PHRASE : SHORTEST_CLAUSE;
  if (!isPart || end - start < shortest || !isUndamaged(report, event)) return null;
  if (event.isAside) return { start, end };
  if (source.statements.some(({ content }) => content.some((piece) => contains(piece, event)))) return null;
  const isNamed = source.mentions.some((m) => m.start === start);
  const opens = start === sentence.start || event.isWhole === true || isNamed;
  return opens ? { start, end } : null;
}
