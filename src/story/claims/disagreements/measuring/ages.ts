import type { Mention } from '../../../../model/annotation.js';
import { firstFrom } from '../../../../text/reading.js';
import { contentOf } from '../../sentenceContent.js';
import type { Place } from './measured.js';
import type { MeasureWords } from './measureWords.js';

/** The key of somebody's age. */
export const AGE = 'age';

/** Nobody is said to be older, in years. */
const OLDEST = 120;
/** Between a person and his age stand at most so many tokens: ", aged", ", of". */
const NEAR = 2;

/** Takes a figure; says whether it is a number of years set off behind a person's name: "Karel Bem, 61 years, …". */
export function isAgeOfPerson(place: Place): boolean {
  const { unit, value } = place.figure;
  return unit === 'years' && value !== null && value <= OLDEST && ownerOf(place) !== null;
}

/** Takes a figure; says whether it is an age, behind a name or not: "Karel Bem, 61, …", "a 61-year-old driver". */
export const isAge = (place: Place): boolean => place.figure.counts === AGE || isAgeOfPerson(place);

/**
 * Takes a figure and the words behind which the age of who died stands; says whether it is that: “Ada Brink dies at
 * 91”.
 */
export function isAgeAtDeath({ sentence, figure }: Place, { agesAtDeath }: MeasureWords): boolean {
  const { unit, value } = figure;
  if (unit !== null || value === null || value > OLDEST) return false;
  const before = sentence.tokens.filter(({ end }) => end <= figure.start);
  const link = before.slice(-2).map(({ lower }) => lower);
  const next = sentence.tokens.find(({ start }) => start >= figure.end);
  return agesAtDeath.has(link.join(' ')) && (next === undefined || next.kind === 'punctuation');
}

/**
 * Takes a figure and words for parents and for where people live; says whether it only tells who somebody is or how
 * large a place: "a mother of 12 was killed" counts no dead, nor does "two died in a city of 500,000 people".
 */
export function isOfParentOrPlace(
  { sentence: { tokens }, figure }: Place,
  { sized, partitives }: MeasureWords,
): boolean {
  const [noun, of] = tokens.slice(Math.max(0, firstFrom(tokens, figure.start) - 2));
  return partitives.has(of?.lower ?? '') && sized.has(noun?.lower ?? '');
}

/** Takes an age; returns the entity of the person whose name it is set off behind; null when there is none. */
export function ownerOf(place: Place): string | null {
  if (!isSetOff(place)) return null;
  const { article, sentence, figure } = place;
  const isPerson = ({ type, kind }: Mention): boolean => type === 'person' && kind !== 'nominal';
  const owner = contentOf(article, sentence)
    .mentions.filter((m) => isPerson(m) && m.end <= figure.start)
    .sort((a, b) => a.start - b.start)
    .at(-1);
  if (owner?.entity == null) return null;
  const between = sentence.tokens.filter(({ start, end }) => start >= owner.end && end <= figure.start);
  return between[0]?.text === ',' && between.length <= NEAR ? String(owner.entity) : null;
}

// Between commas, or at the end: "Bem and Lind, aged 61 and 58" are two.
function isSetOff({ sentence, figure }: Place): boolean {
  const next = sentence.tokens.find(({ start }) => start >= figure.end);
  return next === undefined || next.kind !== 'word';
}

/** Takes two ages; says whether they are of one person; null where it is not known of whom one of them is. */
export function areOfOnePerson(a: Place, b: Place): boolean | null {
  const [one, other] = [ownerOf(a), ownerOf(b)];
  return one === null || other === null ? null : one === other;
}
