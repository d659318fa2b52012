import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('two numbers of one noun that are of two occasions', () => {
  const scored = 'In the final on Sunday {Bell} of Lund scored 20 points for the team.';
  test('what is needed is not what there is', () => {
    check([scored, scored.replace('scored 20', 'made 16')], ['conflict: 2 receipts']);
    check([scored, scored.replace('scored 20', 'needed 16')], []);
  });
  test('some in a row are not all', () => {
    const caught = 'In the final on Sunday {Bell} of Lund caught 29 passes for the team.';
    check([caught, caught.replace('29', '34')], ['conflict: 2 receipts']);
    check([caught, caught.replace('29', 'the first 17')], []);
  });
  test('a length of time between two things is no other length of time', () => {
    const rules = 'The new rules on the fishing grounds of Lund take effect in nine days.';
    check([rules, rules.replace('nine days', '30 days')], ['conflict: 2 receipts']);
    check([rules, rules.replace('in nine days', '30 days before the vote')], []);
  });
  test('what somebody did in one office is not all that he did', () => {
    const spent = 'In the end {Bell} of Lund spent 19 seasons with the team of the harbour.';
    check([spent, spent.replace('19', '15')], ['conflict: 2 receipts']);
    check([spent, spent.replace('19 seasons with', '15 seasons as the cook of')], []);
  });
  test('a rate is no number of one day', () => {
    const given = 'In the square of Lund the soldiers handed out 50,000 litres of bottled water.';
    check([given, given.replace('50,000', '31,000')], ['conflict: 2 receipts']);
    check([given, given.replace('50,000 litres of bottled water', '31,000 litres of bottled water a day')], []);
    check([given, given.replace('50,000 litres of bottled water', '31,000 litres and ten cans a visit')], []);
  });
  test('ages of texts of two years', () => {
    const told = '{Bell}, 29, of Lund was found in the mill.';
    const on = (date: string, age: string) => ({ text: told.replace('29', age), date });
    check([on('2021-05-10', '29'), on('2021-05-11', '27')], ['conflict: 2 receipts']);
    check([on('2021-05-10', '29'), on('2019-05-11', '27')], ['compatible: 2 receipts']);
    check([on('2021-05-10', '29'), on('2019-05-11', '24')], ['conflict: 2 receipts']);
  });
  test('lists of which no number is the same are of two things', () => {
    const raid = 'The guard of Lund seized 12 rifles, six boats and 300 rounds of the raiders.';
    check(
      [raid, 'The guard of Lund seized 14 rifles, six boats and 300 rounds of the raiders.'],
      ['conflict: 2 receipts', 'same: 2 receipts', 'same: 2 receipts'],
    );
    check([raid, 'The guard of Lund seized 14 rifles, nine boats and 500 rounds of the raiders.'], []);
  });
  test('shares of one country may be of many things', () => {
    const poll = 'A poll found that 83 percent of Marenians were unhappy with the ministers.';
    check([poll, 'In another paper 68 percent of Marenians thought the crisis badly handled.'], []);
  });
});

describe('numbers that their texts tell apart', () => {
  test('where more texts give both than one of them', () => {
    const first = 'The guard of Lund seized 12 rifles of the raiders on Sunday.';
    const all = 'The guard of Lund seized 31 rifles of the raiders on the islands.';
    const both = `${first} ${all}`;
    check([first, all], ['conflict: 2 receipts']);
    check([both, both.replace('Lund seized 12', 'Lund found 12'), all], ['same: 3 receipts', 'same: 2 receipts']);
  });
  test('the dead of two texts that differ more than twice, in sentences that share nothing', () => {
    const quake = 'Ten people were killed by the quake off the island on Sunday.';
    check([quake, 'A ferry that sank in the gulf killed 31 people, its owner said.'], []);
    check([quake, 'Only three people were killed by the quake off the island.'], ['conflict: 2 receipts']);
  });
  test('a bare number counts what stands next before it', () => {
    const hurt = 'The quake shook the island, killing many people and injuring 80.';
    check([hurt, 'The quake shook the island and killed 61 people.'], []);
  });
  test('nobody is put to death by a penalty that is spoken of', () => {
    const dead = 'The trial heard that 12 people of Lund were dead.';
    check([dead, 'A law lets ten people of Lund approve a death penalty at the trial.'], []);
  });
});
