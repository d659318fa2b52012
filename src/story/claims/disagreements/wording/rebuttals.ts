import { isBody } from '../../../../model/article.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { contains, overlaps, type Span } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
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
import { deniedIn, entitiesIn, tellingKeys } from './denied.js';
import { gainsaidIn } from './gainsaid.js';
import { isOpen, negationsIn } from './negations.js';
import { type Rebuttal, rebuttalIn } from './rebuttalForms.js';
import { speakersOf, toldIn } from './toldBy.js';

/** What is turned away stands at most so many sentences before. */
const MOST_BACK = 5;
/** What somebody says was not so stands at most so many sentences before. */
const NEAR_GAINSAID = 2;

/**
 * Sets a denial that leans on the sentences before it against what these tell: "A guard said that the gate was open.
 * The ministry called that “a fable”", "… denied it", "… denied that there was any such gate", "the register names no
 * such gate". What is turned away is what somebody else is said to have told right before, or a document of that name;
 * where the denial names it ("the account of the guard", "denied that the bank had frozen anything"), what has most of
 * these words; and where it follows somebody's words at once, these, whatever it names. Where somebody only differs
 * ("contradicted him", "saw it differently"), it is the nearest words of another that tell of what the sentence behind
 * it tells. Where nothing is turned away, somebody may still say that it was not so (see gainsaidIn), or somebody else
 * may say right behind a denial what it denies.
 *
 * @param articles the articles of the story
 * @param families sentences that are copies of each other: the copies of either side stand on it too
 * @param lexicon words of denial and dismissal
 * @returns one draft a thing told, with a receipt from either side; empty when nothing is turned away
 */
export function rebuttals(
  articles: readonly ClaimArticle[],
  families: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const copiesOf = bySentence(families);
  const copies = (passage: Passage): readonly Passage[] => copiesOf.get(passage.sentence) ?? [passage];
  const firstOf = (passage: Passage): Sentence => (copies(passage)[0] as Passage).sentence;
  const found = articles.flatMap((article) => rebuttedIn(article, lexicon));
  // Copies of one denial turn away one thing: what most of them stand behind.
  const agreed = [...groupBy(found, ({ denying: [denial] }) => firstOf(denial)).values()].flatMap((own) => {
    const targets = [...groupBy(own, ({ target }) => firstOf(target)).values()];
    const most = Math.max(...targets.map(({ length }) => length));
    return targets.find(({ length }) => length === most) ?? [];
  });
  return [...groupBy(agreed, ({ target }) => firstOf(target)).values()].flatMap((own) => {
    const { target } = own[0] as Rebutted;
    const told = copies(target);
    const denied = own.flatMap(({ denying }) => denying.flatMap(copies));
    const denials = [...new Map(denied.map((p) => [p.sentence, p])).values()];
    return draftOf(target, told, denials, lexicon);
  });
}

// In the paragraph of the other sentence, or the one before it.
const isNearIn = ({ article: { blocks } }: ClaimArticle, one: Sentence, other: Sentence): boolean =>
  blocks.slice(one.block, other.block).filter((block) => isBody(block)).length <= 1;

/** What was told, with the words that say it. */
interface Target extends Passage {
  readonly told: Span;
}

interface Rebutted {
  readonly target: Target;
  readonly denying: readonly [Passage, ...Passage[]];
}

