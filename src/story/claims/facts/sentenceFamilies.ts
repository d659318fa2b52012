import type { CopyLink } from '../../../model/story.js';
import { getKnown } from '../../../text/get-known.js';
import { groupBy } from '../../../text/group-by.js';
import { oppositeSentences } from '../../../text/opposite.js';
import type { Sentence } from '../../../text/reading.js';
import { disjointSets } from '../../../text/union-find.js';
import type { Witness } from '../witness.js';

/**
 * Puts sentences together that stand opposite each other in copied text: whatever a text of another hand tells alike
 * with one of them, it tells alike with all.
 *
 * @param witnesses sentences, those of an article together and in order
 * @param copied links of copied text that is no boilerplate
 * @returns for each sentence, in the same order, the number of its family; one that was not copied is alone in its own
 */
export function sentenceFamilies(witnesses: readonly Witness[], copied: readonly CopyLink[]): readonly number[] {
  const sentences = new Map<string, readonly Sentence[]>(
    [...groupBy(witnesses, ({ article }) => article.article.id)].map(([id, own]) => [id, own.map((w) => w.sentence)]),
  );
  const numbers = new Map(witnesses.map(({ sentence }, number) => [sentence, number]));
  const sets = disjointSets(witnesses.length);
  const side = (passage: CopyLink['a']) => ({ sentences: sentences.get(passage.article) ?? [], passage });
  for (const link of copied) {
    for (const { a, b } of oppositeSentences(side(link.a), side(link.b)))
      sets.union(getKnown(numbers, a), getKnown(numbers, b));
  }
  return witnesses.map((_, number) => sets.find(number));
}
