import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('dates and arrivals', () => {
  const opened = 'The tunnel, which opened in June 2018, is closed.';
  test('what happens once has one date', () => {
    check([opened, 'The tunnel, a grey thing that opened in August 2018, is closed.'], ['conflict: 2 receipts']);
    check(
      [opened, 'Nobody liked the tunnel. A stone bears the month of the opening: March 2019.'],
      ['conflict: 2 receipts'],
    );
  });
  test('another thing, another event, and a month that holds the day', () => {
    check([opened, 'The ferry, which opened in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which was built in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which opened on 2018-06-04, is closed.'], []);
    check([opened, 'The tunnel opened in 2018 and in 2021 was closed.'], []);
    check([opened, 'The tunnel has been open since it closed again in August 2019.'], []);
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
