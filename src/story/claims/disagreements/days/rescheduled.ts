import { nonEmpty } from '../../../../model/receipt.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import type { ClaimArticle } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import { keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** A side shows at most so many receipts. */
const MOST_RECEIPTS = 6;

/**
 * Sets a text that says that something was moved to another day ("the hearing, set for Thursday, has been moved to
 * Friday", "on Monday, not on Friday", "on Friday, a day later than planned") against texts that still announce it for
 * the first one: both were right when they were written.
 *
 * @param articles the articles of the story
 * @param numberOf the number of the copies that a sentence is one of; -1 when it is none
 * @param lexicon weekdays, words of moving and of planning
 * @returns one draft a move, its copies included; empty when no other text announces the first day
 */
export function rescheduled(
  articles: readonly ClaimArticle[],
  numberOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => bodySentences(article).map((sentence) => ({ article, sentence })));
  const moves = told.flatMap((passage) => moveIn(passage, lexicon));
  const plans = groupBy(
    told.flatMap((passage) => planIn(passage, lexicon)),
    ({ day }) => day,
  );
  const keyOf = ({ sentence }: Passage, i: number): string =>
    numberOf(sentence) < 0 ? `@${i}` : `${numberOf(sentence)}`;
  const numbered = moves.map((move, i) => ({ move, key: keyOf(move, i) }));
  return [...groupBy(numbered, ({ key }) => key).values()].flatMap((same): readonly Draft[] => {
    const own = same.map(({ move }) => move);
    const move = own[0] as Move;
    const articlesOfMove = new Set(own.map(({ article }) => article));
    const keys = new Set(keysOf(move, lexicon));
    const isOfMove = (plan: Plan): boolean =>
      !articlesOfMove.has(plan.article) && plan.keys.some((key) => keys.has(key));
    const announced = (plans.get(move.former) ?? []).filter(isOfMove);
    const sides = [...own.slice(0, MOST_RECEIPTS), ...announced.slice(0, MOST_RECEIPTS)];
    const receipts = nonEmpty(
      sides.map(({ article, sentence }) => passageReceipt({ article, sentence }, lexicon.clauses)),
    );
    if (announced.length === 0 || receipts === null) return [];
    const topic = `when: ${quotedTopic(move.article.article.text.slice(move.sentence.start, move.sentence.end))}`;
    const note = `${nameOf((announced[0] as Passage).article)} announces what ${nameOf(move.article)} says was moved to another day.`;
    return [wordsDraft({ topic, verdict: 'compatible', note, weight: 5 }, receipts)];
  });
}

interface Move extends Passage {
  /** The weekday on which it is not. */
  readonly former: string;
}

const daysIn = ({ tokens }: Sentence, weekdays: DisagreementLexicon['weekdays']) =>
  tokens.flatMap(({ lower }, i) => (weekdays.has(lower) ? [{ day: lower, i }] : []));

// "Set for Thursday, has been moved to Friday"; "on Monday, not on Friday"; "on Friday, a day later than planned".
function moveIn(passage: Passage, lexicon: DisagreementLexicon): readonly Move[] {
  const { tokens } = passage.sentence;
  const days = daysIn(passage.sentence, lexicon.weekdays);
  const shifted = formerByShift(passage, lexicon);
  if (shifted !== null) return [{ ...passage, former: shifted }];
  if (new Set(days.map(({ day }) => day)).size < 2) return [];
  const denied = days.find(({ i }) => [1, 2].some((back) => lexicon.negations.has(tokens[i - back]?.lower ?? '')));
  const verb = tokens.findIndex(({ lower }) => lexicon.moving.has(lower));
  const planned = days.find(({ i }) => verb >= 0 && i < verb);
  const former = (denied ?? planned)?.day;
  return former === undefined ? [] : [{ ...passage, former }];
}

/** "Than" and a word of planning stand at most so many words behind "earlier". */
const NEAR_THAN = 4;
const WEEK = 7;

// The weekday before or after the last one that is named, by as many days as the words say; null when they say none.
function formerByShift({ sentence }: Passage, lexicon: DisagreementLexicon): string | null {
  const { tokens } = sentence;
  const { clauses, dayCounts, dayShifts, plans, weekdays } = lexicon;
  const at = tokens.findIndex(({ lower }, i) => dayShifts.has(lower) && dayCounts.has(dayWords(tokens, i)));
  const behind = tokens.slice(at + 1, at + 1 + NEAR_THAN).map(({ lower }) => lower);
  const than = at < 0 ? -1 : behind.findIndex((word) => clauses.comparisons.has(word));
  if (than < 0 || !behind.slice(than).some((word) => plans.has(word))) return null;
  const named = [...weekdays].slice(0, WEEK);
  const day = daysIn(sentence, weekdays).findLast(({ i }) => i < at)?.day ?? '';
  const shift = (dayCounts.get(dayWords(tokens, at)) ?? 0) * (dayShifts.get(tokens[at]?.lower ?? '') ?? 0);
  return named.includes(day) ? (named[(named.indexOf(day) + shift + WEEK) % WEEK] ?? null) : null;
}

// "Two days" before a word.
const dayWords = (tokens: readonly Token[], i: number): string => `${tokens[i - 2]?.lower} ${tokens[i - 1]?.lower}`;

/** What is announced for one day alone. */
interface Plan extends Passage {
  readonly day: string;
  readonly keys: readonly string[];
}

function planIn(passage: Passage, lexicon: DisagreementLexicon): readonly Plan[] {
  const { weekdays, futures, plans } = lexicon;
  if (!passage.sentence.tokens.some(({ lower }) => futures.has(lower) || plans.has(lower))) return [];
  const [first, more] = daysIn(passage.sentence, weekdays);
  return first === undefined || more !== undefined
    ? []
    : [{ ...passage, day: first.day, keys: keysOf(passage, lexicon) }];
}

// What tells of the thing itself: all of one day are planned for that day.
const keysOf = ({ sentence }: Passage, lexicon: DisagreementLexicon): readonly string[] =>
  keysIn(
    sentence.tokens.filter(({ lower }) => !lexicon.weekdays.has(lower)),
    lexicon,
  );
