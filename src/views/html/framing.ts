import type { Stance } from '../../model/annotation.js';
import type { ArticleId } from '../../model/ids.js';
import type { FramedWording, Framing } from '../../model/story.js';
import type { StoryOutline } from '../outline.js';
import { capitalised, EMPTY_REASONS, STANCE_WORDS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { anchorOf, emptyMarkup, type PageContext, ranked } from './receipts.js';

/** How many actors stand before "more". */
const FIRST_ACTORS = 8;

const STANCES: readonly Stance[] = ['delegitimising', 'neutral', 'legitimising'];

/**
 * Takes the page's context; returns the framing strip: for each actor a table with a row for each text and a column for each
 * stance. Words inside a quotation or ascribed to somebody are marked as the speaker's. No score.
 */
export function framingMarkup(context: PageContext): Markup {
  const { framing } = context.outline.story;
  if (framing.length === 0) return emptyMarkup(EMPTY_REASONS.framing);
  // What only one text calls in one neutral way compares nothing.
  const telling = framing.filter((f) => isTelling(f));
  const rest = framing.filter((f) => !isTelling(f));
  const draw = (f: Framing): Markup => actorMarkup(context, f);
  const wrap = (lines: Insert): Markup => html`<div class="actors">${lines}</div>`;
  return html`<p class="meta">What each text calls an actor, side by side. <q class="theirs">Quoted or reported words</q> are the speaker’s, not the outlet’s. No score is given. Each wording leads to its place in the text.</p>
${telling.length === 0 ? html`<p class="empty">No actor is called in two ways or by a word that carries a stance.</p>` : ranked(telling, FIRST_ACTORS, draw, wrap)}
${rest.length === 0 ? null : html`<p class="meta">Called in one neutral way only: ${rest.slice(0, 12).map((f, i) => html`${i > 0 ? '; ' : ''}${wordMarkup(context, f.wordings[0], f.wordings[0].receipts[0].article)}`)}${rest.length > 12 ? ` and ${rest.length - 12} more.` : '.'}</p>`}`;
}

function isTelling({ wordings }: Framing): boolean {
  const texts = new Set(wordings.flatMap((w) => w.receipts.map((r) => r.article)));
  const words = new Set(wordings.map((w) => w.words.toLowerCase()));
  return wordings.some((w) => w.stance !== 'neutral') || (words.size > 1 && texts.size > 1);
}

function actorMarkup(context: PageContext, { target, wordings }: Framing): Markup {
  const { outline } = context;
  const texts = outline.articles.map(({ id }) => id).filter((id) => wordings.some((w) => stands(w, id)));
  const stances = STANCES.filter((stance) => wordings.some((w) => w.stance === stance));
  const name = capitalised(outline.entity(target)?.name ?? target);
  const head = html`<tr><th scope="col">Text</th>${stances.map((stance) => html`<th scope="col">${STANCE_WORDS[stance]}</th>`)}</tr>`;
  const rows = texts.map(
    (id) =>
      html`<tr><th scope="row">${outline.names.label(id)}</th>${stances.map((stance) => {
        const here = wordings.filter((w) => w.stance === stance && stands(w, id));
        return html`<td>${here.length === 0 ? '–' : here.map((w, i) => html`${i > 0 ? ', ' : ''}${wordMarkup(context, w, id)}`)}</td>`;
      })}</tr>`,
  );
  return html`<div class="actor"><h3>${name}</h3><table class="wide"><thead>${head}</thead><tbody>${rows}</tbody></table></div>`;
}

const stands = (wording: FramedWording, id: ArticleId): boolean => wording.receipts.some((r) => r.article === id);

function wordMarkup(context: PageContext, wording: FramedWording, id: ArticleId): Markup {
  const here = wording.receipts.filter((r) => r.article === id);
  const [first = wording.receipts[0]] = here;
  const times = here.length > 1 ? html` <span class="meta">×${here.length}</span>` : null;
  const link = html`<a class="${wording.stance}" href="#${anchorOf(context, first)}">${wording.words}</a>`;
  if (wording.voice === 'outlet') return html`${link}${times}`;
  return html`<q class="theirs">${link}</q> <span class="meta">${voiceWords(context.outline, wording.voice)}</span>${times}`;
}

function voiceWords(outline: StoryOutline, voice: Exclude<FramedWording['voice'], 'outlet'>): string {
  return voice === null ? 'somebody’s words' : `says ${outline.entity(voice)?.name ?? 'a speaker'}`;
}
