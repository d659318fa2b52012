import { DAY_MS } from '../../../../model/calendar.js';
import { startsWithCapital } from '../../../../text/capitals.js';
import { groupBy } from '../../../../text/group-by.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { besideOf, LARGE_COUNT } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { sharedKeys } from '../measuring/measures.js';
import { publishedDay } from '../publishedDay.js';
import { baseValue } from './compareValues.js';
import { isRequired } from './twoOccasions.js';

/** Two values of one thing differ at most so many times; what differs more is of two things. */
const MOST_TIMES = 1.5;
/** Of how long one event took. */
const MOST_TIMES_LONGER = 2;

/**
 * Says whether two figures of two articles, no copies of each other, are of the one thing that each article has one
 * value for: what both are numbers of stands next to both ("a grant of 90 million", "a grant of 70 million"), and where
 * things or people are counted one more word next to both is shared ("650 officers to the stadium", "900 officers at
 * the stadium"), or many end both clauses ("left with 412 pilgrims", "names 389 pilgrims").
 *
 * @param a a figure
 * @param b another of the same kind
 * @param lexicon families of words
 * @returns true when the values may be set against each other, whatever else the sentences tell
 */
export function areOfSoleMeasure(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  const isCopy = a.family >= 0 && a.family === b.family;
  const isOther = a.article !== b.article && !isCopy && areNear(a, b);
  if (!isOther || [a, b].some((one) => !isPlain(one, lexicon)) || areOfTwoDays(a, b)) return false;
  const sole = sharedKeys(a.sole, b.sole);
  // The length of an event is that of all of it.
  if (areLengths(a, b)) return sole.some((key) => a.event?.has(key) && b.event?.has(key));
  if (areOfOneSum(a, b)) return false;
  const beside = sharedKeys(besideOf(a, lexicon), besideOf(b, lexicon));
  if (a.head !== null || b.head !== null)
    return (
      a.head === b.head && sole.includes(a.head ?? '') && (areLargeCounts(a, b) || beside.some((key) => key !== a.head))
    );
  return sole.some((key) => beside.includes(key) && ![a, b].some((one) => isNamed(one, key, lexicon)));
}

// Shares of one country are of many things ("65 percent of the Greeks").
const isNamed = ({ sentence: { tokens } }: Measured, key: string, lexicon: DisagreementLexicon): boolean =>
  tokens.slice(1).some(({ text, lower }) => startsWithCapital(text) && keyOf(lower, lexicon) === key);

// Neither a part, nor taken back, nor what is asked for: "40 signatures are needed".
const isPlain = (one: Measured, lexicon: DisagreementLexicon): boolean =>
  one.figure.scope === null && !isRequired(one, lexicon) && !one.words.isCorrection;

// "Left with 412 pilgrims.": nothing is told of them alone, as of "412 pilgrims who changed".
const areLargeCounts = (a: Measured, b: Measured): boolean =>
  [a, b].every(({ sentence, figure: { value, end } }) => {
    const next = sentence.tokens.find(({ start }) => start >= end);
    return (value ?? 0) >= LARGE_COUNT && next?.kind !== 'word';
  });

// How long something took is told of the day on which it was first reported; how long an event took, perhaps of the
// next.
const areOfTwoDays = (a: Measured, b: Measured): boolean =>
  a.kind === 'duration' &&
  a.toldOn !== null &&
  b.toldOn !== null &&
  Math.abs(Date.parse(a.toldOn) - Date.parse(b.toldOn)) > (areLengths(a, b) ? DAY_MS : 0) &&
  sharedKeys(a.words.days, b.words.days).length === 0;

// An article gives the difference too, or one more sum that is added: the smaller is a part of the larger.
const areOfOneSum = (a: Measured, b: Measured): boolean => {
  const rest = Math.abs((a.figure.value ?? 0) - (b.figure.value ?? 0));
  return [a, b].some(({ article, figure }) =>
    article.figures.some(
      ({ unit, value, scope }) =>
        unit === figure.unit &&
        value !== null &&
        (Math.abs(value - rest) <= SLIGHT * rest || (scope === 'additional' && value < (figure.value ?? 0))),
    ),
  );
};

/** Sums are equal when they differ by no larger share than this. */
const SLIGHT = 0.001;

// Of two events.
const areLengths = (a: Measured, b: Measured): boolean => a.event !== undefined && b.event !== undefined;

function areNear(a: Measured, b: Measured): boolean {
  const [left, right] = [baseValue(a), baseValue(b)];
  const most = areLengths(a, b) ? MOST_TIMES_LONGER : MOST_TIMES;
  return left !== null && right !== null && Math.max(left, right) <= most * Math.min(left, right);
}

/**
 * Takes the figures of a story; returns them with the day on which what they count was first told: of the sentences
 * that assert the same with the same value, the first day that one of them or its article names.
 */
export function withFirstDays(figures: readonly Measured[]): readonly Measured[] {
  const sameAs = groupBy(figures, tellingOf);
  const days = new Map(
    [...sameAs].map(([telling, same]) => [telling, same.flatMap((one) => dayOf(one) ?? []).sort()[0]]),
  );
  return figures.map((one) => ({ ...one, toldOn: days.get(tellingOf(one)) ?? null }));
}

const tellingOf = ({ proposition, figure }: Measured): string =>
  proposition < 0 ? figure.id : `#${proposition} ${figure.value} ${figure.unit}`;

const dayOf = ({ article, figure }: Measured): string | null =>
  figure.time === null ? publishedDay(article) : (figure.time.match(/^\d{4}-\d\d-\d\d/u)?.[0] ?? null);
