import { isTranslated } from '../../model/article.js';
import { groupBy } from '../../text/group-by.js';
import { partition } from '../../text/partition.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/** Shorter parts say too little without their end. */
const SHORTEST_STEM = 3;
/** So many names in full show the endings of a language that is not known. */
const FEWEST_NAMES = 2;

/**
 * Joins names that a translated text still has in a case of its language with the same names as the other texts of the
 * story write them: „Martinas Halleris“, out of Lithuanian, with Martin Haller. Only an ending may differ, in each part
 * of the name. Where nothing says which language it is, two names in full must have endings of one.
 *
 * @param articles the articles of the story in canonical order
 * @param forms the forms of names, in reading order, of any lane: a translation takes a strange case for a name of
 *   anything
 * @param endings endings that languages put on names, by ISO 639-1 code
 * @returns joins by form index, each with its reason; none where no text is known to be translated and shows
 *   such a language, or where two names would do
 */
export function joinInflected(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  endings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Join[] {
  const inflecting = inflectingArticles(articles, forms, endings);
  const plain = groupBy(
    forms.filter(({ article }) => !inflecting.has(article)),
    ({ key }) => blockOf(key),
  );
  return forms.flatMap((form) => {
    const own = inflecting.get(form.article);
    if (own === undefined) return [];
    const bases = basesOf(form, plain, own);
    const [first] = bases;
    if (first === undefined || new Set(bases.map(({ key }) => key)).size > 1) return [];
    return [
      { a: first.index, b: form.index, why: `“${form.words}” is “${first.words}” with endings of its language.` },
    ];
  });
}

type Endings = ReadonlySet<string>;
type Blocks = ReadonlyMap<string, readonly Form[]>;

// Of its own lane, where that has any.
function basesOf(form: Form, plain: Blocks, endings: Endings): readonly Form[] {
  const bases = (plain.get(blockOf(form.key)) ?? []).filter((base) => isInflected(form.key, base.key, endings));
  const own = bases.filter(({ lane }) => lane === form.lane);
  return own.length > 0 ? own : bases;
}

// The endings by the number of the article: those of the language that it is translated from; where that is not known,
// those of the languages that explain most of its names in full.
function inflectingArticles(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  endings: ReadonlyMap<string, Endings>,
): ReadonlyMap<number, Endings> {
  const [translated, others] = partition(forms, ({ article }) => {
    const source = articles[article];
    return source !== undefined && isTranslated(source);
  });
  const plain = groupBy(others, ({ key }) => blockOf(key));
  const found = new Map<number, Endings>();
  for (const [article, own] of groupBy(translated, (form) => form.article)) {
    const from = articles[article]?.article.transmission?.from ?? null;
    const known = from === null ? explaining(own, plain, endings) : endings.get(from);
    if (known !== undefined) found.set(article, known);
  }
  return found;
}

function explaining(forms: readonly Form[], plain: Blocks, endings: ReadonlyMap<string, Endings>): Endings | undefined {
  const full = forms.filter(({ key }) => key.includes(' '));
  const explained = [...endings.values()].map((own) => {
    const names = new Set(full.filter((form) => basesOf(form, plain, own).length > 0).map(({ key }) => key));
    return { own, count: names.size };
  });
  const most = Math.max(...explained.map(({ count }) => count));
  if (most < FEWEST_NAMES) return undefined;
  return new Set(explained.filter(({ count }) => count === most).flatMap(({ own }) => [...own]));
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
