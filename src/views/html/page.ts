import type { Dossier } from '../../model/dossier.js';
import type { Receipt } from '../../model/receipt.js';
import type { Story } from '../../model/story.js';
import { outlineOf, type StoryOutline } from '../outline.js';
import { countOf } from '../words.js';
import { articlesMarkup } from './articles.js';
import { collationMarkup } from './collation.js';
import { lineageMarkup } from './lineage.js';
import { html, type Markup } from './markup.js';
import { type PageContext, passagesOf } from './receipts.js';
import {
  accountMarkup,
  claimsMarkup,
  damageMarkup,
  disagreementsMarkup,
  framingMarkup,
  originsMarkup,
  spokenMarkup,
  timelineMarkup,
} from './sections.js';
import { STYLE } from './style.js';
import { verdictMarkup } from './verdict.js';

// Nothing is loaded and nothing runs: the page is text, style and drawings.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const SECTIONS: readonly (readonly [id: string, title: string, draw: (context: PageContext) => Markup])[] = [
  ['account', 'What happened', accountMarkup],
  ['lineage', 'Who copied whom', lineageMarkup],
  ['disagreements', 'Where they disagree', disagreementsMarkup],
  ['claims', 'Claims', claimsMarkup],
  ['spoken', 'Who says what', spokenMarkup],
  ['timeline', 'When', timelineMarkup],
  ['framing', 'In whose words', framingMarkup],
  ['damage', 'What broke on the way', damageMarkup],
  ['origins', 'Origins', originsMarkup],
  ['collation', 'Passages side by side', collationMarkup],
  ['articles', 'The articles', articlesMarkup],
];

/**
 * Renders a dossier as one self-contained HTML page: no script, no outside resource, printable.
 * All text that came from articles is escaped; no article markup reaches the page.
 *
 * @param dossier the dossier; each of its stories becomes a part of the page
 * @returns the page's source
 */
export function renderHtml(dossier: Dossier): string {
  const title = dossier.stories.map((s) => s.headline).join(' · ') || 'stemma dossier';
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title><style>${{ markup: STYLE }}</style></head><body>
${dossier.stories.map((story, i) => storyMarkup(dossier, story, dossier.stories.length > 1 ? `s${i + 1}-` : ''))}
${dossier.stories.length === 0 ? html`<header><h1>No story</h1></header>` : null}
<footer><p class="meta">Made by stemma ${dossier.stemma}. Every line has a receipt; <code>stemma verify</code> re-checks them all.
${problemsMarkup(dossier)}</p></footer></body></html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function storyMarkup(dossier: Dossier, story: Story, prefix: string): Markup {
  const outline = outlineOf(dossier, story);
  const context = { outline, passages: passagesOf(receiptsOf(outline)) };
  const part = html`<header><h1>${story.headline}</h1><p class="meta">${periodWords(story)} · ${countOf(outline.articles.length, 'article')}</p>
<nav>${SECTIONS.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav></header>
<main>${verdictMarkup(context)}${SECTIONS.map(([id, title, draw]) => html`<section id="${id}"><h2>${title}</h2>${draw(context)}</section>`)}</main>`;
  // Several stories on one page must not share anchors.
  return prefix === '' ? part : { markup: part.markup.replace(/(\sid="|\shref="#|url\(#)/g, `$1${prefix}`) };
}

const periodWords = ({ period }: Story): string =>
  period === null ? 'no date known' : period[0] === period[1] ? period[0] : `${period[0]} to ${period[1]}`;

// Everything that a section shows a receipt for; the texts get an anchor for each.
function receiptsOf({ story, spoken, damage }: StoryOutline): Receipt[] {
  return [
    ...story.claims.flatMap((c) => [...c.support, ...c.against]),
    ...story.disagreements.flatMap((d) => d.receipts),
    ...story.timeline.flatMap((t) => t.reports),
    ...story.account.flatMap((a) => a.receipts),
    ...story.framing.flatMap((f) => f.wordings.flatMap((w) => w.receipts)),
    ...story.copies.flatMap((c) => [c.a, c.b]),
    ...spoken.flatMap((s) => s.renderings.flatMap((r) => r.receipts)),
    ...damage.flatMap((d) => d.receipts),
  ];
}

function problemsMarkup({ problems }: Dossier): Markup | null {
  if (problems.length === 0) return null;
  return html`<details><summary>${countOf(problems.length, 'problem')} met on the way</summary><ul>${problems.map((p) => html`<li>${p.article ?? ''} ${p.message}</li>`)}</ul></details>`;
}
