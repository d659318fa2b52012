import type { TracedSentence, TracedText } from './collection.js';
import { comparePair, type SentencePair } from './compareSentences.js';
import { isFact, isQuote } from './decide.js';
import type { LineageLexicon } from './lexicon.js';
import type { Passage } from './passages.js';

/** Two texts with what their sentences share. */
export interface TextPair {
  readonly a: TracedText;
  readonly b: TracedText;
  readonly pairs: readonly SentencePair[];
}

/** Two sentences that give the same quotation, or tell the same fact in words of their own. */
export interface SharedFact {
  readonly pair: SentencePair;
  readonly kind: 'same-fact' | 'same-quote';
}

/** Same quotes and same facts reported for two texts at most, the likeliest ones. */
const MOST_FACTS = 8;

interface KnownFacts {
  readonly known: readonly SharedFact[];
  readonly lexicon: LineageLexicon;
}

/**
 * Finds what two texts tell alike outside the passages that they share as copied text. A long sentence may tell several
 * facts: the words that speak for one of them speak for no other.
 *
 * @param texts the texts with what their sentences share
 * @param copied the passages of copied text
 * @param given what was found in passages before, and the lexicon
 * @returns what was found before and then the surest first, 8 at most
 */
export function sharedFacts(
  texts: TextPair,
  copied: readonly Passage[],
  { known, lexicon }: KnownFacts,
): readonly SharedFact[] {
  const { synonyms, sameFact } = lexicon;
  const copiedA = new Set(copied.flat().map((pair) => pair.i));
  const copiedB = new Set(copied.flat().map((pair) => pair.j));
  const told = { a: new Map<number, Set<number>>(), b: new Map<number, Set<number>>() };
  for (const { pair } of known) noteTold(texts, pair, told);
  const found: SharedFact[] = [...known];
  const isTold = (pair: SentencePair): boolean => isQuote(pair) || isFact(pair, sameFact);
  const likely = texts.pairs.filter((pair) => isBodyPair(texts, pair) && isTold(pair));
  for (const pair of likely.sort((x, y) => factWeight(y) - factWeight(x) || x.i - y.i || x.j - y.j)) {
    if (copiedA.has(pair.i) || copiedB.has(pair.j)) continue;
    const [one, other] = [
      withoutTerms(sentenceOf(texts.a, pair.i), told.a.get(pair.i)),
      withoutTerms(sentenceOf(texts.b, pair.j), told.b.get(pair.j)),
    ];
    const left = comparePair(one, other, synonyms);
    if (!isTold(left)) continue;
    noteTold(texts, pair, told);
    found.push({ pair: left, kind: isQuote(left) ? 'same-quote' : 'same-fact' });
  }
  return found.slice(0, MOST_FACTS);
}

/** The terms of sentences, by index, that speak for a fact already. */
interface Told {
  readonly a: Map<number, Set<number>>;
  readonly b: Map<number, Set<number>>;
}

function noteTold(texts: TextPair, { i, j }: SentencePair, told: Told): void {
  const [one, other] = [sentenceOf(texts.a, i), sentenceOf(texts.b, j)];
  const shared = new Set(other.terms.map(({ id }) => id));
  const ids = one.terms.map(({ id }) => id).filter((id) => shared.has(id));
  told.a.set(i, new Set([...(told.a.get(i) ?? []), ...ids]));
  told.b.set(j, new Set([...(told.b.get(j) ?? []), ...ids]));
}

function withoutTerms(sentence: TracedSentence, told: ReadonlySet<number> | undefined): TracedSentence {
  if (told === undefined) return sentence;
  const terms = sentence.terms.filter(({ id }) => !told.has(id));
  return { ...sentence, terms, weight: terms.reduce((sum, term) => sum + term.weight, 0) };
}

const sentenceOf = (text: TracedText, index: number): TracedSentence => text.sentences[index] as TracedSentence;

const factWeight = (pair: SentencePair): number => (pair.bits + pair.numberBits) * Math.sqrt(pair.contained);

// A heading has the words that all the story has, and tells no fact that its text does not.
const isBodyPair = ({ a, b }: TextPair, { i, j }: SentencePair): boolean =>
  a.sentences[i]?.role === 'body' && b.sentences[j]?.role === 'body';
