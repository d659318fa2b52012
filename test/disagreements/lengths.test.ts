import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('how long one event took', () => {
  const conflict = ['conflict: 2 receipts'];
  const lasted = 'The inquest in the old school of Lund lasted four hours.';
  test('a verb of lasting, and one of ending', () => {
    check([lasted, 'The inquest, which few had expected, went on for three hours.'], conflict);
    check([lasted, 'The inquest was broken off after 150 minutes, when the lamps failed.'], conflict);
    check([lasted, 'The inquest was broken off after three witnesses.'], []);
  });
  test('those who talk', () => {
    const talked = 'The two envoys talked for five hours in the spa of Lund.';
    check([talked, 'The talks began at noon and lasted four hours.'], conflict);
    check([talked, 'The strike began at noon and lasted four hours.'], []);
  });
  test('what is more than twice as long is of something else', () =>
    check([lasted, 'The inquest lasted nine hours.'], []));
  test('texts that lie more than a day apart', () => {
    const later = 'The inquest lasted three hours, and nobody came.';
    check([lasted, { text: later, date: '2021-05-11' }], conflict);
    check([lasted, { text: later, date: '2021-05-14' }], []);
  });
  test('a coarser unit is a rounder wording', () => {
    const cut = 'In the winter the yard of Lund stopped the ferry for 13 days.';
    check([cut, cut.replace('13 days', 'two weeks')], ['refinement: 2 receipts']);
    check([cut, cut.replace('13 days', 'three weeks')], conflict);
    check([cut.replace('13 days', '30 days'), cut.replace('13 days', 'one month')], ['same: 2 receipts']);
  });
});
