import type { TimeDraft } from '../../model/annotation.js';
import { isBody } from '../../model/article.js';
import { type DatedArticle, type Day, type Evidence, placeIn, wordsUnder } from './inferEvidence.js';

/** The lead, which tells the news of the day: so many sentences of the body and so many of its blocks, whichever is longer. */
const LEAD = 3;
const LEAD_BLOCKS = 2;

/**
 * How often a bare weekday lies so many days before (past) or after (future) the day of publication: rounded and smoothed
 * shares in the TimeBank and AQUAINT news of TempEval-3 (UzZaman et al. 2013).
 */
const BEFORE_IN_LEAD = [0.58, 0.25, 0.07, 0.04, 0.03, 0.02, 0.01];
const BEFORE = [0.3, 0.27, 0.16, 0.12, 0.07, 0.05, 0.03];
const AFTER = [0.15, 0.25, 0.16, 0.12, 0.12, 0.1, 0.1];

/**
 * Reads what the bare weekdays of an article say of its day: news told "on Monday" came out on that Monday or soon after,
 * and what will be "on Friday" comes within the week.
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
    if (place === 'ahead') return shareOf(AFTER, (7 - gapSince(weekday, day)) % 7);
    const gap = gapSince(weekday, day);
    // Of the weekdays of the lead the latest tells the news, the others its background.
    const isNews = place === 'lead' && lead.every((other) => gapSince(other, day) >= gap);
    return shareOf(isNews ? BEFORE_IN_LEAD : BEFORE, gap);
  };
  const words = `“${wordsUnder(one, draft)}”`;
  const why = place === 'ahead' ? `${words} is to come within the week` : `${words} is told as just past`;
  return { places: placeIn(one, draft), weigh, years: [], why };
}

const shareOf = (shares: readonly number[], gap: number): number =>
  Math.log((shares[gap] ?? 0.01) / Math.max(...shares));
