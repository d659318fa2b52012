import type { AnnotatedArticle } from '../../model/dossier.js';
import type { OriginLine, StoryOutline } from '../outline.js';
import type { ComparedRow } from '../values.js';
import { capitalised, countOf, EMPTY_REASONS, listOf, publishedWords, shorten } from '../words.js';
import { chainMarkup } from './chain.js';
import { html, type Insert, type Markup } from './markup.js';
import { articleAnchor, colourOf, emptyMarkup, linkedDots, type PageContext } from './receipts.js';

/** How many numbers stand on the first screen. */
const FIRST_NUMBERS = 9;
/** How many origins stand below the bar. */
const FIRST_ORIGINS = 7;

/**
 * The first screen: how many independent sources this really is, who had it first, and which number may be printed.
 * Takes the page's context; returns the markup of the three cards.
 */
export function verdictMarkup(context: PageContext): Markup {
  const { outline } = context;
  return html`<section class="verdict" id="verdict">
<div class="card how">${independenceMarkup(outline)}</div>
<div class="card first">${firstMarkup(outline)}</div>
<div class="card numbers">${numbersMarkup(outline)}</div>
</section>`;
}

function independenceMarkup(outline: StoryOutline): Markup {
  const seen = outline.origins.filter((line) => line.origin.seen);
  const unseen = outline.origins.filter((line) => !line.origin.seen);
  const broken = outline.damage.filter((d) => d.damage.changesMeaning).length;
  return html`<h2>How many independent sources is this really?</h2>
<p class="big"><b>${seen.length}</b> ${seen.length === 1 ? 'origin' : 'origins'} <span>behind ${countOf(outline.articles.length, 'article')}</span></p>
${originsBar(outline, seen)}<ul class="plain">${seen.slice(0, FIRST_ORIGINS).map((line) => originItem(outline, line))}</ul>
${seen.length > FIRST_ORIGINS ? html`<p class="meta"><a href="#origins">and ${seen.length - FIRST_ORIGINS} more origins</a></p>` : null}
${sharedMarkup(outline, unseen)}
<p class="meta">Claims: <a href="#claims">${outline.corroborated.length} corroborated, ${outline.disputed.length} disputed, ${outline.singleSource.length} from one origin</a>. <a href="#damage">${countOf(broken, 'passage')} broken in meaning</a>.</p>`;
}

function originItem(outline: StoryOutline, { origin, letter, name, own }: OriginLine): Markup {
  return html`<li><span class="dot ${colourOf(outline, origin.id)}">${letter}</span> <a href="#origin-${letter}">${shorten(name, 60)}</a> <span class="meta">${countOf(own.length, 'article')}</span></li>`;
}

// The bar: one block an origin in hand, as wide as its articles.
function originsBar(outline: StoryOutline, seen: readonly OriginLine[]): Markup {
  if (seen.length === 0) return emptyMarkup(EMPTY_REASONS.origins);
  const label = seen.map((line) => `${line.letter} ${line.name}: ${countOf(line.own.length, 'article')}`).join('; ');
  return html`<div class="bar" role="img" aria-label="${label}">${seen.map(
    ({ origin, letter, own }) =>
      html`<span class="${colourOf(outline, origin.id)}" style="flex:${Math.max(1, own.length)}">${letter}</span>`,
  )}</div>`;
}

// An unseen original behind several origins makes them less separate than they look: that must stand beside the number.
function sharedMarkup(outline: StoryOutline, unseen: readonly OriginLine[]): Markup | null {
  const shared = unseen.flatMap((line) => {
    const users = outline.origins.filter((o) => o.origin.seen && o.own.some((id) => line.articles.includes(id)));
    return users.length > 1 ? [{ line, users }] : [];
  });
  if (shared.length === 0) return null;
  return html`<p class="warnline"><b>Not separate everywhere.</b> ${shared
    .slice(0, 3)
    .map(
      ({ line, users }) =>
        html`${listOf(users.map(({ letter }) => letter))} ${users.length === 2 ? 'both' : 'all'} draw on ${linkedDots(outline, [line.origin.id])} ${line.name}. `,
    )}What they take from there counts once.</p>`;
}

function firstMarkup(outline: StoryOutline): Markup {
  const unseen = outline.origins.filter((line) => !line.origin.seen);
  const named = unseen
    .slice(0, 8)
    .map(
      ({ origin, letter, name }) =>
        html`<span class="nw">${linkedDots(outline, [origin.id])} <a href="#origin-${letter}">${name}</a></span>`,
    );
  return html`<h2>Who said it first?</h2>${earliestMarkup(outline)}
${unseen.length > 0 ? html`<p class="listed">Behind these texts stand, not in hand: ${joined(named)}${unseen.length > 8 ? html` and <a href="#origins">${unseen.length - 8} more</a>` : null}.</p>` : html`<p class="meta">No text here cites an original that is not in hand.</p>`}
${longestChains(outline)}`;
}

const joined = (parts: readonly Markup[]): Insert => parts.map((part, i) => html`${i > 0 ? ', ' : ''}${part}`);

