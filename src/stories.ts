import { withMendedUnits } from './annotations/figures/mendedUnits.js';
import { tellsMore } from './article/transmission/rewording.js';
import {
  type AnnotatedStory,
  annotateTogether,
  diagnose,
  type ReadArticle,
  type TimedArticle,
  withTimes,
} from './articles.js';
import type { Sources } from './dossier/account/tellSupport.js';
import { headlineOf } from './dossier/headline.js';
import { writeAccount } from './dossier/writeAccount.js';
import type { Article, Transmission } from './model/article.js';
import { periodOf } from './model/calendar.js';
import { withoutValues } from './model/disputes.js';
import type { AnnotatedArticle } from './model/dossier.js';
import type { BesideOthers, Following } from './model/following.js';
import { type ArticleId, asId, type EntityId, type StoryId } from './model/ids.js';
import type { Judgement } from './model/judgement.js';
import type { Span } from './model/span.js';
import type { CopyLink, Story } from './model/story.js';
import type { Resources } from './resources.js';
import { findDisagreements } from './story/claims/disagreements.js';
import { linkFacts } from './story/claims/facts/linkFacts.js';
import { inSentences } from './story/claims/inSentences.js';
import { inMainLanguage } from './story/claims/mainLanguage.js';
import { joinPropositions } from './story/claims/propositions.js';
import { relateUtterances } from './story/claims/relateUtterances.js';
import { withSourceSpeakers } from './story/claims/sourceSpeakers.js';
import { readStatements } from './story/claims/utterances/said.js';
import { groupUtterances } from './story/claims/utterances.js';
import { weighClaims } from './story/claims/weighClaims.js';
import { doubtfulPassages } from './story/claims/weighing/doubt.js';
import { findSharedDamage } from './story/damage/findSharedDamage.js';
import { damageInPhrases } from './story/damage/inPhrases.js';
import { pronounsBeside } from './story/damage/pronounsBeside.js';
import { namesSpelt, respeltNames } from './story/damage/respeltNames.js';
import type { JudgementOutcome } from './story/entities/settleJudgements.js';
import { compareFraming } from './story/framing/compareFraming.js';
import { type Comparison, compareArticles } from './story/lineage/compareArticles.js';
import type { Translator } from './story/lineage/crossTerms.js';
import { findFollowings } from './story/lineage/followings.js';
import { sisterLanguages } from './story/lineage/sisterLanguages.js';
import { linkCopies } from './story/lineage/traceCopies.js';
import { traceLineage } from './story/lineage/traceLineage.js';
import { traceOrigins } from './story/lineage/traceOrigins.js';
import { buildTimeline } from './story/timeline/buildTimeline.js';
import { inferDates } from './story/timeline/inferDates.js';
import { shareDates } from './story/timeline/shareDates.js';
import { storyEvents } from './story/timeline/storyEvents.js';

/** What a caller may choose of a story. `words` is the length of its account. */
export interface StoryOptions {
  readonly words?: number;
  /** An ISO day that no article can be later than. */
  readonly now?: string;
  /** What somebody judged about names, in the order of their numbers. */
  readonly judgements?: readonly Judgement[];
  /**
   * Translates sentences, so that texts in other languages are compared by more than names, numbers and words of one
   * root.
   */
  readonly translate?: Translator;
}

/** A story among those of a dossier: its number, from 1, and whether it is the only one. */
export interface StoryPlace {
  readonly number: number;
  readonly isOnly: boolean;
}

/** A story with its articles as they are in the dossier, and what became of the judgements about its names. */
export interface ToldStory {
  readonly story: Story;
  readonly articles: readonly AnnotatedArticle[];
  readonly outcome: JudgementOutcome;
}

/**
 * From the articles of one story to its lines, in the order in which each stage needs the ones before.
 *
 * @param members its diagnosed articles, at least one, in canonical order
 * @param resources lexicons and models
 * @param options see StoryOptions and StoryPlace
 * @returns the story with everything told of it
 */
