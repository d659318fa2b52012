import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, isVerbOf } from './clause.js';
import type { EventDraft, PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { wholeSpan } from './tellingSpan.js';

/**
 * Finds what has its day to come: "results are expected on Tuesday", "the report is due on May 3".
 *
 * @param line the sentence
 * @param place gives the clause of a token
 * @returns planned events of type OTHER; empty where no day is given, or a verb says what is expected to happen on it
 */
export function schedules(line: EventSentence, place: PlaceOf): readonly EventDraft[] {
  return line.tokens.flatMap((trigger, at) => {
    if (line.quoted[at] === true || !isScheduled(line, at)) return [];
    const where = place(at);
    const date = datesOf(line, where);
    return date === null || date.value.startsWith('..') ? [] : [draftOf(line, trigger, { at, where, date })];
  });
}

interface Scheduled {
  readonly at: number;
  readonly where: ReturnType<PlaceOf>;
  readonly date: EventDraft['date'];
}

const draftOf = (line: EventSentence, trigger: Token, { at, where, date }: Scheduled): EventDraft => ({
  type: 'OTHER',
  trigger,
  clause: wholeSpan(line, at, where.clause),
  modality: 'planned',
  participants: { actors: [], recipients: [], place: null },
  date,
  isNarrated: false,
  manner: {},
});

// "is due", "are expected", in the present, and no "to report" behind it.
function isScheduled(line: EventSentence, at: number): boolean {
  const isWord = isIn(line, at, 'scheduled') || isVerbOf(line, at, 'scheduled');
  if (!isWord || !isPart(line, at, 'VERB', 'ADJ') || isIn(line, at - 1, 'negations')) return false;
  const be = isPart(line, at - 1, 'ADV') ? at - 2 : at - 1;
  if (!isIn(line, be, 'be') || isIn(line, be, 'pastAuxiliaries') || !isPart(line, be, 'AUX')) return false;
  return isPart(line, at + 1, 'ADP', 'PROPN', 'PUNCT') && !isIn(line, at + 1, 'infinitive');
}
