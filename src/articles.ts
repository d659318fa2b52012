import { detectEvents } from './annotations/events/detectEvents.js';
import { detectFigures } from './annotations/figures/detectFigures.js';
import { detectLabels } from './annotations/labels/detectLabels.js';
import { detectMentions } from './annotations/mentions/detectMentions.js';
import { detectStatements } from './annotations/statements/detectStatements.js';
import { findTimes } from './annotations/times/findTimes.js';
import { resolveTimes } from './annotations/times/resolveTimes.js';
import { detectDamage } from './article/damage/detectDamage.js';
import { makeArticle } from './article/makeArticle.js';
import { marksAround } from './article/transmission/declarations.js';
import { detectTransmission } from './article/transmission/detectTransmission.js';
import { pageWordsIn } from './article/transmission/newsrooms.js';
import type { Annotations, Mention, TimeDraft } from './model/annotation.js';
import { type Article, isBody } from './model/article.js';
import type { BesideOthers } from './model/following.js';
import type { ArticleId, MentionId } from './model/ids.js';
import type { Judgement } from './model/judgement.js';
import type { Page, PageSurroundings } from './model/page.js';
import type { Problem, Result } from './model/problem.js';
import type { Entity } from './model/story.js';
import { extractPage } from './page/extractPage.js';
import type { Resources } from './resources.js';
import { joinEntities } from './story/entities/joinEntities.js';
import { nameEntities } from './story/entities/nameEntities.js';
import { nameOutlets } from './story/entities/nameOutlets.js';
import { nameRelays } from './story/entities/nameRelays.js';
import { partNames } from './story/entities/partNames.js';
import type { JudgementOutcome } from './story/entities/settleJudgements.js';
import { groupArticles } from './story/grouping/groupArticles.js';
import { tagSentences } from './text/part-of-speech.js';
import { LONGEST_ARTICLE, type Reading, readText } from './text/reading.js';

/** An article that has been read: its text in sentences and tokens. */
export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** A read article with its times, before they are tied to a day. */
export interface TimedArticle extends ReadArticle {
  readonly times: readonly TimeDraft[];
}

/** The annotations of an article that is in no story. */
export const NOTHING: Annotations = { mentions: [], statements: [], times: [], figures: [], events: [], labels: [] };

/** Takes a page; returns the article read from it, without transmission and damage, and what is missing for it. */
export function readPage(page: Page, resources: Resources): Result<ReadArticle> {
  const extract = extractPage(page, { model: resources.pages });
  const made = makeArticle(page, extract.value, resources.article, resources.languageModel);
  const article = { ...made.value, ...aroundStory(made.value, extract.value.surroundings, resources.transmission) };
  const value = readArticle(article, resources);
  return { value, problems: [...extract.problems, ...made.problems, ...limitProblems(made.value, resources)] };
}

// What stands around the story and says where its text comes from. A page that was translated on its way says of itself
// what it said before.
function aroundStory(
  { language }: Article,
  surroundings: PageSurroundings,
  lexicon: Resources['transmission'],
): Pick<Article, 'pageWords' | 'translationMarks'> {
  const stated = surroundings.stated.filter((code) => code !== language);
  const [before = null] = stated.length === 1 ? stated : [];
  const translationMarks = [
    ...surroundings.marks.map((mark) => ({ ...mark, from: mark.from ?? before })),
    ...marksAround(surroundings.lines, lexicon),
  ].filter(({ from, into }) => from !== language && (into ?? language) === language);
  const pageWords = pageWordsIn({ ...surroundings, stated }, lexicon.newsrooms);
  return {
    ...(pageWords.length === 0 ? {} : { pageWords }),
    ...(translationMarks.length === 0 ? {} : { translationMarks }),
  };
}

/** Takes an article; returns it with its text read in sentences. */
export function readArticle(article: Article, resources: Resources): ReadArticle {
  return { article, reading: readText(article.text, article.blocks, resources.sentences) };
}

/**
 * Takes a read article, and what is known of it beside the texts of its story; returns it with how its text reached
 * us.
 */
