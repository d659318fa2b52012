import { contains } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import type { ClaimArticle } from '../../witness.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { type Denied, entitiesIn, tellingKeys } from './denied.js';
import { firstNegation } from './negations.js';

/** Who did what to whom takes so many telling words at least; fewer must stand together elsewhere (see Denied). */
const SURE_KEYS = 3;
const LEAST_KEYS = 2;
/** A clause with more tells several things. */
const MOST_KEYS = 6;

/**
 * Reads what a sentence says was not so: the telling words of the clause that it negates ("no guard had crossed the
 * river"), up to the next clause. What is not so yet, what will not be and what depends on something is left out.
 *
 * @param article the article
 * @param sentence one of its sentences
 * @param lexicon negations, words that open a clause
 * @returns the clause; null when nothing is negated, or in too few or too many words
 */
export function negatedIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): Denied | null {
  const negation = firstNegation(sentence.tokens, lexicon);
  if (negation === null) return null;
  const clause = clauseHolding(sentence, negation, lexicon.clauses);
  const all = sentence.tokens.filter((token) => contains(clause, token));
  const next = all.findIndex(({ start, lower }) => start > negation.end + 1 && lexicon.clauses.openings.has(lower));
  const own = withoutTies(next < 0 ? all : all.slice(0, next), lexicon);
  const isOpen = own.some(
    ({ lower }) => lexicon.futures.has(lower) || lexicon.conditions.has(lower) || lexicon.unsettled.has(lower),
  );
  const [first, last] = [own[0], own.at(-1)];
  if (isOpen || first === undefined || last === undefined) return null;
  const telling = own.filter(({ lower }) => !isSmall(lower, lexicon));
  const keys = [...new Set(tellingKeys(article, sentence, telling, lexicon).map(({ key }) => key))];
  if (keys.length < LEAST_KEYS || keys.length > MOST_KEYS) return null;
  const words = { start: first.start, end: last.end };
  const known = {
    words,
    keys,
    entities: entitiesIn(article, sentence, words),
    deniers: new Set<string>(),
    isWhole: true,
  };
  if (keys.length >= SURE_KEYS) return known;
  // "Had not | fired", "no | shots were fired"
  const behind = telling.find(({ start }) => start > negation.end);
  const [head] = behind === undefined ? [] : tellingKeys(article, sentence, [behind], lexicon);
  const isClause = own.some(({ lower }) => lexicon.finites.has(lower));
  return head === undefined || !isClause ? null : { ...known, head: head.key };
}

// "And that no guard had left and": what ties the clause to others.
function withoutTies(tokens: readonly Token[], { clauses: { ties } }: DisagreementLexicon): readonly Token[] {
  const [first, last] = [
    tokens.findIndex(({ lower }) => !ties.has(lower)),
    tokens.findLastIndex(({ lower }) => !ties.has(lower)),
  ];
  return tokens.slice(Math.max(0, first), last + 1);
}

// "Had not yet": words that negate, and those around them.
const isSmall = (word: string, { negations, finites, pending }: DisagreementLexicon): boolean =>
  negations.has(word) || finites.has(word) || pending.has(word);
