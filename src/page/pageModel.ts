import { FEATURE_NAMES } from './blockFeatures.js';

/** The block model as it stands in its file, data/models/pages.json. */
export interface PageModelFile {
  /** The names of the features, in order, that the trees count on. */
  readonly features: readonly string[];
  /** What every block begins with, in log odds. */
  readonly base: number;
  /** Trees as flat lists of nodes: feature, threshold, left, right; a leaf is -1, value, 0, 0. */
  readonly trees: readonly (readonly number[])[];
}

/** The block model: gradient-boosted trees that tell story from surroundings. */
export interface PageModel {
  readonly base: number;
  readonly trees: readonly Float64Array[];
}

const NODE = 4;
// After so many trees a block with log odds below this is surroundings for sure: the other trees are not asked.
const SURE_AFTER = 24;
const SURELY_NOT = -3.5;

/**
 * Takes the parsed model file; returns the model.
 *
 * @throws RangeError when the file was made for other features than this program computes
 */
export function compilePageModel(file: PageModelFile): PageModel {
  if (file.features.join() !== FEATURE_NAMES.join())
    throw new RangeError(`the page model knows ${file.features.length} other features: train it again`);
  return { base: file.base, trees: file.trees.map((tree) => Float64Array.from(tree)) };
}

/**
 * Weighs one block (gradient boosting, Friedman 2001). A feature below a node's threshold goes left.
 *
 * @param model the trees
 * @param features the block's numbers, as `blockFeatures` gives them
 * @returns the probability that the block belongs to the story, 0..1
 */
export function storyProbability(model: PageModel, features: Float64Array): number {
  let sum = model.base;
  for (let number = 0; number < model.trees.length; number += 1) {
    const tree = model.trees[number] as Float64Array;
    if (number >= SURE_AFTER && sum < SURELY_NOT) break;
    let at = 0;
    while ((tree[at] as number) >= 0) {
      const isLeft = (features[tree[at] as number] as number) < (tree[at + 1] as number);
      at = (isLeft ? (tree[at + 2] as number) : (tree[at + 3] as number)) * NODE;
    }
    sum += tree[at + 1] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
