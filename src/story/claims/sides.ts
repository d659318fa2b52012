import type { EventType, Figure } from '../../model/annotation.js';
import { lossOf } from '../../model/article.js';
import type { FigureId } from '../../model/ids.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Disagreement } from '../../model/story.js';
import { capitalised } from '../../text/capitals.js';
import { type ClauseWords, clauseHolding, clauseWithSubject, withoutOpening } from '../../text/clauses.js';
import { behindDateline } from '../../text/dateline.js';
import { groupBy } from '../../text/group-by.js';
import { quoted } from '../../text/quoting.js';
import { type Sentence, sentenceHolding } from '../../text/reading.js';
import { contentOf } from './sentenceContent.js';
import type { ClaimArticle, Witness } from './witness.js';
import { isAssertable } from './wording.js';

/** One place of a disagreement: the clause that holds it. */
export interface Clause extends Witness {
  readonly where: Span;
  /** The words as they are told: those of the text, or with the reading of a broken numeral. */
  readonly words: string;
  /** The number alone, where the clause is told for one; else the words. */
  readonly number: string;
  readonly isRepaired: boolean;
  /** What is told of the clause: all of it, or the number alone. */
  readonly told: Span;
  /** The figure that the clause is told for; null where it is told for its words. */
  readonly figure: FigureId | null;
  /** Clauses of one key give one value with one hedge, or the same words. */
  readonly key: string;
}

/** The sides of a claim are told in so many wordings at most. */
export const MOST_SIDES = 4;
/** So many outlets are named for a side. */
const MOST_OUTLETS = 2;
/** Words of a side that are told at most, in code units. */
const LONGEST_SIDE = 120;

/**
 * Finds the clauses of a disagreement in the articles.
 *
 * @param byId the articles of the story by their ids
 * @param d the disagreement
 * @param clauses the language's words about clauses
 * @returns one clause a receipt, in the order of the receipts; a receipt in no sentence is left out
 */
export function clausesOf(
  byId: ReadonlyMap<string, ClaimArticle>,
  d: Pick<Disagreement, 'receipts' | 'figures' | 'verdict'>,
  clauses: ClauseWords,
): readonly Clause[] {
  const figures = new Set(d.figures);
  const found = d.receipts.flatMap((receipt) => {
    const article = byId.get(receipt.article);
    const sentence = article && sentenceHolding(article.reading, receipt);
    if (!article || !sentence) return [];
    const figure = contentOf(article, sentence).figures.find((f) => figures.has(f.id) && overlaps(f, receipt));
    const where = figure === undefined ? receipt : clauseWithSubject(sentence, figure, clauses);
    const opened = withoutOpening(sentence, withoutPlace(article, sentence, where), clauses);
    return [clauseOf({ article, sentence }, { where, opened }, figure)];
  });
  return d.verdict === 'conflict' ? found.map(byItsValue) : found;
}

/**
 * Tells a clause that would be cut from the clause of an event on, so that a long sentence still tells the event.
 *
 * @param clause the clause of a report of the event
 * @param type the type of the event; where its sentence holds none of that type, its first event is meant
 * @param clauses the language's words about clauses
 * @returns the clause with other words; as it is when it is short, was repaired, begins with the event, or holds none
 */
export function toldFromEvent(clause: Clause, type: EventType, clauses: ClauseWords): Clause {
  const { article, sentence, where, isRepaired } = clause;
  const { events } = contentOf(article, sentence);
  const event = events.find((e) => e.type === type) ?? events[0];
  if (event === undefined || isRepaired || where.end - where.start <= LONGEST_SIDE) return clause;
  const { start } = withoutOpening(sentence, clauseHolding(sentence, event.trigger, clauses), clauses);
  if (start <= where.start || start >= where.end) return clause;
  return { ...clause, words: `… ${toldWords(article, { start, end: where.end }, undefined)}` };
}

interface Place {
  readonly where: Span;
  /** The same without a dateline and the words that tie it to the clause before it. */
  readonly opened: Span;
}

function withoutPlace({ article }: ClaimArticle, sentence: Sentence, where: Span): Span {
  const { start } = behindDateline(sentence, article.blocks);
  return where.start === sentence.start && start < where.end ? { start, end: where.end } : where;
}

function clauseOf({ article, sentence }: Witness, { where, opened }: Place, figure: Figure | undefined): Clause {
  // Where the words around a number are damaged, the number alone is told.
  const isSound = figure === undefined || isAssertable(article, where) || isBroken(article, figure);
  const told = isSound ? where : figure;
  const reading = repairedWords(article, opened);
  const words = reading ?? toldWords(article, isSound ? opened : figure, figure);
  const number = figure === undefined ? words : (repairedWords(article, figure) ?? toldWords(article, figure, figure));
  const place = { article, sentence, where, told, figure: figure?.id ?? null };
  return { ...place, words, number, isRepaired: reading !== null, key: keyOf(figure, words) };
}

