import type { Damage } from '../../model/article.js';
import { EQUAL_COSTS, editDistance } from '../../text/edit-distance.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';
import type { Token } from '../../text/tokens.js';
import { type ComparedArticle, tokensTold } from './ComparedArticle.js';
import { isInDictionary } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';

/**
 * Two spellings of a name differ in one letter, those of a long one in two at most, and those of a short one in length.
 */
const LONG = 7;
const SHORT = 5;
const SHORTEST = 3;
/** Letters that one sound is written by at the beginning of a name: Kremen and Cremen, Velim and Welim. */
const SOUNDS = ['ckq', 'vw', 'ijy', 'sz'] as const;

/** The names and the plain words of a story's sound texts. */
export interface NamesSpelt {
  /** Each name as it is printed, by its lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** The names by their first letter; see soundOf. */
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** Words that stand without a capital. */
  readonly plain: ReadonlySet<string>;
}

/** Takes the sound articles of a story; returns their names and plain words. Linear in their length. */
export function namesSpelt(sound: readonly ComparedArticle[]): NamesSpelt {
  const tokens = sound.flatMap(({ reading }) => reading.tokens);
  const names = namesIn(tokens);
  return { names, bySound: groupBy([...names.keys()], soundOf), plain: plainIn(tokens) };
}

const soundOf = (name: string): string => SOUNDS.find((letters) => letters.includes(name.charAt(0))) ?? name.charAt(0);

const plainIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ text, lower }) => (/^\p{Ll}/u.test(text) ? [lower] : [])));

/**
 * Finds names that came back from another script or case with other letters ("Harrou" for Harrow): the name is in this
 * text alone, no plain word of any, and one name of the story's sound texts, which this text does not have, begins with
 * its sound and differs by a letter or two.
 *
 * @param one the translated article
 * @param known what the sound articles of the story have; see namesSpelt
 * @param lexicon the dictionary, and spellings of one word in two countries
 * @returns the damage over each such name, in order, with the spelling of the others; empty where two names come as
 *   near
 */
export function respeltNames(one: ComparedArticle, known: NamesSpelt, lexicon: SharedDamageLexicon): readonly Damage[] {
  const mine = new Set(namesIn(one.reading.tokens).keys());
  const ownPlain = plainIn(one.reading.tokens);
  const isPlain = (name: string): boolean => ownPlain.has(name) || known.plain.has(name);
  const candidates = (name: string): readonly string[] =>
    (known.bySound.get(soundOf(name)) ?? []).filter((other) => !mine.has(other) && !isPlain(other));
  const meant = new Map(
    [...mine].flatMap((name) => {
      const isOwn = !known.names.has(name) && !isPlain(name) && !isInDictionary(name, lexicon);
      const nearest = isOwn ? nearestTo(name, candidates(name), lexicon) : null;
      return nearest === null ? [] : [[name, getKnown(known.names, nearest)] as const];
    }),
  );
  if (meant.size === 0) return [];
  return tokensTold(one).flatMap((token) => {
    const intended = isName(token) ? meant.get(token.lower) : undefined;
    return intended === undefined ? [] : [damageOf(token, intended)];
  });
}

const namesIn = (tokens: readonly Token[]): ReadonlyMap<string, string> =>
  new Map(tokens.filter(isName).map(({ lower, text }) => [lower, text]));

const isName = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(text);

function nearestTo(name: string, candidates: readonly string[], lexicon: SharedDamageLexicon): string | null {
  const { respell, days, stopWords } = lexicon;
  if (days.has(name) || stopWords.has(name)) return null;
  const near = candidates.flatMap((other) => {
    const shorter = Math.min(name.length, other.length);
    const most = shorter >= LONG ? 2 : 1;
    const longer = Math.abs(other.length - name.length);
    if (shorter < SHORTEST || longer > most || (shorter < SHORT && longer === 0) || stopWords.has(other)) return [];
    if (isFormOf(name, other, lexicon) || isFormOf(other, name, lexicon) || respell(name) === respell(other)) return [];
    const distance = editDistance(plainLetters(name), plainLetters(other), EQUAL_COSTS, most);
    return distance > most ? [] : [{ other, distance }];
  });
  const [best, second] = near.sort((a, b) => a.distance - b.distance);
  return best === undefined || best.distance === second?.distance ? null : best.other;
}

const isFormOf = (form: string, name: string, { nameEndings }: SharedDamageLexicon): boolean =>
  form.startsWith(name) && nameEndings.has(form.slice(name.length));

const damageOf = ({ start, end, text }: Token, intended: string): Damage => ({
  start,
  end,
  kind: 'name-damage',
  intended,
  changesMeaning: false,
  confidence: 0.7,
  why: `The other reports of the story write “${intended}”, and none has “${text}”.`,
});
