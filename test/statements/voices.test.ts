import { describe, expect, test } from 'vitest';
import { castIn, linesOf, statementsOf, voicesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);
const checkVoices = (text: string, expected: readonly string[]): void => expect(voicesOf(text)).toEqual(expected);

describe('subjects in hiding', () => {
  test.each([
    [
      'The letter, dated Monday and reported by Tideline, says that the quay is dry.',
      ['indirect | The letter, dated Monday and reported by Tideline | says | the quay is dry'],
    ],
    [
      '“The quay is dry,” said the Corvanian port minister, Nora Holm.',
      ['direct | the Corvanian port minister, Nora Holm | said | The quay is dry'],
    ],
    ['Per Lind said that the quay was dry.', ['indirect | Per Lind | said | the quay was dry']],
    [
      'The quay was dry, the port chief, Per Lind, said.',
      ['indirect | the port chief, Per Lind | said | The quay was dry'],
    ],
    ['Port chief Nora May said that the quay was dry.', ['indirect | Port chief Nora May | said | the quay was dry']],
    [
      'The works began on August 10 and Velmaria says the quay will hold.',
      ['indirect | Velmaria | says | the quay will hold'],
    ],
    [
      'Tideline and The Meridian both report that the quay is shut.',
      ['indirect | Tideline and The Meridian | report | the quay is shut'],
    ],
    [
      'Falk — head of the pilots — said the quay was shut.',
      ['indirect | Falk — head of the pilots | said | the quay was shut'],
    ],
    ['Falk -- a pilot -- said the quay was shut.', ['indirect | Falk -- a pilot | said | the quay was shut']],
    [
      'The fares went up for pilots, many of whom say the quay is too dear.',
      ['indirect | many of whom | say | the quay is too dear'],
    ],
    [
      'He left after a letter by Mara Lind on the same day, which said that the quay was shut.',
      ['indirect | Mara Lind | said | the quay was shut'],
    ],
    [
      'A note posted on the board said the quay was shut.',
      ['indirect | A note posted on the board | said | the quay was shut'],
    ],
    ['Pilots worried that the quay would sink.', ['indirect | Pilots | worried | the quay would sink']],
    [
      'Fares will double, according to curator Mara Lind.',
      ['indirect | curator Mara Lind | according to | Fares will double'],
    ],
    [
      'According to the ministry over 300 pilots have left the port.',
      ['indirect | the ministry | According to | over 300 pilots have left the port'],
    ],
    [
      'Six hundred jobs depend on exports of fish, Falk said.',
      ['indirect | Falk | said | Six hundred jobs depend on exports of fish'],
    ],
    [
      'Though the quay is new, Falk said, replacing it would be cheap.',
      ['indirect | Falk | said | Though the quay is new / replacing it would be cheap'],
    ],
    [
      'The quay is closed, Falk said, because its piles have rotted.',
      ['indirect | Falk | said | The quay is closed / because its piles have rotted'],
    ],
  ])('%s', check);
});

describe('voices that are not named, and clauses inside others', () => {
  test.each([
    [
      'Catches are predicted to have fallen by half.',
      ['indirect | - | are predicted | Catches are predicted to have fallen by half'],
    ],
    ['The quay was sold in May and is said to be sinking.', ['indirect | - | is said | to be sinking']],
    [
      'The pilots are accused of hiding ahead of the storm.',
      ['indirect | - | are accused | hiding ahead of the storm'],
    ],
    ['The ferry was reportedly sold in May.', ['indirect | - | reportedly | The ferry was reportedly sold in May']],
    ['Allegedly, the ferry sank.', ['indirect | - | Allegedly | the ferry sank']],
    [
      'The ferry was reportedly sold in May, Falk said.',
      ['indirect | Falk | said | The ferry was reportedly sold in May'],
    ],
    ['The crew met a man who police say stole two boats.', ['indirect | police | say | stole two boats']],
    ['The plan has a flaw they say could sink the quay.', ['indirect | they | say | could sink the quay']],
    ['A survey found half of the piles had rotted.', ['indirect | A survey | found | half of the piles had rotted']],
    ['Falk found a man who had fallen from the quay.', []],
    ['The pilots asked the ministry for a new quay.', ['indirect | The pilots | asked the ministry for | a new quay']],
    ['Pilots blame the holes on rust.', ['indirect | Pilots | blame | the holes on rust']],
  ])('%s', check);
});

