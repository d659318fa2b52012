import type { EventMention, Mention, Statement, TimeExpression } from '../../model/annotation.js';
import { type Article, type Damage, isRelayed, isTitleOrBody } from '../../model/article.js';
import { periodOf } from '../../model/calendar.js';
import { asId, type EventId, type MentionId } from '../../model/ids.js';
import { byPosition, type Span } from '../../model/span.js';
import { damageOfMeaning } from '../../text/damage-readings.js';
import type { TaggedSentences } from '../../text/part-of-speech.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import { announcements } from './announcements.js';
import { clauseOf, type EventSentence, isInRelative, isPart, type TokenRange, tokenAt } from './clause.js';
import { codedAs, typeHere } from './coding.js';
import { isOwnDenial, readDeed, readPlan } from './deeds.js';
import { type EventDraft, isAhead, isNarrated, type PlaceOf, type VerbEvent } from './drafts.js';
import { correctionsOf, isEditorialNote } from './editorialNotes.js';
import { epithets } from './epithets.js';
import { datesOf, type EventDate, withinReport } from './eventDates.js';
import { harmByAccident } from './harmByAccident.js';
import type { EventLexicon } from './lexicon.js';
import { modalityOf } from './modality.js';
import { dateNarration } from './narration.js';
import { dateNews } from './newsDay.js';
import { nounDrafts } from './nounDrafts.js';
import { findNounEvents, type NounEvent } from './nounEvents.js';
import { participantsOf } from './participants.js';
import { fitPattern } from './patterns.js';
import { asPlanned, isScheduled } from './prospects.js';
import { quotedDenials } from './quotedDenials.js';
import { refusals } from './refusals.js';
import { reportedDenials } from './reportedDenials.js';
import { schedules } from './schedules.js';
import { selfCorrections } from './selfCorrections.js';
import { spansBack } from './spansBack.js';
import { tellingSpan, wholeSpan } from './tellingSpan.js';
import { isAnsweredFor, tellings } from './tellings.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';
import { viewSentence } from './viewSentence.js';

/** What events are read from. */
export interface EventInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'language'> &
    Partial<Pick<Article, 'published' | 'transmission'>>;
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

/**
 * Finds the clauses that tell an event and codes them by the code book of PLOVER (Open Event Data Alliance, manual
 * 0.8): type, who, to whom, where, when, and whether the text says that it took place. Triggers are verbs with their
 * frames and nouns that a verb makes happen or that bear a date; what is only said, thought or quoted at length tells
 * no event. One clause gives one event of each type at most. Linear in the length of the text. For English texts only.
 *
 * @param input see EventInput
 * @returns the event mentions in reading order, numbered from 1; empty when nothing happens
 */
export function detectEvents(input: EventInput): readonly EventMention<MentionId>[] {
  const mentions = [...input.mentions].sort(byPosition);
  const published = periodOf(input.article.published?.value ?? null);
  const today = published?.first === published?.last ? (published?.first ?? null) : null;
  const times = spansBack(input.times, { text: input.article.text, published: today }, input.lexicon);
  const read = input.reading.sentences.filter(isReadIn(input)).map((sentence) => {
    const line = viewSentence({ ...input, mentions, times }, sentence);
    const events = isEditorialNote(line.tokens, input.lexicon) ? correctionsOf(line) : eventsOf(line);
    return { line, events: events.filter(({ trigger }) => !isBroken(input, trigger)) };
  });
  const told = harmByAccident(read);
  const report = { published: today, isRelayed: isRelayed(input) };
  const drafts = dateNews(dateNarration(told, report), report).flatMap(({ line, events }) =>
    events.map((draft) => ({ ...asPlanned(draft, published), span: tellingSpan(draft, line.sentence, events) })),
  );
  return drafts.map((draft, i) => ({
    id: asId<EventId>(`${input.article.id}#e${i + 1}`),
    ...draft.span,
    type: draft.type,
    ...draft.participants,
    ...fieldsOf(withinReport(draft, published)),
    modality: draft.modality,
    ...draft.manner,
    trigger: { start: draft.trigger.start, end: draft.trigger.end },
  }));
}

const fieldsOf = (date: EventDate | null): Pick<EventMention, 'date' | 'dateBasis' | 'isBounded'> =>
  date === null
    ? { date: null }
    : { date: date.value, dateBasis: date.basis, ...(date.isBounded ? { isBounded: true } : {}) };

const isBroken = ({ damage = [] }: EventInput, word: Span): boolean => damageOfMeaning({ damage }, word).length > 0;

