import { asId, type ClaimId, type OriginId } from '../../model/ids.js';
import { type NonEmpty, nonEmpty, type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Claim, Disagreement, TimelineEntry } from '../../model/story.js';
import type { ClauseWords } from '../../text/clauses.js';
import { withoutDateline } from '../../text/dateline.js';
import { sentencesTouching } from '../../text/reading.js';
import { doubtfulPassages, isContradiction, isUnsure } from './doubt.js';
import { inMainLanguage } from './mainLanguage.js';
import type { ClaimArticle, JoinedSentences, Witness } from './propositions.js';
import { receiptsIn } from './receiptsIn.js';
import { type Salience, salienceScale } from './salience.js';
import { contentOf } from './sentenceContent.js';
import { type Clause, clauseReceipt, clausesOf, isTellable, OUTLETS, sidesText, toldFromEvent } from './sides.js';
import { type NegationWords, type Telling, tellingsOf } from './tellings.js';
import { cleanestWording, LONGEST_RECEIPT } from './wording.js';

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
  /** The separate acts of reporting behind receipts, after all collapsing. */
  readonly originsOf: (receipts: Receipts) => NonEmpty<OriginId>;
}

/** What is worked out of the input once. */
interface Weighing extends ClaimInput {
  readonly byId: ReadonlyMap<string, ClaimArticle>;
  /** The articles in the language in which the story is told. */
  readonly readable: ReadonlySet<string>;
  readonly salienceOf: Salience;
}

/** How many claims a story may hold at most; a reader reads the first 25. */
const MOST_CLAIMS = 60;
/** Of all propositions, the share that is worth a line. */
const SHARE_KEPT = 0.7;
/** A short story keeps this many: as many as a reader reads. */
const LEAST_KEPT = 25;

interface Candidate {
  readonly text: string;
  readonly brief?: string;
  readonly support: Receipts;
  readonly against: readonly Receipt[];
  readonly disputed: boolean;
  readonly salience: number;
}

/**
 * Weighs what the articles of one story assert.
 *
 * A claim is a proposition (sentences joined across articles) in its cleanest wording, a set of agreeing figures, or an
 * event that several origins tell in words of their own.
 * It is corroborated when at least two separate origins stand behind it, disputed when figures or statements on it
 * conflict or their estimates diverge, single-source otherwise. Where origins meet in other words, the claim is told in
 * the words that assert least beyond the others, and what one of them says alone is a claim of its own. A proposition
 * whose every wording is damaged in a way that changes the meaning is no claim.
 *
 * @param given see ClaimInput
 * @returns claims, most important first, no two of one text; empty when no article has a whole sentence
 */
export function weighClaims(given: ClaimInput): readonly Claim[] {
  const input = prepared(given);
  const told = input.disagreements.filter((d) => isDispute(d) || isUnsure(d, input.articles));
  const settled = input.disagreements.filter((d) => !told.includes(d));
  const isToldElsewhere = disputedBy(told);
  const tellings = tellingsOf(input.joined, input.negation).map((families) =>
    families.filter((family) => !family.some(isToldElsewhere)),
  );
  const damagedIn = receiptsIn(doubtfulPassages(settled, input.articles));
  const plain = tellings.flatMap((families) => candidatesOf(input, withoutDamaged(families, damagedIn)));
  const byWeight = byImportance(input);
  const kept = plain.sort(byWeight).slice(0, Math.max(LEAST_KEPT, Math.ceil(SHARE_KEPT * plain.length)));
  const figures = settled.map((d) => agreement(input, d));
  const known: Known = { isToldElsewhere, plainIn: supportIn(plain) };
  const events = input.timeline.map((entry) => sharedEvent(input, entry, known));
  const candidates = [...told.map((d) => dispute(input, d)), ...figures, ...events, ...kept].filter((c) => c !== null);
  const texts = new Set<string>();
  return candidates
    .sort(byWeight)
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .slice(0, MOST_CLAIMS)
    .map((candidate, i) => toClaim(candidate, input, i));
}

function prepared(given: ClaimInput): Weighing {
  const { articles } = given;
  return {
    ...given,
    byId: new Map(articles.map((article) => [article.article.id, article])),
    readable: new Set(inMainLanguage(articles.map(({ article }) => article)).map(({ id }) => id)),
    salienceOf: salienceScale(articles, given.clauses),
  };
}

const isDispute = (d: Disagreement): boolean => (d.afterRepair ?? d.verdict) === 'conflict' || d.divergentEstimates;

