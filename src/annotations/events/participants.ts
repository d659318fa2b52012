import type { Mention } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { isGenitive } from '../../text/genitive.js';
import {
  clauseOf,
  type EventSentence,
  holdsPredicate,
  isIn,
  isPart,
  isVerbOf,
  type TokenRange,
  wordAt,
} from './clause.js';
import type { VerbGroup } from './verbGroup.js';

/** Who did it, to whom, and where. */
export interface Participants {
  readonly actors: readonly MentionId[];
  readonly recipients: readonly MentionId[];
  readonly place: MentionId | null;
}

/** A mention with the range of its tokens. */
interface Placed extends TokenRange {
  readonly mention: Mention;
}

/**
 * Reads who takes part in an event: the subject before the verb, the object after it, swapped in passives.
 *
 * @param line the sentence
 * @param group the verb
 * @param clause its clause
 * @returns mentions of the sentence; empty lists and null where nobody is named
 */
export function participantsOf(line: EventSentence, group: VerbGroup, clause: TokenRange): Participants {
  const placed = placedMentions(line);
  const subject = subjectOf(line, placed, group, clause);
  const object = objectOf(line, placed, group, clause);
  const place = placeIn(line, placed, clause);
  const agent = agentOf(line, placed, group, clause);
  const without = (list: readonly Placed[]): MentionId[] =>
    list.map(({ mention }) => mention.id).filter((id) => id !== place);
  if (isVerbOf(line, group.head, 'aiming') && object.some(({ mention }) => mention.id === place))
    return { actors: without(subject), recipients: object.map(({ mention }) => mention.id), place: null };
  if (!group.isPassive) return { actors: without(subject), recipients: without(object), place };
  return { actors: without(agent), recipients: without(subject), place };
}

/**
 * Takes a sentence, a range after a noun ("meeting between A and B") and its clause; returns the mentions there, and
 * the place in the clause.
 */
export function participantsAfter(line: EventSentence, range: TokenRange, clause: TokenRange): Participants {
  const all = placedMentions(line);
  const placed = all.filter((m) => m.from >= range.from && m.to <= range.to);
  const place = placeIn(line, placed, range) ?? placeIn(line, all, clause);
  const actors = placed
    .filter(({ mention }) => isActor(mention) && mention.id !== place)
    .map(({ mention }) => mention.id);
  return { actors, recipients: [], place };
}

/**
 * Takes a sentence and a range behind a verb; says whether it names somebody to whom something may be done, also by an
 * adjective ("the death of a Dorvik docker"), or has one behind "against"; a place where it was done is none.
 */
export const namesTarget = (line: EventSentence, { from, to }: TokenRange): boolean =>
  placedMentions(line).some(
    (m) =>
      m.from >= from &&
      m.to <= to &&
      (isActor(m.mention) || m.mention.kind === 'adjectival') &&
      !isIn(line, leadOf(line, m), 'places'),
  ) || line.tokens.some((_, i) => i >= from && i < to && isIn(line, i, 'opposing'));

function placedMentions({ tokens, mentions }: EventSentence): readonly Placed[] {
  const placed: Placed[] = [];
  let i = 0;
  for (const mention of mentions) {
    while (i < tokens.length && (tokens[i]?.end ?? 0) <= mention.start) i += 1;
    let to = i;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to += 1;
    if (to > i) placed.push({ mention, from: i, to });
  }
  return placed;
}

/**
 * Takes a mention; says whether it can take part in an event. Of places only named ones can: countries, and seats of
 * governments.
 */
export const isActor = ({ kind, type }: Mention): boolean =>
  kind !== 'adjectival' && type !== 'event' && type !== 'agreement' && !(kind === 'nominal' && type === 'place');

// The word before a mention and its modifiers, where a preposition would stand.
function leadOf(line: EventSentence, { from }: TokenRange): number {
  let k = from - 1;
  while (isPart(line, k, 'DET', 'ADJ', 'NUM') || (isPart(line, k, 'NOUN') && !isPart(line, k + 1, 'DET'))) k -= 1;
  return k;
}

function subjectOf(
  line: EventSentence,
  placed: readonly Placed[],
  group: VerbGroup,
  clause: TokenRange,
): readonly Placed[] {
  const before = placed.filter((m) => m.from >= clause.from && m.to <= group.from && isActor(m.mention));
  const direct = before.filter((m) => !isPart(line, leadOf(line, m), 'ADP') && !isOwner(line, m));
  const last = direct[direct.length - 1];
  if (last !== undefined) return withCoordinated(line, direct, last);
  if (hasOwnSubject(line, clause, group)) return [];
  return inherited(line, placed, clause);
}

// "Marenia’s port minister": the owner is not who did it.
const isOwner = (line: EventSentence, { to }: TokenRange): boolean => isGenitive(wordAt(line, to));

