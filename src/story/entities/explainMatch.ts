import type { Reason } from '../../model/story.js';
import type { Alignment, PartLink, PartPair } from './alignParts.js';
import type { MatchFeature, Weighing } from './weighAlignment.js';

/**
 * Puts a score into words: each pair of parts with its similarity 0..1, then what else bore on the score (a
 * contradiction or an extra with the weight left over, a penalty with its negative number, a cap with its value).
 *
 * @returns one reason a feature, in this order
 */
export function explainMatch(aligned: Alignment, { features }: Weighing): readonly Reason[] {
  const pairs = features.some(([feature]) => feature === 'acronym') ? [] : aligned.pairs;
  return [
    ...pairs.map((pair) => reason(LINK_FEATURES[pair.link], pair.similarity, pairSentence(pair))),
    ...features.map(([feature, value]) => reason(feature, value, featureSentence(feature, aligned))),
  ];
}

const LINK_FEATURES: Readonly<Record<PartLink, string>> = {
  same: 'same part',
  romanisation: 'romanisation',
  'given name': 'given name',
  initial: 'initial',
  spelling: 'spelling',
};

function pairSentence({ a, b, link }: PartPair): string {
  if (link === 'same') return `Both have “${a.latin}”.`;
  const both = `“${a.latin}” and “${b.latin}”`;
  if (link === 'romanisation') return `${both} are spellings of the same sounds.`;
  if (link === 'given name') return `${both} are forms of one given name.`;
  if (link === 'initial') return `${both} agree in the initial.`;
  return `${both} differ a little in spelling.`;
}

function featureSentence(feature: MatchFeature, { onlyA, onlyB }: Alignment): string {
  const rest = [...onlyA, ...onlyB].map((part) => `“${part.latin}”`).join(', ');
  if (feature === 'contradiction') return `Each name has parts that the other lacks: ${rest}.`;
  if (feature === 'extra') return `One name has parts that the other lacks: ${rest}.`;
  return SENTENCES[feature];
}

const SENTENCES: Readonly<Record<Exclude<MatchFeature, 'contradiction' | 'extra'>, string>> = {
  acronym: 'One name is made of the first letters of the other.',
  'single part': 'Only one part of the longer name is there to compare.',
  'weakest part': 'Two full parts are not alike enough for a higher score.',
  'written together': 'Written as one word the names are alike.',
  gender: 'The titles are of a man and of a woman.',
  'legal form': 'The legal forms differ.',
};

function reason(feature: string, value: number, text: string): Reason {
  return { feature, value: Math.round(value * 1000) / 1000, text };
}
