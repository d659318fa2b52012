import { detectEvents } from './annotations/events/detectEvents.js';
import { detectFigures } from './annotations/figures/detectFigures.js';
import { detectLabels } from './annotations/labels/detectLabels.js';
import { detectMentions } from './annotations/mentions/detectMentions.js';
import { detectStatements } from './annotations/statements/detectStatements.js';
import { findTimes } from './annotations/times/findTimes.js';
import { resolveTimes } from './annotations/times/resolveTimes.js';
import { detectDamage } from './article/damage/detectDamage.js';
import { makeArticle } from './article/makeArticle.js';
import { detectTransmission } from './article/transmission/detectTransmission.js';
import { headlineOf } from './dossier/headline.js';
import { writeAccount } from './dossier/writeAccount.js';
import type { Annotations, TimeDraft } from './model/annotation.js';
import { type Article, isBody } from './model/article.js';
import { periodOf } from './model/calendar.js';
import type { AnnotatedArticle, Dossier } from './model/dossier.js';
import type { Following } from './model/following.js';
import { type ArticleId, asId, type MentionId, type StoryId } from './model/ids.js';
import type { Judgement } from './model/judgement.js';
import type { Page } from './model/page.js';
import type { Problem, Result } from './model/problem.js';
import type { CopyLink, Entity, Story } from './model/story.js';
import { extractPage } from './page/extractPage.js';
import type { Resources } from './resources.js';
import { findDisagreements } from './story/claims/disagreements.js';
import { doubtfulPassages } from './story/claims/doubt.js';
import { inMainLanguage } from './story/claims/mainLanguage.js';
import { joinPropositions } from './story/claims/propositions.js';
import { relateUtterances } from './story/claims/relateUtterances.js';
import { withSourceSpeakers } from './story/claims/sourceSpeakers.js';
import { readStatements } from './story/claims/utterances/said.js';
import { groupUtterances } from './story/claims/utterances.js';
import { weighClaims } from './story/claims/weighClaims.js';
import { findSharedDamage } from './story/damage/findSharedDamage.js';
import { joinEntities } from './story/entities/joinEntities.js';
import { nameEntities } from './story/entities/nameEntities.js';
import { nameRelays } from './story/entities/nameRelays.js';
import { type JudgementOutcome, judgementProblems } from './story/entities/settleJudgements.js';
import { compareFraming } from './story/framing/compareFraming.js';
import { groupArticles } from './story/grouping/groupArticles.js';
import { type Comparison, compareArticles } from './story/lineage/compareArticles.js';
import type { Translator } from './story/lineage/crossTerms.js';
import { findFollowings } from './story/lineage/followings.js';
import { linkCopies } from './story/lineage/traceCopies.js';
import { traceLineage } from './story/lineage/traceLineage.js';
import { traceOrigins } from './story/lineage/traceOrigins.js';
import { buildTimeline } from './story/timeline/buildTimeline.js';
import { inferDates } from './story/timeline/inferDates.js';
import { shareDates } from './story/timeline/shareDates.js';
import { storyEvents } from './story/timeline/storyEvents.js';
import { tagSentences } from './text/part-of-speech.js';
import { LONGEST_ARTICLE, type Reading, readText } from './text/reading.js';
import { VERSION } from './version.js';

