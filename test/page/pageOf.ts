import type { Page } from '../../src/model/page.js';

/**
 * Takes a text, or markup where that is said, and what else is known; returns it as a page that was read from a file.
 */
export function pageOf(content: string, known: Partial<Page> = {}): Page {
  const id = known.id ?? 'a';
  return { id, format: 'text', content, source: { file: `${id}.txt`, url: null, sha256: '' }, given: {}, ...known };
}
