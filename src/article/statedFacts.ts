import type { Block } from '../model/article.js';
import type { Span } from '../model/span.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line } from './lines.js';

/** A name that stands in a line of junk: who signed, who is credited, whose picture it is. */
export interface StatedFact {
  readonly group: 'author' | 'credit' | 'photo';
  readonly rule: string;
  readonly text: string;
  readonly where: Span;
}

/** Takes blocks and their lines; returns the names that the rules of their junk point at, in reading order. */
export function statedFacts(
  blocks: readonly Block[],
  lines: readonly Line[],
  lexicon: ArticleLexicon,
): readonly StatedFact[] {
  return lines.flatMap((line, i) => {
    const name = blocks[i]?.rule;
    if (name === undefined) return [];
    const number = lexicon.lineRules.findIndex(({ rule, statesFacts }) => rule === name && statesFacts);
    const match = number < 0 ? null : lexicon.linePatterns.at(number).exec(line.text);
    if (match?.indices?.groups === undefined) return [];
    const { groups } = match.indices;
    return (['author', 'credit', 'photo'] as const).flatMap((group) => {
      const [start, end] = groups[group] ?? [];
      if (start === undefined || end === undefined) return [];
      const text = line.text.slice(start, end);
      return [
        { group, rule: blocks[i]?.rule ?? '', text, where: { start: line.start + start, end: line.start + end } },
      ];
    });
  });
}
