import type { EventMention, EventType, Mention, Modality, Statement, TimeExpression } from '../../model/annotation.js';
import { type Article, type Damage, isBody } from '../../model/article.js';
import { periodOf } from '../../model/calendar.js';
import { asId, type EventId, type MentionId } from '../../model/ids.js';
import { byPosition, overlaps, type Span } from '../../model/span.js';
import type { TaggedSentences } from '../../text/part-of-speech.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import { clauseOf, type EventSentence, isPart, type TokenRange } from './clause.js';
import { codedAs } from './coding.js';
import { boundedDate, datesOf, dayOf, type EventDate } from './eventDates.js';
import type { EventLexicon } from './lexicon.js';
import { modalityOf } from './modality.js';
import { findNounEvents, type NounEvent } from './nounEvents.js';
import { type Participants, participantsAfter, participantsOf } from './participants.js';
import { type FittedPattern, fitPattern } from './patterns.js';
import { clauseSpan, nounSpan, tellingSpan } from './tellingSpan.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';
import { viewSentence } from './viewSentence.js';

/** What events are read from. */
export interface EventInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'language'> & Partial<Pick<Article, 'published'>>;
  readonly reading: Reading;
  /** In any order: those of unnamed voices come behind the rest. */
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement<MentionId>[];
  readonly times: readonly TimeExpression[];
  /** An event is not read from a word that is damaged so that it means something else. */
  readonly damage?: readonly Damage[];
  /** The parts of speech of its sentences. */
  readonly parts: TaggedSentences;
  readonly lexicon: EventLexicon;
}

/** An event before it has an id. */
interface EventDraft {
  readonly type: EventType;
  readonly trigger: Token;
  /** The clause that tells it, or the phrase of a noun. */
  readonly clause: Span;
  readonly modality: Modality;
  readonly participants: Participants;
  readonly date: EventDate | null;
}

/**
 * Finds the clauses that tell an event and codes them by the code book of PLOVER (Open Event Data Alliance, manual 0.8):
 * type, who, to whom, where, when, and whether the text says that it took place. Triggers are verbs with their frames and
 * nouns that a verb makes happen or that bear a date; what is only said, thought or quoted at length tells no event. One
 * clause gives one event by its verb. Linear in the length of the text. For English texts only.
 *
 * @param input see EventInput
 * @returns the event mentions in reading order, numbered from 1; empty when nothing happens
 */
export function detectEvents(input: EventInput): readonly EventMention<MentionId>[] {
  const mentions = [...input.mentions].sort(byPosition);
  const published = periodOf(input.article.published?.value ?? null);
  const drafts = input.reading.sentences.flatMap((sentence) => {
    if (!isRead(input, sentence)) return [];
    const told = eventsOf(viewSentence({ ...input, mentions }, sentence));
    const sound = told.filter(({ trigger }) => !isBroken(input, trigger));
    return sound.map((draft) => ({ ...draft, span: tellingSpan(draft, sentence, sound) }));
  });
  return drafts.map((draft, i) => ({
    id: asId<EventId>(`${input.article.id}#e${i + 1}`),
    ...draft.span,
    type: draft.type,
    ...draft.participants,
    ...fieldsOf(draft.date ?? boundedDate(published, draft.modality)),
    modality: draft.modality,
    trigger: { start: draft.trigger.start, end: draft.trigger.end },
  }));
}

const fieldsOf = (date: EventDate | null): Pick<EventMention, 'date' | 'dateBasis' | 'isBounded'> =>
  date === null
    ? { date: null }
    : { date: date.value, dateBasis: date.basis, ...(date.isBounded ? { isBounded: true } : {}) };

const SURE_DAMAGE = 0.5;

const isBroken = ({ damage = [] }: EventInput, word: Span): boolean =>
  damage.some((d) => d.changesMeaning && d.confidence >= SURE_DAMAGE && overlaps(d, word));

function isRead({ article }: EventInput, { block }: Sentence): boolean {
  const found = article.blocks[block];
  return found === undefined || found.kind === 'title' || isBody(found);
}

