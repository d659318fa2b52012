import type { PartOfSpeech } from '../../text/part-of-speech.js';
import {
  afterAdverbs,
  at,
  is,
  isAdverb,
  isBreak,
  isName,
  isNumeral,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { beginsPhrase, isTime, namesWork } from './phrases.js';
import type { Cue } from './verbGroup.js';

/**
 * What follows a reporting verb, once circumstances ("on Friday", "in a statement", "to reporters") are passed over.
 */
export interface Complement {
  readonly kind: 'that' | 'wh' | 'quote' | 'to' | 'words' | 'preposition' | 'none';
  /** The index of the first token of the content; the index after all circumstances when there is none. */
  readonly from: number;
  readonly addressee: Range | null;
  readonly medium: Range | null;
}

/** Circumstances between a verb of saying and its content are passed over for so many tokens. */
const LONGEST_CIRCUMSTANCE = 24;

/** Takes a line and a cue in it; returns what follows the cue. */
export function readComplement(line: Line, cue: Cue): Complement {
  const { frames, prepositions, hearerPrepositions } = cue.verb;
  const isHeard = frames.has('addressee') && !cue.isPassive;
  const addressee = isHeard ? addresseeAt(line, afterAdverbs(line, cue.to)) : null;
  const behind = { from: addressee?.to ?? cue.to, addressee, medium: null };
  const bringing = addressee === null ? prepositions : hearerPrepositions;
  const brought = bringing.size === 0 ? behind.from : afterTime(line, behind.from);
  if (bringing.has(at(line, brought))) return { ...behind, kind: 'preposition', from: brought + 1 };
  const passed = afterCircumstances(line, behind, addressee !== null || frames.has('to'));
  // "called that “idle talk”": what is called so, and no conjunction.
  const isNamed = is(line, passed.from, 'complementizers') && isOpening(line, passed.from + 1) && takesName(cue);
  if (isNamed) return { ...passed, kind: 'words' };
  const from = withFocus(line, contentFrom(line, passed.from), cue.to);
  return { ...passed, kind: kindAt(line, passed.from), from };
}

// "spoke | on Sunday morning | of 67", "warned | on Monday | of a flood": the time stands before what is spoken of.
function afterTime(line: Line, from: number): number {
  if (!is(line, from, 'circumstanceWords')) return from;
  let to = from + 1;
  while (!is(line, to, 'timeWords') && (is(line, to, 'determiners') || line.parts[to] === 'ADJ')) to += 1;
  if (!isTime(line, to)) return from;
  while (isTime(line, to) || isNumeral(line, to)) to += 1;
  return to;
}

const takesName = ({ verb: { frames } }: Cue): boolean => frames.has('object') && !frames.has('that');

function kindAt(line: Line, i: number): Complement['kind'] {
  if (i >= line.stop) return 'none';
  if (at(line, i) === ':' || isOpening(line, i)) return 'quote';
  // A line that ends in the comma goes on in the next paragraph.
  if (at(line, i) === ',') return isOpening(line, i + 1) || i + 1 === line.tokens.length ? 'quote' : 'none';
  if (is(line, i, 'complementizers')) return 'that';
  if (is(line, i, 'wh')) return 'wh';
  if (is(line, i, 'receivers') || (is(line, i, 'negations') && is(line, i + 1, 'receivers'))) return 'to';
  return isWord(line, i) || isQuoted(line, i) || /[$€£#]/.test(at(line, i)) ? 'words' : 'none';
}

function contentFrom(line: Line, i: number): number {
  const mark = at(line, i);
  return (mark === ',' && isOpening(line, i + 1)) || mark === ':' || mark === 'that' ? i + 1 : i;
}

// "found only a quarter of them": the adverb is part of how many.
function withFocus(line: Line, from: number, floor: number): number {
  const counts = isNumeral(line, from) || is(line, from, 'determiners', 'amounts');
  return counts && from > floor && is(line, from - 1, 'focusAdverbs') ? from - 1 : from;
}

const isOpening = (line: Line, i: number): boolean => isQuoted(line, i) && line.quotes[i] !== line.quotes[i - 1];

/** What stands between a verb and its content, with the index behind it. */
type Passed = Omit<Complement, 'kind'>;

// Moves past adverbs, times and circumstances; what they say of hearer and medium is kept. After some verbs "to …" may
// be what is promised or asked, and no circumstance.
function afterCircumstances(line: Line, behind: Passed, takesInfinitive: boolean): Passed {
  const limit = Math.min(line.stop, behind.from + LONGEST_CIRCUMSTANCE);
  let passed = behind;
  while (passed.from < limit && !isQuoted(line, passed.from)) {
    const i = passed.from;
    const small = afterSmall(line, i, limit);
    const end = small ?? (opensContent(line, i, takesInfinitive) ? null : circumstanceEnd(line, i, limit));
    if (end === null) return passed;
    passed = small === null ? withCircumstance(line, { from: i + 1, to: end }, passed) : { ...passed, from: small };
  }
  return passed;
}

// The index behind an adverb, a time or an inset; null where none begins.
function afterSmall(line: Line, i: number, limit: number): number | null {
  if (isThatTime(line, i)) return i + 2;
  const later = afterSpan(line, i);
  if (later !== null) return later;
  const isRestOfTime = is(line, i - 1, 'timeWords') && (isNumeral(line, i) || at(line, i) === '.');
  if ((isAdverb(line, i) && line.parts[i] !== 'ADJ') || isTimeHere(line, i) || isRestOfTime) return i + 1;
  return at(line, i) === ',' ? afterInset(line, i, limit) : null;
}

function opensContent(line: Line, i: number, takesInfinitive: boolean): boolean {
  if (!is(line, i, 'prepositions')) return true;
  return is(line, i, 'receivers') && (line.parts[i] === 'PART' || (takesInfinitive && !canBeHeard(line, i + 1)));
}

// "this week", but not "this decision"; "Sunday", but not "Sunday Times".
const isTimeHere = (line: Line, i: number): boolean =>
  is(line, i, 'timeWords') &&
  !is(line, i + 1, 'media') &&
  (!is(line, i, 'determiners') || is(line, i + 1, 'timeWords'));

// "told me that evening that …": the first is no conjunction.
const isThatTime = (line: Line, i: number): boolean =>
  is(line, i, 'complementizers') &&
  is(line, i + 1, 'timeWords') &&
  (is(line, i + 2, 'complementizers') || isOpening(line, i + 2));

/** "Nearly two and a half hours later" has so many words at most. */
const LONGEST_SPAN = 7;
const SPAN_PARTS: ReadonlySet<PartOfSpeech> = new Set(['NUM', 'DET', 'ADJ', 'ADV', 'NOUN', 'CCONJ']);

// "said | an hour later | that": a length of time and what it is counted from, right before the conjunction.
function afterSpan(line: Line, from: number): number | null {
  for (let i = from; i < from + LONGEST_SPAN; i += 1) {
    if (is(line, i, 'complementizers'))
      return i > from && is(line, i - 1, 'laterWords') && !is(line, i + 1, 'timeWords') ? i : null;
    if (!SPAN_PARTS.has(line.parts[i] ?? 'X') || is(line, i, 'personalPronouns')) return null;
  }
  return null;
}

// ", however, that": between two commas stands an inset when "that" or a quotation follows.
function afterInset(line: Line, comma: number, limit: number): number | null {
  if (is(line, comma + 1, 'complementizers')) return comma + 1;
  if (isOpening(line, comma + 1)) return null;
  for (let i = comma + 1; i < limit; i += 1) {
    if (isQuoted(line, i)) return null;
    if (at(line, i) !== ',') continue;
    if (is(line, i + 1, 'complementizers')) return i + 1;
    if (isOpening(line, i + 1)) return i;
    return i - comma <= 3 && isAdverb(line, comma + 1) ? i + 1 : null;
  }
  return null;
}

// The end of a phrase with a preposition that is no part of what is said; null when it may well be part of it.
function circumstanceEnd(line: Line, preposition: number, limit: number): number | null {
  for (let i = preposition + 1; i <= limit; i += 1) {
    if (i >= line.stop) return line.stop;
    if (isQuoted(line, i) && namesWork(line, i)) continue;
    if (isQuoted(line, i)) return isOpening(line, i) && isQuoted(line, i + 4) ? i : null;
    if (is(line, i, 'complementizers') || at(line, i) === ',' || at(line, i) === ':') return i;
    if (is(line, i, 'wh') && !is(line, i, 'relativeAdverbs')) return i;
    // "on condition of anonymity because they may not speak"
    if (isBreak(line, i) || is(line, i, 'reasonWords')) return i;
    if (i > preposition + 1 && line.lexicon.forms.get(at(line, i))?.gerund) return i;
    if (i > preposition + 1 && beginsPhrase(line, i)) return i;
    if (isVerbish(line, i)) return null;
  }
  return null;
}

function withCircumstance(line: Line, where: Range, { addressee, medium }: Passed): Passed {
  const isReceiver = is(line, where.from - 1, 'receivers');
  const hears = isName(line, where.from) || someIn(where, (i) => is(line, i, 'addressees', 'media'));
  const isMedium = !isReceiver && someIn(where, (i) => is(line, i, 'mediumNouns'));
  return {
    from: where.to,
    addressee: addressee ?? (isReceiver && hears ? where : null),
    medium: medium ?? (isMedium ? where : null),
  };
}

// After "to": a name, a pronoun or a phrase with a determiner, rather than a verb.
const canBeHeard = (line: Line, i: number): boolean =>
  isName(line, i) ||
  isQuoted(line, i) ||
  is(line, i, 'addressees', 'determiners', 'media', 'groups') ||
  is(line, i, 'objectPronouns');

// The person who is told, warned, asked: up to "that", "to", a quotation, or the next noun phrase.
function addresseeAt(line: Line, from: number): Range | null {
  if (is(line, from, 'objectPronouns')) return { from, to: from + 1 };
  if (is(line, from, 'prepositions')) return null;
  let to = from;
  for (; to < line.stop && (isQuoted(line, to) ? namesWork(line, to) : isWord(line, to)); to += 1) {
    if (isQuoted(line, to)) continue;
    if (is(line, to, 'wh', 'personalPronouns', 'clauseWords', 'negations', 'complementizers')) break;
    if (is(line, to, 'prepositions') && !is(line, to, 'genitives')) break;
    // A verb comes too soon: what stands there is the subject of a clause, unless it is a known hearer.
    if (isVerbish(line, to)) return is(line, from, 'addressees') ? { from, to: from + 1 } : null;
    if (to > from && (beginsPhrase(line, to) || is(line, to, 'timeWords'))) break;
  }
  return to > from ? { from, to } : null;
}
