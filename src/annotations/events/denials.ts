import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isIn, isPart, isPredicate, type TokenRange, wordAt } from './clause.js';
import { formOfVerb, regularPast } from './deeds.js';
import { type EventDraft, isNarrated, type PlaceOf } from './drafts.js';
import { datesOf } from './eventDates.js';
import { isOfClass } from './lexicon.js';
import { clauseSpan } from './tellingSpan.js';
import { readVerbGroup } from './verbGroup.js';

/** The noun that is denied is one of so many tokens behind "no" at most: "not a single one of the soldiers". */
const LONGEST_SUBJECT = 7;

interface Saying {
  readonly statement: Statement<MentionId>;
  readonly said: ReturnType<PlaceOf>;
}

/**
 * Takes the word that denies, or that is denied, and the statement; returns the denial, of the day on which it was
 * said.
 */
export function denialOf(line: EventSentence, at: number, { statement, said }: Saying): EventDraft {
  const verb = line.lexicon.forms.get(wordAt(line, said.at))?.find(({ past }) => past);
  const group = verb === undefined ? null : readVerbGroup(line, said.at, verb);
  const { speaker, addressee } = statement;
  return {
    type: 'REJECT',
    trigger: line.tokens[at] as Token,
    clause: clauseSpan(line, at, { from: 0, to: line.tokens.length }),
    modality: 'happened',
    participants: {
      actors: speaker === null ? [] : [speaker],
      recipients: addressee === null ? [] : [addressee],
      place: null,
    },
    date: datesOf(line, said),
    isNarrated: isNarrated(line, group, said.clause),
    manner: {},
  };
}

/**
 * Takes the tokens of what somebody says; returns the word that is denied, or that denies, in “No such order exists”,
 * “Not one of them was hurt”, “Nobody is on strike”, “There was no second offer”, “It is a forgery”; “Nobody likes bad
 * news” is what people say of the world, “nobody has been charged” how things stand so far. -1 when what is said does
 * not open with a denial.
 */
export function denialAt(line: EventSentence, said: TokenRange): number {
  const at = Math.max(openingDenial(line, said), untruthAt(line, said));
  return at < 0 || isSoFar(line, { from: at + 1, to: said.to }) ? -1 : at;
}

// “It is a forgery”, “these claims are false”: what was said before is untrue. A passport that is a fake denies nothing.
function untruthAt(line: EventSentence, { from, to }: TokenRange): number {
  let be = from;
  while (be < to && isPart(line, be, 'DET', 'ADJ', 'NOUN', 'PRON')) be += 1;
  const isTold =
    (be === from + 1 && isIn(line, from, 'anaphors')) ||
    ['accusations', 'accounts'].some((name) => isOfClass(line.lexicon, name, wordAt(line, be - 1)));
  if (!isTold || !isIn(line, be, 'be')) return -1;
  let at = be + 1;
  while (at < to && isPart(line, at, 'DET', 'ADV', 'ADJ') && !isUntrue(line, at)) at += 1;
  return at < to && isUntrue(line, at) ? at : -1;
}

const isUntrue = (line: EventSentence, i: number): boolean => isOfClass(line.lexicon, 'untruth', wordAt(line, i));

// Of people: "no price has been fixed" denies.
function isSoFar(line: EventSentence, { from, to }: TokenRange): boolean {
  if (!isIn(line, from - 1, 'noSubject', 'ones') && !isOfClass(line.lexicon, 'people', wordAt(line, from - 1)))
    return false;
  for (let i = from; i < to; i += 1) {
    if (!isPart(line, i, 'VERB')) continue;
    const group = readVerbGroup(line, i, formOfVerb(line, wordAt(line, i)));
    return group?.isPassive === true && group.perfect === 'present';
  }
  return false;
}

function openingDenial(line: EventSentence, { from, to }: TokenRange): number {
  if (isIn(line, from, 'existentials')) {
    const be = isIn(line, from + 1, 'be') ? from + 1 : from + 2;
    const isDenied = isIn(line, be, 'be') && isIn(line, be + 1, 'negations', 'quantified');
    return isDenied ? nounFrom(line, be + 2, to) : -1;
  }
  if (isIn(line, from, 'quantified') && isIn(line, from + 1, 'ones')) return isToldOf(line, from + 2) ? from + 1 : -1;
  if (isIn(line, from, 'quantified')) return subjectFrom(line, { from: from + 1, to });
  if (isIn(line, from, 'bareNegations') && isIn(line, from + 1, 'ones'))
    return subjectFrom(line, { from: from + 2, to });
  if (!isIn(line, from, 'noSubject')) return -1;
  if (isIn(line, from + 1, 'genitives')) return subjectFrom(line, { from: from + 2, to });
  return isToldOf(line, from + 1) ? from : -1;
}

// "Nobody is on strike", but not "nobody is perfect".
const isToldOf = (line: EventSentence, at: number): boolean => isPart(line, at, 'AUX') && !isPart(line, at + 1, 'ADJ');

/** Takes an index; says whether a verb stands there that has the form of a past, known or regular. */
export const isPastVerb = (line: EventSentence, at: number): boolean => {
  const verbs = line.lexicon.forms.get(wordAt(line, at)) ?? regularPast(wordAt(line, at));
  return isPart(line, at, 'VERB') && verbs.some(({ past }) => past);
};

// The noun of a subject that has a verb; -1 when there is none.
function subjectFrom(line: EventSentence, { from, to }: TokenRange): number {
  const noun = nounFrom(line, from, to);
  for (let i = noun + 1; noun >= 0 && i < to; i += 1) if (isPredicate(line, i)) return noun;
  return -1;
}

function nounFrom(line: EventSentence, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LONGEST_SUBJECT); i += 1) {
    // "No doubt they sold it", "not a day goes by": what is said is affirmed.
    if (isIn(line, i, 'affirming')) return -1;
    if (isPart(line, i, 'NOUN', 'PROPN')) return i;
    if (isPart(line, i, 'VERB', 'AUX', 'PUNCT')) return -1;
  }
  return -1;
}
