import type { Receipt } from '../../model/receipt.js';
import { COPIED_KINDS, type CopyKind, type CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import { carriedOver, isHalfIn, sidesOf, wayKey, wayOf } from './linkSides.js';
import { overlapIndexBy } from './overlapIndex.js';
import { isCopiedText, isWordForWord } from './relate.js';

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
  const copiesAt = overlapIndexBy(sidesOf(links.filter(isCopiedText)), ({ own }) => own);
  const between = groupBy(sidesOf(links.filter(isWordForWord)), wayOf);
  const kindThrough = (one: Receipt, other: Receipt): CopyKind | undefined =>
    copiesAt(one.article, one).find((copy) => {
      if (!isHalfIn(one, copy)) return false;
      const where = carriedOver(one, copy, copy.opposite);
      return (between.get(wayKey(copy.opposite.article, other.article)) ?? []).some(
        (again) => isHalfIn(where, again) && isHalfIn(carriedOver(where, again, again.opposite), other),
      );
    })?.kind;
  return links.map((link) => {
    if (link.boilerplate || COPIED_KINDS.has(link.kind)) return link;
    const kind = kindThrough(link.a, link.b) ?? kindThrough(link.b, link.a);
    return kind === undefined ? link : { ...link, kind };
  });
}
