import { contains, overlaps, type Span } from '../../../model/span.js';
import { type ClauseWords, isBreak } from '../../../text/clauses.js';
import { longWordsOf } from '../../../text/opposite.js';
import type { Sentence } from '../../../text/reading.js';
import { isWordOrNumber, type Token } from '../../../text/tokens.js';
import { contentOf } from '../sentenceContent.js';
import type { Witness } from '../witness.js';
import { namingIn } from './namingIn.js';

/** A clause of whose longer words others tell no more than this share is told by nobody else. */
const MOST_SHARED = 1 / 3;
/** What is left must hold so many words, a subject and its verb among them. */
const LEAST_LEFT = 5;

/**
 * Finds the part of a sentence that others tell too. Who says only that a mission comes does not stand behind "a
 * mission is to come, but its head said that no date had been agreed": a last clause of which the others tell nothing,
 * names apart, is left out.
 *
 * @param told the sentence
 * @param others sentences of other origins that tell the same
 * @param words the language's words about clauses
 * @returns the part, from the start of the sentence; the whole sentence when the others tell something of each clause,
 *   when it names its source behind the cut, or when the cut would open a quotation
 */
export function commonPart(told: Witness, others: readonly Witness[], words: ClauseWords): Span {
  const { sentence } = told;
  const said = wordsOf(others.flatMap(({ sentence: { tokens } }) => tokens));
  const naming = namingIn(told);
  const sharedIn = (tokens: readonly Token[]): readonly [own: number, shared: number] => {
    const own = [...wordsOf(tokens.filter((token) => !naming.some((where) => overlaps(where, token))))];
    return [own.length, own.filter((word) => said.has(word)).length];
  };
  for (const at of joints(sentence, words)) {
    const [head, tail] = [sentence.tokens.slice(0, at), sentence.tokens.slice(at)];
    const [own, shared] = sharedIn(tail);
    if (own === 0 || shared > MOST_SHARED * own || sharedIn(head)[1] === 0) continue;
    if (head.filter(isWordOrNumber).length < LEAST_LEFT || !isWhole(told, tail[0] as Token)) continue;
    return { start: sentence.start, end: (head.at(-1) as Token).end };
  }
  return sentence;
}

const BRACKETS = new Set(['(', ')']);

// Where a clause begins behind a comma or dash, the first place first.
function joints({ tokens }: Sentence, { conjunctions, openings, relatives }: ClauseWords): readonly number[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]?.lower ?? '';
    if (at === 0 || !isBreak(token) || BRACKETS.has(token.text)) return [];
    if (token.text === ';' || conjunctions.has(next)) return [at];
    // What stands behind a clause that only adds something goes on with what was told before it.
    const isLast = !tokens.slice(at + 1, -1).some(isBreak);
    return isLast && (openings.has(next) || relatives.has(next)) ? [at] : [];
  });
}

// Nothing in front of the cut is said by somebody who is named behind it, or is quoted on both sides of it.
function isWhole({ article, sentence }: Witness, cut: Span): boolean {
  return contentOf(article, sentence).statements.every(({ content, source, cue, kind }) => {
    const isBefore = content.some(({ start }) => start < cut.start);
    if (!isBefore) return true;
    if ([source, cue].some((part) => part !== null && part.start >= cut.start && contains(sentence, part)))
      return false;
    return kind === 'indirect' || content.every(({ end }) => end <= cut.start);
  });
}

const wordsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set([...longWordsOf(tokens), ...tokens.filter(({ text }) => /\d/.test(text)).map(({ lower }) => lower)]);
