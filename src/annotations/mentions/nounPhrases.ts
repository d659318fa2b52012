import { isGenitiveS } from '../../text/genitive.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import { endsAsGerund, endsAsParticiple, endsAsPast } from '../../text/word-endings.js';
import { LISTED } from './lexicon.js';
import { isListed, isVerbAt, type SentenceView, wordAt } from './sentenceView.js';

const BEFORE_HEAD: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
// No description is longer, so that a damaged sentence cannot give one that runs through all of it.
const LONGEST = 9;
// A clause that tells one from others is short.
const LONGEST_CLAUSE = 8;

/**
 * Finds where the noun phrase of a head begins: over nouns, adjectives, participles and numbers to the article, the
 * possessive or the possessor ("the mayor’s disputed plan").
 *
 * @param view one sentence
 * @param head the index of the head noun
 * @returns the index of the first token
 */
export function leftEdge(view: SentenceView, head: number): number {
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const next = stepLeft(view, from);
    if (next === null) break;
    from = next.to;
    if (next.last) break;
  }
  return from;
}

// One step to the left of `from`; `last` when nothing more can stand before.
function stepLeft(view: SentenceView, from: number): { readonly to: number; readonly last: boolean } | null {
  const before = from - 1;
  const part = view.parts[before] ?? 'X';
  const word = wordAt(view, before);
  if (isGenitiveS(word) || isBareApostrophe(view, before)) return possessor(view, before);
  if (part === 'DET') return { to: before, last: true };
  if (part === 'PRON') return view.grammar.possessives.has(word) ? { to: before, last: true } : null;
  if (part === 'NUM') return { to: quantityStart(view, before), last: false };
  if (BEFORE_HEAD.has(part)) return { to: before, last: false };
  // "Managing director" is an office, also at the head of a sentence.
  if (part === 'VERB' && (isParticiple(view, before) || isListed(view, before, LISTED.officeModifier)))
    return { to: before, last: false };
  if (part === 'ADV' && view.parts[from] === 'ADJ' && !isVerbAt(view, before - 1)) return { to: before, last: false };
  return null;
}

function isBareApostrophe(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return (
    (token?.text === '’' || token?.text === "'") &&
    token.start === view.tokens[at - 1]?.end &&
    /s$/.test(wordAt(view, at - 1))
  );
}

// The noun phrase before a possessive ending, at most five tokens.
function possessor(view: SentenceView, ending: number): { readonly to: number; readonly last: boolean } | null {
  let to = ending;
  while (to > 0 && ending - to < 5 && /^(NOUN|PROPN|ADJ|NUM)$/.test(view.parts[to - 1] ?? '')) to -= 1;
  if (to === ending) return null;
  if (view.parts[to - 1] === 'DET' || view.grammar.possessives.has(wordAt(view, to - 1))) to -= 1;
  return { to, last: true };
}

// "more than 300", "at least two".
function quantityStart(view: SentenceView, number: number): number {
  const { quantities } = view.grammar;
  const before = wordAt(view, number - 1);
  if (quantities.has(`${wordAt(view, number - 2)} ${before}`)) return number - 2;
  return quantities.has(before) ? number - 1 : number;
}

// A participle before a noun stands after an article, a possessive, an adjective or a preposition: "the elected mayor".
function isParticiple(view: SentenceView, at: number): boolean {
  if (!endsAsParticiple(wordAt(view, at)) && !endsAsGerund(wordAt(view, at))) return false;
  const before = view.parts[at - 1];
  // "From veiled men", "that masked men had come".
  const isSubject = before === 'SCONJ' && /^(?:VERB|AUX)$/.test(view.parts[at + 2] ?? '');
  if (endsAsPast(wordAt(view, at)) && view.parts[at + 1] === 'NOUN' && (before === 'ADP' || isSubject)) return true;
  return before === 'DET' || before === 'ADJ' || view.grammar.possessives.has(wordAt(view, at - 1));
}

/**
 * Finds where a noun phrase ends: over complements that begin with one of the given prepositions ("of the northern
 * port", "with the mayor"), at most two of them.
 *
 * @param view one sentence
 * @param head the index of the head noun
 * @param prepositions the prepositions that lead on, in lower case
 * @returns one past the index of the last token; one past the head when nothing leads on
 */
