import type { Statement } from '../../../model/annotation.js';
import { getKnown } from '../../../text/get-known.js';
import { tokensInside } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';
import { endsAsGerund } from '../../../text/word-endings.js';
import type { ClaimArticle } from '../witness.js';
import type { UtteranceLexicon } from './lexicon.js';
import { compareStatements } from './likeness.js';
import type { Link } from './linkGroups.js';
import { isOneSpeaker, type Said } from './said.js';
import { statementsNear } from './sharedTerms.js';
import { DENIAL } from './sides.js';

/** What is denied shares so much with what was said (dice), and so many terms. */
const LEAST_ALIKE = 0.35;
const LEAST_TERMS = 3;
/** So many statements of one speaker before an answer are answered together. */
const MOST_ANSWERED = 2;

/**
 * Finds claims and the answers to them: what somebody denies or rejects in words that somebody else says, and what a
 * bare noun of speech stands for ("rejected the accusation"): what somebody else said right before.
 *
 * @param articles the articles of the story
 * @param said their statements, those of an article in the order in which they end, the inner before the outer
 * @param lexicon verbs of denying and nouns of speech
 * @returns links, in the order of the answers
 */
export function answers(
  articles: readonly ClaimArticle[],
  said: readonly Said[],
  lexicon: UtteranceLexicon,
): readonly Link[] {
  const byId = new Map(articles.map((article) => [article.article.id, article]));
  const denials = new Set(said.filter((one) => isDenial(getKnown(byId, one.article), one.statement, lexicon)));
  if (denials.size === 0) return [];
  const near = statementsNear(said);
  return said.flatMap((answer, i) => {
    if (!denials.has(answer)) return [];
    const article = getKnown(byId, answer.article);
    if (isBareNoun(article, answer.statement, lexicon))
      return saidBefore(said, i).map((other): Link => ({ a: other.statement.id, b: answer.statement.id, why: ANSWER }));
    return near(answer)
      .filter((other) => !denials.has(other) && isDenied(other, answer, lexicon))
      .map((other): Link => ({ a: other.statement.id, b: answer.statement.id, why: DENIAL }));
  });
}

const ANSWER = 'One answers the other.';

// "Denied that they had met", "denied meeting them", "denied a report"; not "did not deny", and not "denied them
// entry".
function isDenial({ reading }: ClaimArticle, { cue, content }: Statement, lexicon: UtteranceLexicon): boolean {
  const verb = cue === null ? [] : tokensInside(reading, cue);
  if (!verb.some(({ lower }) => lexicon.denials.has(lower))) return false;
  const words = content.flatMap((piece) => tokensInside(reading, piece));
  const isTold = ({ lower }: Token): boolean => lexicon.speechNouns.has(lower) || lexicon.auxiliaries.has(lower);
  return (
    (words.some(isTold) || endsAsGerund(words[0]?.lower ?? '')) &&
    !verb.some(({ lower }) => lexicon.negations.has(lower))
  );
}

function isBareNoun(
  { reading }: ClaimArticle,
  { content }: Statement,
  { stopWords, speechNouns }: UtteranceLexicon,
): boolean {
  const words = content.flatMap((piece) => tokensInside(reading, piece)).filter(({ kind }) => kind === 'word');
  const telling = words.filter(({ lower }) => !stopWords.has(lower));
  return telling.length > 0 && telling.every(({ lower }) => speechNouns.has(lower));
}

// What the one who spoke last before the answer said, and said only there. Statements are in the order in which they
// end, so that walking back meets the whole of what somebody said before what it holds of others.
function saidBefore(said: readonly Said[], i: number): readonly Said[] {
  const answer = said[i] as Said;
  const before: Said[] = [];
  for (let j = i - 1; j >= 0 && before.length < MOST_ANSWERED; j -= 1) {
    const other = said[j] as Said;
    const isRun = before.length === 0 || isOneSpeaker(other, before[0] as Said);
    if (other.article !== answer.article || isOneSpeaker(other, answer) || !isRun) break;
    before.push(other);
  }
  return before.reverse();
}

// Somebody else's words that are alike, and neither negated nor about a denial themselves.
function isDenied(other: Said, answer: Said, lexicon: UtteranceLexicon): boolean {
  if (other.isNegated || isOneSpeaker(answer, other)) return false;
  if (other.words.some(({ lower }) => lexicon.denials.has(lower))) return false;
  const { dice, terms } = compareStatements(answer, other, lexicon);
  return dice >= LEAST_ALIKE && terms >= LEAST_TERMS;
}
