import { describe, expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

const topics = (...texts: readonly string[]) => compare(texts.map((text) => ({ text }))).map(({ topic }) => topic);

describe('numbers that two texts share', () => {
  test('of nothing that is known are no agreement', () => {
    const call = 'On Sunday the guard of the mill in Lund dialled 911.';
    check([call, 'The guard dialled 911 in the mill of Lund on Sunday.'], []);
    const docks = 'On Sunday the guard of the mill in Lund counted 911 boats.';
    check([docks, 'The guard counted 911 boats at the mill of Lund on Sunday.'], ['same: 2 receipts']);
  });
  test('and that are vague are none either', () => {
    const came = 'On Sunday the guard of the mill in Lund came several hours late.';
    check([came, 'The guard of the mill in Lund was several hours late on Sunday.'], []);
  });
});

describe('what a number cannot be of', () => {
  test('a length counts no dead', () => {
    const fell = 'A man died on Sunday after falling 200 metres from the ridge of the Horn.';
    expect(topics(fell, fell.replace('200', '150'))).toEqual(['distance: “falling 200 metres from the ridge of”']);
    check([fell, 'Four climbers died on Sunday after falling from the ridge of the Horn.'], []);
  });
  test('somebody’s children are not the dead', () => {
    check(['A mother of 12 was killed in Lund on Sunday.', 'Two women were killed in Lund on Sunday.'], []);
  });
  test('nor are all who live in a town', () => {
    const felt = 'People were hurt on Sunday from Lund to Sund, a town of 4,000 people that the quake jolted too.';
    check(['The quake of Sunday hurt 12 people in Lund.', felt], []);
  });
  test('earlier arrests are none of the day', () => {
    const held = '46 were arrested on Sunday in Lund.';
    check([held, 'Bell had four prior arrests in Lund.'], []);
    check([held, 'There were 38 arrests on Sunday in Lund.'], ['conflict: 2 receipts']);
  });
  test('nobody rules for seconds', () => {
    const rule = 'By rule the clock of the hall in Lund ran on for ten seconds on Sunday.';
    expect(topics(rule, rule.replace('ten', 'eight'))).toEqual(['length of time: “Lund ran on for ten seconds”']);
    expect(topics(rule.replace('seconds', 'years'), rule.replace('ten seconds', 'eight years'))).toEqual([
      'length of the rule',
    ]);
  });
});

describe('ranks', () => {
  const second = 'On Sunday {Jon Falk} read in Lund from the second book of his long trilogy.';
  test('of a series are no two accounts of one thing', () => {
    check([second, second.replace('second', 'third')], []);
  });
  test('that one text gives both are none either', () => {
    const sixth = '{Jon Falk} lay on the floor of the old hall in Lund in the sixth round of his fight.';
    const seventh = sixth.replace('sixth', 'seventh');
    check([sixth, seventh], ['conflict: 2 receipts']);
    check([sixth, seventh, `${sixth} ${seventh}`], ['same: 2 receipts', 'same: 2 receipts']);
  });
  test('of somebody’s terms are', () => {
    const term = 'On Sunday {Jon Falk} began his second term as mayor of the port of Lund.';
    check([term, term.replace('second', 'third')], ['conflict: 2 receipts']);
  });
});
