import { overlaps, type Span } from '../../../../model/span.js';
import type { Sentence } from '../../../../text/reading.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { entitiesIn } from './denied.js';

/** Takes words of a sentence; returns who says them, the ids of entities; empty when nobody known does. */
export const speakersOf = (article: ClaimArticle, sentence: Sentence, at: Span): readonly string[] =>
  contentOf(article, sentence).statements.flatMap(({ content, speaker }) =>
    speaker !== null && content.some((span) => overlaps(span, at)) ? [speaker] : [],
  );

/**
 * Finds what a sentence says that somebody has told, or charged another with.
 *
 * @param article the article
 * @param sentence one of its sentences
 * @param speakers ids of those who are left out
 * @param lexicon verbs of charging
 * @returns the longest stretch, and who says it, null when he is not known; null when nobody else tells anything
 */
export function toldIn(
  article: ClaimArticle,
  sentence: Sentence,
  speakers: ReadonlySet<string>,
  { allegings }: DisagreementLexicon,
): { readonly told: Span; readonly speaker: string | null } | null {
  const { statements } = contentOf(article, sentence);
  const others = statements.filter(({ cue, speaker }) => cue !== null && !(speaker !== null && speakers.has(speaker)));
  const statement = others.find(({ nestedIn }) => !others.some(({ id }) => id === nestedIn));
  const own = statement?.content.filter((span) => overlaps(span, sentence)) ?? [];
  const content = own.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (content !== undefined) return { told: content, speaker: statement?.speaker ?? null };
  const charge = sentence.tokens.find(({ lower }) => allegings.has(lower));
  const isOwn =
    charge !== undefined &&
    sharedKeys(entitiesIn(article, sentence, { start: sentence.start, end: charge.start }), speakers).length > 0;
  if (charge === undefined || isOwn) return null;
  return { told: { start: charge.end, end: sentence.end }, speaker: null };
}
