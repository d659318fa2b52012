import type { Receipts } from '../../../model/receipt.js';
import { overlaps, type Span } from '../../../model/span.js';
import { alignWords } from '../../../text/alignment.js';
import { groupByEach } from '../../../text/group-by.js';
import type { Sentence } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';
import type { ClaimArticle, Proposition } from '../propositions.js';
import { contentOf } from '../sentenceContent.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from './draft.js';
import { type DisagreementLexicon, keyOf } from './lexicon.js';
import { sharedKeys } from './measures.js';

/** What is denied has so many telling words at least. */
const LEAST_WORDS = 2;
/** It is said elsewhere when more than half of them stand there in one order: of two and of three words two, of four three. */
const MORE_THAN_HALF = 0.55;
/** Names of what is denied speak for a sentence that has so many of its words too. */
const LEAST_NAMED = 3;
/** A word that so many sentences hold finds nothing. */
const MOST_HOLDERS = 60;

/**
 * Sets a denial against what it denies: somebody denies that something is so, and another text says that it is. The words of
 * the thing itself must be shared; names alone say only whom it is about. What the one who denies is quoted with right after is
 * part of the denial.
 *
 * @param articles the articles of the story
 * @param families sentences that are copies of each other: the copy of a denial is the same denial
 * @param lexicon words of denial, families of words
 * @returns one draft a denial, with a receipt from either side
 */
export function denials(
  articles: readonly ClaimArticle[],
  families: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  if (!articles.some((article) => hasDenial(article, lexicon))) return [];
  const told = articles.flatMap((article) => tellings(article, lexicon));
  const holders = holdersOf(told);
  const copiesOf = new Map(families.flatMap((family) => family.map(({ sentence }) => [sentence, family] as const)));
  const seen = new Set<Proposition | undefined>();
  return told.flatMap((denial) => {
    const family = copiesOf.get(denial.passage.sentence);
    if (denial.denied === null || seen.has(family)) return [];
    const own = new Set(family?.map(({ sentence }) => sentence));
    const opposed = opposedTo(denial, holders, lexicon).filter(({ passage }) => !own.has(passage.sentence));
    if (opposed.length > 0) seen.add(family);
    return opposed.length === 0 ? [] : draftOf(denial, denial.denied, opposed, lexicon);
  });
}

// Most stories have none, and then no word of them need be looked up.
const hasDenial = ({ reading }: ClaimArticle, { denials: verbs }: DisagreementLexicon): boolean =>
  reading.sentences.some(({ tokens }) => tokens.some(({ lower }) => verbs.has(lower)));

/** One sentence of a body. */
interface Telling {
  readonly passage: Passage;
  /** Its telling words in order, names left out. */
  readonly keys: readonly Key[];
  /** What it denies; null when it denies nothing. */
  readonly denied: Denied | null;
  /** The sentence after it, where that is a quotation that negates too. */
  readonly quoted: Passage | null;
}

interface Key extends Span {
  readonly key: string;
}

interface Denied {
  readonly words: Span;
  readonly keys: readonly string[];
  /** Who or what is named in it. */
  readonly entities: ReadonlySet<string>;
}

function tellings(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Telling[] {
  const sentences = bodySentences(article);
  return sentences.map((sentence, i): Telling => {
    const next = sentences[i + 1];
    const denied = deniedIn(article, sentence, lexicon);
    return {
      passage: { article, sentence },
      keys: tellingKeys(article, sentence, sentence.tokens, lexicon),
      denied,
      quoted: denied !== null && next && isQuoted(article, next, lexicon) ? { article, sentence: next } : null,
    };
  });
}

// The words behind the verb and its "that", up to the end of the sentence: their telling ones, names left out.
function deniedIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): Denied | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ lower }) => lexicon.denials.has(lower));
  if (verb < 0 || lexicon.passives.has(tokens[verb - 1]?.lower ?? '')) return null;
  const that = tokens.findIndex(({ lower }, i) => i > verb && lexicon.complements.has(lower));
  if (that < 0 && !opensClause(tokens.slice(verb + 1), lexicon)) return null;
  const behind = tokens.slice(Math.max(verb, that) + 1);
  const [first, last] = [behind[0], behind.filter(({ kind }) => kind === 'word').pop()];
  if (first === undefined || last === undefined) return null;
  const keys = [...new Set(tellingKeys(article, sentence, behind, lexicon).map(({ key }) => key))];
  const words = { start: first.start, end: last.end };
  return keys.length < LEAST_WORDS ? null : { words, keys, entities: entitiesIn(article, sentence, words) };
}