function eventsOf(line: EventSentence): readonly EventDraft[] {
  const ranges = new Map<number, TokenRange>();
  const clauseAt = (i: number): TokenRange => {
    const number = line.clauses[i] ?? 0;
    const known = ranges.get(number) ?? clauseOf(line, i);
    ranges.set(number, known);
    return known;
  };
  const nouns = findNounEvents(line, clauseAt);
  const background = nouns.filter((noun) => noun.group === null && noun.time !== null);
  // "Protests broke out": the noun says more than the verb that only lets it be.
  const empty = new Set(nouns.map((noun) => noun.group?.head ?? -1));
  const taken = new Set<number>();
  const held = new Set<number>();
  const drafts: EventDraft[] = [];
  // Verbs that tell come first; one that only names a purpose or an act ("to demand", "of beating") is taken where the
  // clause tells nothing else.
  for (const { draft, group, fitted, isWeak, cue } of tellingFirst(verbEvents(line, clauseAt))) {
    const number = line.clauses[group.head] as number;
    if (taken.has(number) || (draft.type === 'OTHER' && empty.has(group.head))) continue;
    taken.add(number);
    if (fitted.object >= 0) held.add(fitted.object);
    const participants = participantsOf(line, group, clauseAt(group.head));
    const at = cue === null ? group.head : tokenAt(line, cue);
    const date = isWeak ? null : datesOf(line, { at, clause: clauseAt(at), background });
    drafts.push({ ...draft, participants, date });
  }
  for (const noun of nouns) {
    const clause = clauseAt(noun.at);
    const isTold = noun.group !== null && taken.has(line.clauses[noun.at] as number);
    if (held.has(noun.at) || isTold) continue;
    drafts.push(...nounDraft(line, noun, clause, background));
    if (noun.group !== null) taken.add(line.clauses[noun.at] as number);
  }
  return drafts.sort((a, b) => byPosition(a.trigger, b.trigger));
}

interface VerbEvent {
  readonly draft: Pick<EventDraft, 'type' | 'trigger' | 'clause' | 'modality'>;
  readonly group: VerbGroup;
  readonly fitted: FittedPattern;
  readonly isWeak: boolean;
  /** The words of the announcement that is the event. */
  readonly cue: Span | null;
}

const tellingFirst = (verbs: readonly VerbEvent[]): readonly VerbEvent[] => [
  ...verbs.filter(({ isWeak }) => !isWeak),
  ...verbs.filter(({ isWeak }) => isWeak),
];

function verbEvents(line: EventSentence, clauseAt: (i: number) => TokenRange): readonly VerbEvent[] {
  const found: VerbEvent[] = [];
  line.tokens.forEach(({ lower }, i) => {
    if (line.quoted[i] === true || !line.lexicon.forms.has(lower)) return;
    const event = verbEvent(line, i, clauseAt(i));
    if (event !== null) found.push(event);
  });
  return found;
}

const tokenAt = ({ tokens }: EventSentence, { start }: Span): number => tokens.findIndex(({ end }) => end > start);

function verbEvent(line: EventSentence, i: number, clause: TokenRange): VerbEvent | null {
  const token = line.tokens[i] as Token;
  for (const verb of line.lexicon.forms.get(token.lower) ?? []) {
    if (!line.lexicon.patterns.has(verb.lemma)) continue;
    if (!isPart(line, i, 'VERB') && !(verb.participle && isPart(line, i, 'ADJ')) && !isStateVerb(line, i)) continue;
    const group = readVerbGroup(line, i, verb);
    if (group === null || (isPart(line, i, 'ADJ') && (!group.isPassive || group.isReduced))) continue;
    const fitted = fitPattern(line, group, clause);
    if (fitted === null) continue;
    const told = group.isLoose ? null : modalityOf(line, group, clause);
    const { type, modality, cue = null } = codedAs(line, group, fitted.type, told ?? 'hypothetical');
    const draft = { type, trigger: token, clause: clauseSpan(line, i, clause), modality };
    return { draft, group, fitted, isWeak: told === null, cue };
  }
  return null;
}

// "is dead": the verb is an auxiliary that stands alone.
const isStateVerb = (line: EventSentence, i: number): boolean => isPart(line, i, 'AUX') && isPart(line, i + 1, 'ADJ');

function nounDraft(
  line: EventSentence,
  noun: NounEvent,
  clause: TokenRange,
  background: readonly NounEvent[],
): readonly EventDraft[] {
  const modality = noun.group === null ? 'happened' : modalityOf(line, noun.group, clause);
  if (modality === null) return [];
  const after = { from: noun.at + 1, to: Math.min(clause.to, noun.at + 10) };
  const participants =
    noun.group === null || noun.group.from > noun.at
      ? participantsAfter(line, after, clause)
      : participantsOf(line, noun.group, clause);
  const date = noun.time === null ? datesOf(line, { at: noun.at, clause, background }) : dateOfNoun(noun.time);
  const told = noun.group === null ? nounSpan(line, noun) : clauseSpan(line, noun.at, clause);
  return [{ type: noun.type, trigger: line.tokens[noun.at] as Token, clause: told, modality, participants, date }];
}

const dateOfNoun = (time: TimeExpression): EventDate | null =>
  time.value === null ? null : { value: dayOf(time.value), basis: time.basis };
