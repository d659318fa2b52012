import { nonEmpty, type Receipts } from '../../../../model/receipt.js';
import { contains } from '../../../../model/span.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { bodySentences, type Draft, type Passage, passageReceipt, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** A side of a comparison shows at most this many receipts. */
const MOST_RECEIPTS = 3;
/** The verb and the word for the event stand at most this many characters apart. */
const NEAR_VERB = 60;

/**
 * Finds events that one text announces and another reports: both can be true, the texts are from before and after, or
 * one text was stitched together from two.
 *
 * @param articles the articles of the story
 * @param lexicon future and past verbs, words for meetings and visits
 * @returns at most one draft a kind of event, for the pair of participants that most sentences name
 */
export function futureAndPast(articles: readonly ClaimArticle[], lexicon: DisagreementLexicon): readonly Draft[] {
  return [...new Set(lexicon.eventNouns.values())].flatMap((event) => {
    const told = articles.flatMap((article) => tellings(article, event, lexicon));
    const [pair] = pairsOf(told);
    if (pair === undefined) return [];
    const own = told.filter((t) => pair.every((entity) => t.entities.includes(entity)));
    const futures = nearest(own.filter((t) => t.isFuture));
    const pasts = nearest(own.filter((t) => !t.isFuture));
    if (futures.length === 0 || pasts.length === 0 || new Set(own.map((t) => t.passage.article)).size < 2) return [];
    const receipts = nonEmpty([...futures, ...pasts].map((t) => passageReceipt(t.passage, lexicon.clauses)));
    return receipts === null ? [] : [beforeAndAfter(event, receipts)];
  });
}

function beforeAndAfter(event: string, receipts: Receipts): Draft {
  const note = `The ${event} is announced in some sentences and reported in others: they were written before and after it.`;
  return wordsDraft(
    { topic: `whether the ${event} was still to come`, verdict: 'compatible', note, weight: 5 },
    receipts,
  );
}

interface Telling {
  readonly passage: Passage;
  readonly isFuture: boolean;
  readonly entities: readonly string[];
  /** Characters between the verb and the word for the event. */
  readonly distance: number;
}

// The plainest tellings first, one an article and side.
function nearest(told: readonly Telling[]): readonly Telling[] {
  const sorted = [...told].sort((a, b) => a.distance - b.distance);
  const first = sorted.filter((t, i) => sorted.findIndex((other) => other.passage.article === t.passage.article) === i);
  return first.slice(0, MOST_RECEIPTS);
}

function tellings(article: ClaimArticle, event: string, lexicon: DisagreementLexicon): readonly Telling[] {
  return bodySentences(article).flatMap((sentence) => {
    const verb = verbOf(sentence, event, lexicon);
    // A year names another occasion.
    if (verb === null || sentence.tokens.some((token) => /^(19|20)\d\d$/.test(token.text))) return [];
    const { mentions } = contentOf(article, sentence);
    const persons = mentions.filter((m) => m.entity !== null && m.type === 'person' && contains(sentence, m));
    const { isFuture, distance, token } = verb;
    const known = { isFuture, distance, entities: persons.map((m) => String(m.entity)) };
    return [{ ...known, passage: { article, sentence, words: token } }];
  });
}

interface EventVerb {
  readonly token: Token;
  readonly isFuture: boolean;
  readonly distance: number;
}

// The future or past verb nearest to a word for the event.
function verbOf(sentence: Sentence, event: string, lexicon: DisagreementLexicon): EventVerb | null {
  const verbs = sentence.tokens.flatMap((token) => {
    const isFuture = lexicon.futures.has(token.lower);
    if (!isFuture && !lexicon.pasts.has(token.lower)) return [];
    const words = sentence.tokens.filter((word) => isWordFor(word, event, isFuture, lexicon));
    return words.map((word) => ({ token, isFuture, distance: Math.abs(word.start - token.start) }));
  });
  const [nearby] = verbs.filter((verb) => verb.distance <= NEAR_VERB).sort((a, b) => a.distance - b.distance);
  return nearby ?? null;
}

const isWordFor = (token: Token, event: string, isFuture: boolean, lexicon: DisagreementLexicon): boolean =>
  lexicon.eventNouns.get(token.lower) === event || (!isFuture && lexicon.eventVerbs.get(token.lower) === event);

// Pairs of persons, the one that most sentences name first.
function pairsOf(told: readonly Telling[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, { pair: readonly [string, string]; count: number }>();
  for (const { entities } of told) {
    const names = [...new Set(entities)].sort().slice(0, 6);
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        const known = counts.get(`${a} ${b}`);
        counts.set(`${a} ${b}`, { pair: [a, b], count: (known?.count ?? 0) + 1 });
      }
    });
  }
  return [...counts.values()]
    .sort((x, y) => y.count - x.count || (x.pair.join() < y.pair.join() ? -1 : 1))
    .map(({ pair }) => pair);
}
