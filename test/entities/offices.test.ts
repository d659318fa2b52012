import { describe, test } from 'vitest';
import { check } from './markedArticles.js';

describe('an office behind the person who was introduced with it', () => {
  test.each([
    [
      'is that person',
      'The <transport minister>{pn:Ada Finn} came. {pd:The minister} spoke, and {pd:the transport minister} left.',
      ['Ada Finn (person): Ada Finn / The minister / the transport minister'],
    ],
    [
      'is nobody where two have it',
      'The <transport minister>{pn:Ada Finn} met the <finance minister>{pn:Joren Falk}. {pd:The minister} spoke.',
      ['Ada Finn (person): Ada Finn', 'Joren Falk (person): Joren Falk', 'minister (person): The minister'],
    ],
    [
      'is not the person where it is another one, or one of many',
      'The <transport minister>{pn:Ada Finn} came. {pd:The interior minister} spoke. {pd:His minister} left.',
      [
        'Ada Finn (person): Ada Finn',
        'interior minister (person): The interior minister',
        'minister (person): His minister',
      ],
    ],
    [
      'may be another one where the article has one without a name',
      'The <transport minister>{pn:Ada Finn} met {pd:a minister from Oslo}. {pd:The minister} spoke.',
      [
        'Ada Finn (person): Ada Finn',
        'minister from Oslo (person): a minister from Oslo',
        'minister (person): The minister',
      ],
    ],
  ])('%s', (_, text, expected) => check([text], expected));
});
