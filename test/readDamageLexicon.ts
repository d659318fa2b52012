import { compileDamageLexicon, type DamageLexicon } from '../src/article/damage/lexicon.js';
import { compileSenseLexicon } from '../src/text/mistaken-senses.js';
import { dataJson } from './readData.js';

/** Returns the damage lexicon that ships. */
export const readDamageLexicon = (): DamageLexicon =>
  compileDamageLexicon(dataJson('en/damage.json'), compileSenseLexicon(dataJson('en/mistaken-senses.json')));