/** What a caller may choose. `now` is an ISO day no article can be later than; `words` is the length of the account. */
export interface BuildOptions {
  readonly words?: number;
  readonly now?: string;
  /** What somebody judged about names, in the order of their numbers. */
  readonly judgements?: readonly Judgement[];
  /** Translates sentences, so that texts in other languages are compared by more than names, numbers and words of one root. */
  readonly translate?: Translator;
  /** Called after each article and each story, with how many of all steps are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** An article that has been read: its text in sentences and tokens. */
export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** A read article with its times, before they are tied to a day. */
interface TimedArticle extends ReadArticle {
  readonly times: readonly TimeDraft[];
}

/**
 * The whole flow: pages to articles, articles to stories, each story to its lines. Pure: the same pages give the same
 * dossier, in whatever order they come.
 *
 * @param pages the pages, with different ids
 * @param resources lexicons and models (see loadResources)
 * @param options see BuildOptions
 * @returns the dossier; without stories when no page holds text
 */
export function buildDossier(pages: readonly Page[], resources: Resources, options: BuildOptions = {}): Dossier {
  const ordered = [...pages].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let done = 0;
  const step = (): void => options.onProgress?.(++done, 2 * ordered.length);
  const read = ordered.map((page) => {
    const { value, problems } = readPage(page, resources);
    step();
    return { value: diagnose(value, resources), problems };
  });
  const byId = new Map(read.map(({ value }) => [value.article.id, value]));
  const groups = groupReadArticles(
    read.map(({ value }) => value),
    resources,
  );
  const told = groups.map((group, i) => {
    const members = group.map((id) => byId.get(id) as ReadArticle);
    const story = tellStory(members, resources, { ...options, number: i + 1, isOnly: groups.length === 1 });
    for (const _ of members) step();
    return story;
  });
  const annotated = new Map(told.flatMap(({ articles }) => articles.map((article) => [article.id, article])));
  return {
    format: 'stemma-dossier/1',
    stemma: VERSION,
    articles: read.map(({ value }) => annotated.get(value.article.id) ?? { ...value.article, ...NOTHING }),
    stories: told.map(({ story }) => story),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...told.flatMap(({ articles }) => undated(articles)),
      ...judgementProblems(
        options.judgements ?? [],
        told.map(({ outcome }) => outcome),
      ),
    ],
  };
}

const NOTHING: Annotations = { mentions: [], statements: [], times: [], figures: [], events: [], labels: [] };

/** Takes a page; returns the article read from it, without transmission and damage, and what is missing for it. */
export function readPage(page: Page, resources: Resources): Result<ReadArticle> {
  const extract = extractPage(page, { model: resources.pages });
  const made = makeArticle(page, extract.value, resources.article, resources.languageModel);
  const value = readArticle(made.value, resources);
  return { value, problems: [...extract.problems, ...made.problems, ...limitProblems(made.value, resources)] };
}

/** Takes an article; returns it with its text read in sentences. */
export function readArticle(article: Article, resources: Resources): ReadArticle {
  return { article, reading: readText(article.text, article.blocks, resources.sentences) };
}

/** Takes a read article, and the text beside it that it follows, if one is known; returns it with how its text reached us. */
export function withTransmission(
  { article, reading }: ReadArticle,
  resources: Resources,
  following?: Following,
): ReadArticle {
  const transmission = detectTransmission({ article, reading, following, lexicon: resources.transmission });
  return { article: { ...article, transmission }, reading };
}

/** Takes a read article; returns it with its transmission and with readings beside its damaged words. */
export function diagnose(read: ReadArticle, resources: Resources, following?: Following): ReadArticle {
  if (isTooLong(read.article)) return read;
  const { article, reading } = withTransmission(read, resources, following);
  const damage = speaks(article, resources) ? detectDamage({ article, reading, lexicon: resources.damage }) : [];
  return { article: { ...article, damage }, reading };
}

function withTimes({ article, reading }: ReadArticle, resources: Resources): TimedArticle {
  const lexicon = speaks(article, resources) ? resources.times : null;
  return { article, reading, times: findTimes({ article, reading, lexicon }) };
}

// Such a text is kept, and said to be too long, but not annotated and in no story, so that one file cannot hold up the others.
const isTooLong = ({ text }: Article): boolean => text.length > LONGEST_ARTICLE;

// A text too short to tell is read as the language whose lexicons are there.
const speaks = ({ language }: Article, { languages }: Resources): boolean =>
  language === 'und' || languages.has(language);

