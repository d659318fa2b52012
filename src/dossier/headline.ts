import type { Article, Transmission } from '../model/article.js';
import { slice } from '../model/span.js';

// A headline that nobody translated or spun says best what the story is about.
const RANK: Readonly<Record<Transmission['kind'], number>> = {
  original: 0,
  unknown: 1,
  'machine-translated': 2,
  spun: 3,
};

/** A headline is cut after so many code units. */
const LONGEST = 140;

/**
 * Chooses a headline for a story: the title of the article that came to us in the cleanest way, of these the one whose
 * words occur in most of the others' titles.
 *
 * @param articles the story's articles in canonical order
 * @returns the headline; the beginning of the first article's text when no article has a title
 */
export function headlineOf(articles: readonly Article[]): string {
  const titled = articles.flatMap((article) =>
    article.title === null ? [] : [{ article, words: slice(article.text, article.title).replace(/\s+/gu, ' ').trim() }],
  );
  const counts = new Map<string, number>();
  for (const { words } of titled)
    for (const word of new Set(wordsOf(words))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (words: string): number => {
    const list = wordsOf(words);
    return list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / Math.max(1, list.length);
  };
  const [best] = titled.sort(
    (a, b) => RANK[a.article.transmission.kind] - RANK[b.article.transmission.kind] || share(b.words) - share(a.words),
  );
  return shortened(
    best?.words ??
      articles[0]?.text
        .slice(0, 2 * LONGEST)
        .replace(/\s+/gu, ' ')
        .trim() ??
      '',
  );
}

const wordsOf = (words: string): readonly string[] => words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}
