import { isRelayed } from '../model/article.js';
import { asId, type ClaimId } from '../model/ids.js';
import type { Receipt, Receipts } from '../model/receipt.js';
import type { AccountSentence, Claim, Disagreement, Edge, TimelineEntry } from '../model/story.js';
import { meets } from '../text/meets.js';
import type { Sentence } from '../text/reading.js';
import { type Candidate, countWords, fillBudget } from './account/fillBudget.js';
import { type Following, tellFollowing } from './account/following.js';
import { earlinessScale, leadsOf, opensReports, sharedByLeads } from './account/opening.js';
import { inOrder } from './account/order.js';
import { contentWords, repeats, type WordedClaim } from './account/repetition.js';
import { isOnlyIn, rewordedArticles } from './account/reworded.js';
import { tellClaim } from './account/tellClaim.js';
import { placeOf, type Sources, type ToldClaim } from './account/tellSupport.js';
import { tellUndisputed } from './account/undisputed.js';

/** How long an account is when the reader does not say. */
export const ACCOUNT_WORDS = 350;

/**
 * Of so many words one claim is looked at: an account holds one in twenty, and what comes later is too minor for it.
 */
const WORDS_A_CLAIM = 6;
/** At least so many are looked at. */
const LEAST_LOOKED_AT = 25;

/** What an account is written from. */
export interface AccountInput extends Sources {
  /** The claims, most important first. */
  readonly claims: readonly Claim[];
  /** Dated events, used only to order the sentences. */
  readonly timeline: readonly TimelineEntry[];
  /** What was compared: of a number that changed the latest is told. */
  readonly disagreements: readonly Disagreement[];
  /** The separate acts of reporting behind receipts. */
  readonly originsOf: (receipts: Receipts) => Claim['origins'];
  /** Which article was made from which. */
  readonly edges: readonly Edge[];
}

/**
 * Writes the account of a story out of its claims: those that are worth most a word, as many as the budget holds (see
 * fillBudget), in the order in which things happened, behind the one that opens the account: the one with which most
 * articles begin, with the other numbers where one in it is disputed. A claim that cannot be read by itself is told
 * right behind the sentence of its article on which it leans, or left out, and so is what stands only in a translation
 * or rewriting of a text in hand.
 *
 * @param input see AccountInput
 * @param words the budget; a sentence that would pass it is left out, so the account never exceeds it
 * @returns one item a sentence; empty when there is no claim or none fits
 */
export function writeAccount(input: AccountInput, words: number = ACCOUNT_WORDS): readonly AccountSentence[] {
  const lines = fillBudget(withoutRepeats(tellable(input, words)), words);
  return inOrder(lines, input.timeline, input.articles).map(({ text, receipts, name, claim }) => ({
    text,
    origins: claim.origins,
    receipts: name === null ? receipts : [...receipts, name],
    disputed: claim.status === 'disputed',
  }));
}

/** What may be told, with its claim. */
interface Tellable extends Candidate {
  readonly claim: Claim;
  /** Whether it is what a sentence tells beside a dispute, or a lead that is told with one. */
  readonly isPart: boolean;
}

type Told = Omit<Tellable, 'opens' | 'retold'>;

// What can be told in the words that there are. It begins where most of the articles begin; where none of them does,
// with what is most important and not disputed.
function tellable(input: AccountInput, words: number): readonly Tellable[] {
  const reworded = rewordedArticles(input.articles, input.edges);
  const claims = input.claims
    .filter((claim) => !isOnlyIn(claim, reworded))
    .slice(0, Math.max(LEAST_LOOKED_AT, Math.ceil(words / WORDS_A_CLAIM)));
  const all = [...tellableClaims({ ...input, claims }), ...undisputedParts({ ...input, claims })];
  const fitting = all.sort((a, b) => a.rank - b.rank).filter(({ brief }) => countWords(brief.text) <= words);
  const told = withStages(fitting, input.disagreements);
  const opening = openingOf(told, input);
  const leads = leadsOf(input.articles);
  return told.map((one) => {
    const opens = one === opening;
    const isSentence = one.sentence !== null && !opens;
    const retold = isSentence ? sharedByLeads(one.brief.receipts[0], input.articles, leads) : null;
    return { ...one, opens, retold: retold ?? NONE, early: retold === null ? one.early : 0 };
  });
}

