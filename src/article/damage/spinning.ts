import type { Damage } from '../../model/article.js';
import { byPosition, contains, overlaps, type Span } from '../../model/span.js';
import { capitalised } from '../../text/capitals.js';
import { firstFrom } from '../../text/reading.js';
import { indexHolding } from '../../text/sentences.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../text/tokens.js';
import type { DamageLexicon, SpinnerSwap, SpinnerSwaps } from './lexicon.js';
import { type FoundPhrase, findPhrases } from './phrases.js';

/** So many different signs make a text spun, unless its transmission says so already. */
const SIGNS_OF_SPINNING = 3;
/** Phrases with at most this many untouched words between them are one. */
const WORDS_BETWEEN = 1;
/** A plain swap behind a phrase belongs to it when at most this many words, small ones only, stand between. */
const SMALL_WORDS_BETWEEN = 3;
/** The object of a verb is followed for at most this many words. */
const LONGEST_OBJECT = 6;
/** Of a clause that is an object ("what he viewed") this many words belong to the phrase. */
const LONGEST_CLAUSE = 3;
/** Auxiliaries are at most so many letters long, with the blank behind them. */
const LONGEST_AUXILIARY = 10;
/** The clause of a quotation that a swapped word stands in is at most so many words long. */
const LONGEST_QUOTED = 12;
/** A modifier before a noun is looked for this far back. */
const LONGEST_MODIFIER = 2;

/** The stretches to read, and what is known of them. */
export interface SpunText {
  readonly blocks: readonly Span[];
  /** The tokens of the text, in order. */
  readonly tokens: readonly Token[];
  /** The stretches inside quotation marks: a swap there is an altered quotation. */
  readonly quoted: readonly Span[];
  /** Whether the text is known to be spun. */
  readonly isSpun: boolean;
}

/** A swapped word. An odd one is damage where it stands; a plain one is good English and only comes with odd ones. */
interface Swap extends Span {
  readonly usual: string;
  readonly sort: SpinnerSwap['sort'];
  readonly isOdd: boolean;
  readonly changesMeaning: boolean;
}

/**
 * Finds phrases that hold synonyms which a program put in place of usual words ("he included" for "he added", "tear
 * fuel" for "tear gas"). Single signs are chance; they count when at least three different ones stand in one text. In a
 * text that is known to be spun each counts, and so do words that such programs like, and words that are rarer than the
 * usual ones, which are likelier to be swapped there than to be the writer's. A phrase runs over the swaps that stand
 * together, the object of a swapped verb, the modifiers of a swapped noun and the clause of a quotation.
 *
 * @param text the article's text
 * @param where see SpunText
 * @param lexicon signs, swaps with the company in which they are odd, plain swaps
 * @returns the damage, in order, with the usual words put back; empty when the signs do not agree
 */
export function spinnerSynonyms(text: string, where: SpunText, lexicon: DamageLexicon): readonly Damage[] {
  const signs = findPhrases(text, where.blocks, lexicon.spinnerSigns);
  const telling = swapsIn(text, where, lexicon.spinnerSwaps, lexicon);
  const kinds = kindsOf(signs, telling);
  if (!where.isSpun && kinds < SIGNS_OF_SPINNING) return [];
  const found = [...telling, ...swapsIn(text, where, lexicon.plainSwaps, lexicon)];
  const swaps = withoutOverlaps([...signs.map(swapOfSign(text)), ...found.flatMap((one) => one.swaps)]);
  const context: Context = { text, where, swaps, lexicon };
  const odd = swaps.filter((swap) => swap.isOdd).map((swap) => phraseAround(swap, context));
  const phrases = longest(joined(odd, context).map((phrase) => wholeQuoted(phrase, context)));
  return phrases.map((phrase) => damageOf(phrase, context, kinds));
}

// A sign that only adds a word ("has actually been") leaves good English.
const swapOfSign =
  (text: string) =>
  ({ start, end, usual, phrase }: FoundPhrase): Swap => {
    const printed = text.slice(start, end).split(/\s+/u);
    const isOdd = usual.split(/\s+/u).some((word) => !printed.includes(word));
    return { start, end, usual, sort: 'other', isOdd, changesMeaning: phrase.changesMeaning };
  };

/** The places of one swap of the lexicon. */
interface FoundSwap {
  readonly swap: SpinnerSwap;
  readonly swaps: readonly Swap[];
}

function swapsIn(
  text: string,
  { blocks, isSpun }: SpunText,
  { swaps, patterns }: SpinnerSwaps,
  lexicon: DamageLexicon,
): readonly FoundSwap[] {
  return [...patterns.placesIn(text)].map(([number, places]) => {
    const swap = swaps[number] as SpinnerSwap;
    const isOdd = swap.strength === 'odd' || (isSpun && swap.strength !== 'plain');
    const { sort, changesMeaning } = swap;
    const found = places.map((place): Swap => {
      const usual = usualAt(text, place, swap, lexicon);
      return { start: place.start, end: place.end, usual, sort, isOdd, changesMeaning };
    });
    const isWord = (one: Swap): boolean => swap.strength === 'odd' || !isName(text, one);
    return { swap, swaps: found.filter((one) => indexHolding(blocks, one) >= 0 && isWord(one)) };
  });
}