const isReadIn =
  ({ article }: EventInput) =>
  ({ block }: Sentence): boolean => {
    const found = article.blocks[block];
    return found === undefined || isTitleOrBody(found);
  };

function eventsOf(line: EventSentence): readonly EventDraft[] {
  const ranges = new Map<number, TokenRange>();
  const clauseAt = (i: number): TokenRange => {
    const number = line.clauses[i] ?? 0;
    const known = ranges.get(number) ?? clauseOf(line, i);
    ranges.set(number, known);
    return known;
  };
  const nouns = findNounEvents(line, clauseAt);
  const verbs = oneOfEachType(line, verbEvents(line, clauseAt), nouns);
  const background = nouns.filter(isBackground);
  const participles = verbs.filter(({ group }) => group.isReduced).map(({ group }) => group.head);
  const place: PlaceOf = (at) => ({ at, clause: clauseAt(at), background, participles });
  const drafts = [
    ...verbs.map((verb) => verbDraft(line, verb, place)),
    ...announcements(line, verbs, place),
    ...selfCorrections(line, place),
    ...quotedDenials(line, place),
    ...schedules(line, place),
    ...refusals(line, place),
  ];
  // "Filed an appeal": the noun that a verb needed to be coded is told with it.
  const coded = new Set(verbs.filter(({ fitted }) => fitted.weight >= OWN_WEIGHT).map(({ group }) => group.head));
  const told = new Set(drafts.map((draft) => keyOf(line, draft)));
  for (const noun of nouns) {
    if (noun.group !== null && coded.has(noun.group.head)) continue;
    for (const draft of nounDrafts(line, noun, place(noun.at))) {
      const key = keyOf(line, draft);
      if (noun.group !== null && told.has(key)) continue;
      told.add(key);
      drafts.push(draft);
    }
  }
  drafts.push(...epithets(line, drafts, place), ...reportedDenials(line, drafts, place));
  return [...drafts, ...tellings(line, drafts, place)].sort((a, b) => byPosition(a.trigger, b.trigger));
}

const isBackground = (noun: NounEvent): boolean => noun.group === null && noun.time !== null;

// A clause tells one event of each type.
const keyOf = (line: EventSentence, { trigger, type }: Pick<EventDraft, 'trigger' | 'type'>): string =>
  `${line.clauses[tokenAt(line, trigger.start)]} ${type}`;

/** A pattern of at least this weight names the thing that is done; a lighter one leaves that to its object. */
const OWN_WEIGHT = 2;

// A verb that tells comes before one that only names a purpose or an act ("to demand", "of beating"). OTHER is what no
// type fits: it is told where its clause tells nothing else.
function oneOfEachType(
  line: EventSentence,
  verbs: readonly VerbEvent[],
  nouns: readonly NounEvent[],
): readonly VerbEvent[] {
  // "Protests broke out", "gave him a warning": the noun says more than the verb that only lets it be.
  const empty = new Set(nouns.map((noun) => noun.group?.head ?? -1));
  const saysLess = ({ draft, fitted }: VerbEvent): boolean =>
    !fitted.isDirected && (draft.type === 'OTHER' || fitted.weight < OWN_WEIGHT);
  const rank = ({ isWeak, draft }: VerbEvent): number => (isWeak ? 2 : 0) + (draft.type === 'OTHER' ? 1 : 0);
  const [taken, told] = [new Set<string>(), new Set<number>()];
  return [...verbs]
    .sort((a, b) => rank(a) - rank(b))
    .filter((event) => {
      const { draft, group } = event;
      const [key, clause] = [keyOf(line, draft), line.clauses[group.head] as number];
      const isResidue = (draft.type === 'OTHER' && told.has(clause)) || (empty.has(group.head) && saysLess(event));
      if (isResidue || taken.has(key)) return false;
      taken.add(key);
      told.add(clause);
      return true;
    });
}

function verbDraft(line: EventSentence, { draft, group, fitted, isWeak }: VerbEvent, place: PlaceOf): EventDraft {
  const participants = participantsOf(line, group, place(group.head).clause);
  const { clause, ...where } = place(group.head);
  const isPlanned = draft.modality === 'planned';
  const date = isWeak ? null : datesOf(line, { ...where, clause, isPlanned });
  const isWhole = !isWeak && hasNounSubject(line, group, draft.clause);
  const isFact = fitted.isDeed && draft.type === 'OTHER' && isAnsweredFor(line, group);
  const saysLittle = fitted.isSilence || fitted.isDeed || isPresent(group);
  const isMinor = saysLittle && date === null && !isFact;
  const manner = {
    ...(isWhole ? { isWhole } : {}),
    ...(isInRelative(line, group.from, clause) ? { isRelative: true as const } : {}),
    ...(isMinor ? { isMinor } : {}),
    ...(isFact ? { telling: 'fact' as const } : {}),
    ...(fitted.isSilence ? { telling: 'silence' as const } : {}),
  };
  const narrated = !isWeak && isNarrated(line, group, clause);
  return {
    ...draft,
    participants,
    date,
    manner,
    isAhead: isAhead(group),
    isScheduled: isScheduled(line, group),
    isNarrated: narrated,
  };
}

