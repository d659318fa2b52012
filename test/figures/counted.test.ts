import { describe, expect, test } from 'vitest';
import { detectFigures } from '../../src/annotations/figures/detectFigures.js';
import { withMendedUnits } from '../../src/annotations/figures/mendedUnits.js';
import type { Block, Damage } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { readText } from '../../src/text/reading.js';
import { check, lexicon, rules } from './figureLines.js';

describe('what is counted', () => {
  test.each([
    ['A tremor of magnitude 5.1 killed nobody.', ['magnitude 5.1 | 5.1 magnitude exact']],
    ['The institute put the magnitude of the tremor at 5.3.', ['5.3 | 5.3 magnitude exact']],
    ['It was six degrees below zero.', ['six degrees below zero | -6 degrees exact']],
    ['A three-storey house and a four-page letter.', ['three-storey | 3 storeys exact', 'four-page | 4 pages exact']],
    ['A five-member panel found a two-way street.', ['five-member | 5 people exact']],
    ['One in four village schools is closed.', ['One in four village schools | 0.25 share exact']],
    ['One driver in three has slept.', ['One driver in three | 0.333 share exact']],
    ['Some 212 out of 340 struck.', ['Some 212 | 212 - about', '340 | 340 - exact']],
    [
      'He paid 300 orvers ($40) twice.',
      ['300 orvers | 300 orvers exact', '$40 | 40 USD exact', 'twice | 2 times exact'],
    ],
    ['A loan of 40,000 talers, once refused.', ['40,000 talers | 40000 talers exact']],
    [
      'Two of her cousins and 20 family members came.',
      ['Two of her cousins | 2 people exact', '20 family members | 20 people exact'],
    ],
    ['Six humans and two males stayed.', ['Six humans | 6 people exact', 'two males | 2 people exact']],
    ['They named a second minister, not the first minister.', ['second minister | 2 ordinal exact']],
    ['They had 60.000 talers.', ['60.000 talers | 60000 talers exact']],
    ['On flight 370 239 passengers slept.', ['239 passengers | 239 people exact']],
    ['In the tunnel 12 people died.', ['12 people | 12 people exact']],
    ['They brought to the camp 40 000 refugees.', ['40 000 refugees | 40000 people exact']],
    ['Pupils of the school 14 slept.', []],
    ['A man of 80 died, and a girl of 12.', ['80 | 80 years exact', '12 | 12 years exact']],
    ['A crew of 12 died.', ['12 | 12 people exact']],
    ['He told the agency Kestrel 34-year-old Mira Lund was well.', ['34-year-old | 34 years exact']],
    ['The box from station 14 holds 611 letters, the one from plot № 15 none.', ['611 letters | 611 letters exact']],
    [
      'In 12 polling stations and two new stations the war cost 212 lives.',
      [
        '12 polling stations | 12 polling stations exact',
        'two new stations | 2 stations exact',
        '212 lives | 212 people exact',
      ],
    ],
    ['Some 700 families live there.', ['Some 700 families | 700 families about']],
  ] as const)('%s', check);
});

describe('what is counted, read through damage', () => {
  const at = (text: string, words: string, intended: string): Damage => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    kind: 'wrong-word',
    intended,
    changesMeaning: true,
    confidence: 0.7,
    why: 'a test',
  });
  const unitsOf = (text: string, damage: readonly Damage[]): readonly (string | null)[] => {
    const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
    const article = { id: asId<ArticleId>('a'), text, blocks, damage };
    const input = { article, reading: readText(text, blocks, rules), lexicon };
    return withMendedUnits(input, detectFigures(input)).map(({ unit }) => unit);
  };

  test('the noun, and the same noun elsewhere', () => {
    const text = 'She won 4,821 voices against 4,512. In May she had 90 voices.';
    expect(unitsOf(text, [at(text, 'voices', 'votes')])).toEqual(['votes', 'votes', 'votes']);
    expect(unitsOf(text, [])).toEqual(['voices', 'voices', 'voices']);
  });
  test('a unit of money, and one that was not read as such', () => {
    const text = 'It cost 300 tiaras at 0.8 p.x that year.';
    expect(unitsOf(text, [at(text, 'tiaras', 'crowns'), at(text, 'p.x', 'percent')])).toEqual(['crowns', 'percent']);
  });
  test('persons stay persons, and damage before the number says nothing', () => {
    const text = 'Nine participants ended two boxes.';
    expect(unitsOf(text, [at(text, 'participants', 'heads'), at(text, 'ended', 'opened')])).toEqual([
      'people',
      'boxes',
    ]);
  });
});

