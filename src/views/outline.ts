import type { Figure, Statement } from '../model/annotation.js';
import type { AnnotatedArticle, Dossier } from '../model/dossier.js';
import type { ArticleId, EntityId, OriginId, StatementId } from '../model/ids.js';
import { type Receipts, receiptOf } from '../model/receipt.js';
import type { AccountSentence, Claim, Disagreement, Entity, Origin, Story, Utterance } from '../model/story.js';

/** How many claims a reader sees before "more". */
export const FIRST_CLAIMS = 25;
/** How many disagreements a reader sees before "more". */
export const FIRST_DISAGREEMENTS = 12;

/** One origin as a reader meets it: its letter, its articles, and whether its speakers are unnamed. */
export interface OriginLine {
  readonly origin: Origin;
  /** A, B … Z, A1, B1 … in the story's order. */
  readonly letter: string;
  readonly articles: readonly ArticleId[];
}

/** One thing somebody said, with every rendering of it. */
export interface SpokenLine {
  readonly relation: Utterance['relation'] | 'once';
  readonly speaker: string;
  readonly renderings: readonly {
    readonly statement: Statement;
    readonly article: AnnotatedArticle;
    readonly receipts: Receipts;
  }[];
}

/** One damaged passage of the story. */
export interface DamageLine {
  readonly article: AnnotatedArticle;
  readonly damage: AnnotatedArticle['damage'][number];
  readonly receipts: Receipts;
}

/** What all views of one story tell, worked out once: nothing here is not in the dossier. */
export interface StoryOutline {
  readonly story: Story;
  readonly articles: readonly AnnotatedArticle[];
  readonly article: (id: ArticleId) => AnnotatedArticle;
  readonly entity: (id: EntityId) => Entity | null;
  readonly figure: (id: string) => { readonly figure: Figure; readonly article: AnnotatedArticle } | null;
  readonly origins: readonly OriginLine[];
  readonly letterOf: (id: OriginId) => string;
  readonly corroborated: readonly Claim[];
  readonly disputed: readonly Claim[];
  readonly singleSource: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
  readonly spoken: readonly SpokenLine[];
  readonly damage: readonly DamageLine[];
  readonly account: readonly AccountSentence[];
}

/**
 * Works out what the views of one story tell.
 *
 * @param dossier the whole dossier
 * @param story one of its stories
 * @returns the outline
 * @throws RangeError when the story names an article that the dossier does not hold
 */
export function outlineOf(dossier: Dossier, story: Story): StoryOutline {
  const byId = new Map(dossier.articles.map((article) => [article.id, article]));
  const article = (id: ArticleId): AnnotatedArticle => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`story ${story.id} names the article ${id}, which the dossier lacks`);
    return found;
  };
  const articles = story.articles.map(article);
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const figures = new Map(
    articles.flatMap((a) => a.figures.map((figure) => [String(figure.id), { figure, article: a }])),
  );
  const origins = story.origins.map((origin, i) => ({ origin, letter: letterAt(i), articles: articlesOf(origin) }));
  const letters = new Map(origins.map((line) => [line.origin.id, line.letter]));
  const withStatus = (status: Claim['status']): Claim[] => story.claims.filter((claim) => claim.status === status);
  return {
    story,
    articles,
    article,
    entity: (id) => entities.get(id) ?? null,
    figure: (id) => figures.get(id) ?? null,
    origins,
    letterOf: (id) => letters.get(id) ?? '?',
    corroborated: withStatus('corroborated'),
    disputed: withStatus('disputed'),
    singleSource: withStatus('single-source'),
    disagreements: story.disagreements,
    spoken: spokenLines(story, articles, (id) => entities.get(id)?.name ?? null),
    damage: articles.flatMap(damageLines),
    account: story.account,
  };
}

function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

const articlesOf = (origin: Origin): ArticleId[] => [...new Set(origin.members.map((member) => member.article))].sort();

function damageLines(article: AnnotatedArticle): DamageLine[] {
  return article.damage
    .filter((damage) => damage.end > damage.start)
    .map((damage) => ({ article, damage, receipts: [receiptOf(article, damage)] }));
}

// Grouped statements first, in the order of the groups; then what only one text says, in reading order.
function spokenLines(
  story: Story,
  articles: readonly AnnotatedArticle[],
  nameOf: (id: EntityId) => string | null,
): SpokenLine[] {
  const all = new Map(
    articles.flatMap((article) => article.statements.map((statement) => [statement.id, { statement, article }])),
  );
  const rendering = (id: StatementId): SpokenLine['renderings'][number] | null => {
    const found = all.get(id);
    const [first, ...more] = found ? found.statement.content.filter((c) => c.end > c.start) : [];
    if (!found || !first) return null;
    return { ...found, receipts: [receiptOf(found.article, first), ...more.map((c) => receiptOf(found.article, c))] };
  };
  const groups = story.utterances.map((u) => ({ relation: u.relation, ids: u.statements as readonly StatementId[] }));
  const grouped = new Set(groups.flatMap((g) => g.ids));
  const alone = [...all.keys()]
    .filter((id) => !grouped.has(id))
    .map((id) => ({ relation: 'once' as const, ids: [id] }));
  return [...groups, ...alone].flatMap(({ relation, ids }) => {
    const renderings = ids.map(rendering).filter((r) => r !== null);
    const known = renderings.map((r) => r.statement.speaker).find((id) => id !== null);
    const written = renderings.map(
      (r) => r.statement.source && r.article.text.slice(r.statement.source.start, r.statement.source.end),
    );
    const speaker = (known && nameOf(known)) ?? written.find((words) => words) ?? 'nobody named';
    return renderings.length > 0 ? [{ relation, speaker, renderings }] : [];
  });
}
