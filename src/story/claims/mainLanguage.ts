import type { Article } from '../../model/article.js';

/**
 * Tells which articles of a story are written in its main language, that of most of them: a story is told in it, and a
 * sentence in another one is told only where nothing else says the same.
 *
 * @param articles the story's articles
 * @returns those in the main language (of equals the first in the alphabet), and those whose language cannot be told
 */
export function inMainLanguage<A extends Pick<Article, 'language'>>(articles: readonly A[]): readonly A[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [main] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return articles.filter(({ language }) => language === main?.[0] || language === 'und');
}
