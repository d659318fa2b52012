import type { Statement } from '../../../model/annotation.js';
import type { EntityId } from '../../../model/ids.js';
import { contains, overlaps } from '../../../model/span.js';
import type { ClauseWords } from '../../../text/clauses.js';
import { longWords } from '../../../text/opposite.js';
import { contentOf, type SentenceContent } from '../sentenceContent.js';
import type { ClaimArticle, Proposition, Witness } from '../witness.js';

/** Takes sentences that assert the same; returns how central they are to their story, 0..1. */
export type Salience = (proposition: Proposition) => number;

/** How much each part counts; the words that the articles share tell most of what a story is about. */
const WEIGHTS = { shared: 2, told: 1, counted: 1, known: 1, speaker: 1, plain: 1, whole: 1, sound: 1 } as const;
const SUM = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/**
 * Makes a scale of how central a proposition is to its story: how many of the articles use its words (the centroid of
 * Radev et al. 2004, "Centroid-based summarization of multiple documents"), whether it tells an event or what somebody
 * says, whether it counts something, how many articles name those who are in it and whoever says it, how much of it is
 * told and not quoted, whether no program has reworded it, and whether it can be read without the sentence before it.
 *
 * @param articles the story's articles
 * @param clauses the language's words about clauses
 * @returns the scale: the weighted mean of the parts, for the best of the sentences
 */
export function salienceScale(articles: readonly ClaimArticle[], clauses: ClauseWords): Salience {
  const shares = { ...sharesOf(articles), clauses };
  return (proposition) => Math.max(...proposition.map((witness) => witnessSalience(witness, shares)));
}

/** The share of the articles that name an entity, and that use a word; and words that point back. */
interface Scale extends Shares {
  readonly clauses: ClauseWords;
}

interface Shares {
  readonly entities: ReadonlyMap<EntityId, number>;
  readonly words: ReadonlyMap<string, number>;
}

function sharesOf(articles: readonly ClaimArticle[]): Shares {
  return {
    entities: sharesIn(articles.map(({ mentions }) => new Set(mentions.flatMap((m) => m.entity ?? [])))),
    words: sharesIn(articles.map(({ reading }) => new Set(reading.sentences.flatMap((s) => [...longWords(s)])))),
  };
}

function sharesIn<T>(sets: readonly ReadonlySet<T>[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].map(([one, count]) => [one, count / sets.length]));
}

function witnessSalience(witness: Witness, { entities, words, clauses }: Scale): number {
  const { article, sentence } = witness;
  const content = contentOf(article, sentence);
  const tells =
    content.events.some(({ isMinor }) => isMinor !== true) || content.statements.some(({ kind }) => kind !== 'direct');
  const sum =
    WEIGHTS.shared * meanShare([...longWords(sentence)], words) +
    WEIGHTS.told * (tells ? 1 : 0) +
    WEIGHTS.counted * (content.figures.some(isCount) ? 1 : 0) +
    WEIGHTS.known * bestKnown(content, entities) +
    WEIGHTS.speaker * Math.max(0, ...content.statements.map(({ speaker }) => shareOf(speaker, entities))) +
    WEIGHTS.plain * (1 - quotedShare(witness, content)) +
    WEIGHTS.sound * (article.article.transmission.kind === 'spun' ? 0 : 1) +
    WEIGHTS.whole * (leansOnAnother(witness, content, clauses) ? 0 : 1);
  return sum / SUM;
}

const meanShare = (list: readonly string[], shares: ReadonlyMap<string, number>): number =>
  list.length === 0 ? 0 : list.reduce((sum, word) => sum + (shares.get(word) ?? 0), 0) / list.length;

// A year or a place in a row is a number, but nothing is counted by it.
const isCount = ({ value, unit }: SentenceContent['figures'][number]): boolean =>
  value !== null && unit !== 'year' && unit !== 'ordinal';

const shareOf = (entity: EntityId | null, shares: ReadonlyMap<EntityId, number>): number =>
  entity === null ? 0 : (shares.get(entity) ?? 0);

// The mean share of the two best known of the entities that the sentence names.
function bestKnown({ mentions }: SentenceContent, shares: ReadonlyMap<EntityId, number>): number {
  let [first, second] = [0, 0];
  const seen = new Set<EntityId>();
  for (const { entity } of mentions) {
    if (entity === null || seen.has(entity)) continue;
    seen.add(entity);
    const share = shareOf(entity, shares);
    if (share > first) [first, second] = [share, first];
    else if (share > second) second = share;
  }
  return (first + second) / 2;
}

// The share of the sentence that is somebody's own words.
function quotedShare({ sentence }: Witness, { statements }: SentenceContent): number {
  let quoted = 0;
  for (const { kind, content } of statements) {
    if (kind !== 'direct') continue;
    for (const piece of content)
      quoted += Math.max(0, Math.min(piece.end, sentence.end) - Math.max(piece.start, sentence.start));
  }
  return Math.min(1, quoted / (sentence.end - sentence.start));
}

// It begins with a pronoun, points back at something, or its speaker is named in another sentence.
function leansOnAnother(witness: Witness, content: SentenceContent, { backward, pronouns }: ClauseWords): boolean {
  const { tokens } = witness.sentence;
  if (tokens.some(({ lower }) => backward.has(lower))) return true;
  const first = tokens.find(({ kind }) => kind === 'word');
  return (
    pronouns.has(first?.lower ?? '') || content.statements.some((s) => isSaidBySomebodyElsewhere(s, witness, content))
  );
}

// The source is a pronoun, or stands in another sentence.
function isSaidBySomebodyElsewhere(
  { content, source }: Statement,
  { sentence }: Witness,
  { mentions }: SentenceContent,
): boolean {
  if (!content.some((piece) => contains(sentence, piece)) || source === null) return false;
  return !mentions.some((m) => overlaps(m, source));
}
