import type { Alignment } from './alignParts.js';
import { isFullPart, type NamePart, type PartKind, type ReadName } from './readName.js';

const WEIGHTS: Readonly<Record<PartKind, number>> = {
  name: 1,
  initial: 0.4,
  patronymic: 0.5,
  particle: 0.1,
  filial: 0.6,
  number: 1,
  generic: 0.7,
};

/** What a part left over on one side only costs, as a share of its weight. */
const EXTRA = { person: 0.15, organisation: 0.7 };
/** What parts left over on both sides cost: a contradiction. */
const CONTRADICTION = 2.5;
/** A person known by one part of a longer name only is not yet the same person. */
const SINGLE_PART = 0.65;
/**
 * A name is not much more alike than its least similar full part: a shared father does not make up for another family.
 */
const WEAKEST_PART = 0.12;
const ACRONYM = 0.9;
const LEGAL_FORMS_DIFFER = 0.06;
const GENDERS_DIFFER = 0.4;

/** What bears on the score beside the pairs of parts. */
export type MatchFeature =
  | 'acronym'
  | 'contradiction'
  | 'extra'
  | 'single part'
  | 'weakest part'
  | 'written together'
  | 'gender'
  | 'legal form';

/** A score (it can leave 0..1 slightly) with the features that made it, each with its number. */
export interface Weighing {
  readonly score: number;
  readonly features: readonly (readonly [MatchFeature, number])[];
}

/**
 * Turns an alignment into a score: the weighted similarity of the parts that stand for each other, less what is left
 * over. What is left over on both sides contradicts; what only one side has is an extra name.
 *
 * @param a one name; of persons an extra given name is common, an extra word of an organisation usually makes it
 *   another
 * @param b the other, of the same kind
 * @returns the score and what bore on it
 */
export function weighAlignment(a: ReadName, b: ReadName, aligned: Alignment): Weighing {
  const { person } = a;
  if (isAcronym(a, b)) return { score: ACRONYM, features: [['acronym', ACRONYM]] };
  const features: (readonly [MatchFeature, number])[] = [];
  const [left, right] = [leftOver(aligned.onlyA, aligned.onlyB), leftOver(aligned.onlyB, aligned.onlyA)];
  const contradiction = Math.min(left, right);
  const extra = Math.abs(left - right);
  let score = baseScore(aligned, contradiction, extra * (person ? EXTRA.person : EXTRA.organisation));
  if (contradiction > 0) features.push(['contradiction', contradiction]);
  else if (extra > 0) features.push(['extra', extra]);
  if (person && ((extra > 0 && fullParts(aligned) < 2) || onlyInitials(aligned))) {
    score = Math.min(score, SINGLE_PART);
    features.push(['single part', SINGLE_PART]);
  }
  const weakest = person ? weakestPart(aligned) + WEAKEST_PART : 1;
  if (weakest < score) {
    score = weakest;
    features.push(['weakest part', weakest]);
  }
  if (aligned.joined > score) {
    score = aligned.joined;
    features.push(['written together', aligned.joined]);
  }
  for (const penalty of penalties(a, b)) {
    score += penalty[1];
    features.push(penalty);
  }
  return { score, features };
}

function baseScore({ pairs }: Alignment, contradiction: number, extra: number): number {
  let matched = 0;
  let alike = 0;
  for (const { a, b, similarity } of pairs) {
    const weight = (WEIGHTS[a.kind] + WEIGHTS[b.kind]) / 2;
    matched += weight;
    alike += weight * similarity;
  }
  const total = matched + CONTRADICTION * contradiction + extra;
  return total === 0 ? 0 : alike / total;
}

function penalties(a: ReadName, b: ReadName): readonly (readonly [MatchFeature, number])[] {
  const found: (readonly [MatchFeature, number])[] = [];
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) found.push(['gender', -GENDERS_DIFFER]);
  const bothHaveForms = a.legalForms.length > 0 && b.legalForms.length > 0;
  if (bothHaveForms && !a.legalForms.some((form) => b.legalForms.includes(form))) {
    found.push(['legal form', -LEGAL_FORMS_DIFFER]);
  }
  return found;
}

const fullParts = ({ pairs }: Alignment): number => pairs.filter(({ a }) => a.kind !== 'particle').length;

const weakestPart = ({ pairs }: Alignment): number =>
  pairs.reduce(
    (least, { a, b, similarity }) => (isFullPart(a) && isFullPart(b) ? Math.min(least, similarity) : least),
    1,
  );

// Not a single name stands on both sides: "A. B. Holub" and "A. H. Berg" agree in initials alone. ("A. B." is "A. B.".)
const onlyInitials = ({ pairs }: Alignment): boolean =>
  pairs.every(({ a, b }) => a.kind === 'initial' || b.kind === 'initial') && pairs.some(({ link }) => link !== 'same');

// An initial or patronymic that meets a name it cannot stand for contradicts as much as a name does.
function leftOver(own: readonly NamePart[], others: readonly NamePart[]): number {
  const meets = others.some((part) => part.kind !== 'particle');
  const weightOf = ({ kind }: NamePart): number =>
    meets && (kind === 'initial' || kind === 'patronymic') ? 1 : WEIGHTS[kind];
  return own.reduce((sum, part) => sum + weightOf(part), 0);
}

function isAcronym(a: ReadName, b: ReadName): boolean {
  const [short, long] = a.acronym === '' ? [b, a] : [a, b];
  if (short.acronym === '' || long.acronym !== '' || long.parts.length < 2) return false;
  return short.acronym === long.parts.map((part) => part.latin.charAt(0)).join('');
}
