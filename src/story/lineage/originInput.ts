import type { Statement } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyLink, Edge, Entity, Utterance } from '../../model/story.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';

/** An article as origins are traced in it. */
export interface OriginArticle extends TracedArticle {
  readonly statements: readonly Statement[];
}

/** All that origins are traced from. */
export interface OriginInput {
  /** In canonical order. */
  readonly articles: readonly OriginArticle[];
  readonly copies: readonly CopyLink[];
  readonly edges: readonly Edge[];
  readonly utterances: readonly Utterance[];
  readonly entities: readonly Entity[];
  readonly lexicon: LineageLexicon;
}

/** A statement covers a passage when it holds this share of it. */
const COVERING_SHARE = 0.5;

/**
 * Takes an article and a passage of it; returns the statement that most of the passage belongs to (of nested ones the
 * inner), null when most of it is the article's own words.
 */
export function statementAt({ statements }: OriginArticle, where: Span): Statement | null {
  let [best, most] = [null as Statement | null, COVERING_SHARE * (where.end - where.start)];
  for (const statement of statements) {
    const shared = statement.content.reduce((sum, piece) => sum + sharedLength(piece, where), 0);
    const isInner = best !== null && statement.nestedIn === best.id && shared >= most;
    if (shared > most || isInner) [best, most] = [statement, shared];
  }
  return best;
}

/** Takes an article and a passage; says whether it stands in a question or answer of an interview. */
export function isTurn({ blocks }: Article, where: Span): boolean {
  const block = blocks.find(({ start, end }) => start <= where.start && where.start < end);
  return block?.kind === 'question' || block?.kind === 'answer';
}
