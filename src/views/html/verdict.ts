import type { AnnotatedArticle } from '../../model/dossier.js';
import { capitalised } from '../../text/capitals.js';
import { listOf } from '../../text/list-of.js';
import { actsOfReporting, joinedActs, type SharedOriginal, sharedOriginals } from '../actsOfReporting.js';
import type { OriginLine, StoryOutline } from '../outline.js';
import type { ComparedRow } from '../values.js';
import { countOf, EMPTY_REASONS, publishedWords, shorten } from '../words.js';
import { chainMarkup } from './chain.js';
import { html, type Insert, type Markup } from './markup.js';
import { articleAnchor, brokenMarkup, colourOf, emptyMarkup, linkedDots, type PageContext } from './receipts.js';

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
  const seen = outline.origins.filter((line) => line.isInHand);
  const broken = outline.damage.filter((d) => d.damage.changesMeaning).length;
  const acts = actsOfReporting(outline);
  const noun = acts.length === 1 ? 'origin' : 'origins';
  const more = seen.length - FIRST_ORIGINS;
  const { corroborated, disputed, singleSource } = outline;
  const weighed = `${corroborated.length} corroborated, ${disputed.length} disputed`;
  const claims = html`<a href="#claims">${weighed}, ${singleSource.length} from one origin</a>`;
  const damaged = html`<a href="#damage">${countOf(broken, 'passage')} broken in meaning</a>`;
  return html`<h2>How many independent sources is this really?</h2>
<p class="big"><b>${acts.length}</b> ${noun} <span>behind ${countOf(outline.articles.length, 'article')}</span></p>
${originsBar(outline, seen)}<ul class="plain">${seen.slice(0, FIRST_ORIGINS).map((l) => originItem(outline, l))}</ul>
${more > 0 ? html`<p class="meta"><a href="#origins">and ${more} more origins</a></p>` : null}
${joinedActs(acts).map((line) => html`<p class="warnline">${line}</p>`)}${sharedMarkup(outline, sharedOriginals(outline, acts))}
<p class="meta">Claims: ${claims}. ${damaged}.</p>`;
}

function originItem(outline: StoryOutline, { origin, letter, name, own }: OriginLine): Markup {
  const dot = html`<span class="dot ${colourOf(outline, origin.id)}">${letter}</span>`;
  const link = html`<a href="#origin-${letter}">${shorten(name, 60)}</a>`;
  return html`<li>${dot} ${link} <span class="meta">${countOf(own.length, 'article')}</span></li>`;
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

// What several origins draw on must stand beside their number.
function sharedMarkup(outline: StoryOutline, shared: readonly SharedOriginal[]): Markup | null {
  if (shared.length === 0) return null;
  const sentences = shared.slice(0, 3).map(({ line, users }) => {
    const who = `${listOf(users.map(({ letter }) => letter))} ${users.length === 2 ? 'both' : 'all'}`;
    return html`${who} draw on ${linkedDots(outline, [line.origin.id])} ${line.name}. `;
  });
  return html`<p class="warnline"><b>Not separate everywhere.</b> ${sentences}What they take from there counts once.</p>`;
}

function firstMarkup(outline: StoryOutline): Markup {
  const unseen = outline.origins.filter((line) => !line.isInHand);
  const named = unseen.slice(0, 8).map(
    ({ origin, letter, name }) =>
      // The dot stays with the first word of a name that may be long.
      html`${linkedDots(outline, [origin.id])}\u00a0<a href="#origin-${letter}">${name}</a>`,
  );
  const more = unseen.length > 8 ? html` and <a href="#origins">${unseen.length - 8} more</a>` : null;
  const behind =
    unseen.length > 0
      ? html`<p class="listed">Behind these texts stand, not in hand: ${joined(named)}${more}.</p>`
      : html`<p class="meta">No text here cites an original that is not in hand.</p>`;
  return html`<h2>Who said it first?</h2>${earliestMarkup(outline)}
${behind}
${longestChains(outline)}`;
}

const joined = (parts: readonly Markup[]): Insert => parts.map((part, i) => html`${i > 0 ? ', ' : ''}${part}`);

function earliestMarkup(outline: StoryOutline): Markup {
  const { earliest, asEarly, later } = outline.first;
  const link = ({ id }: AnnotatedArticle, name: string): Markup =>
    html`<a href="#${articleAnchor(outline, id)}">${name}</a>`;
  const dated = (a: AnnotatedArticle): Markup =>
    html`${link(a, outline.names.label(a.id))} (${publishedWords(a).replace(' (inferred)', ', inferred')})`;
  const list = (articles: readonly AnnotatedArticle[]): Markup =>
    html`${joined(articles.slice(0, 5).map(dated))}${articles.length > 5 ? ` and ${articles.length - 5} more` : null}`;
  if (earliest === null)
    return html`<p class="answer">The dates do not tell.</p><p class="meta">No text here has a date.</p>`;
  if (asEarly.length > 0) {
    const each = 'None of these is shown to be made from another, and each may be the first';
    const all = html`<p class="meta">${each}: ${list([earliest, ...asEarly])}.</p>`;
    return html`<p class="answer">The dates do not tell.</p>${all}`;
  }
  const name = earliest.outlet?.name ?? outline.names.label(earliest.id);
  const others = later.length > 0 ? html` Later, and not made from it: ${list(later)}.` : null;
  return html`<p class="answer">${link(earliest, name)}, ${publishedWords(earliest)}</p>
<p class="meta">is the earliest text in hand.${others}</p>`;
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
  const unsafe = html`<p class="meta">No number here is given alike by two separate origins.</p>`;
  const none = safe.length === 0 ? html`<p class="answer">None without naming who gives it.</p>${unsafe}` : null;
  const heads = ['May I?', 'What', 'Values and their origins'].map((head) => html`<th scope="col">${head}</th>`);
  const table = html`<table class="answers"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
  const more = rows.length - first.length;
  const unlisted = 'A number that is not listed stands in one origin only or has nothing to be compared with';
  return html`<h2>Which number may I print?</h2>
${none}
${lines.length > 0 ? table : emptyMarkup(EMPTY_REASONS.numbers)}
<p class="meta">${more > 0 ? html`<a href="#disagreements">${more} more below.</a> ` : null}${unlisted}: attribute it.</p>`;
}

function numberRow(outline: StoryOutline, row: ComparedRow): Markup {
  const { advice, adviceWords, disagreement, reason } = row;
  const sign = html`<span class="sign a-${advice}">${adviceWords}</span>`;
  const topic = html`<a href="#${disagreement.id}">${capitalised(shorten(disagreement.topic, 60))}</a>`;
  const why = capitalised(shorten(outline.names.readable(reason), 110));
  const isTold = reason !== '' && advice !== 'print';
  const head = html`<th scope="row">${topic}${isTold ? html` <span class="meta">${why}</span>` : null}</th>`;
  return html`<tr><td>${sign}</td>${head}<td>${valueLines(outline, row)}</td></tr>`;
}

/** Takes a compared row; returns its values with the dots of their origins. */
function valueLines(outline: StoryOutline, row: ComparedRow): Insert {
  return row.values.map((value) => {
    const dots = linkedDots(outline, value.origins);
    return html`<span class="value">${shorten(value.words, 48)}${brokenMarkup(value)} ${dots}</span>`;
  });
}