// A capital inside a sentence is that of a name.
const isName = (text: string, { start }: Span): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
  /[\p{L}\p{N},’'] $/u.test(text.slice(Math.max(0, start - 2), start));

// Behind an auxiliary a past form is a participle; a word that begins a sentence keeps its capital.
function usualAt(text: string, { start, end }: Span, swap: SpinnerSwap, { auxiliaries }: DamageLexicon): string {
  const printed = text.slice(start, end);
  const [past = '', participle = past] = swap.usualFor(printed.toLowerCase()).split('/');
  const [before = ''] = text.slice(Math.max(0, start - LONGEST_AUXILIARY), start).match(/\p{L}+(?=\s$)/u) ?? [];
  const usual = auxiliaries.has(before.toLowerCase()) ? participle : past;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(printed);
  return isCapital ? capitalised(usual) : usual;
}

// How many different signs of spinning stand in a text: each phrase, and each odd swap outside them. A word that
// several entries know is one sign.
function kindsOf(signs: readonly FoundPhrase[], found: readonly FoundSwap[]): number {
  const isApart = (swap: Swap): boolean => !signs.some((sign) => overlaps(sign, swap));
  const counted = new Set<number>();
  const kinds = new Set<unknown>(signs.map((sign) => sign.phrase));
  for (const { swap, swaps } of found) {
    if (swap.strength !== 'odd' || !swaps.some((one) => isApart(one) && !counted.has(one.start))) continue;
    kinds.add(swap);
    for (const { start } of swaps) counted.add(start);
  }
  return kinds.size;
}

// Of swaps that overlap the odd ones stay, then the longest.
function withoutOverlaps(swaps: readonly Swap[]): readonly Swap[] {
  const odd = longest(swaps.filter((swap) => swap.isOdd));
  const isFree = (swap: Swap): boolean => {
    const next = firstFrom(odd, swap.start);
    return [odd[next - 1], odd[next]].every((other) => other === undefined || !overlaps(other, swap));
  };
  const plain = longest(swaps.filter(isFree));
  return [...odd, ...plain].sort(byPosition);
}

function longest<T extends Span>(swaps: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const swap of [...swaps].sort(byPosition)) {
    const last = kept[kept.length - 1];
    if (last === undefined || !overlaps(last, swap)) kept.push(swap);
    else if (swap.end - swap.start > last.end - last.start) kept[kept.length - 1] = swap;
  }
  return kept;
}

// Phrases that stand together are one; the plain swaps beside it belong to it.
function joined(phrases: readonly Span[], context: Context): readonly Span[] {
  const groups: Span[] = [];
  for (const phrase of [...phrases].sort(byPosition)) {
    const last = groups[groups.length - 1];
    const between = last === undefined ? null : context.text.slice(last.end, Math.max(last.end, phrase.start));
    if (
      last !== undefined &&
      between !== null &&
      isOneStretch(between, context.lexicon) &&
      wordsIn(between).length <= WORDS_BETWEEN
    )
      groups[groups.length - 1] = { start: last.start, end: Math.max(last.end, phrase.end) };
    else groups.push(phrase);
  }
  return groups.map((group) => withPlain(group, context));
}

