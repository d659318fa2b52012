import { describe, expect, test } from 'vitest';
import { brief, check, compare } from './fixtures.js';

describe('words', () => {
  test('a lost negation is damage where the text was translated', () => {
    check(
      [
        'The talks ended without an agreement.',
        { text: 'The conversation ended with an agreement.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('a translation that loses one negation and keeps another', () => {
    const whole = 'The crew did not answer radio calls for nine minutes, said the office, which has not said why.';
    const copy = 'The crew answered radio calls for nine minutes, said the office, which did not explain it.';
    check([whole, { text: copy, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, { text: whole.replace('has not said why', 'is silent'), kind: 'machine-translated' }], [], {
      copies: true,
    });
  });
  test('a translation that puts other words for some keeps a negation or loses it', () => {
    const whole = 'Not a single guard has an order to cross the bridge.';
    const lost = {
      text: 'A single guard has the command to cross over the bridge.',
      kind: 'machine-translated',
    } as const;
    check([whole, lost], ['damage (same): 2 receipts'], { copies: true });
    check(
      ['If they do not close the old mill in May, it will cost jobs.', 'To close the old mill in May will cost jobs.'],
      [],
      {
        copies: true,
      },
    );
  });
  test('a number that is told only to be denied', () => {
    const report = {
      text: 'The chairman of the yard would leave with 1.2 million euros.',
      outlet: 'The Dorvik Mercury',
    };
    const text =
      '“No payment has been agreed,” the chairman of the yard said. The Mercury had put it at 1.2 million euros for the chairman.';
    const [found] = compare([report, { text, from: 'The Mercury' }]);
    expect(found && brief(found)).toBe('conflict: 3 receipts');
    const whose = text.replace('for the chairman', 'for the chairman of the yard');
    check([report, { text: whose, from: 'The Herald' }], ['same: 2 receipts']);
    check([report, { text: whose.replace('No', 'A'), from: 'The Mercury' }], ['same: 2 receipts']);
    check([report, { text, from: 'The Herald' }], []);
  });
  test('a report that is answered', () => {
    const report = 'A clerk said that the court would order the arrest of {Dahl}, the head of {Yard}, before Easter.';
    const answer =
      '“I have not asked for anything,” {Roos} said. She was answering a report, which quoted a clerk as saying that {Dahl}, the head of {Yard}, would be arrested before Easter.';
    check([report, answer], ['conflict: 3 receipts']);
    check([report, answer.replace('have not', 'have')], []);
    check(
      [report, `The court denied that {Dahl}, the head of {Yard}, was to be arrested. ${answer}`],
      ['conflict: 2 receipts'],
    );
  });
  test('what is denied', () => {
    const told = 'The yard would hand over a third of its tug company, {Sand} reported.';
    check(
      [told, 'The mayor denied a report that the yard offered a third of its tug company for a loan.'],
      ['conflict: 2 receipts'],
    );
    check(['The town refused service to a deaf couple.', 'The inn denied service to a deaf couple.'], []);
    check(
      ['He took boats from the old harbour.', 'He denied he took boats from the old harbour.'],
      ['conflict: 2 receipts'],
    );
    check(['He took boats from the old harbour.', 'He would not deny he took boats from the old harbour.'], []);
    // What goes on behind a comma is not denied; "yet to" negates.
    const denied = 'He denied that he was a thief, and a clerk swore that he took boats from the old harbour.';
    check(['He took boats from the old harbour.', denied], []);
    check(['The pilot has yet to leave the old hospital.', 'The pilot has not left the old hospital.'], []);
  });
  test('a verb that denies is turned by a negation', () => {
    check(
      [
        'The mayor did not reject the plan to close the bridge for good.',
        { text: 'The mayor rejected the plan to close the bridge for good.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['The mayor did not agree to the plan.', 'The mayor refused to agree to the plan.'], [], { copies: true });
  });
  test('who copied a text has changed it, whoever translated', () => {
    check(
      ['The talks did not end with an agreement.', 'The talks end with an agreement.'],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('a verb of exclusion, whichever it is', () => {
    check(
      [
        'The judge did not rule out an agreement before the summer.',
        { text: 'The judge discarded an agreement before the summer.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['The judge did not rule out an agreement.', 'The judge rejected a complaint about the judges.'], [], {
      copies: true,
    });
    // What else is denied and supposed is what the verb excludes, or not.
    check(
      [
        'The judge did not rule out a delay if the town sends no papers.',
        { text: 'The judge ruled out a delay if the town does not send papers.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(
      [
        'The judge did not rule out a delay if the town sends no papers.',
        { text: 'The judge did not exclude a delay if the town sends papers.', kind: 'machine-translated' },
      ],
      [],
      { copies: true },
    );
    // The second negation of a sentence, and an object that the translation has put otherwise.
    check(
      [
        'The judge has not closed the case yet, but did not exclude further detentions.',
        { text: 'The judge did not close the case yet, but he excluded next stoppages.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('swapped roles', () => {
    check(
      ['{Novak} accused {Sand} of lying.', { text: '{Sand} accused {Novak} of lying.', kind: 'machine-translated' }],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test.each([
    ['Not only the port closed for good.', 'The port closed for good.'],
    ['Pier No. 7 closed for good.', 'Pier 7 closed for good.'],
    ['Did the port not close for good?', 'The port had to close for good.'],
  ])('what denies nothing: %s', (one, other) => check([one, other], [], { copies: true }));
  test('roles swapped without names, or told from the other side', () => {
    const whole = 'His government expelled the envoy of the islands.';
    const swapped = 'The envoy of the islands expelled his government.';
    check([whole, { text: swapped, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, swapped], [], { copies: true });
    check(
      [
        '{Sand} lends {Novak} three boats.',
        { text: '{Sand} borrows {Novak} three boats.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['{Sand} bought and sold {Novak} boats.', '{Sand} bought and sold {Novak} boats.'], [], { copies: true });
  });
  test('roles swapped in a passive, with other words for one of the parties', () => {
    const whole = "{Sand} accused the nurses' union of having lost the keys.";
    const turned = '{Sand} was accused by the doctors of having lost the keys.';
    check([whole, { text: turned, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, turned], [], { copies: true });
    const driven = '{Sand} says that masked men drove him to the bridge to hand him over.';
    const swapped = {
      text: '{Sand} says that he drove masked men to the bridge to be handed over.',
      outlet: 'Mail',
    };
    check(
      [
        { text: driven, outlet: 'Mail', kind: 'machine-translated' },
        { ...swapped, kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test.each([
    ['The smugglers fired at the guards near the mill.', 'The smugglers were shot by the youths near the mill.'],
    ['{Dahl}, they said, had been ordered to keep the course.', '{Dahl}, they said, ordered to hold the course.'],
    ['He blamed the dockyard for the loss of the keys.', 'He was blamed by the yard works for the loss of the keys.'],
    ['He accused {Sand} of having hidden the keys.', '{Sand} accused him that he had hidden the keys.'],
  ])('roles swapped by a passive, or without a name: %s', (one, other) => {
    check([one, { text: other, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([one, other], [], { copies: true });
  });
  test('two that have a word in common, in other places, have not changed places', () => {
    const whole = 'The boatmen stopped all ferries of the strait on Friday.';
    const copy = 'Workers of the ferries stopped the traffic through the strait on Friday.';
    check([whole, { text: copy, kind: 'machine-translated' }], [], { copies: true });
  });
  test('a passive is no swap', () => {
    const told = ['{Sand} rescued the crew of the boat.', 'The crew of the boat was rescued by {Sand}.'] as const;
    check([told[0], { text: told[1], kind: 'machine-translated' }], [], { copies: true });
    check(['{Novak} accused {Sand} of lying.', '{Sand} was accused of lying by {Novak}.'], [], { copies: true });
  });
  test('damage that another text shows', () => {
    const texts = ['The mayor did not sign the order.', 'The mayor signed the order.'];
    check(texts, ['damage (same): 2 receipts'], { damage: ['lost-negation', 'signed', 'did not sign'] });
    // Who is called "he" behind a quotation is only the speaker.
    check(['“We go,” she said.', '“We go,” he said.'], [], { damage: ['wrong-pronoun', 'he said', 'she said'] });
    check(['“We go,” she said.', { text: '“We go,” he said.', kind: 'machine-translated' }], [], { copies: true });
  });
  test('a number or a day that was changed on the way', () => {
    const texts = ['Guards held 14 dockers on Tuesday.', 'Guards held 40 dockers on Tuesday.'];
    check(texts, ['conflict: 2 receipts']);
    check(['It opened on Tuesday.', 'It opened on Thursday.'], ['damage (same): 2 receipts'], {
      damage: ['mangled-date', 'Thursday', 'Tuesday'],
    });
  });
  test('a title that may be wrong in either text', () => {
    check(
      ['Deputy Minister of Ports Anna Sand came.', 'Under Minister of Ports Anna Sand came.'],
      ['conflict: 2 receipts'],
      { damage: ['wrong-title', 'Under Minister of Ports', 'Deputy Minister of Ports'] },
    );
  });
  test('announced here, reported there', () => {
    check(
      [
        'This will be the first meeting of {Novak} and {Sand}.',
        'A meeting of {Novak} and {Sand} took place on Monday.',
      ],
      ['compatible: 2 receipts'],
    );
  });
});
