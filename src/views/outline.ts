import { compareMoments, momentOf, periodOf } from '../model/calendar.js';
import { withoutValues } from '../model/disputes.js';
import type { AnnotatedArticle, Dossier } from '../model/dossier.js';
import type { ArticleId, EntityId, OriginId } from '../model/ids.js';
import { type Receipts, receiptOf } from '../model/receipt.js';
import type { AccountSentence, Claim, Entity, Origin, Story } from '../model/story.js';
import { byCodeUnits } from '../text/by-code-units.js';
import { type ArticleNames, namesOf } from './names.js';
import { type SpokenLine, spokenLines } from './spoken.js';
import { type ComparedRow, comparedRows, isToldBy } from './values.js';

/** How many claims a reader sees before "more". */
export const FIRST_CLAIMS = 25;
/** How many disagreements a reader sees before "more". */
export const FIRST_DISAGREEMENTS = 12;

/** One origin as a reader meets it: its letter, a short name, and the articles that use it. */
export interface OriginLine {
  readonly origin: Origin;
  /** A, B … Z, A1, B1 … in the story's order. */
  readonly letter: string;
  /** Its name with the articles named shortly; see ArticleNames. */
  readonly name: string;
  /** All articles that use it, in the order of ids: its own, and those that cite it. */
  readonly articles: readonly ArticleId[];
  /** Those that belong to it as a whole. */
  readonly own: readonly ArticleId[];
  /** Those of which only passages come from it. */
  readonly citing: readonly ArticleId[];
  /** Whether a text of it is in hand, be it as another outlet prints it. */
  readonly isInHand: boolean;
}

/** One damaged passage of the story. */
export interface DamageLine {
  readonly article: AnnotatedArticle;
  readonly damage: AnnotatedArticle['damage'][number];
  readonly receipts: Receipts;
}

/** Who had it first, as far as the dates tell. */
export interface FirstReport {
  /** The text with the earliest date among those not shown to be made from another; null when no date is known. */
  readonly earliest: AnnotatedArticle | null;
  /** Other such texts whose dates, as far as they are known, leave room for the same day or an earlier one. */
  readonly asEarly: readonly AnnotatedArticle[];
  /** The other such texts, in the order of their dates. */
  readonly later: readonly AnnotatedArticle[];
}

/** What all views of one story tell, worked out once: nothing here is not in the dossier. */
export interface StoryOutline {
  /** The story, its claims without the values of disputes. */
  readonly story: Story;
  readonly articles: readonly AnnotatedArticle[];
  readonly article: (id: ArticleId) => AnnotatedArticle;
  readonly names: ArticleNames;
  readonly entity: (id: EntityId) => Entity | null;
  readonly origins: readonly OriginLine[];
  readonly letterOf: (id: OriginId) => string;
  readonly corroborated: readonly Claim[];
  readonly disputed: readonly Claim[];
  readonly singleSource: readonly Claim[];
  readonly rows: readonly ComparedRow[];
  /**
   * The row that a claim or a sentence of the account was made from; null when it was made from none. A sentence of a
   * text that has the receipts of a row is told as it is.
   */
  readonly rowOf: (text: string, receipts: Receipts) => ComparedRow | null;
  readonly first: FirstReport;
  readonly spoken: readonly SpokenLine[];
  /** Damage that changes the meaning first, each in reading order. */
  readonly damage: readonly DamageLine[];
  readonly account: readonly AccountSentence[];
}

/**
 * Works out what the views of one story tell.
 *
 * @param dossier the whole dossier
 * @param given one of its stories
 * @returns the outline
 * @throws RangeError when the story names an article that the dossier does not hold
 */
