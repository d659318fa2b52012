import { expect, test } from 'vitest';
import { type FormKinds, type Irregular, inflect, singularsOf } from '../../src/text/inflection.js';

/** The forms of a verb, each with what it can be. */
const formsOf = (lemma: string, irregular?: Irregular, doubles = false): readonly string[] =>
  [...inflect(lemma, irregular, doubles)].map(([form, kinds]) => {
    const names = (Object.keys(kinds) as (keyof FormKinds)[]).filter((kind) => kinds[kind]);
    return `${form}: ${names.join(' ')}`;
  });

test.each([
  ['ask', undefined, false, 'ask: base, asks: third, asking: gerund, asked: past participle'],
  ['deny', undefined, false, 'deny: base, denies: third, denying: gerund, denied: past participle'],
  ['agree', undefined, false, 'agree: base, agrees: third, agreeing: gerund, agreed: past participle'],
  ['tie', undefined, false, 'tie: base, ties: third, tying: gerund, tied: past participle'],
  ['refer', undefined, true, 'refer: base, refers: third, referring: gerund, referred: past participle'],
  [
    'write',
    ['wrote', 'written'],
    false,
    'write: base, writes: third, writing: gerund, wrote: past, written: participle',
  ],
  ['hit', ['hit', 'hit'], true, 'hit: base past participle, hits: third, hitting: gerund'],
] as const)('a form is known by all that it can be: %s', (lemma, irregular, doubles, expected) => {
  expect(formsOf(lemma, irregular, doubles).join(', ')).toBe(expected);
});

test.each([
  ['armies', 'armies army armie'],
  ['policemen', 'policemen policeman'],
  ['watches', 'watches watch watche'],
  ['ports', 'ports port'],
  ['press', 'press'],
])('the likely singulars of %s', (noun, expected) => {
  expect(singularsOf(noun).join(' ')).toBe(expected);
});
