import { expect, test } from 'vitest';
import { countShapes, translationeseOf } from '../../src/article/transmission/translationese.js';
import { readText } from '../../src/text/reading.js';
import { check, lexicon, transmissionOf, WIRE } from './transmissionOf.js';

/** No word of it is in a list. */
const WORD_FOR_WORD =
  `The deputy of the mayor Olav Brenn announced, that the bridge in the town Tarvik will be not opened until the end of the year.
He told it to the journalists on Monday after the meeting of the council. According to him, the builder did not finish the work
of the pillars, and the town will not pay to him the money. "We waited two years, and to us nobody came," he said. The director
of the company Sund Bro, 52 years old, did not agree with it. He said, that the town did not give to him the papers of the road.
The work of the builders will continue not before the month of May, informed the office of the council. In the town live 9000
people, and to the hospital they go by the boat. The boat does not go in the night. In the year 2017 the bridge was closed after
the storm, and the people of the islands did not have the bread for the three days. The minister of the roads Anna Marn will come
to Tarvik on Thursday, where she will meet with the mayor and with the builder.`.replace(/\n/g, ' ');

const sentencesOf = (text: string) =>
  readText(text, [{ start: 0, end: text.length }], {
    abbreviations: new Set(),
    titles: new Set(),
  }).sentences;

test('a text put together word for word as another language would is a translation, in whatever words', () => {
  check('machine-translated', WORD_FOR_WORD);
  const { why, receipts } = transmissionOf(WORD_FOR_WORD);
  expect(why).toEqual(['Its small words and endings follow each other as in texts translated word for word.']);
  expect(receipts).toHaveLength(1);
  check('unknown', WIRE);
});

test('what speaks for a report of its own must be outweighed', () =>
  check('unknown', `TARVIK, Norway, Jan 8 (Nordwire) - ${WORD_FOR_WORD}`));

test('names are one shape however long, and what they are does not matter', () => {
  const [one, other] = [WIRE, WIRE.replaceAll('Elin Brask', 'Anna Maria Marn').replaceAll('Tarvik', 'Sund')].map(
    (text) => translationeseOf(sentencesOf(text), lexicon.translationese)?.odds,
  );
  expect(one).toBeLessThan(0);
  expect(other).toBe(one);
});

test('a text of a few sentences says too little', () => {
  expect(
    countShapes(sentencesOf('The boat does not go in the night. He told it to us.'), lexicon.translationese),
  ).toBeNull();
  expect(translationeseOf([], lexicon.translationese)).toBeNull();
});
