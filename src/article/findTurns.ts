import type { PatternIndex } from '../text/PatternIndex.js';
import { plainWords } from '../text/plain-words.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line, Verdict } from './lines.js';

type Turn = 'question' | 'answer';

// So many questions make an interview by themselves; with the article's own word for it, so many are enough.
const PLAIN_QUESTIONS = 3;
const ANNOUNCED_QUESTIONS = 2;
// Of the questions, at least this share must be answered by the very next paragraph.
const ANSWERED = 0.6;

/**
 * Finds the turns of an interview that is printed without quotation marks or names: paragraphs that ask, and those that
 * answer. An article counts as an interview only when it is plain from several questions, or from fewer and its own
 * words ("in conversation with …"), at its beginning or right before the first question. The interview ends where a
 * heading or a removed line ends the run, or where the paper speaks again.
 *
 * @param lines the article's lines
 * @param verdicts what is known of each line; null where nothing is
 * @param lexicon how interviews introduce themselves
 * @returns the turn of each line; null where it is none
 */
export function findTurns(
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  lexicon: ArticleLexicon,
): readonly (Turn | null)[] {
  const turns: (Turn | null)[] = lines.map(() => null);
  const announced = lines.slice(0, 6).some(({ text }) => announcesInterview(text, lexicon));
  for (const run of runsOf(lines, verdicts)) {
    const asks = run.map((line) => isQuestion(line, lexicon));
    const isPiece = isAnnouncedHere(run[asks.indexOf(true) - 1], lexicon);
    const isSure = announced || isPiece;
    if (!isInterview(run, asks, isSure) || !(isSure || isConversation(run, asks, lexicon))) continue;
    turnsOf(run, asks, isPiece ? 1 : FEWEST_SINGLE, lexicon).forEach((turn, i) => {
      turns[(run[i] as Line).index] = turn;
    });
  }
  return turns;
}

// Where the guest answers every question in one paragraph, a second one after the last answer is the paper's again, and
// of three between two questions the middle one, which speaks to the guest, is the interviewer's.
function turnsOf(
  run: readonly Line[],
  asks: readonly boolean[],
  fewest: number,
  lexicon: ArticleLexicon,
): readonly (Turn | null)[] {
  const first = asks.indexOf(true);
  const turns = run.map((_, i): Turn | null =>
    i < first ? null : asks[i] === true && !isAskedBack(asks, i) ? 'question' : 'answer',
  );
  const starts = turns.flatMap((turn, i) => (turn === 'answer' && turns[i - 1] === 'question' ? [i] : []));
  const lengths = starts.map((start) => lengthFrom(turns, start));
  const isRemark = (start: number): boolean =>
    lengthFrom(turns, start) === 3 && isAddressing(run[start + 1] as Line, lexicon);
  const [inner, last] = [lengths.slice(0, -1), starts.at(-1)];
  const single = inner.filter((length) => length === 1).length;
  if (last === undefined || single < fewest) return turns;
  if (!inner.every((length, i) => length === 1 || isRemark(starts[i] as number))) return turns;
  const remarks = new Set(
    starts
      .slice(0, -1)
      .filter(isRemark)
      .map((start) => start + 1),
  );
  return turns.map((turn, i) => (remarks.has(i) ? 'question' : i > last && turn === 'answer' ? null : turn));
}

// "A piece of our conversation with the mayor:", right before the first question.
const isAnnouncedHere = (line: Line | undefined, { interviewStubs }: ArticleLexicon): boolean =>
  line !== undefined && /:\s*$/u.test(line.text) && matchesAny(interviewStubs, line.text);

/**
 * So many answers of one paragraph before the last question show that the guest answers in one; in a piece of an
 * interview, which a report goes on behind, one does.
 */
const FEWEST_SINGLE = 2;

// How many paragraphs of an answer stand from one on.
function lengthFrom(turns: readonly (Turn | null)[], start: number): number {
  const end = turns.findIndex((turn, i) => i > start && turn !== 'answer');
  return (end < 0 ? turns.length : end) - start;
}

const isAddressing = ({ text }: Line, { addressWords }: ArticleLexicon): boolean =>
  plainWords(text).some((word) => addressWords.has(word));

// Between two questions stands an answer, though it ends in one.
const isAskedBack = (asks: readonly boolean[], i: number): boolean =>
  i > 0 && asks[i - 1] === true && asks[i + 1] === true;

/** Takes a line's text; says whether it introduces an interview in so many words. */
export function announcesInterview(text: string, { interviewWords, interviewHosts }: ArticleLexicon): boolean {
  const lower = text.slice(0, 400).toLowerCase();
  return interviewWords.some((word) => lower.includes(word)) || matchesAny(interviewHosts, text);
}

/** Takes patterns and a text; says whether one of them matches in it. */
export function matchesAny(patterns: PatternIndex, text: string): boolean {
  return patterns.possibleIn(text).some((number) => patterns.matches(number, text));
}

// Stretches of paragraphs that nothing interrupts.
function runsOf(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): Line[][] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    if (verdicts[line.index] == null) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs;
}

function isQuestion({ text }: Line, { turnLabels }: ArticleLexicon): boolean {
  const [, label] = /^[\s*]*(\p{L}{1,12})[.:]\s/u.exec(text) ?? [];
  if (label !== undefined && turnLabels.question.has(label.toLowerCase())) return true;
  if (label !== undefined && turnLabels.answer.has(label.toLowerCase())) return false;
  return /\?["”’»)]?$/u.test(text) && !/^["“„«‘]/u.test(text);
}

function isInterview(run: readonly Line[], asks: readonly boolean[], announced: boolean): boolean {
  const questions = asks.filter(Boolean).length;
  if (questions < (announced ? ANNOUNCED_QUESTIONS : PLAIN_QUESTIONS)) return false;
  const answered = asks.filter((ask, i) => ask && asks[i + 1] === false).length;
  const first = asks.indexOf(true);
  // Quotation marks would tell speech from narration: then it is a story with quotations, not an interview.
  const quoted = run.slice(first).filter(({ text }) => /^["“„«]/u.test(text)).length;
  const span = asks.lastIndexOf(true) - first + 1;
  return answered >= ANSWERED * questions && quoted <= 0.1 * run.length && questions >= 0.15 * span;
}

// Of the turns of a plain interview, at least this share addresses the guest or speaks as the guest; explainers that
// ask and answer themselves do neither.
const PERSONAL = 0.4;

function isConversation(
  run: readonly Line[],
  asks: readonly boolean[],
  { addressWords, selfWords }: ArticleLexicon,
): boolean {
  const turns = run.slice(asks.indexOf(true));
  const offset = asks.indexOf(true);
  const personal = turns.filter(({ text }, i) => {
    const words = asks[offset + i] === true ? addressWords : selfWords;
    return plainWords(text).some((word) => words.has(word));
  });
  return personal.length >= PERSONAL * turns.length;
}
