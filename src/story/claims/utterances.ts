import { asId, type StatementId, type UtteranceId } from '../../model/ids.js';
import { nonEmpty } from '../../model/receipt.js';
import type { CopyLink, Utterance } from '../../model/story.js';
import { joinGroups, type RelatedPair } from './utterances/joinGroups.js';
import type { UtteranceLexicon } from './utterances/lexicon.js';
import { compareStatements, type Likeness } from './utterances/likeness.js';
import { ONE_PLACE, type OppositePair, oppositeStatements, type ParallelPassage } from './utterances/passages.js';
import { isCopied, relate } from './utterances/relate.js';
import { isOneSpeaker, type Said } from './utterances/said.js';
import { pairsWithTerms } from './utterances/sharedTerms.js';
import type { ClaimArticle } from './witness.js';

/** What the utterances of a story are found in. */
export interface UtteranceInput {
  /** The story's articles in canonical order, their statements naming entities. */
  readonly articles: readonly ClaimArticle[];
  /** Their statements (see readStatements). */
  readonly said: readonly Said[];
  readonly copies: readonly CopyLink[];
  readonly lexicon: UtteranceLexicon;
}

/**
 * Groups the statements of a story that report one utterance, or that say the same.
 *
 * Contents are compared by telling words, synonyms, entities and numbers (a soft Dice coefficient weighed in bits). In
 * text that was copied, translated or spun the place tells more than the words: what stands at one place is one.
 * Different or unknown speakers are joined only there, where the name was lost on the way, and in hearsay.
 *
 * @returns groups of two statements or more, in the order of their first statements; a statement is in one group at
 *   most. Empty when nothing is joined
 */
export function groupUtterances({ articles, said, copies, lexicon }: UtteranceInput): readonly Utterance[] {
  const compare = (a: number, b: number) => compareStatements(said[a] as Said, said[b] as Said, lexicon);
  const passages = new Map<string, ParallelPassage>();
  for (const { a, b, passage } of oppositeStatements(said, { articles, copies }, (pair) =>
    matchOf(said, pair, compare(pair.a, pair.b)),
  )) {
    if (!passages.has(keyOf(a, b))) passages.set(keyOf(a, b), passage);
  }
  const related: RelatedPair[] = [];
  for (const key of new Set([...passages.keys(), ...pairsWithTerms(said)])) {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const likeness = compare(a, b);
    const passage = passages.get(key) ?? null;
    const comparison = { a: said[a] as Said, b: said[b] as Said, likeness, passage };
    const relation = relate(comparison, lexicon);
    if (relation !== null) related.push({ a, b, relation, dice: likeness.dice, isCopied: isCopied(comparison) });
  }
  const isApart = (a: number, b: number): boolean => areTwo(said[a] as Said, said[b] as Said, compare(a, b));
  return joinGroups(said.length, related, isApart).flatMap(({ relation, members }, i) => {
    const statements = nonEmpty(members.map((number): StatementId => (said[number] as Said).statement.id));
    return statements === null ? [] : [{ id: asId<UtteranceId>(`u${i + 1}`), relation, statements }];
  });
}

// What two speakers say in one article is not one utterance, whatever another article made of it, and neither are two
// statements of an article that have no word in common.
const areTwo = (a: Said, b: Said, { terms }: Likeness): boolean =>
  a.article === b.article && (!isOneSpeaker(a, b) || terms === 0);

// Of two that are as alike, the one at the same place and of the same kind stands opposite.
function matchOf(said: readonly Said[], { a, b, passage: { place } }: OppositePair, { dice }: Likeness): number {
  const [one, other] = [said[a] as Said, said[b] as Said];
  if (dice === 0 && place < ONE_PLACE) return 0;
  const isKind = one.statement.kind === other.statement.kind && one.around.size === other.around.size;
  return dice + place + (isKind ? KIND_BONUS : 0);
}

const KIND_BONUS = 0.1;

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
