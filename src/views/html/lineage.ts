import type { Span } from '../../model/span.js';
import type { Edge } from '../../model/story.js';
import type { StoryOutline } from '../outline.js';
import { countOf, EMPTY_REASONS, publishedWords, shorten, transmissionWords } from '../words.js';
import { BOX, bendOf, type Graph, type GraphLink, type GraphNode, layOut, sharedStretches } from './lineage-layout.js';
import { html, type Insert, type Markup } from './markup.js';
import { articleAnchor, colourOf, emptyMarkup, type PageContext } from './receipts.js';

/** What stands beside the line to a copy, and how the line is drawn. */
function linkLabel(outline: StoryOutline, { to, copied }: GraphLink): readonly [style: string, label: string] {
  const made = outline.articles.find(({ id }) => id === to.article)?.transmission.kind;
  if (made === 'machine-translated') return ['translated', 'translated'];
  if (made === 'spun') return ['spun', 'words swapped'];
  if (copied === 'verbatim') return ['verbatim', 'word for word'];
  if (copied === 'near-verbatim') return ['edited', 'edited'];
  return ['reworded', copied === null ? '' : 'reworded'];
}

/** How many letters of a name a box is wide. */
const NAME_LENGTH = 26;

/**
 * Draws the lineage as SVG: sources left, what was made from them right; unseen originals as dashed ghosts; an arrow
 * only where a direction has a reason, a double line between siblings. The list below says the same in words.
 */
export function lineageMarkup({ outline }: PageContext): Markup {
  const { edges } = outline.story;
  const graph = layOut(outline);
  const title = `Lineage: ${countOf(outline.articles.length, 'article')}, ${countOf(edges.length, 'line')} of descent`;
  const hint = html`<p class="meta listhint">Move the drawing sideways; the list below says the same.</p>`;
  const list = html`<ul class="lines">${edges.map((edge) => edgeLine(outline, edge))}</ul>`;
  return html`${hint}<figure>${drawingMarkup(outline, graph, title)}
<figcaption>${LEGEND}${leftOutWords(graph.leftOut)}</figcaption></figure>
${edges.length === 0 ? emptyMarkup(EMPTY_REASONS.edges) : list}`;
}

