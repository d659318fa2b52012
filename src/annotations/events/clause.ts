import type { Mention, Statement, TimeExpression } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, type Span } from '../../model/span.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import type { Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import { endsAsGerund } from '../../text/word-endings.js';
import { type EventLexicon, isFormOf } from './lexicon.js';
import type { EventVerbs, EventWords } from './wordLists.js';

/** One sentence with all that is needed to find events in it. */
export interface EventSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly parts: readonly PartOfSpeech[];
  /** Whether each token stands in quoted speech of more than a few words. */
  readonly quoted: readonly boolean[];
  /** The number of the clause that each token belongs to, ascending. */
  readonly clauses: readonly number[];
  /** The mentions of the sentence that no other mention holds, in order. */
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  /** The statements whose content touches the sentence. */
  readonly statements: readonly Statement<MentionId>[];
  readonly lexicon: EventLexicon;
}

/** A stretch of tokens, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Takes a sentence and an index; returns the lower-case word there, empty outside the sentence. */
export function wordAt({ tokens }: Pick<EventSentence, 'tokens'>, i: number): string {
  return tokens[i]?.lower ?? '';
}

/** Takes a sentence and an offset; returns the index of the first token that ends behind it, -1 when none does. */
export function tokenAt({ tokens }: Pick<EventSentence, 'tokens'>, offset: number): number {
  return tokens.findIndex(({ end }) => end > offset);
}

/**
 * Takes a sentence and a span of its text, such as a cue ("has announced"); returns the index of the first verb there,
 * -1 when there is none.
 */
export function verbIn({ tokens, parts }: Pick<EventSentence, 'tokens' | 'parts'>, where: Span): number {
  return tokens.findIndex((token, i) => contains(where, token) && parts[i] === 'VERB');
}

/** Takes a sentence, an index and lists; says whether the word there is in one of the lists, just as it is written. */
export function isIn(
  line: Pick<EventSentence, 'tokens' | 'lexicon'>,
  i: number,
  ...lists: readonly EventWords[]
): boolean {
  const word = wordAt(line, i);
  for (const list of lists) if (line.lexicon.words[list].has(word)) return true;
  return false;
}

/** Takes a sentence, an index and a list of verbs; says whether a form of one of them stands there. */
export function isVerbOf(line: EventSentence, i: number, list: EventVerbs): boolean {
  return isFormOf(line.lexicon, list, wordAt(line, i));
}

/** Takes a sentence and an index; says whether one of the given parts of speech stands there. */
export function isPart(line: Pick<EventSentence, 'parts'>, i: number, ...parts: readonly PartOfSpeech[]): boolean {
  const part = line.parts[i];
  return part !== undefined && parts.includes(part);
}

/** Takes a sentence and the index of a token; returns the clause that holds it. */
export function clauseOf({ clauses }: EventSentence, i: number): TokenRange {
  const number = clauses[i];
  let [from, to] = [i, i + 1];
  while (from > 0 && clauses[from - 1] === number) from -= 1;
  while (to < clauses.length && clauses[to] === number) to += 1;
  return { from, to };
}

/**
 * Takes a sentence, the first index of a verb with its auxiliaries and its clause; returns the tokens in which its
 * subject stands: those of the clause before the verb, or, behind what was put in between, those before that ("Hallen,
 * whom the dockers trusted, | was suspended"). Empty when nothing stands there.
 */
export function subjectRange(line: EventSentence, verb: number, { from }: TokenRange): TokenRange {
  const isBehind = wordAt(line, from) === ',' || isPart(line, from, 'AUX');
  for (let i = from; i < verb; i += 1) if (isPart(line, i, 'NOUN', 'PROPN', 'PRON')) return { from, to: verb };
  return (isBehind && beforeInsertion(line, from)) || { from, to: verb };
}

// What stands before the comma, or the relative pronoun, that opens an insertion which ends at an index; null where a
// verb stands there, so that the comma opens something else.
function beforeInsertion(line: EventSentence, closes: number): TokenRange | null {
  const { from } = clauseOf(line, closes - 1);
  let to = from + 1;
  while (to < closes && wordAt(line, to) !== ',' && !isIn(line, to, 'relatives')) to += 1;
  for (let i = from; i < to; i += 1) if (isPredicate(line, i)) return null;
  return to < closes ? { from, to } : null;
}

/**
 * Takes a sentence, an index and the clause there; says whether a relative pronoun stands before it ("Hallen, who | led
 * the talks").
 */
export function isInRelative(line: EventSentence, at: number, { from }: TokenRange): boolean {
  for (let i = from; i < at; i += 1) if (isPart(line, i, 'PRON') && isIn(line, i, 'relatives')) return true;
  return false;
}

/** What clauses are cut from. */
type Uncut = Omit<EventSentence, 'clauses' | 'mentions' | 'times'>;

/**
 * Cuts a sentence into clauses: at commas, semicolons, colons, dashes and brackets, before subordinating and
 * coordinating words, and where reported content begins or ends. A piece without a finite verb is no clause and goes
 * with what stands before it; at the beginning of a sentence with what follows.
 *
 * @param line the sentence with its parts of speech
 * @returns the number of its clause for each token
 */
export function cutClauses(line: Uncut): readonly number[] {
  const pieces = piecesOf(line);
  const numbers: number[] = [];
  let number = 0;
  let hasVerb = false;
  let waits = false;
  pieces.forEach((piece, k) => {
    const isClause = holdsVerb(line, piece);
    const opens = !isClause && hasVerb && opensClause(line, piece, pieces[k + 1]);
    if ((isClause && hasVerb && !waits) || opens) number += 1;
    waits = opens;
    hasVerb ||= isClause;
    for (let i = piece.from; i < piece.to; i += 1) numbers.push(number);
  });
  return numbers;
}