export function tellStory(
  members: readonly ReadArticle[],
  resources: Resources,
  options: StoryOptions & StoryPlace,
): ToldStory {
  const joined = joinStory(members, resources, options);
  const weighed = weighStory(joined, resources);
  const { articles, entities, copies, edges, said, utterances } = joined;
  const { disagreements, origins, originsOf, events, timeline, claims } = weighed;
  const plain = articles.map(({ article }) => article);
  const known = { timeline, disagreements, edges, originsOf, claims: withoutValues(claims) };
  const story: Story = {
    id: asId<StoryId>(`s${options.number}`),
    headline: headlineOf(plain),
    articles: plain.map(({ id }) => id),
    period: periodOfArticles(plain),
    entities,
    copies,
    edges,
    origins,
    utterances: relateUtterances({ articles, said, utterances, disagreements, edges, lexicon: resources.utterances }),
    disagreements,
    claims: inSentences(claims, articles),
    timeline,
    framing: compareFraming(articles, resources.relations.articles, namedByPronouns(entities, resources)),
    account: writeAccount({ ...accountSources(articles, entities, resources), ...known }, options.words),
  };
  const shown = shareDates(articles, events).map((one) => inPhrases(one, resources));
  return { story, articles: shown.map(withoutReading), outcome: joined.outcome };
}

// What is damaged is shown in its phrase, and compared word by word before.
const inPhrases = (
  one: AnnotatedStory['articles'][number],
  { models }: Resources,
): AnnotatedStory['articles'][number] => ({
  ...one,
  article: { ...one.article, damage: damageInPhrases(one, models.partOfSpeech) },
});

/**
 * Takes the articles of a story as tellStory does; returns what they say, and what joins them: one person behind many
 * spellings, who copied whom, what was said once.
 */
export function joinStory(members: readonly ReadArticle[], resources: Resources, options: StoryOptions & StoryPlace) {
  const compared = compareArticles(members, resources.lineage);
  const dated = withDates(
    besideEachOther(members, compared, resources).map((member) => withTimes(member, resources)),
    options,
  );
  const prefix = options.isOnly ? '' : `s${options.number}`;
  const annotated = annotateTogether(dated, resources, prefix, options.judgements);
  const traced = linkCopies(annotated.articles, compared, resources.lineage);
  const lineage = traceLineage(annotated.articles, traced, resources.lineage, { ...options, compared });
  const { edges } = lineage;
  const mended = withSharedDamage(annotated.articles, lineage.copies, resources);
  const copies = linkFacts({
    articles: mended,
    copies: lineage.copies,
    table: resources.lineage,
    model: resources.models.sameFacts,
  });
  const said = readStatements(mended, resources.utterances);
  const utterances = groupUtterances({ articles: mended, said, copies, lexicon: resources.utterances });
  const articles = withSourceSpeakers(mended, utterances, edges);
  const { entities, outcome } = annotated;
  return { articles, entities, outcome, copies, edges, said, utterances };
}

/**
 * Takes a joined story (see joinStory); returns what its articles assert together: where they differ, how many origins
 * stand behind a thing, when it happened.
 */
export function weighStory(story: ReturnType<typeof joinStory>, resources: Resources) {
  const { articles, entities, copies, edges, utterances } = story;
  const joined = joinPropositions(articles, { copies, utterances });
  const differing = { articles, entities, joined, utterances, lexicon: resources.disagreements };
  const disagreements = findDisagreements(differing);
  const traced = { articles, copies, edges, utterances, entities, lexicon: resources.lineage };
  const { origins, originsOf } = traceOrigins(traced);
  const told = storyEvents({ articles, copies, doubtful: doubtfulPassages(disagreements, articles) });
  const timeline = buildTimeline({ articles, copies, entities, told, model: resources.models.timeline });
  const { clauses, disagreements: negation, relations } = resources;
  const asserted = { articles, joined, disagreements, timeline, originsOf };
  const claims = weighClaims({ ...asserted, clauses, negation, relations });
  return { disagreements, origins, originsOf, events: told.events, timeline, claims };
}

