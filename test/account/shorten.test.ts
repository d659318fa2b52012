import { describe, expect, test } from 'vitest';
import { asidesOf } from '../../src/dossier/account/shorten.js';
import type { Statement } from '../../src/model/annotation.js';
import type { Told } from '../claims/fixtures.js';
import { clauses, taggedSentence } from './fixtures.js';

// What is left out stands in square brackets.
function marked(text: string, said: Told['said'] = [], known: Partial<Statement> = {}): string {
  const sentence = taggedSentence(text, said);
  const statements = sentence.statements.map((one) => ({ ...one, ...known }));
  let [out, at] = ['', 0];
  for (const { start, end } of asidesOf({ ...sentence, statements }, clauses)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ['a clause about the subject', 'The mill[, which employs 90 people,] has lost money for years.'],
  ['a clause behind an apposition', 'The owner, Ada Brink[, who runs the mill], has lost money for years.'],
  ['a clause about the last noun', 'The mill was sold to a farmer[, who wants to tear it down].'],
  ['a clause that a preposition opens', 'The council of the town sold the mill[, in which 90 people worked].'],
  ['a circumstance at the end', 'The bridge was closed on Monday[, two days after a barge had hit it].'],
  ['what is named as a part', 'The pact binds all ports of the coast[, including those of the islands].'],
  ['a second main clause', 'The mayor met the millers on Friday[, and nobody knew what to say].'],
  ['words in brackets', 'The union of farmers[ (the larger of two)] has called a strike for Monday.'],
  ['words in brackets at the end', 'The owner of the mill has paid the council 40,000 crowns[ (about $1,800)].'],
  ['a clause behind an age', 'In May Ada Brink[, 58][, who had run it since 2009,] sold the mill to a farmer.'],
  ['an age and a clause behind it', 'Ada Brink[, 58, who had run it since 2009,] sold the mill to a farmer.'],
  ['a participle behind a year', 'A letter of May 2021[, seen by reporters,] warned the owner of the mill.'],
  ['a participle in what is put in front', 'In a letter[, seen by reporters], the owner of the mill denied the loss.'],
  [
    'a description with a clause at the end',
    'The council of the town will sell the old mill[, a step that nobody had foreseen in May].',
  ],
  ['what went before', 'The owner of the mill left the town on Monday[ after the flood had ruined the flour].'],
  [
    'a clause with commas of its own',
    'The mill[, which opened in June 2011, two years late,] has lost money for years.',
  ],
  ['an age behind what opens the sentence', 'Until the flood in May, Brink[, 58,] had lost no money.'],
  ['what the subject does besides', 'The owner of the mill left the talks at noon[, promising to come back].'],
  ['an age', 'In May Brink[, 58,] sold the mill to a farmer.'],
  ['nothing of a number in groups', 'At its height, 5, 000 gallons of water were poured onto the mill.'],
  ['nothing of a clock', 'Brink left the field with 13: 41 left to play in the second half.'],
  ['a participle', 'The mill[, built by monks,] was sold to a farmer on Monday.'],
  ['a description at the end', 'The owners met for two hours in Oster[, their first talks since the flood].'],
  ['a clause behind a semicolon', 'The mill lost a lot of money[; the owner will keep it].'],
  ['a second predicate', 'The owner called the offer a joke[ and gave the workers two days].'],
  [
    'a second main clause whose subject is long',
    'The barge hit the bridge on Monday night[, and the union of the millers accused its owner].',
  ],
  ['a second predicate behind a quotation', 'The owner called the offer "a joke"[ and gave the workers two days].'],
  [
    'a second predicate behind an apposition',
    'Ada Brink, the owner, met the millers in the yard[, and talked to the mayor for an hour].',
  ],
  [
    'what explains the clause before it',
    'The mill lost 80 sacks in May, not 60 as it had said[: two barges had been counted twice].',
  ],
  ['what ties it to another sentence', 'The mill on the coast[, meanwhile,] has lost money for years.'],
  ['the same behind what is put in front', 'In the port[, however], the owners of the mill have lost money for years.'],
  ['one behind the other', 'The mayor of the town met them[, after a barge had hit the bridge][, and nobody smiled].'],
])('%s is left out', (_, expected) => {
  expect(marked(expected.replace(/[[\]]/gu, ''))).toBe(expected);
});

