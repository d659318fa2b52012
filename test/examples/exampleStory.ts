import { join } from 'node:path';
import type { AnnotatedArticle, Dossier } from '../../src/model/dossier.js';
import type { ArticleId } from '../../src/model/ids.js';
import type { Page } from '../../src/model/page.js';
import type { Receipt } from '../../src/model/receipt.js';
import type { Claim, Disagreement, Edge, Story } from '../../src/model/story.js';
import { buildDossier } from '../../src/pipeline.js';
import type { Resources } from '../../src/resources.js';
import { ROOT, readPages } from './readPages.js';
import { readTruth, type Truth, type TruthSpan } from './readTruth.js';

/** An example with what the program makes of it and what a careful reader finds in it. Articles are named by number. */
export interface ExampleStory {
  readonly pages: readonly Page[];
  readonly dossier: Dossier;
  /** The first story of the dossier. */
  readonly story: Story;
  readonly truth: Truth;
  readonly article: (doc: string) => AnnotatedArticle | undefined;
  /** The edges between two articles, in either direction. */
  readonly edgesBetween: (a: string, b: string) => readonly Edge[];
  /** The claims that rest on the words of a fact of the truth. */
  readonly claimsOn: (fact: string) => readonly Claim[];
  /** The disagreements that set these values side by side. */
  readonly comparing: (...values: readonly number[]) => readonly Disagreement[];
}

/** Takes an article's id; returns the number that the truth calls it by. */
export const docOf = (id: ArticleId): string => id.slice(0, 2);

/** Takes a receipt and a span of the truth; says whether they share a character. */
export const touches = (receipt: Receipt, span: TruthSpan): boolean =>
  docOf(receipt.article) === span.doc && receipt.start < span.end && span.start < receipt.end;

/** Takes two numbers of articles, or an edge; returns one key for both orders. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join();

/**
 * Builds the dossier of an example.
 *
 * @param example the name of its folder
 * @param resources lexicons and models
 * @param without numbers of articles that are left out
 * @returns the example
 * @throws Error when nothing in it makes a story
 */
export function exampleStory(example: string, resources: Resources, without: readonly string[] = []): ExampleStory {
  const all = readPages(join(ROOT, 'examples', example, 'in'));
  const pages = all.filter(({ id }) => !without.includes(id.slice(0, 2)));
  const dossier = buildDossier(pages, resources, {});
  const truth = readTruth(example);
  const story = required(dossier.stories[0], `the example ${example} gave no story`);
  const fact = (id: string): readonly TruthSpan[] =>
    required(
      truth.facts.items.find((item) => item.id === id),
      `the truth has no fact ${id}`,
    ).spans;
  const valueByFigure = new Map(dossier.articles.flatMap((a) => a.figures.map((f) => [f.id, f.value] as const)));
  return {
    pages,
    dossier,
    story,
    truth,
    article: (doc) => dossier.articles.find((a) => docOf(a.id) === doc),
    edgesBetween: (a, b) => story.edges.filter((e) => pairOf(docOf(e.from), docOf(e.to)) === pairOf(a, b)),
    claimsOn: (id) =>
      story.claims.filter((claim) => claim.support.some((r) => fact(id).some((span) => touches(r, span)))),
    comparing: (...values) =>
      story.disagreements.filter((d) =>
        values.every((value) => d.figures.some((figure) => valueByFigure.get(figure) === value)),
      ),
  };
}

function required<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
