import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { patternExpander } from '../../src/article/lexicon.js';
import { PatternIndex } from '../../src/text/PatternIndex.js';
import { foldForWords, isLowerCase, wordsNeededBy } from '../../src/text/pattern-words.js';
import { WordFinder } from '../../src/text/WordFinder.js';
import { dataJson } from '../readData.js';

const CASELESS: readonly (readonly [string, string])[] = [
  ['^all rights reserved$', 'all rights r'],
  ['\\ball (?:rights|wrongs) reserved\\b', 'all rights r, all wrongs r'],
  ['colou?r', 'color, colour'],
  ['(?:red|green|bright green) light', 'bright green, green light, red light'],
  ['[“"]no[”"]', '"no", "no”, “no", “no”'],
  ['Read (?<what>more|next)', 'read more, read next'],
  ['says? \\w+ and', ' and & say , says '],
  ['a.{0,20}(?=.{0,20}\\bfee\\b)b', 'fee & a & b'],
  ['(?<!non-)stop', 'stop'],
  ['stop(?! it)', 'stop'],
  ['(?:ha){2,}', 'ha'],
  ['[.-](?:19|20)\\p{Lu}', '19, 20'],
  ['\\p{Lu}\\d', '0, 1, 2, 3, 4, 5, 6, 7, 8, 9'],
  ['\\(c\\)', '(c)'],
  ['(?:one|\\w+)', ''],
  ['x*', ''],
  ['.{15}', ''],
  ['[^a]', ''],
  ['\\p{Lu}\\p{L}+', ''],
];

describe('words that a pattern needs', () => {
  const shown = (source: string, isCaseless: boolean): string =>
    wordsNeededBy(source, isCaseless)
      .map((words) => [...words].sort().join(', '))
      .join(' & ');
  test.each(CASELESS)('%s: %s', (source, words) => {
    expect(shown(source, true)).toBe(words);
  });
  test('capitals count where the pattern regards them', () => {
    expect(shown('[Rr]eporting by AFP', false)).toBe('Reporting by, reporting by');
  });
});

// The letters of which one is odd are left to the expression; for all others both ways of looking must agree.
describe('lower case stands for the flag i', () => {
  const all: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    if ((code < 0xd800 || code > 0xdfff) && foldForWords(letter) !== null) all.push(letter);
  }
  test.each(['\\p{L}', '\\p{N}', '\\w', '\\W', '\\s', '\\S', '\\d', '\\D'])('%s', (source) => {
    expect(isLowerCase(source)).toBe(true);
    const [caseless, lower] = [new RegExp(`^${source}$`, 'iu'), new RegExp(`^${source}$`, 'u')];
    expect(all.filter((letter) => caseless.test(letter) !== lower.test(foldForWords(letter) ?? ''))).toEqual([]);
  });
  test('every letter that is relied on', () => {
    const relied = all.filter((letter) => letter.length === 1 && isLowerCase(letter) && /\p{L}/u.test(letter));
    expect(relied.length).toBeGreaterThan(130);
    const [text, folded] = [all.join('\n'), all.map(foldForWords).join('\n')];
    const places = (pattern: RegExp, where: string) => Array.from(where.matchAll(pattern), ({ index }) => index).join();
    const wrong = relied.filter(
      (letter) => places(new RegExp(letter, 'giu'), text) !== places(new RegExp(letter, 'gu'), folded),
    );
    expect(wrong).toEqual([]);
  });
  test('no place moves', () => {
    expect(all.filter((letter) => foldForWords(letter)?.length !== letter.length)).toEqual([]);
  });
});

describe('an index of patterns', () => {
  const index = new PatternIndex([
    { source: '\\bsaid (?:she|he)\\b', flags: 'giu' },
    { source: '\\bAP\\b', flags: 'gu' },
    { source: '\\d{3}', flags: 'gu' },
    { source: '.', flags: 'gu' },
  ]);
  test('names the patterns that can match, and no other that needs a word', () => {
    expect(index.possibleIn('a map')).toEqual([3]);
    expect(index.possibleIn('It is late, SAID he. (AP)')).toEqual([0, 1, 3]);
    expect(index.possibleIn('map of 10 places')).toEqual([2, 3]);
    expect(index.possibleIn('ſaid')).toEqual([0, 1, 2, 3]);
  });
  test('finds the places that the expressions find', () => {
    expect(index.placesIn('It is late, SAID he.').get(0)).toEqual([{ start: 12, end: 19 }]);
    expect(index.placesIn('a map').has(1)).toBe(false);
    expect(index.placesIn('').size).toBe(0);
  });
  test('gives each text its own places and says each time whether one matches, also where the flag g keeps a place', () => {
    const twice = ['Said she, said he.', 'AP', 'Said she, said he.'].map((text) => [
      index.placesIn(text).get(0)?.length ?? 0,
      index.matches(0, text),
      index.matches(0, text),
      index.matches(1, text),
    ]);
    expect(twice).toEqual([
      [2, true, true, false],
      [0, false, false, true],
      [2, true, true, false],
    ]);
  });
});

