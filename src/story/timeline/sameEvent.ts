import type { Statement } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import { contains, overlaps } from '../../model/span.js';
import { plainDigits } from '../../text/digits.js';
import { likenessOf, longWords, longWordsOf } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import { intersection, intersects } from '../../text/sets.js';
import { excludes, isDay, isPlanned, sharedParticipants } from './joinReports.js';
import type { Opposites } from './oppositeSentences.js';
import type { Report, TimelineArticle } from './reports.js';

/** What speaks for and against two reports telling one event, in the order of its weights; each 0..1. */
export const SAME_EVENT = [
  'word',
  'type',
  'otherType',
  'clauses',
  'words',
  'sentences',
  'party',
  'place',
  'day',
  'otherDay',
  'planAndDeed',
  'speaker',
  'numbers',
  'otherNumbers',
  'oneArticle',
  'oneSentence',
  'near',
  'copied',
  'fact',
  'isFact',
  'apart',
] as const;

/** More than so many bits of shared words, or so many shared numbers, add nothing. */
const MOST_BITS = 30;
const MOST_NUMBERS = 2;
/** Reports of one article so many sentences apart, at most, may go on with one event. */
const NEAR = 2;

/** Weighs two reports; returns the evidence in the order of SAME_EVENT. */
export type Comparison = (a: Report, b: Report) => readonly number[];

/**
 * Prepares the comparison of reports: whether one word tells them, of one type and day; what words and numbers their
 * clauses share, the rarer in the story the more; who takes part, who speaks, and where they stand.
 *
 * @param articles the articles of the story
 * @param opposites sentences that stand opposite each other
 * @returns the comparison; each clause is read once
 */
export function compareReports(articles: readonly TimelineArticle[], opposites: readonly Opposites[]): Comparison {
  const bits = rarityOf(articles);
  const bonds = bondsOf(opposites);
  const known = new Map<Report, Clause>();
  const clauseOf = (report: Report): Clause => {
    const clause = known.get(report) ?? readClause(report, bits);
    known.set(report, clause);
    return clause;
  };
  return (a, b) => {
    const [left, right] = [clauseOf(a), clauseOf(b)];
    return [
      deedShared(a, b),
      wordsShared(left, right, bits),
      likenessOf(a.sentence, b.sentence),
      partiesShared(a, b),
      timesShared(a, b),
      saidShared(left, right),
      standingNear(a, b),
      boundBy(bonds.get(a.sentence)?.get(b.sentence)),
      Math.abs(left.place - right.place),
    ].flat();
  };
}

/** What a report's clause holds. */
interface Clause {
  readonly words: ReadonlySet<string>;
  readonly bits: number;
  readonly numbers: ReadonlySet<string>;
  /** Whose words it gives. */
  readonly speakers: ReadonlySet<EntityId>;
  /** Where in its article it stands, 0..1. */
  readonly place: number;
}

function readClause({ source, sentence, event }: Report, bits: Bits): Clause {
  const tokens = sentence.tokens.filter((token) => contains(event, token));
  const words = longWordsOf(tokens);
  const isGiven = ({ content, cue }: Statement): boolean =>
    content.some((piece) => contains(piece, event.trigger)) || (cue !== null && overlaps(cue, event.trigger));
  return {
    words,
    bits: bits(words),
    numbers: new Set(tokens.filter(({ kind }) => kind === 'number').map(({ text }) => plainDigits(text))),
    speakers: new Set(source.statements.filter(isGiven).flatMap(({ speaker }) => speaker ?? [])),
    place: sentence.start / Math.max(1, source.article.text.length),
  };
}

/** Says how much words tell together, in bits: the rarer they are in the story, the more. */
type Bits = (words: Iterable<string>) => number;

function rarityOf(articles: readonly TimelineArticle[]): Bits {
  const sentences = articles.flatMap(({ reading }) => reading.sentences);
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of longWords(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bitsOf = (word: string): number => Math.log2((sentences.length + 1) / ((counts.get(word) ?? 0) + 0.5));
  return (words) => [...words].reduce((sum, word) => sum + bitsOf(word), 0);
}

/** How near two sentences are in what links their articles. */
interface Bond {
  readonly copied: number;
  readonly fact: number;
}

function bondsOf(opposites: readonly Opposites[]): ReadonlyMap<Sentence, ReadonlyMap<Sentence, Bond>> {
  const bound = new Map<Sentence, Map<Sentence, Bond>>();
  const bind = (one: Sentence, other: Sentence, { likeness, sameFact }: Opposites): void => {
    const bonds = bound.get(one) ?? new Map<Sentence, Bond>();
    bound.set(one, bonds);
    const { copied, fact } = bonds.get(other) ?? { copied: 0, fact: 0 };
    // Whatever their words: that the passages are copies says half.
    const own = sameFact === null ? (1 + likeness) / 2 : 0;
    bonds.set(other, { copied: Math.max(copied, own), fact: Math.max(fact, sameFact ?? 0) });
  };
  for (const pair of opposites) {
    bind(pair.a, pair.b, pair);
    bind(pair.b, pair.a, pair);
  }
  return bound;
}

const boundBy = (bond: Bond | undefined): readonly number[] => [
  bond?.copied ?? 0,
  bond?.fact ?? 0,
  Number((bond?.fact ?? 0) > 0),
];

function deedShared(a: Report, b: Report): readonly number[] {
  const isOneWord = a.stem === b.stem && a.event.telling !== 'saying';
  const isOneType = a.event.type === b.event.type;
  return [isOneWord, isOneType && a.event.type !== 'OTHER', !isOneType].map(Number);
}

function wordsShared(left: Clause, right: Clause, bits: Bits): readonly number[] {
  const shared = bits(intersection(left.words, right.words));
  const all = left.bits + right.bits;
  return [all > 0 ? (2 * shared) / all : 0, Math.min(shared, MOST_BITS) / MOST_BITS];
}

const partiesShared = (a: Report, b: Report): readonly number[] => [
  sharedParticipants(a, b).length > 0 ? 1 : 0,
  a.event.place !== null && a.event.place === b.event.place ? 1 : 0,
];

// A day that only the words before a report give neither joins nor parts.
function timesShared(a: Report, b: Report): readonly number[] {
  const isGiven = a.period !== null && b.period !== null && !a.isCarried && !b.isCarried;
  const areOther = isGiven && excludes(a.period, b.period);
  const isOneDay = isGiven && !areOther && isDay(a.period) && isDay(b.period);
  return [isOneDay, areOther, isPlanned(a) !== isPlanned(b)].map(Number);
}

function saidShared(left: Clause, right: Clause): readonly number[] {
  const numbers = intersection(left.numbers, right.numbers).length;
  const areOther = numbers === 0 && left.numbers.size > 0 && right.numbers.size > 0;
  return [
    intersects(left.speakers, right.speakers) ? 1 : 0,
    Math.min(numbers, MOST_NUMBERS) / MOST_NUMBERS,
    areOther ? 1 : 0,
  ];
}

function standingNear(a: Report, b: Report): readonly number[] {
  const isOneArticle = a.source === b.source;
  const isOneSentence = a.sentence === b.sentence;
  const isNear = isOneArticle && !isOneSentence && Math.abs(a.sentence.index - b.sentence.index) <= NEAR;
  return [isOneArticle, isOneSentence, isNear].map(Number);
}
