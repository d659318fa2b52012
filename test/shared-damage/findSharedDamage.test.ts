import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Transmission } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink } from '../../src/model/story.js';
import type { ComparedArticle } from '../../src/story/damage/ComparedArticle.js';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { compileSharedDamageLexicon } from '../../src/story/damage/lexicon.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { currenciesNamed } from '../../src/text/currency-words.js';
import { compilePersonGenders, withGivenNames } from '../../src/text/genders.js';
import { compileSenseLexicon } from '../../src/text/mistaken-senses.js';
import { readText } from '../../src/text/reading.js';
import { compileSpellings } from '../../src/text/spellings.js';
import { compileWordTable } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';

const lexicon = compileSharedDamageLexicon(dataJson('en/damage.json'), {
  clauses: compileClauseWords(dataJson('en/clauses.json')),
  senses: compileSenseLexicon(dataJson('en/mistaken-senses.json')),
  genders: compilePersonGenders(dataJson('names/genders.json')),
  respell: compileSpellings(dataJson('en/spellings.json')),
  sayingVerbs: new Set(['said', 'told', 'assured', 'spoke']),
  ascriptions: new Set(['according to']),
  timesOf: new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9 })),
  currencies: currenciesNamed({ korun: 'CZK', 'czech crowns': 'CZK', crowns: 'crowns', euros: 'EUR', $: 'USD' }),
  ...compileWordTable(dataJson('en/lineage.json')),
});
const rules = { abbreviations: new Set(['m']), titles: new Set(['mr', 'ms']) };

function articleOf(name: string, text: string, kind: Transmission['kind']): ComparedArticle {
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const reading = readText(text, [{ start: 0, end: text.length }], rules);
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const article = { id: asId<ArticleId>(name), text, blocks, language: 'en', transmission, damage: [] };
  return { article, reading };
}

function linkOf(a: ComparedArticle, b: ComparedArticle, kind: CopyLink['kind']): CopyLink {
  const whole = ({ article }: ComparedArticle) => receiptOf(article, { start: 0, end: article.text.length });
  const why = [{ feature: 'words', value: 1, text: 'Most words are shared.' }] as const;
  return { a: whole(a), b: whole(b), kind, score: 1, boilerplate: false, direction: 'b-from-a', why };
}

