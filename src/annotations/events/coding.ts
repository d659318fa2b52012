import type { EventType, Modality, Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import { type EventSentence, isIn, isPart, isVerbOf, tokenAt, wordAt } from './clause.js';
import { eventNoun } from './lexicon.js';
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

/** An event as the code book has it. */
export interface CodedEvent {
  readonly type: EventType;
  readonly modality: Modality;
  /** The words by which somebody makes a planned event known, an event of its own; null when nobody does. */
  readonly announcement: Announcement | null;
}

/** An agreement or a threat, told by the token at `at`. */
export interface Announcement {
  readonly type: 'AGREE' | 'THREATEN';
  readonly at: number;
}

/**
 * Applies the rules of the code book that look beyond the verb: cooperation that somebody will not do is a rejection; to
 * announce that one will cooperate is an agreement, that one will do harm a threat; harm done by accidents and storms is no
 * assault.
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
  const at = modality === 'planned' ? announcedAt(line, group) : -1;
  const announces = COOPERATION.has(type) ? 'AGREE' : THREATENED.has(type) ? 'THREATEN' : null;
  const announcement = at >= 0 && announces !== null ? ({ type: announces, at } as const) : null;
  return { type: harmType(line, group, type), modality, announcement };
}

// "will not cede power", "does not plan to send soldiers", "refused to release": a will, not a mere absence.
function isRefusal(group: VerbGroup, type: EventType): boolean {
  if (group.isPassive || group.isReduced) return false;
  if (group.governor !== null) return group.governor.kind === 'planning' || group.governor.kind === 'refusing';
  return COOPERATION.has(type) && (group.isFuture || group.conditional === 'would');
}

// "is ready to withdraw", "vowed to strike"; "said that it will", told by somebody who answers for it. -1 when nobody does.
function announcedAt(line: EventSentence, group: VerbGroup): number {
  const { governor } = group;
  if (governor?.kind === 'planning' && (isIn(line, governor.at, 'willing') || isVerbOf(line, governor.at, 'willing')))
    return governor.at;
  if (group.isPassive || !(group.isFuture || group.conditional === 'would')) return -1;
  const statements = statementsWith(line, group);
  if (statements.some((s) => s.anonymity === 'anonymous')) return -1;
  const cue = statements.find((s) => s.cue !== null && contains(line.sentence, s.cue))?.cue;
  return cue === undefined || cue === null ? -1 : tokenAt(line, cue.start);
}

function statementsWith(line: EventSentence, { head }: VerbGroup): readonly Statement<MentionId>[] {
  const token = line.tokens[head];
  return token === undefined ? [] : line.statements.filter((s) => s.content.some((c) => contains(c, token)));
}

// How far from a verb of harm an accident or a storm is looked for, in tokens.
const CAUSE_WINDOW = 10;

// "a collision that killed five", "was injured in the quake": harm that nobody did on purpose is no assault, nor coercion.
function harmType(line: EventSentence, group: VerbGroup, type: EventType): EventType {
  if ((type !== 'ASSAULT' && type !== 'COERCE') || !line.lexicon.words.harms.has(group.verb.lemma)) return type;
  for (let i = Math.max(0, group.from - CAUSE_WINDOW); i < group.to + CAUSE_WINDOW; i += 1) {
    if (isPart(line, i, 'NOUN') && eventNoun(line.lexicon, wordAt(line, i)) === 'OTHER') return 'OTHER';
  }
  return type;
}
