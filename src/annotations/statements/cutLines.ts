import type { BlockKind } from '../../model/article.js';
import type { TaggedSentences } from '../../text/part-of-speech.js';
import type { Quotation } from '../../text/quotes.js';
import type { Reading, Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { StatementLexicon } from './lexicon.js';
import type { Line } from './line.js';
import { quotationsIn } from './quotationsIn.js';

/** What lines are cut from: the reading, the parts of speech of its sentences, and what is known of the language. */
export interface LineInput {
  readonly reading: Reading;
  readonly parts: TaggedSentences;
  readonly lexicon: StatementLexicon;
}

/**
 * Cuts the sentences of one block into lines.
 *
 * @param sentences the sentences of one block, in order
 * @param kind the kind of the block
 * @returns the lines in order; none for no sentences
 */
export function cutLines(input: LineInput, sentences: readonly Sentence[], kind: BlockKind): readonly Line[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const quotations = quotationsIn(input.reading.text, tokens, input.lexicon);
  const lines: Line[] = [];
  let first = 0;
  let q = 0;
  sentences.forEach((sentence, i) => {
    while (q < quotations.length && (quotations[q] as Quotation).closes <= sentence.end) q += 1;
    const open = quotations[q];
    const runsOn = open !== undefined && open.opens < sentence.end && runsTo(open) > sentence.end + 1;
    const next = sentences[i + 1];
    if (next !== undefined && (runsOn || isTail(sentence, next, input.lexicon))) return;
    lines.push(lineOf(input, sentences.slice(first, i + 1), quotations, kind));
    first = i + 1;
  });
  return lines;
}

// Behind the dash that closes speech stands who says it: "– We stay! – Ann Lee cried."
const runsTo = ({ end, closes, isDashed }: Quotation): number => (isDashed === true ? closes : end);

/** A longer subject of "…?” the speaker asked" is not looked for. */
const LONGEST_TAIL_SUBJECT = 10;

// "“Is it shut?” | Mara Lind asked.": the cue of a question or cry that a capital has cut off.
function isTail({ tokens }: Sentence, next: Sentence, { forms, words }: StatementLexicon): boolean {
  const [mark, close] = tokens.slice(-2);
  if (close?.kind !== 'quote' || !/^[?!…]$/.test(mark?.text ?? '')) return false;
  for (let k = 1; k < Math.min(next.tokens.length, LONGEST_TAIL_SUBJECT); k += 1) {
    const [word, after] = [next.tokens[k] as Token, next.tokens[k + 1]];
    const form = forms.get(word.lower);
    if (form?.verb.frames.has('before') && form.past && !isCapitalised(word)) {
      if (after === undefined || after.kind !== 'word') return true;
      return [words.timeWords, words.prepositions, words.adverbs].some((list) => list.has(after.lower));
    }
    if (next.tokens[k - 1]?.kind === 'quote' || words.auxiliaries.has(word.lower)) return false;
  }
  return false;
}

function lineOf(
  { reading: { text }, parts, lexicon }: LineInput,
  sentences: readonly Sentence[],
  all: readonly Quotation[],
  kind: BlockKind,
): Line {
  const first = sentences[0] as Sentence;
  // Nearly every line is one sentence, whose tokens need not be gathered.
  const isOne = sentences.length === 1;
  const tokens = withAcronyms(isOne ? first.tokens : sentences.flatMap((sentence) => sentence.tokens), lexicon);
  const start = first.start;
  const end = (sentences[sentences.length - 1] as Sentence).end;
  const quotations = all.filter((quotation) => quotation.opens < end && quotation.closes > start);
  const quotes = numberQuotes(tokens, quotations);
  return {
    text,
    start,
    end,
    lexicon,
    tokens,
    parts: isOne ? partsOf(parts, first) : sentences.flatMap((sentence) => partsOf(parts, sentence)),
    quotations,
    quotes,
    stop: stopOf(tokens, quotes),
    block: first.block,
    kind,
    isTitleCase: isTitleCase(tokens),
  };
}

// Of a sentence whose dateline was left out, the parts of speech of what follows.
function partsOf(parts: LineInput['parts'], { index, tokens }: Sentence): Line['parts'] {
  const own = parts[index] ?? [];
  return own.length > tokens.length ? own.slice(own.length - tokens.length) : own;
}

// WHO, US and IT are names in a line that is not all in capitals; no word list holds them then.
function withAcronyms(tokens: readonly Token[], { words }: StatementLexicon): readonly Token[] {
  const lists = [words.relatives, words.firstPersons, words.personalPronouns];
  const isAcronym = ({ text, lower }: Token): boolean =>
    text !== lower && text.length > 1 && text === text.toUpperCase() && lists.some((list) => list.has(lower));
  if (!tokens.some(isAcronym) || !tokens.some(({ text, lower }) => text === lower && /^\p{L}/u.test(text)))
    return tokens;
  return tokens.map((token) => (isAcronym(token) ? { ...token, lower: token.text } : token));
}

function numberQuotes(tokens: readonly Token[], quotations: readonly Quotation[]): readonly number[] {
  let q = 0;
  return tokens.map((token) => {
    while (q < quotations.length && (quotations[q] as Quotation).closes <= token.start) q += 1;
    return q < quotations.length && (quotations[q] as Quotation).opens <= token.start ? q : -1;
  });
}

function stopOf(tokens: readonly Token[], quotes: readonly number[]): number {
  let stop = tokens.length;
  while (stop > 0 && quotes[stop - 1] === -1 && /^[.!?…;]$/.test(tokens[stop - 1]?.text ?? '')) stop -= 1;
  return stop;
}

/** Shorter words have small letters in headlines too ("of"). */
const LONG_WORD = 4;

function isTitleCase(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < LONG_WORD) continue;
    words += 1;
    if (isCapitalised(token)) capitals += 1;
  }
  return words >= 4 && capitals >= 0.8 * words;
}
