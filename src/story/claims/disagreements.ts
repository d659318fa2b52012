import { asId, type DisagreementId } from '../../model/ids.js';
import { nonEmpty, type Receipt } from '../../model/receipt.js';
import { overlaps } from '../../model/span.js';
import type { Disagreement, Entity, Utterance } from '../../model/story.js';
import type { ClauseWords } from '../../text/clauses.js';
import { meets } from '../../text/meets.js';
import type { Sentence } from '../../text/reading.js';
import { actConflicts } from './disagreements/acts/actConflicts.js';
import { alignSentences } from './disagreements/alignSentences.js';
import { markDenied } from './disagreements/comparing/deniedNumbers.js';
import type { FigureGroup } from './disagreements/comparing/figureSides.js';
import { groupFigures } from './disagreements/comparing/groupFigures.js';
import { withFirstDays } from './disagreements/comparing/soleMeasure.js';
import { topicOf } from './disagreements/comparing/topics.js';
import {
  areTakenBack,
  type Withdrawal,
  withdrawalsIn,
  withdrawnNumbers,
  withdrawnWords,
} from './disagreements/comparing/withdrawals.js';
import { deniedArrivals } from './disagreements/days/arrivals.js';
import { brokenTimes } from './disagreements/days/brokenTimes.js';
import { conflictingDates } from './disagreements/days/dates.js';
import { conflictingPlans } from './disagreements/days/dueDays.js';
import { conflictingEventHours } from './disagreements/days/eventHours.js';
import { foretold } from './disagreements/days/foretold.js';
import { futureAndPast } from './disagreements/days/occasions.js';
import { conflictingHours } from './disagreements/days/recordedHours.js';
import { rescheduled } from './disagreements/days/rescheduled.js';
import { type Draft, nameOf as outletOf, passageReceipt } from './disagreements/draft.js';
import type { DisagreementLexicon } from './disagreements/lexicon.js';
import { withAsked } from './disagreements/measuring/askedNumbers.js';
import { withCopiedMeasures } from './disagreements/measuring/copiedMeasures.js';
import type { Measured } from './disagreements/measuring/measured.js';
import { measuresOf } from './disagreements/measuring/measures.js';
import { withNations } from './disagreements/measuring/ofNations.js';
import { publishedDay } from './disagreements/publishedDay.js';
import { contradictions } from './disagreements/wording/contradictions.js';
import { denials } from './disagreements/wording/denials.js';
import { asksIfDenied, joinDenials } from './disagreements/wording/joinDenials.js';
import { nobodyYet } from './disagreements/wording/nobodies.js';
import { turnedRound } from './disagreements/wording/polarity.js';
import { deniedPredicates } from './disagreements/wording/predicates.js';
import { swappedPronouns } from './disagreements/wording/pronouns.js';
import { rebuttals } from './disagreements/wording/rebuttals.js';
import { somebodyForNobody } from './disagreements/wording/somebodies.js';
import { conflictingTitles } from './disagreements/wording/titles.js';
import { witnessedDamage } from './disagreements/wording/witnessed.js';
import type { JoinedSentences } from './propositions.js';
import type { ClaimArticle, Proposition } from './witness.js';

/** What disagreements are read from: the articles of one story in canonical order, and what joins them. */
export interface DisagreementInput {
  readonly articles: readonly ClaimArticle[];
  readonly entities: readonly Entity[];
  /** The sentences of the articles (see joinPropositions). */
  readonly joined: JoinedSentences;
  readonly utterances: readonly Utterance[];
  readonly lexicon: DisagreementLexicon;
}

/** A story shows at most this many. */
const MOST_SHOWN = 30;

/**
 * Sets values, titles and statements of a story side by side and says whether they conflict.
 *
 * Figures are compared only at one measure, scope, place and time; a bound conflicts only with a plain number of the
 * dead, the arrested and the like that lies outside of it; numbers broken in transmission are compared as they were
 * meant, and it is said when only the damage made them differ.
 *
 * @param input see DisagreementInput
 * @returns at most 30 disagreements, most important first; empty when fewer than two articles compare
 */
