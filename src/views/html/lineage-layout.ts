import type { ArticleId } from '../../model/ids.js';
import { joinSpans, type Span } from '../../model/span.js';
import { COPIED_KINDS, type CopyKind } from '../../model/story.js';
import type { OriginLine, StoryOutline } from '../outline.js';

/** One box of the drawing, in units of the drawing, its corner at x, y. */
export interface GraphNode {
  readonly x: number;
  readonly y: number;
  /** The article; null for an original that is not in hand. */
  readonly article: ArticleId | null;
  /** The unseen original, or the origin in hand that the article belongs to. */
  readonly origin: OriginLine | null;
}

/** One line of the drawing. */
export interface GraphLink {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly kind: 'parent' | 'sibling' | 'ghost';
  /** How most of the copied text was made into the copy's; null where no copied passage was found. */
  readonly copied: CopyKind | null;
}

/** The drawing of a story's lineage. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly width: number;
  readonly height: number;
  /** Articles that are left out because no line of descent touches them and there are too many. */
  readonly leftOut: number;
}

/** Measures of the drawing. */
export const BOX = { width: 262, height: 66, gapY: 16, gapX: 118, ghostGap: 64, margin: 10 };

/** More articles than this are drawn only when a line of descent touches them. */
const MOST_DRAWN = 40;

interface Spot {
  readonly column: number;
  readonly row: number;
}

/**
 * Lays the lineage out: sources left, what was made from them right, one row for each leaf, a source in the middle of
 * its copies, and unseen originals in a column of their own at the height of what draws on them. Linear in nodes and
 * edges, but for the search of neighbours among at most 40 drawn articles.
 */
export function layOut(outline: StoryOutline): Graph {
  const drawn = drawnArticles(outline);
  const ghosts = outline.origins.filter(({ origin, articles }) => !origin.seen && articles.some((id) => drawn.has(id)));
  const spots = articleSpots(outline, drawn);
  const ghostRows = rowsOfGhosts(ghosts, spots);
  const left = BOX.margin + (ghosts.length > 0 ? BOX.width + BOX.ghostGap : 0);
  const articleNodes = new Map(
    [...spots].map(([id, spot]): [ArticleId, GraphNode] => [
      id,
      { ...place(left, spot), article: id, origin: originOf(outline, id) },
    ]),
  );
  const ghostNodes = new Map(
    ghosts.map((line, i): [OriginLine, GraphNode] => [
      line,
      { ...place(BOX.margin, { column: 0, row: ghostRows[i] ?? i }), article: null, origin: line },
    ]),
  );
  const nodes = [...ghostNodes.values(), ...articleNodes.values()];
  const links = [...ghostLinks(outline, ghostNodes, articleNodes), ...edgeLinks(outline, articleNodes)];
  const bends = links.filter(({ kind, from, to }) => kind === 'sibling' && from.x === to.x).map(bendOf);
  return {
    nodes,
    links,
    width: Math.max(0, ...nodes.map(({ x }) => x)) + BOX.width + BOX.margin + Math.max(0, ...bends),
    height: Math.max(0, ...nodes.map(({ y }) => y)) + BOX.height + BOX.margin,
    leftOut: outline.articles.length - drawn.size,
  };
}

/** Takes a line between two boxes of one column; returns how far it swings out, more the longer it is. */
export function bendOf({ from, to }: Pick<GraphLink, 'from' | 'to'>): number {
  return 20 + (14 * Math.abs(from.y - to.y)) / (BOX.height + BOX.gapY);
}

const place = (left: number, { column, row }: Spot): { x: number; y: number } => ({
  x: left + column * (BOX.width + BOX.gapX),
  y: BOX.margin + row * (BOX.height + BOX.gapY),
});

function drawnArticles({ articles, story }: StoryOutline): ReadonlySet<ArticleId> {
  const ids = articles.map(({ id }) => id);
  if (ids.length <= MOST_DRAWN) return new Set(ids);
  const touched = new Set(story.edges.flatMap(({ from, to }) => [from, to]));
  return new Set(ids.filter((id) => touched.has(id)).slice(0, MOST_DRAWN));
}

const originOf = ({ origins }: StoryOutline, id: ArticleId): OriginLine | null =>
  origins.find(({ origin }) => origin.members.some((m) => m.article === id && !('start' in m))) ?? null;

