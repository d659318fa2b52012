import type { Article } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { receiptOf } from '../../model/receipt.js';
import type { Span } from '../../model/span.js';
import { COPIED_KINDS, type CopyKind, type CopyLink, type Edge } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import { roleOf, type TracedArticle } from './collection.js';
import { isHalfIn, sidesOf, wayKey, wayOf } from './linkSides.js';
import { overlapIndex, overlapIndexBy } from './overlapIndex.js';
import { isCopiedText, pairKey } from './relate.js';
import { isReworded } from './retold.js';

/** Of the copies of one sentence so many are tied to each other. */
const MOST_COPIES = 32;

/**
 * Links sentences of two texts that stand opposite one sentence of a third, which edges join with both: two
 * translations of one sentence may share no word by which they could be found, or no more than two reports of one fact.
 *
 * @param links the links between the articles; those of copied text are followed
 * @param edges the edges between the same articles (see traceEdges)
 * @param articles the articles with their readings
 * @returns the links, and further ones for sentences that no link of copied text joins with the other text yet, in the
 *   place of those that say that both tell one fact; their kind is that of the step that changed more. Linear in the
 *   length of the texts; at most 32 copies of one sentence are tied each with each
 */
export function withLinksByWay(
  links: readonly CopyLink[],
  edges: readonly Edge[],
  articles: readonly TracedArticle[],
): readonly CopyLink[] {
  return inPlaceOfTold(links, linksByWay(links, edges, articles));
}

/**
 * Takes links and further ones of copied text; returns them together, without those of the former that say of a place
 * of the latter that both texts tell one fact or give one quotation.
 */
export function inPlaceOfTold(links: readonly CopyLink[], further: readonly CopyLink[]): readonly CopyLink[] {
  const sidesAt = overlapIndexBy(sidesOf(further), wayOf);
  const isReplaced = ({ a, b, kind }: CopyLink): boolean =>
    !COPIED_KINDS.has(kind) &&
    sidesAt(wayKey(a.article, b.article), a).some((side) => isHalfIn(a, side) && isHalfIn(b, side.opposite));
  return [...links.filter((link) => !isReplaced(link)), ...further];
}

// Copies in one text's words find each other without a third.
const isChanged = ({ kind }: Step): boolean => CHANGES.indexOf(kind) > CHANGES.indexOf('near-verbatim');

function linksByWay(
  links: readonly CopyLink[],
  edges: readonly Edge[],
  articles: readonly TracedArticle[],
): readonly CopyLink[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const joined = new Set(edges.map(({ from, to }) => pairKey(from, to)));
  const sentences = new Map(articles.map((traced) => [traced.article.id, sentencesOf(traced)]));
  const isLinked = linkedPlaces(links.filter(({ kind }) => COPIED_KINDS.has(kind)));
  const steps = links
    .filter((link) => isStep(link, byId) && joined.has(pairKey(link.a.article, link.b.article)))
    .flatMap((link) => stepsOf(link, sentences));
  const found = new Map<string, CopyLink>();
  for (const opposite of groupBy(steps, ({ at }) => keyOf(at)).values()) {
    const copies = opposite.slice(0, MOST_COPIES);
    for (const [n, one] of copies.entries()) {
      for (const other of copies.slice(n + 1)) {
        const [a, b] = one.to.article.id < other.to.article.id ? [one, other] : [other, one];
        if (!isChanged(a) && !isChanged(b)) continue;
        if (a.to.article.id === b.to.article.id || isLinked(a.to, b.to) || isLinked(b.to, a.to)) continue;
        found.set(`${keyOf(a.to)}\n${keyOf(b.to)}`, linkOf(a, b));
      }
    }
  }
  return [...found.values()];
}

// Two own reports of one newsroom tell much alike that is no copy.
function isStep(link: CopyLink, byId: ReadonlyMap<ArticleId, Article>): boolean {
  const areOwn = [link.a, link.b].every(({ article }) => byId.get(article)?.transmission.kind === 'original');
  return isCopiedText(link) && !(areOwn && isReworded(link));
}

/** A sentence of an article. */
interface Place extends Span {
  readonly article: TracedArticle['article'];
}

/** A sentence of one article and the one that stands opposite it in another. */
interface Step {
  readonly at: Place;
  readonly to: Place;
  readonly kind: CopyKind;
  readonly score: number;
}

const keyOf = ({ article, start }: Place): string => `${article.id}\n${start}`;

type Sentences = (where: Span) => readonly Place[];

// The sentences of an article of which half or more lies in a span.
function sentencesOf({ article, reading }: TracedArticle): Sentences {
  const read = reading.sentences.filter((sentence) => roleOf(article, sentence) !== 'junk');
  const overlapping = overlapIndex(read.map(({ start, end }) => ({ article, start, end })));
  return (where) => overlapping(where).filter((sentence) => isHalfIn(sentence, where));
}

// Both ways. Where the sides of a link have not the same number of sentences it is not known which stand opposite.
function stepsOf({ a, b, kind, score }: CopyLink, sentences: ReadonlyMap<ArticleId, Sentences>): readonly Step[] {
  const [left, right] = [sentences.get(a.article)?.(a) ?? [], sentences.get(b.article)?.(b) ?? []];
  if (left.length !== right.length) return [];
  return left.flatMap((one, n) => {
    const other = right[n] as Place;
    return [
      { at: one, to: other, kind, score },
      { at: other, to: one, kind, score },
    ];
  });
}

// Says whether a link joins half of the first place, or more, with the article of the second.
function linkedPlaces(links: readonly CopyLink[]): (where: Place, other: Place) => boolean {
  const sidesAt = overlapIndexBy(sidesOf(links), wayOf);
  return (where, other) =>
    sidesAt(wayKey(where.article.id, other.article.id), where).some((side) => isHalfIn(where, side));
}

/** How much a step may have changed the words, the least first. */
const CHANGES: readonly CopyKind[] = ['verbatim', 'near-verbatim', 'spun', 'retranslation'];

function linkOf(a: Step, b: Step): CopyLink {
  const kind = CHANGES[Math.max(CHANGES.indexOf(a.kind), CHANGES.indexOf(b.kind))] ?? 'retranslation';
  const source = a.at.article.id;
  return {
    a: receiptOf(a.to.article, a.to),
    b: receiptOf(b.to.article, b.to),
    kind,
    score: Math.min(a.score, b.score),
    boilerplate: false,
    direction: 'unknown',
    why: [{ feature: 'by-way-of', value: source, text: `Both stand opposite one sentence of ${source}.` }],
  };
}
