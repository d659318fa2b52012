import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import type { OriginLine, StoryOutline } from '../outline.js';
import { EMPTY_REASONS, outletName, publishedWords, shorten, transmissionWords } from '../words.js';
import { html, type Markup } from './markup.js';
import type { PageContext } from './receipts.js';

const BOX = { width: 190, height: 52, gapX: 70, gapY: 18, margin: 16 };

interface Node {
  readonly key: string;
  readonly lines: readonly string[];
  readonly ghost: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws the lineage as SVG: sources left, what was made from them right; unseen originals as dashed ghosts; an arrow only
 * where a direction has a reason, a plain double line between siblings. The list below says the same in words.
 */
export function lineageMarkup(context: PageContext): Markup {
  const { outline } = context;
  const nodes = layOut(outline);
  const width = Math.max(...nodes.map((n) => n.x)) + BOX.width + BOX.margin;
  const height = Math.max(...nodes.map((n) => n.y)) + BOX.height + BOX.margin;
  const at = new Map(nodes.map((n) => [n.key, n]));
  const { edges } = outline.story;
  return html`<figure><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Lineage of ${outline.articles.length} articles">
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${ghostLinks(outline).map(([from, to]) => linkMarkup(at.get(from), at.get(to), 'ghost'))}
${edges.map((e) => linkMarkup(at.get(e.from), at.get(e.to), e.relation))}
${nodes.map(nodeMarkup)}</svg>
<figcaption>Solid arrow: made from. Double line: siblings, made from a common source, direction unknown. Dashed box: an original that is cited or implied but not in hand.</figcaption></figure>
${edges.length === 0 ? html`<p class="empty">${EMPTY_REASONS.edges}</p>` : html`<ul>${edges.map((e) => edgeWords(outline, e))}</ul>`}`;
}

function edgeWords(outline: StoryOutline, edge: Edge): Markup {
  const [from, to] = [outline.article(edge.from), outline.article(edge.to)];
  const relation = edge.relation === 'parent' ? 'is the source of' : 'shares a source with';
  return html`<li>${outletName(from)} (${edge.from}) ${relation} ${outletName(to)} (${edge.to}). <span class="why">${edge.why.join(' ')}</span></li>`;
}

const ghostKey = (line: OriginLine): string => `ghost ${line.letter}`;

// An unseen original is drawn once, with a line to each article that relays it.
function ghostLinks(outline: StoryOutline): [string, ArticleId][] {
  return outline.origins
    .filter((line) => !line.origin.seen)
    .flatMap((line) => line.articles.map((article): [string, ArticleId] => [ghostKey(line), article]));
}

function layOut(outline: StoryOutline): readonly Node[] {
  const ghosts = outline.origins.filter((line) => !line.origin.seen);
  const depths = depthsOf(outline);
  const shift = ghosts.length > 0 ? 1 : 0;
  const columns = new Map<number, number>();
  const place = (column: number): { x: number; y: number } => {
    const row = columns.get(column) ?? 0;
    columns.set(column, row + 1);
    return { x: BOX.margin + column * (BOX.width + BOX.gapX), y: BOX.margin + row * (BOX.height + BOX.gapY) };
  };
  const ghostNodes = ghosts.map((line) => ({
    key: ghostKey(line),
    lines: [line.origin.name, 'not in hand'],
    ghost: true,
    ...place(0),
  }));
  const articleNodes = outline.articles.map((article) => ({
    key: String(article.id),
    lines: [outletName(article), `${publishedWords(article)} · ${transmissionWords(article)}`],
    ghost: false,
    ...place(shift + (depths.get(article.id) ?? 0)),
  }));
  return [...ghostNodes, ...articleNodes];
}

// How many parents stand between an article and a root; edges have no cycle, so this ends.
function depthsOf(outline: StoryOutline): ReadonlyMap<ArticleId, number> {
  const depths = new Map<ArticleId, number>(outline.articles.map((a) => [a.id, 0]));
  const parents = outline.story.edges.filter((e) => e.relation === 'parent');
  for (let round = 0; round < outline.articles.length; round += 1) {
    const deeper = parents.filter((e) => (depths.get(e.to) ?? 0) <= (depths.get(e.from) ?? 0));
    if (deeper.length === 0) break;
    for (const e of deeper) depths.set(e.to, (depths.get(e.from) ?? 0) + 1);
  }
  return depths;
}

function nodeMarkup({ x, y, lines, ghost }: Node): Markup {
  return html`<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${ghost ? 'none' : '#fff'}" stroke="#333" stroke-dasharray="${ghost ? '5 4' : 'none'}"/>
<text x="${x + 9}" y="${y + 21}" font-size="13" font-weight="600">${shorten(lines[0] ?? '', 25)}</text><text x="${x + 9}" y="${y + 39}" font-size="10.5" fill="#555">${shorten(lines[1] ?? '', 34)}</text></g>`;
}

function linkMarkup(
  from: Node | undefined,
  to: Node | undefined,
  relation: 'parent' | 'sibling' | 'ghost',
): Markup | null {
  if (from === undefined || to === undefined) return null;
  const stacked = from.x === to.x;
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [stacked ? to.x + BOX.width : to.x, to.y + BOX.height / 2];
  const bend = stacked ? 46 : (x2 - x1) / 2;
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${stacked ? x2 + bend : x2 - bend} ${y2} ${x2} ${y2}`;
  if (relation === 'sibling') {
    return html`<path d="${path}" fill="none" stroke="#333" stroke-width="4"/><path d="${path}" fill="none" stroke="#fff" stroke-width="1.6"/>`;
  }
  return html`<path d="${path}" fill="none" stroke="${relation === 'ghost' ? '#999' : '#333'}" stroke-width="1.4" stroke-dasharray="${relation === 'ghost' ? '4 4' : 'none'}" marker-end="url(#tip)"/>`;
}
