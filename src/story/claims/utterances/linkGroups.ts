import type { ArticleId, StatementId } from '../../../model/ids.js';
import type { Edge, Utterance } from '../../../model/story.js';
import { groupBy } from '../../../text/group-by.js';
import type { Said } from './said.js';

/** Two statements that are related and differ, and how, in a sentence; null where they are only close. */
export interface Link {
  readonly a: StatementId;
  readonly b: StatementId;
  readonly why: string | null;
}

/** A group has at most so many links; the surest come first. */
const MOST_LINKS = 3;

/** What is known of the statements that are linked. */
export interface Grouped {
  readonly said: readonly Said[];
  /** Groups of statements that are one. */
  readonly utterances: readonly Utterance[];
  readonly edges: readonly Edge[];
}

/**
 * Links groups of statements, each by the one that stands for it: the first in a text that was not made from another
 * member's. A statement that nothing joins is a group of one.
 *
 * @param links links between statements, the surest first
 * @param grouped see Grouped
 * @returns one link for two groups, in the order of the statements (by article, then by their ends); none inside a
 *   group
 */
export function linkGroups(links: readonly Link[], { said, utterances, edges }: Grouped): readonly Link[] {
  const numbers = new Map(said.map(({ statement }, number) => [statement.id, number]));
  const saidOf = (id: StatementId): Said | undefined => said[numbers.get(id) ?? -1];
  const standsFor = representatives(saidOf, utterances, edges);
  const seen = new Set<string>();
  const counts = new Map<StatementId, number>();
  const take = (a: StatementId, b: StatementId): boolean => {
    const key = [a, b].sort().join(' ');
    if (a === b || seen.has(key)) return false;
    seen.add(key);
    if ([a, b].some((id) => (counts.get(id) ?? 0) >= MOST_LINKS)) return false;
    for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return true;
  };
  const standing = (id: StatementId): StatementId => standsFor.get(id) ?? id;
  const place = (id: StatementId): number => numbers.get(id) ?? 0;
  return links
    .map(({ a, b, why }) => ({ why, a: standing(a), b: standing(b) }))
    .map((link) => (place(link.a) <= place(link.b) ? link : { ...link, a: link.b, b: link.a }))
    .filter(({ a, b }) => take(a, b))
    .sort((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b));
}

// Statement -> the one that stands for its group.
function representatives(
  saidOf: (id: StatementId) => Said | undefined,
  utterances: readonly Utterance[],
  edges: readonly Edge[],
): ReadonlyMap<StatementId, StatementId> {
  const found = new Map<StatementId, StatementId>();
  const parents = groupBy(
    edges.filter((edge) => edge.relation === 'parent'),
    ({ to }) => to,
  );
  const articleOf = (id: StatementId): ArticleId | undefined => saidOf(id)?.article;
  for (const { statements } of utterances) {
    const own = new Set(statements.map(articleOf));
    const isCopy = (id: StatementId): boolean =>
      (parents.get(articleOf(id) as ArticleId) ?? []).some(({ from }) => own.has(from));
    const first = statements.find((id) => !isCopy(id)) ?? statements[0];
    for (const id of statements) found.set(id, first);
  }
  return found;
}
