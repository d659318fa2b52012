import { startsWithCapital } from '../../text/capitals.js';
import { initialsOf, namesIn } from '../../text/initials.js';
import { noteOnly } from '../../text/only-value.js';
import type { TracedArticle } from './collection.js';

/** A name and its short form behind it: "the Northern Press Agency (NPA)", "the Press Trust of Lorn (PTL)". */
const GIVEN = /(\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){1,6})\s\((\p{Lu}{2,6})\)/gu;
/** The first letters of so many words are no other name by chance. */
const LEAST_WORDS = 3;

/**
 * Learns which names are the first letters of others: a text gives both ("the Northern Press Agency (NPA)"), or an
 * outlet in hand has such a name of three words or more. Like Schwartz & Hearst (2003), of whole words only.
 *
 * @param articles the articles of a story
 * @returns the full name of each such short form, as it is written; none of a short form that could stand for two
 */
export function acronymsOf(articles: readonly TracedArticle[]): ReadonlyMap<string, string> {
  const full = new Map<string, string | null>();
  const learn = (name: string, short: string): void =>
    noteOnly(full, short, name, (known) => known.toLowerCase() === name.toLowerCase());
  for (const { article } of articles) {
    for (const [, name = '', short = ''] of article.text.matchAll(GIVEN)) {
      const end = endingIn(name, short);
      if (end !== null) learn(end, short);
    }
    const outlet = article.outlet?.name ?? '';
    const words = namesIn(outlet);
    if (words.length >= LEAST_WORDS) learn(words.join(' '), initialsOf(words));
  }
  return new Map([...full].flatMap(([short, name]) => (name === null ? [] : [[short, name] as const])));
}

// The last words of a name whose first letters are the short form: of those with a capital, or of all ("the Lorn news
// agency (LNA)").
function endingIn(name: string, short: string): string | null {
  const starts = [...name.matchAll(/[^\s-]+/gu)].map(({ index }) => index).reverse();
  const ending = starts
    .map((start) => name.slice(start))
    .find((last) => {
      const words = last.split(/[\s-]+/u);
      return startsWithCapital(last) && [words.filter(startsWithCapital), words].some((one) => isShortOf(short, one));
    });
  return ending ?? null;
}

const isShortOf = (short: string, words: readonly string[]): boolean => initialsOf(words).toUpperCase() === short;
