import { isTranslated } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { getKnown } from '../../text/get-known.js';
import { mapPair } from '../../text/pairs.js';
import { bodyLength } from './bodyLength.js';
import { edgesBetweenFamilies } from './closerRelatives.js';
import { areOneLanguageTranslations, type TracedArticle } from './collection.js';
import { keepsOrder, runsAlong } from './derivedLinks.js';
import { type Ancestry, ancestryIn } from './descent.js';
import type { Direction } from './direction.js';
import type { Relation } from './relate.js';
import { relativesIn } from './relatives.js';
import { percent, rounded } from './scores.js';

/** Two texts that share passages, with what is known of who copied whom. */
export interface RelatedTexts {
  readonly relation: Relation;
  readonly direction: Direction | null;
}

/** Articles by their ids. */
export type Articles = ReadonlyMap<ArticleId, TracedArticle>;

/** Takes articles by their ids and two of the ids; returns their articles. */
export const bothOf = (
  articles: Articles,
  { a, b }: Pick<Relation, 'a' | 'b'>,
): readonly [TracedArticle, TracedArticle] => mapPair([a, b], (id) => getKnown(articles, id));

/**
 * Code units of slightly edited text that imply a common original, and the share of the shorter text that they must be.
 */
const LEAST_NEAR = 300;
const LEAST_NEAR_SHARE = 0.12;
/** The same for wording that is too near for chance: reports of one event share less than half of it. */
const LEAST_SOLID = 240;
const LEAST_SOLID_SHARE = 0.5;
/** Two translations from one language share even short passages only through an original. */
const LEAST_SOLID_TRANSLATED = 90;
/** Share of both texts with a copied counterpart, and of common words in it, that imply one too. */
const LEAST_COPIED_SHARE = 0.6;
const LEAST_LIKENESS = 0.55;
/** With a third version of one text in hand, it is enough that so much of the shorter text is parallel. */
const LEAST_SHARE_OF_THREE = 0.3;

/**
 * Finds texts that share an original which is neither of them.
 *
 * @param candidates the pairs of texts that share passages
 * @param articles all their articles
 * @param known the edges from parents to children that are known, within one language and out of others
 * @returns a sibling edge for each such pair, in the order of the candidates, and then for those that a third text
 *   joins; none for a text and one that it descends from, nor between two families
 */
export function siblingsAmong(
  candidates: readonly RelatedTexts[],
  articles: Articles,
  { parents, foreign }: { readonly parents: readonly Edge[]; readonly foreign: readonly Edge[] },
): readonly Edge[] {
  const ancestorsOf = ancestryIn([...parents, ...foreign]);
  const isLine = ({ a, b }: Relation): boolean => ancestorsOf(a).has(b) || ancestorsOf(b).has(a);
  const others = candidates.filter(({ relation }) => !isLine(relation));
  const likely = others.flatMap((candidate) => {
    const source = commonSource(candidate.relation, ancestorsOf);
    return isSibling(candidate.relation, articles, source) ? [siblingEdge(candidate, articles, source)] : [];
  });
  const mistaken = edgesBetweenFamilies(likely, [...parents, ...likely]);
  const sure = likely.filter((edge) => !mistaken.has(edge));
  return [...sure, ...joinedByThird(others, sure, articles)];
}

// Versions that differ much from each other are known by a third that is nearer to both.
function joinedByThird(
  candidates: readonly RelatedTexts[],
  sure: readonly Edge[],
  articles: Articles,
): readonly Edge[] {
  const siblingsOf = relativesIn(sure);
  return candidates.flatMap((candidate): readonly Edge[] => {
    const { a, b } = candidate.relation;
    const [ofA, ofB] = [siblingsOf(a), new Set(siblingsOf(b))];
    const third = ofA.filter((id) => ofB.has(id)).sort(byCodeUnits)[0];
    if (third === undefined || ofB.has(a)) return [];
    if (Math.max(...copiedShares(candidate.relation, articles)) < LEAST_SHARE_OF_THREE) return [];
    const edge = siblingEdge(candidate, articles, null);
    return [{ ...edge, why: [...edge.why, `${third} has one original with each of them.`] }];
  });
}

// Two texts with one original. Where that is in hand, it is enough that most of both is parallel, in whatever words;
// where it is not, what a program reworded must still follow the order of the other.
function isSibling(relation: Relation, articles: Articles, source: ArticleId | null): boolean {
  const [a, b] = bothOf(articles, relation);
  if (relation.solid >= LEAST_SOLID_TRANSLATED && areOneLanguageTranslations(a, b)) return true;
  const shorter = Math.min(bodyLength(a.article), bodyLength(b.article));
  if (relation.near >= Math.max(LEAST_NEAR, LEAST_NEAR_SHARE * shorter)) return true;
  const isCopied = Math.min(...copiedShares(relation, articles)) >= LEAST_COPIED_SHARE;
  if (source !== null && isCopied) return true;
  if (!keepsOrder(relation, [a, b]) || !runsAlong(relation, [a, b])) return false;
  const isSolid = relation.solid >= Math.max(LEAST_SOLID, LEAST_SOLID_SHARE * shorter);
  return isSolid || (isCopied && relation.likeness >= LEAST_LIKENESS);
}

function copiedShares(relation: Relation, articles: Articles): readonly [number, number] {
  const [a, b] = bothOf(articles, relation);
  return [relation.copiedA / bodyLength(a.article), relation.copiedB / bodyLength(b.article)];
}

// The first of the texts that both were made from, of which no other of them was made.
function commonSource({ a, b }: Relation, ancestorsOf: Ancestry): ArticleId | null {
  const shared = [...ancestorsOf(a)].filter((id) => ancestorsOf(b).has(id));
  return shared.filter((id) => !shared.some((other) => ancestorsOf(other).has(id))).sort(byCodeUnits)[0] ?? null;
}

function siblingEdge({ relation, direction }: RelatedTexts, articles: Articles, source: ArticleId | null): Edge {
  const [a, b] = bothOf(articles, relation);
  const share = Math.min(1, Math.max(...copiedShares(relation, articles)));
  const isForeign = source !== null && articles.get(source)?.article.language !== a.article.language;
  const original =
    source !== null
      ? `Both were made from ${source}${isForeign ? ', which is in another language' : ''}.`
      : isTranslated(a) && isTranslated(b)
        ? 'Both were translated, so what they share comes from a text in another language that is not in hand.'
        : direction === null
          ? 'Nothing tells which of them is the older, so both are put down to a common original.'
          : 'Their wordings differ as two versions of one text do, not as a text and its copy.';
  const score = rounded(share * (0.5 + 0.5 * relation.likeness));
  const passages = relation.links.length === 1 ? '1 passage runs' : `${relation.links.length} passages run`;
  const counted = `${passages} side by side, ${percent(share)} of the shorter text.`;
  return { from: relation.a, to: relation.b, relation: 'sibling', score, why: [counted, original] };
}
