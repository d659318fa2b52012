import type { TimeExpression } from '../../../../model/annotation.js';
import { ISO_DAY_LENGTH } from '../../../../model/calendar.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { contains, type Span, slice } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { writtenDate } from '../../writtenDates.js';
import { actsIn } from '../acts/actsIn.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import { keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { dayTopic } from './dayTopic.js';

/** What happens once is told at most so many words before its date. */
const NEAR_DATE = 4;
/**
 * Its subject is among so many telling words before that, or so many when a relative clause tells it ("…, that
 * opened").
 */
const NEAR_SUBJECT = 2;
const BEFORE_RELATIVE = 5;
/** What a noun like "the opening" is of may be told so many sentences before. */
const SENTENCES_BACK = 3;

/**
 * Finds what happens once to a thing (it opens, it is dated) or to a person (he is arrested, she resigns) and has two
 * dates in two texts. Of persons these are the acts of actsIn, with days alone. Dates that are written out and days of
 * the week are read, and a month that holds the day is no other date.
 *
 * @param articles the articles of the story
 * @param familyOf the number of the copies that a sentence is one of; -1 when it is none
 * @param lexicon words for what happens once, acts
 * @returns one draft a thing, with a receipt for each text that dates it; empty when all dates agree
 */
export function conflictingDates(
  articles: readonly ClaimArticle[],
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => [
    ...datedIn(article, familyOf, lexicon),
    ...datedActsIn(article, familyOf, lexicon),
  ]);
  return [...groupBy(told, ({ event }) => event).values()].flatMap((ofEvent) => conflictsIn(ofEvent, lexicon));
}

// Dates of one kind of event: of several things, perhaps.
function conflictsIn(told: readonly Dated[], lexicon: DisagreementLexicon): readonly Draft[] {
  const seen = new Set<Dated>();
  return told.flatMap((one) => {
    if (seen.has(one)) return [];
    const same = told.filter((other) => other === one || isOfOneThing(one, other));
    const others = same.filter((other) => areApart(one, other));
    for (const other of same) seen.add(other);
    return others.length === 0
      ? []
      : draftOf(
          same.filter((other) => !others.includes(other)),
          others,
          lexicon,
        );
  });
}

/** A date, and what happened then. */
interface Dated {
  readonly passage: Passage & { readonly words: Span };
  /** ISO 8601: a year, a month or a day. */
  readonly value: string;
  readonly event: string;
  /** What one person did, in words that stand alone ("Novak was arrested"); null of a thing. */
  readonly deed: string | null;
  /** Told as a noun ("the opening"), which leaves out of what. */
  readonly isNoun: boolean;
  /** Keys of the words next before it. */
  readonly subject: ReadonlySet<string>;
  /** Keys of this sentence and of some before it. */
  readonly context: ReadonlySet<string>;
}

