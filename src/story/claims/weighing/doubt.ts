import { type DamageKind, isRelayed } from '../../../model/article.js';
import type { Receipt } from '../../../model/receipt.js';
import { overlaps } from '../../../model/span.js';
import type { Disagreement } from '../../../model/story.js';
import { meets } from '../../../text/meets.js';
import type { ClaimArticle } from '../witness.js';

/**
 * Takes a disagreement; says whether words, not numbers, are at odds in a way that damage explains. Where it is known
 * of whom a wrong "he" or "she" is, or which words are broken and how they are read, what the sentence tells is not in
 * question.
 */
export const isContradiction = ({ verdict, figures, person, broken }: Disagreement): boolean =>
  verdict === 'damage' && figures.length === 0 && person === undefined && broken === undefined;

/**
 * Says whether no text that came to us whole tells how it was, so that neither side of a contradiction may be told
 * alone.
 *
 * @param d a disagreement
 * @param byId the articles of the story by their ids
 * @returns true for a contradiction all of whose sides may be damaged
 */
export const isUnsure = (d: Disagreement, byId: ReadonlyMap<string, ClaimArticle>): boolean =>
  isContradiction(d) && suspectsOf(d, byId).length === d.receipts.length;

/**
 * Finds the passages that comparing texts makes doubtful: the sides of contradictions that damage explains. What stands
 * there must not be told as if it were so.
 *
 * @param disagreements the disagreements of a story
 * @param articles its articles
 * @returns the receipts where damage is found, else those of texts that were translated or rewritten, where it is known
 *   who denies only the side on which no text came to us whole; empty when no contradiction is explained by damage
 */
export function doubtfulPassages(
  disagreements: readonly Disagreement[],
  articles: readonly ClaimArticle[],
): readonly Receipt[] {
  const byId = new Map(articles.map((text) => [text.article.id as string, text]));
  return disagreements.flatMap((d) => suspectsOf(d, byId));
}

/** Damage that turns what is said into its opposite. */
const TURNING: ReadonlySet<DamageKind> = new Set(['lost-negation', 'role-inversion', 'wrong-pronoun', 'mangled-date']);

function suspectsOf(d: Disagreement, byId: ReadonlyMap<string, ClaimArticle>): readonly Receipt[] {
  if (!isContradiction(d)) return [];
  const textOf = (receipt: Receipt) => byId.get(receipt.article);
  const isFound = (receipt: Receipt): boolean =>
    textOf(receipt)?.article.damage.some((x) => TURNING.has(x.kind) && overlaps(x, receipt)) === true;
  const isOfRelayed = (receipt: Receipt): boolean => {
    const text = textOf(receipt);
    return text !== undefined && isRelayed(text);
  };
  const found = d.receipts.filter(isFound);
  if (found.length > 0) return found;
  const isDenial = meets(d.denying ?? []);
  const [whole, ...others] = new Set(d.receipts.filter((receipt) => !isOfRelayed(receipt)).map(isDenial));
  const isWhole = (receipt: Receipt): boolean =>
    d.denying !== undefined && others.length === 0 && isDenial(receipt) === whole;
  return d.receipts.filter((receipt) => isOfRelayed(receipt) && !isWhole(receipt));
}
