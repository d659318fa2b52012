import type { Span } from '../../../../model/span.js';
import type { Token } from '../../../../text/tokens.js';
import { endsAsGerund } from '../../../../text/word-endings.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** A sentence that turns away what was told before it. */
export interface Rebuttal {
  /** The verb, or the word that denies. */
  readonly at: Token;
  /** What is turned away can only be the sentence right before. */
  readonly isNext: boolean;
  /** The document that is turned away ("the list"), in lower case; null when it is what somebody told. */
  readonly document: string | null;
  /** It does not say what is denied: a quotation behind it may ("She denied it. “…”"). */
  readonly isBare: boolean;
  /** Words that must tell of the same as the words before; null when a pronoun or the like points there. */
  readonly denied: Span | null;
  /** It only says that somebody differs: the words behind it tell of the same as what is turned away. */
  readonly isDissent: boolean;
  /** The noun behind "such" ("no such order"): words that have it are what is turned away. */
  readonly such: Token | null;
  /** These words name what is turned away ("the account of the guard"), however far before it was told. */
  readonly isNamed: boolean;
}

/** What something is called stands at most so many words behind it ("called that report a blatant"). */
const NEAR_JUDGEMENT = 4;
/** Who or what an account is of is told in at most so many words. */
const LONGEST_NAMED = 5;

/**
 * Reads whether a sentence turns away what was told before it: "called that “a fable”", "dismissed the account as a
 * lie", "denied it", "denied that there was any such list", "names no such person", "answered that nothing had …", or a
 * denial of something.
 *
 * @param tokens the words of the sentence
 * @param lexicon words of denial and dismissal
 * @returns how it does; null when it does not
 */
export function rebuttalIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  return (
    dismissalIn(tokens, lexicon) ??
    suchIn(tokens, lexicon) ??
    dissentIn(tokens, lexicon) ??
    denialIn(tokens, lexicon) ??
    answerIn(tokens, lexicon)
  );
}

const LEANING = {
  isNext: false,
  document: null,
  isBare: false,
  denied: null,
  isDissent: false,
  such: null,
  isNamed: false,
} as const;

// "Called that “a fable”", "dismissed both accounts as invented", "called the story of the guard “a fable”".
function dismissalIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  const verb = tokens.findIndex(({ lower }) => lexicon.labellings.has(lower) || lexicon.rejections.has(lower));
  const at = tokens[verb];
  if (at === undefined || lexicon.passives.has(tokens[verb - 1]?.lower ?? '')) return null;
  const [first, second] = [tokens[verb + 1], tokens[verb + 2]];
  if (first === undefined || second === undefined) return null;
  // Whoever a pronoun or no subject names has told it himself, as a rule ("speaks of 7.9 tonnes and calls them …").
  const isShared = lexicon.clauses.conjunctions.has(tokens[verb - 1]?.lower ?? '');
  const isOwn = isShared || endsAsGerund(at.lower) || isPronounBefore(tokens, verb, lexicon);
  const isPronoun = lexicon.anaphors.has(first.lower) || lexicon.complements.has(first.lower);
  if (isPronoun && !isOwn && isJudged(tokens.slice(verb + 2), lexicon)) return { ...LEANING, at, isNext: true };
  const isDocument = lexicon.documents.has(second.lower);
  const isNoun = lexicon.pointers.has(first.lower) && (isDocument || lexicon.accounts.has(second.lower));
  if (!isNoun) return null;
  if (isJudged(tokens.slice(verb + 3), lexicon)) return { ...LEANING, at, document: isDocument ? second.lower : null };
  const named = isDocument ? null : namedIn(tokens.slice(verb + 3), lexicon);
  return named === null ? null : { ...LEANING, at, denied: named, isNamed: true };
}

// "Of the guard", with a judgement right behind.
function namedIn(behind: readonly Token[], lexicon: DisagreementLexicon): Span | null {
  const end = behind.slice(0, LONGEST_NAMED + 1).findIndex((_, i) => i > 1 && isJudged(behind.slice(i), lexicon));
  const [of, last] = [behind[0], behind[end - 1]];
  if (end < 0 || of === undefined || last === undefined || !lexicon.partitives.has(of.lower)) return null;
  return { start: of.end, end: last.end };
}

function isPronounBefore(
  tokens: readonly Token[],
  verb: number,
  { clauses, deniedSubjects }: DisagreementLexicon,
): boolean {
  const subject = tokens[verb - 1]?.lower ?? '';
  return clauses.pronouns.has(subject) || deniedSubjects.has(subject);
}

// A quotation or a word for what is not true stands right behind.
function isJudged(behind: readonly Token[], { falsehoods, nounLinks, asWords }: DisagreementLexicon): boolean {
  const [first, second] = behind;
  const opens = asWords.has(first?.lower ?? '') ? second : first;
  if (opens?.kind === 'quote') return true;
  const near = behind.slice(0, NEAR_JUDGEMENT);
  const at = near.findIndex(({ lower }) => falsehoods.has(lower));
  return (
    at >= 0 &&
    near.slice(0, at).every(({ lower, kind }) => kind === 'word' && (asWords.has(lower) || nounLinks.has(lower)))
  );
}

/** "No such person", "nothing of such an offer": at most so many words stand between. */
const NEAR_SUCH = 2;

// "Denied that there was any such cargo", "the register names no such person". In a quotation it points at the words
// that lead to that one, where there are any.
function suchIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  const such = tokens.findIndex(({ lower }) => lexicon.backPointers.has(lower));
  const before = tokens.slice(0, Math.max(0, such));
  const at =
    before.find(({ lower }) => lexicon.denials.has(lower)) ??
    before.slice(-NEAR_SUCH - 1).find(({ lower }) => lexicon.negations.has(lower));
  const isLed = tokens.slice(1, Math.max(1, such)).some(({ kind }) => kind === 'quote');
  const noun = tokens.slice(such + 1).find(({ lower }) => !lexicon.acts.articles.has(lower)) ?? null;
  return at === undefined || isLed ? null : { ...LEANING, at, such: noun };
}

