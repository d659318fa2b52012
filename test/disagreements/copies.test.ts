import { describe, test } from 'vitest';
import { check, type Page } from './fixtures.js';

const copy = (text: string): Page => ({ text, kind: 'machine-translated', outlet: 'Mail', date: '2021-05-11' });
const wire = (text: string): Page => ({ text, kind: 'original', outlet: 'Wire' });

describe('numbers of copies', () => {
  const told = wire('On Sunday 3,000 singers came according to the guard, and 20,000 according to the choir.');
  test('one number of several differs', () => {
    check(
      [told, copy('On Sunday 3,000 singers came by the guard, and by the choir 2,000.')],
      ['damage (same): 2 receipts'],
      {
        copies: true,
      },
    );
  });
  test('several numbers differ: no copy would change them all', () => {
    check(
      [told, copy('On Sunday 1,000 singers came by the guard, and by the choir 7,000.')],
      ['conflict: 2 receipts'],
      { copies: true },
    );
  });
  test('a report of its own has the other number too', () => {
    const train = wire('Train 417 to Lund carried 312 singers.');
    const own = { ...wire('It rained in Lund. By its lists train 417 carried 280 singers.'), outlet: 'Post' };
    const other = copy('Train 417 with 280 singers carried to Lund.');
    check([train, other], ['damage (same): 2 receipts'], { copies: true });
    check([train, other, own], ['conflict: 3 receipts'], { copies: true });
  });
  test('by how much something was longer is no length of it', () => {
    check(
      [
        wire('The talks lasted an hour and a half, 30 minutes longer than planned.'),
        copy('The talks lasted half an hour, 30 minutes longer than planned.'),
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('the other numbers of the sentence differ too', () => {
    const branches = wire('The mill has 38 yards and 61,000 owners in Lund.');
    check([branches, copy('The mill has 41 yards and 61,000 owners in Lund.')], ['damage (same): 2 receipts'], {
      copies: true,
    });
    check(
      [branches, copy('The mill has 41 yards and more than 60,000 owners in Lund.')],
      ['conflict: 2 receipts', 'compatible: 2 receipts'],
      { copies: true },
    );
  });
  test('the magnitude alone differs', () => {
    const jars = wire('The two lots hold 48,000 jars, said the mill in Lund.');
    check([jars, copy('The two bets contain 48 million jars, said the mill in Lund.')], ['damage (same): 2 receipts'], {
      copies: true,
    });
    check([jars, copy('The two bets contain 48 million jars, said the mill in Lund.')], ['conflict: 2 receipts']);
  });
  test('a decimal mark is lost before a magnitude too, whatever else has changed', () => {
    const users = wire('The price fell, and 1.2 million jars were lost, said the mill in Lund.');
    const lost = copy('The price fell, and 12 million jars were lost, said the mill in Lund.');
    check([users, lost], ['damage (same): 2 receipts'], { copies: true });
  });
  test('things with a fraction have lost their thousand, whatever they are called', () => {
    const lorries = wire('Some 1,700 lorries stood at the mill in Lund.');
    const known = { copies: true };
    check([lorries, copy('Some 1.7 wagons stood at the mill in Lund.')], ['damage (same): 2 receipts'], known);
    check([lorries, copy('Some 1.7 km stood at the mill in Lund.')], [], known);
  });
  test('a copy that nobody knows to be a translation has a slip of the magnitude', () => {
    const jars = 'The two lots hold 48,000 jars, said the mill in Lund.';
    const other: Page = { text: 'The two bets contain 48 million jars, said the mill in Lund.', outlet: 'Mail' };
    check([wire(jars), { text: jars, outlet: 'Post' }, other], ['damage (same): 3 receipts'], { copies: true });
  });
  test('a digit was miscopied, by whomever', () => {
    const ward = (other: number): string =>
      `In the ward lie ${other} other singers, seven of them weak, said the guard.`;
    const mail = (text: string): Page => ({ ...wire(text), outlet: 'Mail' });
    check([wire(ward(31)), mail(ward(13))], ['damage (same): 2 receipts'], { copies: true });
    check([wire(ward(31)), mail(ward(36))], ['conflict: 2 receipts'], { copies: true });
    // On another day the number of people may be another one.
    check([wire(ward(13)), { ...mail(ward(31)), date: '2021-05-14' }], ['conflict: 2 receipts'], { copies: true });
    const heard = (hours: string): string => `The pilot, 51, was heard for ${hours} hours by the guard of the port.`;
    check([wire(heard('five')), mail(heard('15'))], ['damage (same): 2 receipts'], { copies: true });
    check([wire(heard('five')), mail(heard('eight'))], ['conflict: 2 receipts'], { copies: true });
  });
  test('an outlet that writes its own text may have another number', () => {
    const other = { ...wire('On Sunday 3,000 singers came by the guard, and by the choir 2,000.'), outlet: 'Mail' };
    check([told, other], [], { copies: true });
  });
});

describe('sums in two currencies', () => {
  test('what stands in brackets, or behind "or about", is the same sum', () => {
    check(['The town will pay 3 billion crowns ($130 million) for the bridge.'], ['same: 2 receipts']);
    check(['A jar is sold for 85 crowns or about 3 dollars.'], ['same: 2 receipts']);
  });
  test('other sums stand apart', () => {
    check(['The town will pay 3 billion crowns, and the state $130 million.'], []);
    check(['A jar is sold for 85 crowns or 3 dollars.'], []);
  });
});

describe('two numbers of one measure', () => {
  test('that one sentence sets side by side are not of two days', () => {
    const first: Page = {
      text: 'The police detained 17 people, the ministry said.',
      date: '2021-05-10',
      outlet: 'Wire',
    };
    const both = 'The police spoke of 17 detained; a lawyer at the station counted 23 detained.';
    check(
      [
        first,
        { text: both, date: '2021-05-11', outlet: 'Post' },
        { text: 'A lawyer said 23 people were detained.', date: '2021-05-12', outlet: 'Mail' },
      ],
      ['conflict divergent: 4 receipts'],
    );
  });
  test('are none of two things where a copy has both too', () => {
    const both = 'By Monday 23 dockers were in custody, said a lawyer; the police had spoken of 17.';
    const spun = 'By Monday 23 dockers sat in custody, mentioned a lawyer; the police had spoken of 17.';
    check(
      ['Police detained 17 people at the quay.', both, { text: spun, kind: 'spun', outlet: 'Mail' }],
      ['conflict divergent: 5 receipts'],
    );
  });
});