describe('plans, acronyms and shared voices', () => {
  test.each([
    ['Falk planned to reopen the quay.', ['indirect | Falk | planned | to reopen the quay']],
    ['Falk wants the pilots to leave.', []],
    ['The US said that the quay was shut.', ['indirect | The US | said | the quay was shut']],
    ['WHO say the quay is the dirtiest of all.', ['indirect | WHO | say | the quay is the dirtiest of all']],
    [
      'Mara Lind said the pilots support the plan, and said it was late.',
      ['indirect | Mara Lind | said | the pilots support the plan', 'indirect | Mara Lind | said | it was late'],
    ],
    [
      'Falk said the tests show the water is clean. “It could not be any better than that.”',
      [
        'indirect | Falk | said | the tests show the water is clean',
        'indirect | the tests | show | the water is clean',
        'direct | Falk | - | It could not be any better than that.',
      ],
    ],
  ])('%s', check);
});

describe('a body behind its trade', () => {
  test('speaks by its name', () => {
    checkVoices('The builder, Tideline, said that the quay was safe.', ['Tideline, named: the quay was']);
    checkVoices('Its owner, the company Tideline, said that the quay was safe.', ['Tideline, named: the quay was']);
    checkVoices('The operator of the quay, Tideline, said that the quay was safe.', ['Tideline, named: the quay was']);
    checkVoices('The mayor of Dorvik, Mara Lind, said that the quay was safe.', ['Mara Lind, named: the quay was']);
  });
  test.each([
    ['The coast guard', 'organisation'],
    ['The radar', 'other'],
    ['The pilot', 'person'],
  ])('%s is no name, and of type %s', (voice, type) => {
    const { mentions } = statementsOf(`${voice} showed that the quay was dry.`);
    expect(mentions.map((mention) => mention.type)).toEqual([type]);
  });
});

describe('voices that stand elsewhere', () => {
  test('a quotation of a headline is of whoever says it in the text', () => {
    checkVoices(
      '# “I counted the boats”: how they left\nIt was dark.\n“I counted the boats all night,” said Mara Lind.',
      ['Mara Lind, named: I counted the', 'Mara Lind, named: I counted the'],
    );
    checkVoices('# “I counted the boats”: how they left\nIt was dark.\n“Nobody saw the boats,” said Mara Lind.', [
      'nobody, unspecified: I counted the',
      'Mara Lind, named: Nobody saw the',
    ]);
  });
  test.each([
    ['Its chairwoman, Mara Lind of the old party, demanded that Falk resign.', ['Mara Lind, named: Falk resign']],
    ['“We heard the crane”, told Mara Lind, head of the pilots.', ['Mara Lind, named: We heard the']],
    ['Mara Lind, of the union, there writes that the crane is old.', ['Mara Lind, named: the crane is']],
    [
      'Harbour Union lost nine boats, not eight as it had announced, Joren Falk said.',
      ['Joren Falk, named: Harbour Union lost', 'Harbour Union, named > Joren Falk: eight'],
    ],
  ])('%s', checkVoices);
});

