import type { Receipt } from '../../model/receipt.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyLink, Utterance } from '../../model/story.js';
import { firstFrom, type Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import type { TimelineArticle } from './reports.js';

/** Two sentences that stand opposite each other. `isReworded`: the text was copied and its words were changed. */
export interface Opposites {
  readonly a: Sentence;
  readonly b: Sentence;
  readonly isReworded: boolean;
  /** How much of their longer words the two share (Dice 1945), 0..1. */
  readonly likeness: number;
}

// A sentence belongs to a passage when at least half of it lies inside.
const SHARE_INSIDE = 0.5;
// Two sentences of one passage are opposite when their middles, carried over in proportion, are this near, as a share of
// the longer sentence.
const SLACK = 0.5;

const REWORDED: ReadonlySet<CopyLink['kind']> = new Set(['retranslation', 'spun']);

/**
 * Finds the sentences that stand opposite each other in parallel passages, or that hold one utterance.
 *
 * @param articles the articles of a story
 * @param copies the links between their passages; boilerplate is passed over
 * @param utterances which statements are one
 * @returns pairs of sentences, in the order of the links and utterances; each sentence is an object of its article's reading
 */
export function oppositeSentences(
  articles: readonly TimelineArticle[],
  copies: readonly CopyLink[],
  utterances: readonly Utterance[],
): readonly Opposites[] {
  const sentences = new Map(articles.map(({ article, reading }) => [article.id as string, reading.sentences]));
  const linked = copies.filter((link) => !link.boilerplate).flatMap((link) => pairsOf(link, sentences));
  return [...linked, ...sayingTheSame(articles, utterances)];
}

type Sentences = ReadonlyMap<string, readonly Sentence[]>;

function pairsOf(link: CopyLink, sentences: Sentences): readonly Opposites[] {
  const [left, right] = [inside(link.a, sentences), inside(link.b, sentences)];
  const isReworded = REWORDED.has(link.kind);
  const isOne = left.length === 1 && right.length === 1;
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => isOne || isOpposite(link, a, b))
      .map((b): Opposites => ({ a, b, isReworded, likeness: likeness(a, b) })),
  );
  return mutuallyBest(pairs);
}

// In a long passage neighbours are near too: of the pairs of a sentence only the most alike stays.
function mutuallyBest(pairs: readonly Opposites[]): readonly Opposites[] {
  const best = new Map<Sentence, number>();
  for (const { a, b, likeness: alike } of pairs) {
    best.set(a, Math.max(best.get(a) ?? 0, alike));
    best.set(b, Math.max(best.get(b) ?? 0, alike));
  }
  return pairs.filter(({ a, b, likeness: alike }) => alike > 0 && alike === best.get(a) && alike === best.get(b));
}

const LONG_WORD = 4;

function likeness(a: Sentence, b: Sentence): number {
  const [left, right] = [a, b].map(
    ({ tokens }) => new Set(tokens.filter((t) => t.text.length >= LONG_WORD).map((t) => stem(t.lower))),
  ) as [Set<string>, Set<string>];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

function inside(passage: Receipt, sentences: Sentences): readonly Sentence[] {
  const all = sentences.get(passage.article) ?? [];
  const found: Sentence[] = [];
  for (let i = Math.max(0, firstFrom(all, passage.start) - 1); i < all.length; i += 1) {
    const sentence = all[i] as Sentence;
    if (sentence.start >= passage.end) break;
    if (sharedLength(sentence, passage) > SHARE_INSIDE * (sentence.end - sentence.start)) found.push(sentence);
  }
  return found;
}

function isOpposite(link: CopyLink, a: Sentence, b: Sentence): boolean {
  const along = (sentence: Span, passage: Span): number =>
    ((sentence.start + sentence.end) / 2 - passage.start) / (passage.end - passage.start);
  const distance = Math.abs(along(a, link.a) - along(b, link.b)) * (link.b.end - link.b.start);
  return distance <= SLACK * Math.max(a.end - a.start, b.end - b.start);
}

function sayingTheSame(articles: readonly TimelineArticle[], utterances: readonly Utterance[]): readonly Opposites[] {
  const sentenceOf = new Map<string, Sentence>();
  for (const { reading, statements } of articles) {
    for (const statement of statements) {
      const start = statement.content[0]?.start;
      const sentence = start === undefined ? undefined : reading.sentences[firstFrom(reading.sentences, start + 1) - 1];
      if (sentence !== undefined) sentenceOf.set(statement.id, sentence);
    }
  }
  return utterances
    .filter((group) => group.relation !== 'related-divergent')
    .flatMap((group) => {
      const [a, ...others] = group.statements.flatMap((id) => sentenceOf.get(id) ?? []);
      return a === undefined
        ? []
        : others.map((b): Opposites => ({ a, b, isReworded: false, likeness: likeness(a, b) }));
    });
}
