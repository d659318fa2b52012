import type { CopyLink } from '../../model/story.js';
import { type DiffRun, diffWords } from '../../text/word-diff.js';
import { COPY_WORDS, countOf, EMPTY_REASONS, outletName } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { anchorOf, type PageContext } from './receipts.js';

const DIRECTION_WORDS: Readonly<Record<CopyLink['direction'], string>> = {
  'a-from-b': 'left made from right',
  'b-from-a': 'right made from left',
  siblings: 'both from a common source',
  unknown: 'direction unknown',
};

/** Takes the page's context; returns every copied passage side by side, what differs marked, boilerplate last. */
export function collationMarkup(context: PageContext): Markup {
  const { copies } = context.outline.story;
  if (copies.length === 0) return html`<p class="empty">${EMPTY_REASONS.copies}</p>`;
  const content = copies.filter((link) => !link.boilerplate);
  const boilerplate = copies.filter((link) => link.boilerplate);
  return html`${content.map((link) => linkMarkup(context, link))}${
    boilerplate.length > 0
      ? html`<details><summary>${countOf(boilerplate.length, 'boilerplate passage')}: evidence of the outlet, not of the content</summary>${boilerplate.map((link) => linkMarkup(context, link))}</details>`
      : null
  }`;
}

function linkMarkup(context: PageContext, link: CopyLink): Markup {
  const [left, right] = diffWords(link.a.quote, link.b.quote);
  const name = (side: CopyLink['a']): Markup =>
    html`<a href="#${anchorOf(side, context.passages)}">${outletName(context.outline.article(side.article))}, ${side.article}</a>`;
  return html`<details><summary>${COPY_WORDS[link.kind]} · ${name(link.a)} / ${name(link.b)} · ${DIRECTION_WORDS[link.direction]} · ${Math.round(100 * link.score)} %</summary>
<div class="collation"><div>${runs(left, 'del')}</div><div>${runs(right, 'ins')}</div></div>
<ul class="why">${link.why.map((reason) => html`<li>${reason.text}</li>`)}</ul></details>`;
}

function runs(list: readonly DiffRun[], mark: 'del' | 'ins'): Insert {
  return list.map((run) =>
    run.same ? run.text : mark === 'del' ? html`<del>${run.text}</del>` : html`<ins>${run.text}</ins>`,
  );
}
