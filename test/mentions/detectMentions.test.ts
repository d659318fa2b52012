import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { linesOf, mentionsOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);

describe('names', () => {
  test.each([
    [
      'Mara Lind met Joren Falk in Oslo on Friday.',
      ['Mara Lind | name person', 'Joren Falk | name person', 'Oslo | name place'],
    ],
    ['They sent a letter to the European Commission.', ['European Commission | name organisation']],
    ['It was reported by the Associated Press in August.', ['Associated Press | name organisation']],
    ['The Treaty of Rome was signed in Italy.', ['Treaty of Rome | name agreement', 'Italy | name place']],
    ['On Monday in March nobody came.', []],
    ['The contractor, Mara Lind, left.', ['Mara Lind | name person']],
    ['Whatever Mrs Quorvale says, nobody came.', ['Mrs Quorvale | titled person']],
    ['They gave Joren Falk 53.4 percent of it.', ['Joren Falk | name person']],
    ['They say that Anna Moor of Syldavia came.', ['Anna Moor | name person', 'Syldavia | name place']],
    ['Nobody knew where Joan of Arc slept.', ['Joan of Arc | name person']],
  ])('%s', check);
});

describe('names beside one another', () => {
  test.each([
    ['They trust the Sund Water Board (SWB).', ['Sund Water Board | name organisation', 'SWB | name organisation']],
    [
      'They went to Leeds, Quorvale, York and Oslo.',
      ['Leeds | name place', 'Quorvale | name place', 'York | name place', 'Oslo | name place'],
    ],
    [
      'We spoke with Mira Tolland, the former director of the port.',
      ['Mira Tolland | name person | former director of the port'],
    ],
    ['He addressed the Asia-Pacific Fisheries Forum.', ['Asia-Pacific Fisheries Forum | name organisation']],
    ['They paid the accountants Harlan & Finch.', ['Harlan & Finch | name organisation']],
    ['The shop belongs to Brodal & Sons.', ['Brodal & Sons | name organisation']],
    ['They thanked Anna Moor & Peter Falk.', ['Anna Moor | name person', 'Peter Falk | name person']],
    ['They sailed from Malta & Oslo.', ['Malta | name place', 'Oslo | name place']],
  ])('%s', check);
  test('ten thousand names in one sentence', () => {
    const text = `They wrote to ${'Mara Lind, '.repeat(10_000)}and nobody else.`;
    expect(mentionsOf(text).length).toBeGreaterThan(9_000);
  });
  test('scripts side by side, and characters without width', () => {
    expect(linesOf('Mara\u200b Lind met Марыя Лінд and Jo\u200bren Falk in Oslo.').length).toBeGreaterThanOrEqual(3);
  });
});

describe('what the document says of a name', () => {
  test('a word for a people tells the country', () => {
    check('Ruvania closed the pass. The Ruvanian capital is quiet, and Ruvanians stay at home.', [
      'Ruvania | name place',
      'The Ruvanian capital | nominal place',
      'Ruvanian | adjectival place',
      'Ruvanians | adjectival group',
    ]);
  });
  test('a person whose name looks like one is none', () => {
    const lines = linesOf('Marina Falk spoke. Later Marinan Falk left with Marina.');
    expect(lines.filter((line) => line.includes('adjectival'))).toEqual([]);
  });
  test('whose president somebody is is a country, also where it stands alone', () => {
    const lines = linesOf('President Mara Lind of Ruvania met her cousin. Ruvania was glad.');
    expect(lines.filter((line) => line.startsWith('Ruvania'))).toEqual([
      'Ruvania | name place',
      'Ruvania | name place',
    ]);
  });
  test('a report is filed from a place', () => {
    const lines = linesOf(
      'QUARREL, Ruvania, May 4 (Kestrel) - The pass is closed. Quarrel waits for the snow to melt.',
    );
    expect(lines.filter((line) => /quarrel/i.test(line))).toEqual(['QUARREL | name place', 'Quarrel | name place']);
  });
});

