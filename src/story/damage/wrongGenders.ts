import type { Damage } from '../../model/article.js';
import { capitalised } from '../../text/capitals.js';
import type { Gender } from '../../text/genders.js';
import type { Sentence } from '../../text/reading.js';
import { isCapitalised, isNextTo, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold, unquoted } from './ComparedArticle.js';
import { genderOfPronoun } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { firstGender, namedGender, namesUnknown } from './namedGender.js';
import type { GendersTold } from './personGenders.js';
import { isSpeakingPronoun, speakerGender } from './speakerGender.js';

/** A sentence without names takes them from at most so many sentences before it … */
const MOST_BEFORE = 3;
/** … of which the first may stand so many paragraphs above. */
const MOST_BLOCKS = 1;

/** What is known when the pronouns of one text are looked at. */
interface Look {
  readonly told: GendersTold;
  readonly lexicon: SharedDamageLexicon;
  /** Whether the language that the text was translated from has one pronoun for women and men. */
  readonly isGenderless: boolean;
  /** Whether that language is not known. */
  readonly isUnknown: boolean;
  /** The pronouns found so far. */
  readonly wrong: Set<Token>;
}

/**
 * Finds pronouns that a translation from a language without genders, or with others, took wrong: all whom the sentence
 * up to the pronoun and the one before it name are women, by their names in this text or another of the story, and the
 * pronoun is "he"; or the other way round. "Him" and "his" are of somebody else too often: they are wrong only beside a
 * wrong "he". From a language with one pronoun for both, the nearest names decide, and "his" may be of the subject of its
 * sentence; from one that is not known, the names of the sentence itself do. Beside a quotation or a verb of saying
 * whoever spoke before decides, whom else the words may name. What somebody says in quotation marks may be of anybody.
 *
 * @param one the translated article
 * @param told the genders of those whom the story names; see gendersTold
 * @param lexicon words and pronouns for women and men, the dictionary
 * @returns the damage over each such pronoun, in order; empty where nobody is named, or women and men are, or somebody
 *   whose gender is not known, and where other pronouns stand for a person so called
 */
export function wrongGenders(one: ComparedArticle, told: GendersTold, lexicon: SharedDamageLexicon): readonly Damage[] {
  const { genderless } = lexicon.genders;
  const { from } = one.article.transmission;
  const look: Look = {
    told,
    lexicon,
    isGenderless: genderless.has(from ?? ''),
    isUnknown: from === null,
    wrong: new Set(),
  };
  const sentences = sentencesTold(one);
  return sentences.flatMap((sentence, i) => {
    if (!sentence.tokens.some((token) => genderOfPronoun(token, lexicon) !== undefined)) return [];
    const before = tokensBefore(sentences, i, look);
    const free = new Set(unquoted(one, [...before, ...sentence.tokens]));
    return wrongInSentence(sentence, { before, free }, look)
      .map((token) => damageOf(token, sentence.tokens[sentence.tokens.indexOf(token) + 1], lexicon))
      .sort((a, b) => a.start - b.start);
  });
}

// The sentence before, and where neither it nor the sentence itself names anybody those before, up to one that does.
function tokensBefore(sentences: readonly Sentence[], i: number, { told, lexicon }: Look): readonly Token[] {
  const { block, tokens } = sentences[i] as Sentence;
  const names = (words: readonly Token[]): boolean =>
    words.some(({ text }) => told.has(text)) || namesUnknown(words, told, lexicon);
  const isNamed = names(tokens);
  let before: readonly Token[] = [];
  for (let k = i - 1; k >= Math.max(0, i - MOST_BEFORE); k -= 1) {
    const one = sentences[k] as Sentence;
    const isNext = k === i - 1 && one.block === block;
    if ((!isNext && isNamed) || block - one.block > MOST_BLOCKS) break;
    before = [...one.tokens, ...before];
    if (names(one.tokens)) break;
  }
  return before;
}

/** The words before a sentence, and which tokens stand outside quotation marks. */
interface Surroundings {
  readonly before: readonly Token[];
  readonly free: ReadonlySet<Token>;
}

