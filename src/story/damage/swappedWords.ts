import type { Damage } from '../../model/article.js';
import { overlaps, type Span, spanOver } from '../../model/span.js';
import { pairQuotes } from '../../text/quotes.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../text/tokens.js';
import {
  type AlignedPair,
  alignTokens,
  type Difference,
  lengthOf,
  type SentencePair,
  type Stretch,
  wordsIn,
} from './alignTokens.js';
import { partContractions } from './contractions.js';
import type { SharedDamageLexicon } from './lexicon.js';

/**
 * Differences with at most this many equal small words between them are one damaged phrase; a quotation is one in any
 * case.
 */
const WORDS_BETWEEN = 2;
/** A phrase of which less than this share of the words is kept in a sentence is a rewording, not a swap of words. */
const LEAST_KEPT = 0.3;
/** The clause of a quotation that is given back with a word that was swapped in it is at most so many words long. */
const LONGEST_QUOTED = 12;
/** Phrases of the list of what synonym programs like are at most so many words long. */
const LONGEST_LISTED = 6;
/** A stretch for which the source has so many words more or fewer was rewritten. */
const MOST_GROWTH = 5;

/**
 * Finds the words that a synonym program changed, by laying a spun sentence against its source. Small words and numbers
 * in digits are passed over outside quotation marks. The meaning is taken to be changed unless a dictionary, or the
 * list of what such programs like, has each word of the source as a synonym of one in its place.
 *
 * @param text the text of the spun article
 * @param pair the spun sentence and its source
 * @param lexicon words that stand for each other
 * @returns the damage, in order, with the words of the source as the reading; empty when the sentences have too little
 *   in common
 */
export function swappedWords(text: string, pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const inFull = (sentence: Sentence): Sentence => ({
    ...sentence,
    tokens: partContractions(sentence.tokens, lexicon.contractions),
  });
  const full = { ...pair, copy: inFull(pair.copy), witness: inFull(pair.witness) };
  const aligned = alignTokens(full, keyOf(lexicon), () => true);
  const changed = aligned.differences.reduce((sum, { copy }) => sum + lengthOf(copy), 0);
  if (changed > (1 - LEAST_KEPT) * aligned.copy.length) return [];
  const quoted = pairQuotes(text, pair.copy.tokens);
  const quoteOf = (where: Span): Span | undefined => quoted.find((quote) => overlaps(quote, where));
  return phrasesOf(aligned, quoteOf, lexicon).flatMap((phrase): Damage[] => {
    const where = spanOf(aligned.copy, phrase.copy);
    if (where === null || spanOf(aligned.witness, phrase.witness) === null || grew(phrase)) return [];
    const isQuoted = quoteOf(where) !== undefined;
    if (!isQuoted && (isSameNumber(aligned, phrase, lexicon) || areSmall(aligned, phrase, lexicon))) return [];
    const whole = isQuoted ? quotedClause(aligned, phrase, lexicon) : withDeterminer(aligned, phrase, lexicon);
    const words = wordsOf(aligned.witness, whole.witness);
    return [
      {
        ...(spanOf(aligned.copy, whole.copy) ?? where),
        kind: isQuoted ? 'altered-quote' : 'spinner-synonym',
        intended: words,
        changesMeaning: turnsMeaning(aligned, phrase, lexicon),
        confidence: 0.9,
        why: `The text that this one was made from has “${words}” here.`,
      },
    ];
  });
}

