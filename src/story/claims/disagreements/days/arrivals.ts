import { nonEmpty } from '../../../../model/receipt.js';
import type { Span } from '../../../../model/span.js';
import { groupByEach } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { partsOfNames } from '../../sentenceContent.js';
import { bySentence, type ClaimArticle, type Proposition } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import { keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { entitiesIn } from '../wording/denied.js';
import { firstNegation } from '../wording/negations.js';

/** What arrives, and a negation of it, stand at most so many words before the verb or behind it. */
const NEAR_VERB = 12;
/** So many words of what is denied must be said to have arrived, or all where there are fewer. */
const LEAST_SHARED = 2;
/** A word that so many sentences hold finds nothing. */
const MOST_HOLDERS = 60;

/**
 * Sets a denial that something arrived ("no warning ever reached my desk", "she never received it") against a text that
 * says that it was sent or came: the thing must be named alike, and somebody whom both sentences or those before them
 * name.
 *
 * @param articles the articles of the story
 * @param families sentences that are copies of each other
 * @param lexicon verbs of sending and arriving
 * @returns one draft a denial, with a receipt from either side; empty when nothing arrived that was not to
 */
export function deniedArrivals(
  articles: readonly ClaimArticle[],
  families: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => arrivalsIn(article, lexicon));
  const copiesOf = bySentence(families);
  const holders = groupByEach(told, ({ things }) => things);
  const arrivalOf = new Map(told.map((one) => [one.passage.sentence, one] as const));
  const numbers = new Map(told.map((one, number) => [one, number] as const));
  const byNumber = (a: Arrival, b: Arrival): number => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0);
  const seen = new Set<Proposition>();
  return told.flatMap((denial) => {
    const family = copiesOf.get(denial.passage.sentence) ?? [denial.passage];
    if (!denial.isDenied || seen.has(family)) return [];
    const near = new Set([...denial.things].flatMap((thing) => holders.get(thing)?.slice(0, MOST_HOLDERS) ?? []));
    const opposed = [...near].filter((other) => isOpposed(denial, other) && !isIn(family, other)).sort(byNumber);
    const best = Math.max(...opposed.map((other) => sharedThings(denial, other).length));
    const [first, ...others] = opposed.filter((other) => sharedThings(denial, other).length === best);
    if (first === undefined) return [];
    seen.add(family);
    const denying = family.flatMap(({ sentence }) => arrivalOf.get(sentence) ?? []).filter((other) => other.isDenied);
    return draftOf(denying, [first, ...others], lexicon);
  });
}

const isIn = (family: Proposition, { passage: { sentence } }: Arrival): boolean =>
  family.some((witness) => witness.sentence === sentence);

/** A sentence that says of something that it came or did not come. */
interface Arrival {
  readonly passage: Passage & { readonly words: Span };
  readonly isDenied: boolean;
  /** Keys of what came. */
  readonly things: ReadonlySet<string>;
  /** A pronoun stands for it, and the keys are of the whole sentence before. */
  readonly isPronoun: boolean;
  /** Whoever and whatever is told of here and in the sentence before. */
  readonly entities: ReadonlySet<string>;
}

