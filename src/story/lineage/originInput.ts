import type { Statement } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import type { StatementId } from '../../model/ids.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyLink, Edge, Entity, Utterance } from '../../model/story.js';
import { firstFrom } from '../../text/reading.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { overlapIndex } from './overlapIndex.js';

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

/** The statements of one article, found by id and by place. */
export interface StatementIndex {
  readonly byId: ReadonlyMap<StatementId, Statement>;
  /**
   * The statement that most of a passage belongs to (of nested ones the inner), null when most of it is the article's
   * own words.
   */
  readonly at: (where: Span) => Statement | null;
}

/** Takes an article; returns its statements, to be found by id and by place. */
export function indexStatements({ statements }: OriginArticle): StatementIndex {
  const pieces = statements.flatMap(({ content }, number) => content.map((piece) => ({ ...piece, number })));
  const touching = overlapIndex(pieces);
  return {
    byId: new Map(statements.map((statement) => [statement.id, statement])),
    at: (where) => {
      const near = [...new Set(touching(where).map(({ number }) => number))].sort((a, b) => a - b);
      return mostOf(
        near.map((number) => statements[number] as Statement),
        where,
      );
    },
  };
}

/** A statement covers a passage when it holds this share of it. */
const COVERING_SHARE = 0.5;

// The inner comes before the outer, which must hold more to take its place.
function mostOf(statements: readonly Statement[], where: Span): Statement | null {
  let best: Statement | null = null;
  let most = COVERING_SHARE * (where.end - where.start);
  for (const statement of statements) {
    const shared = statement.content.reduce((sum, piece) => sum + sharedLength(piece, where), 0);
    if (shared > most) [best, most] = [statement, shared];
  }
  return best;
}

/** Takes an article and a passage; says whether it stands in a question or answer of an interview. */
export function isTurn({ blocks }: Article, where: Span): boolean {
  const block = blocks[firstFrom(blocks, where.start + 1) - 1];
  return block !== undefined && where.start < block.end && (block.kind === 'question' || block.kind === 'answer');
}