function drawingMarkup(outline: StoryOutline, graph: Graph, title: string): Markup {
  const { width, height, links, nodes } = graph;
  const label = `Drawing: ${shorten(outline.story.headline, 60)}`;
  const tip = html`viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"`;
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><svg ${size} role="group" aria-label="${title}">
<title>${title}</title><desc>The list below the drawing says the same in words.</desc>
<defs><marker id="tip" ${tip}><path d="M0 0L8 4L0 8z"/></marker></defs>
${links.map((link) => linkMarkup(outline, link))}${nodes.map((node) => nodeMarkup(outline, node))}</svg></div>`;
}

const LEGEND = [
  html`Read from left to right. <b>Arrow</b>: made from, and how. `,
  html`<b>Double line</b>: siblings, made from one text that is not in hand. `,
  html`<b>Dashed box</b>: an original that is cited or implied, but not in hand. `,
  html`<b>Strip</b> in a box: the text from its first to its last word; dark is what other articles here share.`,
];

function leftOutWords(count: number): string {
  if (count === 0) return '';
  const articles = `${countOf(count, 'article')} without a line of descent or beyond the first forty`;
  return ` ${articles} ${count === 1 ? 'is' : 'are'} not drawn.`;
}

function edgeLine({ names }: StoryOutline, edge: Edge): Markup {
  const [from, to] = [html`<b>${names.label(edge.from)}</b>`, html`<b>${names.label(edge.to)}</b>`];
  const head =
    edge.relation === 'parent'
      ? html`${to} was made from ${from}`
      : html`${from} and ${to} share an original that is not in hand`;
  return html`<li>${head}: <span class="why">${edge.why.map(names.readable).join(' ')}</span></li>`;
}

function nodeMarkup(outline: StoryOutline, node: GraphNode): Markup {
  const colour = node.origin === null ? '' : colourOf(outline, node.origin.origin.id);
  const letter = node.origin?.letter ?? '';
  const { x, y } = node;
  const { width, height } = BOX;
  const bar = html`<rect class="stripe ${colour}" x="${x}" y="${y}" width="26" height="${height}" rx="4"/>`;
  const middle = html`x="${x + 13}" y="${y + height / 2 + 5}" text-anchor="middle"`;
  const stripe = html`${bar}<text class="letter" ${middle}>${letter}</text>`;
  const kind = node.article === null ? 'box ghostbox' : 'box';
  const frame = html`<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`;
  if (node.article !== null) return articleNode(outline, node, html`${frame}${stripe}`);
  const name = node.origin?.name ?? '';
  const words = textLines(node, [...wrapped(name), 'not in hand']);
  return html`<a href="#origin-${letter}"><title>${name}, not in hand</title>${frame}${stripe}${words}</a>`;
}

function articleNode(outline: StoryOutline, node: GraphNode, frame: Markup): Markup {
  const article = outline.articles.find(({ id }) => id === node.article);
  if (article === undefined) return html``;
  const label = outline.names.label(article.id);
  const shared = sharedStretches(outline, article.id);
  const share = shared.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, article.text.length);
  const name = label.length > NAME_LENGTH ? (article.outlet?.name ?? label) : label;
  const words = [
    shorten(name, NAME_LENGTH),
    shorten(publishedWords(article), 36),
    transmissionWords(article).replace('machine-translated', 'translated'),
  ];
  const facts = `${label}: ${publishedWords(article)}, ${transmissionWords(article)}`;
  const title = html`<title>${facts}; ${Math.round(100 * share)} % of the text is shared with others</title>`;
  const box = html`${frame}${textLines(node, words)}${stripMarkup(node, shared, article.text.length)}`;
  return html`<a href="#${articleAnchor(outline, article.id)}">${title}${box}</a>`;
}

function stripMarkup({ x, y }: GraphNode, shared: readonly Span[], length: number): Markup {
  const [left, width, top] = [x + 34, BOX.width - 44, y + BOX.height - 9];
  const at = (offset: number): number => Math.round((10 * width * offset) / Math.max(1, length)) / 10;
  const pieces = shared.map(
    ({ start, end }) =>
      html`<rect class="shared" x="${left + at(start)}" y="${top}" width="${Math.max(1, at(end - start))}" height="4"/>`,
  );
  return html`<rect class="strip" x="${left}" y="${top}" width="${width}" height="4"/>${pieces}`;
}

// A name on one or two lines of the width of a box.
function wrapped(name: string): string[] {
  if (name.length <= NAME_LENGTH) return [name];
  const cut = name.lastIndexOf(' ', NAME_LENGTH);
  return cut < 10 ? [shorten(name, NAME_LENGTH)] : [name.slice(0, cut), shorten(name.slice(cut + 1), NAME_LENGTH)];
}

function textLines({ x, y }: GraphNode, lines: readonly string[]): Insert {
  const bold = lines.length - (lines[lines.length - 1] === 'not in hand' ? 1 : 2);
  return lines.map(
    (words, i) =>
      html`<text class="${i < bold ? 'name' : 'soft'}" x="${x + 34}" y="${y + 19 + 16 * i}">${words}</text>`,
  );
}

function linkMarkup(outline: StoryOutline, link: GraphLink): Markup {
  const { from, to, kind } = link;
  const isStacked = from.x === to.x;
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [isStacked ? to.x + BOX.width : to.x, to.y + BOX.height / 2];
  const bend = isStacked ? bendOf(link) * 1.33 : Math.min(90, (x2 - x1) / 2);
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${isStacked ? x2 + bend : x2 - bend} ${y2} ${x2} ${y2}`;
  if (kind === 'sibling') return html`<path class="link sibling" d="${path}"/><path class="link gap" d="${path}"/>`;
  if (kind === 'ghost') return html`<path class="link toghost" d="${path}" marker-end="url(#tip)"/>`;
  const [style, label] = linkLabel(outline, link);
  return html`<path class="link ${style}" d="${path}" marker-end="url(#tip)"/><text class="linklabel" x="${x2 - 12}" y="${y2 - 6}" text-anchor="end">${label}</text>`;
}