// The sentence of a disputed receipt is told with its dispute, not a second time without; that somebody denies it is a
// fact of its own.
function disputedBy(disputes: readonly Disagreement[]): (witness: Witness) => boolean {
  const looks = disputes.map(({ receipts, denying = [] }) => [receiptsIn(receipts), receiptsIn(denying)] as const);
  return (witness) => looks.some(([told, denied]) => told(witness).length > 0 && denied(witness).length === 0);
}

// The damaged side of a contradiction does not stand for what the whole sentences say.
const withoutDamaged = (families: Telling, damagedIn: (witness: Witness) => readonly Receipt[]): Telling =>
  families.map((family) => family.filter((w) => damagedIn(w).length === 0)).filter((family) => family.length > 0);

// What all families say, and what one of them says beyond that.
function candidatesOf(input: Weighing, families: Telling): readonly Candidate[] {
  const common = candidateOf(input, families);
  if (families.length < 2) return common === null ? [] : [common];
  const own = families.flatMap((family) => candidateOf(input, [family]) ?? []);
  if (common === null) return own;
  return [common, ...own.filter(({ text }) => contentLength(text) > RICHER * contentLength(common.text))];
}

/** A sentence with so many times the longer words of another says more than the other. */
const RICHER = 1.5;
const contentLength = (text: string): number => text.match(/\p{L}{4,}/gu)?.length ?? 0;

// The sentences in the language in which the story is told.
function readableParts({ readable }: Weighing, families: Telling): Telling {
  return families
    .map((family) => family.filter(({ article }) => readable.has(article.article.id)))
    .filter((family) => family.length > 0);
}

function candidateOf(input: Weighing, families: Telling): Candidate | null {
  const readable = readableParts(input, families);
  const best = cleanestWording(readable.length > 0 ? readable : families);
  if (best === null) return null;
  const witnesses = families.flat();
  const others = witnesses.filter((w) => w !== best && w.sentence.end - w.sentence.start <= LONGEST_RECEIPT);
  const support: Receipts = [sentenceReceipt(best), ...others.map(sentenceReceipt)];
  const salience = input.salienceOf(witnesses);
  return { text: support[0].quote, support, against: [], disputed: false, salience };
}

function sentenceReceipt({ article: { article }, sentence }: Witness): Receipt {
  return receiptOf(article, withoutDateline(sentence, article.blocks[sentence.block] ?? sentence));
}

// Values that say the same in several wordings make a claim of their own. What agrees is the value and not the words
// around it, so only the numbers are told.
function agreement({ articles, clauses: words }: ClaimInput, d: Disagreement): Candidate | null {
  if (d.verdict !== 'same' && d.verdict !== 'refinement') return null;
  const clauses = clausesOf(articles, d, words).filter(isTellable);
  const support = nonEmpty(clauses.map(clauseReceipt));
  if (support === null || new Set(clauses.map((c) => c.article)).size < 2) return null;
  const numbers = clauses.map((clause) => ({ ...byNumber(clause), key: clause.number }));
  if (new Set(numbers.map((c) => c.words.toLowerCase())).size < 2) return null;
  const text = sidesText(d.topic, d.verdict === 'same' ? 'reports agree' : 'one report is more exact', numbers);
  return { text, support, against: [], disputed: false, salience: clauses.length / articles.length };
}

/** The reports of one event, its type, and how well its date is known. */
type DatedReports = Pick<TimelineEntry, 'reports' | 'granularity' | 'type'>;

/** What is known only from one side may be another event. */
const VAGUE: ReadonlySet<TimelineEntry['granularity']> = new Set(['before', 'after', 'unknown']);

/** What is told already. */
interface Known {
  /** Whether a sentence is told with a dispute. */
  readonly isToldElsewhere: (witness: Witness) => boolean;
  /** The propositions that a sentence stands behind. */
  readonly plainIn: (witness: Witness) => readonly Candidate[];
}

function supportIn(plain: readonly Candidate[]): Known['plainIn'] {
  const find = receiptsIn(plain.flatMap((candidate) => candidate.support.map((r) => ({ ...r, candidate }))));
  return (witness) => find(witness).map(({ candidate }) => candidate);
}

// One event that several origins tell in words of their own, where no sentence of one says what another says.
function sharedEvent(
  input: Weighing,
  { reports, granularity, type }: DatedReports,
  { isToldElsewhere, plainIn }: Known,
): Candidate | null {
  if (VAGUE.has(granularity)) return null;
  const { articles, clauses: words } = input;
  const clauses = clausesOf(articles, { receipts: reports, figures: [], verdict: 'same' }, words)
    .filter((clause) => isTellable(clause) && !isToldElsewhere(clause))
    .map((clause) => ({
      ...toldFromEvent(clause, type, words),
      key: originsOf(input, [clauseReceipt(clause)]).join(' '),
    }));
  const support = nonEmpty(clauses.map(clauseReceipt));
  if (support === null || areJoined(clauses, plainIn) || originsOf(input, support).length < 2) return null;
  const text = sidesText('The same event', 'reports agree', clauses);
  return { text, support, against: [], disputed: false, salience: clauses.length / articles.length };
}

