import { expect, test } from 'vitest';
import { piecesOf } from '../../src/annotations/figures/pieces.js';
import { placesIn } from '../../src/annotations/figures/places.js';
import type { Mention } from '../../src/model/annotation.js';
import { asId, type MentionId } from '../../src/model/ids.js';
import { tokenize } from '../../src/text/tokens.js';
import { lexicon } from './figureLines.js';

/** The places of a sentence in which {Arden} is named: their words, with a "?" where they do not say which place. */
function placesOf(marked: string): readonly string[] {
  const text = marked.replace(/[{}]/g, '');
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const arden: Mention = { id: asId<MentionId>('m1'), start, end, kind: 'name', type: 'place', entity: null };
  const places = placesIn(piecesOf(text, tokenize(text), 'point', lexicon), [arden], lexicon);
  return places.map(({ isKnown, ...where }) => text.slice(where.start, where.end) + (isKnown ? '' : '?'));
}

test.each([
  ['Nine died in {Arden}.', ['Arden']],
  ['Nine died in the city of {Arden}.', ['Arden']],
  ['Nine died in the old port city of {Arden}.', ['Arden']],
  ['Nine died in the city on the way to {Arden}.', ['the city?']],
  ['Nine died when the fair of {Arden} ended.', []],
])('%s', (marked, expected) => {
  expect(placesOf(marked)).toEqual(expected);
});
