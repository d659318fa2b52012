import type { ArticleId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import type { Direction } from './direction.js';
import { isDerived, pairKey, type Relation, unionLength } from './relate.js';
import { percent } from './scores.js';

/** A text is put together from others when this share of it stands in them … */
const COMPILED = 0.9;
/** … each of them has more, … */
const MOST_OF_SOURCE = 0.8;
/** … none of them holds it alone, and each adds this share. */
const LEAST_ADDED = 0.2;

interface Part {
  readonly relation: Relation;
  readonly source: ArticleId;
  /** Places of the compiled text that stand in the source. */
  readonly places: readonly Span[];
}

/**
 * Finds texts that were put together from several others: every passage of theirs stands in one of the others, each of
 * which has more, and the others have nothing in common with one another. It is the argument of the excerpt for more
 * than one source.
 *
 * @param relations what the texts share, two by two
 * @param articles the articles by id
 * @returns the direction for the relations of such texts; nothing for all others
 */
export function findCompilations(
  relations: readonly Relation[],
  articles: ReadonlyMap<ArticleId, TracedArticle>,
): ReadonlyMap<Relation, Direction> {
  const lengthOf = (id: ArticleId): number => bodyLength(getKnown(articles, id).article);
  const related = new Set(relations.map(({ a, b }) => pairKey(a, b)));
  const areRelated = (a: ArticleId, b: ArticleId): boolean => related.has(pairKey(a, b));
  const directions = new Map<Relation, Direction>();
  for (const [child, parts] of partsByText(relations, lengthOf)) {
    const groups = groupParts(parts, areRelated);
    const length = lengthOf(child);
    const shares = groups.map((group) => unionLength(group.flatMap(({ places }) => places)) / length);
    const whole = unionLength(parts.flatMap(({ places }) => places)) / length;
    if (groups.length < 2 || whole < COMPILED || shares.some((share) => share < LEAST_ADDED || share > 1 - LEAST_ADDED))
      continue;
    const stands = `${percent(whole)} of the copy stands in texts that have nothing else in common`;
    const why = `${stands}, and each of them has more: it was put together from them.`;
    for (const { relation, source } of parts)
      directions.set(relation, { parent: source === relation.a ? 'a' : 'b', basis: 'compilation', why });
  }
  return directions;
}

// The texts that hold passages of each text word for word, and more besides.
function partsByText(
  relations: readonly Relation[],
  lengthOf: (id: ArticleId) => number,
): ReadonlyMap<ArticleId, readonly Part[]> {
  const parts = relations.flatMap((relation) => {
    const links = relation.links.filter(isDerived);
    const sides = [
      { relation, child: relation.a, source: relation.b, places: links.map(({ a }) => a), share: relation.derivedB },
      { relation, child: relation.b, source: relation.a, places: links.map(({ b }) => b), share: relation.derivedA },
    ];
    return sides.filter(({ source, places, share }) => share <= MOST_OF_SOURCE * lengthOf(source) && places.length > 0);
  });
  return groupBy(parts, ({ child }) => child);
}

// Versions of one source are one: those that share text with one another.
function groupParts(
  parts: readonly Part[],
  areRelated: (a: ArticleId, b: ArticleId) => boolean,
): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const own = groups.filter((group) => group.some(({ source }) => areRelated(source, part.source)));
    const joined = [...own.flat(), part];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}
