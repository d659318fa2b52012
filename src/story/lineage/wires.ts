import { behindDateline } from '../../text/dateline.js';
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
export function isWireReport({ article, reading }: TracedArticle, words: OutletWords): boolean {
  const { outlet, text, blocks } = article;
  if (outlet === null) return false;
  return reading.sentences.some((sentence) => {
    const report = behindDateline(sentence, blocks);
    const dateline = text.slice(sentence.start, report.start);
    return [...dateline.matchAll(/\(([^()]+)\)/gu)].some(([, name]) => isSameOutlet(name ?? '', outlet.name, words));
  });
}
