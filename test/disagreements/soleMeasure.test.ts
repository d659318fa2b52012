import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('what each text has one value for', () => {
  const conflict = ['conflict: 2 receipts'];
  const loan = 'The two ministers discussed a loan of 400 million euros over dinner in the old castle.';
  test('a sum of one thing, whatever else the sentences tell', () => {
    check([loan, 'After a long night the bank granted the harbour a loan of 350 million euros.'], conflict);
    check([loan, 'After a long night the bank granted the harbour a gift of 350 million euros.'], []);
  });
  test('a text with two sums of it, a sum many times as large, and a part of it', () => {
    const granted = 'The bank granted a loan of 350 million euros.';
    check([loan, `${granted} Another bank offered a loan of 90 million euros.`], []);
    check([loan, 'The bank granted the yard a loan of 5 million euros.'], []);
    check([loan, `${granted} The yard has to find 50 million euros itself.`], ['compatible: 3 receipts']);
  });
  test('people, where one more word next to both is shared', () => {
    const sent = 'His order for that day sent 650 officers to the stadium.';
    check([sent, 'Karl, who led the police of the town, had 900 officers at the stadium, it is said.'], conflict);
    check([sent, 'Karl, who led the police of the town, had 900 officers in the streets, it is said.'], []);
  });
  test('many people who end both clauses, of whom nothing else is told', () => {
    const sailed = 'Ten minutes before, the steamer had left for the cape with 412 pilgrims.';
    check([sailed, 'A list that the clerk keeps names 389 pilgrims.'], conflict);
    check([sailed, 'A list that the clerk keeps names 389 pilgrims who came home.'], []);
    check([sailed.replace('412', '42'), 'A list that the clerk keeps names 38 pilgrims.'], []);
  });
  test('people who are sent by two', () => {
    const had = '{Karl}, who led the police of the town, had 900 officers at the stadium, it is said.';
    check(['His order for that day let the {Mirror} send 650 officers to the stadium.', had], []);
  });
  test('what is needed is no number of what there is', () => {
    const signed = 'Her call for a session bears 41 signatures of deputies by now.';
    check([signed, 'The lists show 38 signatures of deputies who sat up late.'], conflict);
    check([signed, 'The house says 38 signatures of deputies are needed there.'], []);
  });
  test('lengths of what was first told on one day', () => {
    const met = 'The drivers met the minister for talks of five hours over wages.';
    const later = 'The owner left smiling after seven hours of talks in a cold hall.';
    check(
      [
        { text: met, date: '2021-05-10' },
        { text: later, date: '2021-05-10' },
      ],
      conflict,
    );
    check(
      [
        { text: met, day: '2021-05-10', date: '2021-05-11' },
        { text: later, date: '2021-05-11' },
      ],
      [],
    );
  });
  test('a number of thousands is the rounder wording of what is rounded to it', () => {
    const carried = 'The ship carried 18,000 tonnes of sugar when it left.';
    check([carried, 'The manifest lists 18,400 tonnes of sugar, said a clerk.'], ['refinement: 2 receipts']);
    check([carried, 'The manifest lists 19,400 tonnes of sugar, said a clerk.'], conflict);
  });
});

describe('ages', () => {
  const driver = 'The driver is {Bell}, 61, a carter from the hills.';
  test('two ages of one person, whatever else is told of him', () => {
    const later = 'The cart of {Bell}, 58 years, had been seen by {Crewe} at the mill.';
    check([driver, later], ['conflict: 2 receipts']);
    check([driver, later.replace('58', '61')], []);
  });
  test('ages of two persons, and a number of years that is no age', () => {
    check([driver, 'The driver met {Crewe}, 58, a carter from the hills.'], []);
    check([driver, 'He met {Crewe} and {Bell}, aged 58 and 13, at the mill.'], []);
    check([driver, 'For {Bell}, 58 years of work in the hills, as a carter, were over.'], []);
  });
});
