import { datelineBrackets } from '../../text/dateline.js';
import { isShortFor } from '../../text/initials.js';
import type { TracedArticle } from './collection.js';
import { isSameOutlet, type OutletWords } from './outletKey.js';

/**
 * Says whether an article is the own report of a wire service: its dateline names its outlet (TARVIK, March 14
 * (Nordwire) - The bridge …). Whoever takes a report over from a wire names another there, or leaves the dateline out.
 *
 * @param traced the article with its reading
 * @param words what stands around the names of outlets and tells none from another
 * @returns false when the outlet is not known
 */
export const isWireReport = (traced: TracedArticle, words: OutletWords): boolean =>
  datelineName(traced, words) !== null;

/**
 * Takes an article; returns the names that others know its outlet by: its own, and what its dateline calls it for
 * short, the first letters of its name or its first words ("(NPA)", "(Nord)"). Empty when the outlet is not known.
 */
export function outletNames(traced: TracedArticle, words: OutletWords): readonly string[] {
  const { outlet } = traced.article;
  return outlet === null ? [] : [...new Set([outlet.name, datelineName(traced, words) ?? outlet.name])];
}

// What its dateline calls its outlet; null when it names another, or none.
function datelineName({ article }: TracedArticle, words: OutletWords): string | null {
  const { outlet, text, blocks } = article;
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const within = outlet === null ? [] : (datelineBrackets(text, paragraphs)?.within ?? []);
  const [first, last] = [within[0], within.at(-1)];
  if (outlet === null || first === undefined || last === undefined) return null;
  const name = text.slice(first.start, last.end);
  return isSameOutlet(name, outlet.name, words) || isShortFor(name, outlet.name) ? name : null;
}
