import { describe, expect, test } from 'vitest';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { articleOf, check, lexicon, linkOf } from './fixtures.js';

describe('a spun text beside its source', () => {
  test.each([
    // Short forms are no swaps, nor do they belong to one.
    [
      'The owner did not answer questions, and it is known that she will not sell the mill.',
      'The owner didn’t reply questions, and it’s known that she won’t sell the mill.',
      ['spinner-synonym: reply > answer'],
    ],
    [
      'The ships met in the fog near Dorvik and nobody saw them.',
      'The ships satisfied in the haze near Dorvik and nobody saw them.',
      ['spinner-synonym: satisfied in the haze > met in the fog'],
    ],
    // A clause, or a name that both have, ends the phrase, and a word joins it through small words only.
    [
      'Embattled port mayor smiled as anger in Dorvik grew.',
      'Beleaguered port mayor grinned as fury in Dorvik expanded.',
      [
        'spinner-synonym: Beleaguered > Embattled',
        'spinner-synonym: grinned > smiled',
        'spinner-synonym: fury > anger',
        'spinner-synonym: expanded > grew',
      ],
    ],
    [
      'Anna Sand said in a statement that nobody came.',
      'Anna Sand stated in a declaration that nobody came.',
      ['spinner-synonym: stated in a declaration > said in a statement'],
    ],
    [
      'The firm employs 900 people in Dorvik.',
      'The firm utilizes 900 individuals in Dorvik.',
      ['spinner-synonym: utilizes > employs', 'spinner-synonym: individuals > people'],
    ],
    // A small word that opens no clause ties two swaps; a verb parts them.
    [
      'The ferry collided in the fog off Dorvik on Monday night.',
      'The ferry crashed in the haze off Dorvik on Monday night.',
      ['spinner-synonym: crashed in the haze > collided in the fog'],
    ],
    [
      'About 900 sailors stood before the customs house in Dorvik.',
      'About 900 seamen stood earlier than the customs house in Dorvik.',
      ['spinner-synonym: seamen > sailors', 'spinner-synonym: earlier than > before'],
    ],
    // A quotation is altered as far as it goes without a mark.
    [
      'Orm asked for “a little patience in hard weeks”, and went.',
      'Orm asked for “a little tolerance in hard weeks”, and went.',
      ['altered-quote: a little tolerance in hard weeks > a little patience in hard weeks'],
    ],
    [
      '“The union left the talks, and nobody knows why,” she said.',
      '“The league left the talks, and nobody knows why,” she said.',
      ['altered-quote: The league left the talks > The union left the talks'],
    ],
    [
      'The adviser of the defence ministry saw the programme.',
      'The advisor of the defense ministry saw the program.',
      [],
    ],
    [
      'The county sent its carriers home.',
      'The country sent its carriers home.',
      ['spinner-synonym: The country > The county'],
    ],
    // A figure that both have ends the phrase too, unless what it counts is harmless; so does a name taken for words.
    [
      'A quake was followed by 41 tremors that shook the town.',
      'A quake was trailed by 41 shudders that shook the town.',
      ['spinner-synonym: trailed > followed', 'spinner-synonym: shudders > tremors'],
    ],
    [
      'They found nine boots in the ruins of the Harbour school on Monday.',
      'They found nine boots in the remnants of the Dock school on Monday.',
      ['spinner-synonym: the remnants > the ruins', 'spinner-synonym: the Dock > the Harbour'],
    ],
    // A preposition alone goes with a verb further ahead, and an apostrophe has two forms.
    [
      "The mayor accused Orm of theft at the town's gate.",
      'The mayor blamed Orm for theft at the town’s gate.',
      ['spinner-synonym: blamed > accused'],
    ],
    // The spelling of another country is no swap.
    [
      'The travellers saw one centimetre of snow at the gate.',
      'The travelers saw one centimeter of snow at the gate.',
      [],
    ],
    // A verb of saying is no small word.
    ['The lawyer said nothing on Monday.', 'The lawyer stated nothing on Monday.', ['spinner-synonym: stated > said']],
    // A number in digits does no harm outside quotation marks.
    ['Two lawyers came to the gate on Monday.', '2 lawyers came to the gate on Monday.', []],
    // Inside them they are not what was said, and the quotation is damaged as a whole.
    [
      '“People want bread, and the port wants ships,” she said on the pier.',
      '“Individuals desire bread, and the port desires ships,” she said on the pier.',
      [
        'altered-quote: Individuals desire bread, and the port desires ships > People want bread, and the port wants ships',
      ],
    ],
  ])('%s', (source, made, expected) => check(source, made, 'spun', expected));
});

