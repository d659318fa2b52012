import type { Statement } from '../../model/annotation.js';
import type { ClauseWords } from '../../text/clauses.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import type { Token } from '../../text/tokens.js';
import { endsAsGerund } from '../../text/word-endings.js';

/** A sentence with its parts of speech and statements, and where it is a quotation. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly tags: readonly PartOfSpeech[];
  readonly statements: readonly Statement[];
  readonly words: ClauseWords;
  /** Whether a token stands in a quotation, its marks among them. */
  readonly isQuoted: readonly boolean[];
}

/**
 * Takes the first part of speech of a sentence; says whether something is put in front of its clause ("in", "when",
 * "then").
 */
export const isFronted = (first: PartOfSpeech | undefined): boolean => /^(ADP|SCONJ|ADV)$/.test(first ?? '');

/** Takes a line and an index; says whether a comma outside quotations stands there. */
export const isComma = ({ tokens, isQuoted }: Line, i: number): boolean =>
  tokens[i]?.text === ',' && isQuoted[i] === false;

/**
 * Takes a line and the bounds of a stretch; returns the index of its first comma outside quotations; null when it has
 * none.
 */
export function nextComma(line: Line, from: number, end: number): number | null {
  for (let i = from; i < end; i += 1) if (isComma(line, i)) return i;
  return null;
}

/** Takes a word; says whether it ends like a present participle. */
export const isGerund = (token: Token | undefined): boolean => endsAsGerund(token?.lower ?? '');

/** Takes a part of speech; says whether it is that of a verb. */
export const isVerb = (tag: PartOfSpeech | undefined): boolean => tag === 'VERB' || tag === 'AUX';
/** Takes a part of speech; says whether it is that of a noun or a name. */
export const isNoun = (tag: PartOfSpeech | undefined): boolean => tag === 'NOUN' || tag === 'PROPN';

/** Takes a part of speech; says whether it is that of a noun, a name or a number (an age, a year). */
export const isNounOrNumber = (tag: PartOfSpeech | undefined): boolean => isNoun(tag) || tag === 'NUM';

/**
 * Takes a line and a stretch between two commas; returns the index behind what goes with it: the second comma too,
 * unless it ends an apposition before the stretch ("the builder, Ada Brink, who …, left").
 */
export function withComma({ tokens, tags }: Line, from: number, comma: number): number {
  const before = tokens.slice(0, from).findLastIndex(({ text }) => text === ',');
  const isInFront = isFronted(tags[0]) || tags[before + 1] === 'CCONJ';
  const endsApposition = before >= 0 && !isInFront && !tags.slice(before, from).some(isVerb);
  return endsApposition ? comma : comma + 1;
}
