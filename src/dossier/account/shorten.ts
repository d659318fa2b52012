import type { Statement } from '../../model/annotation.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { ClauseWords } from '../../text/clauses.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import { pairQuotes } from '../../text/quotes.js';
import type { Token } from '../../text/tokens.js';
import type { Line } from './asideLine.js';
import { type AsideKind, asideFrom } from './asides.js';

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

/** What is longer than a first name and a surname has a title before them. */
const BOTH_NAMES = 2;

/** A stretch that may be left out, and what it is. */
export interface Aside extends Span {
  readonly kind: AsideKind;
}

/**
 * Finds what may be left out of a sentence without making it say anything else (sentence compression by trimming, as of
 * Zajic et al. 2007, "Multi-candidate reduction"; see ASIDES). Never words inside a quotation, nor who says what is
 * kept.
 *
 * @param sentence the sentence
 * @param words the language's words
 * @returns the stretches to leave out, in order, each with the comma or blank before it; empty when the sentence is
 *   bare
 */
export function asidesOf(sentence: TaggedSentence, words: ClauseWords): readonly Aside[] {
  const line = lineOf(sentence, words);
  const found: Aside[] = [];
  let end = lastWord(line.tokens) + 1;
  const attribution = attributionFrom(line);
  // From the right, so that what a cut lays bare at the end can be cut in its turn.
  for (let i = end - 1; i > 0; i -= 1) {
    if (i === attribution) end = i;
    const aside = line.isQuoted[i] === true ? null : asideFrom(line, i, end);
    if (aside === null) continue;
    const { kind, to } = aside;
    const cut = { start: (line.tokens[i - 1] as Token).end, end: (line.tokens[to - 1] as Token).end, kind };
    if (!keepsQuotations(line, cut) || !keepsItsSource(line, cut) || !keepsAntecedent(line, cut)) continue;
    if (left(line, i, to, end) < FEWEST_LEFT) continue;
    found.unshift(cut);
    if (to >= end) end = i;
  }
  return found.filter((cut) => !found.some((other) => other !== cut && contains(other, cut)));
}

function lineOf(sentence: TaggedSentence, words: ClauseWords): Line {
  const quotes = pairQuotes(sentence.text, sentence.tokens);
  const isQuoted = sentence.tokens.map((token) => quotes.some((q) => q.opens < token.end && token.start < q.closes));
  return { ...sentence, words, isQuoted };
}

// The index of the comma behind which the rest of the sentence says who said what stands before it; null when nothing
// does.
function attributionFrom({ statements, tokens, isQuoted }: Line): number | null {
  for (const { content, source, cue } of statements) {
    if (source === null || cue === null) continue;
    const said = Math.min(source.start, cue.start);
    const comma = tokens.findIndex(({ start }) => start === said) - 1;
    if (tokens[comma]?.text === ',' && isQuoted[comma] === false && content.every(({ end }) => end <= said))
      return comma;
  }
  return null;
}

// "The ferries lay idle[, and Brisk Lines lost a day's income], said its owner": whose, the cut would say.
function keepsAntecedent({ tokens, tags, words, isQuoted }: Line, cut: Aside): boolean {
  if (cut.kind !== 'mainClause') return true;
  const pronoun = tokens.findIndex(
    ({ start, lower }, i) => start >= cut.end && isQuoted[i] === false && words.pronouns.has(lower),
  );
  if (pronoun < 0 || words.persons.has(tokens[pronoun]?.lower ?? '')) return true;
  const named = tags.slice(0, pronoun).lastIndexOf('PROPN');
  return named < 0 || !contains(cut, tokens[named] as Token);
}

const lastWord = (tokens: readonly Token[]): number => tokens.findLastIndex(({ kind }) => kind !== 'punctuation');

const left = (line: Line, from: number, to: number, end: number): number =>
  line.tokens.slice(0, end).filter(({ kind }, i) => kind !== 'punctuation' && (i < from || i >= to)).length;

// What somebody said in so many words is worth telling, and a quotation has two marks.
const keepsQuotations = ({ statements, tokens, isQuoted }: Line, cut: Span): boolean =>
  !statements.some(({ kind, content }) => kind === 'direct' && content.some((piece) => overlaps(piece, cut))) &&
  !tokens.some((token, i) => token.end === cut.end && isQuoted[i] === true && isQuoted[i + 1] === true);

// Where any of somebody's words are kept, so are the words that say whose they are. Of a source with a name a clause
// may go behind what says who that is: an office, written small or as a title before both names, or a bare surname,
// which somebody has who was named before.
function keepsItsSource({ statements, tokens, tags }: Line, cut: Aside): boolean {
  const isIntroduced = ({ start }: Span): boolean => {
    const before = tags.filter((_, i) => start <= (tokens[i] as Token).start && (tokens[i] as Token).end <= cut.start);
    return before.length === 1 || before.length > BOTH_NAMES || before.some((tag) => tag === 'NOUN' || tag === 'ADJ');
  };
  return statements.every(({ content, source, cue, anonymity }) => {
    if (content.every((piece) => contains(cut, piece))) return true;
    if (cue !== null && overlaps(cue, cut)) return false;
    if (source === null || !overlaps(source, cut)) return true;
    return anonymity === 'named' && cut.kind === 'relative' && isIntroduced(source) && source.start < cut.start;
  });
}
