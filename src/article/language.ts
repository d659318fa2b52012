import { guessLanguage, type LanguageModel } from '../text/language-model.js';

// Fewer letters than this say too little.
const ENOUGH_LETTERS = 24;
// So much is cut out of the middle of the body, past bylines and slugs.
const SAMPLE_LENGTH = 1000;

/**
 * Tells the language of a text.
 *
 * @param body the article's clean body
 * @param model what speaks for which language
 * @returns ISO 639-1 code; null when the text is too short or the guess is unsure
 */
export function detectLanguage(body: string, model: LanguageModel): string | null {
  const from = Math.max(0, Math.min(Math.floor(body.length / 4), body.length - SAMPLE_LENGTH));
  const sample = body.slice(from, from + SAMPLE_LENGTH);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS) return null;
  const guess = guessLanguage(sample, model);
  return guess?.isSure === true ? guess.language : null;
}
