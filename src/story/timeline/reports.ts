import type { EventMention, Mention, Statement, TimeExpression } from '../../model/annotation.js';
import { type Article, isBody } from '../../model/article.js';
import { isConsistent, type Period, periodOf } from '../../model/calendar.js';
import type { EntityId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { contains, overlaps } from '../../model/span.js';
import { type Reading, type Sentence, sentenceHolding } from '../../text/reading.js';
import { stem } from '../../text/stem.js';

/** What the timeline must know of an article. */
export interface TimelineArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly EventMention[];
}

/** One report of an event: the event mention and the sentence that tells it. */
export interface Report {
  readonly source: TimelineArticle;
  readonly event: EventMention;
  readonly sentence: Sentence;
  /** Actors and recipients. */
  readonly participants: ReadonlySet<EntityId>;
  /** Of the word that tells it; one for all verbs by which somebody only spoke. */
  readonly stem: string;
  /**
   * Another event of its sentence says more: it is what somebody says by a verb that is an event itself ("complained
   * that …"), only the announcement of what is planned, or a noun that bears a date.
   */
  readonly isSecondary: boolean;
  /** First and last day of the date that the words give; null when they give none. */
  readonly period: Period | null;
  /** The period follows from what was told before: no time of its own sentence gives it. */
  readonly isCarried: boolean;
}

/**
 * Collects the reports that may stand in a timeline: told in the body, by a clause that says that the event took place,
 * is planned, or is alleged. What is denied, asked for or only imagined did not happen.
 *
 * @param articles the articles of a story in canonical order
 * @param doubtful passages whose words must not be taken for what happened
 * @returns the reports, article by article in reading order; none when nothing happens
 */
export function collectReports(articles: readonly TimelineArticle[], doubtful: readonly Receipt[]): readonly Report[] {
  return articles.flatMap((source) => {
    const own = doubtful.filter(({ article }) => article === source.article.id);
    return source.events
      .filter((e) => TOLD.has(e.modality) && !own.some((passage) => overlaps(passage, e.trigger)))
      .flatMap((e) => reportOf(source, e));
  });
}

const TOLD: ReadonlySet<EventMention['modality']> = new Set(['happened', 'planned', 'alleged']);

/** One word for all verbs of saying. */
const SAYING = 'say';

function reportOf(source: TimelineArticle, event: EventMention): readonly Report[] {
  const sentence = sentenceHolding(source.reading, event.trigger);
  if (sentence === null || !isTold(source.article, sentence) || isQuestion(sentence)) return [];
  const words = source.article.text.slice(event.trigger.start, event.trigger.end).toLowerCase();
  const participants = new Set([...event.actors, ...event.recipients]);
  const period = event.isBounded ? null : periodOf(event.date);
  const isSecondary = event.isAnnouncement === true || event.isAside === true || isReportedBy(source, event);
  const word = event.telling === 'saying' ? SAYING : stem(words);
  const isCarried = period !== null && !hasTimeOf(source, sentence, period);
  return [{ source, event, sentence, participants, stem: word, isSecondary, period, isCarried }];
}

/**
 * Takes a report that somebody spoke; says whether its sentence says who, by more than a pronoun: "he said" stands for
 * itself in no timeline.
 */
export const namesSpeaker = ({ source, event, sentence }: Report): boolean =>
  source.statements.some(
    ({ cue, source: speaker }) =>
      cue !== null &&
      overlaps(cue, event.trigger) &&
      speaker !== null &&
      source.mentions.some((m) => contains(sentence, m) && overlaps(m, speaker)),
  );

const hasTimeOf = ({ times }: TimelineArticle, sentence: Sentence, period: Period): boolean =>
  times.some((time) => {
    const own = contains(sentence, time) ? periodOf(time.value) : null;
    return own !== null && isConsistent(own, period);
  });

const isReportedBy = ({ statements, events }: TimelineArticle, { trigger }: EventMention): boolean =>
  statements.some(
    ({ content, cue }) =>
      cue !== null &&
      content.some((piece) => contains(piece, trigger)) &&
      events.some((other) => !other.isAnnouncement && overlaps(other.trigger, cue)),
  );

const isQuestion = ({ tokens }: Sentence): boolean => tokens.slice(-2).some((token) => token.text === '?');

function isTold({ blocks }: Article, { block }: Sentence): boolean {
  const found = blocks[block];
  return found !== undefined && isBody(found) && found.kind !== 'question';
}

/**
 * Takes a report; returns first and last day on which its article can have been published, null when nothing is known.
 */
export function publishedPeriod({ source }: Report): Period | null {
  return periodOf(source.article.published?.value ?? null);
}