describe('what a sentence shows a name to be', () => {
  test.each([
    ['QUARREL, Ruvania, May 4 (Gullmere) - The pass is closed.', 'Gullmere | name organisation'],
    ['QUARREL, May 4, GULL - The pass is closed.', 'GULL | name organisation'],
    ['QUARREL, May 4. /Gullmere/. The pass is closed.', 'Gullmere | name organisation'],
    ['Quarrel/Dorvik 17 October (GTK) - The president met nobody.', 'Dorvik | name place'],
    ['The Mirela coal mine is shut. He left Mirela in May.', 'Mirela | name place'],
    ['They flew in from the capital, Quarrin, on Monday.', 'Quarrin | name place'],
    ['They called off Quiet Morning, an exercise of two weeks.', 'Quiet Morning | name event'],
    ['His sister, Pilar, told nobody.', 'Pilar | name person | sister'],
    ['He worked at the brokerage Quayside.', 'Quayside | name organisation'],
    ['He told The Meridian that a valve was leaking.', 'Meridian | name organisation'],
    ['The Sorve Line, a small union, met on Monday.', 'Sorve Line | name organisation'],
    ['They met in the village of White Larch.', 'White Larch | name place'],
    ['Kolvern’s ambassador left. Kolvern will lend them money.', 'Kolvern | name place'],
    ['Its president, Odile Quarrant, said no.', 'Odile Quarrant | name person | president'],
    ['Oskel Brunt, 54, who had run the works, left. They gave Brunt an hour.', 'Brunt | name person'],
    ['The builder, Grupo Norval, denied it.', 'Grupo Norval | name organisation'],
    ['Norval will stay. Two employees of Norval left.', 'Norval | name organisation'],
    ['They called the weekly «La Torche» first.', 'La Torche | name organisation'],
    ['Votes for the opposition party Ladera Azul fell.', 'Ladera Azul | name organisation'],
    ['The spokesman of the police, Gikas Lembrun, denied it.', 'Gikas Lembrun | name person | spokesman of the police'],
    ['The president of Ruvania Odile Quarrant left.', 'Odile Quarrant | name person | president of Ruvania'],
    ['The captain of the cargo ship Odile Quarrant left.', 'Odile Quarrant | name person | captain of the cargo ship'],
    ['Radio Quorvale said that the pass was closed.', 'Radio Quorvale | name organisation'],
    ['They stood beside the Quorvale Mountain Brigade.', 'Quorvale Mountain Brigade | name organisation'],
    ['His brother told the Morrow that it was late. In May they left Morrow.', 'Morrow | name organisation'],
    ['Mara Lind told the Harbour that it was late. They live near Harbour.', 'Harbour | name organisation'],
    ['Odile Monitor left. His brother told the Monitor that it was late.', 'Monitor | name person'],
    ['Brunt was quiet. Mara is a nurse in Brunt, he said.', 'Brunt | name place'],
    ['The head of the company, Tamsin Vore, left.', 'Tamsin Vore | name person | head of the company'],
    ['A cargo ship, the Norvale, sank. They waited for Norvale.', 'Norvale | name other'],
    ['Divers went down to the Katarina. The Katarina had sunk.', 'Katarina | name other'],
    ['Katarina was late. Divers went down to the Katarina. Nobody saw Katarina.', 'Katarina | name person'],
    ['Tamsin Vore, the ship’s cook, left. Vore was late.', 'Tamsin Vore | name person'],
    ['Ruvane’s defence ministry denied it. They drove to Ruvane.', 'Ruvane | name place'],
    ['The Foreign Ministry of Ruvane denied it. Ruvane will not wait.', 'Ruvane | name place'],
    ['He threw it into the river Ruvane. Ruvane is high.', 'Ruvane | name place'],
    ['The bridge on the Ruvane is closed. Ruvane is high.', 'Ruvane | name place'],
    ['He works for the contractor Norval Marine, who is late.', 'Norval Marine | name organisation'],
    ['The owner is Norval Shipping. They gave Norval a week.', 'Norval | name organisation'],
    ['The owner is Norval Shipping. Odile Norval left. They gave Norval a week.', 'Norval | name person'],
    ['The coast guard boarded it.', 'The coast guard | nominal organisation'],
  ])('%s', (text, line) => expect(linesOf(text)).toContain(line));
});

describe('letters beyond English', () => {
  test.each([
    ['Živilė Šimkutė spoke with Česlav Łukasik.', ['Živilė Šimkutė | name person', 'Česlav Łukasik | name person']],
    ['Jovita Žąsytė lives in Šiauliai.', ['Jovita Žąsytė | name person', 'Šiauliai | name place']],
    ['Michał Łuczak left for Łódź.', ['Michał Łuczak | name person', 'Łódź | name place']],
    ['Seán O’Dwyer and Jean-Luc Béart resigned.', ['Seán O’Dwyer | name person', 'Jean-Luc Béart | name person']],
  ])('%s', check);
  test('decomposed letters belong to their word', () => {
    check('Mayor Jana Nova\u0301kova\u0301 resigned.', ['Jana Nova\u0301kova\u0301 | name person | Mayor']);
  });
});

