import type { EventMention, Figure, Mention, Statement } from '../../model/annotation.js';
import { type Article, isBody } from '../../model/article.js';
import type { Receipt } from '../../model/receipt.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyLink, Disagreement, Utterance } from '../../model/story.js';
import type { Reading, Sentence } from '../../text/reading.js';
import { firstFrom } from '../../text/reading.js';
import { disjointSets } from '../../text/union-find.js';

/** What the claims stage must know of an article. */
export interface ClaimArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly events: readonly EventMention[];
  readonly figures: readonly Figure[];
}

/** One sentence of the clean body of one article. */
export interface Witness {
  readonly article: ClaimArticle;
  readonly sentence: Sentence;
}

/** Sentences, of one or several articles, that assert the same. */
export type Proposition = readonly Witness[];

/** What joins sentences across articles. */
export interface Alignment {
  readonly copies: readonly CopyLink[];
  readonly utterances: readonly Utterance[];
  readonly disagreements: readonly Disagreement[];
}

// A sentence belongs to a passage when at least half of it lies inside.
const SHARE_INSIDE = 0.5;
// Two sentences of one merged passage are opposite when their middles, carried over in proportion, are this near
// (as a share of the longer sentence).
const OPPOSITE_SLACK = 0.5;

/**
 * Joins the body sentences of a story into propositions: sentences that a copy link, an utterance or agreeing figures
 * hold to be the same assertion.
 *
 * @param articles the story's articles in canonical order
 * @param alignment links between their passages, statements and figures
 * @returns propositions in reading order of their first sentence; a sentence that nothing joins stands alone
 */
export function joinPropositions(articles: readonly ClaimArticle[], alignment: Alignment): readonly Proposition[] {
  const witnesses = articles.flatMap((article) =>
    article.reading.sentences.filter((s) => isRead(article.article, s)).map((sentence) => ({ article, sentence })),
  );
  const index = witnessIndex(witnesses);
  const sets = disjointSets(witnesses.length);
  const joinAll = (numbers: readonly number[]): void =>
    {
    for (const n of numbers) sets.union(numbers[0] as number, n);
  };
  for (const link of alignment.copies)
    if (!link.boilerplate) for (const pair of oppositePairs(link, index)) joinAll(pair);
  for (const group of alignment.utterances)
    if (group.relation !== 'related-divergent') joinAll(statementWitnesses(group, index));
  return sets.sets().map((numbers) => numbers.map((n) => witnesses[n] as Witness));
}

const isRead = (article: Article, sentence: Sentence): boolean => {
  const block = article.blocks[sentence.block];
  return block !== undefined && isBody(block) && block.kind !== 'question' && block.kind !== 'subtitle';
};

interface WitnessIndex {
  readonly witnesses: readonly Witness[];
  /** Article id -> first number and the article's sentences, in order. */
  readonly ranges: ReadonlyMap<string, { readonly first: number; readonly sentences: readonly Sentence[] }>;
  /** Statement id -> number of the sentence where its content begins. */
  readonly statements: ReadonlyMap<string, number>;
}

function witnessIndex(witnesses: readonly Witness[]): WitnessIndex {
  const ranges = new Map<string, { first: number; sentences: Sentence[] }>();
  witnesses.forEach(({ article, sentence }, number) => {
    const known = ranges.get(article.article.id);
    if (known) known.sentences.push(sentence);
    else ranges.set(article.article.id, { first: number, sentences: [sentence] });
  });
  const statements = new Map<string, number>();
  for (const article of new Set(witnesses.map((w) => w.article))) {
    for (const statement of article.statements) {
      const content = statement.content[0];
      const numbers = content ? numbersInside(ranges.get(article.article.id), content, 0) : [];
      if (numbers[0] !== undefined) statements.set(statement.id, numbers[0]);
    }
  }
  return { witnesses, ranges, statements };
}

// The numbers of the sentences of which more than `share` lies in the span.
function numbersInside(
  range: { first: number; sentences: readonly Sentence[] } | undefined,
  where: Span,
  share: number,
): number[] {
  if (range === undefined) return [];
  const numbers: number[] = [];
  const from = Math.max(0, firstFrom(range.sentences, where.start) - 1);
  for (let i = from; i < range.sentences.length; i += 1) {
    const sentence = range.sentences[i] as Sentence;
    if (sentence.start >= where.end) break;
    if (sharedLength(sentence, where) > share * (sentence.end - sentence.start)) numbers.push(range.first + i);
  }
  return numbers;
}

function oppositePairs(link: CopyLink, index: WitnessIndex): (readonly [number, number])[] {
  const left = numbersInside(index.ranges.get(link.a.article), link.a, SHARE_INSIDE);
  const right = numbersInside(index.ranges.get(link.b.article), link.b, SHARE_INSIDE);
  if (left.length === 1 && right.length === 1) return [[left[0] as number, right[0] as number]];
  return left.flatMap((a) => right.filter((b) => isOpposite(link, index, a, b)).map((b) => [a, b] as const));
}

function isOpposite(link: CopyLink, index: WitnessIndex, a: number, b: number): boolean {
  const [left, right] = [index.witnesses[a] as Witness, index.witnesses[b] as Witness].map((w) => w.sentence) as [
    Sentence,
    Sentence,
  ];
  const along = (sentence: Sentence, passage: Receipt): number =>
    ((sentence.start + sentence.end) / 2 - passage.start) / (passage.end - passage.start);
  const distance = Math.abs(along(left, link.a) - along(right, link.b)) * (link.b.end - link.b.start);
  return distance <= OPPOSITE_SLACK * Math.max(left.end - left.start, right.end - right.start);
}

function statementWitnesses(group: Utterance, index: WitnessIndex): number[] {
  return group.statements.map((id) => index.statements.get(id)).filter((n) => n !== undefined);
}
