import type { TimeDraft, TimeUnit } from '../../model/annotation.js';
import { twoDigits } from '../../model/calendar.js';
import { groupBy } from '../../text/group-by.js';
import {
  type DatedArticle,
  type Day,
  dayNumbers,
  type Evidence,
  mergeSame,
  placeIn,
  sentenceOf,
  wordsUnder,
} from './inferEvidence.js';

const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7, month: 30.4 };
/**
 * The latest day of a month named as past without a year lies so many days back on average in the news of TempEval-3
 * (UzZaman et al. 2013): 37, rounded. Gaps of that mean fall off exponentially.
 */
const FADES = 40;
/** What a length costs at most when a day disagrees with it: it stands in one sentence with its day, or elsewhere. */
const MOST_TOGETHER = -6;
const MOST_APART = -2;

interface Anchor {
  readonly one: DatedArticle;
  readonly draft: TimeDraft;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** The number of the day in a year. */
  readonly numberIn: (year: number) => number | null;
}

/**
 * Reads how long ago the days are that a story looks back on: "for nearly three weeks … since 2 May", and days of the
 * month without a year, which are the last ones before the article.
 *
 * @param articles the articles of one story
 * @returns the evidence, in the order of the articles; empty when no day of a month is told as past
 */
export function elapsedEvidence(articles: readonly DatedArticle[]): readonly Evidence[] {
  const byArticle = new Map(articles.map((one) => [one, one.times.flatMap((draft) => anchorOf(one, draft))]));
  const anchors = [...byArticle.values()].flat();
  const main = mainAnchor(anchors, articles.length);
  const open = anchors.filter(({ year }) => year === null);
  const days = [...new Map(open.map((anchor) => [nameOf(anchor), anchor])).values()];
  const near = open.map((anchor) => nearness(anchor, days));
  return mergeSame([...near, ...articles.flatMap((one) => lengthsIn(one, byArticle.get(one) ?? [], main))]);
}

function anchorOf(one: DatedArticle, draft: TimeDraft): readonly Anchor[] {
  const { form, direction, relation } = draft;
  if (form.kind !== 'calendar' || form.month === null || form.day === null || form.lastDay !== null) return [];
  if (direction === 'future' || relation === 'until') return [];
  const { month, day, year } = form;
  return [{ one, draft, month, day, year, numberIn: dayNumbers(month, day) }];
}

// The day that the most articles look back on, when at least half of them do.
function mainAnchor(anchors: readonly Anchor[], articles: number): Anchor | null {
  const holders = new Map<string, Set<DatedArticle>>();
  for (const { month, day, one } of anchors) {
    const key = `${month}-${day}`;
    holders.set(key, (holders.get(key) ?? new Set()).add(one));
  }
  const [best, second] = [...holders].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1].size * 2 < articles || best[1].size === second?.[1].size) return null;
  return anchors.find(({ month, day }) => `${month}-${day}` === best[0]) ?? null;
}

/**
 * Days from the last such day of a month up to the given day; with a stated year from that date. Null when it has none.
 */
function daysSince({ numberIn, year }: Anchor, { number, year: own }: Day): number | null {
  for (const y of year === null ? [own, own - 1] : [year]) {
    const gap = number - (numberIn(y) ?? Number.MAX_VALUE);
    if (gap >= 0) return gap;
  }
  return null;
}

// Of several days the latest tells how near they are; the others are its background.
function nearness(anchor: Anchor, days: readonly Anchor[]): Evidence {
  const { one, draft } = anchor;
  const weigh = (day: Day): number => {
    const gap = daysSince(anchor, day) ?? 366;
    return days.every((other) => (daysSince(other, day) ?? 366) >= gap) ? -gap / FADES : 0;
  };
  const why = `“${nameOf(anchor)}” without a year is the last such day`;
  return { places: placeIn(one, draft), weigh, years: [], why };
}

// One name for a day however the articles write it, so that copies and retellings agree: MM-DD as ISO 8601 has it.
const nameOf = ({ month, day, year }: Anchor): string =>
  [...(year === null ? [] : [year]), ...[month, day].map(twoDigits)].join('-');

interface Length {
  readonly days: number;
  readonly unit: number;
  readonly hedge: 'more' | 'less' | null;
}

// A length of days, weeks or months that goes on ("for three weeks") or ends at the telling ("three weeks after").
function lengthsIn(one: DatedArticle, anchors: readonly Anchor[], main: Anchor | null): readonly Evidence[] {
  const bySentence = groupBy(anchors, ({ draft }) => draft.sentence);
  return one.times.flatMap((draft) => {
    const length = lengthOf(draft);
    if (length === null) return [];
    const beside = bySentence.get(draft.sentence) ?? [];
    const together = beside.length === 1 ? beside[0] : undefined;
    const lasts = draft.relation === 'for' && draft.direction !== 'future';
    const anchor = together ?? (lasts && beside.length === 0 ? main : null);
    if (anchor === null || anchor === undefined) return [];
    if (together !== undefined && !lasts && !isCounted(draft, together)) return [];
    return [elapsed(one, draft, anchor, { ...length, most: together === undefined ? MOST_APART : MOST_TOGETHER })];
  });
}

// "nearly three weeks after 2 May": the day stands behind the length, by a word of beginning.
const isCounted = (draft: TimeDraft, { draft: day }: Anchor): boolean =>
  day.start > draft.end && day.start - draft.end < 60 && (day.relation === 'after' || day.relation === 'since');

function lengthOf({ form }: TimeDraft): Length | null {
  if (form.kind !== 'duration' || form.count === null) return null;
  const unit = DAYS[form.unit];
  return unit === undefined ? null : { days: form.count * unit, unit, hedge: form.hedge };
}

function elapsed(
  one: DatedArticle,
  draft: TimeDraft,
  anchor: Anchor,
  length: Length & { readonly most: number },
): Evidence {
  const weigh = (day: Day): number => {
    const gap = daysSince(anchor, day);
    return gap === null ? length.most : Math.max(length.most, misfit(gap, length));
  };
  const words = `“${wordsUnder(one, draft)}”`;
  const from = `“${nameOf(anchor)}”`;
  const years = anchor.year === null ? [] : [anchor.year, anchor.year + 1];
  const why = `${words} is told to have passed since ${from}`;
  return { places: placeIn(one, sentenceOf(one, draft)), weigh, years, why };
}

/**
 * How badly a gap in days agrees with a length: an even number of units within half a unit, "nearly" from four fifths
 * on; "more than" is never less, and falls off above, since at half a unit more the next word would be said.
 */
function misfit(gap: number, { days, unit, hedge }: Length): number {
  const low = hedge === 'more' ? days : hedge === 'less' ? days * 0.8 : days - unit / 2;
  const high = hedge === null ? days + unit / 2 : days;
  const slack = hedge === 'more' ? Math.max(2, unit / 3, days / 6) : Math.max(1, unit / 4);
  return gap < low ? (2 * (gap - low)) / Math.max(1, unit / 6) : gap > high ? (high - gap) / slack : 0;
}
