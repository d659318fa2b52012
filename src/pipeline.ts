import { diagnose, groupReadArticles, NOTHING, readPage } from './articles.js';
import type { AnnotatedArticle, Dossier } from './model/dossier.js';
import type { Page } from './model/page.js';
import type { Problem } from './model/problem.js';
import type { Resources } from './resources.js';
import { type StoryOptions, tellStory } from './stories.js';
import { judgementProblems } from './story/entities/settleJudgements.js';
import { byCodeUnits } from './text/by-code-units.js';
import { getKnown } from './text/get-known.js';
import { VERSION } from './version.js';

export {
  annotateAlone,
  diagnose,
  groupReadArticles,
  limitProblems,
  type ReadArticle,
  readArticle,
  readPage,
  withTransmission,
} from './articles.js';

/** What a caller may choose. */
export interface BuildOptions extends StoryOptions {
  /** Called after each article and each story, with how many of all steps are done. */
  readonly onProgress?: (done: number, of: number) => void;
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
  const ordered = [...pages].sort((a, b) => byCodeUnits(a.id, b.id));
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
    const members = group.map((id) => getKnown(byId, id));
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
