import type { ArticleId } from '../../model/ids.js';
import type { NonEmpty } from '../../model/receipt.js';
import { joinSpans, type Span } from '../../model/span.js';
import { COPIED_KINDS, type CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';

/** What two articles share as copied text, seen from both sides. `a` < `b` by id. */
export interface Relation {
  readonly a: ArticleId;
  readonly b: ArticleId;
  /** Links of copied text that are no boilerplate. */
  readonly links: readonly CopyLink[];
  /** Code units of each side that lie in such links. */
  readonly copiedA: number;
  readonly copiedB: number;
  /** The part of them where one side was made from the other: small edits, or words swapped one by one. */
  readonly derivedA: number;
  readonly derivedB: number;
  /** Mean share of common words over the copied passages, 0..1. */
  readonly likeness: number;
  /** Code units (of `a`) in passages whose wording is too near for chance. */
  readonly solid: number;
  /** Code units (of `a`) in passages whose wordings differ by small edits only. */
  readonly near: number;
}

/** From this share of common words on, one side of a passage was made from the other (two translations stay below). */
export const EDITED_LIKENESS = 0.94;
/** Word swapping: grammatical words kept, and most differences one or two words for one or two others. */
const SWAPPED_FRAME = 0.89;
const SWAPPED_SWAPS = 0.62;
const SWAPPED_LIKENESS = 0.55;
/** From this share of common words on, chance is ruled out even for two reports of one event. */
const SOLID_LIKENESS = 0.6;
/** From this share on, the difference is small edits. */
const NEAR_LIKENESS = 0.75;

/** Takes two articles in any order; returns a key that stands for both together. */
export function pairKey(a: ArticleId, b: ArticleId): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** Takes a link; says whether it stands for copied text of content. */
export function isCopiedText(link: CopyLink): boolean {
  return !link.boilerplate && COPIED_KINDS.has(link.kind);
}

/** Takes a link; says whether it stands for text of content that both have, word for word or nearly so. */
export const isWordForWord = ({ boilerplate, kind }: CopyLink): boolean =>
  !boilerplate && (kind === 'verbatim' || kind === 'near-verbatim');

/** Takes a link; says whether it stands for text of content that was edited, rewritten or translated on the way. */
export const isEdited = ({ boilerplate, kind }: CopyLink): boolean =>
  !boilerplate && (kind === 'near-verbatim' || kind === 'retranslation');

// The number of one of the reasons of a link, 0 when the link does not give it.
function reasonValue(link: CopyLink, feature: string): number {
  return Number(link.why.find((reason) => reason.feature === feature)?.value ?? 0);
}

/** Takes a link; returns the share of words that its two sides have in common, 0..1; 0 when it does not give it. */
export const sharedWords = (link: CopyLink): number => reasonValue(link, 'shared-words');

/** Takes a link; says whether one side of it was made from the other, rather than both from a third text. */
export function isDerived(link: CopyLink): boolean {
  const likeness = sharedWords(link);
  if (likeness >= EDITED_LIKENESS) return true;
  return (
    likeness >= SWAPPED_LIKENESS &&
    reasonValue(link, 'frame') >= SWAPPED_FRAME &&
    reasonValue(link, 'swaps') >= SWAPPED_SWAPS
  );
}

/** Takes the links of a story; returns one relation for each two articles that share copied text, by ids. */
export function relateArticles(copies: readonly CopyLink[]): readonly Relation[] {
  const ordered = copies
    .filter(isCopiedText)
    .map((link) => (link.a.article < link.b.article ? link : { ...link, a: link.b, b: link.a }));
  const byPair = groupBy(ordered, ({ a, b }) => pairKey(a.article, b.article));
  return [...byPair].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, links]) => relationOf(links));
}

function relationOf(links: NonEmpty<CopyLink>): Relation {
  const derived = links.filter(isDerived);
  const [{ a, b }] = links;
  return {
    a: a.article,
    b: b.article,
    links,
    copiedA: unionLength(links.map((link) => link.a)),
    copiedB: unionLength(links.map((link) => link.b)),
    derivedA: unionLength(derived.map((link) => link.a)),
    derivedB: unionLength(derived.map((link) => link.b)),
    likeness: meanOf(links, 'shared-words'),
    solid: lengthFrom(links, SOLID_LIKENESS),
    near: lengthFrom(links, NEAR_LIKENESS),
  };
}

const lengthFrom = (links: readonly CopyLink[], likeness: number): number =>
  unionLength(links.filter((link) => sharedWords(link) >= likeness).map((link) => link.a));

/** Takes links and the name of one of their reasons; returns its mean, weighed by length, 0..1; 0 without links. */
export function meanOf(links: readonly CopyLink[], feature: string): number {
  const lengths = links.map((link) => link.a.end - link.a.start);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const weighed = links.reduce((sum, link, n) => sum + reasonValue(link, feature) * (lengths[n] as number), 0);
  return total > 0 ? weighed / total : 0;
}

/** Takes spans of one text in any order; returns how many code units they cover together. */
export function unionLength(spans: readonly Span[]): number {
  return joinSpans(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}
