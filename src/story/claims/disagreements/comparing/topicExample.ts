import { isBrokenAt, isRelayed } from '../../../../model/article.js';
import type { ClauseWords } from '../../../../text/clauses.js';
import { LONGEST_TOPIC, quotedTopic } from '../draft.js';
import type { Measured } from '../measuring/measured.js';
import { wordsAround } from '../wordsAround.js';

/** So many words before a number tell what it is of. */
const BEFORE = 4;

/**
 * Finds words around a number that say what it is of, for a topic that does not ("amount of money"): of a report in its
 * writer's words best, without damage.
 *
 * @param members the figures of one measure
 * @param clauses words that clauses begin with
 * @returns the words with the number, in quotation marks ("“found a hole of 240 million crowns”"); null when
 *   all are damaged or too long, or no word stands beside the number
 */
export function topicExample(members: readonly Measured[], clauses: ClauseWords): string | null {
  const ranked = [...members].sort((a, b) => rankOf(a) - rankOf(b));
  for (const member of ranked) {
    const { article } = member.article;
    const where = wordsAround(member.sentence, member.figure, BEFORE, clauses);
    const isSound = !isBrokenAt(article, where);
    const isMore = where.end - where.start > member.figure.end - member.figure.start;
    if (isSound && isMore && where.end - where.start <= LONGEST_TOPIC)
      return quotedTopic(article.text.slice(where.start, where.end));
  }
  return null;
}

const rankOf = ({ article }: Measured): number => Number(isRelayed(article));