describe('indexes that share a finder', () => {
  const finder = new WordFinder();
  const said = new PatternIndex([{ source: 'said (?:she|he)', flags: 'giu' }], finder);
  test('are asked in turn, and one that comes later changes nothing', () => {
    expect(said.possibleIn('Said he, of AP')).toEqual([0]);
    const agency = new PatternIndex(
      [
        { source: 'said', flags: 'gu' },
        { source: 'AP', flags: 'gu' },
      ],
      finder,
    );
    expect(agency.possibleIn('Said he, of AP')).toEqual([1]);
    expect(said.possibleIn('Said he, of AP')).toEqual([0]);
    expect(said.possibleIn('of AP')).toEqual([]);
  });
  test('words of any length are found at any place', () => {
    const words = ['a', 'ab', 'abc', 'abcdefghijkl', 'bcdefghi', 'l.'];
    const index = new PatternIndex(
      words.map((word) => ({ source: '.', flags: 'gu', words: [word] })),
      finder,
    );
    expect(index.possibleIn('abcdefghijkl.')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(index.possibleIn('abcdefghi')).toEqual([0, 1, 2, 4]);
    expect(index.possibleIn('xab')).toEqual([0, 1]);
  });
});

// What one pattern stands for is tried on so many on either side of it; a line of text on one pattern in so many.
const NEIGHBOURS = 40;
const SHARE = 8;

describe('the patterns of the lexicons', () => {
  const [article, transmission, damage] = [
    dataJson('en/article.json'),
    dataJson('en/transmission.json'),
    dataJson('en/damage.json'),
  ];
  const expand = patternExpander(article);
  const whole = (source: string) => ({ source: `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags: 'iu' });
  const patterns = [
    ...article.lineRules.map(({ pattern, matchCase }: { pattern: string; matchCase?: boolean }) => ({
      source: expand(pattern),
      flags: matchCase === true ? 'u' : 'iu',
    })),
    ...Object.keys(transmission.spinnerWords).map(whole),
    ...[
      ...damage.spinnerSigns,
      ...damage.idioms,
      ...damage.calques,
      ...damage.mistranslations,
      ...damage.lostNegations,
    ].map(([pattern]) => whole(pattern)),
  ];
  const index = new PatternIndex(patterns);
  const folders = ['examples/harbour/in', 'examples/unrelated/in', 'test/fixtures'];
  const texts = folders.flatMap((folder) => {
    const root = new URL(`../../${folder}/`, import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:txt|html)$/.test(name),
    );
    return files.map((name) => readFileSync(new URL(name, root), 'utf8'));
  });
  // The data's own words too: every pattern stands for texts that it and its neighbours nearly match.
  const own = patterns.map(({ source }) => wordsIn(source));
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .map((line, at) => ({ line, near: (i: number) => (i + at) % SHARE === 0 }));
  const ownLines = own.map((line, at) => ({ line, near: (i: number) => Math.abs(i - at) <= NEIGHBOURS }));

  test('are never passed over where they match', () => {
    const missed = [...lines, ...ownLines].flatMap(({ line, near }) => {
      const possible = new Set(index.possibleIn(line));
      return patterns.flatMap(({ source }, i) => {
        if (!near(i)) return [];
        const isThere = index.at(i).test(line);
        return isThere && !possible.has(i) ? [`${source}: ${line}`] : isThere !== index.matches(i, line) ? [line] : [];
      });
    });
    expect(missed).toEqual([]);
  });
});

// The first way through a pattern, as text: "said" of (?:said|told).
function wordsIn(source: string): string {
  let text = source.replace(/\(\?<?[!=][^()]*\)|\\b|[\^$]/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\((?:\?:|\?<\w+>)?([^()|]*)(?:\|[^()]*)?\)\??/g, '$1');
  }
  return text
    .replace(/\[([^\]])[^\]]*\](?:\{[^}]*\}|[?*+])?/g, '$1')
    .replace(/\\([^\w])/g, '$1')
    .replace(/\\w\+?/g, 'x');
}