// The strongest parent of each article makes a forest; edges have no cycle, so every walk ends.
function articleSpots({ story, articles }: StoryOutline, drawn: ReadonlySet<ArticleId>): Map<ArticleId, Spot> {
  const parentOf = new Map<ArticleId, ArticleId>();
  for (const edge of [...story.edges].sort((a, b) => a.score - b.score))
    if (edge.relation === 'parent' && drawn.has(edge.from) && drawn.has(edge.to)) parentOf.set(edge.to, edge.from);
  const ids = articles.map(({ id }) => id).filter((id) => drawn.has(id));
  const spots = new Map<ArticleId, Spot>();
  let leaves = 0;
  const settle = (id: ArticleId, column: number): number => {
    spots.set(id, { column, row: leaves });
    const rows = ids.filter((c) => parentOf.get(c) === id && !spots.has(c)).map((c) => settle(c, column + 1));
    const row = rows.length === 0 ? leaves++ : ((rows[0] ?? 0) + (rows[rows.length - 1] ?? 0)) / 2;
    spots.set(id, { column, row });
    return row;
  };
  for (const id of ids) if (!parentOf.has(id)) settle(id, 0);
  for (const id of ids) if (!spots.has(id)) settle(id, 0);
  return spots;
}

// Each ghost wants the middle of what draws on it; they make room for each other downwards.
function rowsOfGhosts(ghosts: readonly OriginLine[], spots: ReadonlyMap<ArticleId, Spot>): readonly number[] {
  const wanted = ghosts.map(({ articles }) => {
    const rows = articles.flatMap((id) => spots.get(id)?.row ?? []);
    return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
  });
  const order = ghosts.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const rows: number[] = ghosts.map(() => 0);
  const last = Math.max(0, ...[...spots.values()].map(({ row }) => row));
  let free = 0;
  order.forEach((index, at) => {
    const latest = Math.max(free, last - (order.length - 1 - at));
    rows[index] = Math.min(Math.max(free, wanted[index] ?? 0), latest);
    free = (rows[index] ?? 0) + 1;
  });
  return rows;
}

// A copy has what its source has from the ghost: only the source is joined to it.
function ghostLinks(
  { story }: StoryOutline,
  ghosts: ReadonlyMap<OriginLine, GraphNode>,
  articles: ReadonlyMap<ArticleId, GraphNode>,
): GraphLink[] {
  const inherits = (line: OriginLine, id: ArticleId): boolean =>
    story.edges.some((e) => e.relation === 'parent' && e.to === id && line.articles.includes(e.from));
  return [...ghosts].flatMap(([line, from]) =>
    line.articles
      .filter((id) => !inherits(line, id))
      .flatMap((id) => {
        const to = articles.get(id);
        return to === undefined ? [] : [{ from, to, kind: 'ghost' as const, copied: null }];
      }),
  );
}

function edgeLinks(outline: StoryOutline, articles: ReadonlyMap<ArticleId, GraphNode>): GraphLink[] {
  return outline.story.edges.flatMap((edge) => {
    const [from, to] = [articles.get(edge.from), articles.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, kind: edge.relation, copied: copiedBetween(outline, edge.from, edge.to) }];
  });
}

function copiedBetween({ story }: StoryOutline, from: ArticleId, to: ArticleId): CopyKind | null {
  const lengths = new Map<CopyKind, number>();
  for (const { a, b, kind, boilerplate } of story.copies) {
    const isPair = (a.article === from && b.article === to) || (a.article === to && b.article === from);
    if (isPair && !boilerplate && COPIED_KINDS.has(kind)) lengths.set(kind, (lengths.get(kind) ?? 0) + b.quote.length);
  }
  return [...lengths].sort((x, y) => y[1] - x[1])[0]?.[0] ?? null;
}

/** Takes an article; returns the stretches of its text that other articles of the story share, merged, in order. */
export function sharedStretches({ story }: StoryOutline, id: ArticleId): readonly Span[] {
  const copied = story.copies.filter(
    (link) => !link.boilerplate && COPIED_KINDS.has(link.kind) && link.a.article !== link.b.article,
  );
  return joinSpans(copied.flatMap(({ a, b }) => [a, b]).filter(({ article }) => article === id));
}