/** The damage of a text made from another: "kind: words > intended", one line each. */
function check(source: string, made: string, kind: 'spun' | 'machine-translated', expected: readonly string[]): void {
  const [from, to] = [articleOf('a', source, 'original'), articleOf('b', made, kind)];
  const copies = [linkOf(from, to, kind === 'spun' ? 'spun' : 'retranslation')];
  const found = findSharedDamage({ articles: [from, to], copies, lexicon });
  expect(found.has(from.article.id)).toBe(false);
  const damage = found.get(to.article.id) ?? [];
  expect(damage.map((d) => `${d.kind}: ${made.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
}

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
    // A clause, or a name that both have, ends the phrase, and a harmless word joins it through small words only.
    [
      'Embattled port mayor smiled as anger in Dorvik grew.',
      'Beleaguered port mayor grinned as fury in Dorvik expanded.',
      ['spinner-synonym: grinned > smiled', 'spinner-synonym: fury > anger', 'spinner-synonym: expanded > grew'],
    ],
    [
      'Anna Sand said in a statement that nobody came.',
      'Anna Sand stated in a declaration that nobody came.',
      ['spinner-synonym: stated in a declaration > said in a statement'],
    ],
    [
      'The firm employs 900 people in Dorvik.',
      'The firm utilizes 900 individuals in Dorvik.',
      ['spinner-synonym: utilizes > employs'],
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
    // Good synonyms do no harm outside quotation marks.
    ['The lawyer said nothing on Monday at the gate.', 'The attorney stated nothing on Monday at the gate.', []],
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

test.each([
  ['Orm met Petra Wrona at the quay.', 'Petra Crow called, and Crow went.', ['Crow > Wrona', 'Crow > Wrona']],
  // Two of one given name, a plain word in both, a person whom both texts have.
  ['Orm met Petra Wrona and Petra Holm.', 'Petra Crow called.', []],
  ['Orm met Petra Stone at the quay.', 'Petra Crow called.', []],
  ['Orm met Petra Wrona at the quay.', 'Petra Crow called, not Wrona.', []],
])('a family name that a translation translated: %s %s', (other, made, expected) => {
  const [one, two] = [articleOf('a', other, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['The Harbour Fund paid Orm on Monday.', 'Orm waits for the Harbour Base to pay.', ['Base > Fund']],
  ['The Sandy Hill party won seats.', 'The party Sandy Knoll has won seats.', ['Knoll > Hill']],
  // Two such names in the reports, the word in both, the other name in this text too, two persons, a headline.
  ['The Harbour Fund paid the Harbour Guard.', 'Orm waits for the Harbour Base to pay.', []],
  ['The Harbour Fund paid for a base.', 'Orm waits for the Harbour Base to pay.', []],
  ['The Harbour Fund paid Orm on Monday.', 'The Harbour Base is not the Harbour Fund, said Orm with anger.', []],
  ['Petra Wrona was there with Orm.', 'Petra Sandvik was there with Orm.', []],
  ['The Harbour Fund paid Orm on Monday.', 'Orm Waits At Harbour Gate', []],
])('a word of a name that the reports have otherwise: %s %s', (other, made, expected) => {
  const [one, two] = [articleOf('a', other, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['Orm won by 40 votes.', 'Orm had 40 voices more, said her voice.', ['voices > votes', 'voice > vote']],
  ['Two ballot boxes were found.', 'The lost urn was found.', ['urn > ballot box']],
  ['Police arrested nine men.', 'Police delayed nine men at the port.', ['delayed > arrested']],
  ['Firefighters came at noon.', 'Extinguishers came at noon.', ['Extinguishers > firefighters']],
  ['A judge issued an arrest warrant.', 'There is an order for arrest.', ['order for arrest > arrest warrant']],
  ['The goalkeeper was hurt.', 'The doorman was hurt.', ['doorman > goalkeeper']],
  ['The ferry left Dorvik.', 'The trajectory left Dorvik.', ['trajectory > ferry']],
  // Compounds word for word.
  ['The drivers of three ambulances were hurt.', 'Three sick cars are burnt.', ['sick cars > ambulances']],
  ['Orm agreed to a ceasefire.', 'A weapon rest begins in Orm today.', ['weapon rest > ceasefire']],
  // The other report has the word too, or not the other; a noun where the list has a verb; a name.
  ['Orm won by 40 votes, by voice.', 'Orm had 40 voices more.', []],
  ['Orm won the election.', 'Orm had 40 voices more.', []],
  ['Police arrested nine men.', 'Police spoke of a delay and the delays.', []],
  ['Orm won by 40 votes.', 'Orm told the Voice of Dorvik.', []],
  ['The goalkeeper spoke to a doorman.', 'The doorman was hurt.', []],
])('a word in a sense that no other report has: %s %s', (other, made, expected) => {
  const [one, two] = [articleOf('a', other, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['ko', ['legs > bridges']],
  ['fi', []],
  [null, ['legs > bridges']],
])('a word that only Korean has for both, in a translation from %s', (from, expected) => {
  const one = articleOf('a', 'Two bridges fell.', 'original');
  const { article, reading } = articleOf('b', 'Two legs fell.', 'machine-translated');
  const two = { reading, article: { ...article, transmission: { ...article.transmission, from } } };
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${article.text.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['Anna Sand left.', 'Mayor Sand came on Monday. He said little.', ['He > She']],
  ['Mr. Orm left.', '“We wait,” said Orm. She had come late.', ['She > He']],
  // A man and a woman, somebody unknown, nobody, words of a quotation, another who is meant by a pronoun.
  ['Anna Sand left.', 'Mayor Sand met Peter Orm. He said little.', []],
  ['Anna Sand left.', 'Mayor Sand met Jorro Plimm. He said little.', []],
  ['Anna Sand left.', 'The mayor came on Monday. He said little.', []],
  ['Anna Sand left.', 'Mayor Sand said: “Nobody knows whether he came.”', []],
  ['Anna Sand left.', 'Mayor Sand wrote to him. He said little.', []],
  // Beside a wrong subject other pronouns are wrong too; a sentence without names has those of the one before.
  ['Anna Sand left.', 'Mayor Sand came. In his view he was late.', ['his > her', 'he > she']],
  ['Anna Sand left.', 'Mayor Sand came. It rained. “We wait,” he said to his men.', ['he > she', 'his > her']],
  ['Anna Sand left.', 'Mayor Sand came. “We wait,” said Plimm. He said little.', []],
  // A body, a country, and a title before somebody known are nobody unknown.
  ['Anna Sand left.', 'Mayor Sand came to the Orvik Port Office. He said little.', ['He > She']],
  ['Anna Sand left.', 'Mayor Sand read the Plimm Jorro. He said little.', ['He > She']],
  ['Anna Sand left.', '“We wait,” said Orvik’s mayor, Anna Sand. He said little.', ['He > She']],
  ['Anna Sand left.', 'Landlady Anna Sand came. He said little.', ['He > She']],
  // Who goes on speaking is whoever spoke, also where somebody else is named.
  ['Anna Sand left.', 'Anna Sand assured that Peter Orm fell. “Nobody ran,” he told us.', ['he > she']],
  ['Anna Sand left.', 'According to the mayor Anna Sand, Peter Orm fell. “Nobody ran,” he said.', ['he > she']],
  ['Anna Sand left.', 'Anna Sand saw that Peter Orm fell. “Nobody ran,” he said.', []],
  ['Anna Sand left.', 'Anna Sand spoke to Peter Orm, Jorro Plimm said. “Nobody ran,” he said.', []],
  ['Anna Sand left.', 'Anna Sand assured that Peter Orm fell. There he stayed.', []],
])('a pronoun of the other gender than the names: %s %s', (other, made, expected) => {
  const [one, two] = [articleOf('a', other, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  // An ending, and other letters, also where the family name stands alone.
  ['Mayor Anna Plimmli spoke. Plimmli left.', ['Plimmli > Plimm', 'Plimmli > Plimm']],
  ['Mayor Oskar Gerenko spoke.', ['Gerenko > Herenco']],
  // As the others have it, of another given name, of another family, and a plain word.
  ['Mayor Anna Plimm spoke.', []],
  ['Mayor Petra Plimmli spoke.', []],
  ['Mayor Oskar Hallgrimson spoke.', []],
  ['The Orvik Awards stood.', []],
])('the family name of somebody whom the sound reports name: %s', (made, expected) => {
  const sound = 'Mayor Anna Plimm and Oskar Herenco met at the Orvik Award.';
  const [one, two] = [articleOf('a', sound, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['No one fell, said the spokesman Anna Sand.', ['spokesman > spokeswoman']],
  ['No one fell, said its chairwoman, Peter Orm.', ['chairwoman > chairman']],
  ['Anna Sand, a spokesman for the port, said no.', ['spokesman > spokeswoman']],
  // Of the same gender, of nobody known, and of somebody else.
  ['Anna Sand, a spokeswoman for the port, said no.', []],
  ['No one fell, said the spokesman Jorro Plimm.', []],
  ['The spokesman met Anna Sand.', []],
])('a word for an office of the other gender than its bearer: %s', (made, expected) => {
  const [one, two] = [articleOf('a', 'It rained.', 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test.each([
  ['fi', 'Mayor Sand gave his name.', ['his > her']],
  ['fi', 'Peter Orm met Mayor Sand. Sand said that he was late.', ['he > she']],
  // Of somebody unknown in between nothing is told.
  ['fi', 'Mayor Sand came. Jorro Plimm said little. He was late.', []],
  ['de', 'Mayor Sand gave his name.', []],
  ['de', 'Peter Orm met Mayor Sand. Sand said that he was late.', []],
])('a pronoun from a language with one for women and men, and from another: %s %s', (from, made, expected) => {
  const one = articleOf('a', 'Anna Sand left.', 'original');
  const { article, reading } = articleOf('b', made, 'machine-translated');
  const two = { reading, article: { ...article, transmission: { ...article.transmission, from } } };
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

test('a file of given names adds to another and leaves its words', () => {
  const genders = compilePersonGenders(
    withGivenNames(dataJson('names/genders.json'), dataJson('names/given-name-genders.json')),
  );
  expect([genders.names.get('anna'), genders.names.get('kaarina'), genders.names.get('mihai')]).toEqual([
    'female',
    'female',
    'male',
  ]);
  expect(genders.names.has('paris')).toBe(false);
  expect(genders.words.get('widow')).toBe('female');
});

test.each([
  ['Orm met Petra Harrow.', 'Petra Harrou left, and Harrou called.', ['Harrou > Harrow', 'Harrou > Harrow']],
  ['Orm met Petra Lorck.', 'Petra Lork left.', ['Lork > Lorck']],
  // A people, a plain word, a name that both have, two that are as near, short names of other people.
  ['They met in Torvia.', 'The Torvian left.', []],
  ['Orm met Mrs Harrow at the harrow.', 'Petra Harrou left.', []],
  ['Orm met Mrs Harrow.', 'Petra Harrou left Harrow.', []],
  ['Orm met Mrs Harrow and Anna Harrov.', 'Petra Harrou left.', []],
  ['Orm met Petra Lork.', 'Petra Lorf left.', []],
])('a name in other letters: %s %s', (other, made, expected) => {
  const [one, two] = [articleOf('a', other, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(two.article.id) ?? [];
  expect(found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`)).toEqual(expected);
});

