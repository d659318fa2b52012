import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, type TokenRange, tokenAt, verbIn } from './clause.js';
import { type EventDraft, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { clauseSpan } from './tellingSpan.js';
import { readVerbGroup } from './verbGroup.js';

/**
 * Takes a sentence; returns the event of its speaker's correcting himself: "said that 38 had been found, not 41 as it
 * had announced" is an event of the day on which it was said. Empty when nobody does.
 */
export function selfCorrections(line: EventSentence, place: PlaceOf): readonly EventDraft[] {
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

// "32 were held, not 23 as it had announced, the ministry said": what was said before is a statement, and stands in
// one.
function findCorrection(line: EventSentence): Correction | null {
  for (const earlier of line.statements) {
    const before = saidBefore(line, earlier);
    const saying = before < 0 ? null : sayingAround(line, earlier);
    const isOther = earlier.speaker !== null && saying?.speaker != null && saying.speaker !== earlier.speaker;
    if (saying !== null && !isOther) return { ...saying, before };
  }
  return null;
}

// The verb of a statement that is put right: in the past perfect, behind "not" and what was said; -1 for another one.
function saidBefore(line: EventSentence, { cue, content: [told, ...more] }: Statement<MentionId>): number {
  if (cue === null || told === undefined || more.length > 0 || cue.start < told.end) return -1;
  const verb = verbIn(line, cue);
  const isDenied = isIn(line, tokenAt(line, told.start) - 1, 'contrasts');
  let auxiliary = verb - 1;
  while (isPart(line, auxiliary, 'ADV')) auxiliary -= 1;
  return isDenied && isIn(line, auxiliary, 'pastHave') ? verb : -1;
}

// The verb by which the corrected thing is said, and who says it; null when the sentence has none.
function sayingAround(line: EventSentence, earlier: Statement<MentionId>): Pick<Correction, 'said' | 'speaker'> | null {
  const [told] = earlier.content;
  const statement = line.statements.findLast(
    ({ cue, content }) =>
      told !== undefined &&
      cue !== null &&
      cue !== earlier.cue &&
      content.some((piece) => contains(piece, told)) &&
      contains(line.sentence, cue),
  );
  const cue = statement?.cue ?? null;
  if (statement === undefined || cue === null) return null;
  const said = verbIn(line, cue);
  return said < 0 ? null : { said, speaker: statement.speaker };
}
