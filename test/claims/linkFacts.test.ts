import { describe, expect, test } from 'vitest';
import type { CopyLink } from '../../src/model/story.js';
import { linkFacts } from '../../src/story/claims/facts/linkFacts.js';
import { compileWordTable } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';
import { articlesOf, link, type Told } from './fixtures.js';

const table = compileWordTable(dataJson('en/lineage.json'));
const model = dataJson('models/same-facts.json');

/** Takes texts, and whether the third copies the second; returns the links of facts, as the starts of their sides. */
function factsOf(texts: readonly (string | Told)[], copiesOf: 'none' | 'second in third' = 'none'): readonly string[] {
  const told = texts.map((text, i) => (typeof text === 'string' ? { outlet: `Paper ${i}`, text } : text));
  const articles = articlesOf(told);
  const [, second, third] = articles;
  const copies: readonly CopyLink[] =
    copiesOf === 'none' || !second || !third ? [] : [link(second, third, 'retranslation')];
  const start = ({ quote }: CopyLink['a']): string => quote.split(' ').slice(0, 3).join(' ');
  return linkFacts({ articles, copies, table, model })
    .filter(({ kind }) => kind === 'same-fact' || kind === 'same-quote')
    .map(({ kind, a, b }) => `${kind}: ${start(a)} = ${start(b)}`)
    .sort();
}

const OURS = `The ferry to Osk ran aground at dawn with 143 passengers on board.
Its captain, {Ketil Rusten}, had asked for a second pilot in March.
The harbour office will hear the crew on Monday.`;

describe('sentences of two hands', () => {
  test('tell one fact where they share a number and words, and not their neighbours', () =>
    expect(
      factsOf([OURS, 'All 143 passengers of the ferry that ran aground off Osk were safe.\nThe weather is mild.']),
    ).toEqual(['same-fact: The ferry to = All 143 passengers']));

  test('tell none for a name alone', () =>
    expect(factsOf([OURS, 'Snow fell on the quay.\n{Ketil Rusten} grows roses behind his house.'])).toEqual([]));

  test('tell none in words that many sentences have', () =>
    expect(factsOf([OURS, 'People were on the quay.\nA man told people what people had heard.'])).toEqual([]));
});

test('what one text tells alike with a sentence it tells alike with its copies, in whatever words', () => {
  const wire = 'The ferry to Osk ran aground at dawn with 143 passengers on board.';
  const spun = 'The boat for Osk hit ground by sunrise carrying loads of people.';
  const own = 'At dawn the Osk ferry, with 143 passengers on board, went aground on a sandbank.';
  expect(factsOf([own, wire, spun], 'second in third')).toEqual([
    'same-fact: At dawn the = The boat for',
    'same-fact: At dawn the = The ferry to',
  ]);
});

test('words of one speaker in quotation marks on both sides are one quotation', () => {
  const said = (outlet: string, text: string): Told => ({
    outlet,
    text: `The council met.\n${text}\nNobody left early.`,
    said: [[text.slice(1, text.indexOf('”')), 'Brant', 'Brant', 'said']],
  });
  expect(
    factsOf([
      said('Herald', '“The pier belongs to the fishermen of Osk and nobody will sell it,” {Brant} said.'),
      said('Post', '“Nobody will sell that pier, it belongs to the Osk fishermen,” {Brant} said.'),
    ]),
  ).toContain('same-quote: “The pier belongs = “Nobody will sell');
});
