import { describe, expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

describe('dates and arrivals', () => {
  const opened = 'The tunnel, which opened in June 2018, is closed.';
  test('what happens once has one date', () => {
    check([opened, 'The tunnel, a grey thing that opened in August 2018, is closed.'], ['conflict: 2 receipts']);
    check(
      [opened, 'Nobody liked the tunnel. A stone bears the month of the opening: March 2019.'],
      ['conflict: 2 receipts'],
    );
  });
  test('and one day of the week', () => {
    const closed = 'The old bridge has been closed since this Monday.';
    check([closed, 'The bridge is closed since this Tuesday.'], ['conflict: 2 receipts']);
    check([closed, 'The bridge is closed since 2021-05-10.'], []);
    check([closed, 'The school is closed since this Tuesday.'], []);
  });
  test('another thing, another event, and a month that holds the day', () => {
    check([opened, 'The ferry, which opened in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which was built in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which opened on 2018-06-04, is closed.'], []);
    check([opened, 'The tunnel opened in 2018 and in 2021 was closed.'], []);
    check([opened, 'The tunnel has been open since it closed again in August 2019.'], []);
  });
  test('what became of one person, wherever the clause has its day', () => {
    const held = '{Dahl} was arrested on 2021-05-04 at the airport.';
    check([held, '{Dahl} was detained at the airport on 2021-05-06, the log shows.'], ['conflict: 2 receipts']);
    const [found] = compare([{ text: held }, { text: '{Dahl} was detained on 2021-05-06.' }]);
    expect(found?.topic).toBe('date: Dahl was arrested');
    check([held, '{Roos} was detained at the airport on 2021-05-06.'], []);
    check([held, '{Dahl} was detained at the airport, and freed on 2021-05-06.'], []);
    check([held, '{Dahl} was detained at the airport in May 2021.'], []);
    check(['{Dahl} remained in office on 2021-05-04.', '{Dahl} remained in office on 2021-05-06.'], []);
  });
  const denied = '{Dahl} said that no copy of the report had ever reached her desk.';
  test('what never arrived, and what was sent', () => {
    check([denied, 'A copy of the report went to {Dahl} in spring.'], ['conflict: 2 receipts']);
    check(
      ['An engineer wrote a report. {Dahl} never received it.', 'The report of the engineer was sent to {Dahl}.'],
      ['conflict: 2 receipts'],
    );
    check(
      ['“No warning ever reached me,” {Dahl} said.', 'Two warnings left the office. The last one went to {Dahl}.'],
      ['conflict: 2 receipts'],
    );
  });
  test('another thing, another person, and what may still come', () => {
    check([denied, 'A bill for the bread went to {Dahl} in spring.'], []);
    check([denied, 'A copy of the report went to {Roos} in spring.'], []);
    check([denied.replace('ever', 'yet'), 'A copy of the report went to {Dahl} in spring.'], []);
    check(['{Dahl} has no regrets as he sends a copy of the report.', 'A copy of the report was sent to {Dahl}.'], []);
    check(['{Dahl} would not send a copy of the report.', 'A copy of the report was sent to {Dahl}.'], []);
    check(['No one sends {Dahl} a copy of the report.', 'Was a copy of the report sent to {Dahl}?'], []);
  });
});

describe('the day that something is planned for', () => {
  const plan = 'A joint inquiry will begin its work on 2021-05-14.';
  test.each([
    ['another day', 'The joint inquiry is to start on 2021-05-17.'],
    ['another week', 'The ministers agreed on a joint inquiry. It is due to begin on 2021-05-21.'],
    ['a month', 'The joint inquiry is expected to start in June 2021.'],
  ])('conflicts with %s', (_, other) => check([plan, other], ['conflict: 2 receipts']));
  test.each([
    ['the week of the day', 'The joint inquiry will begin this week.'],
    ['the day of another thing', 'The joint exercise will begin on 2021-05-17.'],
    ['another deed', 'The joint inquiry will report on 2021-05-17.'],
    ['the last day for it', 'The joint inquiry will begin by 2021-05-17.'],
    ['a day on which it will not', 'The joint inquiry will not begin on 2021-05-17.'],
    ['a day on which it did', 'The joint inquiry began on 2021-05-03.'],
    ['a day that depends on something', 'The joint inquiry will begin on 2021-05-17 if it rains.'],
  ])('is none beside %s', (_, other) => check([plan, other], []));
  test('may have changed in a later text', () =>
    check(
      [plan, { text: 'The joint inquiry is to start on 2021-05-17.', date: '2021-05-12' }],
      ['compatible: 2 receipts'],
    ));
  test('is the last of what goes on until then', () => {
    const strike = 'The strike will last until 2021-05-14.';
    check([strike, 'She said that the strike would end on 2021-05-17.'], ['conflict: 2 receipts']);
    check([strike, 'The strike would continue until 2021-05-14.'], []);
    check([strike, 'The strike will continue on 2021-05-17.'], []);
    check([strike, 'A strike will last until 2021-05-17.'], []);
    check([strike, 'The strike did not last until 2021-05-17.'], []);
  });
});
