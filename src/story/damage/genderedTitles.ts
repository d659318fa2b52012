import type { Damage } from '../../model/article.js';
import type { Gender } from '../../text/genders.js';
import { isNameWord, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { GendersTold } from './personGenders.js';

/**
 * Finds words for an office that are of a woman before the name of a man, and the other way round ("the spokesman Petra
 * Wrona").
 *
 * @param one the translated article
 * @param told the genders of those whom the story names; see gendersTold
 * @param lexicon words for an office, each with that of the other gender
 * @returns the damage over each such word, in order; none beside a name whose gender is not known
 */
export const genderedTitles = (
  one: ComparedArticle,
  told: GendersTold,
  lexicon: SharedDamageLexicon,
): readonly Damage[] =>
  sentencesTold(one).flatMap(({ tokens }) =>
    tokens.flatMap((token, i): Damage[] => {
      const meant = lexicon.genders.titles.get(token.lower);
      const gender = lexicon.genders.words.get(token.lower);
      const bearer = genderBehind(tokens, i, told);
      return meant === undefined || bearer === null || bearer === gender ? [] : [damageOf(token, meant)];
    }),
  );

// Of the full name right behind a title, perhaps behind a comma.
function genderBehind(tokens: readonly Token[], i: number, told: GendersTold): Gender | null {
  const first = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
  let last = first;
  while (isNameWord(tokens[last + 1])) last += 1;
  return last === first || !isNameWord(tokens[first]) ? null : (told.get((tokens[last] as Token).text) ?? null);
}

const damageOf = ({ start, end, text }: Token, meant: string): Damage => ({
  start,
  end,
  kind: 'wrong-title',
  intended: meant,
  changesMeaning: false,
  confidence: 0.75,
  why: `Who is named beside “${text}” would be “${meant}”.`,
});
