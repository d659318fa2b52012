import type { AnnotatedArticle } from '../../model/dossier.js';
import { outletName, publishedWords, transmissionWords } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import type { PageContext } from './receipts.js';

/** Takes the page's context; returns the full texts with an anchor at every passage that a receipt points into. */
export function articlesMarkup(context: PageContext): Markup {
  return html`${context.outline.articles.map((article) => articleMarkup(context, article))}`;
}

function articleMarkup({ passages }: PageContext, article: AnnotatedArticle): Markup {
  return html`<article class="article" id="article-${article.id}"><h3>${outletName(article)}</h3>
<p class="meta">${article.source.file ?? article.source.url ?? article.id} · ${publishedWords(article)} · ${transmissionWords(article)} · sha256 ${article.source.sha256.slice(0, 12)}…</p>
<p>${textMarkup(article, passages.get(article.id) ?? [])}</p></article>`;
}

function textMarkup(
  { id, text }: AnnotatedArticle,
  passages: readonly { readonly start: number; readonly end: number }[],
): Insert {
  const pieces: Insert[] = [];
  let from = 0;
  for (const { start, end } of passages) {
    pieces.push(text.slice(from, start), html`<mark id="p-${id}-${start}">${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
