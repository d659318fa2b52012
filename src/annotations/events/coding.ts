import type { EventType, Modality, Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, type Span } from '../../model/span.js';
import { type EventSentence, isIn, isPart, isVerbOf, wordAt } from './clause.js';
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
/** What a will to it, made known, is: an agreement, or a threat. */
const PROMISED: ReadonlySet<EventType> = new Set(['SUPPORT', 'CONCEDE', 'COOPERATE', 'AID']);
const THREATENED: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'ASSAULT']);

/** An event as the code book has it. */
export interface CodedEvent {
  readonly type: EventType;
  readonly modality: Modality;
  readonly cue?: Span | null;
}

/**
 * Applies the rules of the code book that look beyond the verb: cooperation that somebody will not do is a rejection; the
 * announced will to cooperate an agreement, to conflict a threat; harm done by accidents and storms no assault.
 *
 * @param line the sentence
 * @param group the verb
 * @param type the type of its pattern
 * @param modality what the text says of it
 * @returns type and modality; a rejection happened, though what is rejected did not. `cue`: the words of the announcement
 *   when that is the event
 */
export function codedAs(line: EventSentence, group: VerbGroup, type: EventType, modality: Modality): CodedEvent {
  if (modality === 'denied' && isRefusal(group, type)) return { type: 'REJECT', modality: 'happened' };
  if (modality === 'planned' && isWilling(line, group)) {
    if (COOPERATION.has(type)) return { type: 'AGREE', modality };
    if (THREATENED.has(type)) return { type: 'THREATEN', modality };
  }
  if (modality === 'planned' && isAnnounced(line, group)) {
    const announced = PROMISED.has(type) ? 'AGREE' : THREATENED.has(type) ? 'THREATEN' : null;
    if (announced !== null) return { type: announced, modality, cue: cueOf(line, group) };
  }
  return { type: harmType(line, group, type), modality };
}

// "will not cede power", "does not plan to send soldiers", "refused to release": a will, not a mere absence.
function isRefusal(group: VerbGroup, type: EventType): boolean {
  if (group.isPassive || group.isReduced) return false;
  if (group.governor !== null) return group.governor.kind === 'planning' || group.governor.kind === 'refusing';
  return COOPERATION.has(type) && (group.isFuture || group.conditional === 'would');
}

// "is ready to withdraw", "vowed to strike": the will that is made known.
const isWilling = (line: EventSentence, { governor }: VerbGroup): boolean =>
  governor?.kind === 'planning' && (isIn(line, governor.at, 'willing') || isVerbOf(line, governor.at, 'willing'));

// "said that it will": told by somebody who answers for it.
function isAnnounced(line: EventSentence, group: VerbGroup): boolean {
  if (group.isPassive || !(group.isFuture || group.conditional === 'would')) return false;
  return statementsWith(line, group).every((s) => s.anonymity !== 'anonymous');
}

const cueOf = (line: EventSentence, group: VerbGroup): Span | null =>
  statementsWith(line, group).find(({ cue }) => cue !== null && contains(line.sentence, cue))?.cue ?? null;

function statementsWith(line: EventSentence, { head }: VerbGroup): readonly Statement<MentionId>[] {
  const token = line.tokens[head];
  return token === undefined ? [] : line.statements.filter((s) => s.content.some((c) => contains(c, token)));
}

// How far from a verb of harm an accident or a storm is looked for, in tokens.
const CAUSE_WINDOW = 10;

// "a collision that killed five", "was injured in the quake": harm that nobody did on purpose is no assault.
function harmType(line: EventSentence, group: VerbGroup, type: EventType): EventType {
  if (type !== 'ASSAULT' || !line.lexicon.words.harms.has(group.verb.lemma)) return type;
  for (let i = Math.max(0, group.from - CAUSE_WINDOW); i < group.to + CAUSE_WINDOW; i += 1) {
    if (isPart(line, i, 'NOUN') && eventNoun(line.lexicon, wordAt(line, i)) === 'OTHER') return 'OTHER';
  }
  return type;
}