// One proposition holds clauses of different origins.
function areJoined(clauses: readonly Clause[], plainIn: Known['plainIn']): boolean {
  const keyOf = new Map<Candidate, string>();
  return clauses.some((clause) =>
    plainIn(clause).some((candidate) => {
      const key = keyOf.get(candidate) ?? clause.key;
      keyOf.set(candidate, key);
      return key !== clause.key;
    }),
  );
}

// A dispute is told in the words of its sides, each with its outlets; nothing is averaged or chosen. A side whose words
// are broken in meaning speaks against, and is not repeated; who denies is no origin of what is denied.
function dispute({ articles, clauses: words }: ClaimInput, d: Disagreement): Candidate | null {
  const clauses = clausesOf(articles, d, words);
  const sides = clauses.filter(isTellable);
  const denyingIn = receiptsIn(d.denying ?? []);
  const denies = (clause: Clause): boolean => denyingIn(clause).length > 0;
  const support = nonEmpty(sides.filter((side) => !denies(side)).map(clauseReceipt));
  const broken = clauses.filter((c) => !sides.includes(c));
  // Of words at odds that damage may explain, one side alone would be told as if it were so.
  const told = isContradiction(d) ? sides : clauses;
  if (support === null || new Set(told.map((c) => c.key)).size < 2) return null;
  const others = sides.filter((side) => (d.denying === undefined ? side.key !== sides[0]?.key : denies(side)));
  // Where two sides are sound, a broken wording is that of one of them.
  const isBroken = broken.length > 0 && new Set(sides.map((c) => c.key)).size < 2;
  const how = howTheyDiffer(d, isBroken);
  const text = sidesText(d.topic, how, sides);
  const against = [...others, ...broken].map(clauseReceipt);
  const salience = (d.figures.length > 0 ? NUMBERS : WORDS) + clauses.length / articles.length;
  const numbers = sides.map(byNumber);
  // One number that is reported here and denied there tells nothing by itself.
  const areApart = new Set(numbers.map((side) => side.words.toLowerCase())).size > 1;
  const brief = d.figures.length > 0 && areApart ? { brief: sidesText(d.topic, how, numbers, OUTLETS.brief) } : {};
  return { text, ...brief, support, against, disputed: true, salience };
}

const byNumber = (clause: Clause): Clause => ({ ...clause, words: clause.number });

/** Numbers at odds matter more to a reader than wordings at odds. */
const NUMBERS = 1;
const WORDS = 0.5;

function howTheyDiffer({ verdict, divergentEstimates }: Disagreement, isBroken: boolean): string {
  if (isBroken) return 'another report is damaged and differs';
  if (verdict === 'damage') return 'reports differ, which their translation may explain';
  return divergentEstimates ? 'estimates differ' : 'reports differ';
}

/**
 * What one more origin, and one more article that only repeats, add to the importance of a claim, beside its salience
 * of 0..1.
 */
const ORIGIN = 2;
const ARTICLE = 0.2;

function byImportance(input: Weighing): (a: Candidate, b: Candidate) => number {
  const weights = new Map<Candidate, number>();
  const weigh = (c: Candidate): number => {
    const known = weights.get(c);
    if (known !== undefined) return known;
    const articles = new Set(c.support.map((r) => r.article)).size;
    const weight = ORIGIN * (originsOf(input, c.support).length - 1) + ARTICLE * (articles - 1) + c.salience;
    weights.set(c, weight);
    return weight;
  };
  return (a, b) => weigh(b) - weigh(a) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function toClaim(candidate: Candidate, input: Weighing, index: number): Claim {
  const origins = originsOf(input, candidate.support);
  const status = candidate.disputed ? 'disputed' : origins.length > 1 ? 'corroborated' : 'single-source';
  const { text, brief, support, against } = candidate;
  const short = brief === undefined || brief === text ? {} : { brief };
  return { id: asId<ClaimId>(`c${index + 1}`), text, ...short, status, origins, support, against };
}

/** A sentence that is this much report of somebody's words, with their source and cue, is judged by the words. */
const MOSTLY_SAID = 0.6;

// Who said it once has said it once, also where the words that name the speaker are longer than what is said.
function originsOf(input: Weighing, receipts: Receipts): NonEmpty<OriginId> {
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
