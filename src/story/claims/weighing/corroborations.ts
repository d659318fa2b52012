import type { EventMention, EventType } from '../../../model/annotation.js';
import { isRelayed } from '../../../model/article.js';
import type { EntityId, FigureId } from '../../../model/ids.js';
import { nonEmpty } from '../../../model/receipt.js';
import { contains } from '../../../model/span.js';
import type { Disagreement, TimelineEntry } from '../../../model/story.js';
import { behindDateline } from '../../../text/dateline.js';
import { groupBy } from '../../../text/group-by.js';
import type { Sentence } from '../../../text/reading.js';
import { intersects } from '../../../text/sets.js';
import { namesOtherDay } from '../propositions.js';
import { contentOf } from '../sentenceContent.js';
import {
  byNumber,
  type Clause,
  clauseReceipt,
  clausesOf,
  isSubordinate,
  isTellable,
  sidesText,
  toldFromEvent,
} from '../sides.js';
import type { NegationWords } from '../tellings.js';
import type { Witness } from '../witness.js';
import { isAssertable } from '../wording.js';
import { areWordsAlike, assertAlike } from './assertAlike.js';
import { countOtherwise } from './countOtherwise.js';
import { receiptsIn } from './receiptsIn.js';
import { type Relation, relationsIn } from './relations.js';
import { type Candidate, type DatedReports, originsOf, type Weighing } from './weighing.js';

/** What is told already. */
export interface Known {
  /** Whether a sentence is told with a dispute. */
  readonly isToldElsewhere: (witness: Witness) => boolean;
  /** The figures that are at odds with others. */
  readonly disputed: ReadonlySet<FigureId>;
  /** The propositions that a sentence stands behind. */
  readonly plainIn: (witness: Witness) => readonly Candidate[];
}

/** Takes propositions; returns what finds those that a sentence stands behind. */
export function supportIn(plain: readonly Candidate[]): Known['plainIn'] {
  const find = receiptsIn(plain.flatMap((candidate) => candidate.support.map((r) => ({ ...r, candidate }))));
  return (witness) => find(witness).map(({ candidate }) => candidate);
}

/** How values that are the same are told. */
export const AGREE = 'reports agree';

/**
 * Finds values that say the same in several wordings. What agrees is the value and not the words around it, so only the
 * numbers are told. A number that is set beside others is a claim by itself where it stands in a clause of a sentence
 * that tells something else.
 *
 * @param input what is weighed
 * @param d a disagreement that is no dispute
 * @param known what is told already
 * @returns one candidate a value; empty when no two articles give one
 */
export function agreements(input: Weighing, d: Disagreement, known: Known): readonly Candidate[] {
  const clauses = clausesOf(input.byId, d, input.clauses).filter(isTellable);
  const told = (own: readonly Clause[], how: string): readonly Candidate[] =>
    toldTogether(
      input,
      own.map((clause) => ({ ...byNumber(clause), key: clause.number.toLowerCase() })),
      [d.topic, how],
    );
  if (d.verdict === 'same') return areWordings(clauses) ? told(clauses, AGREE) : [];
  if (d.verdict === 'refinement') return areWordings(clauses) ? told(clauses, 'one report is more exact') : [];
  // Of numbers that can stand beside each other each may be given by several origins.
  if (d.verdict !== 'compatible' || d.figures.length === 0) return [];
  return [...groupBy(clauses, ({ key }) => key).values()].flatMap((value) => {
    const [first] = value;
    const own = value.filter((one) => !namesOtherDay(one, first) && !isTurned(one, input.negation));
    if (value.some(({ figure }) => figure !== null && known.disputed.has(figure))) return [];
    if (areWordings(own) && areApart(input, own, known.plainIn)) return told(own, AGREE);
    // A number of a sentence that tells something else is a claim by itself.
    const isAside = own.every((one) => isSubordinate(one, input.clauses));
    return isAside ? toldTogether(input, own.map(byWords), [d.topic, 'reported']) : [];
  });
}

