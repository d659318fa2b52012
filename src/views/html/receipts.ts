import type { AnnotatedArticle } from '../../model/dossier.js';
import type { OriginId } from '../../model/ids.js';
import type { Receipt, Receipts } from '../../model/receipt.js';
import type { StoryOutline } from '../outline.js';
import { countOf, outletName } from '../words.js';
import { html, type Markup } from './markup.js';
import { ORIGIN_COLOURS } from './style.js';

/** Takes a receipt; returns the address, inside the page, of the passage it points into. */
export function anchorOf(receipt: Pick<Receipt, 'article' | 'start'>, passages: Passages): string {
  const passage = passages.get(receipt.article)?.find((p) => p.start <= receipt.start && receipt.start < p.end);
  return passage ? `p-${receipt.article}-${passage.start}` : `article-${receipt.article}`;
}

/** For each article, the passages that receipts point into: merged where they overlap, in order. */
export type Passages = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

/** Takes all receipts of a page; returns its passages. */
export function passagesOf(receipts: readonly Receipt[]): Passages {
  const byArticle = new Map<string, { start: number; end: number }[]>();
  for (const { article, start, end } of [...receipts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const passages = byArticle.get(article) ?? [];
    const last = passages[passages.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
    byArticle.set(article, passages);
  }
  return byArticle;
}

/** What every section of the page is drawn from. */
export interface PageContext {
  readonly outline: StoryOutline;
  readonly passages: Passages;
}

/** Takes receipts; returns them folded: one click shows each quotation in its context, with a link into the text. */
export function receiptsMarkup(context: PageContext, receipts: Receipts): Markup {
  return html`<details><summary>${countOf(receipts.length, 'receipt')}</summary>${receipts.map((r) => receiptMarkup(context, r))}</details>`;
}

function receiptMarkup({ outline, passages }: PageContext, receipt: Receipt): Markup {
  const article = outline.article(receipt.article);
  return html`<blockquote>…${receipt.prefix}<q>${receipt.quote}</q>${receipt.suffix}… <span class="meta">— ${outletName(article)},
<a href="#${anchorOf(receipt, passages)}">${receipt.article} ${receipt.start}–${receipt.end}</a>${damageNote(article, receipt)}</span></blockquote>`;
}

function damageNote(article: AnnotatedArticle, receipt: Receipt): Markup | null {
  const damage = article.damage.find((d) => d.start < receipt.end && receipt.start < d.end);
  if (damage === undefined) return null;
  return html` · ⚠ damaged: ${damage.why}${damage.intended === null ? '' : ` Read: “${damage.intended}”.`}`;
}

/** Takes origins' ids; returns their lettered dots, each linked to its line in the legend. */
export function dotsMarkup({ outline }: PageContext, ids: readonly OriginId[]): Markup {
  return html`${ids.map((id) => {
    const letter = outline.letterOf(id);
    return html`<a class="dot" style="--o:${colourOf(outline, id)}" href="#origin-${letter}" title="origin ${letter}">${letter}</a>`;
  })}`;
}

/** Takes an origin's id; returns its colour. The palette repeats after ten: the letter tells them apart. */
export function colourOf(outline: StoryOutline, id: OriginId): string {
  const index = outline.origins.findIndex((line) => line.origin.id === id);
  return ORIGIN_COLOURS[Math.max(0, index) % ORIGIN_COLOURS.length] as string;
}
