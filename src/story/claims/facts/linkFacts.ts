import { type NonEmpty, receiptOf } from '../../../model/receipt.js';
import { type Span, sharedLength } from '../../../model/span.js';
import { COPIED_KINDS, type CopyLink, type Reason } from '../../../model/story.js';
import { groupBy } from '../../../text/group-by.js';
import { likelihoodOf } from '../../../text/regression.js';
import { intersection, intersects } from '../../../text/sets.js';
import type { WordTable } from '../../../text/word-table.js';
import type { ClaimArticle, Witness } from '../witness.js';
import { besideOf } from './beside.js';
import { evidenceOf } from './evidence.js';
import { type FactModel, oddsOfFamilies, oddsOfSentences } from './factModel.js';
import { type FamilyPair, proposePairs, readTold } from './proposePairs.js';
import type { Telling } from './tellings.js';

/** What the facts that texts tell alike are found in. */
export interface FactInput {
  /** The story's articles in canonical order, their annotations naming entities. */
  readonly articles: readonly ClaimArticle[];
  /** The links between them. */
  readonly copies: readonly CopyLink[];
  readonly table: WordTable;
  readonly model: FactModel;
}

/** Two sentences tell one fact from this likelihood on. */
export const LIKELY = 0.45;

/**
 * Finds what articles tell alike in words of their own: sentences that share words, names, numbers, days, deeds or
 * speakers, and stand at much the same place. What was copied from one sentence is judged together, and linked with
 * all copies of the other. A logistic regression over what two sentences share, and another over what their copies come
 * to (see train/same-facts.mjs); near-linear, for what many sentences have proposes none.
 *
 * @returns the links of copied text as they are given, and one for each two sentences that give one quotation or tell
 *   one fact, likeliest first, in the place of those that say so now; `score` is how likely it is, 0.45..1
 */
export function linkFacts({ articles, copies, table, model }: FactInput): readonly CopyLink[] {
  const kept = copies.filter(({ kind, boilerplate }) => boilerplate || COPIED_KINDS.has(kind));
  const copied = kept.filter(({ boilerplate }) => !boilerplate);
  const told = readTold(articles, copied, table);
  const given = { worth: told.worth, synonyms: table.synonyms };
  const pairs = proposePairs(told).map((pair) => ({
    ...pair,
    odds: pair.members.map(([one, other]) => oddsOfSentences(evidenceOf(one, other, given), model)),
  }));
  const areCopies = copiedPlaces(copied);
  const likely = besideOf(pairs)
    .map((beside, n) => ({ pair: pairs[n] as FamilyPair, likelihood: likelihoodOf(oddsOfFamilies(beside, model)) }))
    .filter(({ likelihood }) => likelihood >= LIKELY)
    .sort((x, y) => y.likelihood - x.likelihood);
  const links = likely.flatMap(({ pair, likelihood }) =>
    pair.members
      .filter(([one, other]) => !areCopies(one.witness, other.witness))
      .map(([one, other]) => linkOf(one, other, likelihood)),
  );
  return [...kept, ...links];
}

// Says whether a passage that one text copied from the other holds the most of both sentences.
function copiedPlaces(copied: readonly CopyLink[]): (one: Witness, other: Witness) => boolean {
  const byArticles = groupBy(
    copied.flatMap(({ a, b }) => [
      { a, b },
      { a: b, b: a },
    ]),
    ({ a, b }) => `${a.article}\n${b.article}`,
  );
  const isMostIn = (sentence: Span, place: Span): boolean =>
    2 * sharedLength(sentence, place) > sentence.end - sentence.start;
  return (one, other) =>
    (byArticles.get(`${one.article.article.id}\n${other.article.article.id}`) ?? []).some(
      ({ a, b }) => isMostIn(one.sentence, a) && isMostIn(other.sentence, b),
    );
}

/**
 * Two sentences give one quotation when so much of each stands between quotation marks, from this likelihood on: below
 * it half are two sayings of one speaker about one thing.
 */
const QUOTED = 0.2;
const LIKELY_QUOTE = 0.6;

function linkOf(one: Telling, other: Telling, likelihood: number): CopyLink {
  const [a, b] = [one, other]
    .map(({ witness: { article, sentence } }) => receiptOf(article.article, sentence))
    .sort((x, y) => (x.article < y.article ? -1 : 1)) as [CopyLink['a'], CopyLink['b']];
  const isOneQuotation = likelihood >= LIKELY_QUOTE && Math.min(one.quoted, other.quoted) >= QUOTED;
  return {
    a,
    b,
    kind: isOneQuotation ? 'same-quote' : 'same-fact',
    score: Math.round(1000 * likelihood) / 1000,
    boilerplate: false,
    direction: 'unknown',
    why: reasonsOf(one, other, likelihood),
  };
}

/** So many words are named in a reason. */
const MOST_NAMED = 4;

function reasonsOf(one: Telling, other: Telling, likelihood: number): NonEmpty<Reason> {
  const words = [...one.words.keys()].filter((word) => other.words.has(word));
  const values = [...one.values.keys()].filter((value) => other.values.has(value));
  const names = intersection(one.named, other.named);
  const days = intersection(one.days, other.days);
  const isOneSpeaker = intersects(one.speakers, other.speakers);
  const percent = Math.round(100 * likelihood);
  return [
    {
      feature: 'one-fact',
      value: Math.round(1000 * likelihood) / 1000,
      text: `By what they and their copies share, and by where they stand, they tell one fact: ${percent} % likely.`,
    },
    ...reasonOf('shared-roots', words.length, `Roots of words in both: ${words.slice(0, MOST_NAMED).join(', ')}.`),
    ...reasonOf('shared-names', names.length, `Both name the same: ${names.length} names.`),
    ...reasonOf('shared-numbers', values.length, `Both give: ${values.slice(0, MOST_NAMED).join(', ')}.`),
    ...reasonOf('shared-days', days.length, `Both give the day: ${days.slice(0, MOST_NAMED).join(', ')}.`),
    ...reasonOf('one-speaker', isOneSpeaker ? 1 : 0, 'Both give words of one speaker.'),
  ];
}

const reasonOf = (feature: string, value: number, text: string): readonly Reason[] =>
  value === 0 ? [] : [{ feature, value, text }];
