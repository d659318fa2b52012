import type { Statement } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import { contains, overlaps } from '../../model/span.js';
import type { ClaimArticle, Proposition, Witness } from './propositions.js';
import { contentOf, type SentenceContent } from './sentenceContent.js';

/** Takes sentences that assert the same; returns how central they are to their story, 0..1. */
export type Salience = (proposition: Proposition) => number;

/**
 * Makes a scale of how central a proposition is to its story: who is in it, whether somebody says it, whether it has an
 * event or a figure, and how near the top it stands (news is written most important first). A sentence whose speaker is
 * named in another says less when it stands alone.
 *
 * @param articles the story's articles
 * @returns the scale: the mean of four parts, for the best of the sentences
 */
export function salienceScale(articles: readonly ClaimArticle[]): Salience {
  const shares = sharesOf(articles);
  return (proposition) => Math.max(...proposition.map((witness) => witnessSalience(witness, shares)));
}

type Shares = ReadonlyMap<EntityId, number>;

// The share of the articles in which each entity is named.
function sharesOf(articles: readonly ClaimArticle[]): Shares {
  const counts = new Map<EntityId, number>();
  for (const { mentions } of articles)
    for (const id of new Set(mentions.flatMap((m) => m.entity ?? []))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].map(([id, count]) => [id, count / articles.length]));
}

function witnessSalience(witness: Witness, shares: Shares): number {
  const { article, sentence } = witness;
  const content = contentOf(article, sentence);
  const position = sentence.start / Math.max(1, article.article.text.length);
  const told = content.events.some((e) => contains(sentence, e.trigger)) ? 1 : 0;
  const counted = content.figures.some((f) => f.value !== null) ? 0.5 : 0;
  const said = content.statements.length > 0 ? 1 : 0;
  const parts = entityCentrality(witness, content, shares) + Math.min(1, told + counted) + said + (1 - position);
  const leans = content.statements.some((s) => isSaidBySomebodyElsewhere(s, witness, content));
  return (leans ? LEANING : 1) * (parts / 4);
}

/** What is left of the salience of a sentence that leans on the one before it. */
const LEANING = 0.9;

// The source is a pronoun, or stands in the sentence before.
function isSaidBySomebodyElsewhere(
  { content, source }: Statement,
  { sentence }: Witness,
  { mentions }: SentenceContent,
): boolean {
  if (!content.some((piece) => contains(sentence, piece)) || source === null) return false;
  return !contains(sentence, source) || !mentions.some((m) => m.kind !== 'pronoun' && overlaps(m, source));
}

// The mean share of the two best known of the entities that the sentence names.
function entityCentrality({ sentence }: Witness, { mentions }: SentenceContent, shares: Shares): number {
  const entities = new Set(mentions.filter((m) => contains(sentence, m)).flatMap(({ entity }) => entity ?? []));
  const [first = 0, second = 0] = [...entities].map((id) => shares.get(id) ?? 0).sort((a, b) => b - a);
  return (first + second) / 2;
}
