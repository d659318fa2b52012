import { contains } from '../../../model/span.js';
import { contentOf } from '../sentenceContent.js';
import type { DisagreementLexicon } from './lexicon.js';
import type { Measured } from './measures.js';

/**
 * Says whether a sentence itself sets one figure beside another: "1,580 trains, not 1,850", "5.5 percent, up from 4.5". They are of
 * one measure, whatever the words around them.
 *
 * @param a a figure
 * @param b another one
 * @param lexicon words of withdrawal and change
 * @returns true when both stand in one sentence, are of one kind, and such words stand right before one of them
 */
export function areSetSideBySide(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if (a.sentence !== b.sentence || a.kind !== b.kind) return false;
  const words = [...lexicon.withdrawals, ...lexicon.changes];
  return [a, b].some((one) => standsBehind(one, words));
}

/** Takes two figures of one measure; says whether the sentence of the first takes back the value of the second ("2,140, not 3,000"). */
export function takesBack(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if (standsBehind(a, lexicon.withdrawals)) return false;
  const beside = contentOf(a.article, a.sentence).figures.filter((figure) => contains(a.sentence, figure));
  return beside.some(
    (figure) =>
      figure !== a.figure &&
      figure.value === b.figure.value &&
      figure.value !== null &&
      standsBehind({ sentence: a.sentence, figure }, lexicon.withdrawals),
  );
}

// The words end right before the figure.
function standsBehind({ sentence, figure }: Pick<Measured, 'sentence' | 'figure'>, words: readonly string[]): boolean {
  const before = sentence.tokens.filter((token) => token.end <= figure.start).slice(-LONGEST);
  const text = ` ${before.map(({ lower }) => lower).join(' ')}`;
  return words.some((phrase) => text.endsWith(` ${phrase}`));
}

/** Such words are at most so many tokens. */
const LONGEST = 4;
