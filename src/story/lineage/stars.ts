import type { CopyLink, Reason } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import type { Family, ProposedPair } from './candidates.js';

/** An article of a batch before it is read. */
export interface BatchArticle {
  readonly id: string;
  /** Its ISO day; null when it is not known. */
  readonly date: string | null;
  /** The same for two articles whose texts are the same: the text itself, or its digest. */
  readonly sameText: string;
}

/** Articles with one text, of which there are too many to compare each with each. All by their numbers. */
export interface Star {
  /** The earliest of them; the first in canonical order of those that are as early, or when no date is known. */
  readonly first: number;
  readonly others: readonly number[];
  /** How many articles have the text. */
  readonly count: number;
}

/**
 * So many articles of one text are compared each with each, so that the likeliest source is found of every one; a page
 * that a crawl brought home more often (a notice of consent, a wire on a thousand sites) is linked with its first copy
 * only, or ten thousand of them would have fifty million links that all say the same.
 */
const MOST_ALIKE = 32;
/** So many others of a star are read and traced together. */
const MOST_AROUND = 500;

/**
 * Takes the articles of a batch in canonical order; returns the texts that more than 32 of them have, by their first;
 * empty when there is none.
 */
export function starsOf(articles: readonly BatchArticle[]): readonly Star[] {
  const byText = groupBy(articles.keys(), (number) => articles[number]?.sameText);
  const dateOf = (number: number): string => articles[number]?.date ?? '~';
  return [...byText.values()]
    .filter((numbers) => numbers.length > MOST_ALIKE)
    .map((numbers) => {
      const first = numbers.reduce((best, number) => (dateOf(number) < dateOf(best) ? number : best));
      return { first, others: numbers.filter((number) => number !== first), count: numbers.length };
    });
}

/** Takes a star; returns the pairs to compare: each of the others with the first. */
export function pairsOfStar({ first, others }: Pick<Star, 'first' | 'others'>): readonly ProposedPair[] {
  return others.map((other) => ({ a: Math.min(first, other), b: Math.max(first, other), shared: 0 }));
}

/** Takes a star; returns it in families of at most 501, so that memory stays bounded; the first is in each of them. */
export function familiesOfStar({ first, others }: Star): readonly Family[] {
  return Array.from({ length: Math.ceil(others.length / MOST_AROUND) }, (_, part) => {
    const around = others.slice(part * MOST_AROUND, (part + 1) * MOST_AROUND);
    const members = [first, ...around].sort((a, b) => a - b);
    const places = new Map(members.map((number, place) => [number, place]));
    const placeOf = (number: number): number => getKnown(places, number);
    const pairs = pairsOfStar({ first: placeOf(first), others: around.map(placeOf) });
    return { members, pairs };
  });
}

/**
 * Says of each link between two articles of one star why no others of it are linked with them.
 *
 * @param links links of copied text
 * @param stars the stars of the batch
 * @param idOf takes a number of the batch; returns the id
 * @returns the links in the same order, those of stars with one reason more
 */
export function explainStars(
  links: readonly CopyLink[],
  stars: readonly Star[],
  idOf: (number: number) => string,
): readonly CopyLink[] {
  if (stars.length === 0) return links;
  const starOf = new Map<string, Star>();
  for (const star of stars) for (const number of [star.first, ...star.others]) starOf.set(idOf(number), star);
  return links.map((link) => {
    const star = starOf.get(link.a.article);
    const isOfStar = star !== undefined && star === starOf.get(link.b.article);
    return isOfStar ? { ...link, why: [...link.why, reasonOf(star)] } : link;
  });
}

function reasonOf({ count }: Star): Reason {
  return {
    feature: 'identical-texts',
    value: count,
    text: `${count} articles have this text; each is linked with the first of them only.`,
  };
}
