import type { CopyLink, Edge } from '../../model/story.js';
import type { TracedArticle } from './collection.js';
import { pivotOf, type Translator } from './crossTerms.js';
import type { LineageLexicon } from './lexicon.js';
import { linkTranslations } from './linkTranslations.js';
import { pairKey } from './relate.js';
import { nameRetold } from './retold.js';
import { traceEdges, withDirections } from './traceEdges.js';

/** Who copied whom among a set of articles. */
export interface Lineage {
  readonly copies: readonly CopyLink[];
  readonly edges: readonly Edge[];
}

/**
 * Traces the lineage of a set of articles: the edges that the passages which they share imply, and the passages of
 * translations opposite those of their sources.
 *
 * @param articles the articles with their readings, in canonical order
 * @param traced the links between them (see traceCopies)
 * @param lexicon see LineageLexicon
 * @param translate what translates sentences, where the caller has something that does
 * @returns links with their directions, and edges; both empty when nothing is shared
 */
export function traceLineage(
  articles: readonly TracedArticle[],
  traced: readonly CopyLink[],
  lexicon: LineageLexicon,
  translate?: Translator,
): Lineage {
  const pivot = pivotOf(articles, translate);
  const edges = traceEdges(articles, traced, lexicon, pivot);
  const translated = linkTranslations(articles, edges, lexicon, pivot);
  // Sentence by sentence says more of such a pair than the names and numbers that its two texts have in common.
  const aligned = new Set(translated.map(({ a, b }) => pairKey(a.article, b.article)));
  const others = traced.filter(({ a, b }) => !aligned.has(pairKey(a.article, b.article)));
  const named = nameRetold([...others, ...translated], edges, articles, lexicon);
  return { copies: withDirections(named, edges), edges };
}
