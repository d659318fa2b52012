import { readFileSync } from 'node:fs';
import { compilePageModel } from '../../src/page/pageModel.js';

/** The block model that the package ships. */
export const model = compilePageModel(
  JSON.parse(readFileSync(new URL('../../data/models/pages.json', import.meta.url), 'utf8')),
);
