import { behindDateline } from '../../text/dateline.js';
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
  datelineNames(traced, words).length > 0;

/**
 * Takes an article; returns the names that others know its outlet by: its own, and what its dateline calls it for
 * short, the first letters of its name or its first words ("(NPA)", "(Nord)"). Empty when the outlet is not known.
 */
export function outletNames(traced: TracedArticle, words: OutletWords): readonly string[] {
  const { outlet } = traced.article;
  return outlet === null ? [] : [...new Set([outlet.name, ...datelineNames(traced, words)])];
}

function datelineNames({ article, reading }: TracedArticle, words: OutletWords): readonly string[] {
  const { outlet, text, blocks } = article;
  if (outlet === null) return [];
  const isOutlet = (name: string): boolean => isSameOutlet(name, outlet.name, words) || isShortFor(name, outlet.name);
  return reading.sentences.flatMap((sentence) => {
    const dateline = text.slice(sentence.start, behindDateline(sentence, blocks).start);
    return [...dateline.matchAll(/\(([^()]+)\)/gu)].flatMap(([, name = '']) => (isOutlet(name) ? [name] : []));
  });
}
