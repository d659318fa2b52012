import type { Statement } from '../../model/annotation.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { ClauseWords } from '../../text/clauses.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import { pairQuotes } from '../../text/quotes.js';
import type { Token } from '../../text/tokens.js';

/** A sentence as the account reads it: its tokens with their parts of speech, and what is said in it. */
export interface TaggedSentence {
  /** The text of the article. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly PartOfSpeech[];
  readonly statements: readonly Statement[];
}

/** A sentence is not cut to fewer tokens. */
const FEWEST_LEFT = 6;
/** Of a circumstance, so many tokens may stand before the word that opens it ("two days after"). */
const BEFORE_ADJUNCT = 2;
/** The verb of a second main clause is among so many of its first tokens. */
const NEAR_VERB = 6;

/**
 * Finds what may be left out of a sentence without making it say anything else (sentence compression by trimming, as of
 * Zajic et al. 2007, "Multi-candidate reduction"): words in brackets, a clause about a noun between commas, a circumstance
 * or a second main clause at the end. Never words inside a quotation, nor who says what is kept.
 *
 * @param sentence the sentence
 * @param words the language's words
 * @returns the stretches to leave out, in order, each with the comma or blank before it; empty when the sentence is bare
 */
export function asidesOf(sentence: TaggedSentence, words: ClauseWords): readonly Span[] {
  const line = lineOf(sentence, words);
  const found: Span[] = [];
  let end = lastWord(line.tokens) + 1;
  // From the right, so that what a cut lays bare at the end can be cut in its turn.
  for (let i = end - 1; i > 0; i -= 1) {
    const to = asideFrom(line, i, end);
    if (to === null) continue;
    const cut = { start: (line.tokens[i - 1] as Token).end, end: (line.tokens[to - 1] as Token).end };
    if (!keepsItsSource(sentence.statements, cut) || left(line, i, to, end) < FEWEST_LEFT) continue;
    found.unshift(cut);
    if (to === end) end = i;
  }
  return found.filter((cut) => !found.some((other) => other !== cut && contains(other, cut)));
}

interface Line extends TaggedSentence {
  readonly words: ClauseWords;
  /** Whether a token stands in a quotation, its marks among them. */
  readonly isQuoted: readonly boolean[];
}

function lineOf(sentence: TaggedSentence, words: ClauseWords): Line {
  const quotes = pairQuotes(sentence.text, sentence.tokens);
  const isQuoted = sentence.tokens.map((token) => quotes.some((q) => q.opens < token.end && token.start < q.closes));
  return { ...sentence, words, isQuoted };
}

const lastWord = (tokens: readonly Token[]): number => tokens.findLastIndex(({ kind }) => kind !== 'punctuation');

const left = (line: Line, from: number, to: number, end: number): number =>
  line.tokens.slice(0, end).filter(({ kind }, i) => kind !== 'punctuation' && (i < from || i >= to)).length;

// The index behind the aside that begins with token i; null when none does.
function asideFrom(line: Line, i: number, end: number): number | null {
  const { tokens, isQuoted } = line;
  if (isQuoted[i] === true) return null;
  if (tokens[i]?.text === '(') return closingBracket(line, i, end);
  if (tokens[i]?.text !== ',') return null;
  const comma = nextComma(line, i + 1, end);
  if (opensRelative(line, i + 1)) return comma === null ? end : relativeEnd(line, i + 1, comma);
  if (comma !== null) return null;
  return opensAdjunct(line, i + 1) || opensMainClause(line, i, end) ? end : null;
}

function closingBracket({ tokens }: Line, i: number, end: number): number | null {
  const close = tokens.findIndex(({ text }, j) => j > i && text === ')');
  return close < 0 || close >= end ? null : close + 1;
}

function nextComma({ tokens, isQuoted }: Line, from: number, end: number): number | null {
  const found = tokens.findIndex(({ text }, j) => j >= from && j < end && text === ',' && isQuoted[j] === false);
  return found < 0 ? null : found;
}

// ", who …", ", in which …" behind a noun.
function opensRelative({ tokens, tags, words }: Line, i: number): boolean {
  if (!isNoun(tags[i - 2])) return false;
  const first = tags[i] === 'ADP' ? i + 1 : i;
  return words.relatives.has(tokens[first]?.lower ?? '');
}

// A clause about the subject is over where the comma is followed by the verb of the sentence. The comma goes with it, unless
// it also ends an apposition before the clause ("the builder, Ada Brink, who …, left").
function relativeEnd({ tokens, tags }: Line, from: number, comma: number): number | null {
  const hasVerb = tags.slice(from, comma).some(isVerb);
  const next = tags[comma + 1] === 'ADV' ? tags[comma + 2] : tags[comma + 1];
  if (!hasVerb || !isVerb(next)) return null;
  const before = tokens.slice(0, from - 1).findLastIndex(({ text }) => text === ',');
  const endsApposition = before >= 0 && !tags.slice(before, from).some(isVerb);
  return endsApposition ? comma : comma + 1;
}

// ", after …", ", two days after …".
function opensAdjunct({ tokens, tags, words }: Line, from: number): boolean {
  for (let i = from; i <= from + BEFORE_ADJUNCT; i += 1) {
    if (words.adjuncts.has(tokens[i]?.lower ?? '')) return true;
    if (!/^(NUM|NOUN|DET|ADV)$/.test(tags[i] ?? '')) return false;
  }
  return false;
}

// ", and neither of them smiled": a subject and its verb, behind a clause that has its own.
function opensMainClause({ tokens, tags, words }: Line, comma: number, end: number): boolean {
  if (!words.coordinators.has(tokens[comma + 1]?.lower ?? '')) return false;
  const verb = tags.findIndex((tag, i) => i > comma + 1 && isVerb(tag));
  const hasSubject = /^(PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(tags[comma + 2] ?? '');
  return hasSubject && verb > comma + 2 && verb < Math.min(end, comma + NEAR_VERB) && tags.slice(0, comma).some(isVerb);
}

/** Takes a part of speech; says whether it is that of a verb. */
export const isVerb = (tag: PartOfSpeech | undefined): boolean => tag === 'VERB' || tag === 'AUX';
const isNoun = (tag: PartOfSpeech | undefined): boolean => tag === 'NOUN' || tag === 'PROPN';

// Where any of somebody's words are kept, so are the words that say whose they are.
function keepsItsSource(statements: readonly Statement[], cut: Span): boolean {
  return statements.every(({ content, source, cue }) => {
    const isKept = content.some((piece) => !contains(cut, piece));
    return !isKept || ![source, cue].some((part) => part !== null && overlaps(part, cut));
  });
}
