import type { Damage } from '../../model/article.js';
import type { AnnotatedArticle } from '../../model/dossier.js';
import type { Span } from '../../model/span.js';
import { firstFrom } from '../../text/reading.js';
import { publishedWords, transmissionWords } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { articleAnchor, type PageContext } from './receipts.js';

/** Takes the page's context; returns the full texts with an anchor at every passage that a receipt points into. */
export function articlesMarkup(context: PageContext): Markup {
  return html`<p class="meta">The texts as they were read. What a receipt points into is dotted; damage has a wavy line.</p>${context.outline.articles.map((article) => articleMarkup(context, article))}`;
}

function articleMarkup({ outline, passages }: PageContext, article: AnnotatedArticle): Markup {
  const anchor = articleAnchor(outline, article.id);
  const authors = article.authors.map(({ name }) => name).join(', ');
  const facts = [
    authors === '' ? '' : `by ${authors}`,
    publishedWords(article),
    transmissionWords(article),
    article.source.file ?? article.source.url ?? article.id,
    article.source.sha256 === '' ? '' : `sha256 ${article.source.sha256.slice(0, 12)}…`,
  ].filter((fact) => fact !== '');
  return html`<article class="article" id="${anchor}"><h3>${outline.names.label(article.id)}</h3>
<p class="meta">${facts.join(' · ')}</p>
<p class="passage">${textMarkup(article, anchor, passages.get(article.id) ?? [])}</p></article>`;
}

// The text is cut at the ends of passages; the damage inside of each piece is underlined.
function textMarkup(article: AnnotatedArticle, anchor: string, passages: readonly Span[]): Insert {
  const pieces: Insert[] = [];
  const damage = [...article.damage].sort((a, b) => a.start - b.start);
  let [from, first] = [0, 0];
  const cut = (start: number, end: number): Insert => {
    const piece = withDamage(article.text, damage.slice(first, firstFrom(damage, end)), { start, end });
    while (first < damage.length && (damage[first] as Damage).end <= end) first += 1;
    return piece;
  };
  for (const { start, end } of passages) {
    pieces.push(cut(from, start), html`<mark id="${anchor}-${start}">${cut(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, cut(from, article.text.length)];
}

function withDamage(text: string, damage: readonly Damage[], { start, end }: Span): Insert {
  const pieces: Insert[] = [];
  let from = start;
  for (const d of damage) {
    const [first, last] = [Math.max(d.start, from), Math.min(d.end, end)];
    if (last <= first) continue;
    pieces.push(text.slice(from, first), html`<span class="damaged">${text.slice(first, last)}</span>`);
    from = last;
  }
  return [...pieces, text.slice(from, end)];
}
