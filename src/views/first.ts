import type { StoryOutline } from './outline.js';
import { listOf, publishedWords } from './words.js';

/** Takes an outline; returns who had it first, as far as the dates tell, in one or two sentences. */
export function firstWords({ first: { earliest, asEarly }, names }: StoryOutline): string {
  if (earliest === null) return 'No text here has a date.';
  const others = listOf(asEarly.slice(0, 4).map((a) => names.label(a.id)));
  if (earliest.published?.basis === 'inferred' && asEarly.length > 0)
    return `The dates do not tell: ${names.label(earliest.id)} and ${others} may each be the first.`;
  const room = others === '' ? '' : ` ${others} may be as early.`;
  return `${names.label(earliest.id)} is the earliest text in hand: ${publishedWords(earliest)}.${room}`;
}
