import { asId, type UtteranceId } from '../../model/ids.js';
import type { Disagreement, Edge, Utterance } from '../../model/story.js';
import { answers } from './utterances/answers.js';
import type { UtteranceLexicon } from './utterances/lexicon.js';
import { type Link, linkGroups } from './utterances/linkGroups.js';
import { otherOccasions } from './utterances/occasions.js';
import type { Said } from './utterances/said.js';
import { sidesOf } from './utterances/sides.js';
import type { ClaimArticle } from './witness.js';

/** What related statements of a story are found in. */
export interface RelatedInput {
  /** The story's articles in canonical order, their statements naming entities. */
  readonly articles: readonly ClaimArticle[];
  /** Their statements (see readStatements), read before or after their speakers were mended. */
  readonly said: readonly Said[];
  /** See groupUtterances. */
  readonly utterances: readonly Utterance[];
  readonly disagreements: readonly Disagreement[];
  readonly edges: readonly Edge[];
  readonly lexicon: UtteranceLexicon;
}

/**
 * Links what is said on the two sides of one question, and must never be merged: other numbers of one thing, a claim
 * and its denial, an accusation and the answer to it, what one speaker says of one thing twice, a headline and
 * what it condenses. A group is linked once, by its statement in the text that the others were made from.
 *
 * @param input see RelatedInput
 * @returns the groups given that join, then one `related-divergent` pair for each two groups that are related, in the
 *   order of their statements; no pair is in a joining group too
 */
export function relateUtterances(input: RelatedInput): readonly Utterance[] {
  const { articles, utterances, disagreements, edges, lexicon } = input;
  const statements = new Map(articles.flatMap((article) => article.statements.map((s) => [s.id, s] as const)));
  const said = input.said.map((one) => ({ ...one, statement: statements.get(one.statement.id) ?? one.statement }));
  const links: readonly Link[] = [
    ...sidesOf({ articles, disagreements }),
    ...answers(articles, said, lexicon),
    ...otherOccasions(said, lexicon),
  ];
  const related = linkGroups(links, { said, utterances, edges });
  return [
    ...utterances,
    ...related.map(
      ({ a, b, why }, i): Utterance => ({
        id: asId<UtteranceId>(`u${utterances.length + i + 1}`),
        relation: 'related-divergent',
        statements: [a, b],
        ...(why === null ? {} : { why }),
      }),
    ),
  ];
}
