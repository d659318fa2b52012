import type { AnnotatedArticle, Dossier } from '../model/dossier.js';
import type {
  ExplainedClaim,
  ExplainedDisagreement,
  ExplainedOrigin,
  ExplainedPassage,
  ExplainedText,
  PairExplanation,
  PairRelation,
  Side,
} from '../model/explanation.js';
import type { ArticleId, FigureId } from '../model/ids.js';
import { nonEmpty, type Receipt, type Receipts, receiptOf } from '../model/receipt.js';
import { type Span, slice } from '../model/span.js';
import type { Edge, Story } from '../model/story.js';
import { groupBy } from '../text/group-by.js';
import type { SentenceRules } from '../text/sentences.js';
import { limitsOf } from './pairLimits.js';
import { coveredShare, isCopied, ownSentences, passagesBetween } from './pairPassages.js';

/**
 * Puts together all that a dossier says of the relation of two of its articles. Nothing is worked out anew: relation,
 * passages, origins and verdicts are those of the dossier; only what it leaves open is added, as `limits`.
 *
 * @param dossier the dossier
 * @param left the first article
 * @param right the second article, another one
 * @param rules the abbreviations of the language, for the sentences that only one text has
 * @returns the explanation, in which the first article is always left
 * @throws RangeError when the dossier holds no such article, or when both are the same
 */
export function explainPair(
  dossier: Dossier,
  left: ArticleId,
  right: ArticleId,
  rules: SentenceRules,
): PairExplanation {
  if (left === right) throw new RangeError(`an article has no relation to itself: ${left}`);
  const [one, other] = [articleOf(dossier, left), articleOf(dossier, right)];
  const story = dossier.stories.find(({ articles }) => articles.includes(left) && articles.includes(right)) ?? null;
  const passages = passagesBetween(story?.copies ?? [], one, other);
  const spans = (side: Side): readonly Receipt[] => passages.map((passage) => passage[side]);
  const copied = (side: Side): readonly Receipt[] => passages.filter(isCopied).map((passage) => passage[side]);
  const known = {
    left: textOf(one, copied('left')),
    right: textOf(other, copied('right')),
    relation: relationOf(story, [left, right], passages),
    passages,
    origins: originsOf(story, left, right),
    claims: claimsOf(story, left, right),
  };
  return {
    ...known,
    story: story === null ? null : { id: story.id, headline: story.headline },
    only: { left: ownSentences(one, spans('left'), rules), right: ownSentences(other, spans('right'), rules) },
    disagreements: disagreementsOf(story, one, other),
    limits: limitsOf(known),
  };
}

function articleOf({ articles }: Dossier, id: ArticleId): AnnotatedArticle {
  const found = articles.find((article) => article.id === id);
  if (found === undefined) throw new RangeError(`the dossier holds no article ${id}`);
  return found;
}

function textOf(article: AnnotatedArticle, copied: readonly Receipt[]): ExplainedText {
  const receipts = (spans: readonly Span[]): readonly Receipt[] =>
    spans.filter(({ start, end }) => end > start).map((where) => receiptOf(article, where));
  const { outlet, published, transmission } = article;
  const agencies = article.credits.filter(({ kind }) => kind === 'agency').map(({ name }) => name);
  return {
    article: article.id,
    title: article.title === null ? null : slice(article.text, article.title).replace(/\s+/gu, ' ').trim(),
    language: article.language,
    outlet: outlet === null ? null : { ...outlet, receipts: receipts(outlet.receipts) },
    published: published === null ? null : { ...published, receipts: receipts(published.receipts) },
    transmission: { ...transmission, receipts: receipts(transmission.receipts) },
    agencies: [...new Set(agencies)],
    damaged: article.damage.filter(({ changesMeaning }) => changesMeaning).length,
    copied: coveredShare(article, copied),
  };
}

type Pair = readonly [ArticleId, ArticleId];

function relationOf(story: Story | null, [left, right]: Pair, passages: readonly ExplainedPassage[]): PairRelation {
  const edge = story?.edges.find(({ from, to }) => (from === left && to === right) || (from === right && to === left));
  if (edge?.relation === 'parent')
    return { kind: 'parent', source: edge.from === left ? 'left' : 'right', score: edge.score, why: edge.why };
  if (edge !== undefined) return { kind: 'sibling', score: edge.score, why: edge.why };
  const through = pathBetween(story?.edges ?? [], left, right);
  const why = through.length > 0 ? lineOf(story?.edges ?? [], [left, ...through, right]) : sharedWords(story, passages);
  return { kind: 'none', through, why: [why] };
}

