import type { EventType, Modality, Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import { harmType } from './accidents.js';
import { type EventSentence, isIn, isPart, isVerbOf, type TokenRange, tokenAt, verbIn, wordAt } from './clause.js';
import { isOwnDenial } from './deeds.js';
import { eventNoun, isOfClass } from './lexicon.js';
import { namesTarget } from './participants.js';
import type { FittedPattern } from './patterns.js';
import type { VerbGroup } from './verbGroup.js';

/** Cooperation of a kind that can be refused or promised, in the code book's order. */
const COOPERATION: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);
/** What makes a will to it known threatens. */
const THREATENED: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST']);

/**
 * Takes a verb with the pattern that fits and its clause; returns the type: OTHER for what is done to somebody where
 * the clause names nobody ("opened an inquiry into the fire" accuses nobody yet).
 */
export const typeHere = (
  line: EventSentence,
  group: VerbGroup,
  fitted: FittedPattern,
  { to }: TokenRange,
): EventType =>
  fitted.type === null || (fitted.isDirected && !namesTarget(line, { from: group.to, to })) ? 'OTHER' : fitted.type;

/** An event as the code book has it. */
export interface CodedEvent {
  readonly type: EventType;
  readonly modality: Modality;
  /** The words by which somebody makes a planned event known, an event of its own; null when nobody does. */
  readonly announcement: Announcement | null;
}

/** An agreement or a threat, told by the token at `at`. */
export interface Announcement extends Announcing {
  readonly type: 'AGREE' | 'THREATEN';
}

/** The words by which something is made known. */
interface Announcing {
  readonly at: number;
  /** Who says it; null when the subject of what is announced does. */
  readonly speaker: MentionId | null;
}

/**
 * Applies the rules of the code book that look beyond the verb: cooperation that somebody will not do is a rejection;
 * to announce that one will cooperate is an agreement, that one will or may do harm a threat; what is not ruled out is
 * left open; harm done by accidents and storms is no assault.
 *
 * @param line the sentence
 * @param group the verb
 * @param type the type of its pattern
 * @param modality what the text says of it
 * @returns type and modality; a rejection happened, though what is rejected did not
 */
export function codedAs(line: EventSentence, group: VerbGroup, type: EventType, modality: Modality): CodedEvent {
  if (modality === 'denied' && isRefusal(group, type))
    return { type: 'REJECT', modality: 'happened', announcement: null };
  if (modality === 'denied' && isOwnDenial(line, group))
    return { type: 'REJECT', modality: 'happened', announcement: null };
  if (modality === 'denied' && group.isNegated && line.lexicon.words.excluding.has(group.verb.lemma))
    return { type: leftOpen(line, group), modality: 'happened', announcement: null };
  if (type === 'THREATEN' && modality === 'planned' && announcingOf(line, group) !== null)
    return { type, modality: 'happened', announcement: null };
  return { type: harmType(line, group, type), modality, announcement: announcementOf(line, group, type, modality) };
}

function announcementOf(
  line: EventSentence,
  group: VerbGroup,
  type: EventType,
  modality: Modality,
): Announcement | null {
  const announces = announcedType(type);
  if (announces === null) return null;
  // "promised a fund": the aid, and the promise; "a publicly offered fund", "offering" are none.
  const isTold = modality === 'happened' && !group.isReduced && !group.verb.gerund;
  const isPromise = isTold && announces === 'AGREE' && type !== 'AGREE';
  if (isPromise && line.lexicon.words.willing.has(group.verb.lemma))
    return { type: announces, at: group.head, speaker: null };
  const isSaid = modality === 'planned' || (announces === 'THREATEN' && isOwnPossibility(line, group));
  const announcing = isSaid ? announcingOf(line, group) : null;
  return announcing === null ? null : { type: announces, ...announcing };
}

const announcedType = (type: EventType): Announcement['type'] | null =>
  COOPERATION.has(type) ? 'AGREE' : THREATENED.has(type) ? 'THREATEN' : null;

// "Sind said that it may stop deliveries": what a speaker may do himself.
const isOwnPossibility = (line: EventSentence, { conditional, from, isPassive }: VerbGroup): boolean =>
  !isPassive && line.lexicon.words.possibilities.has(conditional ?? '') && isIn(line, from - 1, 'pronouns');

/** The head of what is not ruled out stands at most this many tokens behind the verb. */
const LEFT_OPEN_WINDOW = 8;

// "did not rule out further charges" threatens, "did not rule out a deal" is ready for it.
function leftOpen(line: EventSentence, { to }: VerbGroup): EventType {
  for (let i = to; i < to + LEFT_OPEN_WINDOW; i += 1) {
    if (!isPart(line, i, 'NOUN')) continue;
    const named = eventNoun(line.lexicon, wordAt(line, i));
    const isHarm = ['penalties', 'charges', 'strikes'].some((name) => isOfClass(line.lexicon, name, wordAt(line, i)));
    const told = isHarm ? 'THREATEN' : named === null ? null : announcedType(named);
    if (told !== null) return told;
  }
  return 'OTHER';
}

// "will not cede power", "does not plan to send soldiers", "refused to release": a will, not a mere absence.
function isRefusal(group: VerbGroup, type: EventType): boolean {
  if (group.isPassive || group.isReduced) return false;
  if (group.governor !== null) return group.governor.kind === 'planning' || group.governor.kind === 'refusing';
  return COOPERATION.has(type) && (group.isFuture || group.conditional === 'would');
}

// "is ready to withdraw", "vowed to strike"; "said that it will", told by somebody who answers for it. null when nobody
// does.
function announcingOf(line: EventSentence, group: VerbGroup): Announcing | null {
  const { governor } = group;
  if (governor?.kind === 'planning' && (isIn(line, governor.at, 'willing') || isVerbOf(line, governor.at, 'willing')))
    return { at: governor.at, speaker: null };
  if (group.isPassive || !(group.isFuture || group.conditional !== null)) return null;
  const statements = statementsWith(line, group);
  if (statements.some((s) => s.anonymity === 'anonymous')) return null;
  // The outermost, which ends last.
  const told = statements.findLast((s) => s.cue !== null && contains(line.sentence, s.cue));
  if (told === undefined || told.cue === null) return null;
  const verb = verbIn(line, told.cue);
  return { at: verb < 0 ? tokenAt(line, told.cue.start) : verb, speaker: told.speaker };
}

function statementsWith(line: EventSentence, { head }: VerbGroup): readonly Statement<MentionId>[] {
  const token = line.tokens[head];
  return token === undefined ? [] : line.statements.filter((s) => s.content.some((c) => contains(c, token)));
}
