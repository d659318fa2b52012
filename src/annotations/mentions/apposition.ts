import type { EntityType } from '../../model/annotation.js';
import type { NominalHead } from './nominalHeads.js';
import {
  isPhraseEnd,
  isVerbAt,
  type MentionDraft,
  type SentenceView,
  type TokenRange,
  wordAt,
} from './sentenceView.js';

/**
 * A noun phrase: its tokens, its head noun, and whether an article or an owner makes it somebody's or something's in
 * particular.
 */
export interface DescribedRange extends TokenRange {
  readonly view: SentenceView;
  readonly at: number;
  readonly head: NominalHead;
  readonly definite: boolean;
}

/**
 * Says whether a noun phrase only tells what a name beside it is: the office or trade of a person ("the mayor Kira
 * Orlova", "the mayor of Lindhaven, Kira Orlova", "Kira Orlova, 44, a nurse"), or the kind of a body ("the watchdog
 * Clear Ledger", "a smaller union" behind its name, "the Harbour Workers union").
 *
 * @param phrase the noun phrase
 * @param names the names of the sentence
 * @returns false where the phrase is a mention of its own
 */
export function isApposition(phrase: DescribedRange, names: readonly MentionDraft[]): boolean {
  const { view, from, to, at, head } = phrase;
  if (head.type !== 'person' && head.type !== 'organisation') return false;
  const isTrade = head.type === 'person' || view.grammar.trades.has(wordAt(view, at));
  const named = names.filter(({ kind, type }) => isNamed(kind) && fits(type, isTrade));
  const begins = (i: number): MentionDraft | undefined =>
    named.find((name) => name.from === i || (name.role !== undefined && name.role.start === view.tokens[i]?.start));
  // "The president of the union Kira Orlova" holds the name that it is the role of.
  const [start, noun] = [view.tokens[from]?.start ?? 0, view.tokens[at]?.start ?? 0];
  if (
    named.some(({ from: name, role }) => name > at && role !== undefined && role.start >= start && role.start <= noun)
  )
    return true;
  if (begins(at + 1) || begins(to)) return true;
  if (head.type === 'organisation' && phrase.definite && named.some((name) => name.from > from && name.to === at))
    return true;
  const isQuoted = view.tokens[to + 1]?.kind === 'quote';
  const behind = wordAt(view, to) === ',' ? begins(isQuoted ? to + 2 : to + 1) : undefined;
  if (behind !== undefined && (to > at + 1 || isQuoted || isPhraseEnd(view, behind.to))) return true;
  return !isVerbAt(view, to) && named.some((name) => name.to === endBefore(view, from));
}

const isNamed = (kind: MentionDraft['kind']): boolean => kind === 'name' || kind === 'titled';

// A trade may be a company's: "the builder Norddam", and a person's: "the contractor, Joren Falk".
const fits = (name: EntityType, isTrade: boolean): boolean =>
  name === 'organisation' || name === 'other' || (name === 'person' && isTrade);

// The end of what stands before the comma of a phrase, past an age and an adverb: "Orlova |, 44, once the".
function endBefore(view: SentenceView, from: number): number {
  const comma = view.parts[from - 1] === 'ADV' || view.parts[from - 1] === 'SCONJ' ? from - 2 : from - 1;
  if (wordAt(view, comma) !== ',') return -1;
  return view.parts[comma - 1] === 'NUM' && wordAt(view, comma - 2) === ',' ? comma - 2 : comma;
}
