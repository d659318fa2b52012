import type { Statement } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import { byPosition, type Span } from '../../model/span.js';

/** A sentence is somebody's words when this share of it is what they said and the words that introduce it. */
const SPOKEN_SHARE = 0.5;

/**
 * Says of each sentence of an article whose public words it gives. Two texts that give the same words of one speaker
 * were there both, or have one announcement both: neither need have copied the other.
 *
 * @param sentences the sentences of the article, in order
 * @param statements its statements
 * @returns a speaker for each sentence; null for the article's own words, for the turns of an interview, which belong
 *   to the text that printed it, and for what came through others or from somebody unnamed. Near-linear
 */
export function voicesOf(sentences: readonly Span[], statements: readonly Statement[]): readonly (EntityId | null)[] {
  const voices: (EntityId | null)[] = sentences.map(() => null);
  const said = statements.flatMap((statement): readonly Said[] => {
    const { speaker } = statement;
    return speaker === null || !isPublic(statement) ? [] : [{ ...hullOf(statement), speaker }];
  });
  let at = 0;
  for (const { start, end, speaker } of said.sort(byPosition)) {
    while (at < sentences.length && (sentences[at] as Span).end <= start) at += 1;
    for (let n = at; n < sentences.length && (sentences[n] as Span).start < end; n += 1) {
      const sentence = sentences[n] as Span;
      const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
      if (shared >= SPOKEN_SHARE * (sentence.end - sentence.start)) voices[n] ??= speaker;
    }
  }
  return voices;
}

interface Said extends Span {
  readonly speaker: EntityId;
}

const isPublic = ({ source, chain, anonymity }: Statement): boolean =>
  source !== null && chain.length < 2 && anonymity !== 'anonymous' && anonymity !== 'unspecified';

// What was said with the words that introduce it.
function hullOf({ content, cue, source }: Statement): Span {
  const parts = [...content, cue, source].filter((part) => part !== null);
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}
