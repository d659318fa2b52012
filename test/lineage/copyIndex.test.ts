import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleNote, noteArticle } from '../../src/story/lineage/articleNote.js';
import { familiesOf, proposePairs } from '../../src/story/lineage/candidates.js';
import { CopyIndex, widthFor } from '../../src/story/lineage/copyIndex.js';
import { bytesOfNote, noteFrom } from '../../src/story/lineage/noteBytes.js';
import { termReader } from '../../src/story/lineage/terms.js';
import { lexicon } from './fixtures.js';

const termOf = termReader(lexicon);
const note = (id: string, text: string, width = 160) => noteArticle(id, text, { termOf, width });
const idsOf = (candidates: readonly { readonly id: string }[]): readonly string[] => candidates.map(({ id }) => id);

const FERRY = `The ferry Marelle ran aground off Tarvik on Friday night with forty-two passengers, among them a choir from Osmund.
Two lifeboats from the Hesten station took everybody off before the tide turned, the harbour master Elin Brask said.`;
const RETOLD = `On Friday night the Marelle, a ferry, ran aground near Tarvik with 42 passengers; a choir from Osmund was among them.
Lifeboats of the Hesten station brought all of them ashore, according to the harbour master Elin Brask.`;
const MARKET = `Herring prices at the auction in Lindhaven fell by a fifth this week, and three boats stayed at their moorings.
The union of fishermen wants the county to buy what nobody else takes, as it did in the winter of 1987.`;

describe('the index of copies', () => {
  test('finds a copy and its rewording, the nearer one first, and no other article', () => {
    const index = new CopyIndex();
    index.add(note('ferry', FERRY));
    index.add(note('market', MARKET));
    expect(idsOf(index.query(note('retold', RETOLD)))).toEqual(['ferry']);
    index.add(note('retold', RETOLD));
    expect(idsOf(index.query(note('copy', `${FERRY}\nMore follows.`)))).toEqual(['ferry', 'retold']);
  });

  test('tells while a batch is inserted who was there before', () => {
    const index = new CopyIndex();
    const batch = [note('ferry', FERRY), note('market', MARKET), note('retold', RETOLD)];
    for (const one of batch) index.count(one);
    expect(batch.map((one) => idsOf(index.insert(one)))).toEqual([[], [], ['ferry']]);
  });

  test('asks without adding', () => {
    const index = new CopyIndex();
    index.add(note('ferry', FERRY));
    expect(idsOf(index.query(note('x', FERRY)))).toEqual(['ferry']);
    expect(index.size).toBe(1);
  });

  test('forgets what was removed and takes another in its place', () => {
    const index = new CopyIndex();
    index.add(note('ferry', FERRY));
    index.add(note('market', MARKET));
    expect([index.remove('ferry'), index.remove('ferry')]).toEqual([true, false]);
    expect(index.query(note('x', FERRY))).toEqual([]);
    index.add(note('retold', RETOLD));
    expect(idsOf(index.query(note('x', FERRY)))).toEqual(['retold']);
    expect(idsOf(index.query(note('x', MARKET)))).toEqual(['market']);
  });

  test('takes no id twice', () => {
    const index = new CopyIndex();
    index.add(note('ferry', FERRY));
    expect(() => index.add(note('ferry', MARKET))).toThrow(RangeError);
  });

  test('keeps finding copies while it grows', () => {
    const index = new CopyIndex(64);
    const reports = Array.from({ length: 300 }, (_, i) => invented(i));
    reports.forEach((text, i) => {
      index.add(note(`r${i}`, text, 64));
    });
    reports.forEach((text, i) => {
      expect(idsOf(index.query(note('x', text, 64)))[0]).toBe(`r${i}`);
    });
  });

  test('keeps at most 2 KB an article at a hundred thousand, beside the fixed counts', () => {
    const width = widthFor(100_000);
    const index = new CopyIndex(width);
    for (let i = 0; i < 2000; i += 1) index.add(note(`r${i}`, invented(i), width));
    expect(index.bytes.features / index.size).toBeLessThan(2048);
  });

  test('a note of many features, cut to fewer, is the note of fewer', () => {
    const text = Array.from({ length: 40 }, (_, i) => invented(i)).join('\n');
    const many = note('x', text, 1024);
    expect([...many.features.subarray(0, 160)]).toEqual([...note('x', text, 160).features]);
  });

  test('a note is the same when it comes back from its bytes', () => {
    const noted = note('ferry', FERRY);
    expect(noteFrom('ferry', bytesOfNote(noted))).toEqual(noted);
    expect(() => noteFrom('ferry', bytesOfNote(noted).subarray(0, 20))).toThrow(RangeError);
  });

  test('finds the first holders of what is hot, and others again when they are gone', () => {
    const index = new CopyIndex();
    for (let i = 0; i < 200; i += 1) index.add(note(`r${i}`, i < 40 ? `${invented(i)}\n${MARKET}` : invented(i)));
    const first = idsOf(index.query(note('x', MARKET)));
    expect(first).toHaveLength(16);
    expect(index.remove(first[0] as string)).toBe(true);
    expect(idsOf(index.query(note('x', MARKET)))).toEqual(first.slice(1));
  });

  test('finds all that are left and none that is gone, whatever was added and removed', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 });
    const notes = Array.from({ length: 41 }, (_, i) => note(`r${i}`, invented(i), 64));
    fc.assert(
      fc.property(ids, ids, (added, removed) => {
        const index = new CopyIndex(64);
        for (const i of added) index.add(notes[i] as ArticleNote);
        for (const i of removed) index.remove(`r${i}`);
        const found = notes.flatMap((one) => idsOf(index.query(one)).slice(0, 1));
        const left = added.filter((i) => !removed.includes(i));
        expect(new Set(found)).toEqual(new Set(left.map((i) => `r${i}`)));
        expect(index.size).toBe(left.length);
      }),
      { numRuns: 20 },
    );
  });

  test('a feature that everybody has proposes few', () => {
    const index = new CopyIndex();
    for (let i = 0; i < 400; i += 1) index.add(note(`r${i}`, `${invented(i)}\n${MARKET}`));
    expect(index.query(note('x', MARKET)).length).toBeLessThanOrEqual(32);
  });
});