const byWords = (clause: Clause): Clause => ({ ...clause, key: clause.words });

/** Takes a clause; says whether its sentence denies it: who writes that nobody believes a number does not tell it. */
export const isTurned = ({ sentence, told }: Clause, { negations, denials }: NegationWords): boolean =>
  sentence.tokens.some(({ lower, start }) => start < told.end && (negations.has(lower) || denials.has(lower)));

// The same in several wordings, of several articles.
const areWordings = (clauses: readonly Clause[]): boolean =>
  new Set(clauses.map((c) => c.article)).size > 1 && new Set(clauses.map((c) => c.number.toLowerCase())).size > 1;

/** Takes clauses; says whether they are of several origins, and no proposition holds two of them. */
export function areApart(input: Weighing, clauses: readonly Clause[], plainIn: Known['plainIn']): boolean {
  return countOrigins(input, clauses) > 1 && !areJoined(clauses.map(byOrigin(input)), plainIn);
}

function countOrigins(input: Weighing, clauses: readonly Clause[]): number {
  const support = nonEmpty(clauses.map(clauseReceipt));
  return support === null ? 0 : originsOf(input, support).length;
}

/**
 * Takes what is weighed; returns what gives a clause its origins as its key, so that each is told in words of its own.
 */
export const byOrigin =
  (input: Weighing) =>
  (clause: Clause): Clause => ({ ...clause, key: originsOf(input, [clauseReceipt(clause)]).join(' ') });

/** What agrees, and how. */
type Heading = readonly [topic: string, how: string];

/** Takes clauses that agree; returns them as one candidate, one side a key, or none when there is no clause. */
export function toldTogether(
  { articles }: Weighing,
  clauses: readonly Clause[],
  [topic, how]: Heading,
): readonly Candidate[] {
  const support = nonEmpty(clauses.map(clauseReceipt));
  if (support === null) return [];
  const text = sidesText(topic, how, clauses);
  return [{ text, support, against: [], disputed: false, salience: clauses.length / articles.length }];
}

/** What is known only from one side may be another event. */
const VAGUE: ReadonlySet<TimelineEntry['granularity']> = new Set(['before', 'after', 'unknown']);

/**
 * Finds one event that several origins tell in words of their own, where no sentence of one says what another says.
 *
 * @param input what is weighed
 * @param entry the reports of the event
 * @param known what is told already
 * @returns the candidate; null when its date is vague, one origin tells it, or origins name other parties or numbers;
 *   what asserts nothing that another origin does (see assertAlike), what only bears a date ("since the trial of
 *   1997"), and what a translation or rewriting counts otherwise, is left out
 */
export function sharedEvent(
  input: Weighing,
  { reports, granularity, type }: DatedReports,
  { isToldElsewhere, plainIn }: Known,
): Candidate | null {
  if (VAGUE.has(granularity)) return null;
  const { byId, clauses: words } = input;
  const told = clausesOf(byId, { receipts: reports, figures: [], verdict: 'same' }, words)
    .filter((clause) => isTellable(clause) && !isToldElsewhere(clause) && !isTurned(clause, input.negation))
    .filter((clause) => !isOnlyDated(clause, type))
    .map((clause) => byOrigin(input)(toldFromEvent(clause, type, words)));
  const counted = told.filter((one) => !isRelayed(one.article) || !isCountedOtherwise(one, told));
  const clauses = counted.filter((one) => counted.some((other) => other.key !== one.key && tellAlike(one, other)));
  if (clauses.some((one) => isCountedOtherwise(one, clauses))) return null;
  if (!areApart(input, clauses, plainIn) || !shareParties(clauses, type)) return null;
  return toldTogether(input, clauses, ['The same event', AGREE])[0] ?? null;
}

// That two deeds are of one type and day does not make them one: their sentences assert alike, or their clauses have
// their words in common ("She ruled out early elections").
const tellAlike = (one: Clause, other: Clause): boolean =>
  assertAlike(one, other, 0) || areWordsAlike(wordsOf(one), wordsOf(other));

