import type { Edge } from '../../model/story.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';

/** The edges that are known already. */
export interface KnownEdges {
  readonly parents: readonly Edge[];
  readonly siblings: readonly Edge[];
}

/**
 * Finds, for texts in another language, the texts of the story that were translated from them.
 */
export function foreignSources(
  _articles: readonly TracedArticle[],
  _known: KnownEdges,
  _lexicon: LineageLexicon,
): readonly Edge[] {
  return [];
}
