import type { Claim, Disagreement } from '../../model/story.js';
import { FIRST_CLAIMS, FIRST_DISAGREEMENTS, type SpokenLine } from '../outline.js';
import { countOf, dateWords, EMPTY_REASONS, outletName, STATUS_SIGNS, VERDICT_SIGNS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { colourOf, dotsMarkup, type PageContext, receiptsMarkup } from './receipts.js';

const empty = (reason: string): Markup => html`<p class="empty">${reason}</p>`;

// The first lines open, the rest behind "more": ranked, not dumped.
function ranked<T>(
  items: readonly T[],
  first: number,
  line: (item: T) => Markup,
  wrap: (lines: Insert, start: number) => Markup,
): Markup {
  const more = items.slice(first);
  return html`${wrap(items.slice(0, first).map(line), 1)}${
    more.length > 0
      ? html`<details><summary>${countOf(more.length, 'more line')}</summary>${wrap(more.map(line), first + 1)}</details>`
      : null
  }`;
}

/** Takes the page's context; returns the account, a paragraph whose every sentence has its dots and receipts. */
export function accountMarkup(context: PageContext): Markup {
  const { account } = context.outline;
  if (account.length === 0) return empty(EMPTY_REASONS.account);
  return html`${account.map(
    (s) =>
      html`<p>${s.text}${s.disputed ? html` <span class="sign s-disputed">${STATUS_SIGNS.disputed}</span>` : null}${dotsMarkup(context, s.origins)} ${receiptsMarkup(context, s.receipts)}</p>`,
  )}`;
}

/** Takes the page's context; returns the claims, ranked, with status and dots. */
export function claimsMarkup(context: PageContext): Markup {
  const { claims } = context.outline.story;
  if (claims.length === 0) return empty(EMPTY_REASONS.claims);
  const line = (c: Claim): Markup =>
    html`<li id="${c.id}">${c.text} <span class="sign s-${c.status}">${STATUS_SIGNS[c.status]}</span>${dotsMarkup(context, c.origins)} ${receiptsMarkup(context, c.support)}</li>`;
  return ranked(claims, FIRST_CLAIMS, line, (lines, start) => html`<ol class="claims" start="${start}">${lines}</ol>`);
}

/** Takes the page's context; returns the disagreement table. */
export function disagreementsMarkup(context: PageContext): Markup {
  const { disagreements } = context.outline;
  if (disagreements.length === 0) return empty(EMPTY_REASONS.disagreements);
  const head = html`<tr><th>What</th><th>Verdict</th><th>Values, each with who gives it</th><th>Why</th></tr>`;
  const line = (d: Disagreement): Markup => html`<tr id="${d.id}"><td>${d.topic}</td>
<td><span class="sign v-${d.verdict}">${VERDICT_SIGNS[d.verdict]}</span>${d.afterRepair ? html`<br><span class="meta">after repair: ${d.afterRepair}</span>` : null}</td>
<td>${valuesMarkup(context, d)}${receiptsMarkup(context, d.receipts)}</td><td>${d.note}</td></tr>`;
  return ranked(disagreements, FIRST_DISAGREEMENTS, line, (lines) => html`<table>${head}${lines}</table>`);
}

function valuesMarkup({ outline }: PageContext, d: Disagreement): Insert {
  const values = d.figures.map((id) => outline.figure(id)).filter((f) => f !== null);
  const lines =
    values.length > 0
      ? values.map(({ figure, article }) => ({ words: article.text.slice(figure.start, figure.end), article }))
      : d.receipts.map((r) => ({ words: r.quote, article: outline.article(r.article) }));
  return lines.map(
    ({ words, article }) => html`<div>“${words}” <span class="meta">${outletName(article)}</span></div>`,
  );
}

/** Takes the page's context; returns who said what: one block an utterance, its renderings and chains below. */
export function spokenMarkup(context: PageContext): Markup {
  const { spoken } = context.outline;
  if (spoken.length === 0) return empty(EMPTY_REASONS.spoken);
  return ranked(
    spoken,
    20,
    (line) => spokenLineMarkup(context, line),
    (lines) => html`<div>${lines}</div>`,
  );
}

const RELATION_WORDS: Readonly<Record<SpokenLine['relation'], string>> = {
  'same-utterance': 'one utterance, several renderings',
  'same-statement': 'the same statement',
  'related-divergent': 'alike, but not the same: keep apart',
  once: 'in one text',
};

function spokenLineMarkup(context: PageContext, { relation, speaker, renderings }: SpokenLine): Markup {
  return html`<div class="said"><p><b>${speaker}</b> <span class="meta">${RELATION_WORDS[relation]}</span></p>${renderings.map(
    ({ statement, article, receipts }) =>
      html`<p>“${receipts.map((r) => r.quote).join(' … ')}” <span class="meta">${statement.kind}, ${statement.anonymity}</span></p>
<p class="chain">${[...statement.chain, outletName(article)].map((name, i) => html`${i > 0 ? html` <i>→</i> ` : null}<b>${name}</b>`)} ${receiptsMarkup(context, receipts)}</p>`,
  )}</div>`;
}

/** Takes the page's context; returns the timeline by event date. */
export function timelineMarkup(context: PageContext): Markup {
  const { timeline } = context.outline.story;
  if (timeline.length === 0) return empty(EMPTY_REASONS.timeline);
  const inOrder = [...timeline].sort((a, b) =>
    (a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : 0,
  );
  return html`${inOrder.map(
    (
      e,
    ) => html`<div class="line" id="${e.id}"><div><b>${dateWords(e)}</b><br><span class="meta">${e.type}, ${e.basis}</span></div><div>${e.text}
<span class="tick meta">${countOf(new Set(e.reports.map((r) => r.article)).size, 'article')}</span> <span class="why">${e.why}</span>${receiptsMarkup(context, e.reports)}</div></div>`,
  )}`;
}

/** Takes the page's context; returns the framing strip: per actor, the wordings with voice and stance. */
export function framingMarkup(context: PageContext): Markup {
  const { outline } = context;
  if (outline.story.framing.length === 0) return empty(EMPTY_REASONS.framing);
  const voice = (v: string | null): string =>
    v === 'outlet'
      ? 'the outlet’s words'
      : v === null
        ? 'nobody’s by name'
        : `${outline.story.entities.find((e) => e.id === v)?.name ?? 'a speaker'}’s words`;
  return html`${outline.story.framing
    .slice(0, 12)
    .map(
      ({ target, wordings }) =>
        html`<h3>${outline.entity(target)?.name ?? target}</h3><p>${wordings.map(
          (w) =>
            html`<span class="chip ${w.stance}" title="${[...new Set(w.receipts.map((r) => outletName(outline.article(r.article))))].join(', ')}">${w.words} ×${w.receipts.length} <span class="meta">${voice(w.voice)}${w.stance === 'neutral' ? '' : `, ${w.stance}`}</span></span>`,
        )}</p>${receiptsMarkup(context, [wordings[0].receipts[0], ...wordings.flatMap((w) => w.receipts).filter((r) => r !== wordings[0].receipts[0])])}`,
    )}`;
}

/** Takes the page's context; returns the damage table: the words as printed and the reading beside them. */
export function damageMarkup(context: PageContext): Markup {
  const { damage } = context.outline;
  if (damage.length === 0) return empty(EMPTY_REASONS.damage);
  return html`<table><tr><th>As printed</th><th>Probable reading</th><th>Why</th></tr>${damage.map(
    ({
      article,
      damage: d,
      receipts,
    }) => html`<tr><td>“${receipts[0].quote}” <span class="meta">${outletName(article)}</span>${receiptsMarkup(context, receipts)}</td>
<td>${d.intended ?? 'none is safe'}</td><td>${d.why}${d.changesMeaning ? html` <b>Changes the meaning.</b>` : null}</td></tr>`,
  )}</table>`;
}

/** Takes the page's context; returns the legend of the origins: name, members, and why they are counted as one. */
export function originsMarkup(context: PageContext): Markup {
  const { outline } = context;
  if (outline.origins.length === 0) return empty(EMPTY_REASONS.origins);
  return html`<ul>${outline.origins.map(
    ({
      origin,
      letter,
      articles,
    }) => html`<li id="origin-${letter}"><span class="dot" style="--o:${colourOf(outline, origin.id)}">${letter}</span> <b>${origin.name}</b>${origin.seen ? null : html` <span class="sign">not in hand</span>`}
<span class="meta">${articles.join(', ')}</span><br><span class="why">${origin.why.join(' ')}</span></li>`,
  )}</ul>`;
}
