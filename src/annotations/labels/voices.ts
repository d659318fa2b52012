import type { Statement } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import { contains, type Span } from '../../model/span.js';
import { type DraftLabel, labelOf } from './draft.js';
import type { LabelSentence } from './view.js';

/**
 * Takes the statements of an article; returns where those name their source that give it no name ("two customs
 * officials, who asked not to be named").
 */
export const unnamedSources = (statements: readonly Statement<MentionId>[]): readonly Span[] =>
  statements.flatMap(({ source, anonymity }) => (anonymity === 'anonymous' && source !== null ? [source] : []));

/**
 * Finds how a source without a name is described: a phrase that is new to the reader ("two customs officials", "a
 * member of the cabinet") before a clause that tells more of it ("who asked not to be named"). It stands where a name
 * would, and is chosen as one is.
 *
 * @param sentence the sentence
 * @param sources where the article's unnamed sources stand
 * @returns neutral labels in order, up to the comma before that clause
 */
export function voiceLabels(sentence: LabelSentence, sources: readonly Span[]): readonly DraftLabel[] {
  const { tokens, parts, mentions, lexicon } = sentence;
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'nominal' || !['person', 'group'].includes(mention.type)) return [];
    if (!sources.some((source) => contains(source, mention))) return [];
    const from = tokens.findIndex(({ start }) => start === mention.start);
    const comma = tokens.findIndex(({ text }, i) => i > from && text === ',');
    const clause = parts[comma + 1] === 'CCONJ' ? comma + 2 : comma + 1;
    const [first, last] = [tokens[from], tokens[comma - 1]];
    if (first === undefined || last === undefined || last.end > mention.end) return [];
    const isNew = lexicon.indefinite.has(first.lower) || parts[from] === 'NUM';
    return isNew && lexicon.relatives.has(tokens[clause]?.lower ?? '')
      ? [labelOf(first, last, mention, { stance: 'neutral', isTitle: true })]
      : [];
  });
}
