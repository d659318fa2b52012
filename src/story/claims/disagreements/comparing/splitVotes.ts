import { groupBy } from '../../../../text/group-by.js';
import { keyOf, VOTE } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from '../measuring/measured.js';
import type { FigureGroup } from './figureSides.js';

/** The two numbers of a vote, as they stand. */
type Split = readonly [first: Measured, second: Measured];

/**
 * Finds votes that two articles split otherwise: "by nine votes to four", "by seven votes to six". That both splits
 * have one sum shows that it is the same vote of the same body, where no article has two of that sum.
 *
 * @param figures all figures of the story, those of an article in reading order
 * @param lexicon what stands between the two numbers of a vote
 * @returns one group a sum, of verdict `conflict`; empty where all splits of a sum are the same
 */
export function splitVotes(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const splits = figures.flatMap((first, i): readonly Split[] => {
    const second = figures[i + 1];
    return second !== undefined && isSplit(first, second, lexicon) ? [[first, second]] : [];
  });
  return [...groupBy(splits, sumOf)].flatMap(([sum, same]) => {
    const sides = [...groupBy(same, largerOf).values()];
    const articles = new Set(same.map(([{ article }]) => article));
    const told = sides.reduce((number, side) => number + new Set(side.map(([{ article }]) => article)).size, 0);
    return sides.length < 2 || told > articles.size ? [] : [groupOf(sides, sum, lexicon)];
  });
}

function isSplit(first: Measured, second: Measured, { splitLinks }: DisagreementLexicon): boolean {
  if (first.sentence !== second.sentence || first.article !== second.article) return false;
  if (![first, second].every(({ figure: { value } }) => value !== null && Number.isInteger(value))) return false;
  if (![first, second].some(({ core }) => core.has(VOTE))) return false;
  const between = first.sentence.tokens.filter(
    ({ start, end }) => start >= first.figure.end && end <= second.figure.start,
  );
  return between.length === 1 && splitLinks.has(between[0]?.lower ?? '');
}

const sumOf = ([first, second]: Split): number => (first.figure.value ?? 0) + (second.figure.value ?? 0);

const largerOf = ([first, second]: Split): number => Math.max(first.figure.value ?? 0, second.figure.value ?? 0);

function groupOf(sides: readonly (readonly Split[])[], sum: number, lexicon: DisagreementLexicon): FigureGroup {
  const ranked = [...sides].sort((a, b) => b.length - a.length || largerOf(b[0] as Split) - largerOf(a[0] as Split));
  // What counts votes says best what all do: “nine ministers to four”, “seven votes to six”.
  const countsVotes = ({ figure }: Measured): boolean => keyOf(figure.counts.split(' ').at(-1) ?? '', lexicon) === VOTE;
  return {
    members: ranked.flat(2).sort((a, b) => Number(countsVotes(b)) - Number(countsVotes(a))),
    sides: ranked.map((side) => side.map(([first]) => first)),
    verdict: 'conflict',
    afterRepair: null,
    divergent: false,
    isChange: false,
    why: `they cannot both be right, for each splits ${sum} votes`,
  };
}
