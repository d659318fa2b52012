import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { castIn, linesOf, statementsOf, voicesOf } from './read.js';

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

describe('mixed and indirect speech', () => {
  test.each([
    ['Mara Lind said that the quay was safe.', ['indirect | Mara Lind | said | the quay was safe']],
    ['The quay was safe, Mara Lind said on Friday.', ['indirect | Mara Lind | said | The quay was safe']],
    ['According to the ministry, the quay is safe.', ['indirect | the ministry | According to | the quay is safe']],
    [
      'The boats, said the mayor of Dorvik, were sold on Friday.',
      ['indirect | the mayor of Dorvik | said | The boats / were sold on Friday'],
    ],
    [
      'Claims rose to 444, which, according to the ministry, is a record.',
      ['indirect | the ministry | according to | is a record'],
    ],
    [
      'Lind, who, according to the police, drove the van, was held on Friday.',
      ['indirect | the police | according to | drove the van'],
    ],
    ['The quay is safe, according to the ministry.', ['indirect | the ministry | according to | The quay is safe']],
    ['Mara Lind called the plan “a bad joke”.', ['mixed | Mara Lind | called | the plan “a bad joke”']],
    [
      'Mara Lind said the strike was “a gift to smugglers” and had to end.',
      ['mixed | Mara Lind | said | the strike was “a gift to smugglers” and had to end'],
    ],
    ['As Joren Falk told Tideline, the cranes are idle.', ['indirect | Joren Falk | told | the cranes are idle']],
    ['Ms. Lind denied that the fund was empty.', ['indirect | Ms. Lind | denied | the fund was empty']],
    [
      'Mara Lind said that the quay was safe and that the cranes would work.',
      ['indirect | Mara Lind | said | the quay was safe', 'indirect | Mara Lind | said | the cranes would work'],
    ],
    [
      'Mara Lind praised the crews, adding that the tide had helped.',
      ['indirect | Mara Lind | praised | the crews', 'indirect | Mara Lind | adding | the tide had helped'],
    ],
    [
      'Joren Falk, head of the pilots, said passengers still want ferries.',
      ['indirect | Joren Falk, head of the pilots | said | passengers still want ferries'],
    ],
    [
      'The quay was blocked by two barges, said Joren Falk, head of the pilots.',
      ['indirect | Joren Falk, head of the pilots | said | The quay was blocked by two barges'],
    ],
    ['Falk said that the quay was safe, but that was a guess.', ['indirect | Falk | said | the quay was safe']],
    [
      'Falk said the quay was safe, though he admitted that the cranes were old.',
      ['indirect | Falk | said | the quay was safe', 'indirect | he | admitted | the cranes were old'],
    ],
    [
      'Falk rejected the plans, including the one for the quay.',
      ['indirect | Falk | rejected | the plans, including the one for the quay'],
    ],
    ['Falk suggested closing the quay.', ['indirect | Falk | suggested | closing the quay']],
    ['Falk opened the shed and said that it was dry.', ['indirect | Falk | said | it was dry']],
    ['Falk this week said that the shed was dry.', ['indirect | Falk | said | the shed was dry']],
    ['Kelly said that the shed was dry.', ['indirect | Kelly | said | the shed was dry']],
    ['The shed is dry, Beijing said.', ['indirect | Beijing | said | The shed is dry']],
    ['# Mayor Lind: ferries will run again', ['indirect | Mayor Lind | : | ferries will run again']],
    ['Falk Inc. announced that the shed was dry.', ['indirect | Falk Inc. | announced | the shed was dry']],
    ['Falk went on to say that the shed was dry.', ['indirect | Falk | went on to say | the shed was dry']],
    ['Falk declined to confirm that the shed was dry.', []],
    ['The opposition may not let editors tell people how to vote.', []],
    [
      'While Falk said the shed was dry, Mara Lind said it was wet.',
      ['indirect | Falk | said | the shed was dry', 'indirect | Mara Lind | said | it was wet'],
    ],
    [
      'Asked about her claim that the shed was dry, Falk said it was not.',
      ['indirect | her | claim | the shed was dry', 'indirect | Falk | said | it was not'],
    ],
    [
      '“The shed is dry,” Tideline quoted Falk as saying, although nobody saw it.',
      ['direct | Falk | saying | The shed is dry'],
    ],
    [
      'Falk, of the pilots, wrote in a letter to the board of the port on Monday saying the shed was dry.',
      ['indirect | Falk, of the pilots | saying | the shed was dry'],
    ],
    [
      'Falk noted that the poster “never again” suggests that the shed is dry.',
      [
        'mixed | Falk | noted | the poster “never again” suggests that the shed is dry',
        'indirect | the poster “never again” | suggests | the shed is dry',
      ],
    ],
  ])('%s', check);
});

