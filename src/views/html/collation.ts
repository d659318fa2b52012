import type { AnnotatedArticle } from '../../model/dossier.js';
import type { ArticleId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { joinSpans, overlaps, type Span } from '../../model/span.js';
import type { CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import { firstFrom } from '../../text/reading.js';
import { type DiffRun, diffWords } from '../../text/word-diff.js';
import { type ParallelRow, type Part, parallelRows } from '../parallel.js';
import { COPY_WORDS, countOf, EMPTY_REASONS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { anchorOf, emptyMarkup, type PageContext } from './receipts.js';

/** How many pairs of texts stand before "more". */
const FIRST_PAIRS = 8;
/** The longest copied passage of a pair stands open, among those of at most this many words. */
const OPEN_WORDS = 150;

const DIRECTION_WORDS: Readonly<Record<CopyLink['direction'], string>> = {
  'a-from-b': 'left made from right',
  'b-from-a': 'right made from left',
  siblings: 'both from a common original',
  unknown: 'direction unknown',
};

/**
 * Takes the page's context; returns every copied passage side by side, pair of texts by pair, what differs marked and
 * what differs in numbers or names marked more strongly; boilerplate last.
 */
export function collationMarkup(page: PageContext): Markup {
  const { articles, story } = page.outline;
  const { copies } = story;
  if (copies.length === 0) return emptyMarkup(EMPTY_REASONS.copies);
  const context = { ...page, telling: new Map(articles.map((article) => [article.id, tellingSpans(article)])) };
  const pairs = pairsOf(copies.filter((link) => !link.boilerplate));
  const boilerplate = copies.filter((link) => link.boilerplate);
  const drawn = pairs.map((links) => pairMarkup(context, links));
  const more = drawn.slice(FIRST_PAIRS);
  const tails = boilerplate.map((link) => linkMarkup(context, link, false));
  const fold = (title: string, lines: readonly Markup[]): Markup | null =>
    lines.length > 0 ? html`<details class="more"><summary>${title}</summary>${lines}</details>` : null;
  return html`<p class="meta">What differs is <mark class="diff">underlined</mark>; a number or a name that differs is <mark class="diff strong">boxed</mark>. Paragraphs stand beside their likes.</p>
${drawn.slice(0, FIRST_PAIRS)}${fold(`${countOf(more.length, 'more pair')} of texts`, more)}
${fold(`${countOf(boilerplate.length, 'passage')} of boilerplate: evidence of the outlet, not of the content`, tails)}`;
}

// Pairs with most copied text first; the passages of a pair in the order of the first text.
function pairsOf(links: readonly CopyLink[]): readonly (readonly CopyLink[])[] {
  const pairs = groupBy(links, ({ a, b }) => `${a.article}\n${b.article}`);
  const size = (pair: readonly CopyLink[]): number => pair.reduce((sum, link) => sum + copiedLength(link), 0);
  return [...pairs.values()]
    .map((pair) => [...pair].sort((x, y) => x.a.start - y.a.start))
    .sort((x, y) => size(y) - size(x));
}

// A fact or a quotation in common is no copied text.
const copiedLength = ({ kind, a }: CopyLink): number =>
  kind === 'same-fact' || kind === 'same-quote' ? 0 : a.quote.length;

interface Context extends PageContext {
  /** For each article, the stretches that tell what is said and not how; see tellingSpans. */
  readonly telling: ReadonlyMap<ArticleId, readonly Span[]>;
}

function pairMarkup(context: Context, links: readonly CopyLink[]): Markup {
  const [first] = links;
  if (first === undefined) return html``;
  const { names } = context.outline;
  const short = links.filter(({ a }) => a.quote.split(/\s+/u).length <= OPEN_WORDS);
  const [shown] = [...short].sort((x, y) => copiedLength(y) - copiedLength(x));
  const [one, other] = [names.label(first.a.article), names.label(first.b.article)];
  const count = html`<span class="meta">${countOf(links.length, 'passage')}</span>`;
  const passages = links.map((link) => linkMarkup(context, link, link === shown));
  return html`<h3>${one} <span class="meta">beside</span> ${other} ${count}</h3>${passages}`;
}

function linkMarkup(context: Context, link: CopyLink, isOpen: boolean): Markup {
  const { outline } = context;
  const rows = parallelRows(link.a.quote, link.b.quote).map((row) => rowMarkup(context, link, row));
  const head = (receipt: Receipt): Markup =>
    html`<th scope="col"><a href="#${anchorOf(context, receipt)}">${outline.names.label(receipt.article)}</a></th>`;
  const words = link.a.quote.split(/\s+/u).length;
  const open = isOpen ? { markup: ' open' } : null;
  return html`<details class="pair"${open}><summary>${COPY_WORDS[link.kind]} · ${DIRECTION_WORDS[link.direction]} · ${countOf(words, 'word')}</summary>
<table class="collation"><thead><tr>${head(link.a)}${head(link.b)}</tr></thead><tbody>${rows}</tbody></table>
<ul class="why">${link.why.map((reason) => html`<li>${outline.names.readable(reason.text)}</li>`)}</ul></details>`;
}

function rowMarkup({ telling }: Context, link: CopyLink, { left, right }: ParallelRow): Markup {
  const [first, second] = diffWords(left?.text ?? '', right?.text ?? '');
  const cell = (receipt: Receipt, part: Part | null, runs: readonly DiffRun[]): Markup =>
    part === null
      ? html`<td class="meta">(not here)</td>`
      : html`<td>${runsMarkup(telling.get(receipt.article) ?? [], receipt.start + part.start, runs)}</td>`;
  return html`<tr>${cell(link.a, left, first)}${cell(link.b, right, second)}</tr>`;
}

// Word by word, so that a name in a long difference does not box the whole of it; a space between is marked with them,
// one at the end is not, for the line would seem to bind it to the next word.
function runsMarkup(telling: readonly Span[], from: number, runs: readonly DiffRun[]): Insert {
  let at = from;
  return runs.map((run) => {
    const start = at;
    at += run.text.length;
    return run.same ? run.text : piecesOf(telling, start, run.text).map(pieceMarkup);
  });
}

interface Piece {
  text: string;
  readonly isStrong: boolean;
}

function piecesOf(telling: readonly Span[], from: number, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const word of text.split(/(?<=\s)(?=\S)/u)) {
    const isStrong = isTelling(telling, { start: at, end: at + word.trimEnd().length });
    const last = pieces[pieces.length - 1];
    if (last?.isStrong === isStrong) last.text += word;
    else pieces.push({ text: word, isStrong });
    at += word.length;
  }
  return pieces;
}

function pieceMarkup({ text, isStrong }: Piece): Markup {
  const words = text.trimEnd();
  return html`<mark class="${isStrong ? 'diff strong' : 'diff'}">${words}</mark>${text.slice(words.length)}`;
}

// Numbers, names and damage change what is said; other words mostly how.
const tellingSpans = ({ figures, mentions, damage }: AnnotatedArticle): readonly Span[] =>
  joinSpans([...figures, ...mentions.filter((m) => m.kind === 'name'), ...damage.filter((d) => d.changesMeaning)]);

function isTelling(telling: readonly Span[], word: Span): boolean {
  const last = telling[firstFrom(telling, word.end) - 1];
  return last !== undefined && overlaps(last, word);
}
