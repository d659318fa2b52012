import type { Mention } from '../../model/annotation.js';
import type { WordForms } from '../../text/features.js';
import { type PartOfSpeech, tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { LabelLexicon } from './lexicon.js';

/** One sentence prepared for finding labels: its tokens with their parts of speech, and the mentions that begin in it. */
export interface LabelSentence {
  readonly tokens: readonly Token[];
  readonly parts: readonly PartOfSpeech[];
  readonly mentions: readonly Mention[];
  readonly lexicon: LabelLexicon;
}

/** What sentences are prepared from. */
export interface SentenceInput {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly lexicon: LabelLexicon;
  readonly tagger: SequenceModel;
}

/** Takes the article's mentions and reading, one sentence of it and the word forms met so far; returns the sentence tagged. */
export function viewSentence(input: SentenceInput, sentence: Sentence, forms: WordForms): LabelSentence {
  const { mentions, lexicon } = input;
  return {
    tokens: sentence.tokens,
    parts: tagPartsOfSpeech(input.tagger, sentence.tokens, forms),
    mentions: mentions.slice(firstFrom(mentions, sentence.start), firstFrom(mentions, sentence.end)),
    lexicon,
  };
}
