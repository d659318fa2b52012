import type { OriginId } from '../../model/ids.js';
import type { NonEmpty, Receipt } from '../../model/receipt.js';
import type { Origin } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy, groupByEach } from '../../text/group-by.js';
import { listOf } from '../../text/list-of.js';
import type { OriginArticle } from './originInput.js';
import type { Relay } from './relays.js';
import { isSeen, type Source, type World } from './sources.js';

/** What uses an origin: whole articles, and passages of articles with the relays that they name. */
export interface OriginUse {
  readonly source: Source;
  readonly articles: OriginArticle[];
  readonly passages: UsingPassage[];
}

interface UsingPassage {
  readonly article: OriginArticle;
  readonly receipt: Receipt;
  readonly relay: Relay | null;
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
  const known: KnownOfStory = {
    seenKeys: new Set(inHand.map((traced) => world.newsrooms.of(traced).key)),
    crediting: groupByEach(world.input.articles, ({ article }) => world.drawn(article.id)),
  };
  return [...uses].map(([key, use]) => {
    const passages = [...new Map(use.passages.map(({ receipt }) => [placeOf(receipt), receipt])).values()];
    return {
      id: getKnown(ids, key),
      name: nameOf(world, use),
      seen: known.seenKeys.has(key),
      members: [...use.articles.map(({ article }) => ({ article: article.id })), ...passages.slice(0, MOST_PASSAGES)],
      why: whyOf(world, use, known),
    };
  });
}

/** What is told of the newsrooms of a story, by their keys. */
interface KnownOfStory {
  /** Those with a text of their own in hand. */
  readonly seenKeys: ReadonlySet<string>;
  /** The articles that credit each. */
  readonly crediting: ReadonlyMap<string, readonly OriginArticle[]>;
}

const placeOf = ({ article, start, end }: Receipt): string => `${article} ${start} ${end}`;

function nameOf(world: World, { source, articles, passages }: OriginUse): string {
  if (source.kind === 'announcement') return `an announcement of ${source.voice}`;
  if (source.kind === 'original') return `unseen original behind ${listOf(namesOf(world, passages))}`;
  const own = articles.find(({ article }) => world.kinship.sourceOf(article.id) === null) ?? articles[0];
  if (own !== undefined) return world.newsrooms.of(own).name;
  const relays = passages.flatMap(({ relay }) => relay ?? []);
  const [first] = relays as [Relay];
  return relays.every(({ unnamed }) => unnamed !== null)
    ? `${first.unnamed}, through ${first.newsroom.name}`
    : first.newsroom.name;
}

// Outlets by name; articles by id where one outlet has several or none is known.
function namesOf({ newsrooms }: World, passages: readonly UsingPassage[]): readonly string[] {
  const articles = [...new Set(passages.map(({ article }) => article))];
  const byName = groupBy(articles, (traced) => newsrooms.of(traced).name);
  return articles.map((traced) => {
    const { name } = newsrooms.of(traced);
    return (byName.get(name)?.length ?? 0) > 1 ? traced.article.id : name;
  });
}

function whyOf(world: World, use: OriginUse, { seenKeys, crediting }: KnownOfStory): NonEmpty<string> {
  const { source, articles, passages } = use;
  if (source.kind === 'announcement') {
    const outlets = listOf(namesOf(world, passages));
    return [`${source.voice} announced it once; ${outlets} report it, so they count once.`];
  }
  if (source.kind === 'original') {
    const names = listOf(namesOf(world, passages));
    return [
      `${names} share these passages and none was made from the other: they come from one text that is not in hand.`,
    ];
  }
  const own = [...articlesWhy(world, articles), ...creditsWhy(world, crediting.get(source.key) ?? [], articles)];
  const [first, ...rest] = [...own, ...relayWhy(world, passages, seenKeys)];
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
  const ids = listOf(own.map(({ article }) => article.id));
  const outlets = [...new Set(own.flatMap(({ article }) => article.outlet?.name ?? []))];
  const reason =
    outlets.length > 1
      ? `${listOf(outlets)} belong together, so ${ids} count once.`
      : own.length > 1
        ? `${ids} are all of ${name}: one newsroom counts once.`
        : `${ids} is an act of reporting of its own.`;
  return [reason, ...copies];
}

// Texts with words of their own that credit the newsroom, whose own text is in hand.
function creditsWhy(
  { newsrooms }: World,
  crediting: readonly OriginArticle[],
  own: readonly OriginArticle[],
): readonly string[] {
  const [first] = own;
  const members = new Set(own);
  const others = crediting.filter((traced) => !members.has(traced));
  if (first === undefined || others.length === 0) return [];
  const ids = listOf(others.map(({ article }) => article.id));
  return [`${ids} credit${others.length > 1 ? '' : 's'} ${newsrooms.of(first).name}: what they share counts once.`];
}

// One or two sentences for each newsroom that passages were relayed from.
function relayWhy(world: World, passages: readonly UsingPassage[], seenKeys: ReadonlySet<string>): readonly string[] {
  const byNewsroom = groupByEach(passages, ({ relay }) => (relay === null ? [] : [relay.newsroom.key]));
  return [...byNewsroom].flatMap(([key, told]) => {
    const relays = told.flatMap(({ relay }) => relay ?? []);
    const name = relays[0]?.newsroom.name;
    const groups = [...new Set(relays.flatMap(({ unnamed }) => unnamed ?? []))];
    const unnamed = groups.length > 0 ? [`${listOf(groups)} spoke to ${name}: one unnamed group counts once.`] : [];
    const text = seenKeys.has(key) ? 'whose own text is in hand' : 'whose own text is not in hand';
    const through = listOf(namesOf(world, told));
    return [`${name}, ${text}, is given as the source of ${count(told.length)} in ${through}.`, ...unnamed];
  });
}

const count = (passages: number): string => (passages === 1 ? 'one passage' : `${passages} passages`);
