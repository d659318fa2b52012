import { listOf } from '../text/list-of.js';
import type { StoryOutline } from './outline.js';
import { publishedWords } from './words.js';

/** Takes an outline; returns who had it first, as far as the dates tell, in one or two sentences. */
export function firstWords({ first: { earliest, asEarly }, names }: StoryOutline): string {
  if (earliest === null) return 'No text here has a date.';
  const label = (a: (typeof asEarly)[number]): string => names.label(a.id);
  if (asEarly.length > 0)
    return `The dates do not tell: ${listOf([earliest, ...asEarly].slice(0, 6).map(label))} may each be the first.`;
  return `${earliest.outlet?.name ?? label(earliest)}, ${publishedWords(earliest)}, is the earliest text in hand.`;
}
