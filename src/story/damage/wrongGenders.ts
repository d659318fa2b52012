import type { Damage } from '../../model/article.js';
import { overlaps } from '../../model/span.js';
import { pairQuotes } from '../../text/quotes.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { Gender, GendersTold, PersonGenders } from './personGenders.js';

/**
 * Finds pronouns that a translation from a language without genders, or with others, took wrong: all whom the sentence
 * up to the pronoun and the one before it name are women, by their names in this text or another of the story, and the
 * pronoun is "he"; or the other way round. What somebody says in quotation marks may be of anybody.
 *
 * @param one the translated article
 * @param told the genders of those whom the story names; see gendersTold
 * @param lexicon words and pronouns for women and men, the dictionary
 * @returns the damage over each such pronoun, in order; empty where nobody is named, or women and men are, or somebody
 *   whose gender is not known, and where other pronouns stand for a person so called
 */
export function wrongGenders(one: ComparedArticle, told: GendersTold, lexicon: SharedDamageLexicon): readonly Damage[] {
  const { genders } = lexicon;
  const sentences = sentencesTold(one);
  return sentences.flatMap((sentence, i) => {
    if (!sentence.tokens.some(({ lower }) => genders.subjects.has(lower))) return [];
    const last = sentences[i - 1];
    const before = last?.block === sentence.block ? last.tokens : [];
    const quoted = pairQuotes(one.article.text, [...before, ...sentence.tokens]);
    const isQuoted = (token: Token): boolean => quoted.some((quote) => overlaps(quote, token));
    return sentence.tokens.flatMap((token, k): Damage[] => {
      const gender = genders.subjects.get(token.lower);
      if (gender === undefined || isQuoted(token)) return [];
      const near = [...before, ...sentence.tokens.slice(0, k)];
      const named = namedIn(near, told, lexicon);
      const isElsewhere = near.some((other) => !isQuoted(other) && standsFor(other, token, lexicon));
      return named === null || named === gender || isElsewhere ? [] : [damageOf(token, genders)];
    });
  });
}

// "Him" and "his" stand for somebody who is "he".
const standsFor = ({ lower }: Token, subject: Token, { personPronouns }: SharedDamageLexicon): boolean =>
  lower !== subject.lower && personPronouns.get(lower) === subject.lower;

// The gender of all who are named; null when nobody is, or both are, or somebody unknown. A word for a person counts
// beside a name only.
function namedIn(tokens: readonly Token[], told: GendersTold, lexicon: SharedDamageLexicon): Gender | null {
  const isUnknown = (token: Token, i: number): boolean => {
    const given = tokens[i - 1];
    const isPair = given !== undefined && isName(given) && isName(token) && token.start === given.end + 1;
    return isPair && !told.has(token.text) && !told.has(given.text) && !lexicon.synonyms.has(stem(given.lower));
  };
  if (tokens.some(isUnknown)) return null;
  const names = tokens.flatMap(({ text }) => (told.has(text) ? [told.get(text) ?? null] : []));
  const all = new Set([...names, ...tokens.flatMap(({ lower }) => lexicon.genders.words.get(lower) ?? [])]);
  const [first = null] = all;
  return names.length > 0 && all.size === 1 ? first : null;
}

const isName = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);

function damageOf(token: Token, { subjects }: PersonGenders): Damage {
  const [meant = ''] = [...subjects].find(([, gender]) => gender !== subjects.get(token.lower)) ?? [];
  const isCapital = /^\p{Lu}/u.test(token.text);
  return {
    start: token.start,
    end: token.end,
    kind: 'wrong-pronoun',
    intended: isCapital ? `${meant.charAt(0).toUpperCase()}${meant.slice(1)}` : meant,
    changesMeaning: true,
    confidence: 0.8,
    why: `Whom the words before “${token.text}” name would be “${meant}”.`,
  };
}
