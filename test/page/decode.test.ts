import { describe, expect, test } from 'vitest';
import { decodeBytes, isBinary } from '../../src/page/decode.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Žuvėdra'), 'Žuvėdra', 'utf-8'],
    ['a byte-order mark is dropped', bytes(0xef, 0xbb, 0xbf, 0x41), 'A', 'utf-8'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x41, 0x00), 'A', 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x41), 'A', 'utf-16be'],
    [
      'what the page declares',
      latin('<meta charset="windows-1251">\xcf\xee\xf0\xf2'),
      '<meta charset="windows-1251">Порт',
      'windows-1251',
    ],
    [
      'quotation marks of Windows',
      latin('The mayor said: \x93No.\x94 It was late.'),
      'The mayor said: “No.” It was late.',
      'windows-1252',
    ],
  ])('%s', (_, input, text, charset) => {
    expect(decodeBytes(input)).toEqual({ text, charset, lossy: false });
  });

  test('bytes that cannot be read are told', () => {
    expect(decodeBytes(latin('<meta charset="utf-8">\xff\xfe broken'))).toMatchObject({
      charset: 'utf-8',
      lossy: true,
    });
  });
});

test('isBinary', () => {
  expect([bytes(0x50, 0x4b, 0), latin('plain\ttext\r\n'), bytes(0xff, 0xfe, 0x41, 0)].map(isBinary)).toEqual([
    true,
    false,
    false,
  ]);
});
