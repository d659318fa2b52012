import { addDays, periodOf } from '../../model/calendar.js';
import type { TimelineEntry } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { capitalised } from '../../text/capitals.js';
import { dateText } from '../dates.js';
import type { StoryOutline } from '../outline.js';
import { countOf, EMPTY_REASONS, EVENT_WORDS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';
import { articleAnchor, emptyMarkup, foldedLine, type PageContext } from './receipts.js';

/** Events that ended more than this many days before the first article are background. */
const BACKGROUND_DAYS = 30;
/** How many events a date shows before "more". */
const FIRST_OF_DATE = 6;

/** Takes the page's context; returns the timeline: a rail of event dates, with a tick where an article came out. */
export function timelineMarkup(context: PageContext): Markup {
  const { outline } = context;
  const { timeline } = outline.story;
  if (timeline.length === 0) return emptyMarkup(EMPTY_REASONS.timeline);
  const isOpen = (e: TimelineEntry): boolean => e.date === null || e.date.includes('..');
  const dated = timeline.filter((e) => !isOpen(e));
  const old = dated.filter((e) => isBackground(outline, e));
  const recent = dated.filter((e) => !old.includes(e));
  const fold = (title: string, entries: readonly TimelineEntry[]): Markup | null => {
    if (entries.length === 0) return null;
    const head = html`<summary>${title}: ${countOf(entries.length, 'event')}</summary>`;
    return html`<details class="more">${head}${datesMarkup(context, entries, [])}</details>`;
  };
  const legend = [
    html`<span class="node"></span> what happened, by the day it happened`,
    html` &nbsp; <span class="node out"></span> a text came out`,
  ];
  const empty = recent.length === 0 ? html`<p class="empty">No event has a date of its own.</p>` : null;
  return html`<p class="meta">${legend}</p>
${fold('Background, earlier', old)}${empty}${datesMarkup(context, recent, publications(outline))}
${fold('No report says when', timeline.filter(isOpen))}`;
}

function isBackground({ story }: StoryOutline, entry: TimelineEntry): boolean {
  const [first, last] = [periodOf(story.period?.[0] ?? null)?.first, periodOf(entry.date)?.last];
  return first !== undefined && last !== undefined && addDays(last, BACKGROUND_DAYS) < first;
}

interface Publication {
  readonly date: string;
  readonly words: Markup;
}

function publications(outline: StoryOutline): readonly Publication[] {
  return outline.articles.flatMap(({ id, published }) => {
    if (published === null) return [];
    const link = html`<a href="#${articleAnchor(outline, id)}">${outline.names.label(id)}</a>`;
    const words = html`${link}${published.basis === 'inferred' ? ' (inferred)' : null}`;
    return [{ date: published.value.split('T')[0] ?? '', words }];
  });
}

function datesMarkup(
  context: PageContext,
  entries: readonly TimelineEntry[],
  published: readonly Publication[],
): Markup {
  const dates = [...new Set([...entries.map(({ date }) => date ?? ''), ...published.map(({ date }) => date)])];
  const startOf = (date: string): string => {
    const period = periodOf(date);
    return period === null ? '9' : date.startsWith('..') ? period.last : `${period.first} ${period.last}`;
  };
  const inOrder = dates.sort((a, b) => byCodeUnits(startOf(a), startOf(b)));
  return html`<ol class="rail">${inOrder.map((date) => {
    const events = entries.filter((e) => (e.date ?? '') === date);
    const out = published.filter((p) => p.date === date).map(({ words }) => words);
    const texts = out.map((words, i) => html`${i > 0 ? ', ' : ''}${words}`);
    const report = out.length > 0 ? html`<p class="meta out">Came out: ${texts}</p>` : null;
    const day = date === '' ? 'Date unknown' : capitalised(dateText(date));
    const kind = events.length > 0 ? 'day' : 'day only';
    return html`<li class="${kind}"><h3>${day}</h3>${report}${eventsMarkup(context, events)}</li>`;
  })}</ol>`;
}

function eventsMarkup(context: PageContext, events: readonly TimelineEntry[]): Insert {
  const lines = events.map((e) => eventMarkup(context, e));
  const more = lines.slice(FIRST_OF_DATE);
  return [
    ...lines.slice(0, FIRST_OF_DATE),
    more.length > 0
      ? html`<details class="more"><summary>${countOf(more.length, 'more event')}</summary>${more}</details>`
      : null,
  ];
}

function eventMarkup(context: PageContext, e: TimelineEntry): Markup {
  const { names } = context.outline;
  const texts = new Set(e.reports.map((r) => r.article)).size;
  const type = EVENT_WORDS[e.type];
  const facts = [type, countOf(texts, 'text'), e.basis === 'inferred' ? 'date inferred' : ''];
  const meta = facts.filter((fact) => fact !== '').join(' · ');
  const words = html`${names.readable(e.text)} <span class="meta">${meta}</span>`;
  return html`<div id="${e.id}">${foldedLine(context, { words, note: names.readable(e.why) }, [], e.reports)}</div>`;
}