describe('two translations of one text', () => {
  const shared = [
    'The dam of Orvik was closed on Monday.',
    'Engineers looked at the northern wall for hours.',
    'Three villages in the valley were warned by telephone.',
    'The school of Orvik opened its gym for the night.',
    'Rain is expected until the weekend.',
  ];
  // The damage of the first of two translations, where a sentence of each is added to what both have.
  function beside(own: string, others: string, sound: string): readonly string[] {
    const texts = [own, others].map((last) => [...shared, last].join(' '));
    const [one, two] = texts.map((text, i) => articleOf(`t${i}`, text, 'machine-translated'));
    const three = articleOf('s', sound, 'original');
    if (one === undefined || two === undefined) return [];
    const link = { ...linkOf(one, two, 'retranslation'), direction: 'siblings' as const };
    const found = findSharedDamage({ articles: [one, two, three], copies: [link], lexicon });
    const damage = found.get(one.article.id) ?? [];
    return damage.map((d) => `${d.kind}: ${one.article.text.slice(d.start, d.end)} > ${d.intended}`);
  }

  test.each([
    // A negation that is lost: of the verb, of the subject, in a clause of its own.
    [
      'The owner will open the gates before noon.',
      'The owner will not open the doors before noon.',
      ['lost-negation: will open the gates > will not open the doors'],
    ],
    [
      'A single guard has a key to the tower.',
      'Not a single guard has a key to the tower.',
      ['lost-negation: A single guard > Not a single guard'],
    ],
    [
      'Nobody slept, and the owner of the mill answered questions on Monday.',
      'Nobody slept, and the owner of the mill did not answer questions on Monday.',
      ['lost-negation: answered questions > did not answer questions'],
    ],
    // A short clause as a whole, of a verb with its object what stands before the next phrase.
    [
      'It rained, and the owner answered questions.',
      'It rained, and the owner did not answer questions.',
      ['lost-negation: the owner answered questions > the owner did not answer questions'],
    ],
    [
      'The owner of the mill pays for the repairs of the wall.',
      'The owner of the mill does not pay for the repairs of the wall.',
      ['lost-negation: pays > does not pay'],
    ],
    [
      'The owner of the mill ruled out a sale of the lower wall.',
      'The owner of the mill did not exclude a sale of the lower wall.',
      ['lost-negation: ruled out a sale > did not exclude a sale'],
    ],
    // What stands behind a mark is not denied.
    [
      '“It rained and the guards have agreed on something,” said the owner of the mill.',
      '“It rained and the guards have agreed to nothing”, said the owner of the mill.',
      ['lost-negation: have agreed on something > have agreed to nothing'],
    ],
    [
      'The owner told our paper: “We closed the gates.”',
      'The owner told to our sheet: “Not we shut the doors.”',
      ['lost-negation: We closed the gates > Not we shut the doors'],
    ],
    // A thousand or a decimal mark that is lost; a word that this one has more is not.
    [
      'The owner owes more than 17 marks to his guards.',
      'The owner owes more than 17 thousand marks to the guards.',
      ['broken-numeral: 17 marks > 17 thousand marks'],
    ],
    [
      'The owner pays 45 percent a year.',
      'The owner pays 4,5 percent a year.',
      ['broken-numeral: 45 percent > 4,5 percent'],
    ],
    ['The owner owes 17 thousand marks to his guards.', 'The owner owes 17 marks to the guards.', []],
    // Both deny, by other words or once more than English does; only the other translation lost one; other sentences.
    ['The owner refused to open the gates.', 'The owner did not want to open the gates.', []],
    ['Nobody in the tower has a key.', 'Nobody in the tower does not have a key.', []],
    ['The owner will not open the gates.', 'The owner will open the gates.', []],
    ['The owner spoke of money.', 'Nobody knows where the keys are.', []],
  ])('a negation: %s %s', (own, others, expected) => {
    expect(beside(own, others, 'The owner spoke.')).toEqual(expected);
  });

  test.each([
    // The sound report has the name.
    [
      'The key is with Mrs Heron, the owner.',
      'The key is with Mrs Volavka, the owner.',
      'Volavka spoke.',
      ['name-damage: Heron > Volavka'],
    ],
    // It has neither, or the word too; a word that the dictionary has.
    ['The key is with Mrs Heron.', 'The key is with Mrs Volavka.', 'The owner spoke.', []],
    ['The key is with Mrs Heron.', 'The key is with Mrs Volavka.', 'Volavka saw a heron.', []],
    ['The key is with the Heron Bank.', 'The key is with the Winter Bank.', 'Winter Bank spoke.', []],
  ])('a name: %s %s %s', (own, others, sound, expected) => {
    expect(beside(own, others, sound)).toEqual(expected);
  });

  test.each([
    [
      'About 80 people went to the gate.',
      'About 80 thousand humans went to the gate.',
      ['broken-numeral: 80 > 80 thousand'],
    ],
    // A magnitude that was left as it is, and another number.
    ['About 80 people went to the gate.', 'About 80 mlrd. crowns went to the gate.', []],
    ['About 80 people went to the gate.', 'About 80 people of 80 thousand humans went to the gate.', []],
  ])('a number: %s %s', (own, others, expected) => {
    expect(beside(own, others, 'The owner spoke.')).toEqual(expected);
  });

  test('texts that share a sentence or two are none', () => {
    const text = 'The dam of Orvik was closed on Monday. The owner will open the gates.';
    const one = articleOf('a', text, 'machine-translated');
    const two = articleOf('b', text.replace('will open', 'will not open'), 'machine-translated');
    const link = { ...linkOf(one, two, 'retranslation'), direction: 'siblings' as const };
    expect(findSharedDamage({ articles: [one, two], copies: [link], lexicon }).size).toBe(0);
  });
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
  // Nothing changes where the source has another word.
  expect(read('The haze near the port grinned at people on Monday.')).toBeUndefined();
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

describe('a translation beside its source', () => {
  test.each([
    [
      'The talks in Dorvik ended without a deal on Friday.',
      'The talks in Dorvik ended with a deal on Friday.',
      ['lost-negation: ended with a deal > ended without a deal'],
    ],
    // The phrase begins with a verb that is denied, or with a word that says something, and ends with the clause.
    [
      'Orm said the court had no doubt that the port was shut.',
      'Orm said the court has doubts that the port was shut.',
      ['lost-negation: has doubts > had no doubt'],
    ],
    [
      'The union called for a vote of no confidence in the port.',
      'The union called for a vote of confidence in the port.',
      ['lost-negation: vote of confidence > vote of no confidence'],
    ],
    ['It was hard to be alone.', 'It was hard not to be alone.', ['lost-negation: hard not > hard']],
    [
      'The talks ended without a deal, and Orm went home.',
      'The talks ended with a deal, and Orm went home.',
      ['lost-negation: ended with a deal > ended without a deal'],
    ],
    [
      'The port cost 1.3 billion crowns last year.',
      'The port cost 1.3 million crowns last year.',
      ['broken-numeral: 1.3 million crowns > 1.3 billion crowns'],
    ],
    // Another number or day in the same words; the same amount in other units is none.
    [
      'Guards held 14 dockers on Tuesday night.',
      'Guards held 40 dockers on Tuesday night.',
      ['broken-numeral: 40 > 14'],
    ],
    [
      'The fund opened on Tuesday in Dorvik.',
      'The fund opened on Thursday in Dorvik.',
      ['mangled-date: Thursday > Tuesday'],
    ],
    ['It cost 1,500 million euros in all.', 'It cost 1 billion euros in all.', []],
    ['It opened on 9 Aug in Dorvik.', 'It opened on 9 August in Dorvik.', []],
    // Denied in other words: the sentences are worded otherwise.
    ['The mayors agreed to meet without delay in Dorvik.', 'The mayors agreed to meet immediately in Dorvik.', []],
    ['He was elected rather than a captain by them.', 'He was elected, not a captain, by them.', []],
    ['“It was late,” she said at the gate.', '“It was late,” he said at the gate.', ['wrong-pronoun: he > she']],
    [
      'The mayor will not be sworn in before June.',
      'The mayor will be sworn in before June.',
      ['lost-negation: will be sworn > will not be sworn'],
    ],
    // In other words the pronoun is known by the verb of saying behind it, or by the word that it belongs to.
    [
      'It was late at the gate, she told reporters by the pier.',
      'It was late at the gate, he said to the press on the pier.',
      ['wrong-pronoun: he > she'],
    ],
    [
      'He turned down the offer, his spokesman Bo Orm said.',
      'He rejected the offer, according to her spokesman Bo Orm.',
      ['wrong-pronoun: her > his'],
    ],
    [
      'The firm denied it. Its director left the port.',
      'The firm denied it. Your director left the port.',
      ['wrong-pronoun: Your > Its'],
    ],
    ['She asked whether or not the port was shut.', 'She asked whether the port was shut.', []],
    [
      'Judge Anna Sand opened an inquiry and did not rule out arrests.',
      'Judge Anna Sand opened an inquiry and ruled out arrests.',
      ['lost-negation: ruled out arrests > did not rule out arrests'],
    ],
    [
      "The teachers' union accused Sand of lying about it.",
      "Sand accused the teachers' union of lying about it.",
      ["role-inversion: Sand accused the teachers' union > The teachers union accused Sand"],
    ],
    // The thousands went with their point; the same amount in other units is none.
    [
      'More than 4,500 people came to the port.',
      'More than 4.5 people came to the port.',
      ['broken-numeral: 4.5 people > 4,500 people'],
    ],
    ['The port is 4,500 metres long.', 'The port is 4.5 kilometres long.', []],
    ['The port costs 12,000 crowns a day.', 'The port costs 12 thousand crowns a day.', []],
    // Names that were translated; what was learned of one holds further on. Spellings and offices are none.
    [
      'Mayor Anna Sobek came to the port. Nobody else saw Sobek there.',
      'Mayor Anna Sable came to the port. Nobody else saw Sable there.',
      ['name-damage: Sable > Sobek', 'name-damage: Sable > Sobek'],
    ],
    [
      'The firm, Grupo Piedra, left the port.',
      'The firm, Group Stone, left the port.',
      ['name-damage: Group Stone > Grupo Piedra'],
    ],
    ['Mr Alexey Orm left the port.', 'Mr Aleksei Orm left the port.', []],
    ['The Harbour Agency shut the port.', 'The Harbour Office shut the port.', []],
    [
      'Ms Sand accused the Harbour Office of lying about it.',
      'The Harbour Office accused Sand of lying about it.',
      ['role-inversion: The Harbour Office accused Sand > Ms Sand accused the Harbour Office'],
    ],
    ['The Harbour Office was accused by Sand of lying.', 'Sand accused the Harbour Office of lying.', []],
    [
      'Andrei Hallen left Lindhaven on Monday.',
      'Andrejus Hallenas left Lindhavenas on Monday.',
      ['name-damage: Andrejus Hallenas > Andrei Hallen', 'name-damage: Lindhavenas > Lindhaven'],
    ],
    // Diacritics and plurals are no foreign forms.
    ['Lukasz Wrona called the Port.', 'Łukasz Wrona called the Ports.', []],
    [
      'Deputy Minister of Ports Anna Sand came.',
      'Under Minister of Ports Anna Sand came.',
      ['wrong-title: Under Minister of Ports > Deputy Minister of Ports'],
    ],
  ])('%s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test('shows where the source has the words', () => {
    const source = 'The talks in Dorvik ended without a deal on Friday.';
    const [from, to] = [
      articleOf('a', source, 'original'),
      articleOf('b', source.replace('out', ''), 'machine-translated'),
    ];
    const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'retranslation')], lexicon });
    const witness = found.get(to.article.id)?.[0]?.witness;
    expect(witness?.article).toBe(from.article.id);
    expect(source.slice(witness?.start, witness?.end)).toBe('ended without a deal');
  });

  test('is left alone when it is not known to be made from the other', () => {
    const articles = [
      articleOf('a', '“It was late,” she said at the gate.', 'original'),
      articleOf('b', '“It was late,” he said at the gate.', 'machine-translated'),
    ] as const;
    const link: CopyLink = { ...linkOf(articles[0], articles[1], 'retranslation'), direction: 'unknown' };
    expect(findSharedDamage({ articles, copies: [link], lexicon }).size).toBe(0);
  });
});

