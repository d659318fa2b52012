import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import { remembered } from '../../text/remembered.js';

/** Takes a text; returns those it was made from, directly or through others. */
export type Ancestry = (child: ArticleId) => ReadonlySet<ArticleId>;

/** Takes edges; returns a look-up of the texts that a text was made from, each text looked up once. */
export function ancestryIn(edges: readonly Edge[]): Ancestry {
  const parentsOf = new Map<ArticleId, ArticleId[]>();
  for (const edge of edges) if (edge.relation === 'parent') addParent(parentsOf, edge);
  return remembered((child) => ancestorsOf(child, parentsOf));
}

/** Takes the parents of each text and an edge; adds the parent that the edge tells of. */
export function addParent(parentsOf: Map<ArticleId, ArticleId[]>, { from, to }: Edge): void {
  const known = parentsOf.get(to);
  if (known) known.push(from);
  else parentsOf.set(to, [from]);
}

/** Takes a text and the parents of each; returns all that it was made from, itself too when it is among them. */
export function ancestorsOf(
  child: ArticleId,
  parentsOf: ReadonlyMap<ArticleId, readonly ArticleId[]>,
): ReadonlySet<ArticleId> {
  const ancestors = new Set<ArticleId>();
  const open = [child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of parentsOf.get(at) ?? []) {
      if (!ancestors.has(parent)) open.push(parent);
      ancestors.add(parent);
    }
  }
  return ancestors;
}
