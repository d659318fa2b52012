import { contains } from '../../../model/span.js';
import type { Disagreement, Verdict } from '../../../model/story.js';
import { disjointSets } from '../../../text/union-find.js';
import { contentOf } from '../sentenceContent.js';
import { alike } from './alignSentences.js';
import { type Comparison, compareValues, isDenied, yearOf } from './compareValues.js';
import { areSetSideBySide } from './corrections.js';
import type { DisagreementLexicon } from './lexicon.js';
import { daysOf, isFamily, type Measured, sharedKeys } from './measures.js';
import { areMagnitudesApart, changeOnTheWay } from './transmitted.js';

/** A disagreement between figures before it has an id: the sides, first the one most articles have. */
export interface FigureGroup {
  readonly members: readonly Measured[];
  readonly verdict: Verdict;
  readonly afterRepair: Disagreement['afterRepair'];
  readonly divergent: boolean;
  /** Pairs of words and reason, for the note. */
  readonly why: string;
  readonly sides: readonly (readonly Measured[])[];
}

/** To conflict, the sentences around two figures must share so much of their telling words, unless it is a tally. */
const LEAST_ALIKE = 0.25;
/** The same for lengths of time and distances, which every text has several of. */
const MORE_ALIKE = 0.5;
/** A figure is compared with so many of those that follow it under one key. */
const MOST_COMPARED = 400;

/**
 * Sets the figures of a story side by side: figures of one measure are joined, each group is cut into sides of equal
 * value, and every side is compared with the one that most articles have. One group a reason comes back.
 *
 * @param figures all figures of the story
 * @param lexicon families of words
 * @returns groups a reader would want: whatever differs, and what two articles say independently or in other words
 */
export function groupFigures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  return joinMeasures(figures, lexicon).flatMap((members) => groupsOf(members, lexicon));
}

function joinMeasures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly (readonly Measured[])[] {
  const sets = disjointSets(figures.length);
  for (const bucket of bucketsOf(figures)) {
    bucket.forEach((i, at) => {
      for (const j of bucket.slice(at + 1, at + 1 + MOST_COMPARED))
        if (isSameMeasure(figures[i] as Measured, figures[j] as Measured, lexicon)) sets.union(i, j);
    });
  }
  return sets.sets().map((numbers) => numbers.map((n) => figures[n] as Measured));
}

// Only figures that share a kind and a key, or a proposition, can measure the same: no comparison of all with all.
function bucketsOf(figures: readonly Measured[]): Iterable<readonly number[]> {
  const buckets = new Map<string, number[]>();
  figures.forEach((m, i) => {
    // A count that was broken may be money that has lost its currency.
    const isTime = m.kind === 'year' || m.kind === 'duration';
    const kind = isTime ? 'time' : m.kind === 'count' && m.figure.damaged ? 'money' : m.kind;
    const keys = [...m.core].map((key) => `${kind} ${key}`);
    keys.push(`${kind} @${m.article.article.id} ${m.sentence.index}`);
    if (m.proposition >= 0) keys.push(`${kind} #${m.proposition}`);
    for (const key of keys) {
      const known = buckets.get(key);
      if (known) known.push(i);
      else buckets.set(key, [i]);
    }
  });
  return buckets.values();
}

function isSameMeasure(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if (a.figure.id === b.figure.id || !isComparable(a, b)) return false;
  if (areSetSideBySide(a, b, lexicon) || isRecounted(a, b)) return true;
  const core = sharedKeys(a.core, b.core);
  if ((isPart(a) || isPart(b)) && !areParts(a, b, core, lexicon)) return false;
  if (a.kind !== b.kind) return isSpellOfOne(a, b, core, lexicon);
  const sameWords = a.article !== b.article && a.proposition >= 0 && a.proposition === b.proposition;
  const isCopy = sameWords && a.family >= 0 && a.family === b.family;
  if ((sameWords && hasEqualValue(a, b)) || (isCopy && areMagnitudesApart(a, b))) return true;
  if (!countTheSame(a, b)) return false;
  if (sameWords && core.length > 0 && isOnlyOne(a) && isOnlyOne(b)) return true;
  if (core.length === 0 || isEmpty(a) || isEmpty(b) || isFarOff(a, b) || areOfTwoDays(a, b)) return false;
  return isSameByWords(a, b, core, lexicon);
}

/** One more count of the same people stands at most this many sentences on, in one paragraph. */
const NEAR_RECOUNT = 3;

const isRecounted = (a: Measured, b: Measured): boolean =>
  (a.isRecount || b.isRecount) &&
  a.article === b.article &&
  a.sentence.block === b.sentence.block &&
  Math.abs(a.sentence.index - b.sentence.index) <= NEAR_RECOUNT &&
  sharedKeys(a.core, b.core).some(isFamily);

