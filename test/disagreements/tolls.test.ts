import { describe, expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

describe('the dead, the injured and the arrested', () => {
  test('those still held, released or charged are some of the arrested', () => {
    const arrested = 'The guard arrested 43 people in {Wexel}.';
    check([arrested, 'The guard was still holding 38 people in {Wexel}.'], ['compatible: 2 receipts']);
    check([arrested, 'In {Wexel} five people were released.'], ['compatible: 2 receipts']);
    check([arrested, 'In {Sund} five people were released.'], []);
  });
  test('the number of the dead, wherever it stands, and its stages told as one', () => {
    check(
      [
        { text: 'The number of people killed in the fire at the mill rose to 31.', date: '2021-05-12' },
        { text: 'Twelve people died in the fire at the mill.', date: '2021-05-10' },
        { text: 'Guards found more bodies, raising to 19 the number of dead of the fire.', date: '2021-05-11' },
      ],
      ['compatible: 3 receipts'],
    );
    check(['The number of the pier rose to 31.', 'Twelve people died at the pier.'], []);
  });
  test('what is told of some of them is not told of all', () => {
    const four = 'Four people died in the fire at the mill.';
    check([four, 'Five people died in the fire at the mill.'], ['conflict: 2 receipts']);
    check([four, 'Four of the five people died in the fire at the mill.'], []);
  });
  test('a toll that drivers pay is none of the dead', () => {
    const clerks = 'Seven people work at the toll stations of the bridge.';
    check([clerks, 'Nine people died at the bridge.'], []);
    check([clerks, 'The toll of 45 ducats at the bridge is due on Monday.'], []);
    check(
      ['The toll of the fire at the bridge rose to 12.', 'Nine people died in the fire at the bridge.'],
      ['compatible: 2 receipts'],
    );
  });
  test('the age of who died is no number of the dead', () => {
    const topics = (...texts: readonly string[]): readonly string[] =>
      compare(texts.map((text) => ({ text }))).map(({ topic }) => topic);
    const pair = [
      '{Ada Brink}, the tenor of Lund, dies at 91.',
      '{Ada Brink} of the opera in Lund died at 91.',
      '{Ada Brink}, tenor, dead at 91.',
    ];
    expect(topics(...pair)).not.toContain('deaths');
    expect(topics('Nine people died at 14 mills in {Lund}.', 'Eleven people died at 14 mills in {Lund}.')).toContain(
      'deaths',
    );
  });
  test('the value that was first reported on the last day is the latest, also where an old one is repeated later', () => {
    const latest = (...pages: readonly [text: string, date: string][]): readonly string[] =>
      compare(pages.map(([text, date]) => ({ text, date }))).flatMap((d) => d.latest?.map(({ quote }) => quote) ?? []);
    const twelve = 'Twelve people died in the fire at the mill.';
    const toll = 'The number of people killed in the fire at the mill rose to 31.';
    const repeated = `The mayor came. ${twelve}`;
    expect(latest([twelve, '2021-05-10'], [toll, '2021-05-11'], [repeated, '2021-05-12'])).toEqual([toll]);
    expect(latest([twelve, '2021-05-10'], [toll, '2021-05-10'])).toEqual([]);
    expect(latest([twelve, '2021-05-10'], [twelve, '2021-05-11'])).toEqual([]);
    // A page without a date repeats what a dated one has; where only it has a number, nothing is known to be the last.
    expect(latest([twelve, '2021-05-10'], [toll, '2021-05-11'], [repeated, ''])).toEqual([toll]);
    expect(latest([twelve, ''], [toll, '2021-05-11'])).toEqual([]);
  });
  test('all who are in hospital, also as a part of the ill, are fewer or more from day to day', () => {
    const pages = [
      { text: 'At the fair in {Lund} 61 people fell ill, 38 of them in hospital.', date: '2021-05-10' },
      {
        text: 'After the fair in {Lund} 74 people are ill and 41 of them are treated in hospital.',
        date: '2021-05-11',
      },
      { text: 'By Monday 88 had fallen ill. Forty-four are still in hospital.', date: '2021-05-12' },
    ];
    const told = compare(pages).map(({ verdict, topic, receipts }) => `${verdict}: ${topic}, ${receipts.length}`);
    expect(told).toContain('compatible: people treated, 3');
    const care = pages.map((page) => ({ ...page, text: page.text.replace('in hospital', 'in intensive care') }));
    expect(compare(care).map(({ topic }) => topic)).toContain('people in intensive care');
    // Some of those who are in hospital are no other number of them.
    const some = 'At the fair in {Lund} 74 people fell ill. Forty are in hospital, four of them on stretchers.';
    check(
      [
        { text: some, date: '2021-05-11' },
        { text: 'Of the fair, 40 are in hospital.', date: '2021-05-12' },
      ],
      ['same: 2 receipts'],
    );
  });
  test('the main number of the injured of each text, and the same part of it, whatever else they tell', () => {
    const lists = 'By its count of the lists in four wards, 81 people were hurt, nine of them officers.';
    const fans = 'In the evening 67 people were injured, 12 of them officers, when fans ran onto the pitch.';
    check([lists, fans], ['conflict: 2 receipts', 'conflict: 2 receipts']);
    check([lists, fans.replace('12 of them officers', '12 of them children')], ['conflict: 2 receipts']);
    // Who was hurt elsewhere is no main number.
    check(
      [lists, `${fans.replace('67', '81')} In a ditch 16 people were hurt.`],
      ['conflict: 2 receipts', 'same: 2 receipts'],
    );
  });
  test('the gravely injured are some of the injured, and are counted for themselves', () => {
    const crash = 'In the crash of the tram 67 people were injured.';
    check([crash, 'Five people were critically injured in the crash of the tram.'], []);
    check([crash, 'Five injured are in a serious condition after the crash of the tram.'], []);
    check(
      ['Seven people were seriously wounded in the crash.', 'Five people were gravely injured in the crash.'],
      ['conflict: 2 receipts'],
    );
    // Parts of which other things are told are not compared.
    const parts = [`${crash} So far 12 of the injured were guards.`, `${crash} Five of the injured left the ward.`];
    check(parts, ['same: 2 receipts']);
  });
  test('“the two injured” are some of a greater number that was told of before', () => {
    const nine = 'Nine people were injured at the mill.';
    check([`${nine} The two injured of Lund came home.`, nine], ['same: 2 receipts']);
    check(
      [`${nine} Later two injured came from Lund.`, 'Four people were injured at the mill.'],
      ['conflict: 2 receipts'],
    );
  });
  test('a number of those who did something for the wounded is none of the wounded', () => {
    const seven = 'Seven people were wounded at the mill.';
    check([seven, 'At the mill 300 people lit candles for the wounded.'], []);
    check([seven, 'At the mill 300 people were wounded.'], ['conflict: 2 receipts']);
  });
  test('of two numbers joined by “and” each has the words behind it', () => {
    check(
      ['At the mill four people died and 90 fell ill.', 'The clerk counted 95 people who are ill. Four people died.'],
      ['conflict: 2 receipts', 'same: 2 receipts'],
    );
  });
  test('what was counted before another report came out has not grown since', () => {
    const four = { text: 'Four people died in the fire at the mill.', date: '2021-05-10' };
    const five = { text: 'Five people had died by 2021-05-09 in the fire at the mill.', date: '2021-05-11' };
    check([four, { ...five, day: '2021-05-09' }], ['conflict: 2 receipts']);
    check([four, five], ['compatible: 2 receipts']);
  });
  test('who fell ill is no number that fell', () => {
    const ill = 'In the camp 90 people fell ill.';
    check([ill, 'In the camp 70 people fell ill.'], ['conflict: 2 receipts']);
  });
  test('people of whom one sentence tells that some and the others make up all', () => {
    const all = 'The guards arrested 43 dockers at the gate.';
    check([all, 'Of the 43 dockers arrested, 15 were released and 28 will be charged.'], ['compatible: 4 receipts']);
    check([all, 'Of the 43 dockers arrested, 15 were released and 27 will be charged.'], ['same: 2 receipts']);
  });
  test('a later report has more dead', () => {
    check(
      [
        { text: 'Five people were killed in the fire.', date: '2021-05-10' },
        { text: 'Seven people were killed in the fire.', date: '2021-05-12' },
      ],
      ['compatible: 2 receipts'],
    );
  });
  test('a report is of the day of its dateline, whenever it was published', () => {
    const wire = { text: 'The guard arrested nine people at the mill.', date: '2021-05-10' };
    const later = { text: 'Sund, 2021-05-10: The guard arrested eleven people at the mill.', date: '2021-05-11' };
    check([wire, later], ['conflict: 2 receipts']);
    check([wire, { ...later, text: later.text.replace('05-10', '05-11') }], ['compatible: 2 receipts']);
  });
  test('a later report has fewer missing; a plain number of the dead below a lower bound is a conflict', () => {
    const found = [
      { text: 'Nine pupils are missing after the flood.', date: '2021-05-10' },
      { text: 'Four pupils are missing after the flood.', date: '2021-05-12' },
    ];
    check(found, ['compatible: 2 receipts']);
    check(
      found.map(({ text }) => text),
      ['conflict: 2 receipts'],
    );
    check(
      ['The flood in the valley killed 23 people.', 'The flood in the valley killed at least 31 people.'],
      ['conflict: 2 receipts'],
    );
    check(
      ['The flood in the valley killed 23 people.', 'The flood in the valley killed at least 19 people.'],
      ['compatible divergent: 2 receipts'],
    );
  });
  test('the injured who were treated in one place are some of the injured', () => {
    check(
      [
        'The flood of the {Ister} hurt more than 1,300 people.',
        'At the clinic on the {Ister} 640 injured people were treated.',
      ],
      ['compatible: 2 receipts'],
    );
  });
  test('whom something was done to are people, named or not', () => {
    check(['The flood killed 23 and injured 70.', 'The flood led to 26 deaths.'], ['conflict: 2 receipts']);
    check(
      ['The flood of the Ister hurt 1,300.', { text: 'The flood of the Ister hurt 1.3 people.', kind: 'spun' }],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('the dead are not the injured, nor those of another year; who passed the night has not passed away', () => {
    check(['The flood killed 23 people.', 'The flood injured 70 people.'], []);
    check(['The flood killed 23 people.', { text: 'The flood killed 410 people.', day: '1954' }], []);
    check(['The flood killed 23 people.', 'In the flood 900 people passed the night on roofs.'], []);
  });
  test('of whom a number is stands before it, and it is no number of the dead told of before', () => {
    const later = { text: 'The fire killed 19 sailors. The guard put the injured at 78.', date: '2021-05-11' };
    check(['The fire injured 63 people.', later], ['compatible: 2 receipts']);
  });
  test('a day that a number is compared with is not its day', () => {
    const early = 'On Monday 63 people were injured in the fire.';
    const late = (when: string) => ({ text: `In the fire 78 people were injured${when} Monday.`, date: '2021-05-11' });
    check([early, late(', eight more than on')], ['compatible: 2 receipts']);
    check([early, late(' on')], ['conflict: 2 receipts']);
  });
  test('the ill and the treated', () => {
    check(
      ['The paint made 240 people in {Wexel} ill.', 'The hospital in {Wexel} has treated 310 people.'],
      ['compatible: 2 receipts'],
    );
    check(['The paint made 240 people in {Wexel} ill.', 'The hospital in {Sund} has treated 310 people.'], []);
  });
});