/** A phrase of dissent has so many words at most. */
const LONGEST_DISSENT = 4;

// "A diplomat saw it differently", "the operator contradicted him within an hour".
function dissentIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  const at = tokens.find(
    (_, i) => isDissent(tokens.slice(i, i + LONGEST_DISSENT), lexicon) || contradicts(tokens, i, lexicon),
  );
  return at === undefined ? null : { ...LEANING, at, isBare: true, isDissent: true };
}

function isDissent(words: readonly Token[], { dissents }: DisagreementLexicon): boolean {
  const texts = words.map(({ lower }) => lower);
  return texts.some((_, i) => dissents.has(texts.slice(0, i + 1).join(' ')));
}

// "Her", "this" may belong to a noun ("disputed this figure").
function contradicts(tokens: readonly Token[], i: number, lexicon: DisagreementLexicon): boolean {
  const [verb, object, ...behind] = tokens.slice(i);
  if (!lexicon.contradicting.has(verb?.lower ?? '') || lexicon.passives.has(tokens[i - 1]?.lower ?? '')) return false;
  const word = object?.lower ?? '';
  const end = behind.findIndex(({ kind }) => kind !== 'word');
  const isAlone = !lexicon.pointers.has(word) || areOnlyWhen(behind.slice(0, end < 0 ? behind.length : end), lexicon);
  return isAlone && (lexicon.anaphors.has(word) || lexicon.pronounForms.has(word));
}

// "Denied it", "rejected this", "denies:", "rejected the charge", and "denied that anybody had been hurt".
function denialIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  const verb = tokens.findIndex(({ lower }) => lexicon.denials.has(lower));
  const turning = verb >= 0 ? verb : tokens.findIndex((_, i) => isRejection(tokens, i, lexicon));
  const [at, last] = [tokens[turning], tokens[tokens.length - 1]];
  if (at === undefined || last === undefined || lexicon.passives.has(tokens[turning - 1]?.lower ?? '')) return null;
  const behind = tokens.slice(turning + (isPhrasal(tokens, turning, lexicon) ? 2 : 1));
  if (pointsAtReport(behind, lexicon)) return { ...LEANING, at, isBare: true, isNext: true };
  const [first, second] = behind;
  const isEnd = (token: Token | undefined): boolean =>
    token === undefined || token.kind === 'punctuation' || token.kind === 'quote';
  const points = lexicon.anaphors.has(first?.lower ?? '') || lexicon.deniedSubjects.has(first?.lower ?? '');
  // "He saw that as an order and he rejected it": what he told himself.
  const isOwn = verb < 0 && isPronounBefore(tokens, turning, lexicon);
  if (points && isEnd(second) && !isOwn) return { ...LEANING, at, isBare: true, isNext: true };
  if (verb < 0) return null;
  if (isEnd(first)) return { ...LEANING, at, isBare: true, isNext: true };
  const that = tokens.findIndex(({ lower }, i) => i > verb && lexicon.complements.has(lower));
  const isSaid = that > verb && areOnlyWhen(tokens.slice(verb + 1, that), lexicon);
  return isSaid ? { ...LEANING, at, denied: { start: (tokens[that] as Token).end, end: last.end } } : null;
}

const isPhrasal = (tokens: readonly Token[], i: number, { rejections }: DisagreementLexicon): boolean =>
  rejections.has(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);

const isRejection = (tokens: readonly Token[], i: number, lexicon: DisagreementLexicon): boolean =>
  lexicon.rejections.has(tokens[i]?.lower ?? '') || isPhrasal(tokens, i, lexicon);

// "The report", "these claims on Thursday", and no "the report of the guard" nor "a report".
function pointsAtReport([first, second, ...behind]: readonly Token[], lexicon: DisagreementLexicon): boolean {
  const isReport = lexicon.reportNouns.has(second?.lower ?? '') || lexicon.accounts.has(second?.lower ?? '');
  const end = behind.findIndex(({ kind }) => kind !== 'word');
  return (
    lexicon.pointers.has(first?.lower ?? '') && isReport && areOnlyWhen(behind.slice(0, Math.max(0, end)), lexicon)
  );
}

/** When somebody denied something is told in at most so many words. */
const LONGEST_WHEN = 4;

// "Denied in the evening that …", but no "denied a report that …".
function areOnlyWhen(between: readonly Token[], { clauses, weekdays }: DisagreementLexicon): boolean {
  const [first] = between;
  const isWhen = first === undefined || clauses.circumstances.has(first.lower) || weekdays.has(first.lower);
  return isWhen && between.length <= LONGEST_WHEN && between.every(({ kind }) => kind !== 'quote');
}

// "Replied that nobody had been seen".
function answerIn(tokens: readonly Token[], lexicon: DisagreementLexicon): Rebuttal | null {
  const verb = tokens.findIndex(({ lower }) => lexicon.answers.has(lower));
  const at = tokens[verb];
  const negates = at !== undefined && tokens.slice(verb + 1).some(({ lower }) => lexicon.negations.has(lower));
  const isSaid = lexicon.complements.has(tokens[verb + 1]?.lower ?? '');
  const denied = at && { start: at.end, end: tokens[tokens.length - 1]?.end ?? at.end };
  return negates && isSaid && denied ? { ...LEANING, at, isNext: true, denied } : null;
}