describe('subjects in hiding', () => {
  test.each([
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

describe('objects, denials and dashes', () => {
  test.each([
    ['Falk has always denied wrongdoing.', ['indirect | Falk | has always denied | wrongdoing']],
    ['Falk did not rule out further cuts.', ['indirect | Falk | did not rule out | further cuts']],
    ['The court ruled the country.', []],
    ['Falk requested nine boats for the port.', ['indirect | Falk | requested | nine boats for the port']],
    ['The union had warned the pilots.', []],
    ['Falk told the pilots about a second leak.', ['indirect | Falk | told the pilots about | a second leak']],
    ['Falk asked the pilots about a second leak.', []],
    [
      'The union, the group behind the march, claimed 12,000.',
      ['indirect | The union, the group behind the march | claimed | 12,000'],
    ],
    ['“The quay is ours,” – said the mayor.', ['direct | the mayor | said | The quay is ours']],
    [
      'About 400 people came, police said, some of them chanting “All of them, all of them”.',
      [
        'indirect | police | said | About 400 people came',
        'direct | some of them | chanting | All of them, all of them',
      ],
    ],
    [
      'The pilot, who said that he had carried the money, was fined.',
      ['indirect | The pilot | said | he had carried the money'],
    ],
    [
      'The pilot, who said that he had carried the money, received a fine.',
      ['indirect | The pilot | said | he had carried the money'],
    ],
    ['“They sold it,” Falk said, minutes after the court had met.', ['direct | Falk | said | They sold it']],
    [
      'Falk said that nobody stands above the law and he rejected calls for a vote.',
      ['indirect | Falk | said | nobody stands above the law', 'indirect | he | rejected | calls for a vote'],
    ],
    [
      'According to the watchdog Clear Deck bribes cost the port a tenth of its income.',
      ['indirect | the watchdog Clear Deck | According to | bribes cost the port a tenth of its income'],
    ],
  ])('%s', check);
});

describe('nouns of speech', () => {
  test.each([
    [
      'A claim by the union that the quay was shut was denied.',
      ['indirect | the union | claim | the quay was shut was denied'],
    ],
    ['Shares fell amid fears that the quay would sink.', ['indirect | - | fears | the quay would sink']],
    [
      'The pilots were angry, with one member saying, “The quay is ours.”',
      ['direct | one member | saying | The quay is ours.'],
    ],
    ['The union demands a new quay.', ['indirect | The union | demands | a new quay']],
    ['The quay is ours, said the Night Line, a club.', ['indirect | the Night Line, a club | said | The quay is ours']],
    ['Falk, 58, who denied that the quay was his, left.', ['indirect | Falk | denied | the quay was his']],
    ['Falk called the quay “a bad joke” and gave the port a week.', ['mixed | Falk | called | the quay “a bad joke”']],
    ['Falk said the firm “Norddam” would pay.', ['indirect | Falk | said | the firm “Norddam” would pay']],
    ['Falk had spoken of 3.1 million.', ['indirect | Falk | had spoken of | 3.1 million']],
  ])('%s', check);
});

describe('where content ends', () => {
  test.each([
    ['Falk said, “We are dry,” when Lind asked him about the quay.', ['direct | Falk | said | We are dry']],
    [
      'Although Falk said he hoped to mend the quay, the pilots were displeased.',
      ['indirect | Falk | said | he hoped to mend the quay'],
    ],
    ['Falk criticised the new fares in a letter.', ['indirect | Falk | criticised | the new fares']],
    [
      'Falk thanked the crews for their “good work,” stressing the depth of the harbour.',
      [
        'mixed | Falk | thanked | the crews for their “good work,”',
        'indirect | Falk | stressing | the depth of the harbour',
      ],
    ],
    [
      'Falk noted that five tools, often called “apps,” had been sold.',
      ['mixed | Falk | noted | five tools, often called “apps,” had been sold'],
    ],
    ['The race began when a bell fell from the tower.', []],
    [
      'A group that Lind runs said the quay was shut.',
      ['indirect | A group that Lind runs | said | the quay was shut'],
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

describe('verbs that say nothing by themselves', () => {
  test.each([
    [
      'The ministry issued a fresh warning that the quay could sink.',
      ['indirect | The ministry | issued a fresh warning | the quay could sink'],
    ],
    ['Falk made it clear that the quay was his.', ['indirect | Falk | made it clear | the quay was his']],
    ['Pilots voiced doubts about the new buoys.', ['indirect | Pilots | voiced doubts | the new buoys']],
    ['Falk made no claim that the quay was his.', []],
    ['Falk may issue a warning that the quay is shut.', []],
    ['A fresh warning that the quay could sink was pinned to the gate.', []],
    ['Falk hopes to reopen the quay.', ['indirect | Falk | hopes | to reopen the quay']],
    ['Falk attributed the hole to rust.', ['indirect | Falk | attributed | the hole to rust']],
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

describe('a body behind its trade', () => {
  test('speaks by its name', () => {
    checkVoices('The builder, Tideline, said that the quay was safe.', ['Tideline, named: the quay was']);
    checkVoices('The mayor of Dorvik, Mara Lind, said that the quay was safe.', ['Mara Lind, named: the quay was']);
  });
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

describe('acts of speaking', () => {
  test.each([
    ['Mara Lind thanked Velmaria for the loan.', ['indirect | Mara Lind | thanked | Velmaria for the loan']],
    ['Mara Lind promised to rebuild the quay.', ['indirect | Mara Lind | promised | to rebuild the quay']],
    ['Joren Falk accused the ministry of hiding the bill.', ['indirect | Joren Falk | accused | hiding the bill']],
    ['The union rejected the offer.', ['indirect | The union | rejected | the offer']],
    ['Joren Falk threatened to call a strike.', ['indirect | Joren Falk | threatened | to call a strike']],
    ['The union called for new talks.', ['indirect | The union | called for | new talks']],
    ['Joren Falk urged the crews to stay home.', ['indirect | Joren Falk | urged | to stay home']],
    ['Mara Lind said nothing.', []],
    ['Mara Lind did not say that the quay was safe.', []],
    ['Mara Lind would say that the quay is safe.', []],
  ])('%s', check);
});

describe('thoughts', () => {
  test.each([
    ['Joren Falk is convinced that the fund is empty.', ['indirect | Joren Falk | is convinced | the fund is empty']],
    ['The union believes that the fund is empty.', ['indirect | The union | believes | the fund is empty']],
    ['Joren Falk believes in luck.', []],
  ])('%s', check);
  test('a thought that a source tells of is part of what the source says', () => {
    checkVoices('Ilse Verrin said that Joren Falk is convinced that the fund is empty.', [
      'Ilse Verrin, named: Joren Falk is',
    ]);
  });
});

describe('what is no statement', () => {
  test.each([
    'The report states of the union were never printed.',
    'The “Sea Star” sank near Dorvik.',
    'The claims rose to four million.',
    'A ferry that could sail was called back.',
    'Falk maintains a small boat.',
    'The ministry declined to comment.',
    'The yard is adding a shed.',
    'A print called “The Old Quay” hangs there.',
    'What Falk considers fair was never asked.',
    'Falk has to row faster and tell more jokes.',
    'Sometimes violent protests over the fares went on.',
    '',
  ])('%s', (text) => check(text, []));
});

describe('who speaks', () => {
  test.each([
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
    ['Mara Lind came home. “Joren Falk was hurt,” she said.', ['Mara Lind, named: Joren Falk was']],
    ['A Harbour Union report said the quay was safe.', ['Harbour Union, named: the quay was']],
    ['Mara Lind met Joren Falk. She said that the quay was safe.', ['Mara Lind, named: the quay was']],
    ['Mara Lind met Joren Falk. He said that the quay was safe.', ['Joren Falk, named: the quay was']],
    ['Mara Lind met Ilse Verrin. She said that the quay was safe.', ['Mara Lind, named: the quay was']],
    ['Joren Falk met Ms. Lind. Lind slept. “Nobody was hurt,” she said.', ['Lind, named: Nobody was hurt']],
    [
      'Mara Lind came home. She met Ilse Verrin on the way. She said that the quay was safe.',
      ['Mara Lind, named: the quay was'],
    ],
    ['Joren Falk came home. She said that the quay was safe.', ['nobody, named: the quay was']],
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

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['“', '”', '„', '«', '»', '‘', '’', '"', "'", ',', '.', ':', '?', '\n', ' ', 'Mara Lind', 'Tideline', 'said'],
    ...['that', 'told', 'she', 'according to', 'the quay is shut', 'accused', 'of lying', 'people', 'reports', 'and'],
    ...['👩‍👩‍👧', '𝔘nion', 'قال الوزير', 'אמרה', 'Lukáš', 'Жанна сказала', '\u0301', '- ', '(', ')', '\nQ: ', '\nA: '],
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  const spansOf = (text: string) =>
    statementsOf(text).statements.flatMap(({ content, cue, source }) =>
      [...content, cue, source].filter((where) => where !== null),
    );
  const isLow = (text: string, i: number): boolean => /[\udc00-\udfff]/.test(text.charAt(i));

  test('every span is inside the text, holds words, and splits no character', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        for (const { start, end } of spansOf(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(slice(text, { start, end }).trim()).not.toBe('');
          const splits = (i: number) => isLow(text, i) && /[\ud800-\udbff]/.test(text.charAt(i - 1));
          expect(splits(start) || splits(end)).toBe(false);
        }
      }),
    );
  });
  test('the same text gives the same statements, whatever the order of the mentions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(statementsOf(text, [...castIn(text)].reverse())).toEqual(statementsOf(text));
      }),
    );
  });
  test('statements are numbered in the order in which they end, have content, and name only what exists', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements } = statementsOf(text);
        expect(statements.map(({ id }) => id)).toEqual(statements.map((_, i) => `a#s${i + 1}`));
        const ids = new Set<string>(statements.map(({ id }) => id));
        const outerOf = new Map(statements.map(({ id, nestedIn }) => [id, nestedIn]));
        statements.forEach(({ id, content, nestedIn, confidence }, i) => {
          let outer = nestedIn;
          for (let depth = 0; outer !== null && depth < statements.length; depth += 1)
            outer = outerOf.get(outer) ?? null;
          expect([id, outer]).toEqual([id, null]);
          expect(content.length).toBeGreaterThan(0);
          expect(nestedIn === null || ids.has(nestedIn)).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          const [before, own] = [statements[i - 1]?.content.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0];
          expect(before <= own).toBe(true);
        });
      }),
    );
  });
});

describe('objects, and what stands around the verb', () => {
  test.each([
    [
      'The boats stopped over a letter in which the pilots warned that the crane was old.',
      ['indirect | the pilots | warned | the crane was old'],
    ],
    [
      'According to the director, Mara Lind, nineteen boats left the quay.',
      ['indirect | the director, Mara Lind | According to | nineteen boats left the quay'],
    ],
    ['Lind told us that evening that the quay was shut.', ['indirect | Lind | told | the quay was shut']],
    ['Falk sees the vote as a test of the union.', ['indirect | Falk | sees | the vote as a test of the union']],
    ['Falk saw the mayor as he left the quay.', []],
    [
      'Dorvik offered a fund, which pilots at the gate dismissed as a bribe.',
      ['indirect | pilots at the gate | dismissed | a bribe'],
    ],
    ['Falk denied to have opened the gate.', ['indirect | Falk | denied | to have opened the gate']],
    ['Falk rejected having opened the gate.', ['indirect | Falk | rejected | having opened the gate']],
    ['Falk announced his departure in an e-mail to the crews.', ['indirect | Falk | announced | his departure']],
    ['They call her committee the echo chamber.', ['indirect | They | call | her committee the echo chamber']],
    [
      'Lind accused Falk, who ran the port for years, of hiding the letter.',
      ['indirect | Lind | accused | hiding the letter'],
    ],
    ['Lind charged Falk with having ignored the letter.', ['indirect | Lind | charged | having ignored the letter']],
    [
      'Lind said that the quay was old, and charged Falk with having hidden it.',
      ['indirect | Lind | said | the quay was old', 'indirect | Lind | charged | having hidden it'],
    ],
    ['Prosecutors charged Falk with fraud.', []],
    [
      'Lind guaranteed a new quay “before the first snow”.',
      ['mixed | Lind | guaranteed | a new quay “before the first snow”'],
    ],
    [
      'Lind does not trust Falk but fears a strike, two officials told Tideline on condition of anonymity because they may not speak.',
      ['indirect | two officials | told | Lind does not trust Falk but fears a strike'],
    ],
    [
      'Two officials told Tideline on condition of anonymity that the talks had failed.',
      ['indirect | Two officials | told | the talks had failed'],
    ],
    [
      '“The quay is ours”, has said Joren Falk, head of the pilots.',
      ['direct | Joren Falk, head of the pilots | has said | The quay is ours'],
    ],
    [
      'Lind agreed with the claim that, while the quay is old, the crane is new.',
      ['indirect | Lind | agreed with | the claim that, while the quay is old, the crane is new'],
    ],
    ['Falk thought it looked old.', ['indirect | Falk | thought | it looked old']],
    ['Lind had doubts about the new crane.', ['indirect | Lind | had doubts | the new crane']],
    ['Lind has started calling the loan a bribe.', ['indirect | Lind | has started calling | the loan a bribe']],
    ['The shares fell, as the union reported its losses.', ['indirect | the union | reported | its losses']],
    ['# Summit in Dorvik: ferries will run again', []],
  ])('%s', check);
});

describe('sentences that only tell who said the one before', () => {
  test.each([
    [
      'The port lends the union nine cranes. This said mayor Mara Lind on Thursday after talks in Dorvik.',
      ['indirect | mayor Mara Lind | said | The port lends the union nine cranes'],
    ],
    [
      'The port lends the union nine cranes. That is what Mara Lind said on Thursday.',
      ['indirect | Mara Lind | said | The port lends the union nine cranes'],
    ],
    ['Falk said the port was shut. That is what Lind said too.', ['indirect | Falk | said | the port was shut']],
    ['The port is shut. That said, Lind will sail.', []],
    ['The port is shut. That was what Lind feared.', []],
    [
      'As said judge Mara Lind, the court has no doubts.',
      ['indirect | judge Mara Lind | said | the court has no doubts'],
    ],
    ['As expected the mayor, Mara Lind, won the vote.', []],
  ])('%s', check);
});
