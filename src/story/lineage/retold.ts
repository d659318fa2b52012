import { type Article, isTranslated } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { CopyKind, CopyLink, Edge } from '../../model/story.js';
import { plainWords } from '../../text/plain-words.js';
import { COPIED_WORDS } from './classify.js';
import type { TracedArticle } from './collection.js';
import { ancestryIn } from './descent.js';
import type { LineageLexicon } from './lexicon.js';
import { isSameOutlet } from './outletKey.js';
import { isEdited, pairKey, sharedWords } from './relate.js';
import { areConnectedBy } from './relatives.js';

/**
 * Names the links whose wordings differ by what lies between their texts. A passage can only have been translated or
 * reworded on the way from one text to another of its family: texts that no edge joins tell one fact, each in words of
 * its own. Where both are known as own reports, no translation lies between them: who relays the other rewords it, and
 * an outlet that writes again on its own story tells the fact anew. What a translation and its source have in all but
 * the same words was translated, however near they are, and what a spun text has from one that is not was spun. Who
 * relays a translated text in his own words still passes on a translation of what lies behind it.
 *
 * @param links links as they were traced
 * @param edges what is known of who was made from whom
 * @param articles the articles that they join
 * @param lexicon what tells outlets apart
 * @returns the links in their order, of another kind where that follows
 */
export function nameRetold(
  links: readonly CopyLink[],
  edges: readonly Edge[],
  articles: readonly TracedArticle[],
  lexicon: LineageLexicon,
): readonly CopyLink[] {
  const byId = new Map(articles.map((one) => [one.article.id, one.article]));
  const areRelatives = areConnectedBy(edges, [...byId.keys()]);
  const joined = new Set(edges.map(({ from, to }) => pairKey(from, to)));
  const isTranslation = (id: ArticleId): boolean => isTranslated({ article: byId.get(id) ?? {} });
  const relaysTranslation = new Set(
    edges.filter(({ from, relation }) => relation === 'parent' && isTranslation(from)).map(({ to }) => to),
  );
  const kindOf = ({ a, b, kind }: CopyLink): CopyKind => {
    const [one, other] = [byId.get(a.article), byId.get(b.article)];
    if (!areRelatives(a.article, b.article)) return 'same-fact';
    const areOwn = [one, other].every((article) => article?.transmission.kind === 'original');
    if (!areOwn) return kind;
    if (relaysTranslation.has(a.article) !== relaysTranslation.has(b.article)) return 'retranslation';
    const isOneOutlet = isSameOutlet(one?.outlet?.name ?? '', other?.outlet?.name ?? '', lexicon);
    return joined.has(pairKey(a.article, b.article)) && !isOneOutlet ? 'near-verbatim' : 'same-fact';
  };
  const translations = new Set(
    edges.flatMap(({ from, to, relation }) =>
      relation === 'parent' && isTranslation(to) && !isTranslation(from) ? pairKey(from, to) : [],
    ),
  );
  const swapped = swappedPairs(edges, byId);
  return links.map((link) => {
    const pair = pairKey(link.a.article, link.b.article);
    if (isEdited(link) && swapped.has(pair)) return { ...link, kind: 'spun' };
    if (isReworded(link)) return { ...link, kind: kindOf(link) };
    return isEdited(link) && translations.has(pair) ? { ...link, kind: 'retranslation' } : link;
  });
}

/** A sentence of so many words is not the same in two texts by chance. */
const LEAST_REPEATED = 8;

/**
 * Takes links; returns them in their order, those of one fact as word for word where both sides have the same words.
 */
export const nameRepeated = (links: readonly CopyLink[]): readonly CopyLink[] =>
  links.map((link) => {
    if (link.boilerplate || link.kind !== 'same-fact') return link;
    const [one, other] = [plainWords(link.a.quote), plainWords(link.b.quote)];
    return one.length >= LEAST_REPEATED && one.join(' ') === other.join(' ') ? { ...link, kind: 'verbatim' } : link;
  });

// A spun text beside those that an edge joins it with, and those that it goes back to by way of others.
function swappedPairs(edges: readonly Edge[], byId: ReadonlyMap<ArticleId, Article>): ReadonlySet<string> {
  const ancestorsOf = ancestryIn(edges);
  const madeOf = (id: ArticleId) => byId.get(id)?.transmission.kind;
  const madeFrom = edges.filter(({ relation }) => relation === 'parent').map(({ from, to }) => [from, to] as const);
  const related = edges.flatMap(({ from, to }) => [
    [from, to] as const,
    ...[...ancestorsOf(to)].map((ancestor) => [ancestor, to] as const),
  ]);
  const isSwapped = ([one, other]: readonly [ArticleId, ArticleId]): boolean =>
    (madeOf(one) === 'spun') !== (madeOf(other) === 'spun');
  const isUntranslated = (pair: readonly [ArticleId, ArticleId]): boolean =>
    !pair.some((id) => madeOf(id) === 'machine-translated');
  const pairs = [...madeFrom, ...related.filter(isUntranslated)].filter(isSwapped);
  return new Set(pairs.map(([one, other]) => pairKey(one, other)));
}

/**
 * Takes a link; says whether its passages are reworded: copied words leave no doubt, and boilerplate is what nobody
 * tells.
 */
export const isReworded = (link: CopyLink): boolean => isEdited(link) && sharedWords(link) < COPIED_WORDS;
