import type { Statement } from '../../model/annotation.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { ClaimArticle, Proposition, Witness } from './propositions.js';

/**
 * How central a proposition is to its story: who is in it, whether somebody says it, whether it has an event or a
 * figure, and how near the top it stands (news is written most important first). A sentence whose speaker is named in
 * another says less when it stands alone.
 *
 * @param articles the story's articles
 * @param proposition sentences that assert the same
 * @returns 0..1, the mean of four parts, for the best of its sentences
 */
export function salienceOf(articles: readonly ClaimArticle[], proposition: Proposition): number {
  return Math.max(...proposition.map((witness) => witnessSalience(articles, witness)));
}

function witnessSalience(articles: readonly ClaimArticle[], { article, sentence }: Witness): number {
  const position = sentence.start / Math.max(1, article.article.text.length);
  const told = article.events.some((e) => contains(sentence, e.trigger)) ? 1 : 0;
  const counted = article.figures.some((f) => f.value !== null && overlaps(f, sentence)) ? 0.5 : 0;
  const said = article.statements.some((s) => s.content.some((c) => overlaps(c, sentence))) ? 1 : 0;
  const parts = entityCentrality(articles, { article, sentence }) + Math.min(1, told + counted) + said + (1 - position);
  const leans = article.statements.some((s) => isSaidBySomebodyElsewhere(s, sentence, article));
  return (leans ? LEANING : 1) * (parts / 4);
}

/** What is left of the salience of a sentence that leans on the one before it. */
const LEANING = 0.9;

// The source is a pronoun, or stands in the sentence before.
function isSaidBySomebodyElsewhere(
  { content, source }: Statement,
  sentence: Span,
  { mentions }: ClaimArticle,
): boolean {
  if (!content.some((piece) => contains(sentence, piece)) || source === null) return false;
  return !contains(sentence, source) || !mentions.some((m) => m.kind !== 'pronoun' && overlaps(m, source));
}

// The share of the story's articles in which the sentence's entities are named, for the two best known of them.
function entityCentrality(articles: readonly ClaimArticle[], { article, sentence }: Witness): number {
  const entities = new Set(article.mentions.filter((m) => m.entity && contains(sentence, m)).map((m) => m.entity));
  const shares = [...entities].map(
    (id) => articles.filter((a) => a.mentions.some((m) => m.entity === id)).length / articles.length,
  );
  const [first = 0, second = 0] = shares.sort((a, b) => b - a);
  return (first + second) / 2;
}