// Words with no mark, name, numeral or coordinator among them.
const isOneStretch = (between: string, { coordinators }: DamageLexicon): boolean =>
  !/[.,;:!?“”"()[\]\n—–]|(?<!\p{L})\p{Lu}|\d/u.test(between) &&
  !wordsIn(between).some((word) => coordinators.has(word));

const wordsIn = (text: string): readonly string[] => text.split(/[\s.]+/u).filter((word) => word !== '');

// Before a phrase plain swaps follow each other closely, and a noun, which may be the subject, is not the first.
function withPlain(phrase: Span, context: Context): Span {
  const { text, swaps, lexicon } = context;
  let { start } = phrase;
  let first = start;
  for (let i = firstFrom(swaps, start) - 1; i >= 0; i -= 1) {
    const swap = swaps[i] as Swap;
    const between = text.slice(swap.end, first);
    if (swap.isOdd || !isOneStretch(between, lexicon) || wordsIn(between).length > WORDS_BETWEEN) break;
    first = swap.start;
    if (swap.sort !== 'noun') start = first;
  }
  return { start, end: endWithPlain(phrase.end, context) };
}

// Behind a phrase a plain swap belongs to it when nothing but small words, the last of them a determiner, stand
// between.
function endWithPlain(end: number, { text, swaps, lexicon }: Context): number {
  const behind = swaps[firstFrom(swaps, end)];
  if (behind === undefined || behind.isOdd) return end;
  const between = text.slice(end, behind.start);
  const words = wordsIn(between);
  const isSmall = words.every((word) => lexicon.phraseEnds.has(word) || lexicon.determiners.has(word));
  const isObject = words.length === 0 || lexicon.determiners.has(words[words.length - 1] as string);
  return isOneStretch(between, lexicon) && words.length <= SMALL_WORDS_BETWEEN && isSmall && isObject
    ? behind.end
    : end;
}

interface Context {
  readonly text: string;
  readonly where: SpunText;
  /** All swaps, in order. */
  readonly swaps: readonly Swap[];
  readonly lexicon: DamageLexicon;
}

function damageOf(phrase: Span, { text, where, swaps }: Context, kinds: number): Damage {
  const group = swaps.slice(firstFrom(swaps, phrase.start), firstFrom(swaps, phrase.end));
  const odd = group.filter((swap) => swap.isOdd);
  return {
    start: phrase.start,
    end: phrase.end,
    kind: odd.some((swap) => indexHolding(where.quoted, swap) >= 0) ? 'altered-quote' : 'spinner-synonym',
    intended: withUsual(text, phrase, group),
    changesMeaning: group.some((swap) => swap.changesMeaning),
    confidence: Math.min(0.95, 0.6 + 0.05 * Math.max(kinds, where.isSpun ? 2 : 0)),
    why: `“${odd.map((swap) => text.slice(swap.start, swap.end)).join('”, “')}” is the work of a synonym program: ${
      where.isSpun ? 'this text was reworded by one' : `${kinds} different signs of one stand in this text`
    }.`,
  };
}

function withUsual(text: string, { start, end }: Span, group: readonly Swap[]): string {
  let [read, at] = ['', start];
  for (const swap of group) {
    read += text.slice(at, swap.start) + swap.usual;
    at = swap.end;
  }
  return (read + text.slice(at, end)).replace(/\s{2,}/gu, ' ').trim();
}

// A swap with the object of the verb or the modifiers of the noun that it is.
function phraseAround(swap: Swap, { where: { tokens, blocks }, lexicon }: Context): Span {
  const block = blocks[indexHolding(blocks, swap)] as Span;
  const inBlock = (token: Token): boolean => token.start >= block.start && token.end <= block.end;
  const first = firstFrom(tokens, swap.start);
  const behind = firstFrom(tokens, swap.end);
  const before = tokens.slice(Math.max(0, first - LONGEST_MODIFIER), first).filter(inBlock);
  const after = tokens.slice(behind, behind + LONGEST_OBJECT).filter(inBlock);
  const from = before[before.length - wordsBefore(before, swap, lexicon)];
  const to = after[wordsBehind(after, swap, lexicon) - 1];
  return { start: from?.start ?? swap.start, end: to?.end ?? swap.end };
}

// The auxiliaries of a verb; the modifiers of a noun or adjective, back to its determiner.
function wordsBefore(before: readonly Token[], { sort }: Swap, lexicon: DamageLexicon): number {
  const back = [...before].reverse();
  if (sort === 'verb') {
    const others = back.findIndex((token) => !lexicon.auxiliaries.has(token.lower));
    return others < 0 ? back.length : others;
  }
  if (sort === 'other') return 0;
  if (sort === 'preposition') return Math.min(1, back.length);
  const stop = back.findIndex((token) => !isWordOrNumber(token) || lexicon.phraseEnds.has(token.lower));
  const near = stop < 0 ? back : back.slice(0, stop);
  const determiner = near.findIndex((token) => lexicon.determiners.has(token.lower));
  if (determiner >= 0) return determiner + 1;
  const isModified = near[0]?.kind === 'word' && !isCapitalised(near[0]);
  return sort === 'noun' && isModified ? 1 : 0;
}

// What somebody said is altered as a whole: up to the next mark of any kind, unless that is long.
function wholeQuoted(phrase: Span, { where: { tokens, quoted } }: Context): Span {
  const quote = quoted[indexHolding(quoted, phrase)];
  if (quote === undefined) return phrase;
  let [from, to] = [firstFrom(tokens, phrase.start), firstFrom(tokens, phrase.end)];
  const isInside = (token: Token | undefined): boolean =>
    token !== undefined && isWordOrNumber(token) && contains(quote, token);
  while (isInside(tokens[from - 1])) from -= 1;
  while (isInside(tokens[to])) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  const isShort = first !== undefined && last !== undefined && to - from <= LONGEST_QUOTED;
  return isShort ? { start: Math.min(first.start, phrase.start), end: Math.max(last.end, phrase.end) } : phrase;
}

// The object of a verb, or the noun that an adjective goes with: up to the next small word or mark, or a name behind
// it.
function wordsBehind(behind: readonly Token[], { sort }: Swap, lexicon: DamageLexicon): number {
  if (sort !== 'verb' && sort !== 'adjective') return 0;
  if (behind[0]?.lower === lexicon.what) return Math.min(LONGEST_CLAUSE, behind.length);
  const stop = behind.findIndex(
    (token, i) =>
      (!isWordOrNumber(token) && !/[$€£]/u.test(token.text)) ||
      (i > 1 && isCapitalised(token)) ||
      lexicon.phraseEnds.has(token.lower),
  );
  return stop < 0 ? behind.length : stop;
}
