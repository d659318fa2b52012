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

const nothing = learnNewsrooms([article('a', 'The bridge is shut.', { outlet: 'Mail' })], lexicon);

test.each([
  // Behind its kind, whatever says whose or of what sort it is.
  ['the Lornish agency LIA', 'LIA'],
  ['Lorn’s state news agency LIA', 'LIA'],
  ['The Lornish newspaper Lund Post', 'Lund Post'],
  ['the business daily Beacon', 'Beacon'],
  ['private broadcaster Kanal 9', 'Kanal 9'],
  ['the semi-official Beacon news agency', 'Beacon'],
  ['the Beacon newspaper in Lund', 'Beacon'],
  ['the news agency dpa', 'dpa'],
  ['the Lornish opposition paper Mail', 'Mail'],
  // Of some kinds a country has one.
  ['State television', 'State television'],
  ['the state broadcaster', 'State television'],
  ['state TV', 'State television'],
  ['Lorn’s public radio', 'Lorn’s public radio'],
  // Those that are known are so under a longer name.
  ['Russia’s Tass', 'Tass'],
  ['China’s official Xinhua news agency', 'Xinhua'],
  ['Russian TASS', 'TASS'],
  ['Lorn Press', 'Lorn Press'],
])('%s is %s', (words, name) => {
  expect(nothing.named(words)?.name).toBe(name);
});

test.each([
  ['another newspaper'],
  ['an Italian newspaper'],
  ['Local television'],
  ['TV'],
  ['Lind’s Web site'],
  ['the ministry’s official website'],
  // Other agencies, stations and papers.
  ['the space agency Cosma'],
  ['the Harbour Protection Agency'],
  ['Lund Power Station'],
  // A word is no name, though a newspaper is called so.
  ['the five times'],
  ['a report at the time'],
  ['Irish Times'],
])('%s is no newsroom that is known', (words) => {
  expect(nothing.named(words)).toBeNull();
});

test('first letters stand for a newsroom where their name is one’s', () => {
  const told =
    'The Lorn news agency (LNA), the Press Trust Lund-Presse (PTLP) and the World Water Union (WWU) said so.';
  const { named } = learnNewsrooms([article('a', told, { outlet: 'Mail' })], lexicon);
  expect(named('LNA')?.name).toBe('Lorn news agency');
  expect(named('the Lornish agency LNA')?.key).toBe(named('the Lorn news agency')?.key);
  expect(named('WWU')).toBeNull();
});

test('papers are called by their last word, where one in hand has it; stations are not', () => {
  const papers = ['The Sund Mercury', 'The Lorn Mercury', 'The Sund Beacon', 'Radio Lorn'];
  const texts = papers.map((outlet, n) => article(`a${n}`, 'The bridge is shut.', { outlet }));
  const { named } = learnNewsrooms(texts, lexicon);
  expect(named('the Beacon')?.name).toBe('The Sund Beacon');
  for (const words of ['the Mercury', 'Lorn', 'a beacon']) expect(named(words)).toBeNull();
});