// Not aligned: the words must do. A conflict asks for more of them than an agreement.
function isSameByWords(a: Measured, b: Measured, core: readonly string[], lexicon: DisagreementLexicon): boolean {
  const isTally = isTallyOf(core, lexicon);
  const shared = core.length + sharedContext(a, b);
  if (hasEqualValue(a, b)) return isTally || shared >= 2;
  if (a.kind === 'ordinal' || isInPassing(a) || isInPassing(b)) return false;
  if (a.article === b.article && !isTally && core.length < 2) return false;
  const { verdict } = compareValues(a, b, lexicon);
  const isAlike = alike(a.context, b.context) >= (isPlainMeasure(a) ? MORE_ALIKE : LEAST_ALIKE);
  if (verdict === 'conflict') return (isTally || shared >= 3) && isAlike;
  if (isTally) return isComparableTally(a, b);
  if (namesOthers(a, b)) return false;
  return verdict === 'refinement' ? shared >= 2 : shared >= 3;
}

// A bare number, and one of many, stand against nothing.
const isInPassing = ({ kind, figure }: Measured): boolean =>
  (figure.unit === null && kind === 'count') || (figure.value === 1 && kind !== 'duration');

// Miles, degrees and hours do not say what they are miles, degrees and hours of.
const isPlainMeasure = ({ kind, head }: Measured): boolean =>
  kind === 'duration' || (kind === 'count' && head === null);

// Women among the dead are not the dead, and soldiers are not dockers.
function countTheSame(a: Measured, b: Measured): boolean {
  if (a.kind !== 'people' || a.head === b.head || isCrowd(a, b)) return true;
  return a.head === null ? b.head !== null && a.core.has(b.head) : b.head === null && b.core.has(a.head);
}

const isCrowd = (a: Measured, b: Measured): boolean => a.core.has('family:crowd') && b.core.has('family:crowd');

// A part ("two of them") or an addition ("another 20") beside the whole tells nobody anything.
const isPart = ({ figure, kind }: Measured): boolean =>
  figure.scope === 'part' || (figure.scope === 'additional' && kind !== 'duration');

// Of the same whole two texts may count the arrested differently: "nine of them were held", "they held 16 of them".
const areParts = (a: Measured, b: Measured, core: readonly string[], lexicon: DisagreementLexicon): boolean =>
  a.figure.scope === 'part' && b.figure.scope === 'part' && a.article !== b.article && isTallyOf(core, lexicon);

// "a group", "several": nothing to compare.
const isEmpty = ({ figure, kind }: Measured): boolean =>
  figure.value === null && figure.range === null && kind !== 'share';

/** Two lengths of time that differ more than this many times are not of one thing. */
const MOST_TIMES_LONGER = 10;
/** Lengths of what is told on two days may differ so many times when it is one thing. */
const MOST_TIMES_REVISED = 1.25;

const differ = (a: Measured, b: Measured, times: number): boolean => {
  if (a.kind !== 'duration' || b.kind !== 'duration') return false;
  const [left = 0, right = 0] = [a, b].map(({ figure }) => (figure.value ?? 0) * (daysOf(figure.unit) ?? 1));
  return Math.max(left, right) > times * Math.min(left, right);
};
const isFarOff = (a: Measured, b: Measured): boolean => differ(a, b, MOST_TIMES_LONGER);

// The talks of one day last as long as they last; the reports of another day may tell of others.
function areOfTwoDays(a: Measured, b: Measured): boolean {
  if (!differ(a, b, MOST_TIMES_REVISED)) return false;
  const isOnce = [a, b].every(({ figure }) => (daysOf(figure.unit) ?? 1) < 1);
  const [dayA, dayB] = [a, b].map((m) => m.article.article.published?.value.slice(0, 10));
  return isOnce && dayA !== undefined && dayB !== undefined && dayA !== dayB;
}

// The unit must be the same thing: euros are not dollars, chairs are not ships.
function isComparable(a: Measured, b: Measured): boolean {
  if (a.kind === 'year' && b.kind === 'year') return a.figure.value === b.figure.value;
  if (a.kind === 'duration' || a.kind === 'year') return b.kind === 'duration' || b.kind === 'year';
  if (a.kind !== b.kind) return lostCurrency(a, b) || lostCurrency(b, a);
  return a.figure.unit === b.figure.unit || a.figure.unit === null || b.figure.unit === null;
}

// A damaged count whose noun is what another article gives in money has lost its currency.
function lostCurrency(a: Measured, b: Measured): boolean {
  return a.kind === 'count' && a.figure.damaged && b.kind === 'money' && hasEqualValue(a, b);
}

