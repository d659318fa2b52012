import { isTranslated } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { COPIED_KINDS, type CopyLink } from '../../model/story.js';
import { likenessOf } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import type { SentencePair } from './alignTokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';

/** Sentences that share less of their longer words are not opposite. */
const LEAST_LIKENESS = 0.2;
/** What a pair must be better than, so that many bad ones do not outweigh a good one. */
const COST_OF_PAIR = 0.1;
/** Two texts are translations of one when so many of the sentences of the shorter are opposite one of the other … */
const LEAST_SHARE = 0.6;
/** … and at least this many. */
const LEAST_PAIRS = 5;
/** Longer texts are not aligned: the table grows with the product of both lengths. */
const MOST_SENTENCES = 400;
/** A text is compared with so many others at most: of more translations of one text the first show its errors. */
const MOST_COMPARED = 16;

/**
 * Pairs the sentences of two translations of one text that is not at hand. Programs translate sentence by sentence, so
 * that both have the same sentences in the same order, each with errors of its own. The alignment is the one in order
 * with the most likeness (dynamic programming, as Gale and Church 1993 align a text with its translation).
 *
 * @param articles the articles of one story
 * @param copies the links between them: only texts that share copied passages are looked at
 * @returns by translated article its sentences with those of its sisters; an article without one is not in the map
 */
export function sisterSentences(
  articles: readonly ComparedArticle[],
  copies: readonly CopyLink[],
): ReadonlyMap<ArticleId, readonly SentencePair[]> {
  const translated = new Map(articles.filter(isTranslated).map((one) => [one.article.id, one]));
  const found = new Map<ArticleId, SentencePair[]>();
  const put = (id: ArticleId, pair: SentencePair): void => {
    const known = found.get(id);
    if (known === undefined) found.set(id, [pair]);
    else known.push(pair);
  };
  const looked = new Map<ArticleId, Set<ArticleId>>();
  const lookedAt = (id: ArticleId): Set<ArticleId> => looked.get(id) ?? new Set();
  for (const { a, b, kind } of copies) {
    const [one, other] = [translated.get(a.article), translated.get(b.article)];
    if (one === undefined || other === undefined || one === other) continue;
    if (!COPIED_KINDS.has(kind) || one.article.language !== other.article.language) continue;
    const [known, further] = [lookedAt(a.article), lookedAt(b.article)];
    if (known.has(b.article) || Math.max(known.size, further.size) >= MOST_COMPARED) continue;
    looked.set(a.article, known.add(b.article)).set(b.article, further.add(a.article));
    for (const [ofA, ofB] of pairsOf(one, other)) {
      put(a.article, { copy: ofA, witness: ofB, of: b.article });
      put(b.article, { copy: ofB, witness: ofA, of: a.article });
    }
  }
  return found;
}

function pairsOf(one: ComparedArticle, other: ComparedArticle): readonly (readonly [Sentence, Sentence])[] {
  const [ones, others] = [sentencesTold(one), sentencesTold(other)];
  if (Math.max(ones.length, others.length) > MOST_SENTENCES) return [];
  const pairs = inOrder(ones, others);
  const least = Math.max(LEAST_PAIRS, LEAST_SHARE * Math.min(ones.length, others.length));
  return pairs.length < least ? [] : pairs;
}

// The pairs in order on both sides whose likeness comes to the most.
function inOrder(ones: readonly Sentence[], others: readonly Sentence[]): readonly (readonly [Sentence, Sentence])[] {
  const width = others.length + 1;
  const worth = ones.map((a) => others.map((b) => likenessOf(a, b)));
  const gain = (i: number, j: number): number => {
    const likeness = worth[i]?.[j] ?? 0;
    return likeness < LEAST_LIKENESS ? -1 : likeness - COST_OF_PAIR;
  };
  const best = new Float64Array((ones.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = ones.length - 1; i >= 0; i -= 1)
    for (let j = others.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) + at(i + 1, j + 1));
  const pairs: (readonly [Sentence, Sentence])[] = [];
  for (let [i, j] = [0, 0]; i < ones.length && j < others.length; ) {
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else pairs.push([ones[i++] as Sentence, others[j++] as Sentence]);
  }
  return pairs;
}
