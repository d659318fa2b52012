import { isBody } from '../model/article.js';
import type { AnnotatedArticle } from '../model/dossier.js';
import type { ExplainedPassage } from '../model/explanation.js';
import { type Receipt, receiptOf } from '../model/receipt.js';
import { joinSpans, type Span, sharedLength } from '../model/span.js';
import type { CopyLink } from '../model/story.js';
import { readText } from '../text/reading.js';
import type { SentenceRules } from '../text/sentences.js';

/**
 * Picks the copy links between two articles and turns them so that the first article is left.
 *
 * @param copies the links of a story
 * @param left the first article
 * @param right the second article
 * @returns the passages in the order of the left text (then of the right one); empty when nothing runs opposite
 */
export function passagesBetween(
  copies: readonly CopyLink[],
  left: AnnotatedArticle,
  right: AnnotatedArticle,
): readonly ExplainedPassage[] {
  return copies
    .flatMap((link) => {
      if (link.a.article === left.id && link.b.article === right.id) return [turned(link, false)];
      return link.a.article === right.id && link.b.article === left.id ? [turned(link, true)] : [];
    })
    .sort((p, q) => p.left.start - q.left.start || p.right.start - q.right.start || p.left.end - q.left.end);
}

function turned({ a, b, kind, score, boilerplate, direction, why }: CopyLink, isTurned: boolean): ExplainedPassage {
  const sameWay = { 'a-from-b': 'left-from-right', 'b-from-a': 'right-from-left' } as const;
  const otherWay = { 'a-from-b': 'right-from-left', 'b-from-a': 'left-from-right' } as const;
  const way =
    direction === 'a-from-b' || direction === 'b-from-a' ? (isTurned ? otherWay : sameWay)[direction] : direction;
  return { kind, boilerplate, direction: way, score, why, left: isTurned ? b : a, right: isTurned ? a : b };
}

/**
 * Takes a passage; says whether it shows that text was copied (not only a quotation, a fact, or boilerplate shared).
 */
export function isCopied({ kind, boilerplate }: Pick<ExplainedPassage, 'kind' | 'boilerplate'>): boolean {
  return !boilerplate && kind !== 'same-quote' && kind !== 'same-fact';
}

/** Takes an article and the spans of it that were copied; returns the share of its clean body that they cover, 0..1. */
export function coveredShare(article: AnnotatedArticle, spans: readonly Span[]): number {
  const body = article.blocks.filter(isBody);
  const length = body.reduce((sum, block) => sum + block.end - block.start, 0);
  const covered = joinSpans(spans).reduce(
    (sum, s) => sum + body.reduce((n, block) => n + sharedLength(block, s), 0),
    0,
  );
  return length === 0 ? 0 : covered / length;
}

/** A sentence counts as its text's own when passages cover less than this share of it. */
const OWN_SENTENCE = 0.35;

/**
 * Finds what only one text has: the sentences of its clean body that stand in no passage.
 *
 * @param article the article
 * @param spans the spans of it that run opposite the other text, of whatever kind
 * @param rules the abbreviations of the language, for the ends of sentences
 * @returns one receipt a sentence, in reading order
 */
export function ownSentences(
  article: AnnotatedArticle,
  spans: readonly Span[],
  rules: SentenceRules,
): readonly Receipt[] {
  const told = joinSpans(spans);
  return readText(article.text, article.blocks.filter(isBody), rules)
    .sentences.filter((sentence) => {
      const covered = told.reduce((sum, s) => sum + sharedLength(s, sentence), 0);
      return covered < OWN_SENTENCE * (sentence.end - sentence.start);
    })
    .map((sentence) => receiptOf(article, sentence));
}