function hasEqualValue(a: Measured, b: Measured): boolean {
  const [left, right] = [a.figure.value, b.figure.value];
  if (left === null || right === null) return left === right && a.figure.unit === b.figure.unit;
  const scale = (daysOf(a.figure.unit) ?? 1) / (daysOf(b.figure.unit) ?? 1);
  return Math.abs(left * scale - right) <= 0.001 * Math.abs(right);
}

// "since 2011" and "twelve years" speak of one thing when the sum comes out and a word or a name is shared.
function isSpellOfOne(a: Measured, b: Measured, core: readonly string[], lexicon: DisagreementLexicon): boolean {
  if (lostCurrency(a, b) || lostCurrency(b, a)) return core.length > 0;
  const [start, length] = a.kind === 'year' ? [a, b] : [b, a];
  const year = yearOf(length) ?? yearOf(start);
  const days = daysOf(length.figure.unit);
  if (year === null || days === null || start.figure.value === null || (length.figure.value ?? 0) < 2) return false;
  const years = ((length.figure.value ?? 0) * days) / 365.25;
  return (
    core.some(isFamily) &&
    Math.abs(year - start.figure.value - years) <= 1 &&
    compareValues(a, b, lexicon).verdict === 'same'
  );
}

const isOnlyOne = ({ article, sentence, figure, kind }: Measured): boolean =>
  kind !== 'people' ||
  contentOf(article, sentence).figures.filter((f) => f.unit === figure.unit && contains(sentence, f)).length === 1;

const sharedContext = (a: Measured, b: Measured): number =>
  sharedKeys(a.context, b.context).filter((key) => !a.core.has(key)).length + sharedKeys(a.entities, b.entities).length;

// Crowds in different places are different crowds, unless they are of one size.
function isComparableTally(a: Measured, b: Measured): boolean {
  const [left, right] = [a, b].map(({ figure }) => figure.value ?? figure.range?.[0] ?? null);
  if (!isCrowd(a, b)) return true;
  return (
    left !== null &&
    right !== null &&
    left !== undefined &&
    right !== undefined &&
    Math.max(left, right) <= 10 * Math.min(left, right)
  );
}

// Each sentence names somebody whom the other does not, and they share nobody.
const namesOthers = (a: Measured, b: Measured): boolean =>
  a.persons.size > 0 && b.persons.size > 0 && sharedKeys(a.persons, b.persons).length === 0;

function groupsOf(members: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const articles = new Set(members.map((m) => m.article));
  if (members.length < 2 || articles.size < 2) return [];
  const sides = sidesOf(members, lexicon);
  const [main, ...rest] = sides as [readonly Measured[], ...(readonly Measured[])[]];
  const peers = members.filter((m) => hasEqualValue(m, main[0] as Measured));
  const byReason = new Map<string, { comparison: Comparison; sides: (readonly Measured[])[] }>();
  for (const side of rest) {
    // Joining goes step by step; only what is one measure with the main value itself is set against it.
    const matched = peers.filter((one) => side.some((m) => isSameMeasure(one, m, lexicon)));
    if (matched.length < (main[0]?.kind === 'duration' ? peers.length / 2 : 1)) continue;
    const comparison = changeOnTheWay(main, side) ?? compareValues(main[0] as Measured, side[0] as Measured, lexicon);
    if (areOfTwoThings(main, side, comparison)) continue;
    const known = byReason.get(comparison.reason);
    if (known) known.sides.push(side);
    else byReason.set(comparison.reason, { comparison, sides: [side] });
  }
  if (byReason.size === 0) return agreementOf(main, lexicon);
  return [...byReason.values()].map(({ comparison, sides: different }) => groupOf([main, ...different], comparison));
}

const areAllIn = (side: readonly Measured[], other: readonly Measured[]): boolean => {
  const articles = new Set(other.map((m) => m.article));
  return side.every((m) => articles.has(m.article));
};

// Numbers that the same texts all give, one beside the other, are of two things; and who gives the number of the others too,
// and does not correct it, counts something else. Who tells what several have counted says so ("the police put the crowd at …").
const areOfTwoThings = (main: readonly Measured[], side: readonly Measured[], { reason }: Comparison): boolean =>
  !side.some(({ isRecount }) => isRecount) &&
  !main.some((one) => one.isRecount && areAllIn(side, [one])) &&
  areAllIn(side, main) &&
  (reason === 'conflict' || areAllIn(main, side));

