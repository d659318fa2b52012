import type { Article } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Rewording, TranslatedSource } from '../../model/rewording.js';
import type { CopyLink } from '../../model/story.js';
import type { TracedArticle } from './collection.js';
import { bodyLength, odderSide } from './direction.js';
import type { LineageLexicon } from './lexicon.js';
import { isSameOutlet } from './outletKey.js';
import { meanOf, type Relation, relateArticles, unionLength } from './relate.js';

/** An article follows another from end to end when this share of its body stands opposite it … */
const LEAST_SHARE = 0.6;
/** … and this many code units. */
const LEAST_LENGTH = 600;
/** Up to this share of common words a passage was reworded; above it, it was copied with edits. */
const MOST_LIKENESS = 0.9;
/** The same for sentences that were built anew, on average. */
const MOST_ANEW_LIKENESS = 0.78;
/** A program swaps words in their places: shares of the grammatical words and of the swaps, and what both come to. */
const SWAPPED_FRAME = 0.78;
const SWAPPED = 1.5;
/** What both come to at most where sentences were built anew. */
const ANEW = 1.4;

/**
 * Finds articles that follow another from end to end in other words: their words swapped one by one in the same frame of
 * grammatical words, as synonym programs do it, or every sentence built anew by somebody who credits an outlet that stands
 * behind a translated text of the story.
 *
 * Of two texts that differ by swaps the swapped one is that which did not report itself, or has the odder words. An article
 * that reported itself is never taken for a translation.
 *
 * @param articles the articles with their readings
 * @param copies the links between them (see traceCopies)
 * @param lexicon see LineageLexicon
 * @returns for each such article how it stands to the one that it follows furthest; empty when there is none
 */
export function findRewordings(
  articles: readonly TracedArticle[],
  copies: readonly CopyLink[],
  lexicon: LineageLexicon,
): ReadonlyMap<ArticleId, Rewording> {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const sources = translatedSources(articles, lexicon);
  const reworded = copies.filter((link) => meanOf([link], 'shared-words') <= MOST_LIKENESS);
  const found = new Map<ArticleId, Rewording>();
  for (const relation of relateArticles(reworded)) {
    const [a, b] = [byId.get(relation.a), byId.get(relation.b)];
    if (a === undefined || b === undefined || a.article.language !== b.article.language) continue;
    for (const [own, rewording] of rewordingsOf({ relation, a, b }, sources, lexicon)) {
      const known = found.get(own);
      if (known === undefined || known.share < rewording.share) found.set(own, rewording);
    }
  }
  return found;
}

// Outlets behind the translated texts: the one that published it and those that it credits; not those that reported in the
// language of the story.
function translatedSources(articles: readonly TracedArticle[], lexicon: LineageLexicon): readonly TranslatedSource[] {
  const isTranslated = ({ article }: TracedArticle): boolean => article.transmission.kind === 'machine-translated';
  const reporters = articles.filter((traced) => !isTranslated(traced)).flatMap(({ article }) => article.outlet ?? []);
  return articles
    .filter(isTranslated)
    .flatMap(({ article }) =>
      [article.outlet?.name ?? '', ...article.credits.map(({ name }) => name)]
        .filter((name) => name !== '' && !reporters.some((own) => isSameOutlet(own.name, name, lexicon)))
        .map((name) => ({ name, from: article.transmission.from })),
    );
}

interface Pair {
  readonly relation: Relation;
  readonly a: TracedArticle;
  readonly b: TracedArticle;
}

function rewordingsOf(
  { relation, a, b }: Pair,
  sources: readonly TranslatedSource[],
  lexicon: LineageLexicon,
): readonly (readonly [ArticleId, Rewording])[] {
  const kind = kindOf(relation);
  if (kind === null) return [];
  const swapped = kind === 'swapped' ? swappedSide({ relation, a, b }, lexicon) : null;
  return (['a', 'b'] as const).flatMap((side) => {
    const [{ article: own }, { article: other }] = side === 'a' ? [a, b] : [b, a];
    const receipts = relation.links.map((link) => link[side]);
    const length = unionLength(receipts);
    const share = Math.min(1, length / bodyLength(own));
    const translated = kind === 'anew' ? creditedSource(own, sources, lexicon) : null;
    const isOne = kind === 'anew' ? translated !== null : swapped === side;
    if (!isOne || share < LEAST_SHARE || length < LEAST_LENGTH) return [];
    return [[own.id, { of: other.id, share: Math.round(1000 * share) / 1000, receipts, translated }]];
  });
}

function kindOf({ links }: Relation): 'swapped' | 'anew' | null {
  const [frame, swaps] = [meanOf(links, 'frame'), meanOf(links, 'swaps')];
  if (frame >= SWAPPED_FRAME && frame + swaps >= SWAPPED) return 'swapped';
  return meanOf(links, 'shared-words') <= MOST_ANEW_LIKENESS && frame + swaps <= ANEW ? 'anew' : null;
}

function swappedSide({ relation, a, b }: Pair, lexicon: LineageLexicon): 'a' | 'b' | null {
  const [isOwnA, isOwnB] = [a, b].map(({ article }) => article.transmission.kind === 'original');
  if (isOwnA !== isOwnB) return isOwnA ? 'b' : 'a';
  return odderSide(relation.links, lexicon);
}

// In a credit, for words or a photo. Who cites a source sentence by sentence tells it in his own words.
function creditedSource(
  { outlet, credits, transmission }: Article,
  sources: readonly TranslatedSource[],
  lexicon: LineageLexicon,
): TranslatedSource | null {
  if (transmission.kind === 'original') return null;
  const isOther = ({ name }: TranslatedSource): boolean => outlet === null || !isSameOutlet(outlet.name, name, lexicon);
  const isCredited = ({ name }: TranslatedSource): boolean =>
    credits.some((credit) => isSameOutlet(credit.name, name, lexicon));
  return sources.find((source) => isOther(source) && isCredited(source)) ?? null;
}