// A pronoun that is not the subject waits for one that is.
function wrongInSentence({ tokens }: Sentence, around: Surroundings, look: Look): readonly Token[] {
  const found: Token[] = [];
  let waiting: readonly Token[] = [];
  tokens.forEach((token, k) => {
    if (!around.free.has(token) || !isOther(tokens, k, { ...around, waiting }, look)) return;
    if (!isSure(tokens, k, around, look)) {
      waiting = [...waiting, token];
      return;
    }
    for (const one of [...waiting, token]) {
      found.push(one);
      look.wrong.add(one);
    }
    waiting = [];
  });
  return found;
}

// All whom the words before a pronoun name are of the other gender, and no other pronoun there stands for one of its
// own.
function isOther(
  tokens: readonly Token[],
  k: number,
  { before, free, waiting }: Surroundings & { readonly waiting: readonly Token[] },
  look: Look,
): boolean {
  const { told, lexicon, wrong } = look;
  const token = tokens[k] as Token;
  const gender = genderOfPronoun(token, lexicon);
  if (gender === undefined) return false;
  const own = tokens.slice(0, k);
  const near = [...before, ...own];
  const speaker = isSpeakingPronoun(tokens, k, lexicon) ? speakerGender(near, told, lexicon) : null;
  if (speaker !== null) return speaker !== gender;
  const named = namedGender(near, told, lexicon) ?? nearestGender(before, own, look);
  if (named === null || named === gender) return false;
  const isSubject = ({ lower }: Token): boolean => lexicon.genders.subjects.has(lower);
  return !near.some(
    (other) =>
      genderOfPronoun(other, lexicon) === gender &&
      free.has(other) &&
      !wrong.has(other) &&
      !waiting.includes(other) &&
      (other.lower !== token.lower || !isSubject(other)),
  );
}

// Of those whom the sentence itself names, or else, from a language with one pronoun for both, of whom the words before
// it speak first.
function nearestGender(
  before: readonly Token[],
  own: readonly Token[],
  { told, lexicon, isGenderless, isUnknown }: Look,
): Gender | null {
  const isNamed = own.some(({ text }) => told.has(text));
  if (isNamed) return isGenderless || isUnknown ? namedGender(own, told, lexicon) : null;
  return isGenderless ? firstGender(before, told, lexicon) : null;
}

// The subject of a clause, one beside a pronoun that is wrong, and, from a language with one pronoun for both, one that
// belongs to the subject of its own sentence.
function isSure(tokens: readonly Token[], k: number, { before }: Surroundings, look: Look): boolean {
  const { told, lexicon, isGenderless, isUnknown, wrong } = look;
  const [token, own] = [tokens[k] as Token, tokens.slice(0, k)];
  const isSubject = lexicon.genders.subjects.has(token.lower);
  return (
    isSubject ||
    [...before, ...own].some((other) => wrong.has(other)) ||
    ((isGenderless || isUnknown) &&
      isBeforeNoun(token, tokens[k + 1], lexicon) &&
      namedGender(own, told, lexicon) !== null)
  );
}

// "His" may be the subject's, and "him" is of somebody else.
const isBeforeNoun = (token: Token, next: Token | undefined, { phraseEnds }: SharedDamageLexicon): boolean =>
  next?.kind === 'word' && isNextTo(token, next) && !phraseEnds.has(next.lower);

function damageOf(token: Token, next: Token | undefined, lexicon: SharedDamageLexicon): Damage {
  const [alone = '', beforeNoun = ''] = lexicon.genders.counterparts.get(token.lower) ?? [];
  const meant = isBeforeNoun(token, next, lexicon) ? beforeNoun : alone;
  return {
    start: token.start,
    end: token.end,
    kind: 'wrong-pronoun',
    intended: isCapitalised(token) ? capitalised(meant) : meant,
    changesMeaning: true,
    confidence: 0.8,
    why: `Whom the words before “${token.text}” name would be “${meant}”.`,
  };
}
