import { groupBy } from '../../text/group-by.js';
import { bodyWords } from './bodyWords.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Form, type Join, plainKey } from './readForms.js';

/** One word in common is no name. */
const FEWEST_WORDS = 2;
/** What may have the same words in another order and be the same; two people, groups or events may not. */
const SORTS = new Set(['organisation', 'place', 'other']);

/**
 * Joins a name of a body or place with what a translation made of it in another order, as a name or a description: "the
 * university of Port Ansel" and "Port Ansel University", "the stadium of Lakka" and "Lakka Stadium". All words but
 * those that link must be the same, singular or plural, and one must have a capital in both.
 *
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason; none between a place and a body
 */
export function joinReordered(forms: readonly Form[], lexicon: EntityLexicon): readonly Join[] {
  const open = forms.filter((form) => SORTS.has(form.type) && form.lane !== 'country' && form.lane !== 'government');
  const groups = groupBy(open, ({ words }) => bodyWords(plainKey(words).split(' '), lexicon).join(' '));
  return [...groups].flatMap(([key, group]) => {
    const capital = group.filter(({ words }) => /\p{Lu}/u.test(words));
    const [first, ...others] = capital;
    if (first === undefined || key.split(' ').length < FEWEST_WORDS) return [];
    if (new Set(capital.map(({ type }) => type).filter((type) => type !== 'other')).size > 1) return [];
    return others
      .filter((form) => form.key !== first.key || form.lane !== first.lane)
      .map((form) => ({
        a: first.index,
        b: form.index,
        why: `“${form.words}” has the words of “${first.words}” in another order.`,
      }));
  });
}