/** Takes an article; returns what it will not get: annotations when it is too long or in a language without lexicons. */
export function limitProblems(article: Article, resources: Resources): readonly Problem[] {
  if (isTooLong(article)) {
    const message = `The text has ${article.text.length} characters, more than the ${LONGEST_ARTICLE} of the longest article that is annotated: it is kept, and in no story.`;
    return [{ stage: 'article', code: 'too-long', article: article.id, message }];
  }
  if (speaks(article, resources) || article.text.trim() === '') return [];
  const message = `This version has no lexicons for the language “${article.language}”: names by shape, figures, ISO dates and copies are found, but no statements, events, labels or damage.`;
  return [{ stage: 'annotations', code: 'language-without-lexicons', article: article.id, message }];
}

/**
 * Takes articles that were read; returns the ids of each story's, in canonical order, the story with most articles first.
 * An article without a body, or longer than LONGEST_ARTICLE, is in none.
 */
export function groupReadArticles(
  articles: readonly ReadArticle[],
  resources: Resources,
): readonly (readonly ArticleId[])[] {
  const withBody = articles.filter(({ article }) => article.blocks.some(isBody) && !isTooLong(article));
  return [...groupArticles(withBody, resources.grouping)].sort((a, b) => b.length - a.length);
}

/**
 * Finds everything in one article. Its times are tied to its own date, when it has one.
 *
 * @returns annotations that name mentions, in the place of entities
 */
function annotateArticle({ article, reading, times }: TimedArticle, resources: Resources): Annotations<MentionId> {
  const isKnown = speaks(article, resources);
  const { mentions: lexicon, models } = resources;
  const parts = tagSentences(models.partOfSpeech, reading.sentences);
  const named = detectMentions({ article, reading, parts, lexicon, names: models.names });
  const told = isKnown
    ? detectStatements({ article, reading, parts, mentions: named, lexicon: resources.statements })
    : { statements: [], mentions: [] };
  const mentions = [...named, ...told.mentions];
  const { statements } = told;
  const dated = resolveTimes(times, article.published?.value ?? null);
  const found = { article, reading, parts, mentions, statements, times: dated };
  return {
    mentions,
    statements,
    times: dated,
    figures: detectFigures({ ...found, lexicon: resources.figures }),
    events: isKnown ? detectEvents({ ...found, damage: article.damage, lexicon: resources.events }) : [],
    labels: isKnown ? detectLabels({ ...found, blocks: article.blocks, lexicon: resources.labels }) : [],
  };
}

/**
 * Takes a diagnosed article; returns it annotated by itself, its entities told apart from others' by `prefix`. An article
 * longer than LONGEST_ARTICLE comes back without annotations.
 */
export function annotateAlone(read: ReadArticle, resources: Resources, prefix: string): AnnotatedStory {
  if (isTooLong(read.article)) return { articles: [{ ...read, ...NOTHING }], entities: [] };
  return annotateTogether([withTimes(read, resources)], resources, prefix);
}

/** The articles of a story with everything found in them, and the entities they name. */
export interface AnnotatedStory {
  readonly articles: readonly (ReadArticle & Annotations)[];
  readonly entities: readonly Entity[];
}

function annotateTogether(
  members: readonly TimedArticle[],
  resources: Resources,
  prefix: string,
  judgements: readonly Judgement[] = [],
): AnnotatedStory & { readonly outcome: JudgementOutcome } {
  const drafts = members.map((member) => annotateArticle(member, resources));
  const mentioned = members.map(({ article }, i) => ({ article, mentions: drafts[i]?.mentions ?? [] }));
  const { entities, entityOf, outcome } = joinEntities(mentioned, resources.entities, prefix, judgements);
  // An article alone has read its names with all that it says of them.
  const typeOf = new Map(members.length > 1 ? entities.map(({ id, type }) => [id, type]) : []);
  const articles = members.map(({ article, reading }, i) => {
    const annotations = nameEntities(drafts[i] as Annotations<MentionId>, { entityOf, typeOf });
    const statements = nameRelays(article.text, annotations, resources.lineage.newsroomWords);
    return { article, reading, ...annotations, statements };
  });
  return { articles, entities, outcome };
}

interface StoryOptions extends BuildOptions {
  readonly number: number;
  readonly isOnly: boolean;
}

