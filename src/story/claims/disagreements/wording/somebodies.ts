import { nonEmpty } from '../../../../model/receipt.js';
import type { Token } from '../../../../text/tokens.js';
import { isInRelayed, type Proposition, type Witness } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { IF_DENIED } from './joinDenials.js';
import { isOpen } from './negations.js';

/**
 * Finds copied sentences of which one tells of nobody and a translation or rewriting of it of somebody: "nobody had
 * called her", "one of them had not called her", "the charge is brought to somebody". In languages in which "nobody"
 * goes with a negation, or is the word for "somebody" with one, a translation loses the one or the other.
 *
 * @param copied sentences that were copied
 * @param lexicon words for nobody and for somebody, conditions
 * @returns one draft of verdict `damage` a sentence, with a receipt from each copy; empty when all tell of nobody
 */
export function somebodyForNobody(copied: readonly Proposition[], lexicon: DisagreementLexicon): readonly Draft[] {
  return copied.flatMap((family): readonly Draft[] => {
    const told = family.filter(({ sentence: { tokens } }) => !isOpen(tokens, lexicon));
    const none = told.filter(({ sentence: { tokens } }) => {
      return isIn(tokens, lexicon.nobodies) && !isIn(tokens, lexicon.somebodies);
    });
    const some = told.filter((witness) => {
      const { tokens } = witness.sentence;
      return !isIn(tokens, lexicon.nobodies) && isIn(tokens, lexicon.somebodies) && isInRelayed(witness);
    });
    const isApart = some.some(({ article }) => none.every((other) => other.article !== article));
    return isApart ? draftOf(none, some, family, lexicon) : [];
  });
}

// "Nobody", "no one", "not one".
const isIn = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ lower }, i) => words.has(lower) || words.has(`${tokens[i - 1]?.lower} ${lower}`));

function draftOf(
  none: readonly Witness[],
  some: readonly Witness[],
  family: Proposition,
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const [one, other] = [none[0], some[0]];
  const receipts = nonEmpty(family.map((witness) => passageReceipt(witness, clauses)));
  const denying = family
    .filter((witness) => !some.includes(witness))
    .map((witness) => passageReceipt(witness, clauses));
  if (one === undefined || other === undefined || receipts === null) return [];
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const what = `${nameOf(one.article)} tells of nobody what ${nameOf(other.article)} tells of somebody`;
  const note = `In copies of one sentence ${what}; the translation or rewriting explains it.`;
  return [
    wordsDraft(
      { topic: `${words}: ${IF_DENIED}`, verdict: 'damage', afterRepair: 'same', denying, note, weight: 8 },
      receipts,
    ),
  ];
}
