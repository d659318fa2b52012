import type { Modality, Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, type Span } from '../../model/span.js';
import { type EventSentence, isIn, isPart, type TokenRange, tokenAt, wordAt } from './clause.js';
import { isFormOf } from './lexicon.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';

/**
 * Tells whether the text says that an event took place, by auxiliaries, negation, what governs the verb, conditions and
 * who reports it.
 *
 * @param line the sentence
 * @param group the verb that tells the event, or that holds the noun which does
 * @param clause its clause
 * @returns the modality; null when the verb only names a purpose ("to demand …"), which is no event of its own
 */
export function modalityOf(line: EventSentence, group: VerbGroup, clause: TokenRange): Modality | null {
  const own = ownModality(line, group, clause);
  if (own === null || own === 'denied' || own === 'hypothetical') return own;
  const reported = reportedModality(line, group);
  return reported ?? own;
}

function ownModality(line: EventSentence, group: VerbGroup, clause: TokenRange): Modality | null {
  if (group.isNegated || isOfNothing(line, group, clause)) return 'denied';
  if (group.governor?.kind === 'purpose') return null;
  if (startsWithCondition(line, clause)) return 'hypothetical';
  const governed = governedModality(line, group, clause);
  if (governed !== undefined) return governed;
  if (group.isFuture || followsPlan(line, group, clause)) return 'planned';
  if (group.conditional === null) return hasHearsay(line, clause) ? 'alleged' : 'happened';
  // "said that it would": the future seen from the past.
  const isReportedFuture =
    group.conditional === 'would' && statementOf(line, group) !== null && !hasConditionAfter(line, group.to);
  return isReportedFuture ? 'planned' : 'hypothetical';
}

// "will return after completing the exercise", "will lead it until parliament elects a successor": a gerund behind
// "after", and what is told in the present behind a word of waiting, are as sure as the verb that they hang on.
function followsPlan(line: EventSentence, { from, verb, isPast, perfect }: VerbGroup, clause: TokenRange): boolean {
  if (verb.gerund) return isIn(line, from - 1, 'beforeGerunds') && isAhead(verbBefore(line, from - 1));
  const isAwaited = !isPast && perfect !== 'past' && isIn(line, clause.from, 'awaiting');
  return isAwaited && isAhead(verbBefore(line, clause.from) ?? verbBehind(line, clause.to));
}

const isAhead = (group: VerbGroup | null): boolean => group !== null && (group.isFuture || group.conditional !== null);

function verbBefore(line: EventSentence, at: number): VerbGroup | null {
  for (let k = at - 1; k >= 0; k -= 1) if (isPart(line, k, 'VERB')) return groupAt(line, k);
  return null;
}

function verbBehind(line: EventSentence, at: number): VerbGroup | null {
  for (let k = at; k < line.tokens.length; k += 1) if (isPart(line, k, 'VERB')) return groupAt(line, k);
  return null;
}

function groupAt(line: EventSentence, k: number): VerbGroup | null {
  const verb = line.lexicon.forms.get(wordAt(line, k))?.[0];
  return verb === undefined ? null : readVerbGroup(line, k, verb);
}

function governedModality(line: EventSentence, group: VerbGroup, clause: TokenRange): Modality | undefined {
  const { governor } = group;
  if (governor === null) return undefined;
  if (governor.kind === 'phase') return phaseModality(line, governor.at, clause);
  if (isNegatedAt(line, governor.at)) return 'denied';
  if (governor.kind === 'planning') return 'planned';
  if (governor.kind === 'asking') return 'asked';
  if (governor.kind === 'refusing') return 'denied';
  return governor.kind === 'saying' ? 'alleged' : 'hypothetical';
}

// "began arresting", "will begin to": as the verb that begins it.
function phaseModality(line: EventSentence, at: number, clause: TokenRange): Modality | undefined {
  const group = groupAt(line, at);
  if (group === null || group.governor !== null) return undefined;
  return ownModality(line, group, clause) ?? undefined;
}

const isNegatedAt = (line: EventSentence, at: number): boolean => groupAt(line, at)?.isNegated ?? false;

// "No ferries will sail", "the minister offered no evidence".
function isOfNothing(line: EventSentence, group: VerbGroup, { from }: TokenRange): boolean {
  for (let i = from; i < group.from; i += 1) if (isIn(line, i, 'noSubject')) return true;
  return isIn(line, group.to, 'noSubject');
}

const startsWithCondition = (line: EventSentence, { from, to }: TokenRange): boolean =>
  [from, from + 1, from + 2].some((i) => i < to && isIn(line, i, 'conditions'));

function hasConditionAfter(line: EventSentence, from: number): boolean {
  for (let i = from; i < line.tokens.length; i += 1) if (isIn(line, i, 'conditions')) return true;
  return false;
}

function hasHearsay(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isIn(line, i, 'hearsay')) return true;
  return false;
}

// The outermost that holds the verb, which ends last.
function statementOf(line: EventSentence, group: VerbGroup): Statement<MentionId> | null {
  const token = line.tokens[group.head];
  if (token === undefined) return null;
  return line.statements.findLast((s) => s.content.some((c) => contains(c, token))) ?? null;
}

function reportedModality(line: EventSentence, group: VerbGroup): Modality | null {
  const statement = statementOf(line, group);
  if (statement === null) return null;
  if (statement.anonymity === 'anonymous') return 'alleged';
  const { cue } = statement;
  if (cue === null) return null;
  if (isNegatedCue(line, cue)) return 'hypothetical';
  const words = line.tokens.filter((token) => contains(cue, token)).map((token) => token.lower);
  const is = (list: 'denying' | 'alleging' | 'askingCues'): boolean =>
    words.some((word) => isFormOf(line.lexicon, list, word));
  if (is('denying')) return 'denied';
  if (is('alleging')) return 'alleged';
  return is('askingCues') ? 'asked' : null;
}

// "did not rule out that", "never said that": nobody says that it took place.
function isNegatedCue(line: EventSentence, cue: Span): boolean {
  const at = tokenAt(line, cue.start);
  for (let i = at - 2; (line.tokens[i]?.start ?? 0) < cue.end && i < line.tokens.length; i += 1)
    if (isIn(line, i, 'negations') && isPart(line, i, 'PART', 'ADV')) return true;
  return false;
}
