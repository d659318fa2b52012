import type { AnnotatedArticle } from '../../model/dossier.js';
import type { Receipt } from '../../model/receipt.js';
import type { CopyLink } from '../../model/story.js';
import { type DiffRun, diffWords } from '../../text/word-diff.js';
import type { StoryOutline } from '../outline.js';
import { type ParallelRow, type Part, parallelRows } from '../parallel.js';
import { COPY_WORDS, countOf, EMPTY_REASONS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { anchorOf, emptyMarkup, type PageContext } from './receipts.js';

/** How many pairs of texts stand before "more". */
const FIRST_PAIRS = 8;
/** The first passage of a pair stands open when it has at most this many words. */
const OPEN_WORDS = 150;

const DIRECTION_WORDS: Readonly<Record<CopyLink['direction'], string>> = {
  'a-from-b': 'left made from right',
  'b-from-a': 'right made from left',
  siblings: 'both from a common original',
  unknown: 'direction unknown',
};

/**
 * Takes the page's context; returns every copied passage side by side, pair of texts by pair, what differs marked and what
 * differs in numbers or names marked more strongly; boilerplate last.
 */
export function collationMarkup(context: PageContext): Markup {
  const { copies } = context.outline.story;
  if (copies.length === 0) return emptyMarkup(EMPTY_REASONS.copies);
  const pairs = pairsOf(copies.filter((link) => !link.boilerplate));
  const boilerplate = copies.filter((link) => link.boilerplate);
  const drawn = pairs.map((links) => pairMarkup(context, links));
  const more = drawn.slice(FIRST_PAIRS);
  return html`<p class="meta">What differs is <mark class="diff">underlined</mark>; a number or a name that differs is <mark class="diff strong">boxed</mark>. Paragraphs stand beside their likes.</p>
${drawn.slice(0, FIRST_PAIRS)}${more.length > 0 ? html`<details class="more"><summary>${countOf(more.length, 'more pair')} of texts</summary>${more}</details>` : null}
${boilerplate.length > 0 ? html`<details class="more"><summary>${countOf(boilerplate.length, 'passage')} of boilerplate: evidence of the outlet, not of the content</summary>${boilerplate.map((link) => linkMarkup(context, link, false))}</details>` : null}`;
}

// Pairs with most copied text first; the passages of a pair in the order of the first text.
function pairsOf(links: readonly CopyLink[]): readonly (readonly CopyLink[])[] {
  const pairs = new Map<string, CopyLink[]>();
  for (const link of links) {
    const key = `${link.a.article}\n${link.b.article}`;
    pairs.set(key, [...(pairs.get(key) ?? []), link]);
  }
  const size = (pair: readonly CopyLink[]): number => pair.reduce((sum, { a }) => sum + a.quote.length, 0);
  return [...pairs.values()]
    .map((pair) => pair.sort((x, y) => x.a.start - y.a.start))
    .sort((x, y) => size(y) - size(x));
}

function pairMarkup(context: PageContext, links: readonly CopyLink[]): Markup {
  const [first] = links;
  if (first === undefined) return html``;
  const { names } = context.outline;
  return html`<h3>${names.label(first.a.article)} <span class="meta">beside</span> ${names.label(first.b.article)} <span class="meta">${countOf(links.length, 'passage')}</span></h3>${links.map((link, i) => linkMarkup(context, link, i === 0))}`;
}

function linkMarkup(context: PageContext, link: CopyLink, isFirst: boolean): Markup {
  const { outline } = context;
  const rows = parallelRows(link.a.quote, link.b.quote).map((row) => rowMarkup(outline, link, row));
  const head = (receipt: Receipt): Markup =>
    html`<th scope="col"><a href="#${anchorOf(context, receipt)}">${outline.names.label(receipt.article)}</a></th>`;
  const words = link.a.quote.split(/\s+/u).length;
  const open = isFirst && words <= OPEN_WORDS ? { markup: ' open' } : null;
  return html`<details class="pair"${open}><summary>${COPY_WORDS[link.kind]} · ${DIRECTION_WORDS[link.direction]} · ${countOf(words, 'word')}</summary>
<table class="collation"><thead><tr>${head(link.a)}${head(link.b)}</tr></thead><tbody>${rows}</tbody></table>
<ul class="why">${link.why.map((reason) => html`<li>${outline.names.readable(reason.text)}</li>`)}</ul></details>`;
}

function rowMarkup(outline: StoryOutline, link: CopyLink, { left, right }: ParallelRow): Markup {
  const [first, second] = diffWords(left?.text ?? '', right?.text ?? '');
  const cell = (receipt: Receipt, part: Part | null, runs: readonly DiffRun[]): Markup =>
    part === null
      ? html`<td class="meta">(not here)</td>`
      : html`<td>${runsMarkup(outline.article(receipt.article), receipt.start + part.start, runs)}</td>`;
  return html`<tr>${cell(link.a, left, first)}${cell(link.b, right, second)}</tr>`;
}

// A space at the end of a run is not marked: the line would seem to bind it to the next word.
function runsMarkup(article: AnnotatedArticle, from: number, runs: readonly DiffRun[]): Insert {
  let at = from;
  return runs.map((run) => {
    const [start, end] = [at, at + run.text.length];
    at = end;
    if (run.same) return run.text;
    const [, words = '', space = ''] = /^(.*?)(\s*)$/su.exec(run.text) ?? [];
    return html`<mark class="${isTelling(article, start, end) ? 'diff strong' : 'diff'}">${words}</mark>${space}`;
  });
}

// Numbers, names and damage change what is said; other words mostly how.
function isTelling({ figures, mentions, damage }: AnnotatedArticle, start: number, end: number): boolean {
  const meets = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start < end && start < span.end;
  return (
    figures.some(meets) ||
    mentions.some((m) => m.kind === 'name' && meets(m)) ||
    damage.some((d) => d.changesMeaning && meets(d))
  );
}
