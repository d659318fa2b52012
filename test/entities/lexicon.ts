import { compileEntityLexicon, type RawEntityLexicon } from '../../src/story/entities/entityLexicon.js';
import { dataJson } from '../readData.js';

export const raw: RawEntityLexicon = {
  transliteration: dataJson('names/transliteration.json'),
  sounds: dataJson('names/sounds.json'),
  givenNames: dataJson('names/given-names.json'),
  nameWords: dataJson('names/name-words.json'),
  countries: dataJson('names/countries.json'),
  words: dataJson('en/entities.json'),
  nameEndings: dataJson('names/name-endings.json'),
  spellings: dataJson('en/spellings.json'),
  outlets: dataJson('en/outlet-names.json'),
  personNouns: dataJson('en/person-nouns.json'),
};

/** The lexicon that ships. */
export const lexicon = compileEntityLexicon(raw);
