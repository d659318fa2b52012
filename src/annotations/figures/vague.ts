import { contains } from '../../model/span.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { type Draft, draftOf, type Line } from './draft.js';
import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import { behindAuxiliaries, isPersonPredicate } from './quantities.js';
import { afterOf, countedNoun, isMoney, isPlural, listedUnit, type Unit } from './units.js';

/**
 * Reads a vague amount: "several shots", "hundreds of people", "a group", "virtually all", "for weeks".
 *
 * @param line the sentence
 * @param i the index of the piece where it may begin
 * @returns the draft with value null (but for "twice"), and a range where the word gives a safe one; null when none
 *   begins here
 */
export function vagueAt(line: Line, i: number): Draft | null {
  return timesAt(line, i) ?? shareAt(line, i) ?? amountAt(line, i) ?? groupAt(line, i) ?? lengthAt(line, i);
}

// "Twice", "at least once": how often, or how many times as much. "Once" alone mostly says when.
function timesAt({ pieces, lexicon }: Line, i: number): Draft | null {
  const value = lexicon.timesAdverbs.get(pieces[i]?.lower ?? '');
  if (value === undefined) return null;
  return value > 1 || hedgeBefore(pieces, i, lexicon) !== null
    ? draftOf({ from: i, to: i + 1, value, unit: 'times' })
    : null;
}

// "Most of Thursday night" is a length of time.
function shareAt({ pieces, times, lexicon }: Line, i: number): Draft | null {
  const length = phraseFrom(pieces, i, lexicon.shares);
  const whole = pieces[i + length];
  if (length === 0 || times.some((time) => whole !== undefined && contains(time, whole))) return null;
  const noun = countedNoun(pieces, i + length, lexicon)?.noun ?? '';
  return draftOf({ from: i, to: i + length, unit: 'share', noun, qualifier: 'vague' });
}

function amountAt(line: Line, i: number): Draft | null {
  const { pieces, lexicon } = line;
  const length = phraseFrom(pieces, i, lexicon.vague);
  if (length === 0) return null;
  const words = wordsBetween(pieces, i, i + length);
  if (lexicon.onlyWithOf.has(words) && !lexicon.of.has(pieces[i + length]?.lower ?? '')) return null;
  const range = lexicon.vague.get(words) ?? null;
  // "several hundred people": the magnitude belongs to the amount.
  const to = lexicon.magnitudes.has(pieces[i + length]?.lower ?? '') ? i + length + 1 : i + length;
  const noun = listedMoney(pieces, to, lexicon) ?? countedNoun(pieces, to, lexicon);
  if (noun !== null && lexicon.ago.has(pieces[noun.to]?.lower ?? '')) return null;
  const known = { from: i, range: to > i + length ? null : range, qualifier: 'vague' as const };
  if (noun !== null && noun.unit !== 'times')
    return draftOf({ ...known, to: noun.to, unit: noun.unit, noun: noun.noun });
  const isStaying = lexicon.crowdAmounts.has(words) && isSomewhere(pieces, to, lexicon);
  const isCrowd = isStaying || lexicon.groups.has(pieces[i - 2]?.lower ?? '') || isPersonPredicate(pieces, to, lexicon);
  if (range === null) return null;
  return draftOf({ ...known, to, unit: isCrowd ? 'people' : null });
}

// "Hundreds are still in prison", but "hundreds were sold", "hundreds had to be rebuilt": of a thing it is told what
// was done with it.
function isSomewhere(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean {
  const to = behindAuxiliaries(pieces, at, lexicon);
  const next = pieces[to]?.lower ?? '';
  return to > at && lexicon.stops.has(next) && !lexicon.to.has(next);
}

// "several million euros", "thousands of dollars".
function listedMoney(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const unit = listedUnit(pieces, afterOf(pieces, at, lexicon), lexicon);
  return isMoney(unit?.unit ?? null) ? unit : null;
}

// "a group of suspected smugglers": how many there are is not said, that they are persons is.
function groupAt({ pieces, lexicon }: Line, i: number): Draft | null {
  const [article, group, of] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (!article || !group || !of || !lexicon.articles.has(article.lower) || !lexicon.groups.has(group.lower))
    return null;
  const noun = lexicon.of.has(of.lower) ? countedNoun(pieces, i + 2, lexicon) : null;
  return noun?.unit === 'people'
    ? draftOf({ from: i, to: i + 2, unit: 'people', noun: noun.noun, qualifier: 'vague' })
    : null;
}

// A length of time that is only a plural: "for weeks", "hours before the deadline", "weeks and months".
function lengthAt(line: Line, i: number): Draft | null {
  const { pieces, lexicon } = line;
  const unit = pluralDuration(line, i);
  const before = pieces[i - 1];
  if (unit === null || before?.kind === 'number' || lexicon.determiners.has(before?.lower ?? '')) return null;
  const next = pieces[i + 1]?.lower ?? '';
  const isJoined = lexicon.and.has(next) && pluralDuration(line, i + 2) !== null;
  const isLength = lexicon.lengthOpeners.has(before?.lower ?? '') || lexicon.lengthClosers.has(next);
  return isJoined || isLength ? draftOf({ from: i, to: isJoined ? i + 3 : i + 1, unit, qualifier: 'vague' }) : null;
}

function pluralDuration({ pieces, lexicon }: Line, at: number): string | null {
  const piece = pieces[at];
  return piece !== undefined && isPlural(piece, lexicon) ? (lexicon.durations.get(piece.lower)?.unit ?? null) : null;
}
