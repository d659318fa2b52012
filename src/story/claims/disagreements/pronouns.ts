import { nonEmpty } from '../../../model/receipt.js';
import type { Token } from '../../../text/tokens.js';
import type { Proposition } from '../propositions.js';
import { type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from './draft.js';
import type { DisagreementLexicon } from './lexicon.js';

/**
 * Finds aligned sentences where one has "he" and the other "she" and no other third person stands in either: a translation
 * from a language without such pronouns guesses them.
 *
 * @param proposition aligned sentences
 * @param lexicon the pronouns
 * @returns one draft with a receipt from either side; null when the pronouns agree or no text was translated
 */
export function swappedPronouns(proposition: Proposition, lexicon: DisagreementLexicon): readonly Draft[] | null {
  const told = proposition.flatMap((witness) => {
    const { tokens } = witness.sentence;
    const genders = new Set(
      tokens.flatMap(({ lower }, i) => (isTail(tokens[i - 1]) ? [] : (lexicon.subjects.get(lower) ?? []))),
    );
    const [gender] = genders;
    return genders.size === 1 && gender !== 'it' ? [{ ...witness, gender }] : [];
  });
  const guesses = told.filter(isTranslated);
  const whole = told.filter((witness) => !isTranslated(witness));
  const [one] = whole;
  const swapped = guesses.filter(({ gender }) => gender !== one?.gender);
  const [other] = swapped;
  if (one === undefined || other === undefined || whole.some(({ gender }) => gender !== one.gender)) return null;
  const receipts = nonEmpty([...whole, ...swapped].map((told) => passageReceipt(told, lexicon.clauses)));
  if (receipts === null) return null;
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const note = `${nameOf(one.article)} has “${one.gender}” where ${nameOf(other.article)} has “${other.gender}”; the translation explains it.`;
  return [
    wordsDraft({ topic: `who it was: ${words}`, verdict: 'damage', afterRepair: 'same', note, weight: 6 }, receipts),
  ];
}

// "…, he said" names the speaker of the sentence, and is no part of what it says.
const isTail = (before: Token | undefined): boolean => before?.text === ',' || before?.kind === 'quote';

const isTranslated = ({ article }: Passage): boolean => article.article.transmission.kind === 'machine-translated';
