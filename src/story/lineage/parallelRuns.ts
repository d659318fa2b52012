import { type Span, spanOver } from '../../model/span.js';
import type { TracedSentence, TracedText } from './collection.js';
import type { Passage } from './passages.js';

/** Two texts whose sentences were compared. */
export interface TextPair {
  readonly a: TracedText;
  readonly b: TracedText;
}

/** Two sides of a link may drift apart by this many code units before it is cut in two. */
const MOST_DRIFT = 100;

/** Takes two texts and a passage of both; returns it cut where its two sides stop running opposite each other. */
export function parallelRuns(texts: TextPair, passage: Passage): readonly Passage[] {
  if (passage.length < 2 || driftOf(texts, passage) <= MOST_DRIFT) return [passage];
  const cut = widestJump(texts, passage);
  return [...parallelRuns(texts, passage.slice(0, cut)), ...parallelRuns(texts, passage.slice(cut))];
}

/** Takes a text and the sentences of it that a passage pairs; returns all from the first of them to the last. */
export function sentencesOf({ sentences }: TracedText, passage: Passage, side: 'i' | 'j'): readonly TracedSentence[] {
  const numbers = passage.map((pair) => pair[side]);
  return sentences.slice(Math.min(...numbers), Math.max(...numbers) + 1);
}

/** Takes the same as sentencesOf; returns the place of the passage in the text. */
export const placeOf = (text: TracedText, passage: Passage, side: 'i' | 'j'): Span =>
  spanOver(sentencesOf(text, passage, side).map(({ sentence }) => sentence));

// How far, at most, a sentence stands from where that opposite it would be carried over to in proportion.
function driftOf(texts: TextPair, passage: Passage): number {
  const [a, b] = [placeOf(texts.a, passage, 'i'), placeOf(texts.b, passage, 'j')];
  const drifts = passage.map(({ i, j }) => {
    const carried = b.start + ((middleOf(texts.a, i) - a.start) / (a.end - a.start)) * (b.end - b.start);
    return Math.abs(carried - middleOf(texts.b, j));
  });
  return Math.max(...drifts);
}

// The place in a passage where one side moves on much further than the other.
function widestJump(texts: TextPair, passage: Passage): number {
  let [cut, widest] = [1, -1];
  passage.forEach((after, n) => {
    const before = passage[n - 1];
    if (before === undefined) return;
    const onA = middleOf(texts.a, after.i) - middleOf(texts.a, before.i);
    const onB = middleOf(texts.b, after.j) - middleOf(texts.b, before.j);
    if (Math.abs(onA - onB) > widest) [cut, widest] = [n, Math.abs(onA - onB)];
  });
  return cut;
}

function middleOf({ sentences }: TracedText, index: number): number {
  const { start, end } = (sentences[index] as TracedSentence).sentence;
  return (start + end) / 2;
}
