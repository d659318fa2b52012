import { type Article, isBody, isRelayed } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { overlaps, type Span } from '../../model/span.js';
import type { CopyLink, Utterance } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { halvesOf, type Opposite, oppositeSentences, type ParallelSide } from '../../text/opposite.js';
import { firstFrom, type Sentence } from '../../text/reading.js';
import { areDisjoint, intersects } from '../../text/sets.js';
import { disjointSets } from '../../text/union-find.js';
import { contentOf } from './sentenceContent.js';
import { assertAlike } from './weighing/assertAlike.js';
import type { ClaimArticle, Proposition, Witness } from './witness.js';

/** What joins sentences across articles. */
export interface Alignment {
  readonly copies: readonly CopyLink[];
  readonly utterances: readonly Utterance[];
}

/**
 * The body sentences of a story three times, joined ever further; each list is in reading order of its first sentences,
 * and a sentence that nothing joins stands alone in it.
 */
export interface JoinedSentences {
  /** Sentences that were copied. */
  readonly copied: readonly Proposition[];
  /** Sentences that were copied or are one utterance. */
  readonly families: readonly Proposition[];
  /** All sentences that assert the same, also in words of their own. */
  readonly propositions: readonly Proposition[];
  /** Of each sentence those that a link holds to tell one thing in words of their own, by no way of a third. */
  readonly linked: ReadonlyMap<Sentence, ReadonlySet<Sentence>>;
}

/**
 * Joins the body sentences of a story into propositions: sentences that a copied passage, an utterance, or a fact told
 * in other words hold to be the same assertion. The surest joins come first, and a proposition takes one sentence of an
 * article (or the two that a translation made of one), so that likenesses do not add up to something that nobody says.
 * Sentences about different days stay apart.
 *
 * @param articles the story's articles in canonical order
 * @param alignment links between their passages and statements
 * @returns see JoinedSentences
 */
export function joinPropositions(articles: readonly ClaimArticle[], alignment: Alignment): JoinedSentences {
  const witnesses = articles.flatMap((article) =>
    article.reading.sentences.filter((s) => isRead(article.article, s)).map((sentence) => ({ article, sentence })),
  );
  const index = witnessIndex(witnesses);
  const relayed = new Set(articles.filter(isRelayed).map(({ article }) => article.id));
  const sets = disjointSets(witnesses.length);
  const groups = new Map(witnesses.map((witness, i) => [i, groupOf(witness)]));
  const joinedBy = (joins: readonly Join[]): readonly Proposition[] => {
    for (const { a, b, isHalf = false } of joins) {
      const [one, other] = [getKnown(groups, sets.find(a)), getKnown(groups, sets.find(b))];
      if (one === other || areOfOtherDays(one, other) || (!isHalf && areOfOneArticle(one, other))) continue;
      sets.union(a, b);
      groups.set(sets.find(a), merged(one, other));
    }
    return sets.sets().map((numbers) => numbers.map((n) => witnesses[n] as Witness));
  };
  const told = toldPairs(alignment, index, relayed);
  return {
    copied: joinedBy(copiedJoins(alignment, index, relayed)),
    families: joinedBy(utteranceJoins(alignment, index)),
    propositions: joinedBy(told.filter((pair) => isAlike(pair, witnesses))),
    linked: neighboursOf(told, witnesses),
  };
}

function neighboursOf(joins: readonly Join[], witnesses: readonly Witness[]): JoinedSentences['linked'] {
  const pairs = joins.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]);
  const sentenceOf = (number: number): Sentence => (witnesses[number] as Witness).sentence;
  return new Map(
    [...groupBy(pairs, ([a]) => a)].map(([a, own]) => [sentenceOf(a), new Set(own.map(([, b]) => sentenceOf(b)))]),
  );
}

/** Two sentences, by their numbers, that say the same. */
interface Join {
  readonly a: number;
  readonly b: number;
  /** Whether one of them says only a half of it, and another of its article the other half. */
  readonly isHalf?: boolean;
}

// Copied text, most alike first, then the halves of sentences that a translation or rewriting cut in two.
function copiedJoins({ copies }: Alignment, index: WitnessIndex, relayed: ReadonlySet<ArticleId>): readonly Join[] {
  const copied = copies.filter((link) => !link.boilerplate && !isTold(link, relayed));
  const halves = copied
    .flatMap(({ a, b }) => [
      { from: a, to: b },
      { from: b, to: a },
    ])
    .filter(({ from, to }) => relayed.has(to.article) && !relayed.has(from.article))
    .flatMap(({ from, to }) => joinsOf(halvesOf(sideOf(from, index), sideOf(to, index)), index));
  return [
    ...copied.flatMap((link) => oppositePairs(link, index)).sort((x, y) => y.likeness - x.likeness),
    ...halves.map((half) => ({ ...half, isHalf: true })),
  ];
}

function utteranceJoins({ utterances }: Alignment, { statements }: WitnessIndex): readonly Join[] {
  return utterances.flatMap((group) => {
    const [first, ...others] = group.statements.flatMap((id) => statements.get(id) ?? []);
    return first === undefined ? [] : others.map((b) => ({ a: first, b }));
  });
}

