import type { AnnotatedArticle } from '../../model/dossier.js';
import type { ArticleId, OriginId } from '../../model/ids.js';
import type { Receipt, Receipts } from '../../model/receipt.js';
import { byPosition, overlaps, type Span } from '../../model/span.js';
import { indexHolding } from '../../text/sentences.js';
import type { StoryOutline } from '../outline.js';
import { brokenWords, type ComparedValue } from '../values.js';
import { countOf, verbatim } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { ORIGIN_COLOURS } from './style.js';

/** What every section of the page is drawn from. */
export interface PageContext {
  readonly outline: StoryOutline;
  readonly passages: Passages;
}

/** For each article, the passages that receipts point into: merged where they overlap, in order. */
export type Passages = ReadonlyMap<string, readonly Span[]>;

/** Takes all receipts of a page; returns its passages. */
export function passagesOf(receipts: readonly Receipt[]): Passages {
  const byArticle = new Map<string, { start: number; end: number }[]>();
  for (const { article, start, end } of [...receipts].sort(byPosition)) {
    const passages = byArticle.get(article) ?? [];
    const last = passages[passages.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
    byArticle.set(article, passages);
  }
  return byArticle;
}

/** Takes an article of the story; returns the anchor of its text. It holds no text of the article's id. */
export function articleAnchor(outline: StoryOutline, id: ArticleId): string {
  return `text${outline.articles.findIndex((article) => article.id === id) + 1}`;
}

/** Takes a receipt; returns the anchor of the passage it points into. */
export function anchorOf({ outline, passages }: PageContext, receipt: Pick<Receipt, 'article' | 'start'>): string {
  const own = passages.get(receipt.article) ?? [];
  const passage = own[indexHolding(own, { start: receipt.start, end: receipt.start + 1 })];
  const anchor = articleAnchor(outline, receipt.article);
  return passage ? `${anchor}-${passage.start}` : anchor;
}

/** Takes receipts; returns them folded: one click shows each quotation in its context, with a link into the text. */
export function receiptsMarkup(context: PageContext, receipts: Receipts): Markup {
  return html`<details><summary>${countOf(receipts.length, 'receipt')}</summary>${receiptList(context, receipts)}</details>`;
}

/** Takes receipts; returns them open, one block each. */
function receiptList({ outline, passages }: PageContext, receipts: Receipts): Insert {
  return receipts.map((receipt) => {
    const article = outline.article(receipt.article);
    const { prefix, quote, suffix, start, end } = receipt;
    const link = html`<a href="#${anchorOf({ outline, passages }, receipt)}">${outline.names.label(receipt.article)}</a>`;
    const cite = html`<cite>${link}, characters ${start}–${end}</cite>${damageNote(article, receipt)}`;
    return html`<blockquote>…${prefix}<q>${quote}</q>${suffix}… ${cite}</blockquote>`;
  });
}

function damageNote(article: AnnotatedArticle, receipt: Receipt): Insert {
  const found = article.damage.filter((d) => overlaps(d, receipt));
  return found
    .slice(0, 3)
    .map(
      (d) =>
        html` <span class="note">⚠ Damaged: ${d.why}${d.intended === null ? '' : ` Read: ${verbatim(d.intended)}.`}</span>`,
    );
}

/** What a folded line shows: its words, and a note that the fold begins with. */
export interface LineWords {
  readonly words: Insert;
  readonly note?: string;
  /** The words show the origins, or whoever stands behind them, already. */
  readonly isBare?: boolean;
}

/**
 * Takes the words of a line, its origins and its receipts; returns a line that is its own handle: one click or key
 * opens the names of the origins and the receipts.
 */
export function foldedLine(
  context: PageContext,
  { words, note, isBare }: LineWords,
  origins: readonly OriginId[],
  receipts: Receipts,
): Markup {
  const { outline } = context;
  const lines = outline.origins.filter(({ origin }) => origins.includes(origin.id));
  const named = lines.map(
    ({ letter, name }, i) => html`${i > 0 ? ', ' : ''}<a href="#origin-${letter}">${letter} ${name}</a>`,
  );
  const head = lines.length > 0 ? html`<p class="meta">${countOf(lines.length, 'origin')}: ${named}</p>` : null;
  const line = html`<span>${words}${isBare ? null : html` ${dots(outline, origins)}`}</span>`;
  const reason = note === undefined ? null : html`<p class="meta">${note}</p>`;
  const fold = html`<div class="fold">${reason}${head}${receiptList(context, receipts)}</div>`;
  return html`<details class="line"><summary>${line}</summary>${fold}</details>`;
}

/** Takes origins' ids; returns their lettered dots, without links: the fold below names them. */
export function dots(outline: StoryOutline, ids: readonly OriginId[]): Insert {
  return ids.map(
    (id) =>
      html`<span class="dot ${colourOf(outline, id)}"><span class="vh">origin </span>${outline.letterOf(id)}</span>`,
  );
}

/** Takes origins' ids; returns their lettered dots, each linked to its line in the legend. */
export function linkedDots(outline: StoryOutline, ids: readonly OriginId[]): Insert {
  return ids.map((id) => {
    const letter = outline.letterOf(id);
    return html`<a class="dot ${colourOf(outline, id)}" href="#origin-${letter}"><span class="vh">origin </span>${letter}</a>`;
  });
}

/** Takes a compared value; returns the warning beside it, or nothing. */
export function brokenMarkup(value: ComparedValue): Insert {
  const broken = brokenWords(value);
  return broken === '' ? null : html` <small class="warn">⚠ ${broken}</small>`;
}

/**
 * Takes an origin's id; returns the classes of its colour and, for an unseen one, its hatching. Letters tell apart what
 * repeats.
 */
export function colourOf({ origins }: StoryOutline, id: OriginId): string {
  const index = Math.max(
    0,
    origins.findIndex((line) => line.origin.id === id),
  );
  return `o${index % ORIGIN_COLOURS.length}${origins[index]?.origin.seen === false ? ' ghost' : ''}`;
}

/** Takes items, how many stand first, and how to draw them; returns the first open, the rest behind "more". */
export function ranked<T>(
  items: readonly T[],
  first: number,
  line: (item: T) => Markup,
  wrap: (lines: Insert, start: number) => Markup,
): Markup {
  const more = items.slice(first);
  const lines = more.length === items.length ? countOf(more.length, 'line') : countOf(more.length, 'more line');
  const rest =
    more.length > 0
      ? html`<details class="more"><summary>${lines}</summary>${wrap(more.map(line), first + 1)}</details>`
      : null;
  return html`${first > 0 && items.length > 0 ? wrap(items.slice(0, first).map(line), 1) : null}${rest}`;
}

/** Takes the reason why a section is empty; returns the sentence that stands in its place. */
export const emptyMarkup = (reason: string): Markup => html`<p class="empty">${reason}</p>`;
