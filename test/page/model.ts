import { compilePageModel } from '../../src/page/pageModel.js';
import { dataJson } from '../readData.js';

/** The block model that the package ships. */
export const model = compilePageModel(dataJson('models/pages.json'));
