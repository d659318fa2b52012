import type { Reason } from '../../model/story.js';
import type { Alignment, PartLink } from './alignParts.js';
import type { NamePart, PartKind, ReadName } from './readName.js';

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
const LEGAL_FORMS_DIFFER = 0.06;
const GENDERS_DIFFER = 0.4;

/**
 * Turns an alignment into a score: the weighted similarity of the parts that stand for each other, less what is left
 * over. What is left over on both sides contradicts; what only one side has is an extra name.
 *
 * @returns score (can leave 0..1 slightly) and reasons
 */
export function weighAlignment(a: ReadName, b: ReadName, aligned: Alignment, person: boolean) {
  const acronym = acronymScore(a, b);
  if (acronym > 0) {
    return { score: acronym, why: [reason('acronym', acronym, 'One name is made of the first letters of the other.')] };
  }
  const matched = sum(aligned.pairs.map(({ a: part }) => weightOf(part)));
  const alike = sum(aligned.pairs.map((pair) => weightOf(pair.a) * pair.similarity));
  const [left, right] = [leftOver(aligned.onlyA, aligned.onlyB), leftOver(aligned.onlyB, aligned.onlyA)];
  const contradiction = Math.min(left, right);
  const extra = Math.abs(left - right);
  const share = person ? EXTRA.person : EXTRA.organisation;
  const total = matched + CONTRADICTION * contradiction + share * extra;
  let score = total === 0 ? 0 : alike / total;
  const why = aligned.pairs.map((pair) => reason(LINK_FEATURES[pair.link], pair.similarity, linkSentence(pair)));
  if (contradiction > 0)
    why.push(
      reason('contradiction', contradiction, sentenceOfRest('Each name has parts that the other lacks', aligned)),
    );
  else if (extra > 0)
    why.push(reason('extra', extra, sentenceOfRest('One name has parts that the other lacks', aligned)));
  if (person && (extra > 0 ? fullParts(aligned) < 2 : aligned.pairs.every(({ link }) => link === 'initial'))) {
    score = Math.min(score, SINGLE_PART);
    why.push(reason('single part', SINGLE_PART, 'Only one part of the longer name is there to compare.'));
  }
  if (aligned.joined > score) {
    score = aligned.joined;
    why.push(reason('written together', aligned.joined, 'Written as one word the names are alike.'));
  }
  return adjust(a, b, score, why);
}

function adjust(a: ReadName, b: ReadName, score: number, why: readonly Reason[]) {
  const all = [...why];
  let adjusted = score;
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) {
    adjusted -= GENDERS_DIFFER;
    all.push(reason('gender', -GENDERS_DIFFER, 'The titles are of a man and of a woman.'));
  }
  if (a.legalForms.length > 0 && b.legalForms.length > 0 && !a.legalForms.some((form) => b.legalForms.includes(form))) {
    adjusted -= LEGAL_FORMS_DIFFER;
    all.push(reason('legal form', -LEGAL_FORMS_DIFFER, 'The legal forms differ.'));
  }
  return { score: adjusted, why: all };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const weightOf = (part: NamePart): number => WEIGHTS[part.kind];
const fullParts = ({ pairs }: Alignment): number => pairs.filter(({ a }) => a.kind !== 'particle').length;

// An initial or patronymic that meets a name it cannot stand for contradicts as much as a name does.
function leftOver(own: readonly NamePart[], others: readonly NamePart[]): number {
  const meets = others.some((part) => part.kind !== 'particle');
  return sum(
    own.map((part) => (meets && (part.kind === 'initial' || part.kind === 'patronymic') ? 1 : weightOf(part))),
  );
}

function acronymScore(a: ReadName, b: ReadName): number {
  const initialsOf = (name: ReadName) => name.parts.map((part) => part.latin.charAt(0)).join('');
  const [short, long] = a.acronym === '' ? [b, a] : [a, b];
  if (short.acronym === '' || long.acronym !== '' || long.parts.length < 2) return 0;
  return short.acronym === initialsOf(long) ? 0.9 : 0;
}

const LINK_FEATURES: Readonly<Record<PartLink, string>> = {
  same: 'same part',
  romanisation: 'romanisation',
  'given name': 'given name',
  initial: 'initial',
  spelling: 'spelling',
};

function linkSentence({ a, b, link }: Alignment['pairs'][number]): string {
  if (link === 'same') return `Both have “${a.latin}”.`;
  if (link === 'romanisation') return `“${a.latin}” and “${b.latin}” are spellings of the same sounds.`;
  if (link === 'given name') return `“${a.latin}” and “${b.latin}” are forms of one given name.`;
  if (link === 'initial') return `“${a.latin}” and “${b.latin}” agree in the initial.`;
  return `“${a.latin}” and “${b.latin}” differ a little in spelling.`;
}

function sentenceOfRest(opening: string, { onlyA, onlyB }: Alignment): string {
  return `${opening}: ${[...onlyA, ...onlyB].map((part) => `“${part.latin}”`).join(', ')}.`;
}

function reason(feature: string, value: number, text: string): Reason {
  return { feature, value: Math.round(value * 1000) / 1000, text };
}
