import type { EventType } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import type { ReportedEvent } from './joinReports.js';
import type { Report, TimelineArticle } from './reports.js';

/**
 * Weights of the parts of importance; a reader wants first what many report, then what has a day, a known actor, a
 * place at the top.
 */
const WEIGHTS = {
  articles: 1,
  dated: 0.5,
  actors: 0.5,
  position: 0.5,
  certain: 0.25,
  direct: 0.5,
  coded: 0.4,
} as const;

/**
 * Makes a scale for the events of a story.
 *
 * @param articles the story's articles
 * @returns a function from the reports of one event to its importance, 0..3.65: how many articles tell it, whether it
 *   is dated, how many articles name its actors, how near the top it stands, whether it is told as having happened,
 *   whether it is not only what another event of the story says, and whether the code book has a type for it
 */
export function importanceScale(articles: readonly TimelineArticle[]): (event: ReportedEvent) => number {
  const known = shareOfArticles(articles);
  return (event) => {
    const tellers = new Set(event.map(({ source }) => source)).size;
    const spread = articles.length < 2 ? 0 : Math.log2(tellers) / Math.log2(articles.length);
    const dated = Math.max(
      ...event.map(({ period }) => (period === null ? 0 : period.first === period.last ? 1 : 0.6)),
    );
    const actors = Math.max(...event.map((report) => centrality(report, known)));
    const position = Math.max(
      ...event.map(({ source, sentence }) => 1 - sentence.start / Math.max(1, source.article.text.length)),
    );
    const certain = event.some((report) => report.event.modality === 'happened') ? 1 : 0;
    const direct = event.some(({ isSecondary }) => !isSecondary) ? 1 : 0;
    const coded = Math.max(...event.map((report) => weightOf(report.event.type)));
    return (
      WEIGHTS.articles * spread +
      WEIGHTS.dated * dated +
      WEIGHTS.actors * actors +
      WEIGHTS.position * position +
      WEIGHTS.certain * certain +
      WEIGHTS.direct * direct +
      WEIGHTS.coded * coded
    );
  };
}

/** What the code book calls material: deeds, not words. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

// Deeds before words, and both before what the code book has no type for.
const weightOf = (type: EventType): number => (DEEDS.has(type) ? 1 : type === 'OTHER' ? 0 : 0.6);

function shareOfArticles(articles: readonly TimelineArticle[]): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { mentions } of articles)
    for (const id of new Set(mentions.flatMap((m) => m.entity ?? []))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].map(([id, count]) => [id, count / articles.length]));
}

// The mean share of the two best known participants.
function centrality({ participants }: Report, known: ReadonlyMap<EntityId, number>): number {
  const [first = 0, second = 0] = [...participants].map((id) => known.get(id) ?? 0).sort((a, b) => b - a);
  return (first + second) / 2;
}
