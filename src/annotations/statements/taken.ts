import { endsAsPlural } from '../../text/word-endings.js';
import type { Complement } from './complement.js';
import {
  afterAdverbs,
  at,
  bracketBefore,
  is,
  isAdverb,
  isFloating,
  isGenitiveMark,
  isGerund,
  isName,
  isNumber,
  isNumeral,
  isPart,
  isPredicate,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { namesWork } from './phrases.js';
import { headIn, keepsName, withholdsName } from './sources.js';
import type { Cue } from './verbGroup.js';

/** What somebody asks for who gives no name is not longer. */
const LONGEST_MANNER = 6;

/** Takes a line, a verb and what follows it; says whether the verb takes that for its content. */
export function isTaken(line: Line, cue: Cue, complement: Complement): boolean {
  const { frames } = cue.verb;
  if (keepsOwnName(line, cue, complement)) return false;
  switch (complement.kind) {
    case 'that':
      // "rules that could", "states that back it": a relative clause.
      if (cue.isDoubtful && isVerbish(line, complement.from)) return false;
      return frames.has('that') || frames.has('quote') || complement.addressee !== null;
    case 'wh':
      if (isPlainSaying(line, cue) && is(line, complement.from, 'whenWords')) return false;
      return frames.has('that') && (cue.verb.class !== 'attitude' || !cue.isNegated);
    case 'quote':
      // "called him “Mr Mayor”"
      if (namesWork(line, complement.from) && !(complement.addressee !== null && frames.has('object'))) return false;
      // "saw in the vote | “a test of his rule”"
      if (frames.has('as')) return complement.from > cue.to;
      return frames.has('quote') || frames.has('object') || frames.has('addressee');
    case 'to':
      if (deniesHaving(line, cue, complement.from)) return true;
      return complement.addressee === null ? frames.has('to') : frames.has('addressee');
    case 'preposition':
      if (lacksParticle(line, cue)) return false;
      if (is(line, complement.from, 'personalPronouns')) return false;
      return complement.from + 1 < line.stop || isNumber(line, complement.from);
    case 'words':
      return takesWords(line, cue, complement.from);
    default:
      return false;
  }
}

const isPlainSaying = (line: Line, { verb }: Cue): boolean => line.lexicon.words.plainSaying.has(verb.lemma);

/**
 * Says whether a study, a document or somebody who studies is the subject of a verb of finding with a bare clause: "the
 * survey found half of them were rotten", but not "the diver found a man who was drowning".
 */
export function isFinding(line: Line, cue: Cue, complement: Complement, source: Range): boolean {
  if (complement.kind !== 'words' || !isFoundBy(line, cue, source)) return false;
  const head = headIn(line, source);
  const isThing =
    is(line, head, 'documents', 'exhibits') || (is(line, head, 'impersonals') && cue.verb.frames.size === 0);
  return hasFiniteVerb(line, complement.from) || (isThing && complement.from + 1 < line.stop);
}

/**
 * Takes a line, a verb and its subject; says whether it is a verb of finding of a study or document ("…, records
 * show").
 */
export function isFoundBy(line: Line, cue: Cue, source: Range): boolean {
  // "It lists 41 flights": only a text does.
  if (is(line, source.from, 'impersonals') && cue.verb.frames.size === 0) return is(line, cue.head, 'findingForms');
  return is(line, cue.head, 'findingForms') && someIn(source, (i) => is(line, i, 'documents', 'finders', 'exhibits'));
}

// "sees herself as the winner, called …": what stands behind the comma goes on without the object.
function commaFrom(line: Line, from: number): number {
  for (let i = from; i < line.stop; i += 1) if (at(line, i) === ',' && !isQuoted(line, i)) return i;
  return line.stop;
}

function hasFiniteVerb(line: Line, from: number, stop = line.stop): boolean {
  for (let i = from + 1; i < Math.min(stop, from + FARTHEST_VERB); i += 1) {
    if (isQuoted(line, i) || is(line, i, 'relatives', 'subordinators') || is(line, i, 'receivers')) return false;
    if (isVerbish(line, i)) return true;
    if (isPredicate(line, i)) return !is(line, i + 1, 'prepositions');
  }
  return false;
}

// "hit at the ball": without "out" or "back" such a verb says nothing. "point to" and "speak of" do.
const lacksParticle = (line: Line, cue: Cue): boolean =>
  cue.verb.frames.size === 0 && is(line, cue.head, 'withParticle') && cue.to === cue.head + 1;

// "asked not to be named", "requested anonymity", "who begged us not to print his name" is no statement but the manner
// of one.
function keepsOwnName(line: Line, cue: Cue, { kind, from }: Complement): boolean {
  const to = Math.min(commaFrom(line, from), from + LONGEST_MANNER);
  const isAsked = kind === 'to' || kind === 'preposition' || is(line, cue.from - 1, 'relatives');
  if (!isAsked) return kind === 'words' && is(line, from, 'unnamed');
  return someIn({ from, to }, (i) => withholdsName(line, i)) || keepsName(line, { from, to });
}

function takesWords(line: Line, cue: Cue, i: number): boolean {
  const { frames } = cue.verb;
  if (frames.has('gerund') && isGerund(line, i) && i + 1 < line.stop) return true;
  if (frames.has('amount') && isSum(line, i)) return true;
  if (frames.has('count')) return numberFrom(line, i) !== null;
  // "The owner says that 40 came; the union says | 90."
  if (isPlainSaying(line, cue) && isNumber(line, i) && !isWord(line, i + 1)) return true;
  if (frames.has('as')) return isSeenAs(line, i);
  if (frames.has('value')) return isValued(line, i);
  if (is(line, cue.head, 'lightVerbs') && hasSpeechNoun(line, i)) return false;
  if (isVerbish(line, i) || is(line, i, 'conjunctions')) return false;
  const takesObject = frames.has('object') && (!is(line, cue.head, 'withParticle') || cue.to > cue.head + 1);
  if (i + 1 >= line.stop)
    return (
      takesObject &&
      (deniesIt(line, cue, i) || !is(line, i, 'pronouns', 'heardPronouns', 'firstPersons', 'clauseWords'))
    );
  const starts = startsPhrase(line, is(line, i, 'focusAdverbs') ? i + 1 : i);
  if (frames.has('clause')) {
    if (isPlainSaying(line, cue)) return true;
    const isClause = (starts || endsAsPlural(at(line, i))) && (hasVerbSoon(line, i) || isPronounWithVerb(line, i));
    if (cue.verb.class === 'attitude' || cue.isDoubtful) return isClause || (starts && takesObject);
    const isReported = starts && !line.lexicon.words.clauseOnly.has(cue.verb.lemma);
    return isReported || takesObject || hasVerbSoon(line, i);
  }
  return takesObject && !is(line, i, 'prepositions') && !isRemoval(line, cue, i);
}

// "The ministry denied it.": what was said before, which only a verb of denying takes back in a word.
const deniesIt = (line: Line, { verb }: Cue, i: number): boolean =>
  line.lexicon.words.deniers.has(verb.lemma) && is(line, i, 'impersonals', 'backPronouns');

// "dismissed the governor of the bank", "dismissed Ann Kell" took an office away; "dismissed the mayor as a clown" and
// "dismissed the mayor's claims" speak.
function isRemoval(line: Line, { head }: Cue, from: number): boolean {
  if (!is(line, head, 'removals')) return false;
  let to = is(line, from, 'determiners') ? from + 1 : from;
  while (to < line.stop && (isName(line, to) || isPart(line, to, 'NOUN', 'PROPN', 'ADJ'))) to += 1;
  return to > from && !is(line, to, 'asWords') && (is(line, to - 1, 'roles') || isName(line, to - 1));
}

const startsPhrase = (line: Line, i: number): boolean =>
  is(line, i, 'personalPronouns', 'determiners', 'firstPersons', 'pronouns') || isName(line, i) || isNumber(line, i);

// "thought it looked old"
const isPronounWithVerb = (line: Line, i: number): boolean =>
  is(line, i, 'personalPronouns') && isPredicate(line, afterAdverbs(line, i + 1));

/** The noun that a light verb leans on is looked for among so many tokens behind the verb. */
const FARTHEST_NOUN = 4;

// "expressed concern that …", "expressed doubts about …": the noun after the verb makes the report.
function hasSpeechNoun(line: Line, from: number): boolean {
  for (let i = from; i < from + FARTHEST_NOUN; i += 1)
    if (is(line, i, 'nouns') && is(line, i + 1, 'complementizers', 'topicPrepositions')) return true;
  return false;
}

/** A number is looked for among so many tokens from the first word about it on ("at more than 3,000"). */
const FARTHEST_NUMBER = 4;
/** "At" and a number are looked for among so many tokens from the first word of what is valued on. */
const FARTHEST_VALUE = 10;

const isCurrency = (line: Line, i: number): boolean => /^\p{Sc}/u.test(at(line, i));

// "4.5 percent", "up to $3 million": what is offered is a sum, not a service.
function isSum(line: Line, from: number): boolean {
  const i = numberFrom(line, from);
  if (i === null || isCurrency(line, i)) return i !== null;
  return is(line, i + 1, 'amounts') || is(line, i + 2, 'amounts') || isCurrency(line, i + 1);
}

// "164", "no fewer than 97", "about $3": the index of the number or the sign before it; null when another word comes
// first.
function numberFrom(line: Line, from: number): number | null {
  for (let i = from; i < from + FARTHEST_NUMBER; i += 1) {
    if (isCurrency(line, i) || isNumber(line, i)) return i;
    if (!is(line, i, 'prepositions', 'determiners', 'adverbs', 'clauseWords', 'thanWords')) return null;
  }
  return null;
}

/** "As" is looked for among so many tokens from the first word of what is judged on. */
const FARTHEST_AS = 12;

// "the vote as a test of his rule", but not "the man as he left".
function isSeenAs(line: Line, from: number): boolean {
  for (let i = from + 1; i < Math.min(line.stop, from + FARTHEST_AS); i += 1) {
    if (
      isQuoted(line, i) ||
      at(line, i) === ',' ||
      isPredicate(line, i) ||
      is(line, i, 'subordinators') !== is(line, i, 'asWords')
    )
      return false;
    if (is(line, i, 'asWords'))
      return !is(line, i + 1, 'personalPronouns') && !hasFiniteVerb(line, i + 1, commaFrom(line, i));
  }
  return false;
}

// "denied to have opened the gate": translations put so what English says with "that" or "having". "The man reported to
// have opened it" is another thing.
const deniesHaving = (line: Line, { verb }: Cue, to: number): boolean =>
  is(line, to + 1, 'perfectInfinitives') &&
  verb.class === 'speech' &&
  verb.frames.has('that') &&
  !line.lexicon.words.hearsay.has(verb.lemma);

// "the crowd at 4,000", "losses at more than $3 million".
function isValued(line: Line, from: number): boolean {
  for (let i = from + 1; i < Math.min(line.stop, from + FARTHEST_VALUE); i += 1) {
    if (isQuoted(line, i) || at(line, i) === ',' || isVerbish(line, i)) return false;
    if (is(line, i, 'valuePrepositions'))
      return someIn({ from: i + 1, to: i + 1 + FARTHEST_NUMBER }, (k) => isNumber(line, k) || isCurrency(line, k));
  }
  return false;
}

/** The verb of a clause without "that" is looked for so many tokens on. */
const FARTHEST_VERB = 14;

function hasVerbSoon(line: Line, from: number): boolean {
  for (let i = from + 1; i < Math.min(line.stop, from + FARTHEST_VERB); i += 1) {
    if (isVerbish(line, i)) return true;
    if (at(line, i) === ',' && i > from + 8) return false;
  }
  return false;
}

/**
 * Judges a form that is a noun as often as a verb ("reports"): it needs a plain sign of speech after it, and no
 * determiner before it.
 *
 * @param cue the form
 * @param complement what follows it
 * @returns whether it is a verb here
 */
export function isCertain(line: Line, cue: Cue, complement: Complement): boolean {
  const before = isFloating(line, cue.from - 1) ? cue.from - 2 : cue.from - 1;
  if (is(line, before, 'determiners', 'prepositions') || isGenitiveMark(line, before)) return false;
  // "over their previous estimate"
  if (cue.form.base && line.parts[cue.head] === 'NOUN' && line.parts[cue.from - 1] === 'ADJ') return false;
  if (isNumeral(line, cue.from - 1) || !agrees(line, cue)) return false;
  if (complement.kind === 'words' && cue.form.third && complement.from === cue.to && is(line, cue.to, 'determiners'))
    return true;
  // "The manifest lists 40 crates"
  if (cue.form.third && complement.from === cue.to && isNumber(line, cue.to) && is(line, before, 'documents'))
    return true;
  // "Falk plans to leave", "the head of the pilots, Mara Lind, points to the storm".
  const follows = line.kind !== 'title' && (isName(line, before) || at(line, before) === ',');
  if (cue.form.third && follows && (complement.kind === 'to' || complement.kind === 'preposition')) return true;
  if (line.parts[cue.head] === 'NOUN' && complement.kind === 'words') return false;
  if (complement.kind === 'to') return line.parts[cue.head] === 'VERB';
  if (complement.kind === 'that' || complement.kind === 'quote' || complement.kind === 'none') return true;
  if (line.parts[cue.head] === 'VERB') return complement.kind === 'words' || complement.kind === 'preposition';
  return (
    complement.kind === 'words' &&
    cue.form.third &&
    (is(line, complement.from, 'personalPronouns', 'determiners') || isName(line, complement.from))
  );
}

// "officials report" and "the ministry reports" agree in number, "an interview report" does not.
function agrees(line: Line, cue: Cue): boolean {
  let last = cue.from - 1;
  while (last > 0 && (isAdverb(line, last) || bracketBefore(line, last) > 0))
    last = Math.max(0, (bracketBefore(line, last) > 0 ? bracketBefore(line, last) : last) - 1);
  if (at(line, last) === ',') return true;
  const isPlural = is(line, last, 'plurals') || endsAsPlural(at(line, last));
  if (cue.form.base) return isPlural || is(line, last - 2, 'conjunctions') || isName(line, last);
  return !isPlural || isName(line, last);
}
