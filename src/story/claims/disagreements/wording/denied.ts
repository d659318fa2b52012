import { overlaps, type Span } from '../../../../model/span.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { endsAsGerund } from '../../../../text/word-endings.js';
import { contentOf, partsOfNames } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { negationsIn } from './negations.js';

/** What is denied has so many telling words at least. */
const LEAST_WORDS = 2;

/** A telling word where it stands. */
export interface Key extends Span {
  readonly key: string;
}

/** What a sentence denies. */
export interface Denied {
  readonly words: Span;
  readonly keys: readonly string[];
  /** Who or what is named in it. */
  readonly entities: ReadonlySet<string>;
  /** Who denies what he is said to have done himself, with others named before it; empty where it is told of another. */
  readonly deniers: ReadonlySet<string>;
  /** All of its words must stand elsewhere, for nobody is said to deny anything; left out where somebody is. */
  readonly isWhole?: boolean;
  /**
   * What is negated in two words ("had not fired"): these must stand side by side elsewhere, this one without an
   * article ("an invitation" invites nobody); left out where there are more words, or somebody is said to deny it.
   */
  readonly head?: string;
}

/**
 * Reads what a sentence denies: the words behind a verb of denial and its "that" ("denied that …", "denied having …"),
 * or behind a report that it rejects ("dismissed claims that …").
 *
 * @param article the article
 * @param sentence one of its sentences
 * @param lexicon words of denial, nouns of reports
 * @returns the words up to the end of the sentence or to a comma behind which it goes on by itself; null when it denies
 *   nothing, or in one word
 */
export function deniedIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): Denied | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ lower }) => lexicon.denials.has(lower));
  if (verb < 0) {
    return isRejected(tokens, lexicon) ? reportedIn(article, sentence, lexicon) : null;
  }
  const before = tokens.slice(Math.max(0, verb - NEAR_DENIAL), verb);
  // "While not denying the story".
  if (lexicon.passives.has(tokens[verb - 1]?.lower ?? '') || negationsIn(before, lexicon).length > 0) return null;
  const that = tokens.findIndex(({ lower }, i) => i > verb && lexicon.complements.has(lower));
  if (that < 0 && !opensClause(tokens.slice(verb + 1), lexicon)) return null;
  return wordsFrom(article, sentence, Math.max(verb, that) + 1, lexicon);
}

/**
 * Reads the report that the words before answer: "“Nothing has been agreed,” she said. She was responding to a report
 * by …, which quoted an official as saying that …".
 *
 * @param article the article
 * @param where a sentence, and the one before it, if any
 * @param lexicon verbs of answering, nouns of reports, negations
 * @returns what was reported; null when the sentence tells of no answer, or the words before negate nothing
 */
export function answeredIn(
  article: ClaimArticle,
  { sentence, before }: { readonly sentence: Sentence; readonly before: Sentence | undefined },
  lexicon: DisagreementLexicon,
): Denied | null {
  const isAnswer =
    sentence.tokens.some(({ lower }) => lexicon.answers.has(lower)) &&
    before?.block === sentence.block &&
    before.tokens.some((token) => isNegation(token, lexicon));
  return isAnswer ? reportedIn(article, sentence, lexicon) : null;
}

/** Takes a word; says whether it negates or denies. */
export const isNegation = ({ lower }: Token, { negations, denials: verbs }: DisagreementLexicon): boolean =>
  negations.has(lower) || verbs.has(lower);

/** A negation of a verb of denial stands at most so many words before it. */
const NEAR_DENIAL = 2;

/** A report stands at most so many words behind the verb that rejects it ("rejected a newspaper's report that …"). */
const NEAR_REJECTED = 6;

function isRejected(tokens: readonly Token[], lexicon: DisagreementLexicon): boolean {
  const verb = tokens.findIndex(({ lower }) => lexicon.rejections.has(lower));
  const behind = verb < 0 ? [] : tokens.slice(verb + 1, verb + 1 + NEAR_REJECTED);
  return behind.some(({ lower }) => lexicon.reportNouns.has(lower)) && !isNegatedAt(tokens, verb, lexicon);
}

