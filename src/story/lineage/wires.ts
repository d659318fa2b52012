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
export function isWireReport(traced: TracedArticle, words: OutletWords): boolean {
  const { outlet } = traced.article;
  return outlet !== null && filedBy(traced).some((name) => isSameOutlet(name, outlet.name, words));
}

/**
 * Says whether an article was filed by somebody else than another was: its dateline names an agency that is neither the
 * outlet of the other nor named in the other's dateline ("SUND (NT) The bridge …").
 *
 * @param traced the article with its reading
 * @param other the article that it may have been made from
 * @param words what stands around the names of outlets and tells none from another
 * @returns false when the one has no such dateline, or the other's outlet is not known
 */
export function isFiledByAnother(traced: TracedArticle, other: TracedArticle, words: OutletWords): boolean {
  const { outlet } = other.article;
  const names = filedBy(traced);
  if (outlet === null || names.length === 0) return false;
  const known = [outlet.name, ...filedBy(other)];
  return !names.some((name) => known.some((one) => isSameOutlet(name, one, words)));
}

// The names in the brackets of its datelines.
function filedBy({ article: { text, blocks }, reading }: TracedArticle): readonly string[] {
  return reading.sentences.flatMap((sentence) => {
    const dateline = text.slice(sentence.start, behindDateline(sentence, blocks).start);
    return Array.from(dateline.matchAll(/\(([^()]+)\)/gu), ([, name = '']) => name);
  });
}
