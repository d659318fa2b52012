import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('hours', () => {
  const found = 'The diver found the chest at 2021-05-04T06:40.';
  const twice = ['conflict: 2 receipts'];
  test('a record gives another hour', () => {
    check([`${found} The log of the harbour has 8.15.`, 'Nobody came.'], twice);
    check([`${found} The report, which the mayor has seen, says 8.15.`, 'Nobody came.'], twice);
    check([`${found.slice(0, -1)}, he said; the report puts it at 8.15.`, 'Nobody came.'], twice);
    check([`${found} The watch of the pilot stopped at 8.15.`, 'Nobody came.'], twice);
  });
  test('who gives the first hour too stands with it', () => {
    check([`${found} The log of the harbour has 8.15.`, `${found} It was heavy.`], ['conflict: 3 receipts']);
  });
  test('the same hour, another event, and what is no hour', () => {
    check([`${found} The log of the harbour has 6.40.`, 'Nobody came.'], []);
    check([`${found} The report gives 8.15 as the hour of the dive.`, 'Nobody came.'], []);
    check([`${found} He left at 8.15.`, 'Nobody came.'], []);
    check([`${found} The log of the harbour has 8.75.`, 'Nobody came.'], []);
  });
});