describe('a translation beside the other reports', () => {
  const report =
    'The dam cost 3 billion marks, and 24,000 people live below it. Repairs were paid with 1.4 million florins. ' +
    'The mayor counted 3,000 guests at the opening, and three guests fell. The gate cost $750 million or 45 billion korun.';
  test.each([
    ['The wall cost 3 million marks.', ['3 million marks > 3 billion marks']],
    ['Below it live 24 people.', ['24 people > 24,000 people']],
    ['The repairs were 14 million florins.', ['14 million florins > 1.4 million florins']],
    // Whatever the currency is called.
    ['The gate cost 45 million crowns.', ['45 million crowns > 45 billion korun']],
    ['The gate cost 7.5 billion crowns.', []],
    ['The gate cost $7.5 billion.', ['$7.5 billion > $750 million']],
    ['The gate cost 45 million euros.', []],
    // Another sentence, digits, and a number that the report has as well, be it in words.
    ['At the opening 3 guests fell.', []],
    ['Twelve villages want 3 million marks.', []],
    ['The wall cost 4 million marks.', []],
    ['The wall cost 3 million marks, and no wall of 3 billion marks is built again.', []],
  ])('an amount of another magnitude: %s', (made, expected) => {
    const articles = [articleOf('a', report, 'original'), articleOf('b', made, 'machine-translated')];
    const found = findSharedDamage({ articles, copies: [], lexicon }).get(asId<ArticleId>('b')) ?? [];
    expect(found.map((d) => `${made.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
  });
});

test.each([
  [
    'The owner of the mill will not open the gates before noon.',
    'The owner of the mill will open the gates before noon.',
    ['will open the gates > will not open the gates'],
  ],
  // A sentence of other words, one of which says no, and a question that is open.
  ['The owner of the mill will not open the gates before noon.', 'In Dorvik the mayor opened the gates again.', []],
  ['The owner of the mill does not trust the new mayor.', 'The owner of the mill distrusts the new mayor.', []],
  ['The owner asked whether or not the mill was shut.', 'The owner asked whether the mill was shut.', []],
])('a negation that the sound reports have: %s %s', (report, made, expected) => {
  const articles = [articleOf('a', report, 'original'), articleOf('b', made, 'machine-translated')];
  const found = findSharedDamage({ articles, copies: [], lexicon }).get(asId<ArticleId>('b')) ?? [];
  expect(found.map((d) => `${made.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
});

describe('laws', () => {
  const words = fc.constantFrom(
    'the',
    'port',
    'Sand',
    'Sandas',
    'he',
    'she',
    'said',
    'not',
    '“',
    '”',
    ',',
    '.',
    '3',
    'haze',
  );
  const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));
  test('damage lies in the text, has a reason, and is the same in any order of the articles', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('spun' as const, 'machine-translated' as const), (one, other, kind) => {
        const articles = [articleOf('a', one, 'original'), articleOf('b', other, kind)] as const;
        const copies = [linkOf(articles[0], articles[1], 'spun')];
        const found = findSharedDamage({ articles, copies, lexicon }).get(articles[1].article.id) ?? [];
        for (const d of found) {
          expect(d.start).toBeGreaterThanOrEqual(0);
          expect(d.end).toBeGreaterThan(d.start);
          expect(d.end).toBeLessThanOrEqual(other.length);
          expect(d.why).not.toBe('');
        }
        const again = findSharedDamage({ articles: [...articles].reverse(), copies, lexicon });
        expect(again.get(articles[1].article.id) ?? []).toEqual(found);
      }),
      { numRuns: 80 },
    );
  });
});
