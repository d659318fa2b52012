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

// Values that say the same in several texts make a claim of their own. What agrees is the value and not the sentences around
// it, so only the clauses are told.
function agreement(input: ClaimInput, d: Disagreement): Candidate | null {
  if (d.verdict !== 'same' && d.verdict !== 'refinement') return null;
  const clauses = clausesOf(input, d).filter(isTellable);
  const support = nonEmpty(clauses.map(clauseReceipt));
  if (support === null || new Set(clauses.map((c) => c.article)).size < 2) return null;
  if (new Set(clauses.map((c) => c.words)).size < 2) return null;
  const text = sidesText(d, d.verdict === 'same' ? 'reports agree' : 'one report is more exact', clauses);
  return { text, support, against: [], disputed: false, salience: clauses.length / input.articles.length };
}

/** The sides of a claim are told in so many wordings at most. */
const MOST_SIDES = 4;

// "People arrested: reports differ: “about 14” (The Ledger); “23 dockers” (NewsBuzz)." An outlet is named once a wording.
function sidesText({ topic }: Disagreement, how: string, clauses: readonly Clause[]): string {
  const distinct = clauses.filter((side, i) => clauses.findIndex((s) => s.words === side.words) === i);
  const sides = distinct
    .slice(0, MOST_SIDES)
    .map((s) => `“${shortened(s.words)}” (${nameOf(s.article)}${s.isRepaired ? ', damage repaired' : ''})`);
  return `${topic.charAt(0).toUpperCase()}${topic.slice(1)}: ${how}: ${sides.join('; ')}.`;
}

interface Clause extends Witness {
  readonly where: Span;
  /** The words as they are told: those of the text, or the reading of a broken numeral. */
  readonly words: string;
  readonly isRepaired: boolean;
}

function clausesOf(input: ClaimInput, d: Disagreement): readonly Clause[] {
  return d.receipts.flatMap((receipt) => {
    const article = input.articles.find((a) => a.article.id === receipt.article);
    const sentence = article && sentenceHolding(article.reading, receipt);
    if (!article || !sentence) return [];
    const inner = article.figures.find((f) => isOf(f, d) && overlaps(f, receipt)) ?? receipt;
    const where = clauseHolding(sentence, contains(sentence, inner) ? inner : receipt);
    const reading = repairedWords(article, where);
    const words = reading ?? article.article.text.slice(where.start, where.end);
    return [{ article, sentence, where, words, isRepaired: reading !== null }];
  });
}

/** A reading of a broken numeral is told in its place from this confidence on. */
const SURE_READING = 0.8;

// Values are compared as they were meant, so a side with a broken numeral is told by its reading, and said to be.
function repairedWords({ article }: ClaimArticle, where: Span): string | null {
  const broken = article.damage.find((d) => d.kind === 'broken-numeral' && d.changesMeaning && overlaps(d, where));
  return broken !== undefined && broken.confidence >= SURE_READING ? broken.intended : null;
}

const isTellable = (clause: Clause): boolean => clause.isRepaired || isAssertable(clause.article, clause.where);

const isOf = (figure: Figure, d: Disagreement): boolean => d.figures.includes(figure.id);

// A dispute is told in the words of its sides, each with its outlet; nothing is averaged or chosen. A side whose words are
// broken in meaning speaks against, and is not repeated.
function dispute(input: ClaimInput, d: Disagreement): Candidate | null {
  const clauses = clausesOf(input, d);
  const sides = clauses.filter(isTellable);
  const support = nonEmpty(sides.map(clauseReceipt));
  const broken = clauses.filter((c) => !sides.includes(c)).map(clauseReceipt);
  if (support === null || new Set(clauses.map((c) => c.words)).size < 2) return null;
  const text = sidesText(d, broken.length > 0 ? 'another report is damaged and differs' : 'reports differ', sides);
  const against = [...support.slice(1), ...broken];
  return { text, support, against, disputed: true, salience: 1 + clauses.length / input.articles.length };
}

/** Words of a side that are told at most, in code units. */
const LONGEST_SIDE = 120;

function shortened(words: string): string {
  if (words.length <= LONGEST_SIDE) return words.replace(/[.,;]$/u, '');
  const cut = words.slice(0, LONGEST_SIDE);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

const clauseReceipt = ({ article, where }: Clause): Receipt => receiptOf(article.article, where);
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