// Sides: figures of one value, hedge and kind; the side of most articles first, the higher number on a tie.
function sidesOf(members: readonly Measured[], lexicon: DisagreementLexicon): readonly (readonly Measured[])[] {
  const sides = new Map<string, Measured[]>();
  for (const member of members) {
    const { value, unit, qualifier, range } = member.figure;
    const amount = value === null ? `~${range?.join('-') ?? ''}` : String(value * (daysOf(unit) ?? 1));
    const hedge = member.kind === 'year' || member.kind === 'ordinal' ? '' : qualifier;
    const denied = isDenied(member, lexicon) ? 'denied' : '';
    const key = `${member.kind === 'count' ? 'money' : member.kind} ${amount} ${hedge} ${denied}`;
    sides.set(key, [...(sides.get(key) ?? []), member]);
  }
  const count = (side: readonly Measured[]): number => new Set(side.map((m) => m.article)).size;
  const told = (side: readonly Measured[]): number =>
    count(members.filter((m) => hasEqualValue(m, side[0] as Measured)));
  return [...sides.values()].sort(
    (a, b) =>
      count(b) - count(a) ||
      told(b) - told(a) ||
      b.length - a.length ||
      (b[0]?.figure.value ?? -1) - (a[0]?.figure.value ?? -1),
  );
}

function groupOf(sides: readonly (readonly Measured[])[], comparison: Comparison): FigureGroup {
  const members = sides.flat();
  return {
    members,
    sides,
    verdict: comparison.verdict,
    afterRepair: comparison.verdict === 'damage' ? 'same' : null,
    divergent: comparison.divergent && comparison.verdict === 'compatible',
    why: comparison.why,
  };
}

// One value everywhere: worth a line when it was broken somewhere, stands in different words, or comes from separate texts.
function agreementOf(side: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const first = side[0] as Measured;
  if (side.every((m) => m.article === first.article)) return [];
  const broken = side.filter((m) => m.figure.damaged);
  const known = { members: side, sides: [side], divergent: false };
  if (broken.length > 0 && broken.length < side.length && isMisread(broken, lexicon))
    return [
      {
        ...known,
        verdict: 'damage',
        afterRepair: 'same',
        why: brokenIn(broken, side),
      },
    ];
  const isRank = first.kind === 'ordinal' && (first.figure.value ?? 0) > 2;
  const isTold = isInOwnWords(side) && (first.figure.value ?? 3) > 2;
  const isBareYear =
    first.kind === 'year' &&
    side.every(({ article, figure }) => /^\d+$/.test(article.article.text.slice(figure.start, figure.end)));
  // "Four people": nothing says what of.
  const isBare = first.kind === 'people' && side.every((m) => m.head === null && !isTallyOf([...m.core], lexicon));
  if ((!isRank && !isTold) || isBareYear || isBare) return [];
  return [{ ...known, verdict: 'same', afterRepair: null, why: 'the values are equal' }];
}

// Says what the broken text lost, where another text has it.
function brokenIn(broken: readonly Measured[], side: readonly Measured[]): string {
  const whole = side.find((m) => m.kind === 'money');
  const lost = whole !== undefined && broken.some((m) => m.kind !== 'money');
  return lost
    ? `one text has lost the currency, ${whole.figure.unit}`
    : 'the number is broken in one text and whole in the others';
}

const isTallyOf = (core: readonly string[], lexicon: DisagreementLexicon): boolean =>
  core.some((key) => lexicon.tallies.has(key.replace('family:', '')));

// Not all of the texts have their sentences from each other, or the amount is put in other words.
const isInOwnWords = (side: readonly Measured[]): boolean => {
  const words = new Set(
    side.map(({ article, figure }) => article.article.text.slice(figure.start, figure.end).toLowerCase()),
  );
  return !areCopies(side) || (side[0]?.kind === 'share' && words.size > 1);
};

// Copied sentences join the articles that they stand in.
function areCopies(side: readonly Measured[]): boolean {
  const numbers = new Map([...new Set(side.map((m) => m.article))].map((article, i) => [article, i] as const));
  const sets = disjointSets(numbers.size);
  const families = new Map<number, number>();
  for (const { article, family } of side) {
    const number = numbers.get(article) as number;
    if (family >= 0) sets.union(families.get(family) ?? number, number);
    if (!families.has(family)) families.set(family, number);
  }
  return sets.sets().length === 1;
}

// As printed the number reads otherwise: its currency is lost, or its magnitude stands behind the stray full stop.
const isMisread = (broken: readonly Measured[], lexicon: DisagreementLexicon): boolean =>
  broken.some(({ article, figure, kind }) => {
    const [, behind = ''] = article.article.text.slice(figure.start, figure.end).split(/\.\s+/u);
    return kind === 'count' || lexicon.magnitudes.has(behind.split(/\s/u)[0] ?? '');
  });
