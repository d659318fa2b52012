import type { ArticleId } from '../../model/ids.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyKind, CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import { overlapIndex } from './overlapIndex.js';
import { carriedOver, isCopiedText } from './relate.js';

/**
 * Names links between texts that nothing joins, where a third text has the passage from the one family and the words of
 * the other: an agency that sends a paragraph again, word for word, has it in common with every translation of its
 * first report. What the two share is no fact told twice, but that paragraph in other words.
 *
 * @param links links by their kinds so far
 * @returns the links in their order: same facts and quotations of the kind of the copy that lies between, where one
 *   does
 */
export function namePassedOn(links: readonly CopyLink[]): readonly CopyLink[] {
  const sides = links.filter(isCopiedText).flatMap(({ a, b, kind }): readonly CopySide[] => [
    { start: a.start, end: a.end, own: a.article, other: b.article, counterpart: b, kind },
    { start: b.start, end: b.end, own: b.article, other: a.article, counterpart: a, kind },
  ]);
  const byArticle = new Map([...groupBy(sides, ({ own }) => own)].map(([id, own]) => [id, overlapIndex(own)]));
  const sidesAt = (id: ArticleId, where: Span): readonly CopySide[] =>
    (byArticle.get(id)?.(where) ?? []).filter((side) => isMostOf(where, side));
  const wordForWord = sides.filter(({ kind }) => WORD_FOR_WORD.has(kind));
  const between = groupBy(wordForWord, ({ own, other }) => pairKey(own, other));
  const kindThrough = (one: CopyLink['a'], other: CopyLink['a']): CopyKind | undefined =>
    sidesAt(one.article, one).find((copy) => {
      const opposite = carriedOver(one, copy, copy.counterpart);
      return (between.get(pairKey(copy.other, other.article)) ?? []).some(
        (again) => isMostOf(opposite, again) && isMostOf(carriedOver(opposite, again, again.counterpart), other),
      );
    })?.kind;
  return links.map((link) => {
    if (link.boilerplate || !TOLD.has(link.kind)) return link;
    const kind = kindThrough(link.a, link.b) ?? kindThrough(link.b, link.a);
    return kind === undefined ? link : { ...link, kind };
  });
}

const pairKey = (own: ArticleId, other: ArticleId): string => `${own}\n${other}`;

interface CopySide extends Span {
  readonly own: ArticleId;
  readonly other: ArticleId;
  readonly counterpart: Span;
  readonly kind: CopyKind;
}

const TOLD: ReadonlySet<CopyKind> = new Set(['same-fact', 'same-quote'] as const);
const WORD_FOR_WORD: ReadonlySet<CopyKind> = new Set(['verbatim', 'near-verbatim'] as const);

// Whether most of the first place lies in the second.
const isMostOf = (where: Span, place: Span): boolean => 2 * sharedLength(where, place) >= where.end - where.start;
