import { compileActWords } from '../src/story/claims/disagreements/acts/actWords.js';
import { compileDisagreementLexicon, type DisagreementLexicon } from '../src/story/claims/disagreements/lexicon.js';
import { compileClauseWords } from '../src/text/clauses.js';
import { dataJson } from './readData.js';

/** Returns the lexicon of disagreements that ships. */
export const readDisagreementLexicon = (): DisagreementLexicon =>
  compileDisagreementLexicon(dataJson('en/disagreements.json'), {
    clauses: compileClauseWords(dataJson('en/clauses.json')),
    figures: dataJson('en/figures.json'),
    tenures: dataJson('en/tenures.json'),
    acts: compileActWords(dataJson('en/acts.json'), dataJson('en/events.json')),
  });
