import { isTranslated } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import type { CopyLink, Edge } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import { findCompilations } from './compilations.js';
import type { Pivot } from './crossTerms.js';
import { derivedLinks, REWORDED_SHARE } from './derivedLinks.js';
import { addParent, ancestorsOf, ancestryIn } from './descent.js';
import { type DirectionBasis, tellDirection } from './direction.js';
import { foreignSources } from './foreignSources.js';
import type { LineageLexicon } from './lexicon.js';
import { EDITED_LIKENESS, isCopiedText, meanOf, pairKey, relateArticles, unionLength } from './relate.js';
import { percent, rounded } from './scores.js';
import { type Articles, bothOf, type RelatedTexts, siblingsAmong } from './siblings.js';

/**
 * Draws the family tree of a set of articles from the passages they share.
 *
 * A parent edge needs text that was made from the other text (small edits, swapped words) and a reason for the
 * direction; of several possible parents the likeliest is taken for each part of a text. A translation that is reworded
 * all over goes back to a text in another language where one is in hand that fits (see foreignSources). Two texts that
 * share an original which is neither of them (two copies of one text; two translations; copies without a known
 * direction) are siblings. A text that shares only quotations and facts gets no edge.
 *
 * @param articles the articles with their readings, in canonical order
 * @param copies the links between them (see traceCopies)
 * @returns edges by ids; no cycle of parents; never parent and sibling for the same two texts
 */
export function traceEdges(
  articles: readonly TracedArticle[],
  copies: readonly CopyLink[],
  lexicon: LineageLexicon,
  pivot: Pivot | null = null,
): readonly Edge[] {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const relations = relateArticles(copies).filter(({ a, b }) => byId.has(a) && byId.has(b));
  const compiled = findCompilations(relations, byId);
  const candidates = relations.map((relation): RelatedTexts => {
    const [a, b] = bothOf(byId, relation);
    const told = tellDirection({ relation, a, b, lexicon });
    const direction = told === null || WEAK.has(told.basis) ? (compiled.get(relation) ?? told) : told;
    return { relation, direction };
  });
  const chosen = chooseParents(candidates, byId, lexicon);
  const sure = chosen.flatMap((claim) => (isRoundTrip(claim, byId) ? [] : claim.edge));
  const foreign = withoutCycles(foreignSources(articles, sure, lexicon, pivot), sure);
  const translated = new Set(foreign.flatMap(({ relation, to }) => (relation === 'parent' ? to : [])));
  const parents = chosen.flatMap((claim) =>
    isRoundTrip(claim, byId) && translated.has(claim.edge.to) ? [] : claim.edge,
  );
  const siblings = siblingsAmong(candidates, byId, { parents, foreign });
  return [...parents, ...siblings, ...foreign].sort(byIds);
}

// A translation that is reworded all over was made from a text in another language, which may be in hand.
function isRoundTrip({ edge, closeness }: ParentClaim, articles: Articles): boolean {
  return isTranslated(getKnown(articles, edge.to)) && closeness < EDITED_LIKENESS;
}

// The likeliest first; one that would make a text its own ancestor is left out.
function withoutCycles(foreign: readonly Edge[], sure: readonly Edge[]): readonly Edge[] {
  const kept = foreign.filter(({ relation }) => relation === 'sibling');
  const parentsOf = new Map<ArticleId, ArticleId[]>();
  for (const edge of sure) addParent(parentsOf, edge);
  for (const edge of foreign
    .filter(({ relation }) => relation === 'parent')
    .sort((x, y) => y.score - x.score || byIds(x, y))) {
    if (ancestorsOf(edge.from, parentsOf).has(edge.to)) continue;
    addParent(parentsOf, edge);
    kept.push(edge);
  }
  return kept;
}

/** What tells a direction only when nothing else does. */
const WEAK: ReadonlySet<DirectionBasis> = new Set(['word-order', 'odd-words'] as const);

/**
 * Says of each copy link which way the text went, as far as the edges of its two texts tell.
 *
 * @param copies the links between articles
 * @param edges the edges between the same articles (see traceEdges)
 * @returns the links in the same order; `unknown` where no edge nor line of parents joins the two texts, for notices,
 *   for facts told in words of their own and inside one text
 */
