import { isBody } from '../../model/article.js';
import { tokensInside } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import type { TracedArticle } from './collection.js';

/** What two texts share of which a third, that both follow, has nothing. */
export interface SharedWording {
  /** Words of the first text that the third has not. */
  readonly beyond: number;
  /** How many of them the second has too. */
  readonly shared: number;
}

/** Takes an article; returns the stems of the words of its body that tell something. */
export type StemReader = (traced: TracedArticle) => ReadonlySet<string>;

/** Takes words that tell nothing, in lower case; returns what reads the stems of articles, each article once. */
export function stemReader(stopWords: ReadonlySet<string>): StemReader {
  const read = new Map<TracedArticle, ReadonlySet<string>>();
  return (traced) => {
    const stems = read.get(traced) ?? stemsOf(traced, stopWords);
    read.set(traced, stems);
    return stems;
  };
}

/**
 * Counts the words that two texts have in common beyond a third that both follow. Two editors who reword one text
 * choose different words; where two of its rewordings agree again and again they have it from each other or from one
 * lost text between, as copies with common errors do (Lachmann's method; Maas 1927 on conjunctive errors).
 *
 * @param own word stems of the first text
 * @param other those of the second text
 * @param source those of the third
 * @returns the counts; zeros for texts without words of their own
 */
export function wordingBeyond(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  source: ReadonlySet<string>,
): SharedWording {
  const beyond = [...own].filter((word) => !source.has(word));
  return { beyond: beyond.length, shared: beyond.filter((word) => other.has(word)).length };
}

function stemsOf({ article, reading }: TracedArticle, stopWords: ReadonlySet<string>): ReadonlySet<string> {
  const blocks = article.blocks.filter(isBody);
  const words = blocks.flatMap((block) => tokensInside(reading, block)).filter(({ kind }) => kind === 'word');
  const telling = words.filter(({ lower, text }) => text.length > 2 && !stopWords.has(lower));
  return new Set(telling.map(({ lower }) => stem(lower)));
}
