import type { Receipts } from '../../../../model/receipt.js';
import { overlaps } from '../../../../model/span.js';
import { alignWords } from '../../../../text/alignment.js';
import { groupByEach } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import { bySentence, type ClaimArticle, type Proposition } from '../../witness.js';
import {
  bodySentences,
  type Draft,
  denialNote,
  type Passage,
  passageReceipt,
  quotedTopic,
  wordsDraft,
} from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { publishedDay } from '../publishedDay.js';
import { answeredIn, type Denied, deniedIn, entitiesIn, isNegation, type Key, tellingKeys } from './denied.js';
import { negatedIn } from './negated.js';
import { negationsIn } from './negations.js';

/**
 * It is said elsewhere when more than half of them stand there in one order: of two and of three words two, of four
 * three.
 */
const MORE_THAN_HALF = 0.55;
/** Names of what is denied speak for a sentence that has so many of its words too. */
const LEAST_NAMED = 3;
/** Or, where so many names are shared, as many words, in any order. */
const MOST_NAMED = 2;
/** A word that so many sentences hold finds nothing. */
const MOST_HOLDERS = 60;

/**
 * Sets a denial against what it denies: somebody denies that something is so, and another text says that it is. The
 * words of the thing itself must be shared; names alone say only whom it is about. What the one who denies is quoted
 * with right after is part of the denial.
 *
 * @param articles the articles of the story
 * @param joined sentences that tell one denial, by copying or by reporting it, and the number of the copies that a
 *   sentence is one of, -1 when it is none: the copy of a denial denies too, but who reports what is denied may quote
 *   the other text
 * @param lexicon words of denial, families of words
 * @returns one draft a denial, with a receipt from either side
 */
export function denials(
  articles: readonly ClaimArticle[],
  { families, copyOf }: Joined,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => tellings(article, lexicon));
  const holders = holdersOf(told);
  const copiesOf = bySentence(families);
  const tellingOf = new Map(told.map((telling) => [telling.passage.sentence, telling] as const));
  const seen = new Set<Proposition>();
  // An article that denies one thing twice, in its lead and in full, is told of once.
  const answered = new Map<ClaimArticle, Set<Sentence>>();
  return told.flatMap((denial) => {
    const family = copiesOf.get(denial.passage.sentence);
    if (denial.denied === null || (family !== undefined && seen.has(family))) return [];
    const copy = copyOf(denial.passage.sentence);
    const isOwn = (other: Passage): boolean => copy >= 0 && copyOf(other.sentence) === copy;
    const before = answered.get(denial.passage.article) ?? new Set();
    // Who tells the denial too tells nothing against it.
    const members = (family ?? []).flatMap(({ sentence }) => tellingOf.get(sentence) ?? []);
    const others = members.filter((one) => one !== denial && deniesToo(one, denial, lexicon));
    const denying = new Set([denial, ...others].map(({ passage }) => passage.article));
    const opposed = opposedTo(denial, holders, lexicon).filter(
      ({ passage }) => !denying.has(passage.article) && !before.has(passage.sentence) && !isOwn(passage),
    );
    answered.set(denial.passage.article, new Set([...before, ...opposed.map(({ passage }) => passage.sentence)]));
    if (opposed.length > 0 && family !== undefined) seen.add(family);
    const copies = opposed.flatMap(({ passage }) => copiesOf.get(passage.sentence) ?? []);
    const told = copies.flatMap(({ sentence }) => tellingOf.get(sentence) ?? []);
    const reporting = told.filter((one) => !denying.has(one.passage.article) && !deniesToo(one, denial, lexicon));
    const reported = [...new Set([...opposed, ...reporting])];
    return opposed.length === 0 ? [] : draftOf([denial, ...others], denial.denied, reported, lexicon);
  });
}

interface Joined {
  readonly families: readonly Proposition[];
  readonly copyOf: (sentence: Sentence) => number;
}

