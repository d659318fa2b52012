import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('hours of one event in two texts', () => {
  const conflict = ['conflict: 2 receipts'];
  const eruption = 'The eruption happened at 2021-05-04T05:10, when the boats were out.';
  test('a noun and its verb', () => {
    check([eruption, 'The crater erupted at 4.55, and the boats had not left.'], conflict);
    check([eruption, 'The crater erupted at 4.55.'], []);
    check([eruption, 'The crater was measured at 4.55, and the boats had not left.'], []);
  });
  test('two words, or one and a person', () => {
    const boarded = 'The keeper boarded the tender at 2021-05-04T15:15, the mate said.';
    check([boarded, 'The old keeper had boarded it at 2.45 with a lamp.'], conflict);
    check([boarded, 'The cook had boarded it at 2.45 with a lamp.'], []);
    check(['{Bell} left at 2021-05-04T05:10.', '{Bell} had left the mill at 4.45.'], conflict);
    check(['{Bell} left at 2021-05-04T05:10.', '{Crewe} had left the mill at 4.45.'], []);
  });
  test('one act told by two verbs', () => {
    const withdrew = 'The council withdrew the permit of the mill at 2021-05-04T18:00.';
    check([withdrew, 'The permit was revoked at 4.30.'], conflict);
    check([withdrew, 'The permit was printed at 4.30.'], []);
  });
  test('who says so takes no part in it', () => {
    const told = {
      text: '{Bell} said that the line had tripped at 2021-05-04T09:14.',
      said: 'the line had tripped at 2021-05-04T09:14',
    };
    const other = { text: '{Crewe} wrote that the line had tripped at 9.09.', said: 'the line had tripped at 9.09' };
    check([told, other], conflict);
    check([told.text, other.text], []);
  });
  test('a beginning is no end, a rounder hour and another zone are no other hour', () => {
    const began = 'The shift in the mine began at 2021-05-04T06:05.';
    check([began, 'The shift in the mine began at 6.45.'], conflict);
    check([began, 'The shift in the mine ended at 6.45.'], []);
    check([began, 'The shift in the mine began at 6.00.'], []);
    check([began, 'The shift in the mine began at 8.05.'], []);
  });
  test('what begins once, in other words', () => {
    const began = 'The flood began at 2021-05-04T05:10, a miller said.';
    check([began, 'The flood broke out at 2021-05-04T05:30 in the valley.'], conflict);
    check([began, 'The flood broke out at 2021-05-05T05:30 in the valley.'], []);
    check([began, 'The flood ended at 2021-05-04T05:30 in the valley.'], []);
  });
  test('what one text tells of two hours', () => {
    check([eruption, 'The crater erupted at 4.55. The boats left when the slope erupted at 5.35.'], []);
  });
});
