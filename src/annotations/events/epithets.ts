import type { EventType, Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, isVerbOf, type TokenRange, verbIn, wordAt } from './clause.js';
import { type EventDraft, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf, type EventPlace } from './eventDates.js';
import { isOfClass } from './lexicon.js';
import { namesTarget, participantsOf } from './participants.js';
import { wholeSpan } from './tellingSpan.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';

/** What somebody has said or offered: to mock it is to reject it. */
const SAID = ['accusations', 'offers', 'demands', 'accounts'];
/** What somebody does: to mock it is to accuse whoever does it. */
const DONE = ['policies', 'decisions', 'accords'];
/** What is called something stands at most this many tokens from the verb. */
const OBJECT_WINDOW = 12;

/**
 * Finds what is judged in quotation marks: called the offer “a bag of nails”. News quotes such words where they judge,
 * and mostly against: what was said or offered is rejected by a picture of it, and who is called something, or does
 * what is called so, is accused, unless that praises; of the opposition whatever it paints accuses. A mere adjective is
 * left open.
 *
 * @param line the sentence
 * @param drafts its events by patterns: a verb that tells one is read
 * @param place gives the clause of a token
 * @returns one event a statement at most; empty when nothing is judged
 */
export function epithets(line: EventSentence, drafts: readonly EventDraft[], place: PlaceOf): readonly EventDraft[] {
  return line.statements.flatMap((statement) => {
    const at = statement.kind !== 'mixed' || statement.cue === null ? -1 : verbIn(line, statement.cue);
    const isRead = drafts.some(({ trigger }) => trigger.start === line.tokens[at]?.start);
    const verb = line.lexicon.forms.get(wordAt(line, at))?.find(({ past, third }) => past || third);
    const group = verb === undefined || isRead || !isVerbOf(line, at, 'calling') ? null : readVerbGroup(line, at, verb);
    if (group === null || group.isNegated || group.isPassive) return [];
    const where = place(at);
    const type = typeOf(line, group, { statement, where });
    return type === null ? [] : [draftOf(line, group, { type, statement, where })];
  });
}

interface Judgement {
  readonly type: EventType;
  readonly statement: Statement<MentionId>;
  readonly where: EventPlace;
}

function draftOf(line: EventSentence, group: VerbGroup, { type, statement, where }: Judgement): EventDraft {
  const { recipients, actors } = participantsOf(line, group, where.clause);
  const { speaker } = statement;
  return {
    type,
    trigger: line.tokens[group.head] as Token,
    clause: wholeSpan(line, group.head, where.clause),
    modality: 'happened',
    participants: { actors: speaker === null ? actors : [speaker], recipients, place: null },
    date: datesOf(line, where),
    isNarrated: isNarrated(line, group, where.clause),
    manner: {},
  };
}

function typeOf(
  line: EventSentence,
  { from, to }: VerbGroup,
  { statement: { content }, where }: Omit<Judgement, 'type'>,
): EventType | null {
  const inside = line.tokens.flatMap((token, i) => (content.some((piece) => contains(piece, token)) ? [i] : []));
  // "described the letter “in detail”": how it was done is no judgement.
  const mark = line.tokens.findIndex(({ kind }, i) => i >= to && kind === 'quote');
  if (mark >= 0 && isPart(line, mark + 1, 'ADP')) return null;
  const isAny = (name: string): boolean => inside.some((i) => isOfClass(line.lexicon, name, wordAt(line, i)));
  if (isAny('praise')) return 'SUPPORT';
  const objects = objectsFrom(line, to);
  const isOf = (names: readonly string[]): boolean =>
    objects.some((noun) => names.some((name) => isOfClass(line.lexicon, name, noun)));
  if (isAny('untruth')) return 'REJECT';
  // "called the list “long”" tells what it is like; "“a fairy tale”" puts something else in its place.
  if (mark < 0 || !inside.some((i) => i > mark && isPart(line, i, 'NOUN'))) return null;
  if (isByCritics(line, { from: where.clause.from, to: from })) return 'ACCUSE';
  if (isOf(SAID)) return 'REJECT';
  return isOf(DONE) || namesTarget(line, { from: to, to: mark }) ? 'ACCUSE' : null;
}

// "the opposition lawmaker": whatever he paints so, he blames who did it.
function isByCritics(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isIn(line, i, 'critics')) return true;
  return false;
}

// The nouns of the object, which stands before or behind what is quoted.
function objectsFrom(line: EventSentence, from: number): readonly string[] {
  const nouns: string[] = [];
  let isQuoted = false;
  for (let i = from; i < Math.min(line.tokens.length, from + OBJECT_WINDOW); i += 1) {
    if (/^["“”„«»]$/.test(wordAt(line, i))) isQuoted = !isQuoted;
    else if (!isQuoted && isPart(line, i, 'NOUN')) nouns.push(wordAt(line, i));
  }
  return nouns;
}
