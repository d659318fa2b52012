import type { TimeExpression } from '../../../model/annotation.js';
import { nonEmpty, type Receipt, receiptOf } from '../../../model/receipt.js';
import { contains, type Span, slice } from '../../../model/span.js';
import type { Disagreement } from '../../../model/story.js';
import type { ClauseWords } from '../../../text/clauses.js';
import { groupBy } from '../../../text/group-by.js';
import type { Sentence } from '../../../text/reading.js';
import { isOfDays } from '../disagreements/days/dayTopic.js';
import { isAgeOfPerson } from '../disagreements/measuring/ages.js';
import { contentOf } from '../sentenceContent.js';
import {
  type Clause,
  clauseReceipt,
  clausesOf,
  DIFFERING,
  figureOf,
  isHeadline,
  isSubordinate,
  isTellable,
  MOST_SIDES,
  numbersText,
  sidesText,
  valueText,
  withoutHedge,
} from '../sides.js';
import type { NegationWords } from '../tellings.js';
import { sentenceReceipt } from '../wording.js';
import { writtenDate } from '../writtenDates.js';
import { isContradiction } from './doubt.js';
import { namingIn } from './namingIn.js';
import { receiptsIn } from './receiptsIn.js';
import type { Assertion, Candidate, Weighing } from './weighing.js';

/** A disagreement that is told as a dispute, with its clauses. */
export interface ReadDispute {
  readonly disagreement: Disagreement;
  readonly clauses: readonly Clause[];
  /** The sentences that set one of its values against another. */
  readonly correcting: ReadonlySet<Sentence>;
  /** The places of its values that a sentence which tells something else gives in passing. */
  readonly inPassing: readonly Receipt[];
}

/** Takes what is weighed and a disagreement that is a conflict, or divergent estimates; returns it with its clauses. */
export function readDispute({ byId, clauses: words }: Weighing, disagreement: Disagreement): ReadDispute {
  const clauses = clausesOf(byId, disagreement, words);
  const inPassing = clauses.flatMap((clause) => inPassingOf(clause, isOfDays(disagreement), words));
  return { disagreement, clauses, correcting: correctionsIn(disagreement, clauses), inPassing };
}

// An office or a description of somebody, an age, or a number or a day of a clause that the sentence only adds.
function inPassingOf(clause: Clause, isDay: boolean, words: ClauseWords): readonly Receipt[] {
  const { article, sentence, where } = clause;
  if (clause.figure === null) {
    return isNaming(clause) || (isDay && isSubordinate(clause, words)) ? [receiptOf(article.article, where)] : [];
  }
  const figure = figureOf(clause);
  if (figure === undefined) return [];
  const isAside = isAgeOfPerson({ article, sentence, figure }) || isSubordinate(clause, words);
  return isAside ? [receiptOf(article.article, figure)] : [];
}

// An office or a description of somebody.
const isNaming = ({ article, sentence, where, figure }: Clause): boolean =>
  figure === null && namingIn({ article, sentence }).some((place) => contains(place, where));

/**
 * Tells a dispute in the words of its sides, each with its outlets; nothing is averaged or chosen. A side whose words
 * are broken in meaning speaks against, and is not repeated; who denies is no origin of what is denied.
 *
 * @param input what is weighed
 * @param read the dispute
 * @returns the candidate, and its values one by one where values are at odds; null when fewer than two sides can be
 *   told
 */
export function dispute({ articles, clauses: words, negation }: Weighing, read: ReadDispute): Candidate | null {
  const { disagreement: d, clauses, correcting } = read;
  const sides = clauses.filter(isTellable);
  const denyingIn = receiptsIn(d.denying ?? []);
  const denies = (clause: Clause): boolean => denyingIn(clause).length > 0;
  const isOneSentence = new Set(clauses.map(({ sentence }) => sentence)).size === 1;
  const affirming = sides.filter((side) => !denies(side));
  const support = nonEmpty(isOneSentence ? affirming.slice(0, 1).map(sentenceReceipt) : affirming.map(clauseReceipt));
  const broken = clauses.filter((c) => !sides.includes(c));
  // Of words at odds that damage may explain, one side alone would be told as if it were so.
  const told = isContradiction(d) ? sides : clauses;
  if (support === null || new Set(told.map((c) => c.key)).size < 2) return null;
  const others = sides.filter((side) => (d.denying === undefined ? side.key !== sides[0]?.key : denies(side)));
  // Where two sides are sound, a broken wording is that of one of them.
  const isBroken = broken.length > 0 && new Set(sides.map((c) => c.key)).size < 2;
  const how = howTheyDiffer(d, isBroken);
  const text = sidesText(d.topic, how, sides);
  const numbered = d.figures.length > 0 ? sides : byTimes(sides, isOfDays(d));
  const isTold = numbered?.some(({ number }) => pointsBack(number, words)) === false;
  const isExplained = isBroken || d.verdict === 'damage';
  const brief = numbered === null || !isTold ? null : numbersText(d.topic, isExplained ? how : null, numbered);
  // Of what is denied, a broken wording is no denial.
  const against = [...others, ...broken.filter((c) => d.denying === undefined || denies(c))].map(clauseReceipt);
  const weight = d.figures.length > 0 ? NUMBERS : clauses.every(isNaming) ? NAMES : WORDS;
  const salience = weight + clauses.length / articles.length;
  const isOfValues = numbered !== null && d.denying === undefined && !isOneSentence;
  const isGiven = (clause: Clause): boolean => !correcting.has(clause.sentence) && !isDeniedNumber(clause, negation);
  const values = isOfValues ? valuesOf(d.topic, numbered.filter(isGiven), [...numbered, ...broken]) : [];
  return { text, ...(brief === null ? {} : { brief }), support, against, disputed: true, salience, values };
}

