import type { Receipts } from '../../model/receipt.js';
import type { AccountSentence, Claim } from '../../model/story.js';
import { capitalised } from '../../text/capitals.js';
import { quoted } from '../../text/quoting.js';
import { FIRST_CLAIMS, FIRST_DISAGREEMENTS, type StoryOutline } from '../outline.js';
import type { ComparedRow, ComparedValue } from '../values.js';
import { EMPTY_REASONS, rewordedWords, STATUS_SIGNS, shorten, VERDICT_SIGNS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import {
  brokenMarkup,
  dots,
  emptyMarkup,
  foldedLine,
  type LineWords,
  linkedDots,
  type PageContext,
  ranked,
  receiptsMarkup,
} from './receipts.js';

/** Takes the page's context; returns the account: sentences that open to their origins and receipts. */
export function accountMarkup(context: PageContext): Markup {
  const { account } = context.outline;
  if (account.length === 0) return emptyMarkup(EMPTY_REASONS.account);
  const exceptions = account.some(({ reworded }) => reworded !== undefined) ? ', or is marked as reworded' : '';
  return html`<p class="meta">Each sentence stands in a text as it is here, or compares what texts give${exceptions}. Open one for its receipts.</p>
<div class="account">${account.map((s) => {
    const told =
      s.reworded === undefined ? wordsOf(context.outline, s.text, s.receipts) : rewordedLine(s.text, s.reworded);
    const words = html`${told.words}${s.disputed ? html` ${statusSign('disputed')}` : null}`;
    return foldedLine(context, { ...told, words }, s.origins, s.receipts);
  })}</div>`;
}

function rewordedLine(text: string, { from, by }: NonNullable<AccountSentence['reworded']>): LineWords {
  const words = html`${text} <span class="sign">${rewordedWords(by)}</span>`;
  return { words, note: `The text has ${quoted(from)}` };
}

/** Takes the page's context; returns the claims, ranked, with status and dots. */
export function claimsMarkup(context: PageContext): Markup {
  const { claims } = context.outline.story;
  if (claims.length === 0) return emptyMarkup(EMPTY_REASONS.claims);
  const line = (claim: Claim): Markup => {
    const told = wordsOf(context.outline, claim.text, claim.support);
    const words = html`${statusSign(claim.status)} ${told.words}`;
    return html`<li id="${claim.id}">${foldedLine(context, { ...told, words }, claim.origins, claim.support)}</li>`;
  };
  return ranked(claims, FIRST_CLAIMS, line, (lines, start) => html`<ol class="claims" start="${start}">${lines}</ol>`);
}

const statusSign = (status: Claim['status']): Markup =>
  html`<span class="sign s-${status}">${STATUS_SIGNS[status]}</span>`;

// What compares values is told by the values; the sentences they stand in are the receipts.
function wordsOf(outline: StoryOutline, text: string, receipts: Receipts): LineWords {
  const row = outline.rowOf(text, receipts);
  if (row === null || row.disagreement.figures.length === 0) return { words: outline.names.readable(text) };
  const isBare = isTold(row);
  const source = ({ articles: [first], origins }: ComparedValue): Insert =>
    isBare || first === undefined
      ? dots(outline, origins)
      : html`<span class="meta">(${outline.names.label(first)})</span>`;
  const values = row.values.map(
    (value, i) => html`${i > 0 ? '; ' : ''}${quoted(shorten(value.words, 70))} ${source(value)}`,
  );
  // Where one value is both reported and denied, only the reason tells.
  const why = row.values.length === 1 && row.reason !== '' ? html` ${capitalised(row.reason)}` : null;
  return { words: html`${openingOf(row)}: <b>${row.disagreement.topic}</b>: ${values}.${why}`, isBare };
}

function openingOf({ disagreement: { verdict, divergentEstimates } }: ComparedRow): string {
  if (verdict === 'conflict') return 'Reports differ';
  if (verdict === 'damage') return 'A report is broken';
  if (divergentEstimates) return 'Estimates differ';
  return verdict === 'compatible' ? 'Reports give' : 'Reports agree';
}

// Where each value has an origin of its own the letters tell them apart; else the outlets do.
function isTold({ values }: ComparedRow): boolean {
  const all = values.map(({ origins }) => origins.join(' '));
  return !all.includes('') && new Set(all).size === all.length;
}

/** Takes the page's context; returns the disagreement table. */
export function disagreementsMarkup(context: PageContext): Markup {
  const { rows } = context.outline;
  if (rows.length === 0) return emptyMarkup(EMPTY_REASONS.disagreements);
  const titles = ['What', 'Verdict', 'Values, with the origin and the texts that give them'];
  const head = html`<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>`;
  return ranked(
    rows,
    FIRST_DISAGREEMENTS,
    (row) => disagreementRow(context, row),
    (lines) => html`<table class="wide">${head}<tbody>${lines}</tbody></table>`,
  );
}

function disagreementRow(context: PageContext, row: ComparedRow): Markup {
  const { outline } = context;
  const { disagreement: d, reason } = row;
  const estimates = d.divergentEstimates ? html` <span class="sign v-conflict">≈ estimates differ</span>` : null;
  const sign = html`<span class="sign v-${d.verdict}">${VERDICT_SIGNS[d.verdict]}</span>`;
  const repaired = d.afterRepair
    ? html` <span class="meta">Once repaired: ${VERDICT_SIGNS[d.afterRepair]}.</span>`
    : null;
  const why = reason === '' ? 'The values are equal.' : capitalised(outline.names.readable(reason));
  return html`<tr id="${d.id}"><th scope="row">${capitalised(shorten(d.topic, 120))}</th>
<td>${sign}${estimates}${repaired}<div class="why">${why}</div></td>
<td>${row.values.map((value) => valueMarkup(outline, value))}${receiptsMarkup(context, d.receipts)}</td></tr>`;
}

function valueMarkup(outline: StoryOutline, value: ComparedValue): Markup {
  const names = value.articles.map((id) => outline.names.label(id));
  const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  const warning = brokenMarkup(value);
  const origins = linkedDots(outline, value.origins);
  return html`<div class="value">${quoted(value.words)}${warning} ${origins} <span class="meta">${shown}</span></div>`;
}