// From the articles of one story to its lines, in the order in which each stage needs the ones before.
function tellStory(
  members: readonly ReadArticle[],
  resources: Resources,
  options: StoryOptions,
): { readonly story: Story; readonly articles: readonly AnnotatedArticle[]; readonly outcome: JudgementOutcome } {
  const compared = compareArticles(members, resources.lineage);
  const dated = withDates(
    besideEachOther(members, compared, resources).map((member) => withTimes(member, resources)),
    options,
  );
  const prefix = options.isOnly ? '' : `s${options.number}`;
  const annotated = annotateTogether(dated, resources, prefix, options.judgements);
  const { entities } = annotated;
  const traced = linkCopies(annotated.articles, compared, resources.lineage);
  const { copies, edges } = traceLineage(annotated.articles, traced, resources.lineage, options.translate);
  const mended = withSharedDamage(annotated.articles, copies, resources);
  const said = readStatements(mended, resources.utterances);
  const utterances = groupUtterances({ articles: mended, said, copies, lexicon: resources.utterances });
  const articles = withSourceSpeakers(mended, utterances, edges);
  const joined = joinPropositions(articles, { copies, utterances });
  const disagreements = findDisagreements({
    articles,
    entities,
    joined,
    utterances,
    lexicon: resources.disagreements,
  });
  const { origins, originsOf } = traceOrigins({
    articles,
    copies,
    edges,
    utterances,
    entities,
    lexicon: resources.lineage,
  });
  const told = storyEvents({ articles, copies, utterances, doubtful: doubtfulPassages(disagreements, articles) });
  const timeline = buildTimeline({ articles, copies, entities, told });
  const claims = weighClaims({
    articles,
    joined,
    disagreements,
    timeline,
    originsOf,
    clauses: resources.clauses,
    negation: resources.disagreements,
    relations: resources.relations,
  });
  const readable = new Set(inMainLanguage(articles.map(({ article }) => article)).map(({ id }) => id));
  const story: Story = {
    id: asId<StoryId>(`s${options.number}`),
    headline: headlineOf(articles.map(({ article }) => article)),
    articles: articles.map(({ article }) => article.id),
    period: periodOfArticles(articles.map(({ article }) => article)),
    entities,
    copies,
    edges,
    origins,
    utterances: relateUtterances({ articles, said, utterances, disagreements, edges, lexicon: resources.utterances }),
    disagreements,
    claims,
    timeline,
    framing: compareFraming(articles),
    account: writeAccount(
      {
        claims,
        timeline,
        articles: articles.filter(({ article }) => readable.has(article.id)),
        entities,
        clauses: resources.clauses,
        partOfSpeech: resources.models.partOfSpeech,
      },
      options.words,
    ),
  };
  return {
    story,
    articles: shareDates(articles, told.events).map(withoutReading),
    outcome: annotated.outcome,
  };
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
  if (members.length < 2 || !members.some(({ article }) => article.transmission.kind === 'unknown')) return members;
  const followings = findFollowings(members, linkCopies(members, compared, resources.lineage), resources.lineage);
  return members.map((member) => {
    const following = followings.get(member.article.id);
    return following === undefined ? member : diagnose(member, resources, following);
  });
}

// Damage that shows only beside other texts of the story, put to what each text shows alone.
function withSharedDamage(
  articles: AnnotatedStory['articles'],
  copies: readonly CopyLink[],
  resources: Resources,
): AnnotatedStory['articles'] {
  const shared = findSharedDamage({ articles, copies, lexicon: resources.sharedDamage });
  return articles.map((one) => {
    const damage = shared.get(one.article.id);
    return damage === undefined ? one : { ...one, article: { ...one.article, damage } };
  });
}

function withDates(members: readonly TimedArticle[], { now }: BuildOptions): readonly TimedArticle[] {
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

function undated(articles: readonly AnnotatedArticle[]): readonly Problem[] {
  return articles
    .filter(({ published }) => published === null)
    .map(({ id }) => ({
      stage: 'story',
      code: 'no-date',
      article: id,
      message: 'The article bears no date and none could be inferred: times that depend on it are unknown.',
    }));
}