export function outlineOf(dossier: Dossier, given: Story): StoryOutline {
  const story = { ...given, claims: withoutValues(given.claims) };
  const byId = new Map(dossier.articles.map((article) => [article.id, article]));
  const article = (id: ArticleId): AnnotatedArticle => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`story ${story.id} names the article ${id}, which the dossier lacks`);
    return found;
  };
  const articles = story.articles.map(article);
  const names = namesOf(articles);
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const origins = story.origins.map((origin, i) => originLine(origin, letterAt(i), names));
  const letters = new Map(origins.map((line) => [line.origin.id, line.letter]));
  const withStatus = (status: Claim['status']): Claim[] => story.claims.filter((claim) => claim.status === status);
  const rows = comparedRows(story, articles);
  return {
    story,
    articles,
    article,
    names,
    entity: (id) => entities.get(id) ?? null,
    origins,
    letterOf: (id) => letters.get(id) ?? '?',
    corroborated: withStatus('corroborated'),
    disputed: withStatus('disputed'),
    singleSource: withStatus('single-source'),
    rows,
    rowOf: (text, receipts) => rows.find((row) => isToldBy(row.disagreement, text, receipts)) ?? null,
    first: firstReport(story, articles),
    spoken: spokenLines({ story, articles, names }),
    damage: damageLines(articles),
    account: story.account,
  };
}

function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

// An original known only from the texts that share it has a name made of theirs; their number is shorter.
function originLine(origin: Origin, letter: string, names: ArticleNames): OriginLine {
  const own = [...new Set(origin.members.flatMap((m) => ('start' in m ? [] : [m.article])))].sort();
  const articles = [...new Set(origin.members.map(({ article }) => article))].sort();
  const citing = articles.filter((id) => !own.includes(id));
  const name = names.readable(origin.name);
  const isMadeOfNames = !origin.seen && articles.length > 1 && articles.every((id) => isNamedIn(name, names.label(id)));
  const isInHand = origin.seen || own.length > 0;
  return {
    origin,
    letter,
    articles,
    own,
    citing,
    isInHand,
    name: isMadeOfNames ? 'a shared original nobody names' : name,
  };
}

const isNamedIn = (name: string, label: string): boolean => name.includes(label.replace(/ \([^)]*\)$/u, ''));

function damageLines(articles: readonly AnnotatedArticle[]): readonly DamageLine[] {
  const lines = articles.flatMap((article) =>
    article.damage
      .filter((damage) => damage.end > damage.start)
      .map((damage): DamageLine => ({ article, damage, receipts: [receiptOf(article, damage)] })),
  );
  return [...lines.filter((l) => l.damage.changesMeaning), ...lines.filter((l) => !l.damage.changesMeaning)];
}

function firstReport({ edges }: Story, articles: readonly AnnotatedArticle[]): FirstReport {
  const made = new Set(edges.filter((e) => e.relation === 'parent').map((e) => e.to));
  const roots = articles.filter(({ id }) => !made.has(id));
  const dated = roots
    .flatMap((article) => {
      const date = article.published?.value ?? '';
      const period = periodOf(date);
      return period === null ? [] : [{ article, date, ...period }];
    })
    .sort((a, b) => byCodeUnits(a.last, b.last) || momentOf(dateOf(a.article)) - momentOf(dateOf(b.article)) || 0);
  const earliest = dated[0]?.article ?? null;
  const last = dated[0]?.last ?? '';
  const isClock = earliest?.published?.granularity === 'minute';
  const isAsEarly = (article: AnnotatedArticle): boolean => {
    const period = periodOf(article.published?.value ?? null);
    if (period === null) return true;
    if (!isClock || article.published?.granularity !== 'minute') return period.first <= last;
    return compareMoments(dateOf(article), dateOf(earliest)) <= 0;
  };
  const others = [...dated.slice(1).map((d) => d.article), ...roots.filter((r) => !dated.some((d) => d.article === r))];
  return { earliest, asEarly: others.filter(isAsEarly), later: others.filter((article) => !isAsEarly(article)) };
}

const dateOf = ({ published }: AnnotatedArticle): string => published?.value ?? '';