// "after the ferry | and the freighter collided": two subjects of one verb, so that the first waits for it; "since 2016
// | and is running again" has none.
function opensClause(line: Uncut, { from }: TokenRange, next: TokenRange | undefined): boolean {
  const { subordinators, conjunctions } = line.lexicon.words;
  if (next === undefined || !conjunctions.has(wordAt(line, next.from))) return false;
  if (isPart(line, next.from + 1, 'VERB', 'AUX')) return false;
  const first = line.tokens[from] as Token;
  const isReported = line.statements.some((s) => s.content.some(({ start }) => start === first.start));
  return (subordinators.has(first.lower) || isReported) && holdsVerb(line, next);
}

const BREAK = /^[,;:—–()]$/;

function piecesOf(line: Uncut): readonly TokenRange[] {
  const { tokens } = line;
  const edges = new Set(line.statements.flatMap((s) => s.content.filter(isReportedClause(line)).flatMap(edgesOf)));
  const pieces: TokenRange[] = [];
  let from = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    if (!isCut(line, i, edges) && !resumes(line, from, i)) continue;
    pieces.push({ from, to: i });
    from = i;
  }
  return [...pieces, { from, to: tokens.length }];
}

// "the toll of the storm that struck Tarvo | has risen": behind the verb of a relative clause an auxiliary goes on with
// the clause that it stands in.
function resumes(line: Uncut, from: number, i: number): boolean {
  if (!isPart(line, i, 'AUX') || isPart(line, i - 1, 'AUX', 'ADV', 'PRON', 'SCONJ', 'CCONJ', 'PUNCT', 'PART'))
    return false;
  if (!line.lexicon.words.relatives.has(wordAt(line, from))) return false;
  for (let k = from + 1; k < i - 1; k += 1) if (isPart(line, k, 'VERB') && isPredicate(line, k)) return true;
  return false;
}

const edgesOf = ({ start, end }: Span): readonly number[] => [start, end];

// "said the port would close", but "condemned the attack", "asked to leave": what is only an object is no clause.
const isReportedClause =
  (line: Uncut) =>
  (content: Span): boolean =>
    line.tokens.some((token, i) => contains(content, token) && isClausal(line, i));

function isCut(line: Uncut, i: number, edges: ReadonlySet<number>): boolean {
  const token = line.tokens[i] as Token;
  const before = line.tokens[i - 1] as Token;
  if (BREAK.test(token.text)) return true;
  if (edges.has(token.start) || edges.has(before.end)) return true;
  if (BREAK.test(before.text)) return false;
  const { subordinators, conjunctions } = line.lexicon.words;
  if (conjunctions.has(token.lower)) return !isInNumber(line, i);
  // "after" before a noun phrase is cut as well: the piece without a verb goes back to where it was.
  return subordinators.has(token.lower) && line.parts[i] !== 'DET' && !isAdverb(line, i);
}

// "six and a half years", "between two and three hundred".
const isInNumber = (line: Uncut, i: number): boolean =>
  isPart(line, i - 1, 'NUM') &&
  (isPart(line, i + 1, 'NUM') || (isPart(line, i + 1, 'DET') && line.lexicon.words.fractions.has(wordAt(line, i + 2))));

/**
 * Takes a sentence and an index; says whether an adverb stands there that only looks like a subordinating word: between
 * a verb and its auxiliary ("has since moved"), or before another adverb ("once again").
 */
export const isAdverb = (line: Pick<EventSentence, 'parts'>, i: number): boolean =>
  isPart(line, i, 'ADV') && (isPart(line, i - 1, 'AUX') || isPart(line, i + 1, 'ADV'));

function holdsVerb(line: Uncut, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isClausal(line, i)) return true;
  return false;
}

// "for taking bribes", "accused him of “hiding behind judges”": a gerund behind a preposition makes no clause; "after
// meeting him" does.
function isClausal(line: Uncut, i: number): boolean {
  if (!isPredicate(line, i)) return false;
  if (!isPart(line, i, 'VERB') || !endsAsGerund(wordAt(line, i))) return true;
  const before = /^["“„«]$/.test(wordAt(line, i - 1)) ? i - 2 : i - 1;
  return !isPart(line, before, 'ADP') || line.lexicon.words.subordinators.has(wordAt(line, before));
}

/**
 * Takes a sentence and an index; says whether a verb stands there that is no infinitive and does not describe a noun
 * ("the affected towns").
 */
export function isPredicate(line: Pick<EventSentence, 'tokens' | 'parts' | 'lexicon'>, i: number): boolean {
  if (!isPart(line, i, 'VERB', 'AUX') || isIn(line, i - 1, 'infinitive')) return false;
  return !(isPart(line, i - 1, 'DET') && isPart(line, i, 'VERB') && isPart(line, i + 1, 'NOUN', 'PROPN', 'ADJ'));
}

/** Takes a sentence and a range; says whether a predicate stands in it. */
export function holdsPredicate(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) if (isPredicate(line, i)) return true;
  return false;
}

/** Takes spans of one text in reading order; returns those that no other span holds; equal spans count once. */
export function outermost<S extends Span>(spans: readonly S[]): readonly S[] {
  const kept: S[] = [];
  for (const one of spans) {
    const last = kept[kept.length - 1];
    if (last === undefined || !contains(last, one)) kept.push(one);
  }
  return kept;
}