export function findDisagreements(input: DisagreementInput): readonly Disagreement[] {
  const { articles, entities, joined, lexicon } = input;
  const { copied, families } = joined;
  // Two newsrooms may report one statement: neither has changed the words of the other.
  const copyOf = numbering(copied);
  const propositions = alignSentences(joined.propositions, copyOf, lexicon);
  const figures = comparedFigures(input, propositions);
  const withdrawals = withdrawalsIn(articles, figures, lexicon);
  const denied = denials(articles, { families, copyOf }, lexicon);
  const arrived = deniedArrivals(articles, families, lexicon);
  const isDenied = meets([...denied, ...arrived].flatMap(({ receipts }) => receipts));
  const inWords = [
    ...conflictingTitles(entities, lexicon),
    ...contradictions(propositions, copyOf, lexicon),
    ...conflictingDates(articles, copyOf, lexicon),
    ...conflictingPlans(articles, copied, lexicon),
    ...conflictingHours(articles, lexicon),
    ...conflictingEventHours(articles, copyOf, lexicon),
  ];
  const inCopies = [
    ...witnessedDamage(articles, copied, lexicon),
    ...turnedRound(copied, lexicon),
    ...somebodyForNobody(copied, lexicon),
  ];
  const drafts = [
    ...figureDrafts(figures, withdrawals, input).filter(
      (draft) => draft.verdict !== 'conflict' || !denied.some((other) => tellTheSame(draft, other)),
    ),
    ...denied,
    ...notAmong([...inWords, ...denied], deniedPredicates(articles, copyOf, lexicon)),
    ...notAmong(denied, arrived),
    // What is turned away right behind it, and denied elsewhere too, is one denial.
    ...rebuttals(articles, families, lexicon).filter(({ receipts }) => !receipts.some(isDenied)),
    ...joinDenials([...inWords, ...inCopies.filter((draft) => !inWords.some((other) => isKnown(draft, other)))]),
    ...notAmong(inWords, brokenTimes(articles, copied, lexicon)),
    ...swappedPronouns({ ...input, families }, lexicon),
    ...notAmong([...inWords, ...denied], actConflicts(articles, copied, lexicon)),
    ...withdrawnWords(withdrawals),
    ...foretold(propositions, lexicon),
    ...rescheduled(articles, copyOf, lexicon),
    ...nobodyYet(articles, copyOf, lexicon),
    ...futureAndPast(articles, lexicon),
  ];
  return ranked(drafts).map(({ weight: _, ...draft }, i) => ({ id: asId<DisagreementId>(`d${i + 1}`), ...draft }));
}

// Every number of the articles, with what their sentences, their copies and those that they join say of it.
function comparedFigures(
  { articles, joined, lexicon }: DisagreementInput,
  propositions: readonly Proposition[],
): readonly Measured[] {
  const [propositionOf, familyOf] = [numbering(propositions), numbering(joined.families)];
  const numbers = (sentence: Sentence) => ({ proposition: propositionOf(sentence), family: familyOf(sentence) });
  return [withCopiedMeasures, withAsked, withFirstDays, withNations].reduce<readonly Measured[]>(
    (told, complete) => complete(told, lexicon),
    articles.flatMap((article) => measuresOf(article, numbers, lexicon)),
  );
}

function figureDrafts(
  figures: readonly Measured[],
  withdrawals: readonly Withdrawal[],
  input: DisagreementInput,
): readonly Draft[] {
  const taken = withdrawnNumbers(withdrawals, figures);
  const groups = groupFigures(markDenied(figures, input.lexicon), input.lexicon).filter(
    ({ verdict, members }) => verdict !== 'same' || !areTakenBack(members, taken),
  );
  return [...groups, ...taken].flatMap((group) => figureDraft(group, input));
}

