import { groupBy } from '../../text/group-by.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/** Shorter parts say too little without their end. */
const SHORTEST_STEM = 3;

/**
 * Joins names that a translated text still has in a case of its language with the same names as the other texts of the
 * story write them: „Martinas Halleris“, out of Lithuanian, with Martin Haller. Only an ending may differ, in each part
 * of the name.
 *
 * @param articles the articles of the story in canonical order
 * @param forms the forms of one lane, in reading order
 * @param endings endings that languages put on names, by ISO 639-1 code
 * @returns joins by form index, each with its reason; none where no text is known to be translated from such a
 *   language, or where two names would do
 */
export function joinInflected(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  endings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Join[] {
  const languageOf = ({ article }: Form): string | null => {
    const transmission = articles[article]?.article.transmission;
    return transmission?.kind === 'machine-translated' ? transmission.from : null;
  };
  const plain = groupBy(
    forms.filter((form) => languageOf(form) === null),
    ({ key }) => blockOf(key),
  );
  return forms.flatMap((form) => {
    const own = endings.get(languageOf(form) ?? '');
    if (own === undefined) return [];
    const bases = (plain.get(blockOf(form.key)) ?? []).filter((base) => isInflected(form.key, base.key, own));
    const [first] = bases;
    if (first === undefined || new Set(bases.map(({ key }) => key)).size > 1) return [];
    return [
      { a: first.index, b: form.index, why: `“${form.words}” is “${first.words}” with endings of its language.` },
    ];
  });
}

// How many parts a name has, and how it begins.
const blockOf = (key: string): string => `${key.split(' ').length} ${key.slice(0, SHORTEST_STEM)}`;

function isInflected(key: string, base: string, endings: ReadonlySet<string>): boolean {
  const bases = base.split(' ');
  return key !== base && key.split(' ').every((part, n) => hasEnding(part, bases[n] as string, endings));
}

// The ending stands after the base, or in the place of its last vowel.
function hasEnding(part: string, base: string, endings: ReadonlySet<string>): boolean {
  if (part === base) return true;
  const stems = [base, ...(/[aeiouy]$/u.test(base) ? [base.slice(0, -1)] : [])];
  return stems.some(
    (stem) => stem.length >= SHORTEST_STEM && part.startsWith(stem) && endings.has(part.slice(stem.length)),
  );
}