const NONE: ReadonlySet<string> = new Set();

// Of a number that changed from one report to the next (a toll that rose), what the latest say is as important as what
// earlier ones said in its place.
function withStages<T extends Told>(told: readonly T[], disagreements: readonly Disagreement[]): readonly T[] {
  return disagreements.reduce((lines: readonly T[], { receipts, latest: known = [] }) => {
    if (known.length === 0) return lines;
    const isLatest = meets(known);
    const isEarlier = meets(receipts.filter((receipt) => !isLatest(receipt)));
    const [latest] = lines.filter(({ brief }) => isLatest(brief.receipts[0]));
    const earlier = lines.filter(
      (one) => (one.claim.status !== 'disputed' || one.isPart) && isEarlier(one.brief.receipts[0]),
    );
    if (latest === undefined || earlier.length === 0) return lines;
    const rank = Math.min(latest.rank, ...earlier.map((one) => one.rank));
    return lines.map((one) =>
      one === latest
        ? { ...one, rank }
        : earlier.includes(one)
          ? { ...one, outdatedBy: [...one.outdatedBy, isLatest] }
          : one,
    );
  }, told);
}

// What an article begins with, and how much it counts.
function openingOf<T extends Told>(told: readonly T[], { articles, originsOf }: AccountInput): T | undefined {
  const leads = leadsOf(articles);
  const sure = told.filter(
    (one) => one.behind === null && (one.claim.status !== 'disputed' || one.isPart || isInTurn(one)),
  );
  const leading = sure.map((one) => ({ one, count: opensReports(one.full.receipts, leads, originsOf) }));
  // A disputed number is told with the others, and gives way to a later one only where an article begins with that.
  const isOutdated = ({ outdatedBy, isPart }: T): boolean =>
    outdatedBy.some(
      (isLatest) => !isPart || leading.some(({ one, count }) => count >= 1 && isLatest(one.brief.receipts[0])),
    );
  const worths = leading.map(({ one, count }) => {
    const worth = isInTurn(one) ? DISPUTED * count : count;
    return { one, worth: isOutdated(one) ? OUTDATED * worth : worth };
  });
  const most = Math.max(0, ...worths.map(({ worth }) => worth));
  return worths.find(({ worth }) => worth === most)?.one;
}

// Words at odds, told by the sentences of both sides (see tellInTurn).
const isInTurn = ({ claim: { status, text, brief, support }, full, isPart }: Told): boolean =>
  status === 'disputed' && !isPart && brief === undefined && text !== support[0].quote && full.text !== text;

/** So much counts an article that begins with a number that has changed since, less than any other. */
const OUTDATED = 1e-6;
/** So much one in whose beginning the words are at odds with others, which are told with it. */
const DISPUTED = 0.5;

// That values agree is told by the sentences that hold them, which are as important as the agreement.
function tellableClaims(input: AccountInput): readonly Told[] {
  const claims = input.claims.map((claim, rank) => ({ claim, rank, telling: tell(claim, input) }));
  const agreements = claims.filter(({ claim, telling }) => telling === null && claim.status === 'corroborated');
  const earlinessOf = earlinessScale(input.articles);
  return claims.flatMap(({ claim, rank, telling }) => {
    if (telling === null) return [];
    const isHeld = meets([telling.brief.receipts[0]]);
    const held = agreements.filter(({ claim: { support } }) => support.some(isHeld));
    const early = earlinessOf(telling.brief.receipts);
    const sentence = claim.status === 'disputed' ? null : sentenceOf(telling, input);
    return [
      {
        ...telling,
        sentence,
        claim,
        early,
        isReworded: isInReworded(telling.brief.receipts[0], input),
        outdatedBy: [],
        isPart: false,
        rank: Math.min(rank, ...held.map((one) => one.rank)),
      },
    ];
  });
}

