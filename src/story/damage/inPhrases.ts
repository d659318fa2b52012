import type { Damage } from '../../model/article.js';
import { overlaps, type Span, spanOver } from '../../model/span.js';
import { type PartOfSpeech, tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import { sentenceHolding } from '../../text/reading.js';
import { isWordOrNumber, type Token } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';

/** A phrase has at most so many times the characters of the damaged word: most of what is marked is damaged. */
const MOST_GROWTH = 2;
/** Damage that overlaps with another is among so many before it and behind it in the text. */
const MOST_NEAR = 24;

interface Company {
  readonly before: ReadonlySet<PartOfSpeech>;
  readonly behind: ReadonlySet<PartOfSpeech>;
}

const OF_NOUNS: Company = {
  before: new Set(['DET', 'ADP', 'PRON', 'NUM', 'ADJ', 'NOUN', 'PROPN']),
  behind: new Set(['ADJ', 'NOUN', 'PROPN']),
};
const OF_VERBS: Company = {
  before: new Set(['AUX', 'PRON', 'PART', 'ADV']),
  behind: new Set(['NOUN', 'PROPN', 'ADP', 'PART', 'DET', 'PRON', 'NUM']),
};
/** What makes one phrase with a word, by its part of speech. */
const COMPANY: Partial<Record<PartOfSpeech, Company>> = {
  NOUN: OF_NOUNS,
  PROPN: OF_NOUNS,
  ADJ: OF_NOUNS,
  NUM: OF_NOUNS,
  VERB: OF_VERBS,
  AUX: OF_VERBS,
  ADV: OF_VERBS,
  PART: OF_VERBS,
};

/**
 * Gives each single damaged word as the phrase that an editor would mend: a noun with its adjectives, its determiner
 * and its preposition, a verb with its auxiliaries, its pronoun and what follows it ("the Burger Union" for "Burger",
 * "has learn" for "learn"), as far as that is no longer than twice the word. The words that are taken in are in the
 * reading too. A number is not taken in beside a wrong meaning: it is whole. What is longer, or has a longer reading, is
 * left as it is.
 *
 * @param article an article with its damage, in order
 * @param model the part-of-speech model
 * @returns the damage, one for one, in order
 */
export function damageInPhrases({ article, reading }: ComparedArticle, model: SequenceModel): readonly Damage[] {
  const { text, damage } = article;
  const tagged = new Map<number, readonly PartOfSpeech[]>();
  return damage.map((one, i) => {
    const { intended } = one;
    const sentence = sentenceHolding(reading, one);
    const at = sentence?.tokens.findIndex(({ start, end }) => start === one.start && end === one.end) ?? -1;
    if (sentence === null || at < 0 || (intended !== null && /\s/u.test(intended))) return one;
    const { tokens, index } = sentence;
    const tags = tagged.get(index) ?? tagPartsOfSpeech(model, tokens);
    tagged.set(index, tags);
    const near = [...damage.slice(Math.max(0, i - MOST_NEAR), i), ...damage.slice(i + 1, i + 1 + MOST_NEAR)];
    const isFree = (token: Token, tag: PartOfSpeech): boolean =>
      isWordOrNumber(token) &&
      !(tag === 'NUM' && one.changesMeaning) &&
      !(tag === 'DET' && intended !== null && !beginsAlike(text.slice(one.start), intended)) &&
      !near.some((other) => overlaps(other, token));
    const phrase = phraseAround(tokens, tags, at, isFree);
    const read =
      intended === null ? null : text.slice(phrase.start, one.start) + intended + text.slice(one.end, phrase.end);
    return { ...one, ...phrase, intended: read };
  });
}

// First what follows, then what stands before, word by word; a name is not cut, nor a noun from what
// belongs to it.
function phraseAround(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  at: number,
  isFree: (token: Token, tag: PartOfSpeech) => boolean,
): Span {
  let [from, to] = [at, at];
  const longest = MOST_GROWTH * (tokens[at] as Token).text.length;
  const joins = (next: number, edge: number, side: keyof Company): boolean => {
    const [token, tag, own] = [tokens[next], tags[next], COMPANY[tags[edge] ?? 'X']];
    if (token === undefined || tag === undefined || own === undefined) return false;
    const { start, end } = spanOver(tokens.slice(Math.min(from, next), Math.max(to, next) + 1));
    return own[side].has(tag) && isFree(token, tag) && end - start <= longest;
  };
  while (joins(to + 1, to, 'behind')) to += 1;
  while (to > at && isCut(tags, to)) to -= 1;
  while (joins(from - 1, from, 'before')) from -= 1;
  return spanOver(tokens.slice(from, to + 1));
}

const isCut = (tags: readonly PartOfSpeech[], last: number): boolean =>
  tags[last] === 'DET' || tags[last] === 'NUM' || (tags[last] === 'PROPN' && tags[last + 1] === 'PROPN');

// An article may stand before a vowel or not ("an inquiry", "a check").
const beginsAlike = (word: string, other: string): boolean => BY_VOWEL.test(word) === BY_VOWEL.test(other);
const BY_VOWEL = /^[aeiou]/iu;
