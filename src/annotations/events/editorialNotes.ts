import type { Token } from '../../text/tokens.js';
import type { EventLexicon } from './lexicon.js';

/** Between the word that opens a correction and its colon stand fewer words: a date and an hour. */
const LONGEST_LABEL = 12;

/**
 * Takes the words of a sentence; says whether it speaks of the text and not of what happened: a correction
 * ("Correction, 15 May: …") or what a former version had ("An earlier version of this article said that …").
 */
export function isEditorialNote(tokens: readonly Token[], { words }: Pick<EventLexicon, 'words'>): boolean {
  const opens = words.corrections.has(tokens[0]?.lower ?? '');
  const isLabel = opens && tokens.slice(1, LONGEST_LABEL).some(({ text }) => text === ':');
  const isFormer = (i: number): boolean => words.formerly.has(tokens[i]?.lower ?? '');
  return isLabel || tokens.some(({ lower }, i) => words.versions.has(lower) && isFormer(i - 1));
}
