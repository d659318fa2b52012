import type { Mention, Statement, TimeExpression } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import type { MentionId } from '../../model/ids.js';
import { overlaps, type Span } from '../../model/span.js';
import { behindDateline } from '../../text/dateline.js';
import type { PartOfSpeech, TaggedSentences } from '../../text/part-of-speech.js';
import { pairQuotes } from '../../text/quotes.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import { endsAsGerund, endsAsPast } from '../../text/word-endings.js';
import { cutClauses, type EventSentence, outermost } from './clause.js';
import { type EventLexicon, eventNoun, isOfClass } from './lexicon.js';

/** What a sentence is looked at with. */
export interface ViewInput {
  readonly article: Pick<Article, 'blocks'>;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement<MentionId>[];
  readonly times: readonly TimeExpression[];
  /** The parts of speech of the sentences. */
  readonly parts: TaggedSentences;
  readonly lexicon: EventLexicon;
}

// A quotation of more words than this is speech; a shorter one only marks its words.
const MARKED_WORDS = 3;

/**
 * Looks at a sentence once: mended parts of speech, clauses, and the mentions, times and statements that touch it.
 *
 * @param input the article's annotations, in reading order
 * @param sentence one sentence of its reading
 * @returns the sentence, ready to be searched for events
 */
export function viewSentence(input: ViewInput, sentence: Sentence): EventSentence {
  const { tokens } = sentence;
  const parts = withLostVerbs(tokens, input.parts[sentence.index] ?? [], input.lexicon);
  const statements = input.statements.filter((s) => s.content.some((c) => overlaps(c, sentence)));
  const speech = [
    ...statements.filter((s) => s.kind === 'direct').flatMap((s) => s.content),
    ...pairQuotes(input.reading.text, tokens).filter((q) => wordsIn(tokens, q) > MARKED_WORDS),
  ];
  const quoted = tokens.map((token) => speech.some((span) => overlaps(span, token)));
  const uncut = { sentence, tokens, parts, quoted, statements, lexicon: input.lexicon };
  return {
    ...uncut,
    clauses: cutClauses(uncut),
    mentions: outermost(within(input.mentions, sentence)),
    // The day in a dateline is that of the report.
    times: within(input.times, behindDateline(sentence, input.article.blocks)),
  };
}

const wordsIn = (tokens: readonly Token[], where: Span): number =>
  tokens.filter((token) => token.kind === 'word' && overlaps(token, where)).length;

function within<S extends Span>(spans: readonly S[], where: Span): readonly S[] {
  const found: S[] = [];
  for (let i = firstFrom(spans, where.start); i < spans.length; i += 1) {
    const one = spans[i] as S;
    if (one.start >= where.end) break;
    if (one.end <= where.end) found.push(one);
  }
  return found;
}

// A piece of a sentence that has no verb has one that was tagged as something else; so has what follows ", and".
function withLostVerbs(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  lexicon: EventLexicon,
): readonly PartOfSpeech[] {
  const mended = parts.map((part, i): PartOfSpeech => {
    if (part === 'VERB' && isNounOfTime(tokens, i, lexicon)) return 'NOUN';
    const isVerb = part === 'ADJ' && (isSecondVerb(tokens, i, lexicon) || hasObject(tokens, parts, i, lexicon));
    return isVerb ? 'VERB' : part;
  });
  let from = 0;
  for (let i = 0; i <= tokens.length; i += 1) {
    const isEdge = i === tokens.length || /^[,;:.—–()]$/.test(tokens[i]?.text ?? '') || parts[i] === 'SCONJ';
    if (!isEdge) continue;
    if (!hasPart(parts, from, i, ['VERB', 'AUX'])) {
      const lost = lostVerb(tokens, parts, lexicon, { from, to: i });
      if (lost >= 0) mended[lost] = 'VERB';
    }
    from = i;
  }
  return mended;
}

// "before dawn on Friday": behind "before" and "since" a verb without a subject is a gerund.
function isNounOfTime(tokens: readonly Token[], i: number, lexicon: EventLexicon): boolean {
  const [before, word] = [tokens[i - 1]?.lower ?? '', tokens[i]?.lower ?? ''];
  const { beforeGerunds, lowerBounds, deadlines } = lexicon.words;
  const lists = [beforeGerunds, lowerBounds, deadlines];
  return !endsAsPast(word) && !endsAsGerund(word) && lists.some((list) => list.has(before));
}

// ", and severed ties".
function isSecondVerb(tokens: readonly Token[], i: number, lexicon: EventLexicon): boolean {
  const isJoined = tokens[i - 2]?.text === ',' && lexicon.words.conjunctions.has(tokens[i - 1]?.lower ?? '');
  return isJoined && isForm(lexicon, tokens[i], 'past');
}

// "The federation fined Juvela": between a noun and what only an object opens with.
const hasObject = (
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  i: number,
  lexicon: EventLexicon,
): boolean =>
  isOne(parts[i - 1], 'NOUN') && isOne(parts[i + 1], 'PROPN', 'DET', 'PRON') && isForm(lexicon, tokens[i], 'past');

const isForm = (lexicon: EventLexicon, token: Token | undefined, kind: 'past' | 'third' | 'participle'): boolean =>
  lexicon.forms.get(token?.lower ?? '')?.some((verb) => verb[kind]) ?? false;

function hasPart(parts: readonly PartOfSpeech[], from: number, to: number, wanted: readonly PartOfSpeech[]): boolean {
  for (let i = from; i < to; i += 1) if (wanted.includes(parts[i] as PartOfSpeech)) return true;
  return false;
}

function lostVerb(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  lexicon: EventLexicon,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  for (let i = from + 1; i < to - 1; i += 1) {
    if (!isOne(parts[i - 1], 'NOUN', 'PROPN', 'PRON')) continue;
    // "Britain mobilised reservists".
    if (isOne(parts[i], 'ADJ', 'NUM') && isForm(lexicon, tokens[i], 'past')) return i;
    // "The quake struck at noon".
    if (isOne(parts[i], 'NOUN') && isOne(parts[i + 1], 'ADP', 'DET', 'ADV') && isPastOnly(lexicon, tokens[i])) return i;
    // "Hallen meets Juvela", "the board meets on Friday", but "air strikes".
    const isVerb = isOne(parts[i], 'NOUN', 'PROPN') && isForm(lexicon, tokens[i], 'third');
    const opensObject = isOne(parts[i + 1], 'DET', 'PROPN', 'NUM', 'ADJ', 'PRON', 'ADP');
    if (isVerb && opensObject && eventNoun(lexicon, tokens[i]?.lower ?? '') === null) return i;
  }
  return -1;
}

// A past form that is no noun: "struck", not "shot".
function isPastOnly(lexicon: EventLexicon, token: Token | undefined): boolean {
  const word = token?.lower ?? '';
  const verbs = lexicon.forms.get(word) ?? [];
  const isNoun =
    eventNoun(lexicon, word) !== null || [...lexicon.classes.keys()].some((c) => isOfClass(lexicon, c, word));
  return verbs.some(({ past }) => past) && verbs.every(({ base }) => !base) && !isNoun;
}

const isOne = (part: PartOfSpeech | undefined, ...wanted: readonly PartOfSpeech[]): boolean =>
  part !== undefined && wanted.includes(part);
