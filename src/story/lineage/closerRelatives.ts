import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';

/** A relative is closer by far when its edge, at this share of its score, still beats the edge in question. */
const FAR = 0.9;
/** Each of the two texts must have so many closer relatives. */
const CLOSER_RELATIVES = 2;

/**
 * Finds the edges that join two families by mistake. Versions of one text are all about as much alike; where each of
 * two texts has several relatives that are closer by far, and none of these is a closer relative of both, the two share
 * what independent reports of one event share: a list of names, a quotation, a sentence of a press release.
 *
 * @param doubtful edges that rest on likeness alone
 * @param all all edges, the doubtful ones too
 * @returns those of the doubtful edges that have better rivals on both sides
 */
export function edgesBetweenFamilies(doubtful: readonly Edge[], all: readonly Edge[]): ReadonlySet<Edge> {
  const sides = all.flatMap(({ from, to, score }) => [
    { own: from, other: to, score },
    { own: to, other: from, score },
  ]);
  const relatives = groupBy(sides, ({ own }) => own);
  const closerThan = (score: number, own: ArticleId): readonly ArticleId[] =>
    (relatives.get(own) ?? []).flatMap((relative) => (FAR * relative.score > score ? [relative.other] : []));
  return new Set(
    doubtful.filter(({ from, to, score }) => {
      const [ofOne, ofOther] = [closerThan(score, from), new Set(closerThan(score, to))];
      const isApart = !ofOne.some((id) => ofOther.has(id));
      return isApart && Math.min(ofOne.length, ofOther.size) >= CLOSER_RELATIVES;
    }),
  );
}