test('a sentence that kept no word of its own is read beside the one that stands in its place', () => {
  const source =
    'Orm left the port at noon. Nobody saw the lamp by the old mill of the town. Three ships waited near Dorvik for the pilot.';
  const made =
    'Orm departed the port at noon. No person noticed the light by the aged plant of the city. Three vessels waited near Dorvik for the pilot.';
  const [from, to] = [articleOf('a', source, 'original'), articleOf('b', made, 'spun')];
  const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'retranslation')], lexicon });
  const printed = (found.get(to.article.id) ?? []).map(({ start, end }) => made.slice(start, end));
  expect(printed.join(' | ')).toContain('noticed');
});

test('words that the source has too were not swapped, though they looked it', () => {
  const made = 'The haze near the port grinned at individuals on Monday.';
  const read = (source: string): readonly string[] | undefined => {
    const from = articleOf('a', source, 'original');
    const alone = articleOf('b', made, 'spun');
    const at = made.indexOf('individuals');
    const looked = {
      start: at,
      end: at + 11,
      kind: 'spinner-synonym',
      intended: 'people',
      changesMeaning: false,
    } as const;
    const to = {
      ...alone,
      article: { ...alone.article, damage: [{ ...looked, confidence: 0.8, why: 'It looks swapped.' }] },
    };
    const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'spun')], lexicon });
    return found.get(to.article.id)?.map((d) => made.slice(d.start, d.end));
  };
  expect(read(made)).toEqual([]);
  // Where the source has another word, they were.
  expect(read('The haze near the port grinned at people on Monday.')).toEqual(['individuals']);
});

test('words of a translation that a program has swapped', () => {
  const made = 'Nine boats met in the haze, and the sailors beheld the shore.';
  const [from, to] = [
    articleOf('a', 'Nine boats met in the fog, and the sailors saw the shore.', 'machine-translated'),
    articleOf('b', made, 'spun'),
  ];
  const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'spun')], lexicon });
  expect(found.get(to.article.id)?.map((d) => made.slice(d.start, d.end))).toEqual(['the haze', 'beheld']);
});

test('a swap that turns what is said', () => {
  const turns = (source: string, made: string): boolean | undefined => {
    const [from, to] = [articleOf('a', source, 'original'), articleOf('b', made, 'spun')];
    const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'spun')], lexicon });
    return found.get(to.article.id)?.[0]?.changesMeaning;
  };
  expect(turns('Nine boats left the port on Tuesday.', 'Nine boats left the port on Thursday.')).toBe(true);
  expect(turns('Nine boats left the port on Tuesday.', 'Six boats left the port on Tuesday.')).toBe(true);
  expect(turns('Nine boats met in the fog on Tuesday.', 'Nine boats met in the haze on Tuesday.')).toBe(false);
  // A synonym of a dictionary, one of the list of swaps, and words that nobody gives as the same.
  expect(turns('They refused to leave the port.', 'They declined to leave the port.')).toBe(false);
  expect(turns('Her brother left the port early.', 'Her sibling left the port early.')).toBe(false);
  expect(turns('He died at the port.', 'He kicked the bucket at the port.')).toBe(false);
  expect(turns('They were wounded at the port.', 'They were harmed at the port.')).toBe(false);
  expect(turns('The union held the port.', 'The league held the port.')).toBe(true);
  expect(turns('“The danger is real,” said Orm.', '“The danger is genuine,” said Orm.')).toBe(false);
  expect(turns('“We freed the port,” said Orm.', '“We opened the wine,” said Orm.')).toBe(true);
});
