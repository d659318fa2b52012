import { readFileSync } from 'node:fs';
import { compileEntityLexicon, type RawEntityLexicon } from '../../src/story/entities/entityLexicon.js';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));

export const raw: RawEntityLexicon = {
  transliteration: read('names/transliteration.json'),
  sounds: read('names/sounds.json'),
  givenNames: read('names/given-names.json'),
  nameWords: read('names/name-words.json'),
  countries: read('names/countries.json'),
  words: read('en/entities.json'),
};

/** The lexicon that ships. */
export const lexicon = compileEntityLexicon(raw);
