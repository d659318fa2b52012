import { type Article, lossOf } from '../model/article.js';
import { slice } from '../model/span.js';

/** A headline is cut after so many code units. */
const LONGEST = 140;

/**
 * Chooses a headline for a story: the title of the article that came to us in the cleanest way, of these the one whose
 * words occur in most of the articles. The title of an interview says what one person thinks, and comes after others.
 *
 * @param articles the story's articles in canonical order
 * @returns the headline; the beginning of the first article's text when no article has a title
 */
export function headlineOf(articles: readonly Article[]): string {
  const titled = articles.flatMap((article) =>
    article.title === null ? [] : [{ article, words: slice(article.text, article.title).replace(/\s+/gu, ' ').trim() }],
  );
  const said = articles.map((article) => new Set(wordsOf(article.text)));
  const share = (words: string): number => {
    const list = wordsOf(words);
    return list.reduce((sum, word) => sum + said.filter((set) => set.has(word)).length, 0) / Math.max(1, list.length);
  };
  const [best] = titled.sort((a, b) => rankOf(a.article) - rankOf(b.article) || share(b.words) - share(a.words));
  return shortened(
    best?.words ??
      articles[0]?.text
        .slice(0, 2 * LONGEST)
        .replace(/\s+/gu, ' ')
        .trim() ??
      '',
  );
}

const rankOf = ({ transmission, blocks }: Article): number =>
  lossOf(transmission) + (blocks.some(({ kind }) => kind === 'question') ? 1 : 0);

const wordsOf = (words: string): readonly string[] => words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}
