import { groupBy } from '../../../text/group-by.js';
import type { ClaimArticle } from '../propositions.js';
import type { UtteranceLexicon } from './lexicon.js';
import { compareStatements } from './likeness.js';
import type { Link } from './linkGroups.js';
import type { Said } from './said.js';

/** A headline of fewer words is hardly a sentence … */
const LEAST_WORDS = 6;
/** … and condenses what has so much of what the shorter of the two tells, in so many terms and bits. */
const LEAST_CONTAINED = 0.4;
const LEAST_TERMS = 3;
const LEAST_BITS = 12;

const HEADLINES: ReadonlySet<string> = new Set(['title', 'subtitle']);

/**
 * Finds what a headline condenses: the statement in the body of its article that shares most with it, whoever speaks
 * there. A headline often names the side ("the opposition") where the text names the speaker.
 *
 * @param articles the articles of the story
 * @param said their statements
 * @param lexicon see UtteranceLexicon
 * @returns links, one a headline at most, in the order of the headlines
 */
export function headlines(
  articles: readonly ClaimArticle[],
  said: readonly Said[],
  lexicon: UtteranceLexicon,
): readonly Link[] {
  const byArticle = groupBy(said, (one) => one.article);
  return articles.flatMap(({ article }) => {
    const own = byArticle.get(article.id) ?? [];
    const blocks = article.blocks.filter(({ kind }) => HEADLINES.has(kind));
    const isAbove = ({ hull }: Said): boolean =>
      blocks.some(({ start, end }) => start <= hull.start && hull.start < end);
    const body = own.filter((one) => !isAbove(one));
    return own
      .filter((one) => isAbove(one) && one.words.length >= LEAST_WORDS)
      .flatMap((headline) => condensed(headline, body, lexicon));
  });
}

function condensed(headline: Said, body: readonly Said[], lexicon: UtteranceLexicon): readonly Link[] {
  const [best] = body
    .map((other) => ({ other, ...compareStatements(headline, other, lexicon) }))
    .sort((x, y) => y.contained - x.contained);
  const isSame = best !== undefined && best.contained >= LEAST_CONTAINED && best.terms >= LEAST_TERMS;
  if (!isSame || best.bits < LEAST_BITS) return [];
  return [{ a: headline.statement.id, b: best.other.statement.id, why: 'The headline puts it in other words.' }];
}