describe('who speaks', () => {
  test.each([
    [
      'Mara Lind, the head of a guild that the town has long let go, now says that it was over.',
      ['Mara Lind, named: it was over'],
    ],
    // What is said of the letter is no content of "wrote".
    [
      '“It was late,” Mara Lind wrote in a letter to Joren Falk that the ministry released.',
      ['Mara Lind, named: It was late'],
    ],
    ['At Harbour Union they say that it was over.', ['Harbour Union, named: it was over']],
    ['The union left. In Dorvik they say that it was over.', ['nobody, unspecified: it was over']],
    // Whom a sentence is about does not stand apart from it.
    [
      'Joren Falk told us it was over. Lind, he said, had left for good.',
      ['Joren Falk, named: it was over', 'Joren Falk, named: Lind had left'],
    ],
    [
      'Mara Lind came. She left when Ilse Verrin said it was over. The quay is shut, she added.',
      ['Ilse Verrin, named: it was over', 'Mara Lind, named: The quay is'],
    ],
    ['Mara Lind, the head of the owner, Tideline, said that it was over.', ['Mara Lind, named: it was over']],
    ['On Monday it was Mara Lind who came and promised that it would be safe.', ['Mara Lind, named: it would be']],
    // "The mayor" stands in what she says of him.
    [
      'The quay was shut, said the head of the union, Mara Lind. So the mayor will wait, she said.',
      ['Mara Lind, named: The quay was', 'Mara Lind, named: So the mayor'],
    ],
    ['They asked two of the divers. “It is cold,” said one of them, Mara Lind.', ['Mara Lind, named: It is cold']],
    ['According to the lawyer of the divers, Mara Lind, 22 were held.', ['Mara Lind, named: 22 were held']],
    ['The Minister of Ports, Mara Lind, said it was over.', ['Mara Lind, named: it was over']],
    [
      'Nine were held, not 14 as it had announced, the ministry said.',
      ['the ministry, named: Nine were held,', 'the ministry, named: 14'],
    ],
    ['Mara Lind came home. She said that the quay was safe.', ['Mara Lind, named: the quay was']],
    [
      'Mara Lind said that the quay was safe. “Nobody was hurt,” she added.',
      ['Mara Lind, named: the quay was', 'Mara Lind, named: Nobody was hurt'],
    ],
    ['A spokesman said that the quay was safe.', ['A spokesman, role: the quay was']],
    ['The report said that the quay was safe.', ['The report, document: the quay was']],
    ['It was announced that the quay was safe.', ['nobody, unspecified: the quay was']],
    ['Mara Lind and Joren Falk said the quay was safe.', ['Mara Lind + Joren Falk, named: the quay was']],
    [
      'The Ministry of Ports and Fisheries said the quay was safe.',
      ['Ministry of Ports and Fisheries, named: the quay was'],
    ],
    ['His lawyer, Ilse Verrin, said the quay was safe.', ['Ilse Verrin, named: the quay was']],
    ['That day the mayor, Mara Lind, said the quay was safe.', ['Mara Lind, named: the quay was']],
    ['That day the mayor of Dorvik, Mara Lind, said the quay was safe.', ['Mara Lind, named: the quay was']],
    ['A spokesman for Mara Lind said the quay was safe.', ['A spokesman for Mara Lind, role: the quay was']],
    ['Mara Lind told Joren Falk that the quay was safe.', ['Mara Lind, named to Joren Falk: the quay was']],
    ['“Nobody was hurt,” the mayor said.', ['the mayor, role: Nobody was hurt']],
    [
      'Mara Lind came home. Joren Falk slept. The Ilse Verrin was sold. “It is over,” she said.',
      ['Mara Lind, named: It is over'],
    ],
    ['Mara Lind came home. “Joren Falk was hurt,” she said.', ['Mara Lind, named: Joren Falk was']],
    ['A Harbour Union report said the quay was safe.', ['Harbour Union, named: the quay was']],
    [
      'Joren Falk left the quay, where a man praised the harbour. “It is over,” he said.',
      ['a man, anonymous: the harbour', 'Joren Falk, named: It is over'],
    ],
    ['Mara Lind met Joren Falk. She said that the quay was safe.', ['Mara Lind, named: the quay was']],
    ['Mara Lind met Joren Falk. He said that the quay was safe.', ['Joren Falk, named: the quay was']],
    ['Mara Lind met Ilse Verrin. She said that the quay was safe.', ['Mara Lind, named: the quay was']],
    ['Joren Falk met Ms. Lind. Lind slept. “Nobody was hurt,” she said.', ['Lind, named: Nobody was hurt']],
    [
      'Mara Lind came home. She met Ilse Verrin on the way. She said that the quay was safe.',
      ['Mara Lind, named: the quay was'],
    ],
    ['Joren Falk came home. She said that the quay was safe.', ['nobody, named: the quay was']],
    ['Mara Lind left. The Meridian spoke to Ilse Verrin. She said it was safe.', ['Ilse Verrin, named: it was safe']],
    ['Mara Lind left. The Meridian wrote of Ilse Verrin. She said it was safe.', ['Mara Lind, named: it was safe']],
    ['Mara Lind spoke to Ilse Verrin. She said it was safe.', ['Mara Lind, named: it was safe']],
    [
      'Joren Falk left. The Meridian spoke with a pilot who asks not to be named. He said it was safe.',
      ['nobody, named: it was safe'],
    ],
    ['The boat of Joren Falk sank off Dorvik. It said that the quay was safe.', ['nobody, named: the quay was']],
    ['Ilse Verrin was promised a berth by Joren Falk, who accused her of greed.', ['Joren Falk, named: greed']],
  ])('%s', checkVoices);
});

