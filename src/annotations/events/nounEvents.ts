import type { EventType, TimeExpression } from '../../model/annotation.js';
import { periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { isGenitive } from '../../text/genitive.js';
import { endsAsGerund } from '../../text/word-endings.js';
import { type EventSentence, isIn, isPart, isVerbOf, type TokenRange, tokenAt, wordAt } from './clause.js';
import { type EventVerb, eventNoun } from './lexicon.js';
import { readAnyGroup, type VerbGroup } from './verbGroup.js';

/** An event that a noun names. */
export interface NounEvent {
  readonly type: EventType;
  readonly at: number;
  /** The first token of its phrase. */
  readonly from: number;
  /** The verb that holds it ("held talks", "a meeting took place"); null for a noun that only bears a date. */
  readonly group: VerbGroup | null;
  /** The time expression that stands with the noun ("the collision in 2019"); null when there is none. */
  readonly time: TimeExpression | null;
}

/** The verb that holds a noun stands at most this many tokens away. */
const VERB_WINDOW = 8;
/** "Talks between the ministry and the railway workers ended": a subject has its verb this near. */
const SUBJECT_WINDOW = 12;
/** A date stands at most this many tokens from its noun: "the June 7 port council election". */
const DATE_WINDOW = 3;

/**
 * Finds nouns that tell an event: held by a verb that makes them happen, or dated on the spot.
 *
 * @param line the sentence
 * @param clauseAt gives the clause of a token
 * @returns the events in order; a noun that is only talked about ("the talks were tense") is none
 */
export function findNounEvents(line: EventSentence, clauseAt: (i: number) => TokenRange): readonly NounEvent[] {
  const events: NounEvent[] = [];
  line.tokens.forEach((token, at) => {
    if (!isPart(line, at, 'NOUN', 'PROPN') || line.quoted[at] === true || isInTime(line, token)) return;
    const from = phraseStart(line, at);
    const named = compoundType(line, at) ?? eventNoun(line.lexicon, token.lower);
    const type = isFailed(line, from, named) ? 'REJECT' : named;
    if (type === null || isModifier(line, at) || isNone(line, from, at)) return;
    const clause = clauseAt(at);
    const time = dateBeside(line, at);
    const group = holdingVerb(line, at, clause) ?? occurrenceVerb(line, at, clause);
    if (group !== null || (time !== null && isBackground(line, at))) events.push({ type, at, from, group, time });
  });
  return events;
}

// "the failure of talks": no agreement was reached.
const isFailed = (line: EventSentence, from: number, type: EventType | null): boolean =>
  (type === 'CONSULT' || type === 'AGREE') && isIn(line, from - 1, 'genitives') && isIn(line, from - 2, 'failures');

// "without a deal", "with no deal".
function isNone(line: EventSentence, from: number, at: number): boolean {
  for (let i = from; i < at; i += 1) if (isIn(line, i, 'noSubject')) return true;
  return isIn(line, from - 1, 'negations');
}

// "in March": a word of a date.
const isInTime = ({ times }: EventSentence, word: Span): boolean => times.some((time) => contains(time, word));

// "Air strikes", "hunger strike": two words that name one thing stand in the lexicon with a hyphen.
const compoundType = (line: EventSentence, at: number): EventType | null =>
  isPart(line, at - 1, 'NOUN', 'ADJ', 'PROPN')
    ? eventNoun(line.lexicon, `${wordAt(line, at - 1)}-${wordAt(line, at)}`)
    : null;

// "protest leader", "strike’s organisers": the noun only describes the next.
const isModifier = (line: EventSentence, at: number): boolean =>
  isPart(line, at + 1, 'NOUN') || isGenitive(wordAt(line, at + 1));

// "staged a mass protest", "there were protests"; or "talks were held".
function holdingVerb(line: EventSentence, at: number, clause: TokenRange): VerbGroup | null {
  for (let k = at - 1; k >= Math.max(clause.from, at - VERB_WINDOW); k -= 1) {
    if (isPart(line, k, 'ADP') && !isIn(line, k, 'genitives')) break;
    if (isIn(line, k - 1, 'existentials') && isIn(line, k, 'be')) return readAnyGroup(line, k, [THERE]);
    if (!isPart(line, k, 'VERB') || describesNext(line, k)) continue;
    // "called the loan “a trap”": the noun is judged.
    if (!isVerbOf(line, k, 'holding') || (isVerbOf(line, k, 'calling') && /^["“„«]$/.test(wordAt(line, at + 1)))) break;
    const group = readAnyGroup(line, k);
    if (group === null || group.isLoose) return null;
    // "was given a warning".
    return group.isPassive && !isVerbOf(line, k, 'giving') ? null : group;
  }
  return null;
}

// "a closing meeting": a participle between the article and its noun.
const describesNext = (line: EventSentence, k: number): boolean =>
  isPart(line, k - 1, 'DET', 'ADJ') && isPart(line, k + 1, 'NOUN', 'PROPN', 'ADJ');

// "striking workers": a gerund that describes the noun behind it.
const describesNoun = (line: EventSentence, k: number): boolean =>
  endsAsGerund(wordAt(line, k)) && isPart(line, k - 1, 'CCONJ', 'ADP', 'DET', 'ADJ') && isPart(line, k + 1, 'NOUN');

const THERE: EventVerb = { lemma: 'be', base: false, third: true, past: true, participle: false, gerund: false };

// "The meeting took place", "protests broke out", "warning shots were fired".
function occurrenceVerb(line: EventSentence, at: number, clause: TokenRange): VerbGroup | null {
  const lead = phraseStart(line, at) - 1;
  // "since the strike began": tagged as a preposition, but the noun is the subject of what follows.
  if (isPart(line, lead, 'ADP') && !isIn(line, lead, 'subordinators')) return null;
  for (let k = at + 1; k < Math.min(clause.to, at + SUBJECT_WINDOW); k += 1) {
    if (!isPart(line, k, 'VERB') || describesNoun(line, k)) continue;
    const group = readAnyGroup(line, k);
    if (group === null || group.isReduced || group.isLoose) return null;
    if (group.isPassive) return isVerbOf(line, k, 'holding') ? group : null;
    return isVerbOf(line, k, 'occurrence') && takesPlace(line, group) ? group : null;
  }
  return null;
}

// Verbs of occurrence that need a second word ("took place", "went ahead").
function takesPlace(line: EventSentence, { verb, head }: VerbGroup): boolean {
  const needed = line.lexicon.occurrenceParticles.get(verb.lemma);
  return needed === undefined || needed.has(wordAt(line, head + 1));
}

function dateBeside(line: EventSentence, at: number): TimeExpression | null {
  return (
    line.times.find((time) => {
      if (time.value !== null && periodOf(time.value) === null) return false;
      const [from, to] = [tokenAt(line, time.start), tokenAt(line, time.end - 1) + 1];
      // "the dead of the quake by Friday": the day of a count. "A recount of Sunday’s vote": the day of the vote.
      const isOther = isIn(line, from - 1, 'upperBounds') || isGenitive(wordAt(line, to));
      if (from > at) return onlyBetween(line, at + 1, from, ['ADP', 'DET']) && !isOther;
      return onlyBetween(line, to, at, ['ADJ', 'NOUN', 'PROPN']);
    }) ?? null
  );
}

function onlyBetween(line: EventSentence, from: number, to: number, parts: readonly string[]): boolean {
  if (to < from || to - from > DATE_WINDOW) return false;
  for (let i = from; i < to; i += 1)
    if (!parts.includes(line.parts[i] ?? '') && !(i === from && isGenitive(wordAt(line, i)))) return false;
  return true;
}

// The noun phrase hangs on a preposition or opens its clause, so that the date is the noun's own and not the verb's.
function isBackground(line: EventSentence, at: number): boolean {
  const k = phraseStart(line, at) - 1;
  return k < 0 || isPart(line, k, 'ADP', 'SCONJ') || isIn(line, k, 'subordinators');
}

// The first token of the noun phrase that ends with the noun; a determiner opens it.
function phraseStart(line: EventSentence, at: number): number {
  let k = at;
  while (isPart(line, k - 1, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV') || /^[.’']s?$/.test(wordAt(line, k - 1))) {
    k -= 1;
    if (isPart(line, k, 'DET') && !isPart(line, k - 1, 'DET')) break;
  }
  return k;
}
