import { isTitleOrBody } from '../../model/article.js';
import { overlaps, type Span } from '../../model/span.js';
import { type Sentence, tokensInside } from '../../text/reading.js';
import { isNameWord } from '../../text/tokens.js';
import { staleTenses, wrongPronouns } from '../damage/context.js';
import { brokenNumerals } from '../damage/numerals.js';
import { findPhrases, lostNegations } from '../damage/phrases.js';
import { walkQuotes } from '../damage/quotes.js';
import { doubledWords, editorialRemarks } from '../damage/words.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor, votesOfHabit } from './Sign.js';

// Bits of each kind of breakage. Ordinary agency text holds broken numerals in less than one article of a thousand, odd
// quotation marks and doubled words in a few of a hundred.
const BITS = {
  numeral: 10,
  quotes: 3,
  pronoun: 2,
  tense: 2,
  negation: 3,
  idiom: 6,
  wording: 6,
  doubled: 2,
  remark: 5,
  inversion: 6,
  notice: 4,
} as const;

/** A wording of at most so many languages points to each of them more surely. */
const FEW_LANGUAGES = 4;

/**
 * Finds what translation software breaks: numerals, dates and sentences cut by foreign full stops, quotation marks the
 * wrong way round, idioms and notices word for word, a speaker left behind his verb (“…,” he said Novak).
 *
 * @param input see TransmissionInput
 * @returns the signs; empty when nothing is broken. Linear in the length of the text
 */
export function breakageSigns(input: TransmissionInput): readonly Sign[] {
  const { article, reading, lexicon } = input;
  const { text } = article;
  const blocks = article.blocks.filter(isTitleOrBody);
  const sentences = reading.sentences.filter(({ block }) => {
    const own = article.blocks[block];
    return own !== undefined && isTitleOrBody(own);
  });
  const quotes = blocks.flatMap((block) => walkQuotes(text, tokensInside(reading, block), lexicon.damage).damage);
  return [
    ...sentences.flatMap((sentence) => numeralSigns(input, sentence)),
    ...sentences.flatMap((sentence) => invertedSpeakers(input, sentence)),
    ...plain(quotes, 'quotes', 'Quotation marks stand the wrong way round.'),
    ...plain(wrongPronouns(sentences, lexicon.damage), 'pronoun', 'Persons and bodies are mixed up in the pronouns.'),
    ...plain(staleTenses(sentences, lexicon.damage), 'tense', 'A thing is told as past and as to come.'),
    ...plain(
      lostNegations(text, blocks, lexicon.damage),
      'negation',
      'A negation was lost in the second half of a sentence.',
    ),
    ...wordings(input, blocks),
    ...plain(
      sentences.flatMap((s) => doubledWords(s, lexicon.damage)),
      'doubled',
      'Words are said twice.',
    ),
    ...plain(
      editorialRemarks(text, blocks, lexicon.damage),
      'remark',
      'Remarks of an editorial office were translated.',
    ),
    ...notices(input),
  ];
}

function plain(places: readonly Span[], feature: keyof typeof BITS, why: string): readonly Sign[] {
  return places.map(({ start, end }) => ({
    feature,
    where: { start, end },
    bits: BITS[feature],
    votes: NO_VOTES,
    why,
  }));
}

function numeralSigns({ article, lexicon }: TransmissionInput, sentence: Sentence): readonly Sign[] {
  return brokenNumerals(article.text, sentence, lexicon.damage).map(({ start, end }) => {
    const words = article.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const isLarge = words.some((word) => lexicon.largeMagnitudes.has(word));
    return {
      feature: 'numeral',
      where: { start, end },
      bits: BITS.numeral,
      votes: votesOfHabit(lexicon, isLarge ? 'million-stop' : 'thousand-stop', 2),
      why: 'Full stops of abbreviated magnitudes have cut numerals from what they count.',
    };
  });
}

// “We stay,” he said Novak.
//            ^^ ^^^^ ^^^^^
function invertedSpeakers({ lexicon }: TransmissionInput, { tokens }: Sentence): readonly Sign[] {
  return tokens.flatMap((token, i) => {
    const [mark, verb, name, after] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    if (!lexicon.subjects.has(token.lower) || mark?.kind !== 'quote' || verb === undefined || name === undefined)
      return [];
    if (
      !lexicon.speakingVerbs.has(verb.lower) ||
      lexicon.tellingVerbs.has(verb.lower) ||
      !isNameWord(name) ||
      (after !== undefined && after.text !== '.')
    )
      return [];
    return [
      {
        feature: 'inversion',
        where: { start: token.start, end: name.end },
        bits: BITS.inversion,
        votes: NO_VOTES,
        why: 'A speaker stands behind the verb as well as before it.',
      },
    ];
  });
}

// One idiom may be known as a calque too: both are one kind of sign.
const CALQUED = 'Phrases follow another language word for word.';

// The languages that calques point to are heard first. One wording is one sign, in however many lists it stands.
function wordings(input: TransmissionInput, blocks: readonly Span[]): readonly Sign[] {
  const idioms = [...calques(input), ...literal(input, blocks)];
  const others = falseFriends(input, blocks).filter(
    ({ where }) => !idioms.some((idiom) => overlaps(idiom.where, where)),
  );
  return [...idioms, ...others];
}

function calques({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const whole = [{ start: 0, end: article.text.length }];
  return findPhrases(article.text, whole, lexicon.damage.calques).map(({ start, end, phrase }) => ({
    feature: 'idiom',
    where: { start, end },
    bits: BITS.idiom,
    votes: votesFor([...phrase.from], 2),
    why: CALQUED,
  }));
}

function literal({ article, lexicon }: TransmissionInput, blocks: readonly Span[]): readonly Sign[] {
  return findPhrases(article.text, blocks, lexicon.damage.idioms).map(({ start, end, phrase }) => ({
    feature: 'idiom',
    where: { start, end },
    bits: BITS.idiom,
    votes: votesFor([...phrase.from], phrase.from.size <= FEW_LANGUAGES ? 2 : 1),
    why: CALQUED,
  }));
}

// Of 1,000 words of ordinary text less than a tenth of one is such a wording.
function falseFriends({ article, lexicon }: TransmissionInput, blocks: readonly Span[]): readonly Sign[] {
  return findPhrases(article.text, blocks, lexicon.damage.mistranslations)
    .filter(({ phrase }) => phrase.from.size > 0)
    .map(({ start, end, phrase }) => ({
      feature: 'wording',
      where: { start, end },
      bits: BITS.wording,
      votes: votesFor([...phrase.from], phrase.from.size <= FEW_LANGUAGES ? 2 : 1),
      why: 'Words are used as their cousins in another language are.',
    }));
}

function notices({ article, lexicon }: TransmissionInput): readonly Sign[] {
  return lexicon.notices.possibleIn(article.text).flatMap((i) =>
    [...article.text.matchAll(lexicon.notices.at(i))].map((match) => ({
      feature: 'notice',
      where: { start: match.index, end: match.index + match[0].length },
      bits: BITS.notice,
      votes: votesOfHabit(lexicon, 'source-notice', 2),
      why: 'A notice on the use of the text was translated word for word.',
    })),
  );
}
