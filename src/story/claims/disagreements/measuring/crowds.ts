import type { Figure } from '../../../../model/annotation.js';
import { contains, overlaps } from '../../../../model/span.js';
import { startsWithCapital } from '../../../../text/capitals.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import { CROWD, familyOf, keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measure, Place } from './measured.js';
import { isAllTold, isBare } from './recounts.js';

/** So many make a crowd at least; smaller numbers are of many things. */
const LEAST_CROWD = 50;
/** "put the number at": a verb of counting stands at most so many words before its number. */
const COUNTING_WORDS = 4;

/**
 * Reads a number of people that somebody gives of a crowd which the words around tell of: "Protesters filled the quay.
 * The organisers spoke of 9,000 people, the police of 3,000." Who counts says so by a verb of counting, as the source
 * of the number ("according to the police, 3,000"), or in the words of the number before ("of … of …").
 *
 * @param place the figure, its sentence and article
 * @param lexicon words for crowds, verbs of counting, words of attribution
 * @returns a count of the crowd; null when the number counts something else, or nobody is said to count
 */
export function crowdOf(place: Place, lexicon: DisagreementLexicon): Measure | null {
  const { figure } = place;
  if (!isOfMany(figure)) return null;
  if (!isOfPeople(place, lexicon) || !isCounted(place, lexicon) || !isOfCrowd(place, lexicon)) return null;
  return { kind: 'people', head: null, core: new Set([CROWD]), isRecount: true };
}

/** Takes a figure; says whether it is a whole number large enough for a crowd: "at five in the morning" is none. */
export const isOfMany = ({ value }: Figure): boolean =>
  value !== null && value >= LEAST_CROWD && Number.isInteger(value);

// "3,000", "3,000 people", "3,000 of them".
function isOfPeople(place: Place, lexicon: DisagreementLexicon): boolean {
  const { sentence, figure } = place;
  const printed = sentence.tokens.filter((token) => contains(figure, token) && token.kind === 'word');
  const areGeneric = printed.every(({ lower }) => keyOf(lower, lexicon) === null);
  return (figure.unit === 'people' ? areGeneric : isBare(place)) && isAllTold(place, lexicon);
}

const isCounted = (place: Place, lexicon: DisagreementLexicon): boolean =>
  hasVerb(place, lexicon) || isSourced(place, lexicon) || isElided(place, lexicon);

const tokensBefore = ({ sentence, figure }: Place): readonly Token[] =>
  sentence.tokens.filter(({ end }) => end <= figure.start);

const hasVerb = (place: Place, { counting }: DisagreementLexicon): boolean =>
  tokensBefore(place)
    .slice(-COUNTING_WORDS)
    .some(({ lower }) => counting.has(lower));

// "According to the police, 3,000": no other number stands between.
function isSourced(place: Place, { attributions }: DisagreementLexicon): boolean {
  const before = tokensBefore(place);
  const source = before.findLast(({ lower }) => attributions.has(lower));
  if (source === undefined) return false;
  return !otherFigures(place).some(({ start, end }) => start >= source.end && end <= place.figure.start);
}

// "Put the crowd at 3,000, the union at 9,000": the word before the number is that before the number which a verb
// counts.
function isElided(place: Place, lexicon: DisagreementLexicon): boolean {
  const link = tokensBefore(place).at(-1)?.lower ?? '';
  if (!lexicon.countLinks.has(link)) return false;
  return otherFigures(place).some((figure) => {
    const other = { ...place, figure };
    const isLinked = tokensBefore(other).at(-1)?.lower === link;
    return figure.end <= place.figure.start && isLinked && hasVerb(other, lexicon);
  });
}

const otherFigures = ({ article, sentence, figure }: Place) =>
  contentOf(article, sentence).figures.filter((other) => !overlaps(other, figure));

// The crowd is told of in this sentence, and nothing else that is counted, or in the one before.
function isOfCrowd({ article, sentence }: Place, lexicon: DisagreementLexicon): boolean {
  const own = talliesIn(sentence.tokens, lexicon);
  if (own.size > 0) return own.size === 1 && own.has(CROWD);
  const before = article.reading.sentences[sentence.index - 1];
  return before?.block === sentence.block && talliesIn(before.tokens, lexicon).has(CROWD);
}

/** Takes two figures; says whether both count a crowd. */
export const areOfCrowds = (a: Pick<Measure, 'core'>, b: Pick<Measure, 'core'>): boolean =>
  a.core.has(CROWD) && b.core.has(CROWD);

/** The day of a crowd is told at most so many sentences before its number. */
const SENTENCES_BACK = 2;

/**
 * Takes a number of a crowd where it stands; returns the day of the crowd (ISO 8601), which the sentence itself names,
 * or where it does not speak of the crowd the nearest of those before it in its paragraph that does; null when none
 * does.
 */
export function dayOfCrowd({ article, sentence, figure }: Place, lexicon: DisagreementLexicon): string | null {
  if (figure.time !== null || talliesIn(sentence.tokens, lexicon).size > 0) return figure.time;
  const before = article.reading.sentences.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index);
  const dated = before.findLast((one) => one.block === sentence.block && daysIn(article, one).length > 0);
  const isOfCrowd = dated !== undefined && talliesIn(dated.tokens, lexicon).has(CROWD);
  return isOfCrowd ? (daysIn(article, dated)[0] ?? null) : null;
}

const daysIn = (article: Place['article'], sentence: Place['sentence']): readonly string[] =>
  contentOf(article, sentence).times.flatMap(({ value }) =>
    /^\d{4}-\d\d-\d\d/u.test(value ?? '') ? (value ?? []) : [],
  );

// A capital makes "March" a month.
function talliesIn(tokens: readonly Token[], lexicon: DisagreementLexicon): ReadonlySet<string> {
  const keys = tokens.map(({ text, lower }) =>
    startsWithCapital(text) && lexicon.generic.has(lower) ? null : keyOf(lower, lexicon),
  );
  return new Set(keys.filter((key) => key !== null && lexicon.tallies.has(familyOf(key) ?? '')) as string[]);
}
