import type { Statement } from '../../model/annotation.js';
import type { ArticleId, StatementId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import { getKnown } from '../../text/get-known.js';
import { noteOnly } from '../../text/only-value.js';
import type { Announcement } from './announcements.js';
import type { Drawn } from './drawn.js';
import type { Counterpart, Kinship } from './kinship.js';
import type { Newsrooms } from './newsrooms.js';
import type { OriginArticle, OriginInput, StatementIndex } from './originInput.js';
import { type Relay, relayOf } from './relays.js';

/** Where a passage comes from. `key` tells origins apart. */
export type Source =
  | { readonly kind: 'newsroom'; readonly key: string; readonly relay: Relay | null }
  | { readonly kind: 'original'; readonly key: string }
  | { readonly kind: 'announcement'; readonly key: string; readonly voice: string };

/** Everything that origins are told from. */
export interface World {
  readonly input: OriginInput;
  readonly kinship: Kinship;
  readonly newsrooms: Newsrooms;
  /** The newsrooms that each article credits. */
  readonly drawn: Drawn;
  /** The statements of each article. */
  readonly statements: ReadonlyMap<ArticleId, StatementIndex>;
  /** Articles of the newsrooms that reported nothing themselves, by newsroom (see reprintsOf). */
  readonly reprints: ReadonlyMap<string, OriginArticle>;
  /** The agency of which siblings print reports, by the eldest of them. */
  readonly agencies: ReadonlyMap<ArticleId, string>;
  /** Announcements that would else count more than once, by their statements. */
  readonly announced: Map<StatementId, Announcement>;
}

/**
 * Says where a passage comes from.
 *
 * @param world everything that origins are told from
 * @param traced the article
 * @param where a passage of it
 * @returns the source; the article's own newsroom when nothing says otherwise
 */
export function sourceOf(world: World, traced: OriginArticle, where: Span): Source {
  const statement = statementAt(world, traced, where);
  const announcement = statement === null ? undefined : world.announced.get(statement.id);
  if (announcement !== undefined) {
    return { kind: 'announcement', key: keyOfAnnouncement(announcement), voice: announcement.voice };
  }
  const counterparts = world.kinship.counterparts(traced.article.id, where);
  // A copy may give a newsroom another name, as translations do, or have lost the words that named it.
  const parents = counterparts.filter(({ relation }) => relation === 'parent');
  const relay =
    relayOfOneOf(world, traced, parents) ??
    relayAt(world, traced, statement) ??
    relayOfOneOf(world, traced, counterparts);
  if (relay === null) return copiedSource(world, traced, where);
  // A newsroom that only reprints others is no source of what is relayed from it.
  const reprint = world.reprints.get(relay.newsroom.key);
  const key = reprint === undefined ? relay.newsroom.key : ownSource(world, reprint).key;
  return { kind: 'newsroom', key, relay };
}

/**
 * Takes what origins are told from; returns an article of each newsroom all of whose articles in hand were made from
 * others, by its key.
 */
export function reprintsOf({
  input,
  kinship,
  newsrooms,
}: Pick<World, 'input' | 'kinship' | 'newsrooms'>): ReadonlyMap<string, OriginArticle> {
  const own = input.articles.filter(({ article }) => kinship.sourceOf(article.id) === null);
  const reporting = new Set(own.map((traced) => newsrooms.of(traced).key));
  const reprints = input.articles.map((traced) => [newsrooms.of(traced).key, traced] as const);
  return new Map(reprints.filter(([key]) => !reporting.has(key)));
}

const keyOfAnnouncement = ({ statements }: Announcement): string => `announcement ${[...statements].sort()[0]}`;

const indexOf = ({ statements }: World, { article }: OriginArticle): StatementIndex => getKnown(statements, article.id);

const statementAt = (world: World, traced: OriginArticle, where: Span): Statement | null =>
  indexOf(world, traced).at(where);

function relayAt(world: World, traced: OriginArticle, statement: Statement | null): Relay | null {
  return statement === null ? null : relayOf(traced, statement, world.newsrooms, indexOf(world, traced));
}

function relayOfOneOf(world: World, traced: OriginArticle, counterparts: readonly Counterpart[]): Relay | null {
  const own = world.newsrooms.of(traced).key;
  for (const { article, where } of counterparts) {
    const relay = relayAt(world, article, statementAt(world, article, where));
    if (relay !== null && relay.newsroom.key !== own) return relay;
  }
  return null;
}

function copiedSource(world: World, traced: OriginArticle, where: Span): Source {
  const { kinship, newsrooms } = world;
  const [nearest] = kinship.counterparts(traced.article.id, where);
  if (nearest?.relation === 'parent') return copiedSource(world, nearest.article, nearest.where);
  const whole = kinship.sourceOf(traced.article.id);
  if (nearest?.relation === 'sibling' && whole?.isByProgram !== true) return originalOf(world, traced);
  if (whole === null) return { kind: 'newsroom', key: newsrooms.of(traced).key, relay: null };
  return ownSource(world, whole.parent);
}

/** Takes an article; returns where what it does not share with any other comes from. */
export function ownSource(world: World, traced: OriginArticle): Source {
  const whole = world.kinship.sourceOf(traced.article.id);
  if (whole !== null) return ownSource(world, whole.parent);
  return { kind: 'newsroom', key: world.newsrooms.of(traced).key, relay: null };
}

// What siblings share is from the agency that one of them is a report of, where that is one; else from nobody known.
function originalOf({ kinship, agencies }: World, traced: OriginArticle): Source {
  const eldest = kinship.eldestOf(traced.article.id);
  const key = agencies.get(eldest);
  return key === undefined ? { kind: 'original', key: `original ${eldest}` } : { kind: 'newsroom', key, relay: null };
}

/**
 * Takes the family of the articles and their newsrooms; returns the agency of which siblings print reports, by the
 * eldest of them (see Kinship); none where they print those of two.
 */
export function agenciesOf({
  input,
  kinship,
  newsrooms,
}: Pick<World, 'input' | 'kinship' | 'newsrooms'>): World['agencies'] {
  const found = new Map<ArticleId, string | null>();
  for (const traced of input.articles)
    if (!isSeen({ newsrooms }, traced)) noteOnly(found, kinship.eldestOf(traced.article.id), newsrooms.of(traced).key);
  return new Map([...found].flatMap(([eldest, key]) => (key === null ? [] : [[eldest, key] as const])));
}

/**
 * Says whether an article is its own outlet's: an agency whose text is only known from those who printed it is not in
 * hand.
 */
export function isSeen({ newsrooms }: Pick<World, 'newsrooms'>, traced: OriginArticle): boolean {
  const outlet = traced.article.outlet?.name;
  return outlet === undefined || newsrooms.of(traced).key === newsrooms.ofOutlet(outlet).key;
}
