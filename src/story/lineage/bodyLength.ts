import { type Article, isTitleOrBody } from '../../model/article.js';

/** Takes an article; returns how many code units its title and clean body have, at least 1. */
export function bodyLength({ blocks }: Article): number {
  return Math.max(
    1,
    blocks.reduce((sum, block) => sum + (isTitleOrBody(block) ? block.end - block.start : 0), 0),
  );
}