// "86" and "at least 86" are one side where others have 97.
const byItsValue = (clause: Clause): Clause => ({ ...clause, key: clause.key.replace(AT_LEAST, EXACT) });

const AT_LEAST = / at-least$/u;
const EXACT = ' exact';
/** Takes the key of a clause; returns its value alone. */
export const withoutHedge = (key: string): string => key.replace(/ \S+$/u, '');

/** Takes a clause; says whether its words may be told: undamaged in meaning, or repaired, or a number that is whole. */
export const isTellable = ({ article, isRepaired, told, where }: Clause): boolean =>
  isRepaired || isAssertable(article, told) || (told !== where && !isBroken(article, told));

// A number stays what it is when the words around it are swapped.
const isBroken = ({ article }: ClaimArticle, number: Span): boolean =>
  article.damage.some((d) => d.kind === 'broken-numeral' && overlaps(d, number));

/** Takes a clause; returns the figure that it is told for; undefined where it is told for its words. */
export const figureOf = ({ article, sentence, figure: id }: Clause): Figure | undefined =>
  contentOf(article, sentence).figures.find((figure) => figure.id === id);

/** Takes a clause; returns it told by its number alone. */
export const byNumber = (clause: Clause): Clause => ({ ...clause, words: clause.number });

/**
 * Takes a clause; says whether its sentence only adds it to what it tells: "The ban will be lifted, after solvent made
 * 240 people ill".
 */
export function isSubordinate({ sentence, where }: Clause, { relatives, adjuncts }: ClauseWords): boolean {
  const first = sentence.tokens.find(({ start }) => start >= where.start)?.lower ?? '';
  return where.start > sentence.start && (relatives.has(first) || adjuncts.has(first));
}

/** Takes a clause; returns its receipt. */
export const clauseReceipt = ({ article, where }: Clause): Receipt => receiptOf(article.article, where);

const keyOf = (figure: Figure | undefined, words: string): string =>
  figure === undefined ? words : `${figure.value ?? figure.range?.join('-')} ${figure.qualifier}`;

// The clause; the number alone when the clause is long.
function toldWords({ article }: ClaimArticle, clause: Span, figure: Figure | undefined): string {
  const where = clause.end - clause.start > LONGEST_SIDE && figure !== undefined ? figure : clause;
  return shortened(article.text.slice(where.start, where.end).replace(/\s+/gu, ' '));
}

