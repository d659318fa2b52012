import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, overlaps } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isVerbOf, type TokenRange, tokenAt, verbIn } from './clause.js';
import { denialAt, denialOf, isPastVerb } from './denials.js';
import type { EventDraft, PlaceOf } from './drafts.js';
import { ownDenialAt, undoneAt } from './ownDenials.js';
import { HEARD } from './tellings.js';

/**
 * Finds the denials that speakers make in the words of the report: "said that no session was planned", "said that her
 * guards had not fired", "said that he owed nothing", "said that she would not resign". Read is how the statement
 * begins; what others did not do, or what is not so ("the result was not known"), denies nothing.
 *
 * @param line the sentence
 * @param drafts the events that it tells otherwise: a statement whose verb is one, or that holds a denial, is told
 * @param place gives the clause of a token
 * @returns one event of type REJECT a statement at most; empty when none denies anything
 */
export function reportedDenials(
  line: EventSentence,
  drafts: readonly EventDraft[],
  place: PlaceOf,
): readonly EventDraft[] {
  return line.statements.flatMap((statement) => {
    const said = saidAt(line, statement);
    const isTold = drafts.some(({ type, trigger }) => type !== 'OTHER' && isOf(statement, trigger, type === 'REJECT'));
    const told = said < 0 || isTold ? null : contentOf(line, statement);
    if (told === null) return [];
    const at = Math.max(
      denialAt(line, told),
      nobodyAt(line, told),
      ownDenialAt(line, told, 'third'),
      undoneAt(line, told, place),
    );
    return at < 0 ? [] : [denialOf(line, at, { statement, said: place(said) })];
  });
}

const isOf = ({ cue, content }: Statement<MentionId>, trigger: Token, isDenial: boolean): boolean =>
  (cue !== null && overlaps(cue, trigger)) || (isDenial && content.some((piece) => contains(piece, trigger)));

// The verb by which somebody known says what stands behind it; -1 for thoughts and denials, and when there is none.
function saidAt(line: EventSentence, { kind, cue, speaker, anonymity }: Statement<MentionId>): number {
  if (kind === 'direct' || speaker === null || !HEARD.has(anonymity)) return -1;
  if (cue === null || !contains(line.sentence, cue)) return -1;
  const at = verbIn(line, cue);
  return isVerbOf(line, at, 'thinking') || isVerbOf(line, at, 'denying') || isVerbOf(line, at, 'calling') ? -1 : at;
}

// The first clause of what is said; null when it began in another sentence.
function contentOf(line: EventSentence, { content }: Statement<MentionId>): TokenRange | null {
  const [first] = content;
  if (first === undefined || first.start < line.sentence.start) return null;
  let from = tokenAt(line, first.start);
  if (isIn(line, from, 'subordinators')) from += 1;
  let to = from;
  while (
    to < line.tokens.length &&
    line.clauses[to] === line.clauses[from] &&
    contains(first, line.tokens[to] as Token)
  )
    to += 1;
  return to > from ? { from, to } : null;
}

// "nobody warned him".
const nobodyAt = (line: EventSentence, { from }: TokenRange): number =>
  isIn(line, from, 'noSubject') && isPastVerb(line, from + 1) ? from : -1;