describe('titled names and roles', () => {
  test.each([
    ['Ms. Orlova said no.', ['Ms. Orlova | titled person']],
    ['K. L. Orlova said no.', ['K. L. Orlova | titled person']],
    ['Deputy mayor Kira Orlova said no.', ['Kira Orlova | name person | Deputy mayor']],
    [
      'The mayor of Bergen, Kira Orlova, said no.',
      ['Bergen | name place', 'Kira Orlova | name person | mayor of Bergen'],
    ],
    ['The port’s deputy head, Kira Orlova, said no.', ['Kira Orlova | name person | port’s deputy head']],
    ['The deputy mayor, Kira Orlova, said no.', ['Kira Orlova | name person | deputy mayor']],
    ['The ferry was late, said its deputy director, Kira Orlova.', ['Kira Orlova | name person | deputy director']],
    ['The head of the choir, General Kira Orlova, sang.', ['Kira Orlova | name person | head of the choir']],
    ['Managing director Kira Orlova sang.', ['Kira Orlova | name person | Managing director']],
    ['Kira Orlova, whose son was there, said no.', ['Kira Orlova | name person']],
    ['According to the minister, Kira Orlova said no.', ['the minister | nominal person', 'Kira Orlova | name person']],
    ['Kira Orlova, head of the port, said no.', ['Kira Orlova | name person | head of the port']],
    ['President Kira Orlova said no.', ['Kira Orlova | name person | President']],
  ])('%s', check);
});

describe('metonyms', () => {
  test.each([
    ['Paris warned Madrid about the tariff.', ['Paris | metonym organisation', 'Madrid | metonym organisation']],
    ['They have good ties with Paris.', ['Paris | metonym organisation']],
    ['They flew to Paris.', ['Paris | name place']],
    ['They met in Paris.', ['Paris | name place']],
    ['The White House declined to comment.', ['White House | metonym organisation']],
    ['Brazil said that the dam was safe.', ['Brazil | metonym organisation']],
    ['Brazil is large.', ['Brazil | name place']],
  ])('%s', check);
});

describe('peoples', () => {
  test.each([
    ['Norwegian ships met a Dutch tug.', ['Norwegian | adjectival place', 'Dutch | adjectival place']],
    ['Many Norwegians stayed.', ['Norwegians | adjectival group']],
    ['A South Korean trawler sank.', ['South Korean | adjectival place']],
    ['The Oslo-based firm closed.', ['The Oslo-based firm | nominal organisation', 'Oslo | name place']],
  ])('%s', check);
});

describe('descriptions', () => {
  test.each([
    ['The mayor resigned.', ['The mayor | nominal person']],
    ['A radio operator, who was there, came.', ['A radio operator | nominal person']],
    ['A radio operator was sold.', ['A radio operator | nominal organisation']],
    ['Witnesses saw the explosion.', ['Witnesses | nominal group', 'the explosion | nominal event']],
    ['Four people in the harbour office came.', ['Four people in the harbour office | nominal group']],
    [
      'The talks with the union failed.',
      ['The talks with the union | nominal event', 'the union | nominal organisation'],
    ],
    ['She is a doctor.', []],
    ['No minister came.', []],
    ['The stevedores met the beekeepers.', ['The stevedores | nominal group', 'the beekeepers | nominal group']],
    [
      'The farmer’s office was closed, said the mayor’s office.',
      ['The farmer’s office | nominal organisation', 'the mayor’s office | nominal organisation'],
    ],
    ['The ex-minister left the capital.', ['The ex-minister | nominal person', 'the capital | nominal place']],
    ['The accused said nothing.', ['The accused | nominal group']],
    ['Police searched the waterworks.', ['Police | nominal organisation', 'the waterworks | nominal organisation']],
  ])('%s', check);
});

describe('people and bodies that are not named', () => {
  test.each([
    ['An official at the port said no.', ['An official at the port | nominal person']],
    [
      'They heard it from a colleague in the cabinet.',
      ['a colleague in the cabinet | nominal person', 'the cabinet | nominal organisation'],
    ],
    [
      'He quoted two people familiar with the drill.',
      ['two people familiar with the drill | nominal group', 'the drill | nominal event'],
    ],
    ['A court fined the captain.', ['A court | nominal organisation', 'the captain | nominal person']],
    ['They help a government that lost.', ['a government that lost | nominal organisation']],
    ['He took a builder in return.', []],
    ['Not a single soldier came.', []],
    ['They looked for a possible successor.', []],
    ['They parted without an agreement.', []],
  ])('%s', check);
});

