import { describe, expect, test } from 'vitest';
import { linesOf, voicesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);
const checkVoices = (text: string, expected: readonly string[]): void => expect(voicesOf(text)).toEqual(expected);

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
    [
      'The pump broke on Monday, according to its log, the owner said.',
      ['indirect | its log | according to | The pump broke on Monday'],
    ],
    ['The quay is safe, according to the ministry.', ['indirect | the ministry | according to | The quay is safe']],
    ['On Friday Lind said that the quay was safe.', ['indirect | Lind | said | the quay was safe']],
    ['The quay is on no list, according to her.', ['indirect | her | according to | The quay is on no list']],
    [
      'Three barges sank, the ministry said: two of them had been empty.',
      ['indirect | the ministry | said | Three barges sank / two of them had been empty'],
    ],
    ['In a letter on Friday, the ministry said: it is over now.', ['indirect | the ministry | said | it is over now']],
    ['Mara Lind saw in the vote “a test of nerves”.', ['mixed | Mara Lind | saw | a test of nerves']],
    [
      'Correction: An earlier version of this report said that nine divers were held.',
      ['indirect | An earlier version of this report | said | nine divers were held'],
    ],
    ['The quay was shut, said in a statement the mayor.', ['indirect | the mayor | said | The quay was shut']],
    ['Falk, whom fishermen here call the Heron, has left.', ['indirect | fishermen | call | the Heron']],
    [
      'The log of the quay, which Tideline has read, says that it was shut.',
      ['indirect | The log of the quay, which Tideline has read | says | it was shut'],
    ],
    [
      'The boats were sold, said its head, Mara Lind; others were not.',
      ['indirect | its head, Mara Lind | said | The boats were sold'],
    ],
    ['Lind said nearly two hours later that Falk left.', ['indirect | Lind | said | Falk left']],
    ['Lind said two boats sank later that day.', ['indirect | Lind | said | two boats sank later that day']],
    ['Falk drowned, said the mayor.', ['indirect | the mayor | said | Falk drowned']],
    ['Falk was accused of theft by the union.', ['indirect | the union | was accused | theft']],
    [
      'Falk was accused of cheating by moving the boats.',
      ['indirect | - | was accused | cheating by moving the boats'],
    ],
    ['Mara Lind announced it after the talks.', ['indirect | Mara Lind | announced | it']],
    [
      'Mara Lind, who sees herself as the winner, called the vote a farce.',
      ['indirect | Mara Lind | sees | herself as the winner', 'indirect | Mara Lind | called | the vote a farce'],
    ],
    ['# “We asked for a second quay”', ['direct | - | - | We asked for a second quay']],
    ['Mara Lind would not say whose boat it was.', ['indirect | Mara Lind | would not say | whose boat it was']],
    ['Mara Lind would not say who paid.', ['indirect | Mara Lind | would not say | who paid']],
    ['The port wrote off the debt. The mayor cannot claim the quay. The mayor cannot say no.', []],
    [
      'The loan, which Mara Lind promised them after the talks, will be paid in May, Falk said.',
      ['indirect | Falk | said | The loan, which Mara Lind promised them after the talks, will be paid in May'],
    ],
    [
      'The quay is safe, said Mara Lind, who also told reporters that Falk had lied.',
      ['indirect | Mara Lind | said | The quay is safe', 'indirect | Mara Lind | told | Falk had lied'],
    ],
    [
      'The quay is safe, said an official, who asked not to be named.',
      ['indirect | an official, who asked not to be named | said | The quay is safe'],
    ],
    ['Mara Lind called the plan “a bad joke”.', ['mixed | Mara Lind | called | the plan “a bad joke”']],
    [
      'Mara Lind said the strike was “a gift to smugglers” and had to end.',
      ['mixed | Mara Lind | said | the strike was “a gift to smugglers” and had to end'],
    ],
    ['As Joren Falk told Tideline, the cranes are idle.', ['indirect | Joren Falk | told | the cranes are idle']],
    ['Ms. Lind denied that the fund was empty.', ['indirect | Ms. Lind | denied | the fund was empty']],
    ['Ms. Lind denied it. The bank welcomed it.', ['indirect | Ms. Lind | denied | it']],
    ['The union called on Falk to leave.', ['indirect | The union | called on | Falk to leave']],
    ['The union urged Falk to leave.', ['indirect | The union | urged | to leave']],
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
      'The shed had been dry since March, Tideline quoted Falk as saying, who asked for ten minutes.',
      ['indirect | Falk | saying | The shed had been dry since March'],
    ],
    ['The shed is dry, Falk was quoted as saying by Tideline.', ['indirect | Falk | saying | The shed is dry']],
    ['The shed is dry, Tideline quoted Falk as saying on Monday.', ['indirect | Falk | saying | The shed is dry']],
    [
      'When the rain ended, Tideline quoted Falk as saying on Monday that the shed was dry.',
      ['indirect | Falk | saying | the shed was dry'],
    ],
    ['Falk was reported as saying that the shed was dry.', ['indirect | Falk | saying | the shed was dry']],
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

describe('a dateline is said by nobody', () => {
  test.each([
    [
      'DORVIK, May 3 (Tideline) - The quay will open on Friday, Mara Lind said.',
      ['indirect | Mara Lind | said | The quay will open on Friday'],
    ],
    ['DORVIK (Tideline) - “We are tired,” said Mara Lind.', ['direct | Mara Lind | said | We are tired']],
  ])('%s', check);
});

describe('somebody who is dismissed lost an office, what is dismissed is spoken of', () => {
  test.each([
    ['Mara Lind dismissed the head of the port authority on Monday.', []],
    ['The board dismissed Joren Falk, its director.', []],
    ['Mara Lind dismissed the report.', ['indirect | Mara Lind | dismissed | the report']],
    ['Mara Lind dismissed the mayor as a clown.', ['indirect | Mara Lind | dismissed | the mayor as a clown']],
    ['Mara Lind dismissed the claims of the mayor.', ['indirect | Mara Lind | dismissed | the claims of the mayor']],
  ])('%s', check);
});

describe('what is no statement', () => {
  test.each([
    'Nobody told us that the quay was safe.',
    'Mara Lind did not say that the quay was safe.',
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

describe('objects, and what stands around the verb', () => {
  test.each([
    ['The opposition considers this vote a theft.', ['indirect | The opposition | considers | this vote a theft']],
    ['Lind called that “idle talk”.', ['mixed | Lind | called | that “idle talk”']],
    ['Its divers call her “Lady Crane”.', ['indirect | Its divers | call | her “Lady Crane”']],
    ['The quay was shut in what Mara Lind called a theft.', ['indirect | Mara Lind | called | a theft']],
    [
      'They fell out over a fee that neighbouring Velmaria called theft.',
      ['indirect | neighbouring Velmaria | called | theft'],
    ],
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
    ['# Two hours over one pilot: harbour talks end without a deal', []],
    ['# Fifty minutes of a minister: the court has no mercy', []],
    [
      '# Minister after talks in Dorvik: the ferries will run',
      ['indirect | Minister after talks in Dorvik | : | the ferries will run'],
    ],
    [
      'Lind said that the Dorvik quay had been shut on Friday, and ordered a search of 40 sheds.',
      ['indirect | Lind | said | the Dorvik quay had been shut on Friday'],
    ],
    [
      'Lind said that the pilots had shut the quay, and ordered a search.',
      ['indirect | Lind | said | the pilots had shut the quay, and ordered a search'],
    ],
    [
      'Lind said that the crane fell on Friday, and injured two people.',
      ['indirect | Lind | said | the crane fell on Friday, and injured two people'],
    ],
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