describe('what a number leaves out, since words before it say it', () => {
  test.each([
    ['The police put the crowd at about 4,500.', ['about 4,500 | 4500 people about']],
    ['A storm killed at least 31 and injured 200.', ['at least 31 | 31 people at-least', '200 | 200 people exact']],
    [
      'The union said 6,000 people had come. The ministry spoke of 1,100.',
      ['6,000 people | 6000 people exact', '1,100 | 1100 people exact'],
    ],
    [
      'The union counts 3,600 deckmen in nine towns. The owners estimate their number at 1,100.',
      ['3,600 deckmen | 3600 people exact', 'nine towns | 9 towns exact', '1,100 | 1100 people exact'],
    ],
    ['It cost 2.5 florins in May and 2.7 in June.', ['2.5 florins | 2.5 florins exact', '2.7 | 2.7 florins exact']],
    ['The toll of the fire that broke out in the yard has risen to 12.', ['12 | 12 people exact']],
    ['It raised to 14 the number of people hurt in the fire.', ['14 | 14 people exact']],
    ['To at least 23 grew the number of boats.', ['at least 23 | 23 boats at-least']],
    ['The number of ferries in the port rose to 31 on Monday.', ['31 | 31 ferries exact']],
    ['The number of the bus to the port is 31.', ['31 | 31 - exact']],
    ['They raised the fee from 200 to 300 florins.', ['200 | 200 florins exact', '300 florins | 300 florins exact']],
    ['Two boats sank, three others came back.', ['Two boats | 2 boats exact', 'three others | 3 boats exact']],
    ['The ages of 27 others are not known.', ['27 others | 27 people exact']],
    ['She won with 8,213 votes to 7,896.', ['8,213 votes | 8213 votes exact', '7,896 | 7896 votes exact']],
    ['Police put the march on Sunday at 7,300.', ['7,300 | 7300 people exact']],
    ['He heads it from 2006 year.', ['2006 year | 2006 year exact']],
    ['About two,500 people came.', ['About two,500 people | 2500 people about']],
    [
      'A vote of 31 to 29 passed two bills.',
      ['31 | 31 votes exact', '29 | 29 votes exact', 'two bills | 2 bills exact'],
    ],
    ['The coast guard held 20 Turks.', ['20 Turks | 20 people exact']],
    ['She had a crew of 15.', ['15 | 15 people exact']],
    ['They sold it for 285.000 of euros.', ['285.000 of euros | 285000 EUR exact']],
    ['Within 48 of hours it was over.', ['48 of hours | 48 hours exact']],
    [
      'She painted 13 sheds since 2009. Eight of them leak.',
      ['13 sheds | 13 sheds exact', 'since 2009 | 2009 year exact', 'Eight of them | 8 sheds exact'],
    ],
    ['Thirteen slept in the kitchen.', ['Thirteen | 13 people exact']],
    ['The toll of the fire that broke out in the yard has risen to at least 12.', ['at least 12 | 12 people at-least']],
    ['The toll of 45 tolari is due on Monday.', ['45 | 45 - exact']],
    ['A toll of 45 was given on Monday.', ['45 | 45 people exact']],
    ['Prices rose by 2.000 percent.', ['2.000 percent | 2 percent exact']],
    ['Hundreds are still in the sports hall.', ['Hundreds | 100..999 people vague']],
    ['Hundreds were sold.', ['Hundreds | 100..999 - vague']],
    ['Dozens had to be rebuilt.', ['Dozens | 12..99 - vague']],
    ['The crowd gathered at 10 outside the mill.', ['10 | 10 - exact']],
    ['The number of trams fell, and rents rose to 31.', ['31 | 31 - exact']],
    ['The number of trams was halved while the toll rose to 31.', ['31 | 31 people exact']],
    ['Five men came. Room 14 was empty, and bus 600 too.', ['Five men | 5 people exact']],
    [
      'Some 340 lamps went down the shaft, and 212 came back.',
      ['Some 340 lamps | 340 lamps about', '212 | 212 lamps exact'],
    ],
    [
      'They held 44 men for 3 days. Six remain in the barracks.',
      ['44 men | 44 people exact', '3 days | 3 days exact', 'Six | 6 people exact'],
    ],
    [
      'They held two men. Nine planks fell. Five lie there.',
      ['two men | 2 people exact', 'Nine planks | 9 planks exact', 'Five | 5 planks exact'],
    ],
    [
      'She counted 90 crowns and two maps. Seven of them were old.',
      ['90 crowns | 90 crowns exact', 'two maps | 2 maps exact', 'Seven of them | 7 - exact'],
    ],
    [
      'Of 520 ballots, 310 were for Lind and 190 for Harr.',
      ['520 ballots | 520 ballots exact', '310 | 310 ballots exact', '190 | 190 ballots exact'],
    ],
    [
      'Without its six seats they would hold 49 of 101.',
      ['six seats | 6 seats exact', '49 | 49 seats exact', '101 | 101 seats exact'],
    ],
    [
      'He led by 317 votes. Now the lead shrinks from 317 to 90.',
      ['317 votes | 317 votes exact', '317 | 317 votes exact', '90 | 90 votes exact'],
    ],
    [
      'He has 31 ships and 31 trucks, and wants all 31.',
      ['31 ships | 31 ships exact', '31 trucks | 31 trucks exact', '31 | 31 - exact'],
    ],
    [
      'They checked 611 boxes, twice his lead of 300.',
      ['611 boxes | 611 boxes exact', 'twice | 2 times exact', '300 | 300 - exact'],
    ],
    [
      'Eleven men and 80 trucks came, not 14 as the police had said.',
      ['Eleven men | 11 people exact', '80 trucks | 80 trucks exact', '14 | 14 people exact'],
    ],
    ['The ministry put the group at 9,000.', ['9,000 | 9000 people exact']],
    [
      'The boy, about 15, and Ilya Marn (51) left; see Notes (31) Home.',
      ['about 15 | 15 years about', '51 | 51 years exact', '31 | 31 - exact'],
    ],
  ] as const)('%s', check);
});
