import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWording } from '../../src/dossier/checkWording.js';
import { readWording } from '../../src/engine/readWording.js';
import { loadResources } from '../../src/resources.js';

const resources = loadResources();

/** What is wrong with a wording of a sentence, in a few words; `stands` when nothing is. */
function check(sentence: string, wording: string): string {
  const read = (text: string) => readWording(text, resources);
  const fault = checkWording(read(wording), read(sentence), resources.rewording);
  if (fault === null) return 'stands';
  return fault.change === 'form' ? 'form' : `${fault.kind} ${fault.change}`;
}

describe('what a copy editor changes stands', () => {
  test.each([
    ['articles', 'Ministry announced strike in port.', 'The ministry announced a strike in the port.'],
    ['agreement', 'The dockers was angry and demands more pay.', 'The dockers were angry and demand more pay.'],
    ['a relative pronoun', 'Police found the docker which was hurt.', 'Police found the docker who was hurt.'],
    ['"that" before what is said', 'Police said mill was closed.', 'Police said that the mill was closed.'],
    ['prepositions of place', 'The mill stands at the river.', 'The mill stands on the river.'],
    [
      'a preposition before a date',
      'Police said Tuesday that the road was closed.',
      'Police said on Tuesday that the road was closed.',
    ],
    ['the form of a date', 'The fire began at 3 May 2021.', 'The fire began on May 3, 2021.'],
    ['the form of a number', 'Police detained more than 20 dockers.', 'The police detained more than twenty dockers.'],
    ['magnitudes', 'The damage is put at 1.5 million crowns.', 'The damage is put at 1,500,000 crowns.'],
    ['an apposition', 'Piet Velden, the owner of the mill, did not come.', 'Piet Velden did not come.'],
    [
      'the shape of quotation marks',
      '„We heard the roof go“, the printer said.',
      '“We heard the roof go”, the printer said.',
    ],
    ['a comma after an opening date', 'On Tuesday police closed the road.', 'On Tuesday, the police closed the road.'],
  ])('%s', (_, sentence, wording) => {
    expect(check(sentence, wording)).toBe('stands');
  });
});

describe('what says more, less or something else is refused', () => {
  test.each([
    ['the fire left 40 people without work.', 'The fire left 400 people without work.', 'number added'],
    ['The fire left people without work.', 'The fire left 40 people without work.', 'number added'],
    ['Police detained more than 20 dockers.', 'Police detained 20 dockers.', 'number added'],
    [
      'Police detained 20 dockers in Orsey and 12 in Hale.',
      'Police detained 12 dockers in Orsey and 20 in Hale.',
      'number added',
    ],
    ['The fire began on May 3.', 'The fire began on May 4.', 'date added'],
    ['The talks failed on Monday.', 'The talks failed.', 'date lost'],
    ['The mayor did not resign.', 'The mayor did resign.', 'negation lost'],
    ['The mayor did resign.', 'The mayor did not resign.', 'negation added'],
    ['Hanna Rook accused Piet Velden.', 'Piet Velden accused Hanna Rook.', 'name moved'],
    ['Hanna Rook accused the owner.', 'Hanna Rook accused Piet Velden.', 'name added'],
    ['Police shot the dockers.', 'The dockers shot police.', 'word moved'],
    ['Police shot the dockers.', 'Police were shot by the dockers.', 'word added'],
    ['The mayor may resign.', 'The mayor resigned.', 'word added'],
    ['The owner allegedly set the fire.', 'The owner set the fire.', 'word lost'],
    ['The deputy who replaced Hanna Rook resigned.', 'Hanna Rook resigned.', 'word lost'],
    ['Hanna Rook is the mayor.', 'Hanna Rook was the mayor.', 'word added'],
    ['A docker was hurt.', 'Dockers were hurt.', 'word added'],
    ['Few people came.', 'A few people came.', 'word added'],
    ['Hanna Rook said the mayor resigned.', 'Hanna Rook, said the mayor, resigned.', 'mark added'],
    ['Hanna Rook resigned.', 'Hanna Rook resigned?', 'mark added'],
    ['“We heard the roof go,” the printer said.', '“We heard a roof go,” the printer said.', 'quotation added'],
    ['“We heard the roof go,” the printer said.', 'We heard the roof go, the printer said.', 'word added'],
    ['Piet Velden, who denies the claim, came.', 'Piet Velden came.', 'mark lost'],
    ['Piet Velden, not the owner, came.', 'Piet Velden came.', 'mark lost'],
    ['Hanna Rook, Piet Velden and the owner came.', 'Hanna Rook and the owner came.', 'mark lost'],
    ['Police closed the road.', 'Police closed the road. It is over.', 'form'],
    ['Police closed the road.', 'Police closed\nthe road.', 'form'],
    ['The man shot on Tuesday was a docker.', 'The man who shot on Tuesday was a docker.', 'word added'],
    ['The owner regrets the killing dockers.', 'The owner regrets the killing of dockers.', 'word added'],
    ['Police closed the road.', 'Police closed \u202ethe road.', 'form'],
    ['Police closed the road.', 'Police closed\u2028the road.', 'form'],
    ['Police closed the road.', 'Police closed the road. See https://example.org/', 'form'],
    ['Police closed the road.', '<b>Police</b> closed the road.', 'mark added'],
    ['Police closed the road.', '', 'word lost'],
  ])('%s → %s: %s', (sentence, wording, fault) => {
    expect(check(sentence, wording)).toBe(fault);
  });
});

test('a wording longer than any sentence of a dossier is refused', () => {
  expect(check('Police closed the road.', `${'the '.repeat(200)}police closed the road.`)).toBe('form');
});

describe('laws', () => {
  const words = 'Rook Velden police the a not never 20 30 May Monday said accused of in was were , “ ” resigned'.split(
    ' ',
  );
  const sentences = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((chosen) => chosen.join(' '));
  test('every sentence is a wording of itself', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        expect(check(sentence, sentence)).toBe('stands');
      }),
      { numRuns: 100 },
    );
  });
  test('whatever stands has the negations of its sentence, and its numbers but for those of an apposition', () => {
    const among = (text: string, chosen: readonly string[]) => text.split(' ').filter((word) => chosen.includes(word));
    const isWithin = (part: readonly string[], whole: readonly string[]) => {
      let at = 0;
      for (const word of whole) if (word === part[at]) at += 1;
      return at === part.length;
    };
    fc.assert(
      fc.property(sentences, sentences, (sentence, wording) => {
        if (check(sentence, wording) !== 'stands') return;
        expect(among(wording, ['not', 'never'])).toEqual(among(sentence, ['not', 'never']));
        const [said, known] = [wording, sentence].map((text) => among(text, ['20', '30'])) as [string[], string[]];
        expect(sentence.includes(',') ? isWithin(said, known) : said.join() === known.join()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
