import { nonEmpty } from '../../../../model/receipt.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import {
  bodySentences,
  type Draft,
  denialNote,
  nameOf,
  type Passage,
  passageReceipt,
  quotedTopic,
  wordsDraft,
} from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { publishedDay } from '../publishedDay.js';
import { tellingKeys } from './denied.js';
import { isOpen } from './negations.js';

/** Between "is" and what somebody is stand at most so many small words ("in a"). */
const NEAR_PREDICATE = 3;

/**
 * Sets what a text says that somebody is not against another of the same day that says he is, in the same tense: "Karel
 * Bem, 41, is not in a coma", "A driver, Karel Bem, is in a coma". One telling word is enough, as nothing follows it in
 * its clause and both name whose it is.
 *
 * @param articles the articles of the story
 * @param copyOf the number of the copies that a sentence is one of; -1 when it is none: a copy has lost the negation
 * @param lexicon negations, forms of "be"
 * @returns one draft a thing denied, with a receipt from each text; empty when nobody is and is not the same
 */
export function deniedPredicates(
  articles: readonly ClaimArticle[],
  copyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) =>
    bodySentences(article).flatMap((sentence) => predicatesIn(article, sentence, lexicon)),
  );
  return [...groupBy(told, ({ what }) => what).values()].flatMap((same): readonly Draft[] => {
    const pairs = same.flatMap((one) =>
      same.filter((other) => areOpposed(one, other, copyOf)).map((other) => [one, other] as const),
    );
    const isOfSide = (one: Predicate, side: Predicate): boolean =>
      one === side || (copyOf(one.sentence) >= 0 && copyOf(one.sentence) === copyOf(side.sentence));
    const denied = same.filter((one) => one.isDenied && pairs.some(([side]) => isOfSide(one, side)));
    const others = same.filter((one) => !one.isDenied && pairs.some(([, side]) => isOfSide(one, side)));
    const [denial, first] = [denied[0], others[0]];
    const [denying, reported] = [denied, others].map((side) =>
      nonEmpty(side.map(({ article, sentence }) => passageReceipt({ article, sentence }, lexicon.clauses))),
    );
    if (!denial || !first || !denying || !reported) return [];
    const { words, article } = first;
    const topic = `${quotedTopic(article.article.text.slice(words.start, words.end))}: reported or denied`;
    const note = denialNote(article, denial.article);
    return [wordsDraft({ topic, verdict: 'conflict', denying, note, weight: 11 }, [...reported, ...denying])];
  });
}

/** What somebody is said to be, or not to be. */
interface Predicate extends Passage {
  /** Who it is, with the form of "be" and what he is. */
  readonly what: string;
  readonly words: { readonly start: number; readonly end: number };
  readonly isDenied: boolean;
}

function areOpposed(denial: Predicate, other: Predicate, copyOf: (sentence: Sentence) => number): boolean {
  const copy = copyOf(denial.sentence);
  const [day, otherDay] = [denial, other].map(({ article }) => publishedDay(article));
  const areApart = nameOf(denial.article) !== nameOf(other.article) && (copy < 0 || copyOf(other.sentence) !== copy);
  return denial.isDenied && !other.isDenied && areApart && day !== null && day === otherDay;
}

function predicatesIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): readonly Predicate[] {
  const { tokens } = sentence;
  if (isOpen(tokens, lexicon)) return [];
  return tokens.flatMap((be, i): Predicate[] => {
    if (!lexicon.finites.has(be.lower) || !lexicon.passives.has(be.lower)) return [];
    const subject = subjectBefore(article, sentence, be, lexicon);
    const isDenied = lexicon.negations.has(tokens[i + 1]?.lower ?? '');
    const behind = tokens.slice(i + (isDenied ? 2 : 1));
    const at = behind.slice(0, NEAR_PREDICATE + 1).findIndex((token) => keyOfWord(article, sentence, token, lexicon));
    const [word, next] = at < 0 ? [] : behind.slice(at);
    const between = behind.slice(0, Math.max(0, at));
    if (subject === null || word === undefined || next?.kind === 'word' || next?.kind === 'number') return [];
    if (between.some(({ lower, kind }) => kind !== 'word' || lexicon.negations.has(lower))) return [];
    const what = `${subject} ${be.lower} ${keyOfWord(article, sentence, word, lexicon)}`;
    return [{ article, sentence, what, words: { start: be.start, end: word.end }, isDenied }];
  });
}

// Who is named right before, an age or the like between ("Karel Bem, 41, is").
function subjectBefore(
  article: ClaimArticle,
  sentence: Sentence,
  be: Token,
  lexicon: DisagreementLexicon,
): string | null {
  const named = contentOf(article, sentence).mentions.filter(({ end }) => end <= be.start);
  const last = named.findLast(({ end }) => named.every((other) => other.end <= end));
  const between = sentence.tokens.filter(
    ({ start, end }) => last !== undefined && start >= last.end && end <= be.start,
  );
  const isRight = between.every((token) => keyOfWord(article, sentence, token, lexicon) === undefined);
  return isRight ? (last?.entity ?? null) : null;
}

const keyOfWord = (
  article: ClaimArticle,
  sentence: Sentence,
  token: Token,
  lexicon: DisagreementLexicon,
): string | undefined => tellingKeys(article, sentence, [token], lexicon)[0]?.key;
