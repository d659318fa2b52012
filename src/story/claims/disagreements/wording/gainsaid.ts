import type { Statement } from '../../../../model/annotation.js';
import { contains, overlaps, type Span } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { stemOf } from '../stemOf.js';
import { tellingKeys } from './denied.js';
import { isOpen, negationsIn } from './negations.js';

/** What was told, and the words that say it. */
interface Told {
  readonly sentence: Sentence;
  readonly told: Span;
}

/**
 * Finds what somebody says and somebody else, right behind it, says was not so: "An official said that the envoy had
 * left the hall. “She did not leave her chair,” said her spokesman". Of a verb that is negated the verb must have been
 * told; of a noun ("no gate had been locked") the verb behind it too, unless there is none ("there was no call").
 *
 * @param article the article
 * @param sentence one of its sentences
 * @param before the sentences before it, nearest first
 * @param lexicon negations, words that leave something open
 * @returns the nearest sentence that tells it, with the words that do; null when nothing told is negated
 */
export function gainsaidIn(
  article: ClaimArticle,
  sentence: Sentence,
  before: readonly Sentence[],
  lexicon: DisagreementLexicon,
): Told | null {
  const told = before.flatMap((other) => sayingsIn(article, other)).filter((one) => !isDenial(article, one, lexicon));
  for (const saying of sayingsIn(article, sentence))
    for (const negation of negationsIn(saying.tokens, lexicon)) {
      const denied = deniedBehind(article, saying, negation, lexicon);
      const found =
        denied &&
        told.find((other) => !isOneSide(article, other, saying, lexicon) && tells(article, other, denied, lexicon));
      if (found) return { sentence: found.sentence, told: found.words };
    }
  return null;
}

interface Saying {
  readonly sentence: Sentence;
  readonly statement: Statement;
  readonly words: Span;
  readonly tokens: readonly Token[];
}

// What a sentence says that somebody known said.
const sayingsIn = (article: ClaimArticle, sentence: Sentence): readonly Saying[] =>
  contentOf(article, sentence).statements.flatMap((statement) =>
    statement.cue === null || statement.speaker === null
      ? []
      : statement.content.map((words) => ({ sentence, statement, words, tokens: tokensIn(sentence, words) })),
  );

// "The office denied the call".
const isDenial = (article: ClaimArticle, { statement: { cue } }: Saying, lexicon: DisagreementLexicon): boolean =>
  cue !== null && lexicon.denials.has(article.article.text.slice(cue.start, cue.end).toLowerCase());

// One speaker, or a body and whoever speaks for it ("said its president").
function isOneSide(
  article: ClaimArticle,
  { sentence, statement: { speaker } }: Saying,
  other: Saying,
  { belonging }: DisagreementLexicon,
): boolean {
  const { source } = other.statement;
  const isOfBody = source !== null && tokensIn(other.sentence, source).some(({ lower }) => belonging.has(lower));
  const named = contentOf(article, sentence).mentions.find(({ entity }) => entity === speaker);
  return speaker === other.statement.speaker || (isOfBody && named?.type !== 'person');
}

const tokensIn = ({ tokens }: Sentence, where: Span): readonly Token[] =>
  tokens.filter((token) => contains(where, token));

/** What must have been told. */
interface DeniedWords {
  readonly keys: readonly string[];
  /** A day that is still to come ("no date has been set"). */
  readonly isDay: boolean;
}

// The verb that is negated, or the noun and its verb; null where that is open, or goes for a part ("not all").
function deniedBehind(
  article: ClaimArticle,
  { sentence, tokens }: Saying,
  negation: Token,
  lexicon: DisagreementLexicon,
): DeniedWords | null {
  const clause = clauseHolding(sentence, negation, lexicon.clauses);
  const own = tokens.filter((token) => contains(clause, token));
  const behind = own.filter(({ start }) => start >= negation.end);
  const [first] = behind;
  if (first === undefined || isOpen(own, lexicon) || lexicon.parting.has(negation.lower)) return null;
  if (isToCome(article, sentence, own, lexicon) || lexicon.partials.has(first.lower)) return null;
  const isOfNoun =
    lexicon.determiners.has(negation.lower) || lexicon.determiners.has(`${negation.lower} ${first.lower}`);
  if (isOfNoun && lexicon.dayNouns.has(first.lower)) return { keys: [], isDay: true };
  const isOfNobody = lexicon.nobodies.has(`${negation.lower} ${first.lower}`);
  const keys = stemsOf(article, sentence, isOfNobody ? behind.slice(1) : behind, lexicon);
  const isThere = own.some(({ lower, end }) => end <= negation.start && lexicon.existentials.has(lower));
  const isLight = lexicon.lightVerbs.has(keys[0] ?? '');
  const needed = (isOfNoun && !isThere && !isOfNobody) || isLight ? 2 : 1;
  return keys.length < needed ? null : { keys: keys.slice(0, needed), isDay: false };
}

// The words that tell something by their stems, irregular verbs by what they are forms of ("left": leave).
function stemsOf(
  article: ClaimArticle,
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: DisagreementLexicon,
): readonly string[] {
  const telling = tellingKeys(article, sentence, tokens, lexicon);
  const told = tokens.filter((token) => telling.some((word) => overlaps(word, token)));
  return told.map(({ lower }) => stemOf(lexicon.acts.lemmas.get(lower) ?? lower));
}

function tells(
  article: ClaimArticle,
  { sentence, words, tokens }: Saying,
  { keys, isDay }: DeniedWords,
  lexicon: DisagreementLexicon,
): boolean {
  if (isOpen(tokens, lexicon) || negationsIn(tokens, lexicon).length > 0) return false;
  const own = stemsOf(article, sentence, tokens, lexicon);
  if (!isDay) return keys.every((key) => own.includes(key));
  return (
    isToCome(article, sentence, tokens, lexicon) && contentOf(article, sentence).times.some((t) => overlaps(t, words))
  );
}

// "Will", "could" and "not yet", and no day in May.
function isToCome(
  article: ClaimArticle,
  sentence: Sentence,
  tokens: readonly Token[],
  { futures, pending }: DisagreementLexicon,
): boolean {
  const { times } = contentOf(article, sentence);
  return tokens.some(
    (token) => (futures.has(token.lower) || pending.has(token.lower)) && !times.some((time) => overlaps(time, token)),
  );
}