// The sentences that set one value of a dispute against another ("68 flights, not 86 as announced"); estimates stand in
// one sentence and remain at odds.
function correctionsIn(d: Disagreement, clauses: readonly Clause[]): ReadonlySet<Sentence> {
  const bySentence = groupBy(d.divergentEstimates ? [] : clauses, ({ sentence }) => sentence);
  const isOfTwo = (own: readonly Clause[]): boolean => new Set(own.map(({ key }) => key)).size > 1;
  return new Set([...bySentence].flatMap(([sentence, own]) => (isOfTwo(own) ? [sentence] : [])));
}

// "Not four or six", "nobody believes the figure of 1,200": who says so does not give the number.
function isDeniedNumber(clause: Clause, { negations }: NegationWords): boolean {
  const figure = figureOf(clause);
  // "No fewer than 97" denies nothing.
  if (figure === undefined || figure.qualifier !== 'exact') return false;
  const isBefore = ({ start }: Span): boolean => start >= clause.where.start && start < figure.start;
  return clause.sentence.tokens.some((token) => isBefore(token) && negations.has(token.lower));
}

// Each value, however it is hedged, is asserted by those who give it, and what gives another speaks against it. Who
// corrects a number gives his own in a sentence that is a claim by itself.
function valuesOf(topic: string, given: readonly Clause[], all: readonly Clause[]): readonly Assertion[] {
  return [...groupBy(given, givenBy).values()].slice(0, MOST_SIDES).flatMap((own) => {
    const support = nonEmpty(belowHeadlines(own).map(clauseReceipt));
    const others = all.filter((clause) => givenBy(clause) !== givenBy(own[0]));
    const told = others.filter(isTellable);
    if (support === null || told.length === 0) return [];
    const text = valueText(topic, own, told);
    return [{ text, support, against: others.map(clauseReceipt) }];
  });
}

// A headline gives nothing that the text below it gives too.
const belowHeadlines = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(
    (clause) => !isHeadline(clause) || !clauses.some((one) => one.article === clause.article && !isHeadline(one)),
  );

const givenBy = ({ key }: Clause): string => withoutHedge(key);

// "Four of them": of whom stands in the clause, if anywhere.
const pointsBack = (number: string, { pronouns }: ClauseWords): boolean =>
  number.split(/\s+/u).some((word) => pronouns.has(word.toLowerCase()));

// Clauses about when something happened are told by their dates where words are short, or else by their hours. What has
// two of them is left out; null where nothing differs then, or a clause has none. Where the day is all that differs, it
// may be one of the week.
const byTimes = (sides: readonly Clause[], areOfDays: boolean): readonly Clause[] | null =>
  byValues(sides, ({ article }, time) => writtenDate(article.article, time)) ??
  byValues(sides, hourIn) ??
  (areOfDays ? byValues(sides, dayIn) : null);

const dayIn = (_: Clause, { value }: TimeExpression): string | null =>
  value?.match(/^\d{4}-(?:W\d\d|\d\d-\d\d)/u)?.[0] ?? null;

const hourIn = (_: Clause, { value }: TimeExpression): string | null => value?.match(/T(\d\d:\d\d)$/u)?.[1] ?? null;

// "Left at 6.10 a.m. and arrived at 6.30": the second is not known for a time.
const PRINTED_HOUR = /(?<!\d)\d{1,2}[.:][0-5]\d(?!\d)/gu;
const isOfTwoHours = ({ article, where }: Clause): boolean =>
  (slice(article.article.text, where).match(PRINTED_HOUR) ?? []).length > 1;

function byValues(
  sides: readonly Clause[],
  timeOf: (clause: Clause, time: TimeExpression) => string | null,
): readonly Clause[] | null {
  const timed = sides.map((clause) => {
    const { article, sentence, where } = clause;
    const times = contentOf(article, sentence).times.filter((time) => contains(where, time));
    return times.flatMap((time) => {
      const key = timeOf(clause, time);
      return key === null ? [] : [{ ...clause, number: slice(article.article.text, time), key }];
    });
  });
  const clear = timed.flatMap((own) => (own.length === 1 && !own.some(isOfTwoHours) ? own : []));
  const isTold = timed.every(({ length }) => length > 0) && new Set(clear.map(({ key }) => key)).size > 1;
  return isTold ? clear : null;
}

/** Numbers at odds matter more to a reader than wordings at odds. */
const NUMBERS = 1;
const WORDS = 0.5;
/** What somebody is called matters less than what two origins more tell. */
const NAMES = -4;

function howTheyDiffer({ verdict, divergentEstimates }: Disagreement, isBroken: boolean): string {
  if (isBroken) return 'another report is damaged and differs';
  if (verdict === 'damage') return 'reports differ, which their translation may explain';
  return divergentEstimates ? 'estimates differ' : DIFFERING;
}
