import type { ArticleId } from '../../model/ids.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyLink, Edge } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { groupBy, groupByEach } from '../../text/group-by.js';
import { disjointSets } from '../../text/union-find.js';
import { bodyLength } from './bodyLength.js';
import type { OriginArticle, OriginInput } from './originInput.js';
import { overlapIndex } from './overlapIndex.js';
import { carriedOver, isCopiedText, pairKey, unionLength } from './relate.js';

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
  const sides = copies.filter(isCopiedText).flatMap((link) => {
    const edge = byPair.get(pairKey(link.a.article, link.b.article));
    return edge === undefined ? [] : sidesOf(link, edge);
  });
  const sidesIn = groupBy(sides, ({ own }) => own);
  const held = copiedPlaces(copies);
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
  const sidesAt = new Map([...sidesIn].map(([id, own]) => [id, overlapIndex(own.map(placed))]));
  const relatives = groupByEach(edges, ({ from, to }) => [from, to]);
  return {
    counterparts: (id, where) =>
      (sidesAt.get(id)?.(where) ?? [])
        .map(({ side }) => side)
        .filter((side) => 2 * sharedLength(side.place, where) >= where.end - where.start)
        .sort((x, y) => RANK[x.relation] - RANK[y.relation] || byCodeUnits(x.other, y.other))
        .map((side) => ({
          article: byId.get(side.other) as OriginArticle,
          where: carriedOver(where, side.place, side.counterpart),
          relation: side.relation,
        })),
    holdersOf: (id, where) =>
      (held.get(id)?.(where) ?? [])
        .filter((place) => 2 * sharedLength(place, where) >= where.end - where.start)
        .map(({ holder }) => holder),
    sourceOf: (id) => sources.get(id) ?? null,
    relativesOf: (id) => (relatives.get(id) ?? []).map(({ from, to }) => (from === id ? to : from)),
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

type HeldPlaces = (where: Span) => readonly (Span & { readonly holder: ArticleId })[];

// The passages of each article that stand in another in the same words.
function copiedPlaces(copies: readonly CopyLink[]): ReadonlyMap<ArticleId, HeldPlaces> {
  const places = copies
    .filter(({ kind, boilerplate }) => !boilerplate && (kind === 'verbatim' || kind === 'near-verbatim'))
    .flatMap(({ a, b }) => [
      { own: a.article, start: a.start, end: a.end, holder: b.article },
      { own: b.article, start: b.start, end: b.end, holder: a.article },
    ]);
  return new Map([...groupBy(places, ({ own }) => own)].map(([id, held]) => [id, overlapIndex(held)]));
}

const RANK = { parent: 0, sibling: 1, child: 2 } as const;

interface Side {
  readonly own: ArticleId;
  readonly place: Span;
  readonly other: ArticleId;
  readonly counterpart: Span;
  readonly relation: Counterpart['relation'];
}

function sidesOf({ a, b }: CopyLink, edge: Edge): readonly Side[] {
  const relationTo = (other: ArticleId): Counterpart['relation'] =>
    edge.relation === 'sibling' ? 'sibling' : edge.from === other ? 'parent' : 'child';
  return [
    { own: a.article, place: a, other: b.article, counterpart: b, relation: relationTo(b.article) },
    { own: b.article, place: b, other: a.article, counterpart: a, relation: relationTo(a.article) },
  ];
}

const placed = (side: Side) => ({ start: side.place.start, end: side.place.end, side });

function wholeSource(
  byId: ReadonlyMap<ArticleId, OriginArticle>,
  child: OriginArticle,
  { parents, sides }: { readonly parents: readonly Edge[]; readonly sides: readonly Side[] },
): WholeSource | null {
  const [edge] = [...parents].sort((x, y) => y.score - x.score || (x.from < y.from ? -1 : 1));
  const parent = edge === undefined ? undefined : byId.get(edge.from);
  if (edge === undefined || parent === undefined) return null;
  const { kind } = child.article.transmission;
  const copied = unionLength(sides.filter(({ other }) => other === edge.from).map(({ place }) => place));
  const isByProgram = kind === 'spun' || kind === 'machine-translated';
  const isWhole = isByProgram || copied >= WHOLE * bodyLength(child.article);
  return isWhole ? { parent, why: edge.why.join(' '), isByProgram } : null;
}
