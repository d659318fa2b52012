import type { OriginId } from '../../model/ids.js';
import type { NonEmpty, Receipt } from '../../model/receipt.js';
import type { Origin } from '../../model/story.js';
import type { OriginArticle } from './originInput.js';
import type { Relay } from './relays.js';
import type { Source, World } from './sources.js';

/** What uses an origin: whole articles, passages of articles, and the relays that passages name. */
export interface OriginUse {
  readonly source: Source;
  readonly articles: OriginArticle[];
  readonly passages: { readonly article: OriginArticle; readonly receipt: Receipt; readonly isRelayed: boolean }[];
  readonly relays: Relay[];
}

/** At most so many passages of one origin are listed. */
const MOST_PASSAGES = 40;

/**
 * Gives each origin its name, its members and the reasons for what was counted as one.
 *
 * @param world everything that origins are told from
 * @param uses what uses each origin, by key, in order
 * @param ids the id of each origin, by key
 * @returns the origins in the same order; one is seen when an article of its newsroom is in hand
 */
export function describeOrigins(
  world: World,
  uses: ReadonlyMap<string, OriginUse>,
  ids: ReadonlyMap<string, OriginId>,
): readonly Origin[] {
  const inHand = world.input.articles.filter((traced) => isSeen(world, traced));
  const seenKeys = new Set(inHand.map((traced) => world.newsrooms.of(traced).key));
  return [...uses].map(([key, use]) => {
    const seen = seenKeys.has(key);
    const passages = [...new Map(use.passages.map(({ receipt }) => [placeOf(receipt), receipt])).values()];
    return {
      id: ids.get(key) as OriginId,
      name: nameOf(world, use, seen),
      seen,
      members: [...use.articles.map(({ article }) => ({ article: article.id })), ...passages.slice(0, MOST_PASSAGES)],
      why: whyOf(world, use, seen),
    };
  });
}

const placeOf = ({ article, start, end }: Receipt): string => `${article} ${start} ${end}`;

// An agency whose text is only known from those who printed it is not in hand.
function isSeen({ newsrooms }: World, traced: OriginArticle): boolean {
  const outlet = traced.article.outlet?.name;
  return outlet === undefined || newsrooms.of(traced).key === newsrooms.ofOutlet(outlet).key;
}

function nameOf(world: World, { source, articles, passages, relays }: OriginUse, seen: boolean): string {
  if (source.kind === 'announcement') return `an announcement of ${source.voice}`;
  if (source.kind === 'original') return `unseen original behind ${listed(namesOf(world, passages))}`;
  const [first] = relays;
  const own = articles.find(({ article }) => world.kinship.sourceOf(article.id) === null) ?? articles[0];
  if (first === undefined) return world.newsrooms.of(own as OriginArticle).name;
  const isUnnamed = own === undefined && !seen && relays.every(({ unnamed }) => unnamed !== null);
  return isUnnamed ? `${first.unnamed}, through ${first.newsroom.name}` : first.newsroom.name;
}

// Outlets by name; articles by id where one outlet has several or none is known.
function namesOf({ newsrooms }: World, passages: OriginUse['passages']): readonly string[] {
  const articles = [...new Set(passages.map(({ article }) => article))];
  const names = articles.map((traced) => newsrooms.of(traced).name);
  return articles.map((traced, i) =>
    names.filter((name) => name === names[i]).length > 1 ? traced.article.id : (names[i] as string),
  );
}

function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

function whyOf(world: World, use: OriginUse, seen: boolean): NonEmpty<string> {
  const { source, articles, passages, relays } = use;
  if (source.kind === 'announcement') {
    const outlets = listed(namesOf(world, passages));
    return [`${source.voice} announced it once; ${outlets} report it, so they count once.`];
  }
  if (source.kind === 'original') {
    const names = listed(namesOf(world, passages));
    return [
      `${names} share these passages and none was made from the other: they come from one text that is not in hand.`,
    ];
  }
  const [first, ...rest] = [...articlesWhy(world, articles), ...relayWhy(world, relays, { passages, seen })];
  return [first ?? 'Nothing says that anybody else reported it first.', ...rest];
}

function articlesWhy({ kinship, newsrooms }: World, articles: readonly OriginArticle[]): readonly string[] {
  const copies = articles.flatMap(({ article }) => {
    const whole = kinship.sourceOf(article.id);
    return whole === null ? [] : [`${article.id} was made from ${whole.parent.article.id}: ${whole.why}`];
  });
  const own = articles.filter(({ article }) => kinship.sourceOf(article.id) === null);
  const [first] = own;
  if (first === undefined) return copies;
  const { name } = newsrooms.of(first);
  const ids = listed(own.map(({ article }) => article.id));
  const outlets = [...new Set(own.flatMap(({ article }) => article.outlet?.name ?? []))];
  const reason =
    outlets.length > 1
      ? `${listed(outlets)} belong together, so ${ids} count once.`
      : own.length > 1
        ? `${ids} are all of ${name}: one newsroom counts once.`
        : `${ids} is an act of reporting of its own.`;
  return [reason, ...copies];
}

function relayWhy(
  world: World,
  relays: readonly Relay[],
  { passages, seen }: Pick<OriginUse, 'passages'> & { readonly seen: boolean },
): readonly string[] {
  const [first] = relays;
  if (first === undefined) return [];
  const { name } = first.newsroom;
  const told = passages.filter(({ isRelayed }) => isRelayed);
  const through = listed(namesOf(world, told));
  const groups = [...new Set(relays.flatMap(({ unnamed }) => unnamed ?? []))];
  const unnamed = groups.length > 0 ? [`${listed(groups)} spoke to ${name}: one unnamed group counts once.`] : [];
  const text = seen ? 'whose own text is in hand' : 'whose own text is not in hand';
  return [`${name}, ${text}, is given as the source of ${count(told.length)} in ${through}.`, ...unnamed];
}

const count = (passages: number): string => (passages === 1 ? 'one passage' : `${passages} passages`);
