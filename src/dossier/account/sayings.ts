import type { Statement } from '../../model/annotation.js';
import { isGerund, isVerb, type Line, nextComma } from './asideLine.js';

/**
 * Finds where, when and how somebody says what is reported: "said [on Monday] that", "she said [late in the evening]",
 * "told us [on condition of anonymity]".
 *
 * @param line the sentence
 * @param from the index of its first token
 * @param end the index behind the last token that is kept so far
 * @returns the index behind its last token; null when none begins there
 */
export function saying(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  const opens = tags[from] === 'ADV' ? from + 1 : from;
  if (!words.circumstances.has(tokens[opens]?.lower ?? '') || tags[from - 1] === 'ADV') return null;
  for (const statement of line.statements) {
    const said = attributionBefore(line, statement, from);
    if (said === null) continue;
    const to = statement.content.every((piece) => piece.end <= said) ? end : reportedFrom(line, statement, from);
    if (to === null || nextComma(line, from, to) !== null) continue;
    const verbs = line.tokens.slice(from, to).filter((_, i) => isVerb(line.tags[from + i]));
    // Who cites somebody says in this way whose word it is.
    if (to === end ? !verbs.some(isGerund) : verbs.length === 0) return to;
  }
  return null;
}

// Where the words that say who speaks begin, when these, and at most somebody who is spoken to, stand just before a
// token.
function attributionBefore({ tokens, tags }: Line, { source, cue }: Statement, from: number): number | null {
  if (source === null || cue === null) return null;
  const said = Math.max(source.end, cue.end);
  const at = tokens.findIndex(({ start }) => start >= said);
  if (at < 0 || at > from) return null;
  const isSplit = tokens.slice(at, from).some(({ text }, i) => text === ',' || isVerb(tags[at + i]));
  return isSplit ? null : Math.min(source.start, cue.start);
}

// The index of the "that" with which the reported words begin, or which stands before them.
function reportedFrom({ tokens, words }: Line, { content: [first] }: Statement, from: number): number | null {
  const at = tokens.findIndex(({ end }) => first !== undefined && end > first.start);
  const that = [at - 1, at].find((i) => i > from && words.complementizers.has(tokens[i]?.lower ?? ''));
  return that ?? null;
}
