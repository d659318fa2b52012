import type { ClauseWords } from '../../../../text/clauses.js';
import { contentOf } from '../../sentenceContent.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from '../measuring/measured.js';

/**
 * Takes two figures and the lexicon; says whether each is told of another person, the one who is named last before it in
 * its sentence: "Bell was ahead with 4,100 votes", "Crewe received 4,300 votes"; false where nobody is named before one
 * of them. Whoever only sees or does something to what the sentence is about ("the order, which Bell has seen, sent 90
 * men") is not told of.
 */
export function areOfOthers(a: Measured, b: Measured, { clauses }: DisagreementLexicon): boolean {
  const [one, other] = [lastPersonBefore(a, clauses), lastPersonBefore(b, clauses)];
  return one !== null && other !== null && one !== other;
}

function lastPersonBefore({ article, sentence, figure }: Measured, clauses: ClauseWords): string | null {
  const { mentions } = contentOf(article, sentence);
  const { relatives, definiteArticles } = clauses;
  const isInPassing = (start: number): boolean => {
    const before = sentence.tokens.filter((token) => token.end <= start && !definiteArticles.has(token.lower));
    return relatives.has(before.at(-1)?.lower ?? '');
  };
  const named = mentions.filter(
    (m) => m.type === 'person' && m.kind !== 'nominal' && m.end <= figure.start && !isInPassing(m.start),
  );
  const entity = [...named].sort((a, b) => a.start - b.start).at(-1)?.entity ?? null;
  return entity === null ? null : String(entity);
}