// "Did not dismiss claims that …".
const isNegatedAt = (tokens: readonly Token[], verb: number, lexicon: DisagreementLexicon): boolean =>
  tokens.slice(Math.max(0, verb - NEAR_REJECTED), verb).some(({ lower }) => lexicon.negations.has(lower));

// The words behind the last "that" which follows a noun for what was said, or a verb of saying ("quoted him as saying
// that").
function reportedIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): Denied | null {
  const { tokens } = sentence;
  const that = tokens.findLastIndex(({ lower }) => lexicon.complements.has(lower));
  const isReported =
    tokens.slice(0, Math.max(0, that)).some(({ lower }) => lexicon.reportNouns.has(lower)) ||
    lexicon.reporting.has(tokens[that - 1]?.lower ?? '');
  return isReported ? wordsFrom(article, sentence, that + 1, lexicon) : null;
}

function wordsFrom(
  article: ClaimArticle,
  sentence: Sentence,
  from: number,
  lexicon: DisagreementLexicon,
): Denied | null {
  const rest = sentence.tokens.slice(from);
  const end = rest.findIndex(({ text }, i) => text === ',' && goesOn(rest[i + 1]?.lower ?? '', lexicon));
  const behind = end < 0 ? rest : rest.slice(0, end);
  const [first, last] = [behind[0], behind.filter(({ kind }) => kind === 'word').pop()];
  if (first === undefined || last === undefined) return null;
  const keys = [...new Set(tellingKeys(article, sentence, behind, lexicon).map(({ key }) => key))];
  const words = { start: first.start, end: last.end };
  if (keys.length < LEAST_WORDS) return null;
  const isOfHimself = lexicon.clauses.pronouns.has(first.lower) || endsAsGerund(first.lower);
  const before = { start: sentence.start, end: isOfHimself ? first.start : sentence.start };
  const deniers = entitiesIn(article, sentence, before);
  return { words, keys, entities: entitiesIn(article, sentence, words), deniers };
}

// "Denied that he was the source, | and his lawyer said …", "…, | adding that".
const goesOn = (word: string, { clauses: { conjunctions } }: DisagreementLexicon): boolean =>
  conjunctions.has(word) || endsAsGerund(word);

/** The verb of what is denied stands at most so many words behind "denied". */
const NEAR_FINITE = 6;

// "Denied having met him", "denied the yard was closed", "denied rumours …": who "denied a request" has refused it, and
// who denied a theft pleads.
function opensClause(behind: readonly Token[], lexicon: DisagreementLexicon): boolean {
  const [first, ...others] = behind.slice(0, NEAR_FINITE);
  if (first === undefined) return false;
  const isSaid = lexicon.deniedSubjects.has(first.lower) || lexicon.reportNouns.has(first.lower);
  return isSaid || endsAsGerund(first.lower) || others.some(({ lower }) => lexicon.finites.has(lower));
}

/** Takes a stretch of a sentence; returns the entities named there. */
export const entitiesIn = (article: ClaimArticle, sentence: Sentence, words: Span): ReadonlySet<string> =>
  new Set(
    contentOf(article, sentence).mentions.flatMap((m) => (m.entity !== null && overlaps(m, words) ? m.entity : [])),
  );

/**
 * Takes words of a sentence; returns the telling ones, irregular verbs by what they are forms of ("beaten": beat), names
 * and nouns for what is said left out.
 */
export function tellingKeys(
  article: ClaimArticle,
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: DisagreementLexicon,
): readonly Key[] {
  const isOfName = partsOfNames(article, sentence);
  return tokens.flatMap((token) => {
    const verb = lexicon.families.has(token.lower) ? undefined : lexicon.acts.lemmas.get(token.lower);
    const key = keyOf(verb ?? token.lower, lexicon);
    const isTold = key !== null && !lexicon.reportNouns.has(token.lower) && !isOfName(token);
    return isTold ? [{ key, start: token.start, end: token.end }] : [];
  });
}
