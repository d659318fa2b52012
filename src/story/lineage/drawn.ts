import type { ArticleId } from '../../model/ids.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { isOfHelper } from './credits.js';
import type { Kinship } from './kinship.js';
import type { LineageLexicon } from './lexicon.js';
import type { Newsrooms } from './newsrooms.js';
import type { OriginArticle, OriginInput, StatementIndex } from './originInput.js';
import { relayOf } from './relays.js';

/** Who gives a newsroom as the source of so many statements does not cite it in passing: they have its report. */
const LEAST_CITED = 3;

/** The keys of the newsrooms that articles draw on, by the article. */
export type Drawn = (id: ArticleId) => ReadonlySet<string>;

/**
 * Finds the newsrooms that an article gives as its source for all or much of it: in its credits ("Source: Tideline, own
 * reporting"), photographs apart. What such an article tells as they do it may have from them, so it confirms nothing.
 * Texts made from one text that is not in hand draw on what any of them credits: a copy may have lost the line. Who
 * only added to a report ("… contributed to this report") did not make it. Nor does a text confirm the newsroom from
 * which it has what several people say ("…, she told Tideline").
 *
 * @param kinship the family of the articles
 * @param newsrooms the newsrooms of the story
 * @param statements the statements of each article
 * @returns the newsrooms of each article, its own left out; empty for an article that credits nobody
 */
export function learnDrawn(
  { articles, lexicon }: OriginInput,
  kinship: Kinship,
  newsrooms: Newsrooms,
  statements: ReadonlyMap<ArticleId, StatementIndex>,
): Drawn {
  const families = groupBy(articles, ({ article }) => kinship.eldestOf(article.id));
  const drawn = new Map<ArticleId, ReadonlySet<string>>();
  for (const family of families.values()) {
    const credited = family.flatMap((traced) => creditedBy(traced, newsrooms, lexicon));
    for (const traced of family) {
      const own = newsrooms.of(traced).key;
      const cited = citedBy(traced, newsrooms, getKnown(statements, traced.article.id));
      drawn.set(traced.article.id, new Set([...credited, ...cited].filter((key) => key !== own)));
    }
  }
  return (id) => drawn.get(id) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function creditedBy({ article }: OriginArticle, newsrooms: Newsrooms, lexicon: LineageLexicon): readonly string[] {
  return article.credits
    .filter(({ kind }) => kind === 'agency' || kind === 'contribution')
    .filter((credit) => !isOfHelper(article, credit, lexicon))
    .map(({ name }) => newsrooms.ofOutlet(name).key);
}

function citedBy(traced: OriginArticle, newsrooms: Newsrooms, index: StatementIndex): readonly string[] {
  const keys = traced.statements.flatMap((one) => relayOf(traced, one, newsrooms, index)?.newsroom.key ?? []);
  const cited = groupBy(keys, (key) => key);
  return [...cited].flatMap(([key, { length }]) => (length < LEAST_CITED ? [] : [key]));
}
