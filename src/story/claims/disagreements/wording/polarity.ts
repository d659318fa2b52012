import { nonEmpty } from '../../../../model/receipt.js';
import type { Token } from '../../../../text/tokens.js';
import { isInRelayed, type Proposition, type Witness } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { stemOf } from '../stemOf.js';
import { IF_DENIED } from './joinDenials.js';
import { isOpen, negationsIn } from './negations.js';

/** In a sentence of more words than this a negation may touch a part of it that a copy leaves out. */
const MOST_WORDS = 16;
/** What a shorter one denies is hardly told. */
const LEAST_DENIED = 4;

/**
 * Finds short copied sentences of which one denies what the other affirms, whatever the words: "No shots were fired",
 * "weapons were used"; "denied that a visit was cancelled", "argued that a visit was cancelled"; "owes nothing",
 * "denied that he does not owe". A copy turns its source round by chance alone, so one of the two was translated or
 * rewritten, and it says nothing that could stand for the negation.
 *
 * @param copied sentences that were copied
 * @param lexicon negations, verbs of denying and all that denies without a negation
 * @returns one draft of verdict `damage` a sentence, with a receipt from each copy; empty when none is turned round
 */
export function turnedRound(copied: readonly Proposition[], lexicon: DisagreementLexicon): readonly Draft[] {
  return copied.flatMap((family): readonly Draft[] => {
    if (!family.some(isInRelayed)) return [];
    const told = family.flatMap((witness) => {
      const denials = denialsOf(witness, lexicon);
      return denials === null ? [] : [{ ...witness, denials, others: otherDenials(witness, lexicon) }];
    });
    const odd = told.filter(({ denials }) => denials.length === 1);
    const even = told.filter((one) => one.denials.length !== 1 && odd.some((other) => hasNoOther(one, other)));
    return isTurned(odd, even) ? draftOf(odd, even, lexicon) : [];
  });
}

interface Told extends Witness {
  /** The words by which it denies: none, one, or a verb of denying with a negation behind it, which affirms. */
  readonly denials: readonly Token[];
  /** Stems of words that may deny without a negation. */
  readonly others: readonly string[];
}

// Whoever is on one side has turned it round on the way.
const isTurned = (odd: readonly Told[], even: readonly Told[]): boolean =>
  odd.length > 0 &&
  even.length > 0 &&
  [odd, even].some((side) => side.every(isInRelayed)) &&
  odd.some((one) => even.every((other) => nameOf(one.article) !== nameOf(other.article)));

// Null where a sentence leaves open what it says, or denies in a way that cannot be counted.
function denialsOf({ sentence: { tokens } }: Witness, lexicon: DisagreementLexicon): readonly Token[] | null {
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length > MOST_WORDS || isOpen(tokens, lexicon)) return null;
  const negations = negationsIn(tokens, lexicon);
  const verbs = tokens.filter(({ lower }) => lexicon.denials.has(lower));
  const denials = [...negations, ...verbs].sort((a, b) => a.start - b.start);
  const [verb, negation, more] = denials;
  if (verb === undefined) return [];
  if (negation === undefined) return words.length >= LEAST_DENIED && isOfAll(verb, tokens, lexicon) ? denials : null;
  const isDouble = verbs[0] === verb && verbs.length === 1 && more === undefined;
  return isDouble && !isQuotedBehind(verb, negation, tokens) ? denials : null;
}

// "Declined", "ruled out", "rejected": what may say the same without a negation.
function otherDenials({ sentence: { tokens } }: Witness, lexicon: DisagreementLexicon): readonly string[] {
  const { negatives, exclusions } = lexicon;
  const rest = tokens.filter(({ lower }) => !lexicon.denials.has(lower));
  const words = rest.map(({ lower }) => ({ lower, stem: stemOf(lower) }));
  const isOne = ({ lower, stem }: (typeof words)[number]): boolean => negatives.has(stem) || exclusions.has(lower);
  return words.filter(isOne).map(({ stem }) => stem);
}

// What it says instead of a negation the other says beside its own ("cancelled", "canceled").
const hasNoOther = ({ others }: Told, { others: known }: Told): boolean =>
  others.every((stem) => known.some((one) => one.startsWith(stem) || stem.startsWith(one)));

// The negation of "who asked not to be named" and of "without a badge" leaves the rest as it is.
function isOfAll(denial: Token, tokens: readonly Token[], { clauses, parting }: DisagreementLexicon): boolean {
  const comma = tokens.findLast(({ text, end }) => text === ',' && end <= denial.start);
  const before = tokens.filter(({ start, end }) => start >= (comma?.end ?? 0) && end <= denial.start);
  return !before.some(({ lower }) => clauses.relatives.has(lower)) && !parting.has(denial.lower);
}

// "He denies it: 'Not one was open'": the quotation denies once more what the verb denies.
const isQuotedBehind = (verb: Token, negation: Token, tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ start, end, kind, text }) =>
      start >= verb.end && end <= negation.start && (kind === 'quote' || text === ':' || text === ','),
  );

function draftOf(odd: readonly Told[], even: readonly Told[], { clauses }: DisagreementLexicon): readonly Draft[] {
  const [one, other] = [odd[0] as Told, even[0] as Told];
  const receipts = nonEmpty([...odd, ...even].map((side) => passageReceipt(side, clauses)));
  if (receipts === null) return [];
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const what = `${nameOf(one.article)} denies (“${one.denials[0]?.text}”) what ${nameOf(other.article)} affirms`;
  const note = `In copies of one sentence ${what}; the translation or rewriting explains it.`;
  const denying = odd.map((side) => passageReceipt(side, clauses));
  const known = { verdict: 'damage', afterRepair: 'same', denying, weight: 8 } as const;
  return [wordsDraft({ topic: `${words}: ${IF_DENIED}`, note, ...known }, receipts)];
}
