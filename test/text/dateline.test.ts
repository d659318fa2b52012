import { expect, test } from 'vitest';
import { withoutDateline } from '../../src/text/dateline.js';
import { readText } from '../../src/text/reading.js';

const rules = { abbreviations: new Set(['oct']), titles: new Set<string>() };

test.each([
  ['LINDHAVEN, Marenia, March 14, 2023 (Tideline) - The port is shut.', 'The port is shut.'],
  ['LINDHAVEN — Viktor Hallen sat down.', 'Viktor Hallen sat down.'],
  ['TARVIK (Fairway Press) – “We stay,” she said.', '“We stay,” she said.'],
  ['TARVIK, Oct 12 -- Villagers blocked the road.', 'Villagers blocked the road.'],
  ['TARVIK, Oct 12 - Villagers blocked the road.', 'Villagers blocked the road.'],
  ['Tarvik/Oslo 17 October (Kestrel) - Villagers blocked the road.', 'Villagers blocked the road.'],
  ['Tarvik, 17 Oct 2019 (Kestrel) - Villagers blocked the road.', 'Villagers blocked the road.'],
  ['Tarvik, 17 October: Villagers blocked the road.', 'Villagers blocked the road.'],
  ['Ada Lind, mayor: The port is shut.', 'Ada Lind, mayor: The port is shut.'],
  ['Mara Lind (Labour) - She won.', 'Mara Lind (Labour) - She won.'],
  ['SUND (NT) At least two people were hurt.', 'At least two people were hurt.'],
  ['[Sund = Ada Lind] President Hallen sat down.', 'President Hallen sat down.'],
  ['Quay News Agency, Sund, October 9 (Reporter Ada Lind) -- A train left the bridge.', 'A train left the bridge.'],
  ['Sund, Oct. 9 (Quayline) - The port is shut.', 'The port is shut.'],
  ['Ada Lind (Greens) - The port is shut.', 'Ada Lind (Greens) - The port is shut.'],
  ['[Advertisement] President Hallen sat down.', '[Advertisement] President Hallen sat down.'],
  ['NATO (the alliance) Secretary Hallen sat down.', 'NATO (the alliance) Secretary Hallen sat down.'],
  // A name in capitals, a hyphen, and a dash inside a sentence are none.
  ['RAVEL - the railway - has no money.', 'RAVEL - the railway - has no money.'],
  ['LIND-Hallen won.', 'LIND-Hallen won.'],
  ['The port is shut - The mayor left.', 'The port is shut - The mayor left.'],
])('%s', (text, told) => {
  const block = { start: 0, end: text.length };
  const [sentence] = readText(text, [block], rules).sentences;
  if (sentence === undefined) throw new Error('no sentence');
  const { start, end } = withoutDateline(sentence, block);
  expect(text.slice(start, end)).toBe(told);
});

test('inside a block nothing is a dateline', () => {
  const text = 'It rained. TARVIK (Fairway Press) - The road is shut.';
  const [, sentence] = readText(text, [{ start: 0, end: text.length }], rules).sentences;
  if (sentence === undefined) throw new Error('no second sentence');
  expect(withoutDateline(sentence, { start: 0, end: text.length })).toBe(sentence);
});
