import type { TimeExpression } from '../../../../model/annotation.js';
import { ISO_DAY_LENGTH, isoWeekOf } from '../../../../model/calendar.js';
import { nonEmpty } from '../../../../model/receipt.js';
import type { Span } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import { bySentence, type ClaimArticle, type Proposition } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { publishedDay } from '../publishedDay.js';
import { entitiesIn, tellingKeys } from '../wording/denied.js';
import { isOpen, negationsIn } from '../wording/negations.js';
import { dayTopic } from './dayTopic.js';

/** A verb stands at most so many words before its day, and at most so many behind "will". */
const NEAR_DAY = 7;
const NEAR_FUTURE = 4;
/** What only goes on ends on the day until which it does. */
const [LASTING, END] = ['lasting', 'end'];
/** Two texts tell of one thing where its names and its telling words have so many in common, or one definite noun. */
const LEAST_SHARED = 2;

/**
 * Finds what is planned for one day in one text and for another day in another ("will begin on Friday", "is to start
 * next week"; "will report by 15 May"; "will last until Friday", "will end on Sunday"): a conflict where both texts are
 * of one date; by the time of a later one the plan may have changed.
 *
 * @param articles the articles of the story
 * @param copied the sentences that were copied
 * @param lexicon verbs of what is planned, words of the future
 * @returns one draft a thing, with a receipt for each text that gives its day; empty when all days agree
 */
export function conflictingPlans(
  articles: readonly ClaimArticle[],
  copied: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const copiesOf = bySentence(copied);
  const told = articles.flatMap((article) => dueIn(article, copiesOf, lexicon));
  return [...groupBy(told, ({ event }) => event).values()].flatMap((own) => {
    const apart = own.flatMap((due) =>
      own.filter((other) => areApart(due, other)).map((other) => [due, other] as const),
    );
    const [one] = apart.find(([a, b]) => dateOf(a) === dateOf(b)) ?? apart[0] ?? [];
    if (one === undefined) return [];
    const ofThing = own.filter((due) => due === one || isOfOneThing(one, due));
    const isSame = (due: Due): boolean => isOneDay(one.value, due.value);
    return draftOf(
      ofThing.filter(isSame),
      ofThing.filter((due) => !isSame(due)),
      lexicon,
    );
  });
}

interface Due {
  readonly passage: Passage & { readonly words: Span };
  /** ISO 8601: a month, a week or a day. */
  readonly value: string;
  /** What is planned, and whether the day is its last. */
  readonly event: string;
  /** Names and keys of the words for who or what is to do it. */
  readonly subject: ReadonlySet<string>;
  /** The key of the definite noun right before ("the strike"); null when another word stands there. */
  readonly thing: string | null;
  readonly copies: Proposition;
}

function dueIn(
  article: ClaimArticle,
  copiesOf: ReadonlyMap<Sentence, Proposition>,
  lexicon: DisagreementLexicon,
): readonly Due[] {
  const sentences = bodySentences(article);
  return sentences.flatMap((sentence, i) =>
    isOpen(sentence.tokens, lexicon)
      ? []
      : contentOf(article, sentence).times.flatMap((time): Due[] => {
          const found = isDay(time) ? verbBefore(sentence, time, lexicon) : null;
          if (found === null) return [];
          const { verb, from, event } = found;
          const words = { start: verb.start, end: time.end };
          const subject = subjectOf(article, { sentence, from, before: sentences[i - 1] }, lexicon);
          const thing = thingBefore(article, sentence, from, lexicon);
          const copies = copiesOf.get(sentence) ?? [];
          const value = (time.value ?? '').slice(0, ISO_DAY_LENGTH);
          return [{ passage: { article, sentence, words }, value, event, subject, thing, copies }];
        }),
  );
}

// "Midnight on Saturday" is of a day too.
const isDay = ({ value }: TimeExpression): boolean => /^\d{4}-(?:W\d\d|\d\d(?:-\d\d(?:T.*)?)?)$/u.test(value ?? '');

function thingBefore(
  article: ClaimArticle,
  sentence: Sentence,
  from: number,
  lexicon: DisagreementLexicon,
): string | null {
  const [determiner, noun] = sentence.tokens.slice(Math.max(0, from - 2), from);
  if (noun === undefined || !lexicon.clauses.definiteArticles.has(determiner?.lower ?? '')) return null;
  return tellingKeys(article, sentence, [noun], lexicon)[0]?.key ?? null;
}

// The verb before a day, the index of the word that makes it future, and what it tells.
function verbBefore(sentence: Sentence, time: Span, lexicon: DisagreementLexicon) {
  const before = sentence.tokens.filter(({ end }) => end <= time.start);
  const at = before.findLastIndex(({ lower }) => lexicon.due.has(lower));
  const verb = before[at];
  if (verb === undefined || before.length - at > NEAR_DAY) return null;
  const from = futureBefore(before, at, lexicon);
  const between = before.slice(at + 1);
  const isApart = between.some(({ kind, lower }) => kind === 'number' || lexicon.finites.has(lower));
  if (from < 0 || isApart || negationsIn(before.slice(from), lexicon).length > 0) return null;
  const isLast = between.some(({ lower }) => lexicon.deadlines.has(lower));
  const event = lexicon.due.get(verb.lower);
  if (event === LASTING) return isLast ? { verb, from, event: END } : null;
  return { verb, from, event: `${event}${isLast ? ' by' : ''}` };
}

