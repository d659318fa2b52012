import type { FigureLexiconFile } from '../src/annotations/figures/lexiconFile.js';
import { compileDamageLexicon, type DamageLexicon } from '../src/article/damage/lexicon.js';
import { compileSenseLexicon } from '../src/text/mistaken-senses.js';
import { dataJson } from './readData.js';

/** Returns the damage lexicon that ships. */
export function readDamageLexicon(): DamageLexicon {
  const figures: FigureLexiconFile = dataJson('en/figures.json');
  return compileDamageLexicon(dataJson('en/damage.json'), {
    senses: compileSenseLexicon(dataJson('en/mistaken-senses.json')),
    qualifiers: figures.qualifiers,
  });
}
