import type { Stance } from '../../model/annotation.js';
import type { ArticleId } from '../../model/ids.js';
import type { FramedWording, Framing } from '../../model/story.js';
import { capitalised } from '../../text/capitals.js';
import type { StoryOutline } from '../outline.js';
import { countOf, EMPTY_REASONS, STANCE_WORDS } from '../words.js';
import { html, type Markup } from './markup.js';
import { anchorOf, emptyMarkup, type PageContext, ranked } from './receipts.js';

/** How many actors stand before "more". */
const FIRST_ACTORS = 8;
/** How many actors of one wording stand before "more". */
const FIRST_NAMED = 10;

const STANCES: readonly Stance[] = ['delegitimising', 'neutral', 'legitimising'];

/**
 * Takes the page's context; returns the framing strip: for each actor that somebody calls by a word with a stance, a
 * table with a row for each text and a column for each stance; the neutral names of others in a line. Words inside a
 * quotation or ascribed to somebody are marked as the speaker's. No score.
 */
export function framingMarkup(context: PageContext): Markup {
  const { framing } = context.outline.story;
  if (framing.length === 0) return emptyMarkup(EMPTY_REASONS.framing);
  const stanced = framing.filter(({ wordings }) => wordings.some((w) => w.stance !== 'neutral'));
  const compared = stanced.filter(isVaried);
  const single = stanced.filter((f) => !compared.includes(f));
  // What is called in one neutral way only compares nothing.
  const varied = framing.filter((f) => !stanced.includes(f) && isVaried(f));
  const left = framing.length - stanced.length - varied.length;
  const actors = ranked(
    compared,
    FIRST_ACTORS,
    (f) => actorMarkup(context, f),
    (lines) => html`<div>${lines}</div>`,
  );
  return html`<p class="meta">What each text calls an actor, side by side. <q class="theirs">Words in quotation marks</q> are a speaker’s, not the outlet’s. No score is given. Each wording leads to its place in the text.</p>
${stanced.length === 0 ? html`<p class="empty">No actor is called by a word that carries a stance.</p>` : actors}
${namesPart(context, 'A word with a stance, in one text or one wording', single)}
${namesPart(context, 'Named in several ways, all neutral', varied)}
${left > 0 ? html`<p class="meta">${countOf(left, 'more actor')} named in one neutral way only.</p>` : null}`;
}

function namesPart(context: PageContext, title: string, framings: readonly Framing[]): Markup | null {
  if (framings.length === 0) return null;
  return html`<h3>${title}</h3>${ranked(
    framings,
    FIRST_NAMED,
    (f) => namesLine(context, f),
    (lines) => html`<ul class="lines">${lines}</ul>`,
  )}`;
}

function isVaried({ wordings }: Framing): boolean {
  const texts = new Set(wordings.flatMap((w) => w.receipts.map((r) => r.article)));
  return new Set(wordings.map((w) => w.words.toLowerCase())).size > 1 && texts.size > 1;
}

function namesLine(context: PageContext, { target, wordings }: Framing): Markup {
  const { outline } = context;
  const words = wordings.map((w, i) => {
    const texts = [...new Set(w.receipts.map((r) => outline.names.label(r.article)))];
    return html`${i > 0 ? '; ' : ''}${wordMarkup(context, w, w.receipts[0].article)} <span class="meta">${w.stance === 'neutral' ? '' : `${STANCE_WORDS[w.stance]}, `}in ${texts.join(', ')}</span>`;
  });
  return html`<li><b>${capitalised(outline.entity(target)?.name ?? target)}</b>: ${words}</li>`;
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
  return voice === null ? 'somebody’s words' : `said by ${outline.entity(voice)?.name ?? 'a speaker'}`;
}
