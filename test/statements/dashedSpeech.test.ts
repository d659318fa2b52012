import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);

describe('speech between dashes', () => {
  test.each([
    ['– The quay is ours, – said Mara Lind.', ['direct | Mara Lind | said | The quay is ours']],
    ['– The quay is ours – Joren Falk said.', ['direct | Joren Falk | said | The quay is ours']],
    ['— The quay is ours, says Mara Lind.', ['direct | Mara Lind | says | The quay is ours']],
    ['– Is the quay ours? – asked the mayor.', ['direct | the mayor | asked | Is the quay ours?']],
    ['– The quay is ours! – Joren Falk cried.', ['direct | Joren Falk | cried | The quay is ours!']],
    [
      '– We wait. The quay is ours, – Mara Lind told Tideline. – Nobody left.',
      ['direct | Mara Lind | told | We wait. The quay is ours / Nobody left.'],
    ],
    [
      '—The quay is ours —said the mayor, Mara Lind—. Nobody left.',
      ['direct | the mayor, Mara Lind | said | The quay is ours / Nobody left.'],
    ],
    [
      '– The quay – said Mara Lind – is “the heart” of the port.',
      ['direct | Mara Lind | said | The quay / is “the heart” of the port.'],
    ],
    [
      'Mara Lind came. – The quay is ours – she said. – Nobody left. The union met on Friday.',
      ['direct | she | said | The quay is ours / Nobody left.'],
    ],
  ])('%s', check);
});

describe('dashes that mark no speech', () => {
  test.each([
    '- Fees – the union reports the fees of the port.',
    '- The quay is ours, said Mara Lind.',
    'The quay – said to be ours – is old.',
    '– The quay is old – and nobody – not the mayor – came.',
  ])('%s', (text) => {
    expect(linesOf(text).filter((line) => line.startsWith('direct'))).toEqual([]);
  });
});