// "denies any wrongdoing", "holds talks every week": where things stand rather than what happened.
const isPresent = ({ from, head, verb }: VerbGroup): boolean =>
  from === head && !verb.past && (verb.third || verb.base);

// "after | bottles were thrown", but not "after | they were thrown", "and | threw bottles".
function hasNounSubject(line: EventSentence, group: VerbGroup, clause: Span): boolean {
  if (group.isReduced || group.verb.gerund) return false;
  const first = tokenAt(line, clause.start);
  let head = first;
  while (isPart(line, head, 'DET', 'ADJ', 'NUM')) head += 1;
  return head < group.from && isPart(line, head, 'NOUN', 'PROPN');
}

function verbEvents(line: EventSentence, clauseAt: (i: number) => TokenRange): readonly VerbEvent[] {
  const found: VerbEvent[] = [];
  line.tokens.forEach(({ lower }, i) => {
    if (line.quoted[i] === true) return;
    const coded = line.lexicon.forms.has(lower) ? verbEvent(line, i, clauseAt(i)) : null;
    const event = coded ?? deedAt(line, i, clauseAt(i));
    if (event !== null && event !== NO_EVENT) found.push(event);
  });
  return found.map((event) =>
    isThreat(event, found) ? { ...event, draft: { ...event.draft, type: 'THREATEN' } } : event,
  );
}

// "vowed to strike": a promise of harm.
const isThreat = ({ draft, group }: VerbEvent, all: readonly VerbEvent[]): boolean =>
  draft.type === 'AGREE' &&
  all.some(({ announcement }) => announcement?.at === group.head && announcement.type === 'THREATEN');

/** The lexicon knows the use of a verb, and that it tells no event: "met the deadline". */
const NO_EVENT = 'no event';

function verbEvent(line: EventSentence, i: number, clause: TokenRange): VerbEvent | typeof NO_EVENT | null {
  let known: typeof NO_EVENT | null = null;
  const token = line.tokens[i] as Token;
  for (const verb of line.lexicon.forms.get(token.lower) ?? []) {
    if (!line.lexicon.patterns.has(verb.lemma)) continue;
    if (!isPart(line, i, 'VERB') && !(verb.participle && isPart(line, i, 'ADJ')) && !isStateVerb(line, i)) continue;
    const group = readVerbGroup(line, i, verb);
    if (group === null || (isPart(line, i, 'ADJ') && (!group.isPassive || group.isReduced))) continue;
    const fitted = fitPattern(line, group, clause);
    if (fitted?.type === null) known = NO_EVENT;
    if (fitted === null || fitted.type === null) continue;
    const told = group.isLoose ? null : modalityOf(line, group, clause);
    const { announcement, ...coded } = codedAs(
      line,
      group,
      typeHere(line, group, fitted, clause),
      told ?? 'hypothetical',
    );
    const draft = { ...coded, trigger: token, clause: wholeSpan(line, i, clause) };
    return { draft, group, fitted, isWeak: told === null, announcement };
  }
  return known;
}

// What somebody did, or is to do on a day, is an event, though the code book has no type for the verb.
function deedAt(line: EventSentence, i: number, clause: TokenRange): VerbEvent | null {
  const done = readDeed(line, i, clause);
  const group = done ?? readPlan(line, i, clause);
  if (group === null) return null;
  const trigger = line.tokens[i] as Token;
  const type = isOwnDenial(line, group) ? 'REJECT' : 'OTHER';
  const modality = done === null ? 'planned' : 'happened';
  const draft = { type, modality, trigger, clause: wholeSpan(line, i, clause) } as const;
  return {
    draft,
    group,
    fitted: { type, weight: 0, isSilence: false, isDirected: false, isDeed: true },
    isWeak: false,
    announcement: null,
  };
}

// "is dead", "is on alert", "was minister from 2011 to 2014": the verb is an auxiliary that stands alone.
const isStateVerb = (line: EventSentence, i: number): boolean =>
  isPart(line, i, 'AUX') && isPart(line, i + 1, 'ADJ', 'ADP', 'DET', 'NOUN', 'PROPN');
