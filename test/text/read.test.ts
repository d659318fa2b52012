import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byPosition,
  contains,
  overlaps,
  type Span,
  sharedLength,
  slice,
  span,
  trimSpan,
} from '../../src/model/span.js';
import { pairQuotes } from '../../src/text/quotes.js';
import { lastUpTo, readText, sentenceHolding, sentencesTouching, tokensInside } from '../../src/text/reading.js';
import { indexHolding } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

const rules = {
  abbreviations: new Set(['aug', 'u.s']),
  titles: new Set(['mr', 'no']),
  openers: new Set(['how', 'the']),
  months: new Set(['january']),
};

const piece = fc.constantFrom(
  ...['Ann', 'said', 'U.S.', 'a.m.', '1,270.5', '3rd', 'don’t', 'Mr.', 'Aug.', 'COVID-19', '26-year', 'x.org', '’s'],
  ...['“', '”', '„', '«', '»', '‘', '’', '"', "'", '``', '.', '!', '?', '…', ',', ':', '(', ')', '[', '—', '-', '/'],
  ...[
    '\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u2028',
    '\u200f',
    '\u0301',
    '👩‍👩‍👧',
    '𝔘',
    '\ud83d',
    '\udc69',
    'قال',
    'אמרה',
    '東京。',
    'Łódź',
  ],
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** The stretches between line ends, as a page of plain text has them. */
const linesOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));

const isSplit = (text: string, i: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(i - 1)) && /[\udc00-\udfff]/.test(text.charAt(i));

describe('tokens', () => {
  const words = (text: string): string =>
    tokenize(text)
      .map((token) => token.text)
      .join('|');
  test.each([
    ['The U.S. sold 1,270.5 tons.', 'The|U.S.|sold|1,270.5|tons|.'],
    ['Ann’s 26-year-old ferry', 'Ann|’s|26|-|year-old|ferry'],
    ['don’t (see example.org)', 'don’t|(|see|example.org|)'],
    ['COVID-19 came on the 3rd.', 'COVID-19|came|on|the|3rd|.'],
    ['“Živilė Šimkutė”, she said', '“|Živilė|Šimkutė|”|,|she|said'],
    ['Nova\u0301k left 👩‍👩‍👧 𝔘nion', 'Nova\u0301k|left|👩|\u200d|👩|\u200d|👧|𝔘nion'],
    ['قال الوزير', 'قال|الوزير'],
    [' \n\t', ''],
    ['', ''],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  test('cover all of the text but its white space, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.text).toBe(slice(text, token));
          expect(token.end).toBeGreaterThan(token.start);
          expect(isSplit(text, token.start) || isSplit(text, token.end)).toBe(false);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
  test('a stretch has the same tokens as its words alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const where of linesOf(text)) {
          const alone = tokenize(slice(text, where)).map((t) => ({
            ...t,
            start: t.start + where.start,
            end: t.end + where.start,
          }));
          expect(tokenize(text, where)).toEqual(alone);
        }
      }),
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string): readonly string[] =>
    readText(text, linesOf(text), rules).sentences.map((sentence) => slice(text, sentence));
  test.each([
    ['The ferry left. Nobody came.', ['The ferry left.', 'Nobody came.']],
    [
      'Mr. Falk paid $3.5 million on Aug. 9 in the U.S. fleet.',
      ['Mr. Falk paid $3.5 million on Aug. 9 in the U.S. fleet.'],
    ],
    ['“It left.” Nobody came.', ['“It left.”', 'Nobody came.']],
    ['He asked: “Why?” and left.', ['He asked: “Why?” and left.']],
    ['Wait… He left!', ['Wait…', 'He left!']],
    ['A title\nThe ferry left', ['A title', 'The ferry left']],
    ['K. Orlova left.', ['K. Orlova left.']],
    ['', []],
    ['They moved to the U.S. How they did it is a riddle.', ['They moved to the U.S.', 'How they did it is a riddle.']],
    ['They met the U.S. Navy.', ['They met the U.S. Navy.']],
    ['It sank at 6 a.m. “How sad,” he said.', ['It sank at 6 a.m.', '“How sad,” he said.']],
    ['Fans of the U.S. “Navy” club came.', ['Fans of the U.S. “Navy” club came.']],
    ['1. Shut the gate. 2. Ring the bell.', ['1. Shut the gate.', '2. Ring the bell.']],
    ['a) Shut the gate b) Ring the bell', ['a) Shut the gate', 'b) Ring the bell']],
    ['• 4. Shut it • 5. Ring it', ['• 4. Shut it', '• 5. Ring it']],
    ['It rang at 4. Then all left.', ['It rang at 4.', 'Then all left.']],
    ['It was you and I. The others left.', ['It was you and I.', 'The others left.']],
    ['Ann I. Lee left.', ['Ann I. Lee left.']],
    ['The bell [...] “rang” (Lee 4).', ['The bell [...] “rang” (Lee 4).']],
    ['The bell . . . I forgot.', ['The bell . . . I forgot.']],
    ['It rang on 28. January, at noon.', ['It rang on 28. January, at noon.']],
    ['It rang on 28. 1. 2021 at noon.', ['It rang on 28. 1. 2021 at noon.']],
    ['It rose 4 . 8 % , as ever .', ['It rose 4 . 8 % , as ever .']],
    ['It rang in 1984 . 12 ships sank .', ['It rang in 1984 .', '12 ships sank .']],
    ['It rang at 40. January was cold.', ['It rang at 40.', 'January was cold.']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  test('hold every token once, in order, and never cross a block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = linesOf(text);
        const reading = readText(text, blocks, rules);
        expect(reading.sentences.flatMap((sentence) => sentence.tokens)).toEqual(reading.tokens);
        reading.sentences.forEach((sentence, i) => {
          expect(sentence.index).toBe(i);
          expect(contains(blocks[sentence.block] as Span, sentence)).toBe(true);
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
        });
      }),
    );
  });
});

