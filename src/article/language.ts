import { eld } from 'eld/extrasmall';

// Fewer letters than this say too little.
const ENOUGH_LETTERS = 24;
// The detector reads the first thousand units; so much is cut out of the middle of the body, past bylines and slugs.
const SAMPLE_LENGTH = 1000;

/**
 * Tells the language of a text with eld (n-grams of bytes); its smallest table is enough for whole articles.
 *
 * @param body the article's clean body
 * @returns ISO 639-1 code; null when the text is too short or the detector is unsure
 */
export function detectLanguage(body: string): string | null {
  const from = Math.max(0, Math.min(Math.floor(body.length / 4), body.length - SAMPLE_LENGTH));
  const sample = body.slice(from, from + SAMPLE_LENGTH);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS) return null;
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : null;
}