// "A, B and C": those that stand before it with nothing but commas and conjunctions between.
function withCoordinated(line: EventSentence, list: readonly Placed[], last: Placed): readonly Placed[] {
  const chain = [last];
  for (let k = list.indexOf(last) - 1; k >= 0; k -= 1) {
    const one = list[k] as Placed;
    if (!isLinked(line, one.to, (chain[0] as Placed).from)) break;
    chain.unshift(one);
  }
  return chain;
}

function isLinked(line: EventSentence, from: number, to: number): boolean {
  let hasLink = false;
  for (let i = from; i < to; i += 1) {
    if (wordAt(line, i) === ',' || isIn(line, i, 'conjunctions')) hasLink = true;
    else if (!isPart(line, i, 'DET', 'ADJ', 'NOUN')) return false;
  }
  return hasLink;
}

// A noun or pronoun before the verb that no mention holds: somebody did it, but nobody we know.
function hasOwnSubject(line: EventSentence, { from }: TokenRange, group: VerbGroup): boolean {
  for (let i = from; i < group.from; i += 1) {
    if (isPart(line, i, 'PRON') && isIn(line, i, 'subordinators')) continue;
    if (isPart(line, i, 'NOUN', 'PROPN', 'PRON')) return true;
  }
  return false;
}

// ", who met …" belongs to the name before it; "and flew home" to the subject of the clause before.
function inherited(line: EventSentence, placed: readonly Placed[], clause: TokenRange): readonly Placed[] {
  const before = placed.filter((m) => m.to <= clause.from && isActor(m.mention));
  const last = before[before.length - 1];
  if (last === undefined) return [];
  const isRelative = [clause.from, clause.from + 1].some(
    (i) => isPart(line, i, 'PRON') && isIn(line, i, 'subordinators'),
  );
  if (isRelative) return clause.from - last.to <= 1 ? [last] : [];
  if (wordAt(line, clause.from) === ',') return beforeInsertion(line, before, clause.from - 1);
  if (!isIn(line, clause.from, 'conjunctions')) return [];
  const first = before.find(
    (m) => !isPart(line, leadOf(line, m), 'ADP') && line.clauses[m.from] === line.clauses[clause.from - 1],
  );
  return first === undefined || hasVerbBefore(line, first) ? [] : [first];
}

// "Hallen, speaking in Tarvo, | accused": the name before the comma that opens what was put in.
function beforeInsertion(line: EventSentence, before: readonly Placed[], last: number): readonly Placed[] {
  const { from } = clauseOf(line, last);
  const name = before.find(
    (m) => m.from >= from && wordAt(line, m.to) === ',' && !isPart(line, leadOf(line, m), 'ADP'),
  );
  return name === undefined || hasVerbBefore(line, name) ? [] : [name];
}

const hasVerbBefore = (line: EventSentence, { from }: TokenRange): boolean => {
  for (let i = from - 1; i >= 0 && line.clauses[i] === line.clauses[from]; i -= 1)
    if (isPart(line, i, 'VERB')) return true;
  return false;
};

function objectOf(
  line: EventSentence,
  placed: readonly Placed[],
  group: VerbGroup,
  clause: TokenRange,
): readonly Placed[] {
  const after = placed.filter((m) => m.from >= group.to && m.to <= clause.to && isActor(m.mention));
  const own = after.filter((m) => isObject(line, m, group) && !holdsPredicate(line, { from: group.to, to: m.from }));
  const first = own[0];
  if (first === undefined) return [];
  const chain = [first];
  for (const next of own.slice(1)) {
    if (!isLinked(line, (chain[chain.length - 1] as Placed).to, next.from)) break;
    chain.push(next);
  }
  return chain;
}

// "met in Tarvo" names a place, "fired at Tarvo" whom it hit.
function isObject(line: EventSentence, mention: Placed, { head }: VerbGroup): boolean {
  const lead = leadOf(line, mention);
  return !isIn(line, lead, 'places') || (isIn(line, lead, 'targets') && isVerbOf(line, head, 'aiming'));
}

function agentOf(
  line: EventSentence,
  placed: readonly Placed[],
  group: VerbGroup,
  clause: TokenRange,
): readonly Placed[] {
  const agent = placed.find(
    (m) => m.from >= group.to && m.to <= clause.to && isActor(m.mention) && isIn(line, leadOf(line, m), 'agentMarkers'),
  );
  return agent === undefined ? [] : [agent];
}

function placeIn(line: EventSentence, placed: readonly Placed[], clause: TokenRange): MentionId | null {
  const place = placed.find(
    (m) =>
      m.from >= clause.from &&
      m.to <= clause.to &&
      m.mention.type === 'place' &&
      m.mention.kind === 'name' &&
      isIn(line, leadOf(line, m), 'places'),
  );
  return place?.mention.id ?? null;
}
