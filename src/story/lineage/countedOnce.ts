import type { ArticleId } from '../../model/ids.js';
import { groupBy } from '../../text/group-by.js';
import { disjointSets } from '../../text/union-find.js';
import type { Source, World } from './sources.js';

/** A receipt of an assertion, with what tells whether it counts beside the others. */
export interface CountedPlace {
  readonly source: Pick<Source, 'kind' | 'key'>;
  readonly article: ArticleId;
  /** Articles that hold the same words. */
  readonly holders: readonly ArticleId[];
  /** Words of an interview are nobody's copy. */
  readonly isTurn: boolean;
}

/**
 * Says where the receipts of one assertion come from, so that what is one act of reporting counts once.
 *
 * Two texts of one family may tell one thing in passages that were not recognised as copies: they still count once. So
 * do copies in texts that nothing else joins, as a paragraph of background that an agency sends with every report.
 *
 * @param world everything that origins are told from
 * @param given the receipts
 * @returns the key of the source of each, in their order
 */
export function countedSources(world: World, given: readonly CountedPlace[]): readonly string[] {
  const places = withAnnounced(world, withCredited(world, given));
  const keys = places.map(({ source }) => source.key);
  for (const set of relatedPlaces(world, places)) {
    const sources = set.map((number) => (places[number] as CountedPlace).source);
    const original = sources.find(({ kind }) => kind === 'original') ?? sources[0];
    if (original !== undefined) for (const number of set) keys[number] = original.key;
  }
  return keys;
}

const isAnnounced = ({ source }: CountedPlace): boolean => source.kind === 'announcement';

// What an article tells as a newsroom does that it credits has its origin there.
function withCredited({ drawn }: World, given: readonly CountedPlace[]): readonly CountedPlace[] {
  const reported = new Set(given.flatMap(({ article, source: { key } }) => (drawn(article).has(key) ? [] : [key])));
  return given.map((place) => {
    const key = [...drawn(place.article)].find((credited) => reported.has(credited));
    return key === undefined || isAnnounced(place) ? place : { ...place, source: { kind: 'newsroom', key } };
  });
}

// What was announced has its origin outside of the family, and so has what a copy of the whole text makes of it.
function withAnnounced({ kinship }: World, places: readonly CountedPlace[]): readonly CountedPlace[] {
  const announced = new Map(places.filter(isAnnounced).map(({ article, source }) => [article, source]));
  return places.map((place) => {
    const parent = isAnnounced(place) || place.isTurn ? undefined : kinship.sourceOf(place.article)?.parent;
    const source = parent && announced.get(parent.article.id);
    return source === undefined ? place : { ...place, source };
  });
}

// Sets of numbers of places that count together, each place in one of them.
function relatedPlaces({ kinship }: World, places: readonly CountedPlace[]): readonly (readonly number[])[] {
  const sets = disjointSets(places.length);
  const told = [...places.entries()].filter(([, place]) => !place.isTurn && !isAnnounced(place));
  const byArticle = groupBy(told, ([, { article }]) => article);
  for (const [article, own] of byArticle) {
    const relatives = [...kinship.relativesOf(article), ...own.flatMap(([, { holders }]) => holders)];
    const counterparts = relatives.flatMap((relative) => byArticle.get(relative)?.[0]?.[0] ?? []);
    const [first = 0, ...others] = own.map(([number]) => number);
    if (counterparts.length > 0) for (const number of [...others, ...counterparts]) sets.union(first, number);
  }
  return sets.sets();
}
