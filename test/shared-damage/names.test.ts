import { expect, test } from 'vitest';
import { besideReport } from './fixtures.js';

test.each([
  ['Orm met Petra Wrona at the quay.', 'Petra Crow called, and Crow went.', ['Crow > Wrona', 'Crow > Wrona']],
  // Two of one given name, a plain word in both, a person whom both texts have.
  ['Orm met Petra Wrona and Petra Holm.', 'Petra Crow called.', []],
  ['Orm met Petra Stone at the quay.', 'Petra Crow called.', []],
  ['Orm met Petra Wrona at the quay.', 'Petra Crow called, not Wrona.', []],
])('a family name that a translation translated: %s %s', (other, made, expected) => {
  expect(besideReport(other, made)).toEqual(expected);
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
  expect(besideReport(other, made)).toEqual(expected);
});

test.each([
  // An ending, and other letters, also where the family name stands alone.
  ['Mayor Anna Plimmli spoke. Plimmli left.', ['Plimmli > Plimm', 'Plimmli > Plimm']],
  ['Mayor Oskar Gerenko spoke.', ['Gerenko > Herenco']],
  // An ending at both names.
  ['Mayor Oskars Herencos spoke.', ['Oskars Herencos > Oskar Herenco']],
  // As the others have it, of another given name, of another family, and a plain word.
  ['Mayor Anna Plimm spoke.', []],
  ['Mayor Petra Plimmli spoke.', []],
  ['Mayor Oskar Hallgrimson spoke.', []],
  ['The Orvik Awards stood.', []],
])('the family name of somebody whom the sound reports name: %s', (made, expected) => {
  const sound = 'Mayor Anna Plimm and Oskar Herenco met at the Orvik Award.';
  expect(besideReport(sound, made)).toEqual(expected);
});

test.each([
  ['Orm met Petra Harrow.', 'Petra Harrou left, and Harrou called.', ['Harrou > Harrow', 'Harrou > Harrow']],
  ['Orm met Petra Lorck.', 'Petra Lork left.', ['Lork > Lorck']],
  ['Orm met Petra Velmar.', 'Petra Welmar left.', ['Welmar > Velmar']],
  // A people, a plain word, a name that both have, two that are as near, short names of other people.
  ['They met in Torvia.', 'The Torvian left.', []],
  ['Orm met Mrs Harrow at the harrow.', 'Petra Harrou left.', []],
  ['Orm met Mrs Harrow.', 'Petra Harrou left Harrow.', []],
  ['Orm met Mrs Harrow and Anna Harrov.', 'Petra Harrou left.', []],
  ['Orm met Petra Lork.', 'Petra Lorf left.', []],
])('a name in other letters: %s %s', (other, made, expected) => {
  expect(besideReport(other, made)).toEqual(expected);
});

test.each([
  // The holder of an office, and the name of a thing before its noun; further on by the name alone.
  ['President Garden of Torvia came. Garden spoke.', ['Garden > Galden', 'Garden > Galden']],
  ['The Bola bridge is shut.', ['Bola > Vola']],
  // An office elsewhere, another thing, another name, and a name that the others have.
  ['President Garden of Eskdal came.', []],
  ['The Bola dam is shut.', []],
  ['The Sorrel bridge is shut.', []],
  ['The Boma bridge is shut.', []],
])('a name in the place of another: %s', (made, expected) => {
  const sound = 'President Viktor Galden of Torvia opened the Vola bridge on Monday, not in Boma.';
  expect(besideReport(sound, made)).toEqual(expected);
});

test.each([
  // Wherever it stands.
  [
    'The leaders of both countries met for four hours in the village of Weissen.',
    'Both leaders of the countries spoke four hours in the village of White Stone. Nobody lives in White Stone.',
    ['White Stone > Weissen', 'White Stone > Weissen'],
  ],
  // Of two names that with the same noun behind it.
  [
    'In Dorvik the leaders agreed to open the Crni Zid border crossing for lorries on Monday.',
    'In Spring the leaders agreed that the Black Gate border crossing will be open for lorries on Monday.',
    ['Black Gate > Crni Zid'],
  ],
  // A name that a report has, one that this text has too, two that may be meant, another sentence, no plain word.
  [
    'They met in Weissen for talks about water. White Stone is near.',
    'They met in White Stone for talks about water.',
    [],
  ],
  ['They met in Weissen for talks about water.', 'They met in White Stone for talks about water, near Weissen.', []],
  ['They met in Weissen near Gerolt for talks about water.', 'They met in White Stone for talks about water.', []],
  ['In Weissen the leaders of both countries met.', 'Water is sold by the litre in White Stone.', []],
  ['They met in Weissen for talks about water.', 'They met in Pirovalda for talks about water.', []],
  ['They met in Weissen on Friday for talks about water.', 'They met on Monday for talks about water.', []],
])('a name that was translated whole: %s %s', (report, made, expected) => {
  expect(besideReport(report, made)).toEqual(expected);
});
