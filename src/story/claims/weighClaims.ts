import type { Figure } from '../../model/annotation.js';
import { asId, type ClaimId, type OriginId } from '../../model/ids.js';
import { type NonEmpty, nonEmpty, type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Claim, Disagreement } from '../../model/story.js';
import { clauseHolding } from '../../text/clauses.js';
import { sentenceHolding } from '../../text/reading.js';
import { type Alignment, type ClaimArticle, joinPropositions, type Proposition, type Witness } from './propositions.js';
import { salienceOf } from './salience.js';
import { cleanestWording, isAssertable, LONGEST_RECEIPT } from './wording.js';

/** All that is weighed: articles in canonical order, what joins them, and the count of origins. */
export interface ClaimInput extends Alignment {
  readonly articles: readonly ClaimArticle[];
  /** The separate acts of reporting behind receipts, after all collapsing. */
  readonly originsOf: (receipts: Receipts) => NonEmpty<OriginId>;
}

/** How many claims a story may hold at most; a reader reads the first 25. */
const MOST_CLAIMS = 60;
/** Of all propositions, the share that is worth a line. */
const SHARE_KEPT = 0.6;

interface Candidate {
  readonly text: string;
  readonly support: Receipts;
  readonly against: readonly Receipt[];
  readonly disputed: boolean;
  readonly salience: number;
}

/**
 * Weighs what the articles of one story assert.
 *
 * A claim is a proposition (sentences joined across articles) in its cleanest wording, or a set of agreeing figures.
 * It is corroborated when at least two separate origins stand behind it, disputed when figures or statements on it
 * conflict or their estimates diverge, single-source otherwise. A proposition whose every wording is damaged in a way
 * that changes the meaning is no claim.
 *
 * @param input see ClaimInput
 * @returns claims, most important first; empty when no article has a whole sentence
 */
export function weighClaims(input: ClaimInput): readonly Claim[] {
  const disputes = input.disagreements.filter(isDispute);
  const propositions = joinPropositions(input.articles, input);
  const undisputed = propositions.filter((p) => !disputes.some((d) => p.some((w) => isPartOf(w, d))));
  const plain = undisputed.map((p) => candidateOf(input.articles, p)).filter((c) => c !== null);
  const kept = plain.sort(byImportance(input)).slice(0, Math.ceil(SHARE_KEPT * plain.length));
  const figures = input.disagreements.filter((d) => !isDispute(d)).map((d) => agreement(input, d));
  const candidates = [...disputes.map((d) => dispute(input, d)), ...figures, ...kept].filter((c) => c !== null);
  return candidates
    .sort(byImportance(input))
    .slice(0, MOST_CLAIMS)
    .map((candidate, i) => toClaim(candidate, input, i));
}

const isDispute = (d: Disagreement): boolean => (d.afterRepair ?? d.verdict) === 'conflict' || d.divergentEstimates;

// The sentence of a disputed receipt is told with its dispute, not a second time without.
const isPartOf = (witness: Witness, d: Disagreement): boolean =>
  d.receipts.some((r) => r.article === witness.article.article.id && contains(witness.sentence, r));

function candidateOf(articles: readonly ClaimArticle[], proposition: Proposition): Candidate | null {
  const best = cleanestWording(proposition);
  if (best === null) return null;
  const others = proposition.filter((w) => w !== best && w.sentence.end - w.sentence.start <= LONGEST_RECEIPT);
  const support: Receipts = [sentenceReceipt(best), ...others.map(sentenceReceipt)];
  return { text: support[0].quote, support, against: [], disputed: false, salience: salienceOf(articles, proposition) };
}

const sentenceReceipt = ({ article, sentence }: Witness): Receipt => receiptOf(article.article, sentence);

// Values that say the same in several texts make a claim of their own; its receipts are the clauses, not the sentences.
function agreement(input: ClaimInput, d: Disagreement): Candidate | null {
  if (d.verdict !== 'same' && d.verdict !== 'refinement') return null;
  const clauses = clausesOf(input, d);
  const best = clauses.find((c) => isAssertable(c.article, c.where));
  const support = nonEmpty(clauses.map((c) => receiptOf(c.article.article, c.where)));
  if (best === undefined || support === null || new Set(clauses.map((c) => c.article)).size < 2) return null;
  const words = receiptOf(best.article.article, best.where);
  return { text: words.quote, support, against: [], disputed: false, salience: clauses.length / input.articles.length };
}

interface Clause {
  readonly article: ClaimArticle;
  readonly where: Span;
}

function clausesOf(input: ClaimInput, d: Disagreement): readonly Clause[] {
  return d.receipts.flatMap((receipt) => {
    const article = input.articles.find((a) => a.article.id === receipt.article);
    const sentence = article && sentenceHolding(article.reading, receipt);
    if (!article || !sentence) return [];
    const inner = article.figures.find((f) => isOf(f, d) && overlaps(f, receipt)) ?? receipt;
    return [{ article, where: clauseHolding(sentence, contains(sentence, inner) ? inner : receipt) }];
  });
}

const isOf = (figure: Figure, d: Disagreement): boolean => d.figures.includes(figure.id);

// A dispute is told in the words of its sides, each with its outlet; nothing is averaged or chosen.
function dispute(input: ClaimInput, d: Disagreement): Candidate | null {
  const sides = clausesOf(input, d).filter((c) => isAssertable(c.article, c.where));
  const [first] = sides;
  if (first === undefined || new Set(sides.map((s) => wordsOf(s))).size < 2) return null;
  const distinct = sides.filter((side, i) => sides.findIndex((s) => wordsOf(s) === wordsOf(side)) === i);
  const support = nonEmpty(sides.map((s) => receiptOf(s.article.article, s.where))) as Receipts;
  const text = distinct.map((s) => `“${wordsOf(s)}” (${nameOf(s.article)})`).join('; ');
  return {
    text,
    support,
    against: support.slice(1),
    disputed: true,
    salience: 1 + sides.length / input.articles.length,
  };
}

const wordsOf = ({ article, where }: Clause): string => article.article.text.slice(where.start, where.end);
const nameOf = ({ article }: ClaimArticle): string => article.outlet?.name ?? article.id;

function byImportance(input: ClaimInput): (a: Candidate, b: Candidate) => number {
  const weights = new Map<Candidate, number>();
  const weigh = (c: Candidate): number => {
    const known = weights.get(c);
    if (known !== undefined) return known;
    const articles = new Set(c.support.map((r) => r.article)).size;
    const weight = 2 * (input.originsOf(c.support).length - 1) + 0.5 * (articles - 1) + c.salience;
    weights.set(c, weight);
    return weight;
  };
  return (a, b) => weigh(b) - weigh(a) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function toClaim(candidate: Candidate, input: ClaimInput, index: number): Claim {
  const origins = input.originsOf(candidate.support);
  const status = candidate.disputed ? 'disputed' : origins.length > 1 ? 'corroborated' : 'single-source';
  const { text, support, against } = candidate;
  return { id: asId<ClaimId>(`c${index + 1}`), text, status, origins, support, against };
}