export function withDirections(copies: readonly CopyLink[], edges: readonly Edge[]): readonly CopyLink[] {
  const siblings = new Set(
    edges.flatMap(({ relation, from, to }) => (relation === 'sibling' ? pairKey(from, to) : [])),
  );
  const ancestorsOf = ancestryIn(edges);
  const directionOf = (a: ArticleId, b: ArticleId): CopyLink['direction'] => {
    if (siblings.has(pairKey(a, b))) return 'siblings';
    if (ancestorsOf(a).has(b)) return 'a-from-b';
    return ancestorsOf(b).has(a) ? 'b-from-a' : 'unknown';
  };
  return copies.map((link): CopyLink => {
    const direction = isCopiedText(link) ? directionOf(link.a.article, link.b.article) : 'unknown';
    return { ...link, direction };
  });
}

/** Orders edges by the ids of their articles, `from` first: negative where the first edge comes first. */
export const byIds = (x: Edge, y: Edge): number => byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to);

const lengthOf = (articles: Articles, id: ArticleId): number => bodyLength(getKnown(articles, id).article);

/** The least share of a text, or number of code units, that must be made from a parent. */
const LEAST_DERIVED_SHARE = 0.12;
const LEAST_DERIVED = 120;
/**
 * Where most of a text is much like the other, so much of that: two versions of a third text have some sentences alike
 * too.
 */
const LEAST_OF_SOLID = 0.4;
/** A further parent must account for this share of a text that the others do not. */
const LEAST_NEW_SHARE = 0.12;

function chooseParents(
  candidates: readonly RelatedTexts[],
  articles: Articles,
  lexicon: LineageLexicon,
): readonly ParentClaim[] {
  const claims = candidates.flatMap((candidate) => parentClaim(candidate, articles, lexicon));
  const byChild = groupBy(claims, ({ edge }) => edge.to);
  const chosen: ParentClaim[] = [];
  const parentsOf = new Map<ArticleId, ArticleId[]>();
  for (const [child, all] of [...byChild].sort(([x], [y]) => byCodeUnits(x, y))) {
    const length = lengthOf(articles, child);
    const accounted: Span[] = [];
    for (const claim of [...all].sort(byCloseness(articles))) {
      const gained = unionLength([...accounted, ...claim.places]) - unionLength(accounted);
      const isDescendant = ancestorsOf(claim.edge.from, parentsOf).has(child);
      if (gained < LEAST_NEW_SHARE * length || isDescendant) continue;
      chosen.push(claim);
      addParent(parentsOf, claim.edge);
      accounted.push(...claim.places);
    }
  }
  return chosen;
}

// Of two sources that are equally near the longer is the likelier: an excerpt of it is as near.
const byCloseness =
  (articles: Articles) =>
  (x: ParentClaim, y: ParentClaim): number => {
    const longer = lengthOf(articles, y.edge.from) - lengthOf(articles, x.edge.from);
    return y.closeness - x.closeness || longer || byCodeUnits(x.edge.from, y.edge.from);
  };

interface ParentClaim {
  readonly edge: Edge;
  /** How near the wordings are, 0..1. */
  readonly closeness: number;
  /** Places in the child that were made from the parent. */
  readonly places: readonly Span[];
}

function parentClaim(
  { relation, direction }: RelatedTexts,
  articles: Articles,
  lexicon: LineageLexicon,
): readonly ParentClaim[] {
  if (direction === null) return [];
  const [from, to] = direction.parent === 'a' ? [relation.a, relation.b] : [relation.b, relation.a];
  const [source, copy] = bothOf(articles, { a: from, b: to });
  const whole = bodyLength(copy.article);
  const derived = derivedLinks({ relation, direction, source, copy, lexicon });
  const places = derived.map((link) => (direction.parent === 'a' ? link.b : link.a));
  const length = unionLength(places);
  const share = length / whole;
  if (length < LEAST_DERIVED && share < LEAST_DERIVED_SHARE) return [];
  if (relation.solid >= REWORDED_SHARE * whole && length < LEAST_OF_SOLID * relation.solid) return [];
  const why = [`${percent(share)} of the copy was made from the source, sentence by sentence.`, direction.why] as const;
  const closeness = meanOf(derived, 'shared-words');
  const score = rounded(closeness * (0.5 + 0.5 * Math.min(1, share)));
  return [{ edge: { from, to, relation: 'parent', score, why }, closeness, places }];
}
