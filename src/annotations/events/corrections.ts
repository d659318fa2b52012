import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, type TokenRange, wordAt } from './clause.js';
import { type EventDraft, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { clauseSpan } from './tellingSpan.js';
import { readVerbGroup } from './verbGroup.js';

/**
 * Takes a sentence; returns the event of its speaker's correcting himself: "said that 38 had been found, not 41 as it
 * had announced" is an event of the day on which it was said. Empty when nobody does.
 */
export function corrections(line: EventSentence, place: PlaceOf): readonly EventDraft[] {
  const found = findCorrection(line);
  if (found === null) return [];
  const [said, before] = [place(found.said), place(found.before)];
  const [first, last] = [said.clause, before.clause].sort((a, b) => a.from - b.from) as [TokenRange, TokenRange];
  const trigger = line.tokens[found.said] as Token;
  const verb = line.lexicon.forms.get(trigger.lower)?.find(({ past }) => past);
  const group = verb === undefined ? null : readVerbGroup(line, found.said, verb);
  return [
    {
      type: 'OTHER',
      trigger,
      clause: clauseSpan(line, found.said, { from: first.from, to: last.to }),
      modality: 'happened',
      participants: { actors: found.speaker === null ? [] : [found.speaker], recipients: [], place: null },
      date: datesOf(line, said),
      isNarrated: isNarrated(line, group, said.clause),
      manner: {},
    },
  ];
}

/** A correction: the verb by which its speaker tells it, and the verb of what he had said before. */
interface Correction {
  /** Index of the verb of saying. */
  readonly said: number;
  /** Index of the verb of what was said before, the last word that belongs to it. */
  readonly before: number;
  /** Who says it; null when nobody is named. */
  readonly speaker: MentionId | null;
}

/** "Not 41 as it had announced": the negation stands at most this many tokens before "as". */
const LONGEST_DENIED = 12;
/** … and the verb at most so many behind it: "as the ministry had first wrongly announced". */
const LONGEST_CLAUSE = 7;

function findCorrection(line: EventSentence): Correction | null {
  for (let as = 1; as < line.tokens.length; as += 1) {
    if (wordAt(line, as) !== 'as' || !deniesBefore(line, as)) continue;
    const before = earlierSaying(line, as);
    const saying = before < 0 ? null : sayingAround(line, as);
    if (saying !== null && !isOfAnother(line, before, saying.speaker)) return { ...saying, before };
  }
  return null;
}

// "Not 41 as the ministry had stated", where somebody else speaks.
function isOfAnother(line: EventSentence, before: number, speaker: MentionId | null): boolean {
  const token = line.tokens[before] as Token;
  const earlier = line.statements.find(({ cue }) => cue !== null && contains(cue, token))?.speaker ?? null;
  return earlier !== null && speaker !== null && earlier !== speaker;
}

function deniesBefore(line: EventSentence, as: number): boolean {
  for (let i = as - 1; i >= Math.max(0, as - LONGEST_DENIED); i -= 1) {
    if (isPart(line, i, 'VERB', 'AUX')) return false;
    if (wordAt(line, i) === 'not' || wordAt(line, i) === 'instead') return true;
  }
  return false;
}

// "as it had (first) announced"; -1 when something else follows.
function earlierSaying(line: EventSentence, as: number): number {
  for (let i = as + 2; i < Math.min(line.tokens.length, as + LONGEST_CLAUSE); i += 1)
    if (isPart(line, i, 'VERB')) return isPastPerfect(line, i) && isIn(line, i, 'toldBefore') ? i : -1;
  return -1;
}

function isPastPerfect(line: EventSentence, verb: number): boolean {
  let i = verb - 1;
  while (isPart(line, i, 'ADV')) i -= 1;
  return wordAt(line, i) === 'had';
}

// The verb by which the corrected thing is said, and who says it; null when the sentence has none.
function sayingAround(line: EventSentence, as: number): Pick<Correction, 'said' | 'speaker'> | null {
  const token = line.tokens[as];
  const statement = line.statements.findLast(
    ({ cue, content }) =>
      token !== undefined &&
      cue !== null &&
      content.some((piece) => contains(piece, token)) &&
      contains(line.sentence, cue),
  );
  const cue = statement?.cue ?? null;
  if (statement === undefined || cue === null) return null;
  const said = line.tokens.findIndex((one, i) => contains(cue, one) && isPart(line, i, 'VERB'));
  return said < 0 ? null : { said, speaker: statement.speaker };
}
