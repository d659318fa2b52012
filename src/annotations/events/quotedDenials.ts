import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, type TokenRange, tokenAt, verbIn } from './clause.js';
import { denialAt, denialOf } from './denials.js';
import type { EventDraft, PlaceOf } from './drafts.js';
import { ownDenialAt, undoneAt } from './ownDenials.js';
import { HEARD } from './tellings.js';

/**
 * Finds the denials that speakers make by the very words of a quotation: “No such order exists,” “I did not sell it,”
 * “The sale was not discussed,” Lind said. Only a quotation that opens so, and whose speaker is told in its sentence,
 * is read; a quotation tells no other events.
 *
 * @param line the sentence
 * @param place gives the clause of a token
 * @returns one event a quotation at most; empty when none denies anything
 */
export function quotedDenials(line: EventSentence, place: PlaceOf): readonly EventDraft[] {
  return line.statements.flatMap((statement) => {
    const said = saidAt(line, statement);
    const quoted = said < 0 ? null : quotationOf(line, statement);
    if (quoted === null) return [];
    const isHeard = HEARD.has(statement.anonymity);
    const own = isHeard ? Math.max(ownDenialAt(line, quoted, 'first'), undoneAt(line, quoted, place)) : -1;
    const at = Math.max(denialAt(line, quoted), own);
    return at < 0 ? [] : [denialOf(line, at, { statement, said: place(said) })];
  });
}

// The verb of saying, in the sentence; -1 when there is none, or nobody is known to say it.
function saidAt(line: EventSentence, { kind, cue, speaker }: Statement<MentionId>): number {
  if (kind !== 'direct' || speaker === null || cue === null || !contains(line.sentence, cue)) return -1;
  return verbIn(line, cue);
}

// The tokens of a quotation that begins in the sentence; null when it began before.
function quotationOf(line: EventSentence, { content }: Statement<MentionId>): TokenRange | null {
  const [first] = content;
  if (first === undefined || first.start < line.sentence.start) return null;
  const from = tokenAt(line, first.start);
  let to = from;
  while (to < line.tokens.length && contains(first, line.tokens[to] as Token)) to += 1;
  return to > from ? { from, to } : null;
}
