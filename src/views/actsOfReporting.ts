import { isRelayed } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import { disjointSets } from '../text/union-find.js';
import type { OriginLine, StoryOutline } from './outline.js';

/** From this score of their edge on, nearly all of the shorter of two texts runs beside the other. */
const NEARLY_ALL = 0.6;

/**
 * Counts what the question for independent sources asks for: the origins in hand, those as one that are translations or
 * rewritings of one text that is not in hand, with nothing of their own.
 *
 * @param outline the story
 * @returns the origins in hand in their order, in groups that count once each; empty when there is none
 */
export function actsOfReporting({ origins, story, article }: StoryOutline): readonly (readonly OriginLine[])[] {
  const seen = origins.filter(({ isInHand }) => isInHand);
  const acts = disjointSets(seen.length);
  const ownerOf = (id: ArticleId): number => seen.findIndex(({ own }) => own.includes(id));
  for (const { from, to, relation, score } of story.edges) {
    const isTwin = relation === 'sibling' && score >= NEARLY_ALL;
    if (!isTwin || ![from, to].every((id) => isRelayed({ article: article(id) }))) continue;
    const [one, other] = [ownerOf(from), ownerOf(to)];
    // Who has further texts of its own reports, too.
    const isAll = [one, other].some((i) => seen[i]?.own.length === 1);
    if (one >= 0 && other >= 0 && isAll) acts.union(one, other);
  }
  return acts.sets().map((own) => own.map((i) => seen[i] as OriginLine));
}

/** Takes acts of reporting; returns a sentence for each of several origins: "B and C are made of one text". */
export const joinedActs = (acts: readonly (readonly OriginLine[])[]): readonly string[] =>
  acts.flatMap((own) => {
    const letters = own.map(({ letter }) => letter);
    const last = letters.pop();
    return letters.length === 0 ? [] : [`${letters.join(', ')} and ${last} are made of one text and count once.`];
  });

/** An unseen original with the origins in hand that have passages from it. */
export interface SharedOriginal {
  readonly line: OriginLine;
  readonly users: readonly OriginLine[];
}

/**
 * Takes an outline and its acts of reporting; returns the unseen originals that stand behind several of these, which
 * are less separate than they look. Empty when none does.
 */
export function sharedOriginals(
  outline: StoryOutline,
  acts: ReturnType<typeof actsOfReporting>,
): readonly SharedOriginal[] {
  return outline.origins.flatMap((line) => {
    const isUser = (one: OriginLine): boolean => one !== line && one.own.some((id) => line.articles.includes(id));
    const using = acts.map((act) => act.filter(isUser)).filter(({ length }) => length > 0);
    return !line.origin.seen && using.length > 1 ? [{ line, users: using.flat() }] : [];
  });
}
