import type { Damage } from '../../model/article.js';
import { EQUAL_COSTS, editDistance } from '../../text/edit-distance.js';
import { plainLetters } from '../../text/marks.js';
import { noteOnly } from '../../text/only-value.js';
import { stem } from '../../text/stem.js';
import { isLongNameWord, isNameWord, isNextTo, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold, tokensTold } from './ComparedArticle.js';
import { isInDictionary, isSmall } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { NamesSpelt } from './respeltNames.js';

/** Two spellings of a name differ in so much of the longer one's letters at most. */
const MOST_DIFFERENCE = 0.45;
/** The place of a name before a noun. */
const BEFORE = 'before';

/** The names of a story's sound articles by where they stand; null where two stand so. */
export type NamesInPlace = ReadonlyMap<string, Token | null>;

/** Takes the sound articles of a story; returns their names by place. Linear in their length. */
export function namesInPlace(sound: readonly ComparedArticle[], lexicon: SharedDamageLexicon): NamesInPlace {
  const inPlace = new Map<string, Token | null>();
  for (const one of sound)
    for (const { tokens } of sentencesTold(one))
      tokens.forEach((name, i) => {
        const place = placeOf(tokens, i, lexicon);
        if (place !== null) noteOnly(inPlace, place, name, (known) => known.lower === name.lower);
      });
  return inPlace;
}

/**
 * Finds names that came back from a translation in other letters where the sound articles have one name in their place:
 * as the holder of an office ("President Harrou of Orvik" for Harrow), or before the noun for a thing ("the Ruma
 * bridge" for Luma). There the letters may differ more, and the word may be a plain one elsewhere.
 *
 * @param one the translated article
 * @param told the names by place; see namesInPlace
 * @param spelt the names of the sound articles; see namesSpelt
 * @param lexicon titles, small words, the dictionary
 * @returns the damage over each such name, wherever it stands, in order; none over a name that a sound article has, nor
 *   where this text has the other too
 */
export function namesOutOfPlace(
  one: ComparedArticle,
  told: NamesInPlace,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const mine = new Set(one.reading.tokens.map(({ lower }) => lower));
  const meant = new Map<string, Token>();
  for (const { tokens } of sentencesTold(one))
    tokens.forEach((name, i) => {
      const place = placeOf(tokens, i, lexicon);
      const known = place === null ? null : (told.get(place) ?? null);
      const next = tokens[i + 1];
      // A family name is no noun for a thing.
      if (isNameWord(next) && !spelt.plain.has(next.lower)) return;
      if (known === null || spelt.names.has(name.lower) || mine.has(known.lower)) return;
      // Before a noun a name that is a plain word is translated in many ways ("Northern Port", "North Port").
      if (
        spelt.plain.has(known.lower) ||
        (place === `${BEFORE} ${stem(next?.lower ?? '')}` && isInDictionary(known.lower, lexicon))
      )
        return;
      if (isNear(name, known)) meant.set(name.lower, known);
    });
  return tokensTold(one).flatMap((token): Damage[] => {
    const known = isLongNameWord(token) ? meant.get(token.lower) : undefined;
    return known === undefined ? [] : [damageOf(token, known, lexicon)];
  });
}

// Before a plain noun, and behind an office before the country or body that it is of.
function placeOf(tokens: readonly Token[], i: number, lexicon: SharedDamageLexicon): string | null {
  const [name, next, further] = [tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
  if (!isLongNameWord(name) || isSmall(name.lower, lexicon) || lexicon.days.has(name.lower)) return null;
  if (next?.kind !== 'word' || !isNextTo(name, next)) return null;
  if (lexicon.titleLinks.has(next.lower)) {
    let first = i;
    while (isNameWord(tokens[first - 1]) && !isTitle(tokens[first - 1], lexicon)) first -= 1;
    const title = tokens[first - 1];
    return title !== undefined && isTitle(title, lexicon) && isNameWord(further)
      ? `${title.lower} of ${further.lower}`
      : null;
  }
  const isVerb = lexicon.sayingVerbs.has(next.lower) || next.lower.endsWith(lexicon.pastEnding);
  const isNoun = !isSmall(next.lower, lexicon) && !isVerb;
  const before = tokens[i - 1];
  const isAlone = (!isNameWord(before) || isSmall(before.lower, lexicon)) && !isTitle(next, lexicon);
  return isNoun && isAlone ? `${BEFORE} ${stem(next.lower)}` : null;
}

const isTitle = (token: Token | undefined, { titles }: SharedDamageLexicon): boolean =>
  token !== undefined && titles.has(token.lower);

/**
 * Takes two words; says whether they may be two spellings of a name: a little less than half of their letters differ.
 */
export function isNear(a: Token, b: Token): boolean {
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)];
  const most = Math.floor(MOST_DIFFERENCE * Math.max(one.length, other.length));
  return one !== other && editDistance(one, other, EQUAL_COSTS, most) <= most;
}

/**
 * Takes a name as a translation has it and as it is; says whether readers would take it for another, not for a
 * spelling.
 */
export const isOtherName = (printed: Token, meant: Token, lexicon: SharedDamageLexicon): boolean =>
  isInDictionary(printed.lower, lexicon) || !isNear(printed, meant);

const damageOf = (name: Token, known: Token, lexicon: SharedDamageLexicon): Damage => ({
  start: name.start,
  end: name.end,
  kind: 'name-damage',
  intended: known.text,
  changesMeaning: isOtherName(name, known, lexicon),
  confidence: 0.7,
  why: `In this place the sound reports of the story have one name, “${known.text}”, and none has “${name.text}”.`,
});
