import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { castIn, statementsOf } from './read.js';

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['“', '”', '„', '«', '»', '‘', '’', '"', "'", ',', '.', ':', '?', '\n', ' ', 'Mara Lind', 'Tideline', 'said'],
    ...['that', 'told', 'she', 'according to', 'the quay is shut', 'accused', 'of lying', 'people', 'reports', 'and'],
    ...['👩‍👩‍👧', '𝔘nion', 'قال الوزير', 'אמרה', 'Lukáš', 'Жанна сказала', '\u0301', '- ', '(', ')', '\nQ: ', '\nA: '],
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  const spansOf = (text: string) =>
    statementsOf(text).statements.flatMap(({ content, cue, source }) =>
      [...content, cue, source].filter((where) => where !== null),
    );
  const isLow = (text: string, i: number): boolean => /[\udc00-\udfff]/.test(text.charAt(i));

  test('every span is inside the text, holds words, and splits no character', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        for (const { start, end } of spansOf(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(slice(text, { start, end }).trim()).not.toBe('');
          const splits = (i: number) => isLow(text, i) && /[\ud800-\udbff]/.test(text.charAt(i - 1));
          expect(splits(start) || splits(end)).toBe(false);
        }
      }),
    );
  });
  test('the same text gives the same statements, whatever the order of the mentions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(statementsOf(text, [...castIn(text)].reverse())).toEqual(statementsOf(text));
      }),
    );
  });
  test('statements are numbered in the order in which they end, have content, and name only what exists', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements } = statementsOf(text);
        expect(statements.map(({ id }) => id)).toEqual(statements.map((_, i) => `a#s${i + 1}`));
        const ids = new Set<string>(statements.map(({ id }) => id));
        const outerOf = new Map(statements.map(({ id, nestedIn }) => [id, nestedIn]));
        statements.forEach(({ id, content, nestedIn, confidence }, i) => {
          let outer = nestedIn;
          for (let depth = 0; outer !== null && depth < statements.length; depth += 1)
            outer = outerOf.get(outer) ?? null;
          expect([id, outer]).toEqual([id, null]);
          expect(content.length).toBeGreaterThan(0);
          expect(nestedIn === null || ids.has(nestedIn)).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          const [before, own] = [statements[i - 1]?.content.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0];
          expect(before <= own).toBe(true);
        });
      }),
    );
  });
});
