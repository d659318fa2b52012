import type { EntityType, MentionKind } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';
import { caseModeOf } from '../../text/features.js';
import type { PartOfSpeech, TaggedSentences } from '../../text/part-of-speech.js';
import { type SequenceModel, tag } from '../../text/perceptron.js';
import type { Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { Grammar } from './grammar.js';
import type { MentionLexicon } from './lexicon.js';
import { markListed } from './listedNames.js';
import { nameFeatures } from './nameFeatures.js';

/** One sentence with all that is known of its words before mentions are made of them. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly parts: readonly PartOfSpeech[];
  /** The lists each token is in, as bits of `LISTED`. */
  readonly kinds: Int32Array;
  /** The label of the model of names for each token: O, or B- or I- and PER, ORG, LOC or MISC. */
  readonly labels: readonly string[];
  /** Whether capitals stand in it as in running text. */
  readonly isMixedCase: boolean;
  /** The small words of the language. */
  readonly grammar: Grammar;
}

/** A stretch of tokens of one sentence: first, and one past the last. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A mention before it has an id: its tokens, its place in the text, kind and type. */
export interface MentionDraft extends Span, TokenRange {
  readonly view: SentenceView;
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly role?: Span;
  /** The document shows its type, which is then more than a guess. */
  readonly isShown?: boolean;
}

/**
 * Looks at each sentence once: lists, and the labels of the model of names.
 *
 * @param sentences the sentences of a reading
 * @param parts their parts of speech
 * @param lexicon the compiled lists
 * @param names the model of names
 * @returns one view a sentence, in order
 */
export function viewSentences(
  sentences: readonly Sentence[],
  parts: TaggedSentences,
  lexicon: MentionLexicon,
  names: SequenceModel,
): readonly SentenceView[] {
  return sentences.map((sentence, i) => {
    const { tokens } = sentence;
    const own = parts[i] ?? [];
    const marks = markListed(tokens, lexicon);
    const labels = tag(names, nameFeatures(tokens, own, marks));
    const isMixedCase = caseModeOf(tokens) === 'mixed';
    return { sentence, tokens, parts: own, labels, kinds: marks.kinds, isMixedCase, grammar: lexicon.grammar };
  });
}

/** Takes a view, a range of its tokens, kind and type; returns the draft of a mention. */
export function draftOf(
  view: SentenceView,
  { from, to }: TokenRange,
  kind: MentionKind,
  type: EntityType,
): MentionDraft {
  return { view, from, to, ...spanOf(view, { from, to }), kind, type };
}

/** Takes a view and a range of one token or more; returns its span in the text. */
export function spanOf(view: SentenceView, { from, to }: TokenRange): Span {
  return { start: (view.tokens[from] as Token).start, end: (view.tokens[to - 1] as Token).end };
}

/** Takes a view, the index of a token and bits of `LISTED`; says whether the token is in one of these lists. */
export function isListed(view: SentenceView, at: number, kinds: number): boolean {
  return ((view.kinds[at] ?? 0) & kinds) !== 0;
}

/** Takes a view and the index of a token; says whether the token begins with a capital. */
export function hasCapital(view: SentenceView, at: number): boolean {
  return isCapitalised(view.tokens[at]);
}

/** Takes a view and the index of a token; returns it in lower case, the empty string outside the sentence. */
export function wordAt(view: SentenceView, at: number): string {
  return view.tokens[at]?.lower ?? '';
}

/**
 * Takes a view and the index of a token; says whether a phrase before it ends there: at a mark, or with the sentence.
 */
export function isPhraseEnd(view: SentenceView, at: number): boolean {
  return at >= view.tokens.length || /^[,.;:)–—-]$/.test(wordAt(view, at));
}

/** Takes a view and a range; returns its tokens in lower case, joined by blanks. */
export function wordsOf(view: SentenceView, { from, to }: TokenRange): string {
  return view.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
}

/** Takes two ranges of one sentence; says whether they share a token. */
export function sharesToken(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Takes a sentence and an index; says whether a verb or an auxiliary stands there. */
export const isVerbAt = ({ parts }: SentenceView, at: number): boolean => parts[at] === 'VERB' || parts[at] === 'AUX';
