import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, overlaps } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, isPredicate, isVerbOf, type TokenRange, tokenAt, verbIn } from './clause.js';
import type { EventDraft, PlaceOf } from './drafts.js';
import { denialAt, denialOf, isPastVerb } from './quotedDenials.js';
import { HEARD } from './tellings.js';

/** "nothing" stands at most so many tokens behind its verb: "knew of no second offer". */
const OBJECT_WINDOW = 3;

/** What somebody wants and thinks is no deed: "did not intend to leave". */
const INTENTIONS = ['thinking', 'trying'] as const;

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
    const at = Math.max(denialAt(line, told), nobodyAt(line, told), ownDenialAt(line, told));
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

// "she had never received it", "her guards had not fired", "he owed nothing": who speaks denies what he or his people
// did or will do. -1 for anything else.
function ownDenialAt(line: EventSentence, { from, to }: TokenRange): number {
  const isOwnPeople = isIn(line, from, 'possessives') && isPart(line, from + 1, 'NOUN', 'ADJ');
  if (!isIn(line, from, 'speakers') && !isOwnPeople) return -1;
  let first = from + 1;
  while (first < to && !isPredicate(line, first)) first += 1;
  let head = first;
  while (head < to && isPart(line, head, 'AUX', 'ADV', 'PART')) head += 1;
  if (head >= to || !isPart(line, head, 'VERB')) return -1;
  const range = { from: first, to: head };
  if (hasIn(line, range, 'negations'))
    return isAct(line, range) && !INTENTIONS.some((list) => isVerbOf(line, head, list)) ? head : -1;
  const isDenied = !isOwnPeople && range.from === range.to && isPastVerb(line, head);
  return isDenied && deniesObject(line, head, to) ? head : -1;
}

// "had not fired", "did not fire", "would not fire": not "is not", "could not", nor what was not done to somebody.
const isAct = (line: EventSentence, auxiliaries: TokenRange): boolean =>
  hasIn(line, auxiliaries, 'pastHave', 'pastDo', 'willingness') && !hasIn(line, auxiliaries, 'be');

function hasIn(line: EventSentence, { from, to }: TokenRange, ...lists: Parameters<typeof isIn>[2][]): boolean {
  for (let i = from; i < to; i += 1) if (isIn(line, i, ...lists)) return true;
  return false;
}

// "owed nothing", "knew of no offer", but not "had no doubt".
function deniesObject(line: EventSentence, head: number, to: number): boolean {
  for (let i = head + 1; i < Math.min(to, head + OBJECT_WINDOW); i += 1) {
    if (isIn(line, i, 'noObject')) return !isIn(line, i + 1, 'affirming');
    if (!isPart(line, i, 'ADP', 'ADV')) return false;
  }
  return false;
}
