import { startsWithCapital } from '../../text/capitals.js';
import { groupBy } from '../../text/group-by.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Form, type Join, type MentionedArticle, plainKey, withoutDeterminers } from './readForms.js';

/**
 * Joins the short name by which an outlet calls itself, or another text that names it in full calls it, with its full
 * name anywhere in the story: the last word ("The
 * Register" in a text of The Dorvik Register), or all words but those for its trade ("Tideline" in one of Tideline
 * News). A short name that is also a part of a person's name is left alone, and one that is a place.
 *
 * @param articles the articles, with their outlets where these are known
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason
 */
export function joinOutlets(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const persons = new Set(
    forms.filter(({ lane, key }) => lane === 'person' && key.includes(' ')).flatMap(({ key }) => key.split(' ')),
  );
  const open = forms.filter(isOpen);
  const byKey = groupBy(open, ({ key }) => key);
  const byArticle = groupBy(open, ({ article }) => article);
  const outlets = articles.map(({ article }) => plainKey(withoutDeterminers(article.outlet?.name ?? '', lexicon)));
  return articles.flatMap((_, number) => {
    const own = byArticle.get(number) ?? [];
    const inFull = [...new Set(outlets)].filter((name) => own.some(({ key }) => key === name));
    return own.flatMap((form) => {
      const bears = (name: string): boolean => shortNames(name, lexicon).has(form.key);
      const itself = outlets.slice(number, number + 1).filter(bears);
      const [name, ...others] = itself.length > 0 ? itself : inFull.filter(bears);
      const [full] = byKey.get(name ?? '') ?? [];
      if (full === undefined || others.length > 0 || persons.has(form.key)) return [];
      const why = `“${form.words}” is what ${full.words} ${itself.length > 0 ? 'calls itself' : 'is called'}.`;
      return [{ a: Math.min(full.index, form.index), b: Math.max(full.index, form.index), why }];
    });
  });
}

// With a capital a description is a short name too: "the Observer".
const isOpen = ({ lane, words }: Form): boolean =>
  lane === 'organisation' || lane === 'named' || lane === 'person' || (lane === 'nominal' && startsWithCapital(words));

function shortNames(name: string, { outletTrades }: EntityLexicon): ReadonlySet<string> {
  const words = name.split(' ');
  const isEnd = (word: string | undefined): boolean => word !== undefined && outletTrades.has(word);
  const trade = words.findLastIndex((word) => !isEnd(word)) + 1;
  const shorter = trade > 0 && trade < words.length ? [words.slice(0, trade).join(' ')] : [];
  const last = words.at(-1);
  return new Set(words.length > 1 && last !== undefined && !isEnd(last) ? [...shorter, last] : shorter);
}
