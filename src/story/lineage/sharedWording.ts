import { isBody } from '../../model/article.js';
import { contains } from '../../model/span.js';
import { stem } from '../../text/stem.js';
import type { TracedArticle } from './collection.js';

/** What two texts share of which a third, that both follow, has nothing. */
export interface SharedWording {
  /** Words of the first text that the third has not. */
  readonly beyond: number;
  /** How many of them the second has too. */
  readonly shared: number;
}

/**
 * Counts the words that two texts have in common beyond a third that both follow. Two editors who reword one text choose
 * different words; where two of its rewordings agree again and again they have it from each other or from one lost text
 * between, as copies with common errors do (Lachmann's method; Maas 1927 on conjunctive errors).
 *
 * @param own the first text
 * @param other the second text
 * @param source the third
 * @param stopWords words that tell nothing, in lower case
 * @returns the counts, of different word stems in the bodies; zeros for texts without words of their own
 */
export function wordingBeyond(
  own: TracedArticle,
  other: TracedArticle,
  { source, stopWords }: { readonly source: TracedArticle; readonly stopWords: ReadonlySet<string> },
): SharedWording {
  const [mine, theirs, before] = [own, other, source].map((traced) => stemsOf(traced, stopWords)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const beyond = [...mine].filter((word) => !before.has(word));
  return { beyond: beyond.length, shared: beyond.filter((word) => theirs.has(word)).length };
}

function stemsOf({ article, reading }: TracedArticle, stopWords: ReadonlySet<string>): ReadonlySet<string> {
  const blocks = article.blocks.filter(isBody);
  const tokens = reading.tokens.filter((token) => token.kind === 'word' && token.text.length > 2);
  const inBody = tokens.filter((token) => blocks.some((block) => contains(block, token)));
  return new Set(inBody.filter(({ lower }) => !stopWords.has(lower)).map(({ lower }) => stem(lower)));
}
