import type { Damage } from '../../model/article.js';
import { overlaps } from '../../model/span.js';
import type { ComparedArticle } from './ComparedArticle.js';

// Neither sure nor unlikely: enough to keep a sentence from being asserted.
const CONFIDENCE = 0.5;

/**
 * Finds years that stand in a spun text alone: programs that swap words also put years for "last year" and the like, and no
 * other text of the story names the year. Years read through known damage are left alone.
 *
 * @param one the spun article
 * @param articles all articles of the story; with only one there is nothing to compare with
 * @returns the damage, without a reading, in order; empty when other texts name every year
 */
export function loneYears(one: ComparedArticle, articles: readonly ComparedArticle[]): readonly Damage[] {
  const others = articles.filter((other) => other !== one && other.article.transmission.kind !== 'spun');
  if (others.length === 0) return [];
  const known = new Set(others.flatMap(({ times }) => times.map(({ value }) => yearOf(value))));
  return one.times
    .filter((time) => /^\d{4}$/.test(time.value ?? '') && time.basis === 'stated')
    .filter((time) => !known.has(yearOf(time.value)) && !one.article.damage.some((known) => overlaps(known, time)))
    .map(({ start, end, value }) => ({
      start,
      end,
      kind: 'mangled-date' as const,
      intended: null,
      changesMeaning: true,
      confidence: CONFIDENCE,
      why: `No other text here names ${value}, and programs that swap words put years for “last year”.`,
    }));
}

const yearOf = (value: string | null): string => (value ?? '').slice(0, 4);
