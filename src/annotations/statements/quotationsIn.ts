import { pairQuotes, type Quotation } from '../../text/quotes.js';
import type { Token } from '../../text/tokens.js';
import { dashedSpeech } from './dashedSpeech.js';
import type { StatementLexicon } from './lexicon.js';

/**
 * Takes a text, the tokens of one block and the language's verbs of saying; returns what stands between quotation marks
 * or between dashes that mark speech, in order. Marks inside speech between dashes belong to it.
 */
export function quotationsIn(text: string, tokens: readonly Token[], lexicon: StatementLexicon): readonly Quotation[] {
  const marked = pairQuotes(text, tokens);
  const dashed = dashedSpeech(tokens, lexicon);
  if (dashed.length === 0) return marked;
  const others = marked.filter((one) => !dashed.some(({ opens, closes }) => one.opens < closes && opens < one.closes));
  return [...others, ...dashed].sort((a, b) => a.opens - b.opens);
}
