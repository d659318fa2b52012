import type { Claim } from '../../model/story.js';
import type { OriginLine } from '../outline.js';
import {
  countOf,
  EMPTY_REASONS,
  outletName,
  publishedWords,
  STATUS_SIGNS,
  shorten,
  transmissionWords,
  VERDICT_SIGNS,
} from '../words.js';
import { html, type Markup } from './markup.js';
import { colourOf, dotsMarkup, type PageContext } from './receipts.js';

/**
 * The first screen: how many independent sources this really is, who had it first, and which number may be printed.
 * Takes the page's context; returns the markup of the three cards and the origins bar.
 */
export function verdictMarkup(context: PageContext): Markup {
  return html`<section class="cards" id="verdict">
<div class="card">${independenceMarkup(context)}</div>
<div class="card">${firstMarkup(context)}</div>
<div class="card">${numbersMarkup(context)}</div>
</section>`;
}

function independenceMarkup(context: PageContext): Markup {
  const { outline } = context;
  const seen = outline.origins.filter((line) => line.origin.seen);
  return html`<h2>How many independent sources is this really?</h2>
<p class="big">${countOf(seen.length, 'origin')}</p>
<p class="meta">behind ${countOf(outline.articles.length, 'article')}; ${countOf(outline.origins.length - seen.length, 'cited or implied original')} not in hand</p>
${originsBar(context)}
<p class="meta">${countOf(outline.corroborated.length, 'claim')} corroborated · ${outline.disputed.length} disputed · ${outline.singleSource.length} from one origin · ${countOf(outline.damage.filter((d) => d.damage.changesMeaning).length, 'passage')} damaged in meaning</p>`;
}

/** Takes the page's context; returns the bar: one block an origin, as wide as its articles, hatched when relayed or unseen. */
export function originsBar({ outline }: PageContext): Markup {
  if (outline.origins.length === 0) return html`<p class="empty">${EMPTY_REASONS.origins}</p>`;
  const label = (line: OriginLine): string =>
    `origin ${line.letter}: ${line.origin.name}, ${countOf(line.articles.length, 'article')}${line.origin.seen ? '' : ', not in hand'}`;
  return html`<div class="bar" role="img" aria-label="${outline.origins.map(label).join('; ')}">${outline.origins.map(
    (line) =>
      html`<span class="${line.origin.seen ? '' : 'relayed'}" style="--o:${colourOf(outline, line.origin.id)};flex:${Math.max(1, line.articles.length)}" title="${label(line)}">${line.letter}</span>`,
  )}</div>`;
}

function firstMarkup({ outline }: PageContext): Markup {
  const copied = new Set(outline.story.edges.filter((e) => e.relation === 'parent').map((e) => e.to));
  const roots = outline.articles.filter((a) => !copied.has(a.id));
  const dated = [...roots].sort((a, b) => ((a.published?.value ?? '9') < (b.published?.value ?? '9') ? -1 : 1));
  const unseen = outline.origins.filter((line) => !line.origin.seen);
  return html`<h2>Who said it first?</h2>
<p>${unseen.length > 0 ? html`Cited or implied, not in hand: ${unseen.map((line, i) => html`${i ? ', ' : ''}<a href="#origin-${line.letter}">${line.origin.name}</a>`)}.` : 'No text here cites an original that is not in hand.'}</p>
<p class="meta">In hand and not shown to be made from another text here:</p>
<ul>${dated.slice(0, 6).map((a) => html`<li><a href="#article-${a.id}">${outletName(a)}</a> <span class="meta">${publishedWords(a)}, ${transmissionWords(a)}</span></li>`)}</ul>
${dated.length > 6 ? html`<p class="meta">and ${dated.length - 6} more</p>` : null}`;
}

function numbersMarkup(context: PageContext): Markup {
  const { outline } = context;
  const isNumber = (claim: Claim): boolean => /\d/u.test(claim.text);
  const disputes = outline.disagreements.filter(
    (d) => d.figures.length > 0 && d.verdict !== 'same' && d.verdict !== 'compatible',
  );
  const open = outline.disagreements.filter(
    (d) => d.figures.length > 0 && d.divergentEstimates && !disputes.includes(d),
  );
  const safe = outline.corroborated.filter(isNumber).slice(0, 3);
  return html`<h2>Which number may I print?</h2>
${safe.length > 0 ? html`<ul>${safe.map((c) => html`<li>${shorten(c.text, 130)} <span class="sign s-corroborated">${STATUS_SIGNS.corroborated}</span>${dotsMarkup(context, c.origins)}</li>`)}</ul>` : html`<p>No number here has two separate origins.</p>`}
${[...open, ...disputes].length > 0 ? html`<p class="meta">With care:</p><ul>${[...open, ...disputes].slice(0, 4).map((d) => html`<li><span class="sign v-${d.verdict}">${VERDICT_SIGNS[d.verdict]}</span> <a href="#${d.id}">${d.topic}</a>: ${shorten(d.note, 140)}</li>`)}</ul>` : null}`;
}
