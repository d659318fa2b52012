import { describe, expect, test } from 'vitest';
import { linesOf, statementsOf, voicesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);
const checkVoices = (text: string, expected: readonly string[]): void => expect(voicesOf(text)).toEqual(expected);

describe('direct speech', () => {
  test.each([
    ['“We sail at dawn,” Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['“We sail at dawn,” said Mara Lind on Friday.', ['direct | Mara Lind | said | We sail at dawn']],
    ['Mara Lind said: “We sail at dawn.”', ['direct | Mara Lind | said | We sail at dawn.']],
    ['Mara Lind said: “ We sail at dawn. ” She left.', ['direct | Mara Lind | said | We sail at dawn.']],
    ['Mara Lind told reporters, “We sail at dawn.”', ['direct | Mara Lind | told | We sail at dawn.']],
    [
      '“The quay is closed,” said Joren Falk, head of the dockers’ union, in a statement.',
      ['direct | Joren Falk, head of the dockers’ union | said | The quay is closed'],
    ],
    ['“Will the ferry come?” she asked.', ['direct | she | asked | Will the ferry come?']],
    [
      '“Will the ferry come?” Falk asked. “Nobody knows.”',
      ['direct | Falk | asked | Will the ferry come? / Nobody knows.'],
    ],
    [
      '“The ferry is late,” Falk said at a meeting announcing that the fares would rise.',
      ['direct | Falk | said | The ferry is late', 'indirect | Falk | announcing | the fares would rise'],
    ],
    [
      '„The ferry is late" - said to us one of them, Joren Falk.',
      ['direct | one of them, Joren Falk | said | The ferry is late'],
    ],
    [
      '“The ferry is late,” said in a statement the Harbour Union.',
      ['direct | the Harbour Union | said | The ferry is late'],
    ],
    [
      '“The ferry is late,” said to the agency Tideline 34-year-old Mara Lind.',
      ['direct | 34-year-old Mara Lind | said | The ferry is late'],
    ],
    ['“The ferry is late”, Falk said after the meeting.', ['direct | Falk | said | The ferry is late']],
    [
      '“The ferry is late,” Joren Falk, head of the pilots, told Tideline.',
      ['direct | Joren Falk, head of the pilots | told | The ferry is late'],
    ],
    [
      'On “Harbour Talk Tonight,” Joren Falk said the ferry was late.',
      ['indirect | Joren Falk | said | the ferry was late'],
    ],
    ['Falk told Tideline’s “Harbour Talk” that the ferry was late.', ['indirect | Falk | told | the ferry was late']],
  ])('%s', check);
});

describe('split quotations', () => {
  test.each([
    ['“The port,” Mara Lind said, “will stay shut.”', ['direct | Mara Lind | said | The port / will stay shut.']],
    [
      '“The port is shut,” Mara Lind said. “It will stay so.”',
      ['direct | Mara Lind | said | The port is shut / It will stay so.'],
    ],
    [
      '“The port,” said Joren Falk, the pilot, “is no toy.”',
      ['direct | Joren Falk, the pilot | said | The port / is no toy.'],
    ],
  ])('%s', check);
});

describe('verbs that bring only quotations', () => {
  test.each([
    ['“The quay is ours,” Falk chuckled.', ['direct | Falk | chuckled | The quay is ours']],
    ['“The quay is ours,” roared the mayor.', ['direct | the mayor | roared | The quay is ours']],
    ['The whole harbour shook, the mayor roared.', []],
  ])('%s', check);
});

describe('quotations over several paragraphs', () => {
  test.each([
    [
      'Falk said, “The quay was ours.\nIt was built by hand.\nNow it is gone.” He left.',
      ['direct | Falk | said | The quay was ours.\nIt was built by hand.\nNow it is gone.'],
    ],
    [
      'Falk said the quay was gone. “It was built by hand in a year.”',
      ['indirect | Falk | said | the quay was gone', 'direct | Falk | - | It was built by hand in a year.'],
    ],
    [
      '“The quay was ours,” Falk said.\n“It was built by hand in a year.”',
      ['direct | Falk | said | The quay was ours', 'direct | Falk | - | It was built by hand in a year.'],
    ],
  ])('%s', check);
});

describe('labels, signatures and colons', () => {
  test.each([
    [
      '“The quay is ours, whatever comes.” — Mara Lind, pilot',
      ['direct | Mara Lind, pilot | — | The quay is ours, whatever comes.'],
    ],
    [
      '“The quay is ours, whatever comes.”\n— Mara Lind',
      ['direct | Mara Lind | — | The quay is ours, whatever comes.'],
    ],
    ['Mara Lind spoke about the quay: “It is ours.”', ['direct | Mara Lind | spoke | It is ours.']],
    [
      'LIND: The quay is ours.\nFALK: No. The union said it would wait.\nLIND: Good.\nFALK: Yes.',
      [
        'direct | LIND | : | The quay is ours.',
        'direct | FALK | : | No. The union said it would wait.',
        'indirect | The union | said | it would wait',
        'direct | LIND | : | Good.',
        'direct | FALK | : | Yes.',
      ],
    ],
    ['DORVIK: The quay is ours.', []],
  ])('%s', check);
});

describe('habits of quotation marks', () => {
  test.each([
    ['"We sail at dawn," Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['«We sail at dawn», Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['„We sail at dawn“, Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['“We sail at dawn“, Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['”We sail at dawn”, Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ['‘We sail at dawn,’ Mara Lind said.', ['direct | Mara Lind | said | We sail at dawn']],
    ["'We sail at dawn,' Mara Lind said.", ['direct | Mara Lind | said | We sail at dawn']],
    ["''We sail at dawn,'' Mara Lind said.", ['direct | Mara Lind | said | We sail at dawn']],
    ['“We sail at dawn,” the dockers’ leader said.', ['direct | the dockers’ leader | said | We sail at dawn']],
    ['“They call it a ‘toy harbour’,” Mara Lind said.', ['direct | Mara Lind | said | They call it a ‘toy harbour’']],
    ['Mara Lind said: “We sail at dawn.', ['direct | Mara Lind | said | We sail at dawn.']],
  ])('%s', check);
});

describe('quotations over paragraphs', () => {
  test('each paragraph opens anew, only the last is closed', () => {
    check('“The quay is closed,” Mara Lind said. “It was a hard night.\n“Nobody slept in Dorvik.”', [
      'direct | Mara Lind | said | The quay is closed / It was a hard night.',
      'direct | Mara Lind | - | Nobody slept in Dorvik.',
    ]);
    checkVoices('“The quay is closed,” Mara Lind said. “It was a hard night.\n“Nobody slept in Dorvik.”', [
      'Mara Lind, named: The quay is',
      'Mara Lind, named: Nobody slept in',
    ]);
  });
  test('a cue and a comma wait for the next paragraph', () => {
    check('Mara Lind said,\n“The quay is closed until Monday.”', [
      'direct | Mara Lind | said | The quay is closed until Monday.',
    ]);
  });
  test('a colon waits for the next paragraph', () => {
    check('The Meridian reports:\n“The quay is closed until Monday.”', [
      'direct | The Meridian | reports | The quay is closed until Monday.',
    ]);
  });
});

describe('interviews without marks', () => {
  const text = [
    'Tideline talked with Mara Lind, the mayor of Dorvik.',
    'Q: Will the ferry run?',
    'A: Yes. Joren Falk says that the engine is new.',
    'Q: And the cranes?',
    'A: We shall see.',
  ].join('\n');
  test('turns are direct, without cue and source; what they report is nested', () => {
    check(text, [
      'direct | - | - | Will the ferry run?',
      'direct | - | - | Yes. Joren Falk says that the engine is new.',
      'indirect | Joren Falk | says | the engine is new',
      'direct | - | - | And the cranes?',
      'direct | - | - | We shall see.',
    ]);
    const { statements } = statementsOf(text);
    // The inner statement comes before the turn that holds it.
    expect(statements[1]?.nestedIn).toBe(statements[2]?.id);
  });
  test('the person whom a question addresses answers', () => {
    const addressed = [
      'Ilse Verrin was chief engineer of Dorvik until Joren Falk came. We rang her on Friday.',
      'Q: Ilse Verrin, will the ferry run?',
      'A: Yes.',
    ].join('\n');
    checkVoices(addressed, ['interviewer, role: Ilse Verrin, will', 'Ilse Verrin, named: Yes.']);
  });
  test('else the last person who was introduced by a full name', () => {
    const introduced = ['Mara Lind, mayor of Dorvik, on the ferry that Falk sank', 'Q: Will it run?', 'A: Yes.'].join(
      '\n',
    );
    checkVoices(introduced, ['interviewer, role: Will it run?', 'Mara Lind, named: Yes.']);
  });
  test('the interviewer asks and the person who was introduced answers', () => {
    checkVoices(text, [
      'interviewer, role: Will the ferry',
      'Mara Lind, named: Yes. Joren Falk',
      'Joren Falk, named > Mara Lind: the engine is',
      'interviewer, role: And the cranes?',
      'Mara Lind, named: We shall see.',
    ]);
  });
});
