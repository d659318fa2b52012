import type { OriginId } from '../../../model/ids.js';
import { type NonEmpty, type Receipt, type Receipts, receiptOf } from '../../../model/receipt.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Disagreement, TimelineEntry } from '../../../model/story.js';
import type { ClauseWords } from '../../../text/clauses.js';
import { sentencesTouching } from '../../../text/reading.js';
import { inMainLanguage } from '../mainLanguage.js';
import type { JoinedSentences } from '../propositions.js';
import { contentOf } from '../sentenceContent.js';
import type { NegationWords } from '../tellings.js';
import type { ClaimArticle } from '../witness.js';
import type { RelationLexicon } from './relations.js';
import { type Salience, salienceScale } from './salience.js';

/** The reports of one event, its type, and how well its date is known. */
export type DatedReports = Pick<TimelineEntry, 'reports' | 'granularity' | 'type'>;

/** All that is weighed: articles in canonical order, their sentences, words about clauses, and the count of origins. */
export interface ClaimInput {
  readonly articles: readonly ClaimArticle[];
  /** The sentences of the articles (see joinPropositions). */
  readonly joined: JoinedSentences;
  readonly disagreements: readonly Disagreement[];
  /** The events of the story, each with its reports. */
  readonly timeline: readonly DatedReports[];
  readonly clauses: ClauseWords;
  readonly negation: NegationWords;
  readonly relations: RelationLexicon;
  /** The separate acts of reporting behind receipts, after all collapsing. */
  readonly originsOf: (receipts: Receipts) => NonEmpty<OriginId>;
}

/** What is worked out of the input once. */
export interface Weighing extends ClaimInput {
  readonly byId: ReadonlyMap<string, ClaimArticle>;
  /** The articles in the language in which the story is told. */
  readonly readable: ReadonlySet<string>;
  readonly salienceOf: Salience;
}

/** What a claim says, and what stands behind it and against it. */
export interface Assertion {
  readonly text: string;
  readonly brief?: string;
  readonly support: Receipts;
  readonly against: readonly Receipt[];
}

/** What may become a claim. */
export interface Candidate extends Assertion {
  readonly disputed: boolean;
  readonly salience: number;
  /** Of a dispute about values: each value with what gives it, against which the others stand. */
  readonly values?: readonly Assertion[];
}

/** Takes what is weighed; returns it with what is worked out of it once. */
export function prepared(given: ClaimInput): Weighing {
  const { articles } = given;
  return {
    ...given,
    byId: new Map(articles.map((article) => [article.article.id, article])),
    readable: new Set(inMainLanguage(articles.map(({ article }) => article)).map(({ id }) => id)),
    salienceOf: salienceScale(articles, given.clauses),
  };
}

/** A sentence of which this share reports somebody’s words, with their source and cue, is judged by the words. */
const MOSTLY_SAID = 0.5;

/**
 * Takes what is weighed and receipts; returns the separate acts of reporting behind these. Who said it once has said it
 * once, also where the words that name the speaker are longer than what is said.
 */
export function originsOf(input: Weighing, receipts: Receipts): NonEmpty<OriginId> {
  const [first, ...others] = receipts.map((receipt) => saidWithin(input, receipt));
  return input.originsOf([first as Receipt, ...others]);
}

function saidWithin({ byId }: Weighing, receipt: Receipt): Receipt {
  const article = byId.get(receipt.article);
  if (article === undefined) return receipt;
  const sentences = sentencesTouching(article.reading, receipt);
  const statements = sentences.flatMap((sentence) => contentOf(article, sentence).statements);
  // The outer statement, which ends last, goes before what is said inside it.
  for (const { content, source, cue } of statements.reverse()) {
    const [first] = content;
    if (first === undefined || !contains(receipt, first)) continue;
    const parts = [...content, source, cue].filter((part) => part !== null && overlaps(part, receipt)) as Span[];
    const length = Math.max(...parts.map((p) => p.end)) - Math.min(...parts.map((p) => p.start));
    if (length >= MOSTLY_SAID * (receipt.end - receipt.start)) return receiptOf(article.article, first);
  }
  return receipt;
}
