import { isDispute } from '../../model/disputes.js';
import { asId, type ClaimId } from '../../model/ids.js';
import { type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import type { Claim, Disagreement } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { readingsIn, withNotes } from '../../text/damage-readings.js';
import { meets } from '../../text/meets.js';
import type { Sentence } from '../../text/reading.js';
import { type Telling, tellingsOf } from './tellings.js';
import { assertAlike } from './weighing/assertAlike.js';
import { commonPart } from './weighing/commonPart.js';
import { agreements, type Known, sharedEvent, sharedRelations, supportIn } from './weighing/corroborations.js';
import { countOtherwise } from './weighing/countOtherwise.js';
import { dispute, type ReadDispute, readDispute } from './weighing/disputes.js';
import { doubtfulPassages, isUnsure } from './weighing/doubt.js';
import { receiptsIn } from './weighing/receiptsIn.js';
import { sharedNumbers } from './weighing/sharedNumbers.js';
import { type Candidate, type ClaimInput, originsOf, prepared, type Weighing } from './weighing/weighing.js';
import type { Proposition, Witness } from './witness.js';
import { cleanestWording, LONGEST_RECEIPT, readableWording, sentenceReceipt } from './wording.js';

/** How many claims a story may hold at most, the values of disputes apart; a reader reads the first 25. */
const MOST_CLAIMS = 150;

/**
 * Weighs what the articles of one story assert.
 *
 * A claim is a proposition (sentences joined across articles) in its cleanest wording, a dispute, a set of agreeing
 * figures, or an event, a number, an owner or a head whom several origins tell in words of their own.
 * It is corroborated when at least two separate origins stand behind it, disputed when figures or statements on it
 * conflict or their estimates diverge, single-source otherwise. Behind a dispute about values each value is a claim of
 * its own, against which the others stand, and so is a denial, against which what is denied stands. Where origins meet
 * in other words, the claim is told in the words that assert least beyond the others, without a last clause that they
 * do not tell (see commonPart), and what one of them says alone is a claim of its own. A proposition whose every
 * wording is damaged in a way that changes the meaning is a claim only where the damage has readings, which stand
 * beside the words. What somebody is called, how old somebody is, or a number told in passing is disputed by itself:
 * the sentence tells something else, and is a claim with a note behind it.
 *
 * @param given see ClaimInput
 * @returns claims, most important first, no two of one text; empty when no article has a whole sentence
 */
export function weighClaims(given: ClaimInput): readonly Claim[] {
  const input = prepared(given);
  const told = input.disagreements.filter((d) => isDispute(d) || isUnsure(d, input.byId));
  const settled = input.disagreements.filter((d) => !told.includes(d));
  const disputes = told.map((d) => readDispute(input, d));
  const isToldElsewhere = disputedBy(disputes);
  const tellings = tellingsOf(input.joined, input.negation).map((families) =>
    families.filter((family) => !family.some(isToldElsewhere)),
  );
  const damagedIn = receiptsIn(doubtfulPassages(settled, input.articles));
  const notedIn = receiptsIn(disputes.flatMap(({ inPassing }) => inPassing));
  const deniedIn = receiptsIn(disputes.flatMap(({ disagreement }) => denialsOf(disagreement)));
  const marks = { notedIn, deniedIn };
  const plain = tellings.flatMap((families) => candidatesOf(input, withoutDamaged(families, damagedIn), marks));
  const byWeight = byImportance(input);
  const known: Known = {
    isToldElsewhere,
    disputed: new Set(told.flatMap((d) => d.figures)),
    plainIn: supportIn(plain),
  };
  const figures = settled.flatMap((d) => agreements(input, d, known));
  const events = input.timeline.map((entry) => sharedEvent(input, entry, known));
  const relations = sharedRelations(input, known);
  const numbers = sharedNumbers(input, { ...known, plainIn: supportIn([...plain, ...figures]) });
  const differing = disputes.map((one) => dispute(input, one));
  const candidates = [...differing, ...figures, ...events, ...relations, ...numbers, ...plain].filter(
    (c) => c !== null,
  );
  const texts = new Set<string>();
  const claims: Claim[] = [];
  const lines = candidates.sort(byWeight).filter(({ text }) => !texts.has(text) && texts.add(text));
  for (const line of lines.slice(0, MOST_CLAIMS)) claims.push(...toClaims(line, input, claims.length));
  return claims;
}

const NOBODY: ReadonlySet<Sentence> = new Set();

// The sentence of a disputed receipt is told with its dispute, not a second time without, unless it gives that in
// passing; that somebody denies it, or corrects it ("68 flights, not 86 as announced"), is a fact of its own.
function disputedBy(disputes: readonly ReadDispute[]): (witness: Witness) => boolean {
  const looks = disputes.map(({ disagreement: d, correcting, inPassing }) => {
    const apart = isDispute(d) ? correcting : NOBODY;
    const isInPassing = meets(inPassing);
    const told = d.receipts.filter((receipt) => !isInPassing(receipt));
    return [receiptsIn(told), receiptsIn(d.denying ?? []), apart] as const;
  });
  return (witness) =>
    looks.some(
      ([told, denied, correcting]) =>
        told(witness).length > 0 && denied(witness).length === 0 && !correcting.has(witness.sentence),
    );
}

type ReceiptsIn = (witness: Witness) => readonly Receipt[];

// The damaged side of a contradiction does not stand for what the whole sentences say.
const withoutDamaged = (families: Telling, damagedIn: ReceiptsIn): Telling =>
  families.map((family) => family.filter((w) => damagedIn(w).length === 0)).filter((family) => family.length > 0);

// What sets a note behind words of a sentence, and what makes it one side of a dispute.
interface Marks {
  readonly notedIn: ReceiptsIn;
  readonly deniedIn: (witness: Witness) => readonly Denial[];
}

/** Where somebody denies something, with the places of what is denied. */
interface Denial extends Receipt {
  readonly denied: readonly Receipt[];
}

// Who denies is one side of a dispute, against whom what is denied stands.
function denialsOf(d: Disagreement): readonly Denial[] {
  const { denying = [], receipts } = d;
  if (!isDispute(d)) return [];
  const isDenial = meets(denying);
  const denied = receipts.filter((receipt) => !isDenial(receipt));
  return denying.map((receipt) => ({ ...receipt, denied }));
}

// What all families say, and what one of them says beyond that; families that have nothing to do with the words that
// are told for all are weighed by themselves.
function candidatesOf(input: Weighing, all: Telling, marks: Marks): readonly Candidate[] {
  const [families, others] = byWording(input, all);
  const rest = others.length === 0 ? [] : candidatesOf(input, others, marks);
  const common = candidateOf(input, families, marks);
  if (families.length < 2) return common === null ? rest : [common, ...rest];
  const own = families.flatMap((family) => candidateOf(input, [family], marks) ?? []);
  if (common === null) return [...own, ...rest];
  return [common, ...own.filter(({ text }) => contentLength(text) > contentLength(common.text)), ...rest];
}

/** Of one family so many copies are compared: more of them say the same again. */
const MOST_COMPARED = 15;

// That A tells what B tells, and B what C tells, does not make C tell what A tells: the family whose words are told for
// all with those that a link ties to it, or that assert like it, and the others.
function byWording(input: Weighing, families: Telling): readonly [told: Telling, others: Telling] {
  const best = families.length < 3 ? null : wordingOf(input, families);
  const told = families.find((family) => family.some((witness) => witness === best));
  if (told === undefined) return [families, []];
  const own = told.slice(0, MOST_COMPARED);
  const areAlike = (one: Witness, other: Witness): boolean =>
    input.joined.linked.get(one.sentence)?.has(other.sentence) === true || assertAlike(one, other, 0);
  const isTold = (family: Proposition): boolean =>
    family === told || family.slice(0, MOST_COMPARED).some((other) => own.some((one) => areAlike(one, other)));
  return [families.filter(isTold), families.filter((family) => !isTold(family))];
}

// A sentence with more longer words than another says more than the other.
const contentLength = (text: string): number => text.match(/\p{L}{4,}/gu)?.length ?? 0;

// The sentences in the language in which the story is told.
function readableParts({ readable }: Weighing, families: Telling): Telling {
  return families
    .map((family) => family.filter(({ article }) => readable.has(article.article.id)))
    .filter((family) => family.length > 0);
}

// The words that are told for all families.
function wordingOf(input: Weighing, families: Telling): Witness | null {
  const readable = readableParts(input, families);
  const told = readable.length > 0 ? readable : families;
  return cleanestWording(told) ?? readableWording(told);
}

function candidateOf(input: Weighing, families: Telling, marks: Marks): Candidate | null {
  const best = wordingOf(input, families);
  if (best === null) return null;
  const witnesses = families.flat().filter((w) => !countOtherwise(w, best));
  const others = witnesses.filter((w) => w !== best && w.sentence.end - w.sentence.start <= LONGEST_RECEIPT);
  const support: Receipts = [toldOf(input, best, others), ...others.map(sentenceReceipt)];
  const { article } = best.article;
  const places = new Set(marks.notedIn(best).map(({ end }) => end));
  const disputed = [...places].map((at) => ({ at, words: DISPUTED }));
  const notes = [...(readingsIn(article, support[0]) ?? []), ...disputed].sort((a, b) => a.at - b.at);
  const text = withNotes(article.text, support[0], notes);
  const against = marks.deniedIn(best).flatMap(({ denied }) => denied);
  return { text, support, against, disputed: against.length > 0, salience: input.salienceOf(witnesses) };
}

// The sentence, without a clause of which other origins tell nothing.
function toldOf(input: Weighing, best: Witness, others: readonly Witness[]): Receipt {
  const whole = sentenceReceipt(best);
  const own = originsOf(input, [whole]);
  const apart = others.filter((other) => originsOf(input, [sentenceReceipt(other)]).every((id) => !own.includes(id)));
  if (apart.length === 0) return whole;
  const { end } = commonPart(best, apart, input.clauses);
  return end === best.sentence.end ? whole : receiptOf(best.article.article, { start: whole.start, end });
}

/** What stands behind an office, an age or a number in passing that other reports give otherwise. */
const DISPUTED = '[disputed]';

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
  return (a, b) => weigh(b) - weigh(a) || byCodeUnits(a.text, b.text);
}

// A claim, and the values that it sets side by side, each as a claim.
function toClaims(candidate: Candidate, input: Weighing, told: number): readonly Claim[] {
  const origins = originsOf(input, candidate.support);
  const status = candidate.disputed ? 'disputed' : origins.length > 1 ? 'corroborated' : 'single-source';
  const { text, brief, support, against, values = [] } = candidate;
  const short = brief === undefined || brief === text ? {} : { brief };
  const id = idOf(told);
  const ofValues = values.map((value, i): Claim => {
    const own = originsOf(input, value.support);
    return { id: idOf(told + 1 + i), ...value, status, dispute: id, origins: own };
  });
  return [{ id, text, ...short, status, origins, support, against }, ...ofValues];
}

const idOf = (told: number): ClaimId => asId(`c${told + 1}`);
