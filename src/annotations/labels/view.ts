import type { Mention } from '../../model/annotation.js';
import type { PartOfSpeech, TaggedSentences } from '../../text/part-of-speech.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { LabelLexicon } from './lexicon.js';

/**
 * One sentence prepared for finding labels: its tokens with their parts of speech, and the mentions that begin in it.
 */
export interface LabelSentence {
  readonly tokens: readonly Token[];
  readonly parts: readonly PartOfSpeech[];
  readonly mentions: readonly Mention[];
  readonly lexicon: LabelLexicon;
  /** It is a title, where a bare office only says who is meant. */
  readonly isHeadline: boolean;
}

/** What sentences are prepared from. */
export interface SentenceInput {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly lexicon: LabelLexicon;
  /** The parts of speech of each sentence, by its index. */
  readonly parts: TaggedSentences;
}

/**
 * Takes the article's mentions, in reading order, and reading, one sentence of it, and whether that is a title; returns
 * the sentence prepared.
 */
export function viewSentence(input: SentenceInput, sentence: Sentence, isHeadline: boolean): LabelSentence {
  const { mentions, lexicon } = input;
  return {
    tokens: sentence.tokens,
    parts: input.parts[sentence.index] ?? [],
    mentions: mentions.slice(firstFrom(mentions, sentence.start), firstFrom(mentions, sentence.end)),
    lexicon,
    isHeadline,
  };
}
