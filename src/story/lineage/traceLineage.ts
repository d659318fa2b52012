import type { ArticleId } from '../../model/ids.js';
import type { CopyLink, Edge } from '../../model/story.js';
import type { TracedArticle } from './collection.js';
import type { Comparison } from './compareArticles.js';
import { pivotOf, type Translator } from './crossTerms.js';
import type { LineageLexicon } from './lexicon.js';
import { withLinksBetween } from './linksBetween.js';
import { withLinksByWay } from './linksByWay.js';
import { linkTranslations } from './linkTranslations.js';
import { namePassedOn } from './passedOn.js';
import { pairKey } from './relate.js';
import { areConnectedBy } from './relatives.js';
import { isReworded, nameRepeated, nameRetold } from './retold.js';
import { linkStrangers, type Strangers } from './traceCopies.js';
import { traceEdges, withDirections } from './traceEdges.js';
import { cutVerbatim } from './verbatimParts.js';

/** Who copied whom among a set of articles. */
export interface Lineage {
  readonly copies: readonly CopyLink[];
  readonly edges: readonly Edge[];
}

/** What a caller may have beside the links. */
export interface LineageOptions {
  /**
   * What the sentences of the same articles share, all of it kept, so that texts of two families are compared sentence
   * by sentence.
   */
  readonly compared?: Comparison;
  /** Translates sentences. */
  readonly translate?: Translator | undefined;
}

/**
 * Traces the lineage of a set of articles: the edges that the passages which they share imply, and the passages of
 * translations opposite those of their sources.
 *
 * @param articles the articles with their readings, in canonical order
 * @param traced the links between them (see traceCopies)
 * @returns links with their directions, and edges; both empty when nothing is shared
 */
export function traceLineage(
  articles: readonly TracedArticle[],
  traced: readonly CopyLink[],
  lexicon: LineageLexicon,
  { compared, translate }: LineageOptions = {},
): Lineage {
  const pivot = pivotOf(articles, translate);
  const edges = traceEdges(articles, traced, lexicon, pivot);
  const areRelatives = areConnectedBy(
    edges,
    articles.map(({ article }) => article.id),
  );
  const told =
    compared === undefined
      ? traced
      : cutVerbatim(apart(articles, traced, { compared, areRelatives, lexicon }), articles, lexicon);
  const translated = linkTranslations(articles, edges, lexicon, pivot);
  // Sentence by sentence says more of such a pair than the names and numbers that its two texts have in common.
  const aligned = new Set(translated.map(({ a, b }) => pairKey(a.article, b.article)));
  const others = told.filter(({ a, b }) => !aligned.has(pairKey(a.article, b.article)));
  const linked = [...others, ...translated];
  const all =
    compared === undefined
      ? linked
      : withLinksByWay(withLinksBetween(linked, edges, articles, lexicon), edges, articles);
  const named = namePassedOn(nameRepeated(nameRetold(all, edges, articles, lexicon)));
  return { copies: withDirections(named, edges), edges };
}

/** What tells texts of two families apart. */
interface Families {
  readonly compared: Comparison;
  readonly areRelatives: (a: ArticleId, b: ArticleId) => boolean;
  readonly lexicon: LineageLexicon;
}

// Between texts of two families a reworded passage is no passage: its sentences tell some facts alike.
function apart(
  articles: readonly TracedArticle[],
  traced: readonly CopyLink[],
  { compared, areRelatives, lexicon }: Families,
): readonly CopyLink[] {
  const strangers = new Set(
    traced
      .filter((link) => isReworded(link) && !areRelatives(link.a.article, link.b.article))
      .map(({ a, b }) => pairKey(a.article, b.article)),
  );
  if (strangers.size === 0) return traced;
  const areStrangers: Strangers = (a, b) => strangers.has(pairKey(a, b));
  const known = traced.filter(({ a, b }) => !areStrangers(a.article, b.article));
  return [...known, ...linkStrangers(articles, compared, { areStrangers, lexicon })];
}
