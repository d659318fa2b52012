import { isTranslated } from '../../model/article.js';
import type { Following, TranslatedSource } from '../../model/following.js';
import type { ArticleId } from '../../model/ids.js';
import type { CopyLink } from '../../model/story.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { odderSide } from './oddWords.js';
import { isWordForWord, meanOf, type Relation, relateArticles, sharedWords, unionLength } from './relate.js';
import { rounded } from './scores.js';

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
/**
 * An edited copy keeps most words and the grammatical frame, and what an editor changes is seldom a word for a word.
 */
const EDITED_WORDS = 0.7;
const EDITED_FRAME = 0.8;
const EDITED_SWAPS = 0.3;
/** What both come to at most where sentences were built anew. */
const ANEW = 1.4;

/**
 * Finds articles that follow another from end to end: with its words, where it was written as it stands; with its words
 * swapped one by one in the same frame of grammatical words, as synonym programs do it; or with every sentence built
 * anew, be it beside a translated text.
 *
 * Of two texts that differ by swaps the swapped one is that which neither reported itself nor has the words of who did,
 * or has the odder words.
 *
 * @param articles the articles with their readings
 * @param copies the links between them (see traceCopies)
 * @returns for each such article how it stands to the one that it follows furthest; empty when there is none
 */
export function findFollowings(
  articles: readonly TracedArticle[],
  copies: readonly CopyLink[],
  lexicon: LineageLexicon,
): ReadonlyMap<ArticleId, Following> {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const found = new Map<ArticleId, Following>();
  const look = (links: readonly CopyLink[], waysOf: (pair: Pair) => readonly Way[]): void => {
    for (const relation of relateArticles(links)) {
      const [a, b] = [byId.get(relation.a), byId.get(relation.b)];
      if (a === undefined || b === undefined || a.article.language !== b.article.language) continue;
      for (const [own, following] of followingsOf({ relation, a, b }, waysOf)) {
        const known = found.get(own);
        if (known === undefined || isNearer(following, known)) found.set(own, following);
      }
    }
  };
  look(copies.filter(isWordForWord), waysUnchanged);
  const kept = new Set(found.keys());
  const isOwn = ({ article }: TracedArticle): boolean =>
    article.transmission.kind === 'original' || kept.has(article.id);
  look(
    copies.filter((link) => sharedWords(link) <= MOST_LIKENESS),
    (pair) => waysReworded(pair, isOwn, lexicon),
  );
  return found;
}

// Of two the one that says more of how the text was made, then the one that more of it follows.
function isNearer(one: Following, other: Following): boolean {
  return weightOf(one) - weightOf(other) > 0 || (weightOf(one) === weightOf(other) && one.share > other.share);
}

// A sister tells less of a text than what it was made from, and a rewording that nothing ties to a translation still
// less.
function weightOf({ how, translated }: Following): number {
  if (how !== 'anew') return 2;
  return translated === null ? 0 : 1;
}

interface Pair {
  readonly relation: Relation;
  readonly a: TracedArticle;
  readonly b: TracedArticle;
}

/** One side of a pair that follows the other, with how. */
type Way = Pick<Following, 'how' | 'translated'> & { readonly side: 'a' | 'b' };

// Those of the ways in which enough of the side stands opposite the other.
function followingsOf(
  pair: Pair,
  waysOf: (pair: Pair) => readonly Way[],
): readonly (readonly [ArticleId, Following])[] {
  return waysOf(pair).flatMap(({ side, how, translated }) => {
    const [own, other] = [pair[side].article, pair[OPPOSITE[side]].article];
    const receipts = pair.relation.links.map((link) => link[side]);
    const length = unionLength(receipts);
    const share = Math.min(1, length / bodyLength(own));
    if (share < LEAST_SHARE || length < LEAST_LENGTH) return [];
    return [[own.id, { of: other.id, how, share: rounded(share), receipts, translated }]];
  });
}

const SIDES = ['a', 'b'] as const;
const OPPOSITE = { a: 'b', b: 'a' } as const;

// Copied words are as their source is: written in their language.
function waysUnchanged(pair: Pair): readonly Way[] {
  const { links } = pair.relation;
  const isKept = meanOf(links, 'shared-words') >= EDITED_WORDS && meanOf(links, 'frame') >= EDITED_FRAME;
  if (!isKept || meanOf(links, 'swaps') > EDITED_SWAPS) return [];
  return SIDES.filter((side) => pair[OPPOSITE[side]].article.transmission.kind === 'original').map((side) => ({
    side,
    how: 'unchanged',
    translated: null,
  }));
}

function waysReworded(pair: Pair, isOwn: (article: TracedArticle) => boolean, lexicon: LineageLexicon): readonly Way[] {
  const kind = kindOf(pair.relation);
  if (kind === 'swapped') {
    const [isOwnA, isOwnB] = [isOwn(pair.a), isOwn(pair.b)];
    const side = isOwnA === isOwnB ? odderSide(pair.relation.links, lexicon) : isOwnA ? 'b' : 'a';
    return side === null ? [] : [{ side, how: 'swapped', translated: null }];
  }
  if (kind === null) return [];
  return SIDES.flatMap((side) => {
    const translated = sisterTranslation(pair, side);
    return translated !== null || isUntold(pair, side) ? [{ side, how: 'anew', translated }] : [];
  });
}

// A text of which nothing is known, or only who wrote it, beside one that was written in its language; or two of which
// nothing is known.
function isUntold(pair: Pair, side: 'a' | 'b'): boolean {
  const [own, other] = [pair[side], pair[OPPOSITE[side]]].map(({ article }) => article.transmission.kind);
  return other === 'original' ? own === 'unknown' || own === 'original' : own === 'unknown' && other === 'unknown';
}

function kindOf({ links }: Relation): 'swapped' | 'anew' | null {
  const [frame, swaps] = [meanOf(links, 'frame'), meanOf(links, 'swaps')];
  if (frame >= SWAPPED_FRAME && frame + swaps >= SWAPPED) return 'swapped';
  return meanOf(links, 'shared-words') <= MOST_ANEW_LIKENESS && frame + swaps <= ANEW ? 'anew' : null;
}

// A translation in other words from end to end: either both were made from one foreign text, or it was made from this
// one.
function sisterTranslation(pair: Pair, side: 'a' | 'b'): TranslatedSource | null {
  const [own, other] = [pair[side], pair[OPPOSITE[side]]];
  if (own.article.transmission.kind !== 'unknown' || !isTranslated(other)) return null;
  return { name: other.article.id, from: other.article.transmission.from };
}
