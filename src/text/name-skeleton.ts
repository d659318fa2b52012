import { withoutMarks } from './marks.js';

const ENDING = /(?:ians?|eans?|ans?|ish|ese|ias|as|us|is|os|ia|ai|a|e|i|o|u|y|s)$/u;
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz|š|ş/gu, 's'],
  [/tch|tsch|ch|cz|č|ć|ç|kh/gu, 'c'],
  [/zh|ž|ż|ź/gu, 'z'],
  [/ts|tz/gu, 'c'],
  [/ph/gu, 'f'],
  [/[ck]/gu, 'k'],
  [/w/gu, 'v'],
];

/**
 * The skeleton of a name: what is left when endings, vowels and the habits of romanisations are dropped, so that
 * "Hallen" and "Hallenas", "Remenko" and "Remenyako" meet. Coarse on purpose: it proposes, and more than one name
 * decides.
 *
 * @param latin the name in small Latin letters
 * @param letters how many letters of the skeleton are kept
 * @returns the skeleton, its first letter as it sounds; empty for an empty name
 */
export function nameSkeleton(latin: string, letters: number): string {
  const sounded = SAME_SOUND.reduce((word, [pattern, sound]) => word.replace(pattern, sound), latin);
  const plain = withoutMarks(sounded);
  const root = plain.length > 4 ? plain.replace(ENDING, '') : plain;
  const consonants = root
    .slice(1)
    .replace(/[aeiouyj'’-]/gu, '')
    .replace(/(.)\1/gu, '$1');
  return (root.slice(0, 1) + consonants).slice(0, letters);
}