function datedIn(
  article: ClaimArticle,
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Dated[] {
  const sentences = bodySentences(article);
  return sentences.flatMap((sentence, i) =>
    contentOf(article, sentence).times.flatMap((time): Dated[] => {
      const value = writtenDate(article.article, time) ?? weekdayOf(article, time);
      if (value === null) return [];
      const before = sentence.tokens.filter((token) => token.end <= time.start);
      const at = onceBefore(before, lexicon);
      const word = before[at];
      if (word === undefined) return [];
      const around = sentences.slice(Math.max(0, i - SENTENCES_BACK), i + 1).flatMap(({ tokens }) => tokens);
      const known = lexicon.once.get(word.lower) ?? lexicon.onceNouns.get(word.lower) ?? '';
      return [
        {
          passage: { article, sentence, family: familyOf(sentence), words: { start: word.start, end: time.end } },
          value,
          event: known,
          deed: null,
          isNoun: lexicon.onceNouns.has(word.lower),
          subject: subjectOf(before.slice(0, at), lexicon),
          context: new Set(keysIn(around, lexicon)),
        },
      ];
    }),
  );
}

// "Novak was arrested at the airport on 6 October": what one person did or had done to him, and the only day of its
// clause. Who stays in office does so on many days.
function datedActsIn(
  article: ClaimArticle,
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Dated[] {
  return actsIn(article, lexicon).flatMap(
    ({ passage: { sentence, words: verb }, form, subject, name, isDenied }): Dated[] => {
      const isOnce = form.voice !== 'is' && !lexicon.acts.lasting.has(verb.lower);
      if (isDenied || !isOnce || form.set.of !== 'person') return [];
      const clause = clauseHolding(sentence, verb, lexicon.clauses);
      const days = contentOf(article, sentence).times.flatMap((time) => {
        const value = dayOf(article, time);
        return value !== null && contains(clause, time) ? [{ time, value }] : [];
      });
      const [day] = days;
      if (day === undefined || days.length > 1) return [];
      const words = { start: Math.min(verb.start, day.time.start), end: Math.max(verb.end, day.time.end) };
      // "Was detained, and freed on Friday"
      if (sentence.tokens.some((t) => contains(words, t) && lexicon.clauses.conjunctions.has(t.lower))) return [];
      const passage = { article, sentence, family: familyOf(sentence), words };
      const told = { event: `${form.set.name} ${form.act}`, deed: `${name} ${form.act}` };
      return [{ passage, value: day.value, ...told, isNoun: false, subject: new Set([subject]), context: new Set() }];
    },
  );
}

const dayOf = (article: ClaimArticle, time: TimeExpression): string | null =>
  [writtenDate(article.article, time) ?? weekdayOf(article, time)].find((value) => value?.length === ISO_DAY_LENGTH) ??
  null;

// "Since Wednesday", and no "yesterday": a text that is printed a day late keeps that.
function weekdayOf({ article }: ClaimArticle, time: TimeExpression): string | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(time.value ?? '');
  return day !== null && /\p{Lu}/u.test(slice(article.text, time)) ? day[0] : null;
}

// The index of the last word of what happens once, with nothing telling between it and the date; -1 without one. Behind
// another date ("founded in 1874 and in 2009 sold") a date is of something else.
function onceBefore(before: readonly Token[], lexicon: DisagreementLexicon): number {
  const at = before.findLastIndex(({ lower }) => lexicon.once.has(lower) || lexicon.onceNouns.has(lower));
  const between = before.slice(at + 1);
  const isNext = between.length <= NEAR_DATE && !between.some(({ kind }) => kind === 'number');
  return at >= 0 && isNext && keysIn(between, lexicon).length === 0 ? at : -1;
}

function subjectOf(before: readonly Token[], lexicon: DisagreementLexicon): ReadonlySet<string> {
  const last = before[before.length - 1]?.lower ?? '';
  const isRelative = lexicon.clauses.relatives.has(last) || lexicon.complements.has(last);
  return new Set(keysIn(before, lexicon).slice(-(isRelative ? BEFORE_RELATIVE : NEAR_SUBJECT)));
}

function isOfOneThing(a: Dated, b: Dated): boolean {
  const isTold = (one: Dated, other: Dated): boolean =>
    one.isNoun && !other.isNoun && sharedKeys(one.context, other.subject).length > 0;
  return sharedKeys(a.subject, b.subject).length > 0 || isTold(a, b) || isTold(b, a);
}

// Copies of one sentence have their dates compared where the damage of a text is read.
const areApart = ({ passage: a, value: one }: Dated, { passage: b, value: other }: Dated): boolean =>
  a.article !== b.article &&
  (a.family === undefined || a.family < 0 || a.family !== b.family) &&
  !one.startsWith(other) &&
  !other.startsWith(one);

function draftOf(same: readonly Dated[], others: readonly Dated[], { clauses }: DisagreementLexicon): readonly Draft[] {
  const [one, other] = [same[0] as Dated, others[0] as Dated];
  const receipts = nonEmpty([...same, ...others].map(({ passage }) => passageReceipt(passage, clauses)));
  if (receipts === null) return [];
  const named = one.isNoun ? other : one;
  const topic = dayTopic('happened', one.deed ?? wordsOf(named));
  const note = `${nameOf(one.passage.article)} has ${wordsOf(one)}, ${nameOf(other.passage.article)} ${wordsOf(other)}; it happened once.`;
  return [wordsDraft({ topic, verdict: 'conflict', note, weight: 11 }, receipts)];
}

const wordsOf = ({ passage: { article, words } }: Dated): string =>
  quotedTopic(article.article.text.slice(words.start, words.end));
