import { describe, expect, test } from 'vitest';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { articleOf, lexicon, linkOf } from './fixtures.js';

describe('two translations of one text', () => {
  const shared = [
    'The dam of Orvik was closed on Monday.',
    'Engineers looked at the northern wall for hours.',
    'Three villages in the valley were warned by telephone.',
    'The school of Orvik opened its gym for the night.',
    'Rain is expected until the weekend.',
  ];
  // The damage of the first of two translations, where a sentence of each is added to what both have.
  function beside(own: string, others: string, sound: string): readonly string[] {
    const texts = [own, others].map((last) => [...shared, last].join(' '));
    const [one, two] = texts.map((text, i) => articleOf(`t${i}`, text, 'machine-translated'));
    const three = articleOf('s', sound, 'original');
    if (one === undefined || two === undefined) return [];
    const link = { ...linkOf(one, two, 'retranslation'), direction: 'siblings' as const };
    const found = findSharedDamage({ articles: [one, two, three], copies: [link], lexicon });
    const damage = found.get(one.article.id) ?? [];
    return damage.map((d) => `${d.kind}: ${one.article.text.slice(d.start, d.end)} > ${d.intended}`);
  }

  test('a sound report shows which of them changed the places', () => {
    const [active, passive] = [
      'The owner of the mill blamed the guards.',
      'The owner of the mill was blamed by the guards.',
    ];
    const sound = 'The owner of the mill blamed the guards on Monday.';
    expect(beside(active, passive, 'It rained.')).toEqual([
      `role-inversion: ${active.slice(0, -1)} > ${passive.slice(0, -1)}`,
    ]);
    expect(beside(active, passive, sound)).toEqual([]);
  });
  test.each([
    // The first noun was taken for the doer; where both are active, or this one is passive, either may be wrong.
    [
      'The owner of the mill guarded two men.',
      'The owner of the mill was guarded by two heavy men.',
      ['role-inversion: The owner of the mill guarded two men > The owner of the mill was guarded by two heavy men'],
    ],
    ['The owner of the mill was guarded by two men.', 'The owner of the mill guarded two men.', []],
    ['The owner of the mill accused the guard.', 'The guard accused the owner of the mill.', []],
    // A negation that is lost: of the verb, of the subject, in a clause of its own.
    [
      'The owner will open the gates before noon.',
      'The owner will not open the doors before noon.',
      ['lost-negation: will open the gates > will not open the doors'],
    ],
    [
      'A single guard has a key to the tower.',
      'Not a single guard has a key to the tower.',
      ['lost-negation: A single guard > Not a single guard'],
    ],
    [
      'Nobody slept, and the owner of the mill answered questions on Monday.',
      'Nobody slept, and the owner of the mill did not answer questions on Monday.',
      ['lost-negation: answered questions > did not answer questions'],
    ],
    // A short clause as a whole, of a verb with its object what stands before the next phrase.
    [
      'It rained, and the owner answered questions.',
      'It rained, and the owner did not answer questions.',
      ['lost-negation: the owner answered questions > the owner did not answer questions'],
    ],
    [
      'The owner of the mill pays for the repairs of the wall.',
      'The owner of the mill does not pay for the repairs of the wall.',
      ['lost-negation: pays > does not pay'],
    ],
    [
      'The owner of the mill ruled out a sale of the lower wall.',
      'The owner of the mill did not exclude a sale of the lower wall.',
      ['lost-negation: ruled out a sale > did not exclude a sale'],
    ],
    [
      'The owner told our paper: “We closed the gates.”',
      'The owner told to our sheet: “Not we shut the doors.”',
      ['lost-negation: We closed the gates > Not we shut the doors'],
    ],
    // A thousand or a decimal mark that is lost; a word that this one has more is not.
    [
      'The owner owes more than 17 marks to his guards.',
      'The owner owes more than 17 thousand marks to the guards.',
      ['broken-numeral: 17 marks > 17 thousand marks'],
    ],
    [
      'The owner pays 45 percent a year.',
      'The owner pays 4,5 percent a year.',
      ['broken-numeral: 45 percent > 4,5 percent'],
    ],
    ['The owner owes 36.5 million marks to his guards.', 'The owner owes 3.65 million marks to the guards.', []],
    ['The owner owes 17 thousand marks to his guards.', 'The owner owes 17 marks to the guards.', []],
    // Both deny, by other words or once more than English does; only the other translation lost one; other sentences.
    ['The owner refused to open the gates.', 'The owner did not want to open the gates.', []],
    ['Nobody in the tower has a key.', 'Nobody in the tower does not have a key.', []],
    ['The owner will not open the gates.', 'The owner will open the gates.', []],
    ['The owner spoke of money.', 'Nobody knows where the keys are.', []],
  ])('a negation: %s %s', (own, others, expected) => {
    expect(beside(own, others, 'The owner spoke.')).toEqual(expected);
  });

  test.each([
    // The sound report has the name.
    [
      'The key is with Mrs Heron, the owner.',
      'The key is with Mrs Volavka, the owner.',
      'Volavka spoke.',
      ['name-damage: Heron > Volavka'],
    ],
    // It has neither, or the word too; a word that the dictionary has.
    ['The key is with Mrs Heron.', 'The key is with Mrs Volavka.', 'The owner spoke.', []],
    ['The key is with Mrs Heron.', 'The key is with Mrs Volavka.', 'Volavka saw a heron.', []],
    ['The key is with the Heron Bank.', 'The key is with the Winter Bank.', 'Winter Bank spoke.', []],
  ])('a name: %s %s %s', (own, others, sound, expected) => {
    expect(beside(own, others, sound)).toEqual(expected);
  });

  test.each([
    [
      'About 80 people went to the gate.',
      'About 80 thousand humans went to the gate.',
      ['broken-numeral: 80 > 80 thousand'],
    ],
    // A magnitude that was left as it is, and another number.
    ['About 80 people went to the gate.', 'About 80 mlrd. crowns went to the gate.', []],
    ['About 80 people went to the gate.', 'About 80 people of 80 thousand humans went to the gate.', []],
  ])('a number: %s %s', (own, others, expected) => {
    expect(beside(own, others, 'The owner spoke.')).toEqual(expected);
  });

  test('texts that share a sentence or two are none', () => {
    const text = 'The dam of Orvik was closed on Monday. The owner will open the gates.';
    const one = articleOf('a', text, 'machine-translated');
    const two = articleOf('b', text.replace('will open', 'will not open'), 'machine-translated');
    const link = { ...linkOf(one, two, 'retranslation'), direction: 'siblings' as const };
    expect(findSharedDamage({ articles: [one, two], copies: [link], lexicon }).size).toBe(0);
  });
});
