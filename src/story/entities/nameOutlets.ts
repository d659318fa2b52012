import type { Mention } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type MentionedArticle, plainKey, withoutDeterminers } from './readForms.js';

/** A shorter name is a common word too often. */
const FEWEST_WORDS = 2;
// The year of a copyright line before or after a name: "2016 Tideline News", "Tideline News 2016".
const YEAR = String.raw`(?:19|20)\d\d`;
const BESIDE = new RegExp(String.raw`^(?:${YEAR}\s+)?(.*?)(?:\s+${YEAR})?$`, 'su');

/**
 * Gives the names of the outlets of a story, wherever its texts name them, the type of a body: "the Dorvik Courier" is
 * no place. The year of a copyright line is no part of the name.
 *
 * @param articles the articles of a story with their mentions, and their outlets where these are known
 * @param lexicon see EntityLexicon
 * @returns the same articles; mentions that are no outlet's name as they were
 */
export function nameOutlets(
  articles: readonly MentionedArticle[],
  lexicon: EntityLexicon,
): readonly MentionedArticle[] {
  const keyOf = (words: string): string => plainKey(withoutDeterminers(words, lexicon));
  const names = articles.map(({ article }) => keyOf(article.outlet?.name ?? ''));
  const outlets = new Set(names.filter((name) => name.split(' ').length >= FEWEST_WORDS));
  if (outlets.size === 0) return articles;
  const isOutlet = (words: string): boolean => outlets.has(keyOf(words));
  return articles.map(({ article, mentions }) => ({
    article,
    mentions: mentions.map((mention) => asOutlet(article.text, mention, isOutlet)),
  }));
}

function asOutlet(text: string, mention: Mention, isOutlet: (words: string) => boolean): Mention {
  if (mention.named !== undefined) return mention;
  const { start, end } = withoutYear(text, mention);
  return isOutlet(text.slice(start, end)) ? { ...mention, start, end, kind: 'name', type: 'organisation' } : mention;
}

function withoutYear(text: string, where: Span): Span {
  const words = slice(text, where);
  const [, name = words] = BESIDE.exec(words) ?? [];
  const start = where.start + words.indexOf(name);
  return { start, end: start + name.length };
}