/** The verb of what is denied stands at most so many words behind "denied". */
const NEAR_FINITE = 6;

// "Denied having met him", "denied the yard was closed", "denied rumours …": who "denied a request" has refused it, and who
// denied a theft pleads.
function opensClause(behind: readonly Token[], lexicon: DisagreementLexicon): boolean {
  const [first, ...others] = behind.slice(0, NEAR_FINITE);
  if (first === undefined) return false;
  const isSaid = lexicon.deniedSubjects.has(first.lower) || lexicon.reportNouns.has(first.lower);
  return isSaid || /\p{Ll}{2}ing$/u.test(first.lower) || others.some(({ lower }) => lexicon.finites.has(lower));
}

const entitiesIn = (article: ClaimArticle, sentence: Sentence, words: Span): ReadonlySet<string> =>
  new Set(
    contentOf(article, sentence).mentions.flatMap((m) => (m.entity !== null && overlaps(m, words) ? m.entity : [])),
  );

function tellingKeys(
  article: ClaimArticle,
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: DisagreementLexicon,
): readonly Key[] {
  const names = contentOf(article, sentence).mentions.filter(({ kind }) => kind === 'name' || kind === 'titled');
  return tokens.flatMap((token) => {
    const key = keyOf(token.lower, lexicon);
    const isTold =
      key !== null && !lexicon.reportNouns.has(token.lower) && !names.some((name) => overlaps(name, token));
    return isTold ? [{ key, start: token.start, end: token.end }] : [];
  });
}

const isNegation = ({ lower }: Token, { negations, denials: verbs }: DisagreementLexicon): boolean =>
  negations.has(lower) || verbs.has(lower);

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
  const { keys, entities } = denied as Denied;
  const near = new Set(keys.map((key) => holders.get(key) ?? []).flatMap((found) => found.slice(0, MOST_HOLDERS)));
  const best = new Map<ClaimArticle, { readonly telling: Telling; readonly count: number }>();
  for (const telling of near) {
    const { article } = telling.passage;
    if (article === passage.article) continue;
    const shared = sharedInOrder(keys, telling.keys);
    const named =
      shared.length < LEAST_NAMED
        ? null
        : sharedKeys(entities, entitiesIn(article, telling.passage.sentence, telling.passage.sentence));
    const [all, found] = [keys.length + (named === null ? 0 : entities.size), shared.length + (named?.length ?? 0)];
    if (Math.max(shared.length / keys.length, found / all) < MORE_THAN_HALF || isDeniedToo(telling, shared, lexicon))
      continue;
    if (shared.length > (best.get(article)?.count ?? 0)) best.set(article, { telling, count: shared.length });
  }
  return [...best.values()].map(({ telling }) => telling);
}

const sharedInOrder = (keys: readonly string[], others: readonly Key[]): readonly Key[] =>
  alignWords(
    keys,
    others.map(({ key }) => key),
  ).pairs.map(([, j]) => others[j] as Key);

/** A negation stands at most so many characters before what it negates. */
const NEAR = 30;

function isDeniedToo(
  { passage: { sentence } }: Telling,
  shared: readonly Key[],
  lexicon: DisagreementLexicon,
): boolean {
  const [first, last] = [shared[0] as Key, shared[shared.length - 1] as Key];
  return sentence.tokens.some(
    (token) => token.start >= first.start - NEAR && token.end <= last.end && isNegation(token, lexicon),
  );
}

function draftOf(
  { passage, quoted }: Telling,
  { words }: Denied,
  opposed: readonly Telling[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const denying = [passage, ...(quoted === null ? [] : [quoted])].map((side) => passageReceipt(side, clauses));
  const [first, ...others] = opposed.map((telling) => telling.passage);
  if (first === undefined) return [];
  const reported = others.map((side) => passageReceipt(side, clauses));
  const receipts: Receipts = [passageReceipt(first, clauses), ...reported, ...denying];
  const topic = `${quotedTopic(passage.article.article.text.slice(words.start, words.end))}: reported or denied`;
  const note = `${nameOf(first.article)} reports what is denied in ${nameOf(passage.article)}.`;
  return [wordsDraft({ topic, verdict: 'conflict', denying, note, weight: 11 }, receipts)];
}
