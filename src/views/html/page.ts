import type { Dossier } from '../../model/dossier.js';
import type { Receipt } from '../../model/receipt.js';
import type { Story } from '../../model/story.js';
import { periodText } from '../dates.js';
import { outlineOf, type StoryOutline } from '../outline.js';
import { countOf, shorten } from '../words.js';
import { articlesMarkup } from './articles.js';
import { collationMarkup } from './collation.js';
import { accountMarkup, claimsMarkup, disagreementsMarkup } from './comparison.js';
import { framingMarkup } from './framing.js';
import { lineageMarkup } from './lineage.js';
import { html, type Markup } from './markup.js';
import { type PageContext, passagesOf } from './receipts.js';
import { damageMarkup, originsMarkup } from './sections.js';
import { spokenMarkup } from './spoken.js';
import { STYLE } from './style.js';
import { timelineMarkup } from './timeline.js';
import { verdictMarkup } from './verdict.js';

// Nothing is loaded and nothing runs: the page is text, style and drawings. The policy holds no mark that must be
// escaped in an attribute between double quotes.
const POLICY: Markup = {
  markup: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
};

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
  ['articles', 'The texts', articlesMarkup],
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
  const { stories } = dossier;
  const prefixOf = (index: number): string => (stories.length > 1 ? `s${index + 1}-` : '');
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${{ markup: STYLE }}</style></head><body>
<a class="skip" href="#${stories.length > 0 ? `${prefixOf(0)}verdict` : 'end'}">Skip to the answers</a>
${stories.length > 1 ? contentsMarkup(stories, prefixOf) : null}
<main>${stories.map((story, i) => storyMarkup(dossier, story, prefixOf(i)))}
${stories.length === 0 ? html`<h1>No story</h1><p>No article was read, so there is nothing to compare.</p>` : null}</main>
<footer id="end"><p class="meta">Made by stemma ${dossier.stemma}. Every line has a receipt; <code>stemma verify</code> re-checks them all.</p>
${problemsMarkup(dossier)}</footer></body></html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function contentsMarkup(stories: readonly Story[], prefixOf: (index: number) => string): Markup {
  return html`<header class="contents"><nav aria-label="Stories"><p><b>${countOf(stories.length, 'story', 'stories')}</b></p><ol>${stories.map(
    (story, i) =>
      html`<li><a href="#${prefixOf(i)}story">${story.headline}</a> <span class="meta">${countOf(story.articles.length, 'article')}</span></li>`,
  )}</ol></nav></header>`;
}

function storyMarkup(dossier: Dossier, story: Story, prefix: string): Markup {
  const outline = outlineOf(dossier, story);
  const context = { outline, passages: passagesOf(receiptsOf(outline)) };
  const facts = `${countOf(outline.articles.length, 'article')} · ${periodText(story.period)}`;
  const links = SECTIONS.map(([id, title]) => html`<a href="#${id}">${title}</a>`);
  const part = html`<div class="story" id="story"><h1>${story.headline}</h1><p class="meta">${facts}</p>
${verdictMarkup(context)}
<nav class="sections" aria-label="Sections of ${shorten(story.headline, 60)}">${links}</nav>
${legendMarkup()}
${SECTIONS.map(([id, title, draw]) => html`<section id="${id}"><h2>${title}</h2>${draw(context)}</section>`)}</div>`;
  // Several stories on one page must not share anchors.
  return prefix === '' ? part : { markup: part.markup.replace(/(\sid="|\shref="#|url\(#)/g, `$1${prefix}`) };
}

function legendMarkup(): Markup {
  return html`<details class="more legend"><summary>How to read this page</summary>
<p><b>Origin</b>: ${ORIGIN_WORDS}</p>
<p><b>Receipt</b>: the exact words a line rests on, with what stands around them and where. Lines with ▸ open to theirs.</p>
<p>${SIGNS_WORDS}</p>
<p><b>(inferred)</b>: worked out by the program, not said by the text.</p></details>`;
}

const ORIGIN_WORDS = [
  html`a separate act of reporting. Copies, translations and relays of one text count once. Each origin has a letter `,
  html`and a colour; a dashed, empty letter is an original that is cited or implied but <b>not in hand</b>.`,
];

const SIGNS_WORDS = [
  html`<span class="sign s-corroborated">✓ corroborated</span> two or more origins say so. `,
  html`<span class="sign s-single-source">○ one origin</span> only one does, in however many texts. `,
  html`<span class="sign s-disputed">≠ disputed</span> origins or texts differ. `,
  html`<span class="sign v-damage">⚠ broken on the way</span> translation, rewriting or copying broke the words, `,
  'and the difference is gone once they are repaired.',
];

// Everything that a section shows a receipt for; the texts get an anchor for each.
function receiptsOf({ story, spoken, damage }: StoryOutline): Receipt[] {
  return [
    ...story.claims.flatMap((c) => [...c.support, ...c.against]),
    ...story.disagreements.flatMap((d) => d.receipts),
    ...story.timeline.flatMap((t) => t.reports),
    ...story.account.flatMap((a) => a.receipts),
    ...story.framing.flatMap((f) => f.wordings.flatMap((w) => w.receipts)),
    ...story.copies.flatMap((c) => [c.a, c.b]),
    ...spoken.flatMap((s) => s.wordings.flatMap((w) => w.receipts)),
    ...damage.flatMap((d) => d.receipts),
  ];
}

function problemsMarkup({ problems }: Dossier): Markup | null {
  if (problems.length === 0) return null;
  const head = html`<summary>${countOf(problems.length, 'problem')} met on the way</summary>`;
  const lines = problems.map(({ article, message }) => html`<li>${article ? `${article}: ` : null}${message}</li>`);
  return html`<details class="more">${head}<ul>${lines}</ul></details>`;
}