// The likeliest first. A quotation that is surely one may be translated in other words.
function toldPairs({ copies }: Alignment, index: WitnessIndex, relayed: ReadonlySet<ArticleId>): readonly Told[] {
  return copies
    .filter((link) => !link.boilerplate && isTold(link, relayed))
    .sort((x, y) => y.score - x.score)
    .flatMap((link) => oppositePairs(link, index).map((pair) => ({ ...pair, link })));
}

function isAlike({ a, b, link }: Told, witnesses: readonly Witness[]): boolean {
  const likelihood = link.kind === 'retranslation' ? 0 : link.score;
  return isSureQuote(link) || assertAlike(witnesses[a] as Witness, witnesses[b] as Witness, likelihood);
}

/** From this likelihood on, nine in ten links of one fact are right. */
const SURE = 0.9;

const isSureQuote = ({ kind, score }: CopyLink): boolean => kind === 'same-quote' && score >= SURE;

/** Below this score a retranslation may as well be two reports of one event in the same order. */
const SURE_COPY = 0.75;

/**
 * Takes a link and the translated and spun texts; says whether its two sides may be words of one's own about one thing,
 * and no copied text. What is surely one quotation, and one of two texts gives in translation, was said in the words of
 * the other.
 */
const isTold = ({ kind, score, a, b }: CopyLink, relayed: ReadonlySet<ArticleId>): boolean =>
  kind === 'same-fact' ||
  (kind === 'same-quote' && (score < SURE || relayed.has(a.article) === relayed.has(b.article))) ||
  (kind === 'retranslation' && score < SURE_COPY);

/** What sentences that are joined have: their articles, and the days they name, as values and as words. */
interface Group {
  readonly articles: ReadonlySet<ClaimArticle>;
  readonly days: ReadonlySet<string>;
  readonly dayWords: ReadonlySet<string>;
}

function groupOf({ article, sentence }: Witness): Group {
  const times = contentOf(article, sentence).times.filter(({ granularity }) => granularity === 'day');
  return {
    articles: new Set([article]),
    days: new Set(times.flatMap(({ value }) => value ?? [])),
    dayWords: new Set(times.map(({ start, end }) => article.article.text.slice(start, end).toLowerCase())),
  };
}

const merged = (a: Group, b: Group): Group => ({
  articles: new Set([...a.articles, ...b.articles]),
  days: new Set([...a.days, ...b.days]),
  dayWords: new Set([...a.dayWords, ...b.dayWords]),
});

const areOfOneArticle = (a: Group, b: Group): boolean => intersects(b.articles, a.articles);

const areOfOtherDays = (a: Group, b: Group): boolean =>
  areDisjoint(a.days, b.days) && areDisjoint(a.dayWords, b.dayWords);

/** Takes two sentences; says whether they name days, and different ones. */
export const namesOtherDay = (one: Witness, other: Witness): boolean => areOfOtherDays(groupOf(one), groupOf(other));

const isRead = (article: Article, sentence: Sentence): boolean => {
  const block = article.blocks[sentence.block];
  return block !== undefined && isBody(block) && block.kind !== 'question' && block.kind !== 'subtitle';
};

interface WitnessIndex {
  /** The sentences of each article that are read, in order. */
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  readonly numbers: ReadonlyMap<Sentence, number>;
  /**
   * Statement id -> number of the sentence where it begins. What is told inside another may be denied: it is left out.
   */
  readonly statements: ReadonlyMap<string, number>;
}

function witnessIndex(witnesses: readonly Witness[]): WitnessIndex {
  const byArticle = groupBy(witnesses, ({ article }) => article);
  const sentences = new Map(
    [...byArticle].map(([{ article }, own]) => [article.id as string, own.map(({ sentence }) => sentence)]),
  );
  const numbers = new Map(witnesses.map(({ sentence }, number) => [sentence, number]));
  const statements = new Map<string, number>();
  for (const article of byArticle.keys()) {
    const own = sentences.get(article.article.id) ?? [];
    for (const { id, content, nestedIn } of article.statements) {
      if (nestedIn !== null) continue;
      const number = content[0] && numbers.get(sentenceTouching(own, content[0]) as Sentence);
      if (number !== undefined) statements.set(id, number);
    }
  }
  return { sentences, numbers, statements };
}

// The first of the sentences that shares words with the span.
function sentenceTouching(sentences: readonly Sentence[], where: Span): Sentence | undefined {
  return sentences
    .slice(Math.max(0, firstFrom(sentences, where.start) - 1), firstFrom(sentences, where.end))
    .find((sentence) => overlaps(sentence, where));
}

/** Two sentences that a link holds to tell one thing in words of their own. */
type Told = Join & { readonly link: CopyLink };

type Likely = Join & { readonly likeness: number };

const oppositePairs = ({ a, b }: CopyLink, index: WitnessIndex): readonly Likely[] =>
  joinsOf(oppositeSentences(sideOf(a, index), sideOf(b, index)), index);

const sideOf = (passage: Receipt, { sentences }: WitnessIndex): ParallelSide => ({
  sentences: sentences.get(passage.article) ?? [],
  passage,
});

const joinsOf = (pairs: readonly Opposite[], { numbers }: WitnessIndex): readonly Likely[] =>
  pairs.map(({ a, b, likeness }) => ({ a: getKnown(numbers, a), b: getKnown(numbers, b), likeness }));