const accountSources = (
  articles: AnnotatedStory['articles'],
  entities: Story['entities'],
  { clauses, models, sharedDamage }: Resources,
): Sources => ({
  articles: readable(articles),
  entities,
  clauses,
  partOfSpeech: models.partOfSpeech,
  genders: sharedDamage.genders,
});

// Those that an account can be told from: in the language of most.
function readable<T extends AnnotatedStory['articles'][number]>(articles: readonly T[]): readonly T[] {
  const ids = new Set(inMainLanguage(articles.map(({ article }) => article)).map(({ id }) => id));
  return articles.filter(({ article }) => ids.has(article.id));
}

const withoutReading = ({
  article,
  reading: _,
  ...annotations
}: AnnotatedStory['articles'][number]): AnnotatedArticle => ({ ...article, ...annotations });

// What an article alone leaves open shows beside the text that it was reworded from.
function besideEachOther(
  members: readonly ReadArticle[],
  compared: Comparison,
  resources: Resources,
): readonly ReadArticle[] {
  if (members.length < 2 || !members.some(({ article }) => isOpen(article.transmission))) return members;
  const copies = linkCopies(members, compared, resources.lineage);
  const followings = findFollowings(members, copies, resources.lineage);
  const spelt = namesSpelt(members.filter(({ article }) => article.transmission.kind === 'original'));
  const byId = new Map(members.map((member) => [member.article.id, member]));
  const pronounsIn = (id: ArticleId, { how, of }: Following): readonly Span[] =>
    how === 'anew' && byId.get(of)?.article.transmission.kind === 'original'
      ? pronounsBeside({ id, of }, copies, byId, resources.sharedDamage)
      : [];
  const beside = new Map(
    members.map((member): readonly [ArticleId, BesideOthers] => {
      const { id, transmission } = member.article;
      const following = followings.get(id);
      const respelt = isOpen(transmission) ? respeltNames(member, spelt, resources.sharedDamage) : [];
      return [id, { following, respelt, pronouns: following === undefined ? [] : pronounsIn(id, following) }];
    }),
  );
  const told = members.map((member) => {
    const known = beside.get(member.article.id);
    return known !== undefined && tellsMore(member.article.text, known) ? diagnose(member, resources, known) : member;
  });
  const sisters = sisterLanguages(told, copies);
  return told.map((member) => {
    const sister = sisters.get(member.article.id);
    return sister === undefined ? member : diagnose(member, resources, { ...beside.get(member.article.id), sister });
  });
}

const isOpen = ({ kind, from }: Transmission): boolean =>
  kind === 'unknown' || (kind === 'machine-translated' && from === null);

const namedByPronouns = (entities: Story['entities'], { clauses }: Resources): ReadonlySet<EntityId> =>
  new Set(entities.filter(({ name }) => clauses.pronouns.has(name.toLowerCase())).map(({ id }) => id));

// Damage that shows only beside other texts of the story, put to what each text shows alone; what is counted is read
// through it.
function withSharedDamage(
  articles: AnnotatedStory['articles'],
  copies: readonly CopyLink[],
  resources: Resources,
): AnnotatedStory['articles'] {
  const shared = findSharedDamage({ articles, copies, lexicon: resources.sharedDamage });
  return articles.map((one) => {
    const damage = shared.get(one.article.id) ?? one.article.damage;
    const article = { ...one.article, damage };
    const { reading, times } = one;
    return {
      ...one,
      article,
      figures: withMendedUnits({ article, reading, times, lexicon: resources.figures }, one.figures),
    };
  });
}

function withDates(members: readonly TimedArticle[], { now }: StoryOptions): readonly TimedArticle[] {
  const inferred = inferDates(members, now === undefined ? {} : { now });
  return members.map((member) => {
    const published = member.article.published ?? inferred.get(member.article.id) ?? null;
    return { ...member, article: { ...member.article, published } };
  });
}

function periodOfArticles(articles: readonly Article[]): Story['period'] {
  const periods = articles
    .map(({ published }) => periodOf(published?.value ?? null))
    .filter((period) => period !== null);
  const [first] = periods.map((period) => period.first).sort();
  const last = periods
    .map((period) => period.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