export function withTransmission(
  { article, reading }: ReadArticle,
  resources: Resources,
  beside: BesideOthers = {},
): ReadArticle {
  const transmission = detectTransmission({ article, reading, ...beside, lexicon: resources.transmission });
  return { article: { ...article, transmission }, reading };
}

/** Takes a read article; returns it with its transmission and with readings beside its damaged words. */
export function diagnose(read: ReadArticle, resources: Resources, beside?: BesideOthers): ReadArticle {
  if (isTooLong(read.article)) return read;
  const { article, reading } = withTransmission(read, resources, beside);
  const damage = speaks(article, resources) ? detectDamage({ article, reading, lexicon: resources.damage }) : [];
  return { article: { ...article, damage }, reading };
}

/** Takes a diagnosed article; returns it with the times it names, not yet tied to a day. */
export function withTimes({ article, reading }: ReadArticle, resources: Resources): TimedArticle {
  const lexicon = speaks(article, resources) ? resources.times : null;
  return { article, reading, times: findTimes({ article, reading, lexicon }) };
}

// Such a text is kept, and said to be too long, but not annotated and in no story, so that one file cannot hold up the
// others.
const isTooLong = ({ text }: Article): boolean => text.length > LONGEST_ARTICLE;

// A text too short to tell is read as the language whose lexicons are there.
const speaks = ({ language }: Article, { languages }: Resources): boolean =>
  language === 'und' || languages.has(language);

/**
 * Takes an article; returns what it will not get: annotations when it is too long or in a language without lexicons.
 */
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
 * Takes articles that were read; returns the ids of each story's, in canonical order, the story with most articles
 * first. An article without a body, or longer than LONGEST_ARTICLE, is in none.
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
    : { statements: [], mentions: [], renamed: new Map<MentionId, Mention>() };
  const mentions = [...named.map((mention) => told.renamed.get(mention.id) ?? mention), ...told.mentions];
  const { statements } = told;
  const dated = resolveTimes(times, article.published?.value ?? null);
  const found = { article, reading, parts, mentions, statements, times: dated };
  const labelled = isKnown
    ? detectLabels({ ...found, blocks: article.blocks, lexicon: resources.labels })
    : { labels: [], mentions: [] };
  return {
    mentions: [...mentions, ...labelled.mentions],
    statements,
    times: dated,
    figures: detectFigures({ ...found, lexicon: resources.figures }),
    events: isKnown ? detectEvents({ ...found, damage: article.damage, lexicon: resources.events }) : [],
    labels: labelled.labels,
  };
}

/**
 * Takes a diagnosed article; returns it annotated by itself, its entities told apart from others' by `prefix`. An
 * article longer than LONGEST_ARTICLE comes back without annotations.
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

/**
 * Annotates the articles of one story.
 *
 * @param members the articles with their times and dates, in canonical order
 * @param resources lexicons and models
 * @param prefix what tells the entities of this story from those of others
 * @param judgements see StoryOptions
 * @returns the articles with everything found in them, the entities they name, and what became of the judgements
 */
export function annotateTogether(
  members: readonly TimedArticle[],
  resources: Resources,
  prefix: string,
  judgements: readonly Judgement[] = [],
): AnnotatedStory & { readonly outcome: JudgementOutcome } {
  const alone = members.map((member) => annotateArticle(member, resources));
  const found = members.map(({ article }, i) => ({ article, mentions: alone[i]?.mentions ?? [] }));
  const mentioned = nameOutlets(partNames(found, resources.entities), resources.entities);
  const drafts = alone.map((draft, i) => ({ ...draft, mentions: mentioned[i]?.mentions ?? [] }));
  const { entities, entityOf, outcome } = joinEntities(mentioned, resources.entities, prefix, judgements);
  // An article alone has read its names with all that it says of them.
  const typeOf = new Map(members.length > 1 ? entities.map(({ id, type }) => [id, type]) : []);
  const articles = members.map(({ article, reading }, i) => {
    const annotations = nameEntities(drafts[i] as Annotations<MentionId>, { entityOf, typeOf });
    const statements = nameRelays(article.text, annotations, {
      newsroomWords: resources.lineage.newsroomWords,
      determiners: resources.entities.determiners,
    });
    return { article, reading, ...annotations, statements };
  });
  return { articles, entities, outcome };
}
