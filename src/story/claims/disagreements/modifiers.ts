import { nonEmpty } from '../../../model/receipt.js';
import type { Token } from '../../../text/tokens.js';
import type { Proposition, Witness } from '../propositions.js';
import { alike } from './alignSentences.js';
import { type Draft, nameOf, passageReceipt, wordsDraft } from './draft.js';
import { type DisagreementLexicon, keyOf } from './lexicon.js';
import { keysOf } from './measures.js';

/** Only sentences that share so much of their telling words are two wordings of one sentence. */
const ONE_SENTENCE = 0.7;

interface Modified {
  readonly witness: Witness;
  readonly modifier: Token;
  /** Key of the word it stands before; null when it stands apart from every noun. */
  readonly head: string | null;
}

/**
 * Finds two wordings of one sentence in which a modifier has moved from one word to another: "support the long-term
 * president" and "support the president for a long time". At least one of the two says something else than the original.
 *
 * @param proposition aligned sentences
 * @param lexicon modifiers with the one that stands for each
 * @returns a draft with a receipt from either side; null when nothing moved
 */
export function movedModifier(proposition: Proposition, lexicon: DisagreementLexicon): readonly Draft[] | null {
  const found = proposition.flatMap((witness) => modifiersOf(witness, lexicon));
  for (const one of found) {
    if (one.head === null) continue;
    const other = found.find((candidate) => hasMoved(one, candidate, found, lexicon));
    if (other !== undefined) return draftOf(one, other);
  }
  return null;
}

function modifiersOf(witness: Witness, lexicon: DisagreementLexicon): readonly Modified[] {
  const { tokens } = witness.sentence;
  return tokens.flatMap((modifier, i) => {
    if (!lexicon.modifiers.has(modifier.lower)) return [];
    const next = tokens[i + 1];
    return [{ witness, modifier, head: next?.kind === 'word' ? keyOf(next.lower, lexicon) : null }];
  });
}

// The same modifier, once in either sentence, and the word that it stands before in one stands without it in the other.
function hasMoved(one: Modified, other: Modified, all: readonly Modified[], lexicon: DisagreementLexicon): boolean {
  const kind = lexicon.modifiers.get(one.modifier.lower);
  const isOnly = ({ witness }: Modified): boolean =>
    all.filter((m) => m.witness === witness && lexicon.modifiers.get(m.modifier.lower) === kind).length === 1;
  if (one.witness.article === other.witness.article || lexicon.modifiers.get(other.modifier.lower) !== kind)
    return false;
  if (one.head === other.head || !isOnly(one) || !isOnly(other)) return false;
  const [left, right] = [one, other].map(({ witness }) => keysOfSentence(witness, lexicon)) as [Keys, Keys];
  return (
    one.head !== null &&
    right.has(one.head) &&
    (other.head === null || !left.has(other.head)) &&
    alike(left, right) >= ONE_SENTENCE
  );
}

type Keys = ReadonlySet<string>;

const keysOfSentence = ({ article, sentence }: Witness, lexicon: DisagreementLexicon): Keys =>
  keysOf(article.article.text.slice(sentence.start, sentence.end), lexicon);

function draftOf(one: Modified, other: Modified): readonly Draft[] | null {
  const receipts = nonEmpty(
    [one, other].map(({ witness, modifier }) => passageReceipt({ ...witness, words: modifier })),
  );
  if (receipts === null) return null;
  const told = ({ witness, modifier }: Modified): string => `“${modifier.text}” (${nameOf(witness.article)})`;
  const note = `${told(one)} and ${told(other)} belong to different words of one sentence: it was understood in two ways.`;
  return [
    wordsDraft({ topic: `what “${one.modifier.lower}” belongs to`, verdict: 'conflict', note, weight: 10 }, receipts),
  ];
}