function arrivalsIn(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Arrival[] {
  const sentences = bodySentences(article);
  return sentences.flatMap((sentence, i): Arrival[] => {
    const { tokens } = sentence;
    const at = tokens.findIndex((_, n) => arrivalAt(tokens, n, lexicon) !== undefined);
    if (at < 0) return [];
    const scope = behindLast(tokens.slice(0, at), lexicon.complements).slice(-NEAR_VERB);
    const clause = behindLast(scope, lexicon.clauses.openings);
    if (isLeftOpen(tokens, { clause, at }, lexicon)) return [];
    const negation = firstNegation(clause, lexicon);
    const around = [...(i > 0 ? [sentences[i - 1] as Sentence] : []), sentence];
    const named = thingsAt({ article, sentence }, { scope, at }, lexicon);
    const before = around.slice(0, -1).flatMap((one) => thingsIn(article, one, one.tokens, lexicon));
    return [
      {
        passage: { article, sentence, words: negation ?? (tokens[at] as Token) },
        isDenied: negation !== null,
        things: named ?? new Set(before),
        isPronoun: named === null,
        entities: new Set(around.flatMap((one) => [...entitiesIn(article, one, one)])),
      },
    ];
  });
}

const behindLast = (tokens: readonly Token[], words: ReadonlySet<string>): readonly Token[] =>
  tokens.slice(tokens.findLastIndex(({ lower }) => words.has(lower)) + 1);

/** "Has not arrived yet": a word that leaves it open stands at most so many words behind the verb. */
const NEAR_PENDING = 6;

// Asked, denied by a verb, or not said for good ("has not yet arrived").
function isLeftOpen(
  tokens: readonly Token[],
  { clause, at }: { readonly clause: readonly Token[]; readonly at: number },
  lexicon: DisagreementLexicon,
): boolean {
  const isOpen = tokens.some(({ text, lower }) => text === '?' || lexicon.conditions.has(lower));
  const isDenied = tokens.slice(0, at).some(({ lower }) => lexicon.denials.has(lower));
  const near = [...clause, ...tokens.slice(at + 1, at + 1 + NEAR_PENDING)];
  const isPending = near.some(({ lower }) => lexicon.pending.has(lower));
  return isOpen || isDenied || isPending;
}

const arrivalAt = (tokens: readonly Token[], i: number, { arrivals }: DisagreementLexicon): string | undefined =>
  arrivals.get(tokens[i]?.lower ?? '') ?? arrivals.get(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);

// What arrives or is sent stands before the verb, what somebody sends or receives behind it. Null when a pronoun stands
// for it.
function thingsAt(
  { article, sentence }: Passage,
  { scope, at }: { readonly scope: readonly Token[]; readonly at: number },
  lexicon: DisagreementLexicon,
): ReadonlySet<string> | null {
  const { tokens } = sentence;
  const behind = tokens.slice(at + 1, at + 1 + NEAR_VERB);
  const isPassive = lexicon.passives.has(tokens[at - 1]?.lower ?? '');
  const isBefore = arrivalAt(tokens, at, lexicon) === 'subject' || isPassive;
  const isIt = (word: Token | undefined): boolean => lexicon.anaphors.has(word?.lower ?? '');
  if (isBefore ? scope.some(isIt) : isIt(behind[0])) return null;
  return new Set(thingsIn(article, sentence, isBefore ? scope : behind, lexicon));
}

// A name is no thing that is sent.
function thingsIn(
  article: ClaimArticle,
  sentence: Sentence,
  tokens: readonly Token[],
  lexicon: DisagreementLexicon,
): readonly string[] {
  const isOfName = partsOfNames(article, sentence);
  return keysIn(
    tokens.filter((token) => !isOfName(token)),
    lexicon,
  );
}

const sharedThings = (denial: Arrival, other: Arrival): readonly string[] => sharedKeys(denial.things, other.things);

function isOpposed(denial: Arrival, other: Arrival): boolean {
  if (other.isDenied || denial.passage.article === other.passage.article) return false;
  const shared = sharedThings(denial, other);
  const least = denial.isPronoun ? LEAST_SHARED : Math.min(LEAST_SHARED, denial.things.size);
  if (shared.length === 0 || shared.length < least) return false;
  return sharedKeys(denial.entities, other.entities).length > 0;
}

function draftOf(
  denied: readonly Arrival[],
  opposed: readonly Arrival[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const receipt = ({ passage: { article, sentence } }: Arrival) => passageReceipt({ article, sentence }, clauses);
  const denying = nonEmpty(denied.map(receipt));
  const [came, not] = [opposed[0], denied[0]];
  if (denying === null || came === undefined || not === undefined) return [];
  const reported = opposed.map(receipt);
  const topic = `${quotedTopic(denying[0].quote)}: reported or denied`;
  const note = `${nameOf(came.passage.article)} says that it came, and ${nameOf(not.passage.article)} that it did not.`;
  return [wordsDraft({ topic, verdict: 'conflict', denying, note, weight: 11 }, [...denying, ...reported])];
}
