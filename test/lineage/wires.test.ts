import { expect, test } from 'vitest';
import { isWireReport, outletNames } from '../../src/story/lineage/wires.js';
import { article, lexicon } from './fixtures.js';

const REPORT = 'The bridge is shut.';

test.each([
  ['TARVIK, March 14 (Nordwire) - ', true, ['Nordwire']],
  ['Tarvik, 14 Mrz. 2019 (Nordwire) - ', true, ['Nordwire']],
  ['The bridge at Tarvik has been shut.\nTARVIK (Nordwire) - ', true, ['Nordwire']],
  // Whoever prints the report of another, and brackets that are part of no dateline.
  ['TARVIK, March 14 (Kestrel) - ', false, ['Nordwire']],
  ['Ada Lind (Nordwire) has found out: ', false, ['Nordwire']],
])('%s', (dateline, isOwn, names) => {
  const report = article('a', `${dateline}${REPORT}`, { outlet: 'Nordwire' });
  expect(isWireReport(report, lexicon)).toBe(isOwn);
  expect(outletNames(report, lexicon)).toEqual(names);
});

test('the short name of an agency in its dateline is one of its names', () => {
  const report = article('a', `TARVIK, March 14 (NPA) - ${REPORT}`, { outlet: 'Nord Press Agency' });
  expect(outletNames(report, lexicon)).toEqual(['Nord Press Agency', 'NPA']);
  expect(outletNames(article('b', REPORT), lexicon)).toEqual([]);
});