describe('descriptions that stand with a name', () => {
  test.each([
    ['Her lawyer, Joren Falk, said no.', ['Joren Falk | name person']],
    ['Joren Falk, 44, a retired welder, said no.', ['Joren Falk | name person']],
    ['The Tarvik Harbour Union, a smaller union, said no.', ['Tarvik Harbour Union | name organisation']],
    ['They told the lawyer, Falk said.', ['the lawyer | nominal person', 'Falk | name person']],
  ])('%s', (text, expected) => {
    expect(linesOf(text).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual(expected);
  });
});

describe('places, documents and groups that the article introduces', () => {
  const described = (text: string): readonly string[] => linesOf(text).filter((line) => line.includes('nominal'));
  test.each([
    ['A name tells it.', 'She waited at the bridge near Quarrel.', ['the bridge near Quarrel | nominal place']],
    ['A name before it does.', 'She waited in the Ilva valley.', ['the Ilva valley | nominal place']],
    [
      'It was spoken of before.',
      'They build a bridge over the river. The bridge is late.',
      ['The bridge | nominal place'],
    ],
    ['It was not.', 'She waited at the bridge, and looked into the valley.', []],
    ['A vessel is introduced likewise.', 'They sold a tanker. The tanker is old.', ['The tanker | nominal other']],
    ['Some of a people are counted.', 'The ship had nine Romanians aboard.', ['nine Romanians | nominal group']],
    ['A country is governed.', 'Orm governed the land until May.', ['the land | nominal place']],
    [
      'The article is about a document.',
      'A letter was found. Nobody had read the letter. She wrote the letter in May.',
      ['the letter | nominal agreement', 'the letter | nominal agreement'],
    ],
    ['A document is only mentioned.', 'A list was found. He had the list.', []],
    [
      'A group recurs.',
      'It began after miners walked out. More miners came.',
      ['miners | nominal group', 'More miners | nominal group'],
    ],
    ['An event is brought about.', 'The town opened an inquiry.', ['an inquiry | nominal event']],
    ['A number only tells a size.', 'In a town of 9,000 people it employs 40 workers.', []],
    ['A hyphen is no other noun.', 'They joined the walk-out.', ['the walk-out | nominal event']],
    [
      'A participle describes.',
      'He saw 60 rescuers from neighbouring Quarrel.',
      ['60 rescuers from neighbouring Quarrel | nominal group'],
    ],
  ] as const)('%s %s', (_, text, expected) => expect(described(text)).toEqual(expected));
});

describe('headlines', () => {
  test.each([
    [
      'Ferry captain meets dockers as strike closes harbour',
      ['Ferry captain | nominal person', 'dockers | nominal group', 'strike | nominal event'],
    ],
  ])('%s', (text, expected) => expect(linesOf(text, 'en', 'title')).toEqual(expected));
});

describe('the second reading of the document', () => {
  test('a surname alone belongs to the person, also where a sentence begins', () => {
    check('Joren Falk left.\nFalk was tired.', ['Joren Falk | name person', 'Falk | name person']);
  });
  test('a name that was found once is found everywhere', () => {
    check('They asked Tideline Radio twice.\nTIDELINE RADIO IS OFF THE AIR', [
      'Tideline Radio | name organisation',
      'TIDELINE RADIO | name organisation',
    ]);
  });
  test('a capital at the beginning of a sentence makes no name of a common word', () => {
    check('Ferries stopped. The ferries were old. Ferries cost too much.', ['The ferries | nominal other']);
  });
});

describe('other languages', () => {
  test('names and listed peoples only', () => {
    expect(linesOf('Mara Lind traf den Minister in Oslo.', 'de')).toEqual([
      'Mara Lind | name person',
      'Oslo | name place',
    ]);
  });
  test('nothing in nothing', () => {
    expect(linesOf('')).toEqual([]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['Mara Lind', 'Ms.', 'Falk', 'Paris', 'warned', 'the', 'mayor', 'of', ',', '.', '“', '”', '’s', '\n', '(', '-'],
    ...[
      'Norwegian',
      'Oslo-based',
      'White House',
      'and',
      'Łódź',
      'Živilė',
      '👩‍👩‍👧',
      '𝔘nion',
      '𝐀nna',
      'قال الوزير',
      'אמרה שרה',
    ],
    ...['Treaty', 'K.', 'MINISTER', 'two', 'people', '\u0301', '\ud83d', '\u200f', '4,000'],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  test('every span is inside the text, holds words, and splits no character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, role } of mentionsOf(text)) {
          for (const where of [{ start, end }, ...(role === undefined ? [] : [role])]) {
            expect(0 <= where.start && where.start < where.end && where.end <= text.length).toBe(true);
            expect(slice(text, where)).toBe(slice(text, where).trim());
            const splits = (i: number) =>
              /[\ud800-\udbff]/.test(text.charAt(i - 1)) && /[\udc00-\udfff]/.test(text.charAt(i));
            expect(splits(where.start) || splits(where.end)).toBe(false);
          }
        }
      }),
    );
  });
  test('mentions are numbered in reading order, and the same text gives the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mentions = mentionsOf(text);
        expect(mentionsOf(text)).toEqual(mentions);
        expect(mentions.map(({ id }) => id)).toEqual(mentions.map((_, i) => `a#m${i + 1}`));
        mentions.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThanOrEqual((mentions[i] as (typeof mentions)[number]).start);
        });
      }),
    );
  });
});
