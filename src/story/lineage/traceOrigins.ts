import { type ArticleId, asId, type OriginId, type StatementId } from '../../model/ids.js';
import { type NonEmpty, nonEmpty, type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import type { Span } from '../../model/span.js';
import type { Origin } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { type Announcement, findAnnouncements } from './announcements.js';
import { type CountedPlace, countedSources } from './countedOnce.js';
import { learnDrawn } from './drawn.js';
import { learnKinship } from './kinship.js';
import { learnNewsrooms } from './newsrooms.js';
import { indexStatements, isTurn, type OriginArticle, type OriginInput } from './originInput.js';
import { describeOrigins, type OriginUse } from './originNames.js';
import { agenciesOf, ownSource, reprintsOf, type Source, sourceOf, type World } from './sources.js';

/** The separate acts of reporting of a story, and which of them stand behind receipts. */
export interface TracedOrigins {
  readonly origins: readonly Origin[];
  /** Takes receipts; returns the different origins behind them, in the order of the receipts. */
  readonly originsOf: (receipts: Receipts) => NonEmpty<OriginId>;
}

/**
 * Finds the separate acts of reporting behind a set of articles.
 *
 * Each newsroom is one, its articles together; outlets under one owner are one newsroom. A passage that was relayed
 * from another newsroom belongs to that newsroom, whether its own text is in hand or not; a copied passage belongs to
 * the text it was copied from; what siblings share belongs to an original that is not in hand; what a written
 * statement announced is said once, whoever prints it. What a person, a spokesman or a body says in public counts once
 * for every newsroom. After "independent corroboration" of the verification handbooks: copies of a report add nothing
 * to it.
 *
 * @returns origins in the order of the articles that use them, ids o1, o2 …; and the count behind receipts, where two
 *   articles of one family never count twice for one assertion
 */
export function traceOrigins(input: OriginInput): TracedOrigins {
  const [kinship, newsrooms] = [learnKinship(input), learnNewsrooms(input.articles, input.lexicon)];
  const family = { input, kinship, newsrooms };
  const statements = new Map(input.articles.map((traced) => [traced.article.id, indexStatements(traced)]));
  const world: World = {
    ...family,
    reprints: reprintsOf(family),
    agencies: agenciesOf(family),
    drawn: learnDrawn(input, kinship, newsrooms, statements),
    statements,
    announced: new Map<StatementId, Announcement>(),
  };
  const holders = new Map(input.articles.flatMap((traced) => traced.statements.map(({ id }) => [id, traced] as const)));
  for (const announcement of findAnnouncements(input)) {
    if (isSharedByMany(world, announcement, holders))
      for (const id of announcement.statements) world.announced.set(id, announcement);
  }
  const uses = usesOf(world);
  const ids = new Map([...uses.keys()].map((key, i) => [key, asId<OriginId>(`o${i + 1}`)]));
  const byId = new Map(input.articles.map((traced) => [traced.article.id, traced]));
  return {
    origins: describeOrigins(world, uses, ids),
    originsOf: (receipts) => {
      const places = receipts.map((receipt) => placeOf(world, byId, receipt, uses));
      const found = countedSources(world, places).flatMap((key) => ids.get(key) ?? []);
      return nonEmpty([...new Set(found)]) as NonEmpty<OriginId>;
    },
  };
}

// An announcement matters only where its statements would count as several origins.
function isSharedByMany(
  world: World,
  { statements }: Announcement,
  holders: ReadonlyMap<StatementId, OriginArticle>,
): boolean {
  const keys = [...statements].flatMap((id) => {
    const traced = getKnown(holders, id);
    const [piece] = world.statements.get(traced.article.id)?.byId.get(id)?.content ?? [];
    return piece === undefined ? [] : sourceOf(world, traced, piece).key;
  });
  return new Set(keys).size > 1;
}

// Every origin that a whole article or a passage uses, in the order in which a reader meets them.
function usesOf(world: World): ReadonlyMap<string, OriginUse> {
  const uses = new Map<string, OriginUse>();
  const use = (source: Source, article: OriginArticle, where: Span | null): void => {
    const known: OriginUse = uses.get(source.key) ?? { source, articles: [], passages: [] };
    if (!uses.has(source.key)) uses.set(source.key, known);
    const relay = source.kind === 'newsroom' ? source.relay : null;
    if (where === null) known.articles.push(article);
    else known.passages.push({ article, receipt: receiptOf(article.article, where), relay });
  };
  for (const traced of world.input.articles) use(ownSource(world, traced), traced, null);
  for (const traced of world.input.articles) {
    for (const statement of traced.statements)
      for (const piece of statement.content.slice(0, 1)) use(sourceOf(world, traced, piece), traced, piece);
    for (const sentence of traced.reading.sentences) {
      const source = sourceOf(world, traced, sentence);
      if (source.kind === 'original') use(source, traced, sentence);
    }
  }
  return uses;
}

function placeOf(
  world: World,
  byId: ReadonlyMap<ArticleId, OriginArticle>,
  receipt: Receipt,
  uses: ReadonlyMap<string, OriginUse>,
): CountedPlace {
  const traced = byId.get(receipt.article);
  if (traced === undefined) throw new RangeError(`no article ${receipt.article} among those traced`);
  const source = sourceOf(world, traced, receipt);
  return {
    source: uses.has(source.key) ? source : ownSource(world, traced),
    article: receipt.article,
    holders: world.kinship.holdersOf(receipt.article, receipt),
    isTurn: isTurn(traced.article, receipt),
  };
}
