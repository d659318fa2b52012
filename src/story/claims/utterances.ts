import { asId, type StatementId, type UtteranceId } from '../../model/ids.js';
import { nonEmpty } from '../../model/receipt.js';
import type { CopyLink, Utterance } from '../../model/story.js';
import type { ClaimArticle } from './propositions.js';
import { joinGroups, type RelatedPair } from './utterances/joinGroups.js';
import type { UtteranceLexicon } from './utterances/lexicon.js';
import { compareStatements, type Likeness } from './utterances/likeness.js';
import { oppositeStatements, type Parallel } from './utterances/passages.js';
import { relate } from './utterances/relate.js';
import { isOneSpeaker, readStatements, type Said } from './utterances/said.js';

/** What the utterances of a story are found in. */
export interface UtteranceInput {
  /** The story's articles in canonical order, their statements naming entities. */
  readonly articles: readonly ClaimArticle[];
  readonly copies: readonly CopyLink[];
  readonly lexicon: UtteranceLexicon;
}

/** Which of two ways in which passages are related tells more. */
const RANK: Readonly<Record<Parallel, number>> = { 'same-fact': 0, copied: 1, 'one-sentence': 2 };

/** Of the statements with one term, only this many are compared with each other: a term of more tells nothing. */
const MOST_HOLDERS = 60;

/**
 * Groups the statements of a story that report one utterance, or that say the same; links those of one speaker that
 * resemble each other and must not be merged.
 *
 * Contents are compared by telling words, synonyms, entities and numbers (a soft Dice coefficient weighed in bits). In copied
 * sentences opposite each other the only statements of one speaker are one, in whatever words. Different or unknown speakers
 * are joined only where one text was copied from the other and the name was lost on the way.
 *
 * @returns groups of two statements or more, joining ones first, in the order of their first statements; a statement is
 *   in one joining group at most, and no pair is in a joining and a divergent one. Empty when nothing is related
 */
export function groupUtterances({ articles, copies, lexicon }: UtteranceInput): readonly Utterance[] {
  const said = readStatements(articles, lexicon);
  const compare = (a: number, b: number) => compareStatements(said[a] as Said, said[b] as Said, lexicon);
  const parallels = new Map<string, Parallel>();
  for (const { a, b, parallel } of oppositeStatements(said, { articles, copies }, (a, b) =>
    matchOf(said, [a, b], compare(a, b)),
  )) {
    const key = keyOf(a, b);
    if (RANK[parallel] > RANK[parallels.get(key) ?? 'same-fact'] || !parallels.has(key)) parallels.set(key, parallel);
  }
  const related: RelatedPair[] = [];
  for (const key of new Set([...parallels.keys(), ...pairsWithTerms(said)])) {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const likeness = compare(a, b);
    const parallel = parallels.get(key) ?? null;
    const relation = relate({ a: said[a] as Said, b: said[b] as Said, likeness, parallel });
    if (relation !== null) related.push({ a, b, relation, dice: likeness.dice });
  }
  return joinGroups(said.length, related, (a, b) => isTwoVoices(said[a] as Said, said[b] as Said)).flatMap(
    ({ relation, members }, i) => {
      const statements = nonEmpty(members.map((number): StatementId => (said[number] as Said).statement.id));
      return statements === null ? [] : [{ id: asId<UtteranceId>(`u${i + 1}`), relation, statements }];
    },
  );
}

// What two speakers say in one article is not one utterance, whatever another article made of it.
const isTwoVoices = (a: Said, b: Said): boolean => a.article === b.article && !isOneSpeaker(a, b);

// Of two that are as alike, the one of the same speaker and of the same kind stands opposite.
function matchOf(said: readonly Said[], [a, b]: readonly [number, number], { dice }: Likeness): number {
  const [one, other] = [said[a] as Said, said[b] as Said];
  const isKind = one.statement.kind === other.statement.kind && one.around.size === other.around.size;
  return dice === 0 ? 0 : dice + (isOneSpeaker(one, other) ? SPEAKER_BONUS : 0) + (isKind ? KIND_BONUS : 0);
}

const SPEAKER_BONUS = 0.5;
const KIND_BONUS = 0.1;

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

// Pairs of statements that share a term, by an inverted index.
function pairsWithTerms(said: readonly Said[]): ReadonlySet<string> {
  const holders = new Map<string, number[]>();
  said.forEach(({ terms }, number) => {
    for (const term of terms.keys()) {
      const known = holders.get(term);
      if (known) known.push(number);
      else holders.set(term, [number]);
    }
  });
  const pairs = new Set<string>();
  for (const numbers of holders.values()) {
    const few = numbers.slice(0, MOST_HOLDERS);
    few.forEach((a, i) => {
      for (const b of few.slice(i + 1)) pairs.add(keyOf(a, b));
    });
  }
  return pairs;
}
