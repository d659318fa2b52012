import { receiptOf } from '../../model/receipt.js';
import type { CopyLink } from '../../model/story.js';
import type { TracedSentence, TracedText } from './collection.js';

/** At most so many repetitions of one sentence are reported. */
const MOST_REPEATS = 8;
/** Shorter sentences repeat by chance. */
const LEAST_WORDS = 5;

/**
 * Finds sentences that an article repeats word for word (headings, promotional lines, pasted paragraphs).
 *
 * @param text one text, ready for comparing
 * @returns a link from each first occurrence to each later one, at most eight; all are boilerplate
 */
export function repeatsInside(text: TracedText): readonly CopyLink[] {
  const first = new Map<string, { readonly sentence: TracedSentence; count: number }>();
  const links: CopyLink[] = [];
  for (const sentence of text.sentences) {
    if (sentence.words.length < LEAST_WORDS) continue;
    const key = sentence.words.join(' ');
    const known = first.get(key);
    if (known === undefined) first.set(key, { sentence, count: 0 });
    else if (known.count < MOST_REPEATS) {
      known.count += 1;
      links.push(repeatLink(text, known.sentence, sentence));
    }
  }
  return links;
}

function repeatLink(text: TracedText, a: TracedSentence, b: TracedSentence): CopyLink {
  return {
    a: receiptOf(text.article, a.sentence),
    b: receiptOf(text.article, b.sentence),
    kind: 'verbatim',
    score: 1,
    boilerplate: true,
    direction: 'unknown',
    why: [{ feature: 'repetition', value: a.words.length, text: 'The article repeats the sentence word for word.' }],
  };
}
