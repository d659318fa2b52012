import type { EntityLexicon } from './entityLexicon.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/**
 * Joins descriptions of persons with the name that they end with: "Draven’s lawyer, Tobias Lenk", "the leader of the
 * opposition Jonas Tarn". A name that belongs to another word of the description does not count ("the successor of
 * Lenk", "the spokesman of President Lenk").
 *
 * @param articles the articles, for the words of descriptions
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason; one at most for a description
 */
export function joinAppositions(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const names = new Map<string, readonly [name: Form, start: number]>();
  for (const form of forms) {
    if (form.lane !== 'person') continue;
    for (const { start, end } of form.mentions) names.set(`${form.article} ${end}`, [form, start]);
  }
  return forms.flatMap((form) => {
    const [mention] = form.mentions;
    if (form.lane !== 'nominal' || form.type !== 'person' || mention === undefined) return [];
    const [name, start] = names.get(`${form.article} ${mention.end}`) ?? [null, 0];
    if (name === null || start <= mention.start) return [];
    const words = articles[form.article]?.article.text.slice(mention.start, start) ?? '';
    if (!isDescribed(words, lexicon)) return [];
    return [
      { a: name.index, b: form.index, why: `“${form.words}” names “${name.words}” and says what that person is.` },
    ];
  });
}

/**
 * Takes the words of a description before a name; says whether they describe the person named. An office right before
 * the name has it ("the spokesman of President"); an office that is the name of something does not ("the director of
 * the General Hospital").
 */
export function isDescribed(words: string, lexicon: EntityLexicon): boolean {
  if (/[^,\s],\s*$/u.test(words)) return true;
  const parts = words
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .filter((part) => part !== '');
  const last = parts.findLastIndex((part) => lexicon.breaks.has(part));
  const close = parts.slice(last + 1).filter((part) => !lexicon.determiners.has(part));
  return close.length > 0 && (last < 0 || !lexicon.roles.has(close.at(-1) ?? ''));
}
