import { type Article, isBody, lossOf } from '../model/article.js';
import { slice } from '../model/span.js';
import { stem } from '../text/stem.js';

/** A headline is cut after so many code units. */
const LONGEST = 140;

/** Of an article its title and so much of its body say what it is about, in code units. */
const OPENING = 300;
/** A title of fewer long words is weighed as one of so many: two that fit everywhere say little. */
const LEAST_WORDS = 4;
/** A later title of one outlet takes the place of an earlier one when it is worth this share of it. */
const NEARLY = 0.5;

/** A title, how the article that has it came to us (0 is best), and how well it tells what the others are about. */
interface Title {
  readonly article: Article;
  readonly words: string;
  readonly rank: number;
  readonly worth: number;
}

/**
 * Chooses a headline for a story: the title of the article that came to us in the cleanest way, of these the one whose
 * longer words open most of the other articles (a title that is near all others, as in the centroids of Radev, Jing and
 * Budzikowska 2000), or a later one of the same outlet that is about as near. The title of an interview says what one
 * person thinks, and it and one that would be cut come after others.
 *
 * @param articles the story's articles in canonical order
 * @returns the headline; the beginning of the first article's text when no article has a title
 */
export function headlineOf(articles: readonly Article[]): string {
  const openings = articles.map(openingWords);
  const titles = articles.flatMap((article): readonly Title[] => {
    const words = titleOf(article);
    return words === '' ? [] : [{ article, words, rank: rankOf(article, words), worth: worthOf(words, openings) }];
  });
  const [best] = [...titles].sort((a, b) => a.rank - b.rank || b.worth - a.worth);
  const chosen = best && titles.reduce((first, one) => (replaces(one, first, best) ? one : first), best);
  return shortened(
    chosen?.words ??
      articles[0]?.text
        .slice(0, 2 * LONGEST)
        .replace(/\s+/gu, ' ')
        .trim() ??
      '',
  );
}

const titleOf = ({ text, title }: Article): string =>
  title === null ? '' : slice(text, title).replace(/\s+/gu, ' ').trim();

function openingWords(article: Article): ReadonlySet<string> {
  const body = article.blocks.find(isBody);
  const lead = body === undefined ? '' : slice(article.text, body).slice(0, OPENING);
  return wordsOf(`${titleOf(article)} ${lead}`);
}

// How many other articles have a word, summed over the words of a title, where twice as many count less than double.
function worthOf(title: string, openings: readonly ReadonlySet<string>[]): number {
  const words = [...wordsOf(title)];
  const others = (word: string): number => openings.filter((opening) => opening.has(word)).length - 1;
  return words.reduce((sum, word) => sum + others(word), 0) / Math.sqrt(Math.max(LEAST_WORDS, words.length));
}

// What an outlet wrote above its later report is newer: a toll has risen, a box was found.
function replaces(one: Title, other: Title, best: Title): boolean {
  const [later, earlier] = [one.article, other.article];
  const isSameOutlet = later.outlet !== null && later.outlet.name === earlier.outlet?.name;
  if (!isSameOutlet || one.rank !== best.rank || one.worth < NEARLY * best.worth) return false;
  return (earlier.published?.value ?? '') < (later.published?.value ?? '') && earlier.published !== null;
}

const rankOf = ({ transmission, blocks }: Article, title: string): number =>
  lossOf(transmission) + (blocks.some(({ kind }) => kind === 'question') || title.length > LONGEST ? 1 : 0);

const wordsOf = (words: string): ReadonlySet<string> =>
  new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stem));

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}
