import type { ArticleId } from '../../model/ids.js';
import { capitalised } from '../../text/capitals.js';
import type { DamageLine, StoryOutline } from '../outline.js';
import { countOf, EMPTY_REASONS, verbatim } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { anchorOf, articleAnchor, colourOf, emptyMarkup, type PageContext, ranked } from './receipts.js';

/** How many damaged passages stand before "more", and how many of those that leave the meaning. */
const FIRST_DAMAGE = 15;
const FIRST_SLIGHT = 0;

/** Takes the page's context; returns the damage table: the words as printed and the reading beside them. */
export function damageMarkup(context: PageContext): Markup {
  const { damage } = context.outline;
  if (damage.length === 0) return emptyMarkup(EMPTY_REASONS.damage);
  const heads = ['As printed', 'Probable reading', 'Why'].map((head) => html`<th scope="col">${head}</th>`);
  const head = html`<thead><tr>${heads}</tr></thead>`;
  const wrap = (lines: Insert): Markup => html`<table class="wide damages">${head}<tbody>${lines}</tbody></table>`;
  const draw = (line: DamageLine): Markup => damageRow(context, line);
  const serious = damage.filter((line) => line.damage.changesMeaning);
  const slight = damage.filter((line) => !line.damage.changesMeaning);
  const none = html`<p class="empty">No damage that changes the meaning was found.</p>`;
  return html`<p class="meta">${DAMAGE_LEGEND}</p>
<h3>Changes the meaning</h3>${serious.length === 0 ? none : ranked(serious, FIRST_DAMAGE, draw, wrap)}
${slight.length === 0 ? null : html`<h3>Leaves the meaning</h3>${ranked(slight, FIRST_SLIGHT, draw, wrap)}`}`;
}

const DAMAGE_LEGEND = [
  'Words that were broken by translation, rewriting or copying.',
  'The texts are never edited; a reading only stands beside them. The printed words lead to their place.',
].join(' ');

function damageRow(context: PageContext, { article, damage, receipts }: DamageLine): Markup {
  const reading = damage.intended === null ? html`<span class="meta">none is safe</span>` : verbatim(damage.intended);
  const printed = html`<a href="#${anchorOf(context, receipts[0])}">${verbatim(receipts[0].quote)}</a>`;
  const where = html`<span class="meta">${context.outline.names.label(article.id)}</span>`;
  return html`<tr><td>${printed} ${where}</td><td>${reading}</td><td>${damage.why}</td></tr>`;
}

/** Takes the page's context; returns the legend of the origins: name, texts, and why they are counted as one. */
export function originsMarkup(context: PageContext): Markup {
  const { outline } = context;
  if (outline.origins.length === 0) return emptyMarkup(EMPTY_REASONS.origins);
  const seen = outline.origins.filter(({ isInHand }) => isInHand);
  const unseen = outline.origins.filter(({ isInHand }) => !isInHand);
  const behind =
    unseen.length === 0
      ? html`<p class="empty">No original is cited or implied that is not in hand.</p>`
      : html`<h3>Cited or implied, not in hand</h3>${originList(outline, unseen)}`;
  return html`<p class="meta">${ORIGINS_LEGEND}</p>
<h3>In hand</h3>${originList(outline, seen)}
${behind}`;
}

const ORIGINS_LEGEND = [
  'An origin is a separate act of reporting. Copies, translations and relays of one text are one origin,',
  'and so are one announcement in several outlets and one group of unnamed voices.',
].join(' ');

function originList(outline: StoryOutline, lines: StoryOutline['origins']): Markup {
  return html`<ul class="origins">${lines.map(({ origin, letter, name, own, citing }) => {
    const linked = (ids: readonly ArticleId[]): Insert =>
      ids.map(
        (id, i) => html`${i > 0 ? ', ' : ''}<a href="#${articleAnchor(outline, id)}">${outline.names.label(id)}</a>`,
      );
    const why = origin.why.map((reason) => html`<li>${capitalised(outline.names.readable(reason))}</li>`);
    const facts = [
      origin.seen ? null : 'not in hand',
      own.length > 0 ? html`${origin.seen ? '' : '; '}${countOf(own.length, 'text')}: ${linked(own)}` : null,
      citing.length > 0 ? html`; cited by ${linked(citing)}` : null,
    ];
    const head = html`<span class="dot ${colourOf(outline, origin.id)}">${letter}</span> <b>${name}</b>`;
    return html`<li id="origin-${letter}">${head} <span class="meta">${facts}</span><ul class="why">${why}</ul></li>`;
  })}</ul>`;
}
