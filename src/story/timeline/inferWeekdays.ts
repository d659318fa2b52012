import type { TimeDraft } from '../../model/annotation.js';
import { isBody } from '../../model/article.js';
import { type DatedArticle, type Day, type Evidence, placeIn, wordsUnder } from './inferEvidence.js';

/**
 * The lead, which tells the news of the day: so many sentences of the body and so many of its blocks, whichever is
 * longer.
 */
const LEAD = 3;
const LEAD_BLOCKS = 2;

/**
 * How likely a bare weekday lies 0 to 6 days before (past) or after (future) the day of publication. The weekday of the
 * news is that day or the one before in four of five reports, nearly evenly (Wikinews has more of the day before, the
 * wires of TempEval-3 of the day itself), and falls off by half a day beyond; background and coming weekdays fall off
 * slowly.
 */
const NEWS = [0.45, 0.36, ...falling(0.1, 0.5, 5)];
const BACKGROUND = falling(0.3, 0.7, 7);
const COMING = falling(0.2, 0.85, 7);

// Takes the first share, what remains of it each day, and how many days.
function falling(first: number, keeps: number, days: number): readonly number[] {
  return Array.from({ length: days }, (_, i) => first * keeps ** i);
}

/**
 * Reads what the bare weekdays of an article say of its day: news told "on Monday" came out on that Monday or soon
 * after, and what will be "on Friday" comes within the week.
 *
 * @returns one evidence a weekday and tense, in reading order; empty when the text names no bare weekday
 */
export function weekdayEvidence(one: DatedArticle): readonly Evidence[] {
  const told = weekdaysIn(one);
  const lead = told.filter(({ place }) => place === 'lead').map(({ weekday }) => weekday);
  return told.map((weekday) => evidenceOf(one, weekday, lead));
}

interface Told {
  readonly draft: TimeDraft;
  readonly weekday: number;
  readonly place: 'lead' | 'body' | 'ahead';
}

// Each weekday once a tense, where it stands first.
function weekdaysIn(one: DatedArticle): readonly Told[] {
  const leadEnd = leadOf(one);
  const found = new Map<string, Told>();
  for (const draft of one.times) {
    const { form } = draft;
    if (form.kind !== 'calendar' || form.weekday === null || form.month !== null || form.shift !== null) continue;
    const isAhead = draft.relation === 'until' || (draft.direction === 'future' && draft.relation !== 'since');
    const place = isAhead ? 'ahead' : draft.sentence < leadEnd ? 'lead' : 'body';
    const key = `${isAhead}${form.weekday}`;
    const isTold = place !== 'body' || draft.direction === 'past';
    if (!found.has(key) && isTold) found.set(key, { draft, weekday: form.weekday, place });
  }
  return [...found.values()];
}

// One past the last sentence of the lead: at least LEAD sentences and LEAD_BLOCKS whole blocks of the body.
function leadOf({ article, reading }: DatedArticle): number {
  const blocks = new Set<number>();
  let count = 0;
  for (const { index, block } of reading.sentences) {
    const kind = article.blocks[block];
    if (kind === undefined || !isBody(kind) || kind.kind === 'subtitle') continue;
    if (count >= LEAD && !blocks.has(block) && blocks.size >= LEAD_BLOCKS) return index;
    blocks.add(block);
    count += 1;
  }
  return reading.sentences.length;
}

const gapSince = (weekday: number, day: Day): number => (day.weekday - weekday + 7) % 7;

function evidenceOf(one: DatedArticle, { draft, weekday, place }: Told, lead: readonly number[]): Evidence {
  const weigh = (day: Day): number => {
    if (place === 'ahead') return shareOf(COMING, (7 - gapSince(weekday, day)) % 7);
    const gap = gapSince(weekday, day);
    // Of the weekdays of the lead the latest tells the news, the others its background.
    const isNews = place === 'lead' && lead.every((other) => gapSince(other, day) >= gap);
    return shareOf(isNews ? NEWS : BACKGROUND, gap);
  };
  const words = `“${wordsUnder(one, draft)}”`;
  const why = place === 'ahead' ? `${words} is to come within the week` : `${words} is told as just past`;
  return { places: placeIn(one, draft), weigh, years: [], why };
}

const shareOf = (shares: readonly number[], gap: number): number =>
  Math.log((shares[gap] ?? 0.01) / Math.max(...shares));
