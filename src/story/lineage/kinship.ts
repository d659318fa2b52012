import { isRelayed } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import type { Edge } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { disjointSets } from '../../text/union-find.js';
import { bodyLength } from './bodyLength.js';
import { carriedOver, isHalfIn, type LinkSide, sidesOf } from './linkSides.js';
import type { OriginArticle, OriginInput } from './originInput.js';
import { overlapIndexBy } from './overlapIndex.js';
import { isCopiedText, isWordForWord, pairKey, unionLength } from './relate.js';
import { relativesIn } from './relatives.js';

/** A passage of one article with its counterpart in another. */
export interface Counterpart {
  readonly article: OriginArticle;
  readonly where: Span;
  /** What the other article is to this one. */
  readonly relation: 'parent' | 'child' | 'sibling';
}

/** What is known of the family of the articles of a story. */
export interface Kinship {
  /** Counterparts of a passage in articles that an edge joins with its article, parents first. */
  readonly counterparts: (id: ArticleId, where: Span) => readonly Counterpart[];
  /** The article that the whole of another was made from; null when it has words of its own. */
  readonly sourceOf: (id: ArticleId) => WholeSource | null;
  /** The articles that hold a passage too, word for word or nearly so, whether an edge joins them or not. */
  readonly holdersOf: (id: ArticleId, where: Span) => readonly ArticleId[];
  /** The articles that an edge joins with an article. */
  readonly relativesOf: (id: ArticleId) => readonly ArticleId[];
  /** The first, in canonical order, of the articles that siblings lead to; the article itself when it has none. */
  readonly eldestOf: (id: ArticleId) => ArticleId;
}

/** What the whole of an article was made from. */
export interface WholeSource {
  readonly parent: OriginArticle;
  readonly why: string;
  /** Whether a program made it, which adds nothing: what it shares with others it has from its source too. */
  readonly isByProgram: boolean;
}

/** An article of which this share was copied has no origin of its own. */
const WHOLE = 0.6;

/** Takes the input of origins; returns the family of its articles. */
export function learnKinship({ articles, copies, edges }: OriginInput): Kinship {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const byPair = new Map(edges.map((edge) => [pairKey(edge.from, edge.to), edge]));
  const sides = sidesOf(copies.filter(isCopiedText)).flatMap((side): readonly KinSide[] => {
    const edge = byPair.get(pairKey(side.own, side.opposite.article));
    return edge === undefined ? [] : [{ ...side, relation: relationTo(side.opposite.article, edge) }];
  });
  const sidesAt = overlapIndexBy(sides, ({ own }) => own);
  const sidesIn = groupBy(sides, ({ own }) => own);
  const heldAt = overlapIndexBy(sidesOf(copies.filter(isWordForWord)), ({ own }) => own);
  const parentsOf = groupBy(
    edges.filter(({ relation }) => relation === 'parent'),
    ({ to }) => to,
  );
  const sources = new Map(
    articles.map((child): readonly [ArticleId, WholeSource | null] => {
      const { id } = child.article;
      return [id, wholeSource(byId, child, { parents: parentsOf.get(id) ?? [], sides: sidesIn.get(id) ?? [] })];
    }),
  );
  return {
    counterparts: (id, where) =>
      sidesAt(id, where)
        .filter((side) => isHalfIn(where, side))
        .sort((x, y) => RANK[x.relation] - RANK[y.relation] || byCodeUnits(x.opposite.article, y.opposite.article))
        .map((side) => ({
          article: getKnown(byId, side.opposite.article),
          where: carriedOver(where, side, side.opposite),
          relation: side.relation,
        })),
    holdersOf: (id, where) =>
      heldAt(id, where)
        .filter((side) => isHalfIn(where, side))
        .map(({ opposite }) => opposite.article),
    sourceOf: (id) => sources.get(id) ?? null,
    relativesOf: relativesIn(edges),
    eldestOf: eldestAmong(articles, edges),
  };
}

function eldestAmong(articles: OriginInput['articles'], edges: OriginInput['edges']): Kinship['eldestOf'] {
  const sets = disjointSets(articles.length);
  const numbers = new Map(articles.map(({ article }, i) => [article.id, i]));
  for (const { from, to, relation } of edges)
    if (relation === 'sibling') sets.union(numbers.get(from) ?? 0, numbers.get(to) ?? 0);
  return (id) => articles[sets.find(numbers.get(id) ?? 0)]?.article.id ?? id;
}

const RANK = { parent: 0, sibling: 1, child: 2 } as const;

/** A side of a link of copied text between two articles that an edge joins. */
interface KinSide extends LinkSide {
  readonly relation: Counterpart['relation'];
}

const relationTo = (other: ArticleId, { relation, from }: Edge): Counterpart['relation'] =>
  relation === 'sibling' ? 'sibling' : from === other ? 'parent' : 'child';

function wholeSource(
  byId: ReadonlyMap<ArticleId, OriginArticle>,
  child: OriginArticle,
  { parents, sides }: { readonly parents: readonly Edge[]; readonly sides: readonly LinkSide[] },
): WholeSource | null {
  const [edge] = [...parents].sort((x, y) => y.score - x.score || (x.from < y.from ? -1 : 1));
  const parent = edge === undefined ? undefined : byId.get(edge.from);
  if (edge === undefined || parent === undefined) return null;
  const copied = unionLength(sides.filter(({ opposite }) => opposite.article === edge.from));
  const isByProgram = isRelayed(child);
  const isWhole = isByProgram || copied >= WHOLE * bodyLength(child.article);
  return isWhole ? { parent, why: edge.why.join(' '), isByProgram } : null;
}