function earliestMarkup(outline: StoryOutline): Markup {
  const { earliest, asEarly, later } = outline.first;
  const link = ({ id }: AnnotatedArticle, name: string): Markup =>
    html`<a href="#${articleAnchor(outline, id)}">${name}</a>`;
  const list = (articles: readonly AnnotatedArticle[]): Markup =>
    html`${joined(articles.slice(0, 5).map((a) => html`${link(a, outline.names.label(a.id))} (${publishedWords(a).replace(' (inferred)', ', inferred')})`))}${articles.length > 5 ? ` and ${articles.length - 5} more` : null}`;
  if (earliest === null)
    return html`<p class="answer">The dates do not tell.</p><p class="meta">No text here has a date.</p>`;
  if (earliest.published?.basis === 'inferred' && asEarly.length > 0)
    return html`<p class="answer">The dates do not tell.</p><p class="meta">None of these is shown to be made from another, and each may be the first: ${list([earliest, ...asEarly])}.</p>`;
  return html`<p class="answer">${link(earliest, earliest.outlet?.name ?? outline.names.label(earliest.id))}, ${publishedWords(earliest)}</p>
<p class="meta">is the earliest text in hand.${asEarly.length > 0 ? html` May be as early, as its date is not known to the day: ${list(asEarly)}.` : null}${later.length > 0 ? html` Later, and not made from it: ${list(later)}.` : null}</p>`;
}

// The longest ways from a voice to a text in hand, when somebody stands between them.
function longestChains(outline: StoryOutline): Markup | null {
  const chains = outline.spoken
    .flatMap((line) => line.wordings.flatMap(({ chains: all }) => all.map((chain) => ({ chain, line }))))
    .filter(({ chain }) => chain.length > 2)
    .sort((a, b) => Number(isUnnamed(b.line)) - Number(isUnnamed(a.line)) || b.chain.length - a.chain.length);
  const isNew = (key: (chain: readonly string[]) => string, at: number): boolean =>
    chains.findIndex(({ chain }) => key(chain) === key(chains[at]?.chain ?? [])) === at;
  const shown = chains
    .filter((_, i) => isNew((chain) => chain[0] ?? '', i) && isNew((chain) => chain.slice(1).join('\n'), i))
    .slice(0, 2);
  if (shown.length === 0) return null;
  return html`<p class="meta">Longest ways from a voice to a text (<a href="#spoken">all</a>):</p>${shown.map(
    ({ chain, line }) => html`<p class="chain">${chainMarkup(chain, line.anonymity)}</p>`,
  )}`;
}

const isUnnamed = ({ anonymity }: { readonly anonymity: string }): boolean => anonymity === 'anonymous';

const ORDER = ['print', 'attribute', 'care', 'stop'] as const;

function numbersMarkup(outline: StoryOutline): Markup {
  const rows = outline.rows.filter((row) => row.disagreement.figures.length > 0);
  const safe = rows.filter(({ advice }) => advice === 'print');
  // Safe ones first, but never so many that the warnings fall off the screen.
  const shown = [...safe.slice(0, 3), ...rows.filter((row) => row.advice !== 'attribute' && row.advice !== 'print')];
  const first = [...shown, ...rows.filter((row) => !shown.includes(row))].slice(0, FIRST_NUMBERS);
  const lines = ORDER.flatMap((advice) => first.filter((row) => row.advice === advice)).map((row) =>
    numberRow(outline, row),
  );
  return html`<h2>Which number may I print?</h2>
${safe.length === 0 ? html`<p class="answer">None without naming who gives it.</p><p class="meta">No number here is given alike by two separate origins.</p>` : null}
${lines.length > 0 ? html`<table class="answers"><thead><tr><th scope="col">May I?</th><th scope="col">What</th><th scope="col">Values and their origins</th></tr></thead><tbody>${lines}</tbody></table>` : emptyMarkup(EMPTY_REASONS.numbers)}
<p class="meta">${rows.length > first.length ? html`<a href="#disagreements">${rows.length - first.length} more below.</a> ` : null}A number that is not listed stands in one origin only or has nothing to be compared with: attribute it.</p>`;
}

function numberRow(outline: StoryOutline, row: ComparedRow): Markup {
  return html`<tr><td><span class="sign a-${row.advice}">${row.adviceWords}</span></td><th scope="row"><a href="#${row.disagreement.id}">${capitalised(shorten(row.disagreement.topic, 60))}</a>${row.reason !== '' && row.advice !== 'print' ? html` <span class="meta">${capitalised(shorten(outline.names.readable(row.reason), 110))}</span>` : null}</th><td>${valueLines(outline, row)}</td></tr>`;
}

/** Takes a compared row; returns its values with the dots of their origins. */
function valueLines(outline: StoryOutline, row: ComparedRow): Insert {
  return row.values.map(
    (value) =>
      html`<span class="value">${shorten(value.words, 48)}${value.isDamaged ? html` <small class="warn">⚠ broken here</small>` : null} ${linkedDots(outline, value.origins)}</span>`,
  );
}