const wordsOf = ({ sentence, where }: Clause): Sentence => ({
  ...sentence,
  tokens: sentence.tokens.filter((token) => contains(where, token)),
});

// Who tells of a loan of 36 million stands behind no loan of 36 billion.
const isCountedOtherwise = (one: Clause, told: readonly Clause[]): boolean =>
  told.some((other) => other.key !== one.key && countOtherwise(one, other));

// Who dismissed a report and who would not speak of it did two things: of origins that name parties each names one that
// another names too. One that names nobody may mean anybody.
function shareParties(clauses: readonly Clause[], type: EventType): boolean {
  const parties = [...groupBy(clauses, ({ key }) => key).values()]
    .map((own) => new Set(own.flatMap((clause) => partiesIn(clause, type))))
    .filter(({ size }) => size > 0);
  const isShared = (own: ReadonlySet<EntityId>): boolean =>
    parties.some((other) => other !== own && intersects(other, own));
  return parties.length < 2 || parties.every(isShared);
}

// "since the trial of 1997".
function isOnlyDated(clause: Clause, type: EventType): boolean {
  const events = eventsIn(clause, type);
  return events.length > 0 && events.every(({ isAside }) => isAside);
}

const partiesIn = (clause: Clause, type: EventType): readonly EntityId[] =>
  eventsIn(clause, type).flatMap(({ actors, recipients }) => [...actors, ...recipients]);

const eventsIn = ({ article, sentence, where }: Clause, type: EventType): readonly EventMention[] =>
  contentOf(article, sentence).events.filter((event) => event.type === type && contains(where, event.trigger));

// One proposition holds clauses of different origins.
function areJoined(clauses: readonly Clause[], plainIn: Known['plainIn']): boolean {
  const keyOf = new Map<Candidate, string>();
  return clauses.some((clause) =>
    plainIn(clause).some((candidate) => {
      const key = keyOf.get(candidate) ?? clause.key;
      keyOf.set(candidate, key);
      return key !== clause.key;
    }),
  );
}

/**
 * Finds who owns or heads what where several origins tell it in words of their own, one by a verb and another by an
 * apposition.
 *
 * @param input what is weighed
 * @param known what is told already
 * @returns one candidate a relation of several origins; empty when there is none
 */
export function sharedRelations(input: Weighing, { plainIn }: Known): readonly Candidate[] {
  const found = input.articles
    .flatMap((article) => article.reading.sentences.map((sentence) => ({ article, sentence })))
    .flatMap((witness) => relationsIn(witness, input.relations).map((relation) => ({ ...witness, relation })))
    .filter((one) => isAssertable(one.article, one.relation.where) && !isTurned(clauseOf(one), input.negation));
  const same = groupBy(found, ({ relation: { name, holder, thing } }) => `${name} ${holder} ${thing}`);
  return [...same.values()].flatMap((own) => {
    const clauses = own.map(clauseOf);
    const { name, words } = own[0].relation;
    return areApart(input, clauses, plainIn)
      ? toldTogether(input, clauses, [`${name} of ${inSentence(words)}`, AGREE])
      : [];
  });
}

// "The works" opens a sentence, "owner of the works" does not.
const inSentence = (words: string): string => words.replace(/^(?:The|An?)(?= )/u, (article) => article.toLowerCase());

interface Related extends Witness {
  readonly relation: Relation;
}

// The receipt is the sentence; the relation is told.
function clauseOf({ article, sentence, relation: { where } }: Related): Clause {
  const words = article.article.text.slice(where.start, where.end).replace(/\s+/gu, ' ');
  const told = behindDateline(sentence, article.article.blocks);
  return {
    article,
    sentence,
    where: told,
    words,
    number: words,
    isRepaired: false,
    figure: null,
    told: where,
    key: words,
  };
}