export function rightEdge(view: SentenceView, head: number, prepositions: ReadonlySet<string>): number {
  let to = head + 1;
  for (let round = 0; round < 2; round += 1) {
    const wanted = round === 0 ? prepositions : view.grammar.genitives;
    if (!wanted.has(wordAt(view, to)) || isListed(view, to + 1, LISTED.calendar)) break;
    const end = phraseEnd(view, to + 1);
    if (end === null) break;
    to = end;
  }
  return to;
}

/**
 * Finds where the noun phrase of a place or a document ends that a name tells from others: "the Ilva bridge", "the
 * bridge at Ilva", "the border between Ilva and Torland".
 *
 * @param view one sentence
 * @param from the index of its first token
 * @param head the index of its head noun
 * @returns one past the index of the last token; null when no name is part of the phrase
 */
export function namedEnd(view: SentenceView, from: number, head: number): number | null {
  const to = rightEdge(view, head, view.grammar.placeLinks);
  if (view.parts.slice(head + 1, to).includes('PROPN')) return to;
  return view.parts.slice(from, head).includes('PROPN') ? head + 1 : null;
}

/**
 * Finds where a short clause ends that tells somebody or something from others: "a government that lost", "the man who
 * threw you out". It has one verb and ends the sentence or before a mark; behind a comma a clause only adds.
 *
 * @param view one sentence
 * @param from the index right behind the noun
 * @returns one past the index of the last token; null when no such clause stands there
 */
export function restrictingEnd(view: SentenceView, from: number): number | null {
  if (!view.grammar.relatives.has(wordAt(view, from))) return null;
  let to = from + 1;
  while (to < view.tokens.length && view.tokens[to]?.kind !== 'punctuation' && view.tokens[to]?.kind !== 'quote')
    to += 1;
  const parts = view.parts.slice(from + 1, to);
  const verb = parts.indexOf('VERB');
  // "Who asked not to be named": an infinitive is no second verb.
  const infinitive = parts.indexOf('PART', verb);
  const rest = parts.slice(verb + 1, infinitive < 0 ? undefined : infinitive);
  const isOneVerb = verb >= 0 && !rest.some((part) => part === 'VERB' || part === 'AUX');
  return isOneVerb && to - from <= LONGEST_CLAUSE ? to : null;
}

/**
 * Finds where a description ends that tells somebody by what they know or are near to: "familiar with the talks".
 *
 * @param view one sentence
 * @param head the index of the head noun
 * @returns one past the index of the last token; null when nothing of the kind follows the head
 */
export function acquaintedEnd(view: SentenceView, head: number): number | null {
  const { acquainted } = view.grammar;
  const follows = acquainted.has(`${wordAt(view, head + 1)} ${wordAt(view, head + 2)}`);
  return follows ? phraseEnd(view, head + 3) : null;
}

// The end of the noun phrase that begins at `from`; null when none begins there.
function phraseEnd(view: SentenceView, from: number): number | null {
  let to = from;
  let lastNoun = -1;
  while (to < view.tokens.length && to - from < LONGEST) {
    const part = view.parts[to] ?? 'X';
    const isInside =
      BEFORE_HEAD.has(part) || part === 'DET' || view.grammar.possessives.has(wordAt(view, to)) || isEnding(view, to);
    const joins =
      lastNoun === to - 1 &&
      view.grammar.conjunctions.has(wordAt(view, to)) &&
      /^(PROPN|DET)$/.test(view.parts[to + 1] ?? '');
    if (!isInside && !joins && !(part === 'VERB' && (isParticiple(view, to) || isBeforeName(view, from, to)))) break;
    if (part === 'DET' && lastNoun >= 0 && !view.grammar.conjunctions.has(wordAt(view, to - 1))) break;
    if (part === 'NOUN' || part === 'PROPN') lastNoun = to;
    to += 1;
  }
  return lastNoun < 0 ? null : lastNoun + 1;
}

// "From neighbouring Ruvania".
const isBeforeName = (view: SentenceView, from: number, at: number): boolean =>
  at === from && (endsAsPast(wordAt(view, at)) || endsAsGerund(wordAt(view, at))) && view.parts[at + 1] === 'PROPN';

const isEnding = (view: SentenceView, at: number): boolean => isGenitiveS(wordAt(view, at));