const notAmong = (told: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((draft) => !told.some((other) => tellTheSame(draft, other)));

// Two lines on one denial are joined.
const isKnown = (draft: Draft, other: Draft): boolean =>
  tellTheSame(draft, other) && !(asksIfDenied(draft) && asksIfDenied(other));

// Statements whose figures or words are already set side by side need no second line.
function tellTheSame(draft: Draft, other: Draft): boolean {
  const shared = draft.receipts.filter((a) => other.receipts.some((b) => a.article === b.article && overlaps(a, b)));
  return new Set(shared.map((receipt) => receipt.article)).size >= 2;
}

// The number of the proposition of a sentence when another sentence shares it, else -1.
function numbering(propositions: readonly Proposition[]): (sentence: Sentence) => number {
  const numbers = new Map<Sentence, number>();
  propositions.forEach((proposition, number) => {
    if (proposition.length > 1) for (const { sentence } of proposition) numbers.set(sentence, number);
  });
  return (sentence) => numbers.get(sentence) ?? -1;
}

function figureDraft(group: FigureGroup, { lexicon, entities }: DisagreementInput): readonly Draft[] {
  const receipts = nonEmpty(group.members.flatMap((m) => receiptsOf(m, lexicon.clauses)));
  if (receipts === null) return [];
  const denying = group.members.filter(({ denial }) => denial).flatMap((m) => receiptsOf(m, lexicon.clauses));
  const latest = latestOf(group).flatMap((m) => receiptsOf(m, lexicon.clauses));
  const withdrawn = (group.withdrawn ?? []).flatMap((m) => receiptsOf(m, lexicon.clauses));
  return [
    {
      topic: topicOf(group, lexicon, entities),
      verdict: group.verdict,
      afterRepair: group.afterRepair,
      divergentEstimates: group.divergent,
      figures: group.members.map((m) => m.figure.id),
      receipts,
      ...(denying.length > 0 ? { denying } : {}),
      ...(latest.length > 0 ? { latest } : {}),
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      note: noteOf(group),
      weight: weightOf(group),
    },
  ];
}

// Of a number that changed the value that was first reported on the last day, for old ones are repeated later; none
// where no value is known to be the last. A page without a date says nothing of when.
function latestOf({ sides, isChange }: FigureGroup): readonly Measured[] {
  if (!isChange) return [];
  const firstDays = sides.map((side) => side.flatMap(({ article }) => publishedDay(article) ?? []).sort()[0] ?? '');
  const last = [...firstDays].sort().at(-1);
  const isKnown = !firstDays.includes('') && firstDays.some((day) => day !== last);
  return isKnown ? sides.filter((_, i) => firstDays[i] === last).flat() : [];
}

// Its own, and that of the sentence that denies it.
const receiptsOf = ({ article, sentence, figure, denial }: Measured, clauses: ClauseWords): readonly Receipt[] => [
  passageReceipt({ article, sentence, words: figure }, clauses),
  ...(denial === undefined ? [] : [passageReceipt({ article, sentence: denial }, clauses)]),
];

const wordsAt = ({ article, figure }: Measured): string =>
  article.article.text.slice(figure.start, figure.end).replace(/\s+/g, ' ');
const nameOf = ({ article }: Measured): string => outletOf(article);

function noteOf(group: FigureGroup): string {
  const sides = group.sides.map((side) => {
    const first = side[0] as Measured;
    const outlets = [...new Set(side.map(nameOf))];
    const others = outlets.length > 1 ? ` and ${outlets.length - 1} more` : '';
    return `“${wordsAt(first)}” (${nameOf(first)}${others})`;
  });
  const why = sides.length > 2 ? group.why.replace('both', 'all') : group.why;
  return `${sides.join(' and ')}: ${why}.`;
}

const VERDICT_WEIGHT: Readonly<Record<Disagreement['verdict'], number>> = {
  conflict: 10,
  damage: 7,
  compatible: 4,
  refinement: 3,
  same: 1,
};

function weightOf(group: FigureGroup): number {
  const articles = new Set(group.members.map((m) => m.article)).size;
  return (
    VERDICT_WEIGHT[group.verdict] +
    (group.divergent ? 3 : 0) +
    Math.min(3, articles) +
    (group.members.length > 2 ? 0.5 : 0)
  );
}

const firstPlace = (draft: Draft): string => {
  const { article, start } = draft.receipts[0];
  return `${article}#${String(start).padStart(9, '0')}`;
};

function ranked(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts]
    .sort((a, b) => b.weight - a.weight || (firstPlace(a) < firstPlace(b) ? -1 : 1))
    .slice(0, MOST_SHOWN);
}