/** One sentence of a body. */
interface Telling {
  readonly passage: Passage;
  /** Its telling words in order, names left out. */
  readonly keys: readonly Key[];
  /** Who or what is named in it. */
  readonly entities: ReadonlySet<string>;
  /** What it denies; null when it denies nothing. */
  readonly denied: Denied | null;
  /** The sentence next to it that negates too: a quotation after it, or the words that answered what it tells. */
  readonly quoted: Passage | null;
}

function tellings(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Telling[] {
  const sentences = bodySentences(article);
  return sentences.map((sentence, i): Telling => {
    const [before, next] = [sentences[i - 1], sentences[i + 1]];
    const denied = deniedIn(article, sentence, lexicon);
    const answer = denied !== null ? null : answeredIn(article, { sentence, before }, lexicon);
    const quoted = answer !== null ? before : denied && next && isQuoted(article, next, lexicon) ? next : undefined;
    return {
      passage: { article, sentence },
      keys: tellingKeys(article, sentence, sentence.tokens, lexicon),
      entities: entitiesIn(article, sentence, sentence),
      denied: denied ?? answer ?? negatedIn(article, sentence, lexicon),
      quoted: quoted === undefined ? null : { article, sentence: quoted },
    };
  });
}

function deniesToo(telling: Telling, { denied }: Telling, lexicon: DisagreementLexicon): boolean {
  if (telling.denied !== null && telling.denied.isWhole !== true) return true;
  const shared = sharedInOrder(denied?.keys ?? [], telling.keys);
  return shared.length > 0 && isDeniedToo(telling, shared, lexicon);
}

const isQuoted = (article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): boolean =>
  sentence.tokens.some((token) => isNegation(token, lexicon)) &&
  contentOf(article, sentence).statements.some(({ kind }) => kind === 'direct');

const holdersOf = (told: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> =>
  groupByEach(told, ({ keys }) => new Set(keys.map(({ key }) => key)));

// Of every other article the sentence that has most of what is denied, in its order, and does not deny it too.
function opposedTo(
  { passage, denied }: Telling,
  holders: ReadonlyMap<string, readonly Telling[]>,
  lexicon: DisagreementLexicon,
): readonly Telling[] {
  const { keys, entities, deniers, isWhole, head } = denied as Denied;
  const near = new Set(keys.map((key) => holders.get(key) ?? []).flatMap((found) => found.slice(0, MOST_HOLDERS)));
  const best = new Map<ClaimArticle, { readonly telling: Telling; readonly count: number }>();
  for (const telling of near) {
    const { article } = telling.passage;
    if (article === passage.article) continue;
    const both = sharedKeys(entities, telling.entities);
    const areNamed = both.length >= MOST_NAMED || sharedKeys(deniers, telling.entities).length > 0;
    const shared = areNamed ? sharedAnyhow(keys, telling.keys) : sharedInOrder(keys, telling.keys);
    const named = shared.length >= (areNamed ? MOST_NAMED : LEAST_NAMED) ? both : null;
    const [all, found] = [keys.length + (named === null ? 0 : entities.size), shared.length + (named?.length ?? 0)];
    const share = shared.length === 0 ? 0 : Math.max(shared.length / keys.length, found / all);
    if (share < MORE_THAN_HALF || isDeniedToo(telling, shared, lexicon)) continue;
    const isOther = shared.length < keys.length || !isOfOne(both, denied as Denied, telling);
    if (isWhole && (isOther || isBroken(telling) || isToCome(telling, shared, lexicon))) continue;
    if (head !== undefined && (!isToldAtOnce(telling, shared, head, lexicon) || isLater(telling, passage))) continue;
    if (shared.length > (best.get(article)?.count ?? 0)) best.set(article, { telling, count: shared.length });
  }
  return [...best.values()].map(({ telling }) => telling);
}

// "Will miss the last game", "wants to buy the yard": what has not been so may still be.
const isToCome = ({ passage: { sentence } }: Telling, shared: readonly Key[], { acts }: DisagreementLexicon): boolean =>
  sentence.tokens.some(({ lower, end }) => acts.openings.has(lower) && shared.some(({ start }) => start === end + 1));

// "The guards | fired": no other telling word stands between, and no article before the word that is negated elsewhere.
function isToldAtOnce(
  { passage: { sentence }, keys }: Telling,
  shared: readonly Key[],
  head: string,
  { acts }: DisagreementLexicon,
): boolean {
  const places = shared.map((key) => keys.indexOf(key));
  const verb = shared.find(({ key }) => key === head);
  const before = sentence.tokens.findLast(({ end }) => verb !== undefined && end <= verb.start);
  return Math.max(...places) - Math.min(...places) < shared.length && !acts.articles.has(before?.lower ?? '');
}

// What was not so on one day may be so on a later one.
function isLater({ passage }: Telling, denial: Passage): boolean {
  const [day, before] = [passage, denial].map(({ article }) => publishedDay(article) ?? undefined);
  return day !== undefined && before !== undefined && day > before;
}

// Its negation is known to be lost on the way.
const isBroken = ({ passage: { article, sentence } }: Telling): boolean =>
  article.article.damage.some((damage) => damage.kind === 'lost-negation' && overlaps(damage, sentence));

// Both name nobody, or somebody whom both name.
const isOfOne = (both: readonly string[], { entities }: Denied, telling: Telling): boolean =>
  both.length > 0 || entities.size === 0 || telling.entities.size === 0;

const sharedInOrder = (keys: readonly string[], others: readonly Key[]): readonly Key[] =>
  alignWords(
    keys,
    others.map(({ key }) => key),
  ).pairs.map(([, j]) => others[j] as Key);

// "The arrest of Dahl was ordered", "Dahl would be arrested": names tell enough.
const sharedAnyhow = (keys: readonly string[], others: readonly Key[]): readonly Key[] =>
  others.filter(({ key }, i) => keys.includes(key) && others.findIndex((other) => other.key === key) === i);

/** A negation stands at most so many characters before what it negates. */
const NEAR = 30;

// "Disputed that …".
const turnsAway = (verb: Token, behind: Token | undefined, { rejections, complements }: DisagreementLexicon): boolean =>
  rejections.has(verb.lower) && complements.has(behind?.lower ?? '');

// "Did not say that power would be cut", "the message that power would be cut is false".
function isDeniedToo(
  { passage: { article, sentence } }: Telling,
  shared: readonly Key[],
  lexicon: DisagreementLexicon,
): boolean {
  const [first, last] = [shared[0] as Key, shared[shared.length - 1] as Key];
  const near = sentence.tokens.filter(({ start, end }) => start >= first.start - NEAR && end <= last.end);
  return (
    near.some((token) => isNegation(token, lexicon)) ||
    sentence.tokens.some((token, i) => token.end < first.start && turnsAway(token, sentence.tokens[i + 1], lexicon)) ||
    negationsIn(near, lexicon).length > 0 ||
    isMeantDenied(article, sentence, lexicon) ||
    sentence.tokens.some(({ start, lower }) => start >= last.end && lexicon.falsehoods.has(lower))
  );
}

// A translation's "lied" that meant "denied".
const isMeantDenied = (
  { article: { damage } }: ClaimArticle,
  sentence: Sentence,
  lexicon: DisagreementLexicon,
): boolean =>
  damage.some(
    ({ intended, ...where }) =>
      overlaps(where, sentence) && lexicon.denials.has(intended?.toLowerCase().split(' ')[0] ?? ''),
  );

function draftOf(
  denials: readonly [Telling, ...Telling[]],
  { words }: Denied,
  opposed: readonly Telling[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const [{ passage }] = denials;
  const told = denials.flatMap((one) => [one.passage, ...(one.quoted === null ? [] : [one.quoted])]);
  const denying = told.map((side) => passageReceipt(side, clauses));
  const [first, ...others] = opposed.map((telling) => telling.passage);
  if (first === undefined) return [];
  const reported = others.map((side) => passageReceipt(side, clauses));
  const receipts: Receipts = [passageReceipt(first, clauses), ...reported, ...denying];
  const topic = `${quotedTopic(passage.article.article.text.slice(words.start, words.end))}: reported or denied`;
  const note = denialNote(first.article, passage.article);
  return [wordsDraft({ topic, verdict: 'conflict', denying, note, weight: 11 }, receipts)];
}
