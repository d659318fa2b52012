import type { Figure, Statement } from '../../../model/annotation.js';
import type { FigureId, StatementId } from '../../../model/ids.js';
import type { Receipt } from '../../../model/receipt.js';
import { contains, type Span, sharedLength } from '../../../model/span.js';
import type { Disagreement, Verdict } from '../../../model/story.js';
import type { ClaimArticle } from '../witness.js';
import type { Link } from './linkGroups.js';

const APART: ReadonlySet<Verdict> = new Set(['conflict', 'refinement']);
/** Of one disagreement at most so many statements are linked, in the order of its receipts. */
const MOST_STATEMENTS = 12;

/**
 * Finds the statements on the sides of disagreements: those that give other values of one thing, and those that deny
 * what the others say. What is the same once damage is repaired has no sides, and what is compatible may be of two
 * things.
 *
 * @returns links, in the order of the disagreements; none where the article itself says what differs, and nobody in it
 */
export function sidesOf({
  articles,
  disagreements,
}: {
  readonly articles: readonly ClaimArticle[];
  readonly disagreements: readonly Disagreement[];
}): readonly Link[] {
  const figures = new Map(
    articles.flatMap((article) => article.figures.map((f) => [f.id, { article, figure: f }] as const)),
  );
  const byId = new Map(articles.map((article) => [article.article.id as string, article]));
  return disagreements.flatMap((disagreement) => {
    const verdict = disagreement.afterRepair ?? disagreement.verdict;
    if (!APART.has(verdict) && !disagreement.divergentEstimates) return [];
    if (disagreement.figures.length > 0) return otherNumbers(disagreement.figures, figures);
    return denialsOf(disagreement, byId);
  });
}

type Figures = ReadonlyMap<FigureId, { readonly article: ClaimArticle; readonly figure: Figure }>;

function otherNumbers(ids: readonly FigureId[], figures: Figures): readonly Link[] {
  const given = ids.flatMap((id) => {
    const found = figures.get(id);
    const own =
      found && innermost(found.article.statements.filter((s) => s.content.some((c) => contains(c, found.figure))));
    return own ? [{ id: own.id, value: found.figure.value }] : [];
  });
  const why = 'They give different numbers of one thing.';
  return pairsOf(given.slice(0, MOST_STATEMENTS)).flatMap(([one, other]) =>
    one.value === null || other.value === null || one.value === other.value ? [] : [{ a: one.id, b: other.id, why }],
  );
}

// Of statements inside each other, the one that holds the words most closely.
const innermost = (statements: readonly Statement[]): Statement | undefined =>
  statements.find(({ id }) => !statements.some(({ nestedIn }) => nestedIn === id));

function denialsOf(
  { receipts, denying = [] }: Disagreement,
  articles: ReadonlyMap<string, ClaimArticle>,
): readonly Link[] {
  const isDenying = (receipt: Receipt): boolean => denying.some((other) => isOnePlace(receipt, other));
  const statementsOf = (side: readonly Receipt[]): readonly StatementId[] =>
    side.flatMap((receipt) => outerStatements(receipt, articles)).slice(0, MOST_STATEMENTS);
  const against = statementsOf(receipts.filter(isDenying));
  const told = statementsOf(receipts.filter((receipt) => !isDenying(receipt)));
  return told.flatMap((a) => against.map((b): Link => ({ a, b, why: DENIAL })));
}

/** Why a claim and its denial are linked. */
export const DENIAL = 'One denies what the other says.';

const isOnePlace = (a: Receipt, b: Receipt): boolean =>
  a.article === b.article && a.start === b.start && a.end === b.end;

const SHARE_INSIDE = 0.5;

function outerStatements(receipt: Receipt, articles: ReadonlyMap<string, ClaimArticle>): readonly StatementId[] {
  const isInside = (piece: Span): boolean => sharedLength(piece, receipt) >= SHARE_INSIDE * (piece.end - piece.start);
  const statements = articles.get(receipt.article)?.statements ?? [];
  return statements.filter((s) => s.nestedIn === null && s.content.some(isInside)).map(({ id }) => id);
}

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((one, i) => items.slice(i + 1).map((other) => [one, other] as const));