test.each([
  ['a clause that is set against the first', 'The mill has lost money, but the owner will keep it.'],
  ['a condition', 'The millers will strike on Monday, unless the owner yields.'],
  ['what a plan waits for', 'The owner of the mill will leave the town after the council has met.'],
  ['what a denial is about', 'The owner of the mill did not leave the town after the council had met.'],
  ['what a time is counted from', 'The owner of the mill left the town three days after the council had met.'],
  ['an enumeration', 'The mill makes flour, bran, and oil for the ports of the coast.'],
  ['words of a quotation', '"The mill, which I know well, has lost money for years," the owner said.'],
  ['a clause whose end cannot be told', 'The mill, which makes flour, bran, and oil, has lost money.'],
  ['a short sentence', 'They met, after which they left.'],
  ['a year', 'In the long winter of October, 2021, the owner of the mill sold it to a farmer.'],
  ['what is denied with the first', 'The owner did not sell the mill to a farmer and hand over the keys.'],
  ['what takes the first back', 'The owner was charged with fraud in May and acquitted by the court on Monday.'],
  ['the third of three predicates', 'The owner fixed the roof of the mill, painted the door and left the town.'],
  [
    'what goes on with a clause about the subject',
    'A baker who lives at the mill and sells bread there saw the owner leave.',
  ],
  ['what the first does not tell without', 'On Monday the owner of the old mill was shot and killed by a farmer.'],
  ['the verb behind an apposition', 'Brink, a farmer, shouted at the owner of the mill on Monday.'],
  ['whom somebody cites', 'The weekly of the town reported a fire, citing two of the millers.'],
  ['what came of it, with a number', 'Bombs fell on the mill in the night, killing 19 of the millers.'],
  ['what is taken back', 'The owner called the millers to the yard, denying that he would sell it.'],
  [
    'a clause that names what the words behind it point to',
    'The millers of the coast slept in boats, and the Holm Mill lost 20 sacks, said its owner.',
  ],
  ['a noun with a clause of its own', 'The flood hurt farmers of the coast, and millers who had lost their flour.'],
  ['a clause that is announced', 'One of the millers of the coast made this complaint: the owner keeps the flour.'],
  ['a list behind a colon', 'The new mill has two doors: one for the sacks, one for taking out the flour.'],
  [
    'the last of three main clauses',
    'The first mill lost 80 sacks, the second lost 60 sacks, and the third lost none of them.',
  ],
  ['the end of a list', 'Most of the flour for the port comes from mills, farms and imported sacks.'],
])('%s is kept', (_, text) => {
  expect(marked(text)).toBe(text);
});

describe('who says what is kept', () => {
  type Said = readonly [words: string, speaker: string, source: string, cue: string];
  const anonymous = (text: string, said: Said): string => marked(text, [said], { anonymity: 'anonymous' });
  test('is kept', () => {
    const text = 'The bridge will stay closed for two months, when the owner of the barge spoke to reporters.';
    const said = ['The bridge will stay closed for two months', 'owner', 'the owner of the barge', 'spoke'] as const;
    expect(marked(text, [said])).toBe(text);
    expect(marked(text)).toBe(
      'The bridge will stay closed for two months[, when the owner of the barge spoke to reporters].',
    );
  });
  test.each([
    [
      'of a source with an office',
      'The mill will be sold by May, said the owner, Brink[, who lives in Oster].',
      'the owner, Brink, who lives in Oster',
    ],
    [
      'of a source with a title',
      'The mill will be sold by May, said President Ada Brink[, who lives in Oster].',
      'President Ada Brink, who lives in Oster',
    ],
    [
      'of a source that it introduces',
      'The mill will be sold by May, said Ada Brink, who owns it.',
      'Ada Brink, who owns it',
    ],
  ])('a clause %s', (_, expected, source) => {
    const text = expected.replace(/[[\]]/gu, '');
    expect(marked(text, [['The mill will be sold by May', 'Brink', source, 'said']])).toBe(expected);
  });
  test('how and when a source without a name said it is left out', () => {
    const words = 'The mill of Oster will be sold by May';
    const expected = `${words}, two of its workers said[ late on Monday][ on condition that nobody names them].`;
    const text = expected.replace(/[[\]]/gu, '');
    expect(anonymous(text, [words, 'workers', 'two of its workers', 'said'])).toBe(expected);
  });
  test.each([
    ['behind the words', 'The mill of Oster will be sold by May, Brink said[ in a speech to the workers].'],
    ['before the words', 'Brink said[ on Monday] that The mill of Oster will be sold by May.'],
    ['but not whom is cited', 'The mill of Oster will be sold by May, Brink said in a letter citing the owner.'],
  ])('where and when it was said is left out %s', (_, expected) => {
    const text = expected.replace(/[[\]]/gu, '');
    expect(marked(text, [['The mill of Oster will be sold by May', 'Brink', 'Brink', 'said']])).toBe(expected);
  });
  test('what stands before it may be left out', () => {
    const expected = 'The mill was sold to a farmer on Monday[, after the workers had left], Brink said.';
    const text = expected.replace(/[[\]]/gu, '');
    expect(
      marked(text, [['The mill was sold to a farmer on Monday, after the workers had left', 'Brink', 'Brink', 'said']]),
    ).toBe(expected);
  });
});

test('what is quoted is kept, and so are both marks of a quotation', () => {
  const text = 'The owner thanked the workers of the mill and said: “You will meet a friend.”';
  expect(marked(text, [['You will meet a friend.', 'owner', 'The owner', 'said']], { kind: 'direct' })).toBe(text);
});
