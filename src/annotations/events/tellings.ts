import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, overlaps } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isPart, isPredicate, isVerbOf, tokenAt, verbIn, wordAt } from './clause.js';
import { regularPast } from './deeds.js';
import { type EventDraft, isAhead, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { modalityOf } from './modality.js';
import { participantsOf } from './participants.js';
import { wholeSpan } from './tellingSpan.js';
import { readAnyGroup, type VerbGroup } from './verbGroup.js';

/** Who may make something known by speaking: not "five officials", who do not stand up for it. */
export const HEARD: ReadonlySet<Statement['anonymity']> = new Set(['named', 'role']);

/**
 * Finds what is told by speakers where the code book has no type for it: the fact that somebody answers for ("according
 * to the headmistress, 19 pupils were missing"), or else, where a known speaker gives an opinion or is quoted, that he
 * spoke.
 *
 * @param line the sentence
 * @param drafts the events that it tells by a pattern: a statement with one of these is told
 * @param place gives the clause of a token
 * @returns events of type OTHER, one a statement at most; empty when nobody says anything else
 */
export function tellings(line: EventSentence, drafts: readonly EventDraft[], place: PlaceOf): readonly EventDraft[] {
  const found: EventDraft[] = [];
  for (const statement of line.statements) {
    const isTold = [...drafts, ...found].some((event) => isThere(event) && isOf(statement, event.trigger));
    const draft = isTold || statement.speaker === null ? null : tellingOf(line, statement, place);
    if (draft !== null) found.push(draft);
  }
  return found;
}

/**
 * Takes a sentence and a verb; says whether it is told in words of the text's own that a speaker of the sentence
 * answers for.
 */
export const isAnsweredFor = (line: EventSentence, { head }: VerbGroup): boolean =>
  line.statements.some(
    (statement) =>
      statement.kind !== 'direct' &&
      statement.speaker !== null &&
      statement.cue !== null &&
      contains(line.sentence, statement.cue) &&
      statement.content.some((piece) => contains(piece, line.tokens[head] as Token)),
  );

// "No shots were fired, Hallen said": what did not happen is only said.
const isThere = ({ modality }: EventDraft): boolean => modality !== 'denied' && modality !== 'hypothetical';

const isOf = ({ cue, content }: Statement<MentionId>, trigger: Token): boolean =>
  (cue !== null && overlaps(cue, trigger)) || content.some((piece) => overlaps(piece, trigger));

function tellingOf(line: EventSentence, statement: Statement<MentionId>, place: PlaceOf): EventDraft | null {
  if (statement.cue === null || !contains(line.sentence, statement.cue)) return null;
  return factOf(line, statement, place) ?? sayingOf(line, statement, place);
}

// The main verb of what is said in words of the text's own, where it tells what happened or will.
function factOf(line: EventSentence, statement: Statement<MentionId>, place: PlaceOf): EventDraft | null {
  const at = mainVerb(line, statement);
  const group = at < 0 ? null : groupAt(line, at);
  if (group === null || !isToldOfATime(group)) return null;
  const { clause } = place(at);
  const modality = modalityOf(line, group, clause);
  if (modality === null || modality === 'denied' || modality === 'hypothetical') return null;
  return {
    type: 'OTHER',
    trigger: line.tokens[at] as Token,
    clause: wholeSpan(line, at, clause),
    modality,
    participants: participantsOf(line, group, clause),
    date: datesOf(line, place(at)),
    isNarrated: isNarrated(line, group, clause),
    isAhead: isAhead(group),
    manner: { telling: 'fact' },
  };
}

// The first verb behind the subject, with its auxiliaries passed over; -1 where an auxiliary stands alone ("were
// missing").
function mainVerb(line: EventSentence, { content }: Statement<MentionId>): number {
  const isSaid = (token: Token, i: number): boolean =>
    line.quoted[i] !== true && content.some((piece) => contains(piece, token)) && isPredicate(line, i);
  let at = line.tokens.findIndex(isSaid);
  while (isPart(line, at, 'AUX', 'ADV', 'PART')) at += 1;
  return isPart(line, at, 'VERB') ? at : -1;
}

const groupAt = (line: EventSentence, i: number): VerbGroup | null =>
  readAnyGroup(line, i, line.lexicon.forms.get(wordAt(line, i)) ?? regularPast(wordAt(line, i)));

const isToldOfATime = (group: VerbGroup): boolean =>
  group.isPast || group.perfect !== null || group.isFuture || group.conditional === 'would';

function sayingOf(
  line: EventSentence,
  { cue, speaker, addressee, anonymity }: Statement<MentionId>,
  place: PlaceOf,
): EventDraft | null {
  if (cue === null || speaker === null || !HEARD.has(anonymity)) return null;
  const verb = verbIn(line, cue);
  const at = verb < 0 ? tokenAt(line, cue.start) : verb;
  if (isVerbOf(line, at, 'thinking') || isVerbOf(line, at, 'denying')) return null;
  const { clause } = place(at);
  return {
    type: 'OTHER',
    trigger: line.tokens[at] as Token,
    clause: { start: line.sentence.start, end: line.sentence.end },
    modality: 'happened',
    participants: { actors: [speaker], recipients: addressee === null ? [] : [addressee], place: null },
    date: datesOf(line, place(at)),
    isNarrated: isNarrated(line, groupAt(line, at), clause),
    manner: { telling: 'saying', isMinor: true },
  };
}