describe('families', () => {
  test('hang together by pairs and say where their members stand in them', () => {
    const pairs = [
      { a: 0, b: 3, shared: 9 },
      { a: 3, b: 4, shared: 5 },
      { a: 1, b: 6, shared: 7 },
    ];
    expect(familiesOf(pairs, 8)).toEqual([
      {
        members: [0, 3, 4],
        pairs: [
          { a: 0, b: 1, shared: 9 },
          { a: 1, b: 2, shared: 5 },
        ],
      },
      { members: [1, 6], pairs: [{ a: 0, b: 1, shared: 7 }] },
    ]);
  });

  test('copies are proposed to be compared, whatever the order of a batch', () => {
    const texts = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? `${invented(i)}\n${FERRY}` : invented(i)));
    const notes = texts.map((text, i) => note(`r${i}`, text));
    const pairsOf = (batch: typeof notes): readonly string[] => {
      const index = new CopyIndex();
      for (const one of batch) index.count(one);
      return proposePairs(batch, index)
        .map(({ a, b }) => [batch[a]?.id, batch[b]?.id].sort().join(' '))
        .sort();
    };
    const copies = notes.filter((_, i) => i % 3 === 0).map(({ id }) => id);
    const wanted = copies.flatMap((a, i) => copies.slice(i + 1).map((b) => [a, b].sort().join(' ')));
    fc.assert(
      fc.property(fc.shuffledSubarray(notes, { minLength: 30 }), (shuffled) => {
        expect(pairsOf(shuffled)).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 10 },
    );
  });
});

// A report of invented names and numbers, another for each number.
function invented(seed: number): string {
  let state = seed + 1;
  const next = (of: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
  const syllables = 'bar ken tol mir vas dun lek pri zan gor osk ulm'.split(' ');
  const name = (): string => {
    const word = Array.from({ length: 3 }, () => syllables[next(12)]).join('');
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
  return Array.from(
    { length: 8 },
    () => `The ${name()} council met ${name()} of ${name()} and counted ${next(90000)} votes near ${name()}.`,
  ).join('\n');
}