// All quotation marks are one, so are short and full forms ("it's", "it is"), and so are the spellings of one word in
// two countries: "centimeter", "travellers", "defense".
const keyOf =
  ({ respell, contractions }: SharedDamageLexicon) =>
  ({ kind, lower }: Token): string => {
    if (kind === 'quote') return '"';
    if (!/^[’']/u.test(lower)) return respell(lower);
    const ending = lower.replace('’', "'");
    return contractions.endings.get(ending) ?? ending;
  };

const grew = ({ copy, witness }: Difference): boolean => Math.abs(lengthOf(copy) - lengthOf(witness)) > MOST_GROWTH;

// What somebody said is altered as a whole: a difference inside quotation marks with the words around it, up to the
// next mark of any kind, unless that is long. Words that do not differ stand opposite each other, so both sides grow by
// as many.
function quotedClause({ copy, witness }: AlignedPair, phrase: Difference, lexicon: SharedDamageLexicon): Difference {
  let [before, behind] = [0, 0];
  const isShared = (at: number, opposite: number): boolean => {
    const [token, other] = [copy[at], witness[opposite]];
    return (
      token !== undefined &&
      other !== undefined &&
      isWordOrNumber(token) &&
      keyOf(lexicon)(token) === keyOf(lexicon)(other)
    );
  };
  while (isShared(phrase.copy.from - before - 1, phrase.witness.from - before - 1)) before += 1;
  while (isShared(phrase.copy.to + behind, phrase.witness.to + behind)) behind += 1;
  const grown = ({ from, to }: Stretch): Stretch => ({ from: from - before, to: to + behind });
  const whole = { copy: grown(phrase.copy), witness: grown(phrase.witness) };
  return lengthOf(whole.copy) <= LONGEST_QUOTED ? whole : phrase;
}

// "4" for "four".
function isSameNumber({ copy, witness }: AlignedPair, phrase: Difference, lexicon: SharedDamageLexicon): boolean {
  const [own, meant] = [keysIn(copy, phrase.copy, lexicon), keysIn(witness, phrase.witness, lexicon)];
  return own.length > 0 && own.every((key) => /^\d+$/.test(key)) && own.join(' ') === meant.join(' ');
}

// A preposition that goes with a verb or a noun further ahead ("blamed the minister for").
function areSmall({ copy, witness }: AlignedPair, phrase: Difference, lexicon: SharedDamageLexicon): boolean {
  const { phraseEnds, days, reportingVerbs } = lexicon;
  const words = [...wordsIn(copy, phrase.copy), ...wordsIn(witness, phrase.witness)];
  return words.every(({ lower }) => phraseEnds.has(lower) && !days.has(lower) && !reportingVerbs.has(lower));
}

// With the determiner before it, when both texts have it.
function withDeterminer({ copy, witness }: AlignedPair, phrase: Difference, lexicon: SharedDamageLexicon): Difference {
  const [own, other] = [copy[phrase.copy.from - 1], witness[phrase.witness.from - 1]];
  if (own === undefined || !lexicon.determiners.has(own.lower) || own.lower !== other?.lower) return phrase;
  const grown = ({ from, to }: Stretch): Stretch => ({ from: from - 1, to });
  return { copy: grown(phrase.copy), witness: grown(phrase.witness) };
}

// Differences that stand near each other inside a clause, with no word between that opens the next, as one, and those
// inside one quotation.
function phrasesOf(
  aligned: AlignedPair,
  quoteOf: (where: Span) => Span | undefined,
  lexicon: SharedDamageLexicon,
): readonly Difference[] {
  const phrases: Difference[] = [];
  for (const next of aligned.differences) {
    const last = phrases[phrases.length - 1];
    if (last !== undefined && belongTogether(aligned, [last, next], quoteOf, lexicon))
      phrases[phrases.length - 1] = {
        copy: { from: last.copy.from, to: next.copy.to },
        witness: { from: last.witness.from, to: next.witness.to },
      };
    else phrases.push(next);
  }
  return phrases;
}

function belongTogether(
  aligned: AlignedPair,
  pair: readonly [Difference, Difference],
  quoteOf: (where: Span) => Span | undefined,
  lexicon: SharedDamageLexicon,
): boolean {
  const [last, next] = pair;
  const [one, other] = [spanOf(aligned.copy, last.copy), spanOf(aligned.copy, next.copy)];
  if (one !== null && other !== null) {
    const [quote, otherQuote] = [quoteOf(one), quoteOf(other)];
    if (quote !== undefined || otherQuote !== undefined) return quote === otherQuote;
  }
  const between = aligned.copy.slice(last.copy.to, next.copy.from);
  const isTied = between.every((token) => isWordOrNumber(token) && ties(token, lexicon));
  return isTied && between.length <= WORDS_BETWEEN && !isNamed(aligned, [last, next]);
}

// A small word that opens no clause and has no subject: "crashed in the haze" is one swap, and "folks stood before the
// corridor" are two, as "entire when the field".
function ties(token: Token, { clauses, phraseEnds, determiners }: SharedDamageLexicon): boolean {
  const { lower } = token;
  const isSmall = phraseEnds.has(lower) || determiners.has(lower);
  const isOpening = clauses.openings.has(lower) || clauses.ties.has(lower) || clauses.relatives.has(lower);
  return isSmall && !isOpening && !isCapitalised(token) && (determiners.has(lower) || !clauses.pronouns.has(lower));
}

// Of two differences one is a name that was taken for words, and the other is not.
function isNamed(aligned: AlignedPair, pair: readonly [Difference, Difference]): boolean {
  const [last, next] = pair.map(({ copy }) => wordsIn(aligned.copy, copy).filter(isWordOrNumber));
  const isName = (words: readonly Token[] = []): boolean => words.length > 0 && words.every(isCapitalised);
  return isName(last) !== isName(next);
}

// A number, a day or a negation has no synonym; any other word of the source must have one among the words in its
// place, for what no dictionary gives as the same says something else.
function turnsMeaning({ copy, witness }: AlignedPair, phrase: Difference, lexicon: SharedDamageLexicon): boolean {
  const { days, negations, stopWords } = lexicon;
  const [own, meant] = [keysIn(copy, phrase.copy, lexicon), keysIn(witness, phrase.witness, lexicon)];
  const facts = (keys: readonly string[]): string =>
    keys.flatMap((key) => (/^\d/.test(key) || negations.has(key) ? key : (days.get(key) ?? []))).join(' ');
  if (facts(own) !== facts(meant)) return true;
  const known = new Set([
    ...own.flatMap((key) => sayingTheSame(key, lexicon)),
    ...phrasesIn(own).flatMap((phrase) => usualIn(phrase, lexicon)),
  ]);
  return meant.some((key) => /^\p{L}/u.test(key) && !stopWords.has(key) && !known.has(key) && !known.has(stem(key)));
}

// All runs of words that a list may have, of two and more.
const phrasesIn = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, i) =>
    words.slice(i + 1, i + LONGEST_LISTED).map((_, more) => words.slice(i, i + more + 2).join(' ')),
  );

const usualIn = (words: string, { usualFor }: SharedDamageLexicon): readonly string[] =>
  usualFor.get(words)?.split(/[ /]/u) ?? [];

// Words, or their stems, that say what a word says.
const sayingTheSame = (word: string, lexicon: SharedDamageLexicon): readonly string[] => [
  word,
  stem(word),
  ...(lexicon.synonyms.get(stem(word)) ?? []),
  ...usualIn(word, lexicon),
];

const keysIn = (words: readonly Token[], at: Stretch, { sameAs }: SharedDamageLexicon): readonly string[] =>
  wordsIn(words, at).map(({ lower }) => sameAs.get(lower) ?? lower);

function spanOf(words: readonly Token[], at: Stretch): Span | null {
  const inside = wordsIn(words, at).filter(isWordOrNumber);
  return inside.length === 0 ? null : spanOver(inside);
}

// The words as the source has them, one space between; marks keep to the word before.
const wordsOf = (tokens: readonly Token[], { from, to }: Stretch): string =>
  tokens
    .slice(from, to)
    .map((token, i) => (i === 0 || token.start === (tokens[from + i - 1] as Token).end ? token.text : ` ${token.text}`))
    .join('');
