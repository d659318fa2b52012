import { describe, expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

describe('figures', () => {
  test('a measurement that another one gives otherwise', () => {
    const stopped = 'The ferry was stopped nine miles off the cape.';
    check([`${stopped} The owner puts the place at 14 miles.`, 'Nobody came.'], ['conflict divergent: 2 receipts']);
    check([`${stopped} According to the owner, it was 14 miles.`, 'Nobody came.'], ['conflict divergent: 2 receipts']);
    check([`${stopped} The owner lives 14 miles away.`, 'Nobody came.'], []);
    check([`${stopped} The owner puts the delay at 14 hours.`, 'Nobody came.'], []);
  });
  test('what is measured is called by its name', () => {
    const topics = (...texts: readonly string[]) => compare(texts.map((text) => ({ text }))).map(({ topic }) => topic);
    const ran = 'The recorder shows that the train of the mill ran at 112 kilometres an hour.';
    expect(topics(ran, ran.replace('112 kilometres an hour', '78 kilometers per hour'))).toEqual([
      'speed: “the mill ran at 112 kilometres an hour”',
    ]);
    expect(topics('The mill holds 20 tonnes of rye.', 'The mill holds 30 tonnes of rye.')).toEqual(['weight of rye']);
    const handed = 'The mill handed out 20 litres of bottled water on Monday.';
    expect(topics(handed, handed.replace('20', '30'))).toEqual(['volume of bottled water']);
    const lost = 'The mill said that 20 tonnes of oxygen disappeared on Monday.';
    expect(topics(lost, lost.replace('20', '30'))).toEqual(['weight of oxygen']);
    expect(topics('The mill holds 20 tonnes, of which 3 are rye.', 'The mill holds 30 tonnes.')).toContain(
      'weight: “The mill holds 30 tonnes”',
    );
  });
  test('a copy gives the numbers of its source, whatever they seem to count', () => {
    const whole = 'Twenty dockers were missing and 27 injured dockers were in the ward.';
    const spun = 'Twenty dockers were harmed, and 27 others lay in the ward.';
    check([whole, { text: spun, kind: 'spun', date: '2021-05-11', outlet: 'Mail' }], [], { copies: true });
  });
  test('by how many votes somebody won is no number of votes', () => {
    const won = 'On Sunday {Bell} won the run-off in the old port by 410 votes.';
    check([won, 'On Sunday {Bell} won the run-off in the old port with 4,100 votes.'], []);
    check([won, 'On Sunday {Bell} won the run-off in the old port by 140 votes.'], ['conflict: 2 receipts']);
  });
  test('votes of two persons are two numbers, and of one person every vote counts', () => {
    const ahead = 'On Sunday {Bell} got 48,213 votes in the run-off of the old port.';
    check([ahead, 'On Sunday {Crewe} got 49,302 votes in the run-off of the old port.'], []);
    check([ahead, 'On Sunday {Bell} got 48,261 votes in the run-off of the old port.'], ['conflict: 2 receipts']);
  });
  test('one sum whose currency a translation has named otherwise', () => {
    const fund = 'The mill gives the widows 25 million crowns.';
    const named = 'The widows get 25 million kroner of the mill.';
    check([fund, named], ['same: 2 receipts']);
    check([fund, named.replace('kroner', 'roubles')], []);
    const converted = 'The Mail has seen a letter on 25 million kruna (2.4 million euros).';
    check(['The fund holds 25 million crowns (2.5 million euros).', converted], ['same: 2 receipts']);
  });
  test('from one number to another', () => {
    check(
      ['The yard offers 20,000 euros.', 'The yard raised its offer from 20,000 to 30,000 euros.'],
      ['compatible: 3 receipts'],
    );
  });
  test('points of a match add up by chance', () => {
    const scored = [7, 9, 12, 14, 15, 16, 17, 18, 24].map(
      (points, i) => `Player ${'ABCDEFGHI'[i]} scored ${points} points.`,
    );
    check(
      [scored.join(' '), 'In another match Lund had 26 points.', 'Lund had 26 points there.'],
      ['same: 2 receipts'],
    );
    const whole = 'In the match Lund had 26 points.';
    check(['Bell scored 12 points, Crewe 14 points.', whole], ['compatible: 3 receipts']);
  });
  test('what is counted in total is more than what is counted once', () => {
    const raid = 'On Sunday the guard of Lund seized 12 rifles and six boats of raiders off the cape.';
    check([raid, raid.replace('seized 12', 'had in total seized 31')], ['compatible: 2 receipts', 'same: 2 receipts']);
    check([raid, raid.replace('12', '31')], ['conflict: 2 receipts', 'same: 2 receipts']);
  });
  test('a place in an order of one thing that one person did', () => {
    const stopped = 'The referee, {Jon Falk}, stopped the match of the two clubs in the 68th minute.';
    const cut = 'The match ended in the 71st minute, when the referee of the two clubs, {Jon Falk}, left.';
    check([stopped, cut], ['conflict: 2 receipts']);
    check([stopped, cut.replace('Jon Falk', 'Per Lind')], []);
  });
  test('nobody is a fraction of a person', () => {
    check(
      [
        'Police arrested 300 dockers.',
        'In all 2,100 dockers were arrested so far.',
        'So far 2.1 dockers were arrested.',
      ],
      ['damage (same): 2 receipts', 'compatible: 2 receipts'],
    );
  });
  test('a copy that has lost the decimal mark', () => {
    const told = 'The share cost 2.31 florins at the end of the day.';
    const lost = { text: told.replace('.', ''), kind: 'machine-translated' } as const;
    check([told, lost], ['damage (same): 2 receipts'], { copies: true });
  });
  test('two counts of one measure on one day conflict', () => {
    check(
      ['Police arrested 14 dockers on Tuesday.', 'A lawyer said that 23 dockers were arrested on Tuesday.'],
      ['conflict: 2 receipts'],
    );
  });
  test('a lower bound never conflicts, but the estimates diverge', () => {
    check(
      ['More than 12,000 people marched through Dorvik.', 'About 8,000 people gathered at the gate.'],
      ['compatible divergent: 2 receipts'],
    );
  });
  test('a day and a total are compatible', () => {
    check(
      ['More than 400 people were detained on Sunday.', 'In total 10,000 people have been detained since May.'],
      ['compatible: 2 receipts'],
    );
  });
  test('the same number, hedged otherwise', () => {
    check(['More than 900 people were evacuated.', 'About 900 people were evacuated.'], ['compatible: 2 receipts']);
  });
  test('a start and a length that make one sum are the same', () => {
    check(
      ['{Novak} has ruled the island since 2001.', '{Novak} has ruled the island for the last 20 years.'],
      ['same: 2 receipts'],
    );
  });
  test('what took place in a year may have taken any time', () => {
    check(['{Novak} died in prison in 2001.', '{Novak} was sent to prison for 20 years.'], []);
  });
  test('an exact length refines a bound', () => {
    check(
      ['The strike in Dorvik has gone on for more than a month.', 'The strike in Dorvik has gone on for five weeks.'],
      ['refinement: 2 receipts'],
    );
  });
  test('the same number as the least that is known', () => {
    check(['The flood killed at least 23 people.', 'The flood killed 23 people.'], ['same: 2 receipts']);
  });
  test('a number that is taken back is that of a part elsewhere', () => {
    check(
      ['The police said 31 of the bodies were found in the mill.', 'The police found 28 bodies, not 31, in the mill.'],
      ['conflict: 3 receipts'],
    );
  });
  test('a magnitude counts nobody, and is told apart only where it is revised', () => {
    const first = 'A quake of magnitude 5.9 struck the valley, the institute said.';
    check([first, 'The institute revised the magnitude of the quake to 6.1 from 5.9.'], ['conflict: 3 receipts']);
    check([first, 'A quake of magnitude 4.2 struck the valley again, the institute said.'], []);
  });
  test('a correction is a conflict that says so', () => {
    const [found] = compare([
      { text: 'About 3,000 people were evacuated.' },
      { text: 'The harbour corrected its report: 2,140 people were evacuated.' },
    ]);
    expect(found?.verdict).toBe('conflict');
    expect(found?.note).toContain('corrects');
  });
  test('a number that its source takes back, and one that was raised', () => {
    const [found] = compare([
      { text: 'The company cancelled 1,240 ferries.' },
      { text: 'The company said it cancelled 1,420 ferries, not 1,240 as it had announced.' },
    ]);
    expect(found?.verdict).toBe('conflict');
    expect(found?.note).toContain('one text says that the other is wrong');
    check(
      ['The town offered a rise of 3.5 percent.', 'The mayor offered the nurses 4 percent, up from 3.5 percent.'],
      ['compatible: 3 receipts'],
    );
  });
  test('a magnitude or a hedge that came on the way', () => {
    check(
      ['About 6,500 people gathered at the mill.', 'About 6.5 people gathered at the mill.'],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(
      ['About 6,500 people gathered at the mill.', 'About 65 people gathered at the mill.'],
      ['conflict divergent: 2 receipts'],
      {
        copies: true,
      },
    );
    check(
      [
        'The lenders offered 300 million euros over four years.',
        { text: 'The lenders offered 300 million euros for more than four years.', kind: 'spun' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('a lower bound above all other numbers that cannot both be right', () => {
    check(
      [
        'About 5,000 people marched to the mill.',
        'About 5,000 people marched to the mill, police said. The unions claimed 12,000.',
        'At least 20,000 people marched to the mill.',
      ],
      ['conflict divergent: 4 receipts'],
    );
  });
  test('two readings of one scale', () => {
    check(
      [
        'A quake of magnitude 5.9 struck the valley.',
        'The institute measured a magnitude of 5.9. The other one arrived at 6.3.',
      ],
      ['conflict divergent: 3 receipts'],
    );
  });
  test('two persons have two ages, and a price is no debt', () => {
    check(['{Dahl}, 54, runs the yard in Dorvik.', '{Roos}, 29, runs a shop beside the yard in Dorvik.'], []);
    check(
      ['A share in the yard fell to 2.31 florins.', 'The debt of the yard fell: its share is 265 million florins.'],
      [],
    );
  });
  test('nouns of people that one may be put for another', () => {
    check(
      [
        'In the snow 9,400 passengers were stranded at one station alone.',
        'Across the land about 17,000 travellers were stranded in the snow.',
      ].map((text, i) => ({ text, date: `2021-05-1${i}` })),
      ['compatible: 2 receipts'],
    );
  });
  test('a sum beside another: earlier, or with something left out', () => {
    check(
      [
        'The court found that the mayor took 2.4 million euros.',
        'The mayor took 2.4 million euros, the court found. The charge had spoken of 3.1 million.',
      ],
      ['compatible: 3 receipts', 'same: 2 receipts'],
    );
    check(
      [
        'The town owes the yard 1.2 million euros including penalties.',
        'The yard says the town owes it 1.2 million euros. Without the penalties it is 840,000 euros.',
      ],
      ['same: 2 receipts'],
    );
  });
  test('changed by so much, and changed to so much', () => {
    const [by, to] = ['The yard cut its wages by 40 percent.', 'The yard cut its wages to 40 percent.'];
    check([by, { text: to, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([by, 'The yard cut its wages to 70 percent.'], []);
    check([by, 'The yard said that it cut wages by 30 percent, not by 40 percent.'], ['conflict: 3 receipts']);
  });
  test('a number that a translation has changed', () => {
    const whole = 'The builder got a suspended sentence of 18 months.';
    const copy = 'The builder got half of year in suspension.';
    check([whole, { text: copy, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, { text: copy, kind: 'machine-translated' }], []);
  });
  test('numbers that one sentence gives are of two things', () => {
    check(
      [
        'The yard spent 3,600 euros on new ropes for the ferry.',
        'The yard spent 3,600 euros on ropes and 2,500 euros on sails for the ferry.',
        'The yard spent 2,500 euros on new sails for the ferry.',
      ],
      ['same: 2 receipts', 'same: 2 receipts'],
    );
  });
  test('ages of two persons, and users who are no friends', () => {
    check(['{Novak}, 66, was hit by a car in Dorvik.', 'A car hit a woman in Dorvik. {Sand}, 36, drove the car.'], []);
    check(
      ['{Novak}, 66, was hit by a car in Dorvik.', '{Novak}, 68, was hit by a car in Dorvik.'],
      ['conflict: 2 receipts'],
    );
    check(['Some 900 students joined the club.', 'Some 150 sailors joined the club.'], []);
  });
  test('a bound that was found to be broken is no other estimate', () => {
    const told = (sum: string): string => `The yard faces a fine of up to ${sum} crowns.`;
    check(
      [told('2.5 million'), { text: told('25 million'), kind: 'machine-translated' }],
      ['damage (same): 2 receipts'],
      { damage: ['broken-numeral', '25 million', '2.5 million'] },
    );
  });
  test('what falls into the water has not become less', () => {
    const reasons = (verb: string): readonly string[] =>
      compare([
        { text: `Three coaches of the night train ${verb} the river.` },
        { text: `Nine coaches of the night train ${verb} the river.` },
      ]).map(({ note }) => note);
    expect(reasons('fell from').join()).toContain('the number changed');
    expect(reasons('fell into').join()).not.toContain('the number changed');
  });
  test('a broken number conflicts only as printed', () => {
    check(
      [
        'The fund gives 40 million euros to the harbour.',
        { text: 'The fund gives 40. million euros to the harbour.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
    );
    // The stop parts the number from its currency and changes nothing.
    check(
      [
        'The fund gives 40 million euros to the harbour.',
        { text: 'The fund gives 40 million. euros to the harbour.', kind: 'machine-translated' },
      ],
      ['same: 2 receipts'],
    );
  });
  test('what the counted left is the measure, also inside a broken number', () => {
    const broken = 'In May the dyke broke, and 16 had to leave their houses. thousand people slept in schools.';
    check(
      ['The flood forced 16,000 people to leave their homes.', { text: broken, kind: 'machine-translated' }],
      ['damage (same): 2 receipts'],
    );
  });
  test('two counts of a part conflict, a part and the whole do not', () => {
    const [few, many] = ['More than 900 people stood on the pier.', 'About 2,000 people blocked the pier.'];
    check(
      [`${few} Nine of them were detained.`, `${many} Police detained 16 of them.`],
      ['conflict: 2 receipts', 'compatible divergent: 2 receipts'],
    );
    check(['Police detained 30 men.', `${many} Police detained 16 of them.`], []);
  });
  test('a denied number conflicts with the reported one', () => {
    check(
      [
        'The ministry offered the union 60 million euros.',
        'He denied that the ministry offered the union 60 million euros.',
      ],
      ['conflict: 2 receipts'],
    );
  });
  test('two numbers that both texts give are of two things', () => {
    const told = 'Police arrested 14 dockers at the gate. Guards arrested 23 dockers at the mill.';
    check([told, told], ['same: 2 receipts', 'same: 2 receipts']);
  });
  test('the dead by another noun, near each other in number', () => {
    const crew = 'The blast on the ferry killed six crew members on Tuesday.';
    check([crew, 'Seven men died in the blast on the ferry.'], ['conflict: 2 receipts']);
    check([crew, 'Sixty men died in the blast on the ferry.'], []);
  });
  test('a number set against that of others, also where copies do so', () => {
    const six = 'The blast killed six men.';
    check([six, 'Seven men died in the blast, not six.'], ['conflict: 3 receipts']);
    check(
      ['Seven men died in the blast, not six.', 'Seven men perished in the blast, not six.', six],
      ['conflict: 5 receipts'],
      {
        copies: true,
      },
    );
  });
  test('what a translation says was counted is what its source says', () => {
    const source = 'The blast killed six sailors and injured 23 people.';
    const translation = {
      text: 'Blast killed six sailors, 23 people became victims.',
      kind: 'machine-translated',
    } as const;
    check([source, translation, 'In the wards there are 31 injured people.'], ['conflict: 3 receipts'], {
      copies: true,
    });
  });
  test('who gives the number of the others too counts something else', () => {
    check(
      ['Police arrested 14 dockers.', 'Guards arrested 14 dockers. Then police arrested 23 dockers.'],
      ['same: 2 receipts'],
    );
  });
  test('different measures are not compared', () => {
    check(['Five boats sank near Dorvik.', 'Nine bakeries closed near Dorvik.'], []);
    check(['{Novak} ruled the island for 26 years.', '{Sand} has ruled the coast for 12 years.'], []);
  });
  test('a number that only copies repeat is no line', () => {
    check(['Nine boats sank.', 'Nine boats sank.'], [], { copies: true });
    check(['The debt will be cleared within 12 years.', 'The debt will be returned during 12 years.'], [], {
      copies: true,
    });
  });
});

test('no articles, no disagreements; the order of equals does not matter', () => {
  expect(compare([])).toEqual([]);
  const pages = [{ text: 'Five people died in the fire.' }, { text: 'Nine people died in the fire.' }];
  expect(compare(pages)).toEqual(compare(pages));
});

test('a thousand figures of one measure are compared in seconds', () => {
  const told = (first: number): string =>
    Array.from({ length: 500 }, (_, i) => `Guards arrested ${first + 7 * i} dockers at the mill.`).join(' ');
  const [found] = compare([told(100), told(103)].map((text) => ({ text })));
  expect(found?.figures.length).toBeGreaterThanOrEqual(500);
}, 10_000);