// "Will", or the "is" or "due" of "is due to".
function futureBefore(before: readonly Token[], at: number, lexicon: DisagreementLexicon): number {
  const isMade = ({ lower }: Token, i: number): boolean =>
    lexicon.futures.has(lower) ||
    lexicon.reportedFutures.has(lower) ||
    (lexicon.infinitives.has(before[at - 1]?.lower ?? '') && i < at && isPlan(lower, lexicon));
  const first = Math.max(0, at - NEAR_FUTURE);
  const found = before.slice(first, at).findIndex((token, i) => isMade(token, first + i));
  return found < 0 ? -1 : first + found;
}

const isPlan = (word: string, { plans, passives }: DisagreementLexicon): boolean =>
  plans.has(word) || passives.has(word);

interface Place {
  readonly sentence: Sentence;
  /** The index of the word that makes its verb future. */
  readonly from: number;
  readonly before: Sentence | undefined;
}

// The words before it, and where a pronoun stands there, those of the sentence before.
function subjectOf(
  article: ClaimArticle,
  { sentence, from, before }: Place,
  lexicon: DisagreementLexicon,
): ReadonlySet<string> {
  const own = sentence.tokens.slice(0, from);
  const keys = (one: Sentence, tokens: readonly Token[]): readonly string[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return [];
    const told = tellingKeys(article, one, tokens, lexicon).map(({ key }) => key);
    return [...told, ...entitiesIn(article, one, { start: first.start, end: last.end })];
  };
  const isPronoun = lexicon.clauses.pronouns.has(own.at(-1)?.lower ?? '');
  return new Set([...keys(sentence, own), ...(isPronoun && before ? keys(before, before.tokens) : [])]);
}

const isOfOneThing = (a: Due, b: Due): boolean =>
  sharedKeys(a.subject, b.subject).length >= LEAST_SHARED || (a.thing !== null && a.thing === b.thing);

const dateOf = ({ passage }: Due): string | null => publishedDay(passage.article);

// Told of one thing, by texts of which none copies the other and whose dates are known.
function areApart(a: Due, b: Due): boolean {
  const isCopy = a.copies.some(({ sentence }) => sentence === b.passage.sentence);
  const areDated = dateOf(a) !== null && dateOf(b) !== null;
  const areTwo = a.passage.article !== b.passage.article && !isCopy;
  return areTwo && areDated && isOfOneThing(a, b) && !isOneDay(a.value, b.value);
}

function isOneDay(a: string, b: string): boolean {
  const inWeek = (week: string, day: string): boolean =>
    week.includes('W') && /-\d\d-\d\d$/u.test(day) && isoWeekOf(day) === week;
  return a.startsWith(b) || b.startsWith(a) || inWeek(a, b) || inWeek(b, a);
}

function draftOf(same: readonly Due[], others: readonly Due[], { clauses }: DisagreementLexicon): readonly Draft[] {
  const [one, other] = [same[0] as Due, others[0] as Due];
  const receipts = nonEmpty(passagesOf([...same, ...others]).map((passage) => passageReceipt(passage, clauses)));
  if (receipts === null) return [];
  const topic = dayTopic('planned', wordsOf(one));
  const sides = `${nameOf(one.passage.article)} has ${wordsOf(one)}, ${nameOf(other.passage.article)} ${wordsOf(other)}`;
  const isOneDate = same.some((due) => others.some((due2) => dateOf(due) === dateOf(due2)));
  const how = isOneDate ? 'both texts appeared on one day' : 'the plan may have changed between the texts';
  const verdict = isOneDate ? 'conflict' : 'compatible';
  return [wordsDraft({ topic, verdict, note: `${sides}; ${how}.`, weight: isOneDate ? 11 : 4 }, receipts)];
}

// With the copies of their sentences that give a day.
function passagesOf(dues: readonly Due[]): readonly Passage[] {
  const told = new Set(dues.map(({ passage }) => passage.sentence));
  const copies = new Map(dues.flatMap((due) => due.copies.map((copy) => [copy.sentence, copy] as const)));
  const dated = [...copies.values()].flatMap(({ article, sentence }) => {
    const time = told.has(sentence) ? undefined : contentOf(article, sentence).times.find(isDay);
    return time === undefined ? [] : [{ article, sentence, words: time }];
  });
  return [...dues.map(({ passage }) => passage), ...dated];
}

const wordsOf = ({ passage: { article, words } }: Due): string =>
  quotedTopic(article.article.text.slice(words.start, words.end));
