import { daysBetween, periodOf } from '../../model/calendar.js';
import { contains, overlaps } from '../../model/span.js';
import { inflect } from '../../text/inflection.js';
import type { Token } from '../../text/tokens.js';
import { endsAsPast } from '../../text/word-endings.js';
import { type EventSentence, isIn, isInRelative, isPart, subjectRange, type TokenRange, tokenAt } from './clause.js';
import type { EventVerb } from './lexicon.js';
import { modalityOf } from './modality.js';
import { participantsOf } from './participants.js';
import { bearsDate } from './patterns.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';

/** The last day of a month is at least so many days after its first: what is longer than a week or two. */
const LONG = 27;

/**
 * Reads the verb at an index as a deed that the lexicon has no type for: what somebody did, whatever the verb. Either
 * its clause bears a date, or a main clause says who did it, or to what it was done, and goes on behind the verb. Verbs
 * that tell a state, a thought or a report are none.
 *
 * @param line the sentence
 * @param i the index of the verb
 * @param clause its clause
 * @returns the verb with its auxiliaries, also of a deed that its subject denies; null when it tells no deed, or none
 *   that took place
 */
export function readDeed(line: EventSentence, i: number, clause: TokenRange): VerbGroup | null {
  const token = line.tokens[i] as Token;
  if (!isPart(line, i, 'VERB') || line.lexicon.words.statives.has(token.lower) || isCue(line, token)) return null;
  const verb = pastOf(line, token.lower);
  const group = verb === null ? null : readVerbGroup(line, i, verb);
  if (group === null || group.isReduced || group.governor !== null) return null;
  if (isOwnDenial(line, group)) return group;
  const isDated = bearsDate(line, clause) && (group.isPast || group.perfect === 'past' || isSince(line, group, clause));
  const isDeed = isDated || isToldOfSomebody(line, group, clause);
  return isDeed && modalityOf(line, group, clause) === 'happened' ? group : null;
}

/**
 * Takes a sentence and a verb; says whether its subject says of himself that he did not do it, which is a denial: "said
 * that she had never received it".
 */
export function isOwnDenial(line: EventSentence, group: VerbGroup): boolean {
  const { isNegated, isFuture, conditional, governor, from, head } = group;
  if (!isNegated || isFuture || conditional !== null || governor !== null) return false;
  if (!isIn(line, from - 1, 'speakers') || !(group.isPast || group.perfect !== null)) return false;
  const token = line.tokens[head] as Token;
  return line.statements.some((s) => s.speaker !== null && s.content.some((piece) => contains(piece, token)));
}

// "has governed the country since 2016": what goes on began then. Since a day, it is rather a count or a state.
const isSince = (line: EventSentence, group: VerbGroup, { from, to }: TokenRange): boolean => {
  const clause = { start: line.tokens[from]?.start ?? 0, end: line.tokens[to - 1]?.end ?? 0 };
  const begins = line.times.filter((time) => contains(clause, time) && isLong(time.value));
  return group.perfect !== null && begins.some(({ start }) => isIn(line, tokenAt(line, start) - 1, 'lowerBounds'));
};

const isLong = (date: string | null): boolean => {
  const period = periodOf(date);
  return period !== null && daysBetween(period.first, period.last) >= LONG;
};

const isCue = ({ statements }: EventSentence, token: Token): boolean =>
  statements.some(({ cue }) => cue !== null && overlaps(cue, token));

// As the lexicon has it, or by its regular ending.
function pastOf(line: EventSentence, lower: string): EventVerb | null {
  const known = line.lexicon.forms.get(lower)?.find((verb) => verb.past || verb.participle);
  return known ?? regularPast(lower)[0] ?? null;
}

/**
 * Takes a word in lower case that the lexicon lacks; returns the verb that it is by its regular ending; empty for none.
 */
export const regularPast = (lower: string): readonly EventVerb[] =>
  endsAsPast(lower) ? [{ lemma: lower, base: false, past: true, participle: true, gerund: false, third: false }] : [];

// "Police pushed them back", "Samples have been sent to a laboratory".
function isToldOfSomebody(line: EventSentence, group: VerbGroup, clause: TokenRange): boolean {
  if (!(group.isPast || group.perfect !== null) || isInRelative(line, group.from, clause)) return false;
  const next = group.to;
  // "has posted losses" tells where things stand.
  if (!group.isPassive && group.perfect === 'present') return false;
  if (group.isPassive) return isPart(line, next, 'ADP') && hasNoun(line, subjectRange(line, group.from, clause));
  if (!isPart(line, next, 'DET', 'NUM', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'ADP', 'ADV')) return false;
  const [id] = participantsOf(line, group, clause).actors;
  const actor = line.mentions.find((mention) => mention.id === id);
  if (actor === undefined || actor.type === 'other') return false;
  // "in remarks read out by an aide": the noun right before the verb is who did it, if one stands there.
  const before = line.tokens[group.from - 1];
  return before === undefined || !isPart(line, group.from - 1, 'NOUN', 'PROPN') || contains(actor, before);
}

/**
 * Reads the verb at an index as a plan that the lexicon has no type for: what is to be done on a day that its clause
 * gives ("The court will hear the engineers on Friday", "are due to sail on Friday").
 *
 * @param line the sentence
 * @param i the index of the verb
 * @param clause its clause
 * @returns the verb with its auxiliaries; null when it tells no plan, or one without a day
 */
export function readPlan(line: EventSentence, i: number, clause: TokenRange): VerbGroup | null {
  const { lower } = line.tokens[i] as Token;
  if (!isPart(line, i, 'VERB') || isState(line, lower) || !bearsDate(line, clause)) return null;
  const group = readVerbGroup(line, i, formOfVerb(line, lower));
  if (group === null || group.isReduced) return null;
  const { governor, isFuture, conditional } = group;
  const isSet = governor?.kind === 'planning' && isIn(line, governor.at, 'scheduled');
  if (conditional !== null || !(isSet || (isFuture && governor === null))) return null;
  return modalityOf(line, group, clause) === 'planned' ? group : null;
}

/**
 * Takes a word in lower case that stands behind an auxiliary; returns the verb as the lexicon has it ("be held"), or
 * else by its ending, the plain form ("will sleep").
 */
export function formOfVerb({ lexicon }: EventSentence, lower: string): EventVerb {
  const known = lexicon.forms.get(lower)?.find((verb) => verb.base || verb.participle);
  const isPast = endsAsPast(lower);
  return known ?? { lemma: lower, base: !isPast, past: isPast, participle: isPast, gerund: false, third: false };
}

// "will last until June", "is to stay shut": states have no day, whatever their form.
const isState = ({ lexicon }: EventSentence, lower: string): boolean =>
  [...inflect(lower, undefined, false).keys()].some((form) => lexicon.words.statives.has(form));

function hasNoun(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isPart(line, i, 'NOUN', 'PROPN')) return true;
  return false;
}