// Says what a line of edges comes to: two children of one text, an ancestor with its descendant, or kin of another
// kind.
function lineOf(edges: readonly Edge[], line: readonly ArticleId[]): string {
  const isMade = (from: ArticleId, to: ArticleId): boolean =>
    edges.some((edge) => edge.relation === 'parent' && edge.from === from && edge.to === to);
  const steps = line.slice(1).map((to, i) => [line[i] as ArticleId, to] as const);
  const between = line.slice(1, -1).join(', ');
  const [first, last] = [line[0], line[line.length - 1]];
  if (steps.every(([from, to]) => isMade(from, to))) return `${last} was made from ${first} by way of ${between}.`;
  if (steps.every(([from, to]) => isMade(to, from))) return `${first} was made from ${last} by way of ${between}.`;
  const root = line.findIndex((_, at) =>
    steps.every(([from, to], i) => (i < at ? isMade(to, from) : isMade(from, to))),
  );
  if (root > 0) return `Both go back to ${line[root]}, so what they share can come from there.`;
  return `No edge joins them directly, but a line of edges does, by ${between}.`;
}

function sharedWords(story: Story | null, passages: readonly ExplainedPassage[]): string {
  if (story === null) return 'They stand in different stories, so nothing of them was compared.';
  const content = passages.filter((passage) => !passage.boilerplate);
  if (passages.length === 0) return 'No passage of one runs opposite a passage of the other.';
  if (content.length === 0) return 'All that runs opposite is boilerplate, which says nothing about the report.';
  if (!content.some(isCopied))
    return 'They share quotations or facts, but no copied text: whoever hears the same person writes the same words.';
  return 'Text was copied, but nothing says that one whole text was made from the other, or both from a third.';
}

/** A line of descent longer than this tells a reader nothing. */
const LONGEST_PATH = 4;

// Breadth first over edges of either direction; the articles between the two, or none.
function pathBetween(edges: readonly Edge[], left: ArticleId, right: ArticleId): readonly ArticleId[] {
  const steps = edges.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  const stepsFrom = groupBy(steps, ({ from }) => from);
  const seen = new Set([left]);
  let paths: ArticleId[][] = [[left]];
  for (let length = 1; length <= LONGEST_PATH; length += 1) {
    const longer = paths.flatMap((path) =>
      (stepsFrom.get(path[path.length - 1] ?? left) ?? []).map(({ to }) => [...path, to]),
    );
    paths = longer.filter((path) => !seen.has(path[path.length - 1] ?? left));
    const found = paths.find((path) => path[path.length - 1] === right);
    if (found !== undefined) return found.slice(1, -1);
    for (const path of paths) seen.add(path[path.length - 1] ?? left);
  }
  return [];
}

function originsOf(story: Story | null, left: ArticleId, right: ArticleId): readonly ExplainedOrigin[] {
  return (story?.origins ?? []).flatMap(({ id, name, seen, members, why }) => {
    const [inLeft, inRight] = [left, right].map((article) => members.some((member) => member.article === article));
    if (!inLeft && !inRight) return [];
    return [{ id, name, seen, holds: inLeft && inRight ? 'both' : inLeft ? 'left' : 'right', why }];
  });
}

interface SidesOfReceipts {
  readonly left: Receipts;
  readonly right: Receipts;
}

// The receipts of each side, or null when one side has none.
function sidesOf(receipts: readonly Receipt[], left: ArticleId, right: ArticleId): SidesOfReceipts | null {
  const [inLeft, inRight] = [left, right].map((id) => nonEmpty(receipts.filter(({ article }) => article === id)));
  return inLeft && inRight ? { left: inLeft, right: inRight } : null;
}

function claimsOf(story: Story | null, left: ArticleId, right: ArticleId): readonly ExplainedClaim[] {
  return (story?.claims ?? []).flatMap(({ id, text, status, origins, support, against }) => {
    const sides = sidesOf([...support, ...against], left, right);
    return sides === null ? [] : [{ id, text, status, origins, ...sides }];
  });
}

// Where the two say the same, they are no sides of it, whatever others say.
function disagreementsOf(
  story: Story | null,
  left: AnnotatedArticle,
  right: AnnotatedArticle,
): readonly ExplainedDisagreement[] {
  return (story?.disagreements ?? []).flatMap(({ id, topic, verdict, note, figures, receipts }) => {
    const sides = sidesOf(receipts, left.id, right.id);
    if (sides === null || verdict === 'same') return [];
    const [inLeft, inRight] = [left, right].map((article) => valuesOf(article, figures));
    const isShared = inLeft && inRight ? inLeft === inRight : wordsOf(sides.left) === wordsOf(sides.right);
    return isShared ? [] : [{ id, topic, verdict, note, ...sides }];
  });
}

// The values that an article gives among these figures, as one key; empty when it gives none.
function valuesOf(article: AnnotatedArticle, figures: readonly FigureId[]): string {
  const ids = new Set(figures);
  const values = article.figures.filter(({ id }) => ids.has(id));
  return [...new Set(values.map(({ value, range, qualifier }) => JSON.stringify([value, range, qualifier])))]
    .sort()
    .join();
}

const wordsOf = (receipts: Receipts): string =>
  receipts
    .map(({ quote }) =>
      quote
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|');
