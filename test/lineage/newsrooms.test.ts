import { expect, test } from 'vitest';
import { learnNewsrooms } from '../../src/story/lineage/newsrooms.js';
import { article, lexicon } from './fixtures.js';

test('the first letters of an agency in hand are the agency', () => {
  const wire = article('a', 'The bridge is shut.', { outlet: 'Northern Tide Agency' });
  const { named, of } = learnNewsrooms([wire], lexicon);
  expect(named('NTA')).toEqual(of(wire));
  expect(named('Northern Tide Agency (NTA)')).toEqual(of(wire));
  expect(named('NTB')).toBeNull();
  expect(named('nta')).toBeNull();
});

test('first letters that a text gives beside the name, and those of two names', () => {
  const told = article('a', 'The Lorn Press (LP) said so. The Lund Post (LQ) did not.', { outlet: 'Mail' });
  const { named } = learnNewsrooms([told], lexicon);
  expect(named('LP')?.name).toBe('Lorn Press');
  expect(named('LQ')).toBeNull();
  const other = article('b', 'The Lund Post (LP) said so.', { outlet: 'Post' });
  expect(learnNewsrooms([told, other], lexicon).named('LP')).toBeNull();
});

test('a newsroom of which only the kind is told has it as the head of its words', () => {
  const { named } = learnNewsrooms([article('a', 'The bridge is shut.', { outlet: 'Mail' })], lexicon);
  expect(named('the Lorn news agency')?.name).toBe('Lorn');
  expect(named('the weekly magazine Beacon')?.name).toBe('Beacon');
  expect(named('Radio Lorn')).not.toBeNull();
  expect(named('Evening Lorn newspaper in Lund')).not.toBeNull();
  expect(named('Beacon, a channel close to the mayor')?.name).toBe('Beacon');
  expect(named('Mail sources')?.name).toBe('Mail');
  for (const words of [
    'Two sources from the ministry',
    'Harbour police sources',
    'Ada Brink, a lawyer who waited outside the station',
    'Ada Brink, at a news conference in Lund',
    'Two jurors who spoke at a news conference',
    'Ada Brink from the Lorn relief agency',
  ])
    expect(named(words)).toBeNull();
});