function shortened(words: string): string {
  if (words.length <= LONGEST_SIDE) return words.replace(/[.,;]$/u, '');
  const cut = words.slice(0, LONGEST_SIDE);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** A reading of a broken numeral is told in its place from this confidence on. */
const SURE_READING = 0.8;

// Values are compared as they were meant, so a side with a broken numeral is told by its reading, and said to be.
function repairedWords({ article }: ClaimArticle, where: Span): string | null {
  const broken = article.damage.find((d) => d.kind === 'broken-numeral' && d.changesMeaning && overlaps(d, where));
  if (broken === undefined || broken.confidence < SURE_READING || broken.intended === null) return null;
  if (!contains(where, broken)) return broken.intended;
  return shortened(
    `${article.text.slice(where.start, broken.start)}${broken.intended}${article.text.slice(broken.end, where.end)}`,
  );
}

/**
 * Tells a disagreement by its sides: "People arrested: reports differ: “about 14” (The Ledger); “23 dockers”
 * (NewsBuzz)." A side is told once, in its cleanest words, with the first of its outlets.
 *
 * @param topic what the sides are about
 * @param how what comparing them shows, in words
 * @param clauses the clauses, in the order in which they are told
 * @returns the text, with a full stop
 */
export function sidesText(topic: string, how: string, clauses: readonly Clause[]): string {
  const sides = sidesOf(clauses).map((side) => sideText([side.best.words], namedOutlets(side)));
  return textOf(topic, how, sides);
}

/** A topic that ends with the words of one side ("date: “opened in June”"): these are not told a second time. */
const TOPIC = /^(?<label>[^“]+): “(?<words>.+)”$/su;

/**
 * Tells in few words numbers that differ, "Arrests: “about 14” (The Ledger) or “23” (NewsBuzz)", or where the topic
 * tells by words of a text what they are of, "“found a hole of 40 crowns” (The Ledger) or “60 crowns” (NewsBuzz)". A
 * number is told once, however it is hedged, with one outlet, for what only repeats it is no further voice; numbers of
 * one outlet stand together.
 *
 * @param topic what the numbers are about
 * @param how what comparing them shows, in words; null for no more than that they differ
 * @param clauses the clauses, in the order in which they are told
 * @returns the text, with a full stop; null when there are fewer than two numbers
 */
export function numbersText(topic: string, how: string | null, clauses: readonly Clause[]): string | null {
  const sides = sidesOf(clauses.map((clause) => ({ ...clause, words: clause.number, key: withoutHedge(clause.key) })));
  // One number that is reported here and denied there tells nothing by itself.
  if (new Set(sides.map(({ best }) => best.words.toLowerCase())).size < 2) return null;
  const { label, words: example } = TOPIC.exec(topic)?.groups ?? {};
  // A topic is quoted without the full stop of “11.30 p.m.”.
  const isExample = ({ best }: Side): boolean => example?.includes(best.words.replace(/\.$/u, '')) === true;
  const holder = how === null ? sides.find(isExample) : undefined;
  const ordered = holder === undefined ? sides : [holder, ...sides.filter((side) => side !== holder)];
  const bySource = groupBy(ordered, (side) => `${outletsOf(side)[0]}${repairOf(side)}`);
  const told = [...bySource].map(([source, own]) => {
    const words = own.map((side) => quoted(side === holder && example ? example : side.best.words));
    return `${listed(words, 'or')} (${source})`;
  });
  // What a number is of, its sentence tells: “The talks lasted four hours”.
  if (holder !== undefined && holder.best.figure !== null) return `${listed(told, 'or')}.`;
  const what = holder === undefined ? topic : (label ?? topic);
  return `${capitalised(what)}: ${how === null ? '' : `${how}: `}${listed(told, 'or')}.`;
}

/**
 * Tells one value of a dispute: "People arrested: “about 14” (The Ledger); others give “23”."
 *
 * @param topic what the values are about
 * @param own the clauses that give the value; at least one
 * @param others those that give others
 * @returns the text, with a full stop
 */
export function valueText(topic: string, own: readonly Clause[], others: readonly Clause[]): string {
  const [first] = sidesOf(own) as [Side];
  const numbers = [...new Set(sidesOf(others).map(({ best }) => quoted(best.number)))];
  return `${capitalised(topic)}: ${sideText([first.best.words], namedOutlets({ ...first, clauses: own }))}; others give ${listed(numbers)}.`;
}

/** The clauses that give one value, or the same words. */
interface Side {
  /** The one in the cleanest words. */
  readonly best: Clause;
  readonly clauses: readonly Clause[];
}

const sidesOf = (clauses: readonly Clause[]): readonly Side[] =>
  [...groupBy(clauses, ({ key }) => key).values()].slice(0, MOST_SIDES).map((own) => ({
    best: [...own].sort((a, b) => rankOf(a) - rankOf(b))[0] as Clause,
    clauses: own,
  }));

/** What comparing shows where nothing more is known than that reports differ. */
export const DIFFERING = 'reports differ';

// “The boat left”: affirmed or denied.
const tellsSides = (topic: string): boolean => / or /u.test(topic.slice(topic.lastIndexOf(': ') + 1));

const textOf = (topic: string, how: string, sides: readonly string[]): string =>
  `${capitalised(topic)}: ${how === DIFFERING && tellsSides(topic) ? '' : `${how}: `}${sides.join('; ')}.`;

const sideText = (words: readonly string[], source: string): string => `${listed(words.map(quoted))} (${source})`;

const listed = (words: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  [...words.slice(0, -2), words.slice(-2).join(` ${joint} `)].join(', ');

// The first outlets of a side, and how many more it has.
function namedOutlets(side: Side): string {
  const outlets = outletsOf(side);
  const more = outlets.length > MOST_OUTLETS ? ` and ${outlets.length - MOST_OUTLETS} more` : '';
  return `${outlets.slice(0, MOST_OUTLETS).join(', ')}${more}${repairOf(side)}`;
}

const outletsOf = ({ best, clauses }: Side): readonly string[] => [
  ...new Set([best, ...clauses].map(({ article }) => article.article.outlet?.name ?? article.article.id)),
];

const repairOf = ({ best }: Side): string => (best.isRepaired ? '; damage repaired' : '');

const rankOf = (clause: Clause): number =>
  (clause.isRepaired ? 10 : 0) + (isHeadline(clause) ? 5 : 0) + lossOf(clause.article.article.transmission);

/** Takes a clause; says whether it stands in a headline, which tells in short what its text tells. */
export const isHeadline = ({ article: { article }, sentence }: Clause): boolean =>
  ['title', 'subtitle'].includes(article.blocks[sentence.block]?.kind ?? '');
