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

/**
 * Takes blocks and their lines; returns the names that the rules of their junk point at, in reading order. Behind the
 * owner of a copyright a further sentence may say whose material there is ("© The Lund Post. With material from
 * Nordwire.").
 */
export function statedFacts(
  blocks: readonly Block[],
  lines: readonly Line[],
  lexicon: ArticleLexicon,
): readonly StatedFact[] {
  const stating = [...lexicon.lineRules.entries()].filter(([, { statesFacts }]) => statesFacts);
  const crediting = stating.flatMap(([number, { junk }]) => (junk === 'agency-credit' ? [number] : []));
  const numberOf = new Map(stating.map(([number, { rule }]) => [rule, number]));
  return lines.flatMap((line, i) => {
    const { rule, junk } = blocks[i] ?? {};
    const own = numberOf.get(rule ?? '');
    const further = junk === 'copyright' ? sentencesBehindFirst(line) : [];
    return [
      ...factsIn(line, own === undefined ? [] : [own], lexicon),
      ...further.flatMap((one) => factsIn(one, crediting, lexicon)),
    ];
  });
}

// What the first of the rules that match says.
function factsIn({ text, start: at }: Piece, rules: readonly number[], lexicon: ArticleLexicon): readonly StatedFact[] {
  for (const number of rules) {
    const groups = lexicon.linePatterns.at(number).exec(text)?.indices?.groups;
    if (groups === undefined) continue;
    return (['author', 'credit', 'photo'] as const).flatMap((group) => {
      const [start, end] = groups[group] ?? [];
      if (start === undefined || end === undefined) return [];
      const rule = lexicon.lineRules[number]?.rule ?? '';
      return [{ group, rule, text: text.slice(start, end), where: { start: at + start, end: at + end } }];
    });
  }
  return [];
}

type Piece = Pick<Line, 'text' | 'start'>;

function sentencesBehindFirst({ text, start }: Line): readonly Piece[] {
  const starts = [...text.matchAll(/(?<=[.!?|·;–—])\s+(?=\p{L})/gu)].map((gap) => gap.index + gap[0].length);
  return starts.map((at, i) => ({ text: text.slice(at, starts[i + 1]).trimEnd(), start: start + at }));
}
