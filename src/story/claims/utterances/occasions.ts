import type { UtteranceLexicon } from './lexicon.js';
import { compareStatements } from './likeness.js';
import type { Link } from './linkGroups.js';
import { isOneSpeaker, type Said } from './said.js';
import { statementsNear } from './sharedTerms.js';

/** What one speaker says on two occasions of one thing shares so much (dice), and so many terms. */
const LEAST_ALIKE = 0.3;
const LEAST_TERMS = 2;

/**
 * Finds what one speaker says of one thing in two articles, in words that are too different to tell it for one saying.
 *
 * @param said the statements of the story
 * @param lexicon see UtteranceLexicon
 * @returns links, the most alike first; empty when nobody says one thing twice
 */
export function otherOccasions(said: readonly Said[], lexicon: UtteranceLexicon): readonly Link[] {
  const near = statementsNear(said);
  const numbers = new Map(said.map((one, number) => [one, number]));
  return said
    .flatMap((a, number) =>
      near(a)
        .filter((b) => (numbers.get(b) ?? 0) > number && a.article !== b.article && isOneSpeaker(a, b))
        .map((b) => ({ a, b, ...compareStatements(a, b, lexicon) })),
    )
    .filter(({ dice, terms }) => dice >= LEAST_ALIKE && terms >= LEAST_TERMS)
    .sort((x, y) => y.dice - x.dice || (numbers.get(x.a) ?? 0) - (numbers.get(y.a) ?? 0))
    .map(({ a, b }): Link => ({ a: a.statement.id, b: b.statement.id, why: WHY }));
}

const WHY = 'One speaker says both, and they may be two sayings.';