describe('voices without a name, and who passes them on', () => {
  test.each([
    [
      'Four people in the harbour office said the fund was empty, The Meridian reports.',
      [
        'The Meridian, named: Four people in',
        'Four people in the harbour office, anonymous > The Meridian: the fund was',
      ],
    ],
    [
      'The fund was empty, four people in the harbour office said, The Meridian reports.',
      ['four people in the harbour office, anonymous > The Meridian: The fund was'],
    ],
    [
      'The fund was empty, four people in the harbour office told The Meridian.',
      ['four people in the harbour office, anonymous > The Meridian to The Meridian: The fund was'],
    ],
    ['Tideline sources said the fund was empty.', ['Tideline sources, anonymous > Tideline: the fund was']],
    [
      'Officials who asked not to be named said the fund was empty.',
      ['Officials who asked not to be named, anonymous: the fund was'],
    ],
    [
      'Officials said that the pumps had failed, witnesses told Tideline.',
      [
        'witnesses, anonymous > Tideline to Tideline: Officials said that',
        'Officials, anonymous > witnesses > Tideline: the pumps had',
      ],
    ],
    [
      'Joren Falk told The Meridian that the fund was empty.\nHe said that the loan was spent.',
      [
        'Joren Falk, named > The Meridian to The Meridian: the fund was',
        'Joren Falk, named > The Meridian: the loan was',
      ],
    ],
    [
      '“The fund is empty,” Tideline quoted one of the officials as saying.',
      ['one of the officials, anonymous > Tideline: The fund is'],
    ],
    [
      'Mara Lind was quoted by Tideline as saying that the fund was empty.',
      ['Mara Lind, named > Tideline: the fund was'],
    ],
    [
      'Two officials close to the ministry, who asked not to be named because talks go on, told Tideline that the fund was empty. “It is gone,” one of them said.',
      [
        'Two officials close to the ministry, anonymous > Tideline to Tideline: the fund was',
        'Two officials close to the ministry, anonymous > Tideline: It is gone',
      ],
    ],
    [
      'An official close to the talks, who asked for anonymity, said that it was Falk, not Lind, who had proposed the loan.',
      [
        'An official close to the talks, anonymous: it was Falk,',
        'Falk, named > An official close to the talks: the loan',
      ],
    ],
    ['The quay was shut, according to a report by Harbour Union.', ['Harbour Union, named: The quay was']],
    ['The union will pay, it said on Monday.', ['The union, named: The union will']],
    [
      'The ferry is full, the agency Tideline reports. The 40 sailors left the pier at nine, it says.',
      ['Tideline, named: The ferry is', 'Tideline, named: The 40 sailors'],
    ],
    [
      'The ministry said the pilots were early, not late as it had said.',
      ['The ministry, named: the pilots were', 'The ministry, named: late'],
    ],
    [
      'Mara Lind, the press secretary of Joren Falk, denied the loan. “Not one boat is lost,” she said.',
      ['Mara Lind, named: the loan', 'Mara Lind, named: Not one boat'],
    ],
    [
      'A spokeswoman for the mayor of Dorvik Joren Falk said no ship was lost.',
      ['A spokeswoman for the mayor of Dorvik Joren Falk, role: no ship was'],
    ],
    ['A man identified as Joren Falk said the fund was empty.', ['Joren Falk, named: the fund was']],
    [
      'The Meridian reports that Joren Falk said the fund was empty.',
      ['The Meridian, named: Joren Falk said', 'Joren Falk, named > The Meridian: the fund was'],
    ],
    [
      'The fund was empty, two officials told Tideline.\nThe officials said that the loan was spent.',
      [
        'two officials, anonymous > Tideline to Tideline: The fund was',
        'The officials, anonymous > Tideline: the loan was',
      ],
    ],
  ])('%s', checkVoices);
});

describe('the office of somebody', () => {
  test('is called after its owner, in full where the article names him so', () => {
    checkVoices('Mara Lind will come on Monday, her office said.', ['Mara Lind’s office, named: Mara Lind will']);
    checkVoices('Mara Lind spoke.\nLind has left, her office said.', ['Mara Lind’s office, named: Lind has left']);
  });
  test('stays as it is called where nobody near by is known to fit', () => {
    checkVoices('Mara Lind will come on Monday, his office said.', ['his office, named: Mara Lind will']);
    checkVoices('The quay is shut, her office said.', ['her office, named: The quay is']);
  });
});

test('an earlier version of the text is the word of its outlet, where that is known', () => {
  const text = 'Correction: An earlier version of this report said that nine divers were held.';
  const outlet = { name: 'Dorvik Post', basis: 'stated', receipts: [], confidence: 1 } as const;
  const { mentions, statements } = statementsOf(text, castIn(text), 'unknown', outlet);
  expect(mentions.map(({ id, named }) => [id, named])).toEqual([[statements[0]?.speaker, 'Dorvik Post']]);
});