describe('look-ups in a reading', () => {
  test('agree with looking at everything', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(20), (text, from, length) => {
        const reading = readText(text, linesOf(text), rules);
        const where = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        expect(tokensInside(reading, where)).toEqual(reading.tokens.filter((token) => contains(where, token)));
        expect(sentencesTouching(reading, where)).toEqual(reading.sentences.filter((s) => overlaps(s, where)));
        expect(lastUpTo(reading.tokens, where.start)).toBe(reading.tokens.findLast(({ end }) => end <= where.start));
        expect(sentenceHolding(reading, where)).toEqual(reading.sentences.find((s) => contains(s, where)) ?? null);
        expect(indexHolding(reading.sentences, where)).toBe(reading.sentences.findIndex((s) => contains(s, where)));
      }),
    );
  });
});

describe('quotations', () => {
  /** What stands inside the marks; an unclosed one ends in "~". */
  const inside = (text: string): readonly string[] =>
    pairQuotes(text, tokenize(text)).map((q) => slice(text, q) + (q.isClosed ? '' : '~'));
  test.each([
    ['“It left,” she said. “Now.”', ['It left,', 'Now.']],
    ['“The port,” she said, “is shut.”', ['The port,', 'is shut.']],
    ['“It left, “ she said.', ['It left, ']],
    ['„It left“, she said.', ['It left']],
    ['“It left„ she said. “Now„', ['It left', 'Now']],
    ['« It left », she said. « Now. »', [' It left ', ' Now. ']],
    ['It sank. « It left », she said, « and we saw it ».', [' It left ', ' and we saw it ']],
    ['„It left”, she said.', ['It left']],
    ['«It left», she said.', ['It left']],
    ['»It left«, she said.', ['It left']],
    ['"It left," she said. "Now."', ['It left,', 'Now.']],
    ['‘It left,’ the dockers’ leader said.', ['It left,']],
    ['She said it wasn’t the dockers’ fault.', []],
    ['“They call it a ‘toy’,” she said.', ['They call it a ‘toy’,']],
    ['“They call it a “toy” here,” she said.', ['They call it a “toy” here,']],
    ['6" of snow and 5" of rain', []],
    ['She said: “It left.', ['It left.~']],
    ['“”', []],
  ])('%s', (text, expected) => expect(inside(text)).toEqual(expected));

  test('lie in order inside the text, do not overlap, and touch their marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { opens, start, end, closes, isClosed } of pairQuotes(text, tokenize(text))) {
          expect(at <= opens && opens < start && start < end && end <= closes && closes <= text.length).toBe(true);
          expect(isClosed).toBe(closes > end);
          expect(isSplit(text, start) || isSplit(text, end)).toBe(false);
          at = closes;
        }
      }),
    );
  });
});

describe('spans', () => {
  const someSpan = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
  test('only whole numbers in order make a span', () => {
    expect(span(2, 5)).toEqual({ start: 2, end: 5 });
    expect(span(2, 2)).toEqual({ start: 2, end: 2 });
    for (const [start, end] of [
      [-1, 2],
      [3, 2],
      [0.5, 2],
      [0, Number.NaN],
    ] as const)
      expect(() => span(start, end)).toThrow(RangeError);
  });
  test('what is shared, what overlaps and what holds agree', () => {
    fc.assert(
      fc.property(someSpan, someSpan, (a, b) => {
        expect(sharedLength(a, b)).toBe(sharedLength(b, a));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (sharedLength(a, b) > 0) expect(overlaps(a, b)).toBe(true);
        if (contains(a, b)) expect(sharedLength(a, b)).toBe(b.end - b.start);
      }),
    );
  });
  test('reading order is an order: outer before inner', () => {
    fc.assert(
      fc.property(fc.array(someSpan), (spans) => {
        const sorted = [...spans].sort(byPosition);
        sorted.slice(1).forEach((later, i) => {
          const before = sorted[i] as Span;
          expect(before.start < later.start || (before.start === later.start && before.end >= later.end)).toBe(true);
        });
      }),
    );
  });
  test('trimming takes away white space and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const inner = trimSpan(text, { start: 0, end: text.length });
        expect(slice(text, inner)).toBe(text.trim());
        expect(trimSpan(text, inner)).toEqual(inner);
      }),
    );
  });
});