// What the sentences of disputes tell besides, and a lead with a disputed number, is as important as the dispute.
function undisputedParts(input: AccountInput): readonly Told[] {
  const earlinessOf = earlinessScale(input.articles);
  return tellUndisputed(input.disagreements, input).flatMap(({ line, sentence, dispute, isDisputed }) => {
    const isHeld = meets([dispute]);
    const rank = input.claims.findIndex(
      ({ status, support, against }) => status === 'disputed' && [...support, ...against].some(isHeld),
    );
    if (rank < 0) return [];
    const { text, receipts } = line;
    const origins = input.originsOf(receipts);
    const claim: Claim = {
      id: asId<ClaimId>(text),
      text,
      status: isDisputed ? 'disputed' : 'single-source',
      origins,
      support: receipts,
      against: [],
    };
    const alone = { behind: null, leansOnPerson: false, outdatedBy: [], isPart: true, isReworded: false };
    return [{ full: line, brief: line, claim, sentence, rank, early: earlinessOf(receipts), ...alone }];
  });
}

const isInReworded = ({ article }: Receipt, { articles }: AccountInput): boolean =>
  articles.some((one) => one.article.id === article && isRelayed(one));

/** What can be read alone, or behind the sentence before it. */
type Telling = ToldClaim & (Following | { readonly behind: null; readonly leansOnPerson: false });

function tell(claim: Claim, input: AccountInput): Telling | null {
  const alone = tellClaim(claim, input);
  if (alone !== null) return { ...alone, behind: null, leansOnPerson: false };
  return claim.text === claim.support[0].quote ? tellFollowing(claim.support, input) : null;
}

// The sentence whose words are told.
const sentenceOf = ({ full }: ToldClaim, input: AccountInput): Sentence | null =>
  placeOf(full.receipts[0], input)?.sentence ?? null;

// Of sentences that tell a reader the same thing the opening, then the most important.
function withoutRepeats(told: readonly Tellable[]): readonly Tellable[] {
  const worded = told.map((one) => ({
    ...one,
    words: contentWords(one.sentence === null ? one.claim.text : one.full.text),
  }));
  const kept: (typeof worded)[number][] = [];
  // The words of a dispute may be in the sentence of a part that leaves them out.
  const tellsAgain = (other: WordedClaim & Tellable, one: WordedClaim & Tellable): boolean =>
    !(one.isPart && other.claim.status === 'disputed') && !areOfTwo(other, one) && repeats(other, one);
  for (const one of worded.sort((a, b) => openingFirst(a, b) || a.rank - b.rank))
    if (!worded.some((other) => tellsAsSide(other, one)) && !kept.some((other) => tellsAgain(other, one)))
      kept.push(one);
  return kept.sort((a, b) => a.rank - b.rank).map((one, rank) => ({ ...one, rank }));
}

// A dispute about a number that stands in the words at odds with which the account opens.
const areOfTwo = (other: Tellable, { claim }: Tellable): boolean =>
  other.opens && isInTurn(other) && claim.brief !== undefined;

// Whether a dispute is told in words of both sides, of which a denial that is a claim by itself is one.
function tellsAsSide({ claim: { status, against }, brief }: Tellable, { claim, opens }: Tellable): boolean {
  const isOwn = meets([claim.support[0]]);
  return !opens && status === 'disputed' && against.some(isOwn) && brief.receipts.some(isOwn);
}

const openingFirst = (a: Tellable, b: Tellable): number => Number(b.opens) - Number(a.opens);