function rebuttedIn(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Rebutted[] {
  const sentences = bodySentences(article);
  return sentences.flatMap((sentence, i): readonly Rebutted[] => {
    const rebuttal = rebuttalIn(sentence.tokens, lexicon);
    const [next, earlier] = [sentences[i + 1], sentences.slice(0, i).reverse()];
    const before = earlier.slice(0, MOST_BACK).filter((one) => isNearIn(article, one, sentence));
    const turned = rebuttal && targetOf(article, { sentence, rebuttal, before, earlier, next }, lexicon);
    const told =
      turned ??
      gainsaidIn(article, sentence, before.slice(0, NEAR_GAINSAID), lexicon) ??
      maintainedIn(article, sentence, sentences.slice(i + 1, i + 1 + NEAR_GAINSAID), lexicon);
    if (told === null) return [];
    const quotes = turned !== null && rebuttal?.isBare === true && next !== undefined && goesOn(article, next, lexicon);
    const behind = quotes ? [{ article, sentence: next }] : [];
    return [{ target: { article, ...told }, denying: [{ article, sentence }, ...behind] }];
  });
}

// What somebody else goes on to say that a denial was of: "Dahl denied that the gate had been locked. A steward said it
// had been".
function maintainedIn(
  article: ClaimArticle,
  denial: Sentence,
  behind: readonly Sentence[],
  lexicon: DisagreementLexicon,
): Told | null {
  const denied = deniedIn(article, denial, lexicon);
  if (denied === null) return null;
  const named = entitiesIn(article, denial, { start: denial.start, end: denied.words.start });
  const deniers = new Set([...named, ...speakersOf(article, denial, denied.words)]);
  for (const sentence of behind.filter((one) => isNearIn(article, denial, one))) {
    const said = toldIn(article, sentence, deniers, lexicon);
    const isSaid = said !== null && said.speaker !== null;
    if (isSaid && affirms(article, [sentence, said.told], denied.keys, lexicon)) return { sentence, told: said.told };
  }
  return null;
}

// More than half of the words, or one of them behind "such" ("hit by such bullets"), and no negation.
function affirms(
  article: ClaimArticle,
  [sentence, words]: Words,
  keys: readonly string[],
  lexicon: DisagreementLexicon,
): boolean {
  const tokens = sentence.tokens.filter((token) => contains(words, token));
  if (isOpen(tokens, lexicon) || negationsIn(tokens, lexicon).length > 0) return false;
  const keysOf = (some: readonly Token[]) => tellingKeys(article, sentence, some, lexicon).map(({ key }) => key);
  const such = tokens.findIndex(({ lower }) => lexicon.backPointers.has(lower));
  const pointed = such < 0 ? [] : keysOf(tokens.slice(such + 1, such + 2));
  const own = new Set(keysOf(tokens));
  return (
    pointed.some((key) => keys.includes(key)) || keys.filter((key) => own.has(key)).length > MOST_TOLD * keys.length
  );
}

interface Place {
  readonly sentence: Sentence;
  readonly rebuttal: Rebuttal;
  /** The sentences before it in its paragraph and the one before, nearest first. */
  readonly before: readonly Sentence[];
  /** All sentences before it, nearest first. */
  readonly earlier: readonly Sentence[];
  /** The sentence behind it. */
  readonly next: Sentence | undefined;
}

/** What is turned away, and the words that say it. */
interface Told {
  readonly sentence: Sentence;
  readonly told: Span;
}

function targetOf(
  article: ClaimArticle,
  { sentence, rebuttal, before, earlier, next }: Place,
  lexicon: DisagreementLexicon,
): Told | null {
  const denied: Words | null = rebuttal.denied === null ? null : [sentence, rebuttal.denied];
  if (rebuttal.isNamed && denied !== null) return narratedIn(article, denied, earlier, lexicon);
  if (rebuttal.document !== null) {
    const named = before.find(({ tokens }) => tokens.some(({ lower }) => lower === rebuttal.document));
    return named === undefined ? null : { sentence: named, told: named };
  }
  const from = sentence.tokens.findLast(({ text, end }) => text === ';' && end <= rebuttal.at.start)?.end;
  const deniers = entitiesIn(article, sentence, { start: from ?? sentence.start, end: rebuttal.at.start });
  const speakers = new Set([...deniers, ...speakersOf(article, sentence, rebuttal.at)]);
  const tellingOf = (one: Sentence) => {
    const told = toldIn(article, one, speakers, lexicon);
    return told === null ? [] : [{ sentence: one, ...told }];
  };
  const { such } = rebuttal;
  const named = such && before.find((one) => shareWords(article, [one, one], [sentence, such], lexicon));
  // "Denied the promise. “I gave no such promise,” he said."
  if (named?.tokens.some(({ lower }) => lexicon.denials.has(lower))) return null;
  const isOfIt = ({ told }: Told): boolean =>
    shareWords(article, [named as Sentence, told], [sentence, such as Span], lexicon);
  if (named) return tellingOf(named).find(isOfIt) ?? { sentence: named, told: named };
  const near = (rebuttal.isNext ? before.slice(0, 1) : before).flatMap(tellingOf);
  const [nearest] = near;
  if (rebuttal.isDissent) return (next && near.find((one) => tellsOfOne(article, one, next, lexicon))) ?? null;
  if (denied === null) {
    // What somebody tells in several sentences he begins in the first.
    const isToldOn = ({ speaker }: (typeof near)[number]): boolean => speaker !== null && speaker === nearest?.speaker;
    // "Refuted this: no guard crossed the river": of what was told before it is what has most of these words.
    const colon = sentence.tokens.find(({ text, start }) => text === ':' && start >= rebuttal.at.end);
    const answer: Words | null = colon === undefined ? null : [sentence, { start: colon.end, end: sentence.end }];
    const answered = answer && narratedIn(article, answer, before, lexicon);
    // "The operator refuted the report. Its spokesman said that the train had been slow": what the words behind tell of.
    const toldOn = before.flatMap(tellingOf).filter(isToldOn);
    const meant =
      !rebuttal.isBare || next === undefined
        ? undefined
        : toldOn.find((one) => tellsOfOne(article, one, next, lexicon));
    return answered ?? meant ?? near.findLast(isToldOn) ?? nearest ?? null;
  }
  if (nearest && shareWords(article, [nearest.sentence, nearest.told], denied, lexicon)) return nearest;
  if (!lexicon.denials.has(rebuttal.at.lower)) return null;
  const isOfNamed = entitiesIn(article, ...denied).size > 0;
  const narrated = isOfNamed ? narratedIn(article, denied, before, lexicon) : null;
  // Who goes on as "he" or "she" has told that himself.
  const isOwn = lexicon.clauses.pronouns.has(sentence.tokens.find(({ kind }) => kind === 'word')?.lower ?? '');
  return narrated ?? (nearest && !isOwn && isRightBefore(article, nearest, sentence) ? nearest : null);
}

/** What a text tells in words of its own has so much of the telling words of what is denied. */
const MOST_TOLD = 0.5;

// The nearest sentence that has half of what is denied, and names somebody or something that is named there, if any is.
function narratedIn(
  article: ClaimArticle,
  [denial, words]: Words,
  before: readonly Sentence[],
  lexicon: DisagreementLexicon,
): Told | null {
  const named = contentOf(article, denial).mentions.filter((m) => m.entity !== null && contains(words, m));
  const entities = new Set(named.map((m) => String(m.entity)));
  const tokens = denial.tokens.filter(
    (token) =>
      contains(words, token) && !lexicon.deniedSubjects.has(token.lower) && !named.some((m) => overlaps(m, token)),
  );
  const own = new Set(tellingKeys(article, denial, tokens, lexicon).map(({ key }) => key));
  const sentence = before.find((one) => {
    const told = new Set(tellingKeys(article, one, one.tokens, lexicon).map(({ key }) => key));
    const isNamed = entities.size === 0 || sharedKeys(entitiesIn(article, one, one), entities).length > 0;
    return isNamed && own.size > 0 && sharedKeys(own, told).length >= MOST_TOLD * own.size;
  });
  if (sentence === undefined) return null;
  return { sentence, told: toldIn(article, sentence, new Set(), lexicon)?.told ?? sentence };
}

// Somebody else says little but that in the sentence right before: whoever denies something then denies that.
const isRightBefore = (article: ClaimArticle, { sentence, told }: Told, denial: Sentence): boolean =>
  sentence.block === denial.block &&
  sentence.index === denial.index - 1 &&
  (isQuote(article, sentence) || 2 * (told.end - told.start) > sentence.end - sentence.start);

type Words = readonly [Sentence, Span];

function shareWords(article: ClaimArticle, a: Words, b: Words, lexicon: DisagreementLexicon): boolean {
  const [told, denied] = [a, b].map(([sentence, where]) => {
    const tokens = sentence.tokens.filter((token) => overlaps(token, where));
    return new Set(tellingKeys(article, sentence, tokens, lexicon).map(({ key }) => key));
  });
  return sharedKeys(told ?? new Set(), denied ?? new Set()).length > 0;
}

// A quotation, or what "its spokesman said".
const goesOn = (article: ClaimArticle, next: Sentence, { belonging }: DisagreementLexicon): boolean =>
  isQuote(article, next) ||
  contentOf(article, next).statements.some(({ source }) =>
    next.tokens.some((token) => source !== null && contains(source, token) && belonging.has(token.lower)),
  );

// What the next sentence says shares a telling word with it, or names one person or thing.
function tellsOfOne(
  article: ClaimArticle,
  { sentence, told }: Told,
  next: Sentence,
  lexicon: DisagreementLexicon,
): boolean {
  const said = toldIn(article, next, new Set(), lexicon)?.told ?? next;
  const areOfOne = sharedKeys(entitiesIn(article, sentence, told), entitiesIn(article, next, said)).length > 0;
  return areOfOne || shareWords(article, [sentence, told], [next, said], lexicon);
}

const isQuote = (article: ClaimArticle, sentence: Sentence): boolean =>
  contentOf(article, sentence).statements.some(({ kind }) => kind === 'direct');

function draftOf(
  { article, told }: Target,
  reported: readonly Passage[],
  denied: readonly Passage[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const isReported = new Set(reported.map(({ sentence }) => sentence));
  const others = denied.filter(({ sentence }) => !isReported.has(sentence));
  const [receipts, denying] = [[...reported, ...others], denied].map((side) =>
    nonEmpty(side.map((passage) => passageReceipt(passage, clauses))),
  );
  const [first, denier] = [reported[0], denied[0]];
  if (!receipts || !denying || first === undefined || denier === undefined) return [];
  const topic = `${quotedTopic(article.article.text.slice(told.start, told.end))}: reported or denied`;
  const note = denialNote(first.article, denier.article);
  return [wordsDraft({ topic, verdict: 'conflict', denying, note, weight: 11 }, receipts)];
}
