import { groupBy } from '../../text/group-by.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Form, type Join, type MentionedArticle, plainKey, withoutDeterminers } from './readForms.js';

/**
 * Joins the short name by which an outlet calls itself with its full name anywhere in the story: the last word ("The
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
  return articles.flatMap(({ article }, number) => {
    const name = plainKey(withoutDeterminers(article.outlet?.name ?? '', lexicon));
    const [full] = byKey.get(name) ?? [];
    if (full === undefined) return [];
    const shorter = shortNames(name, lexicon);
    return (byArticle.get(number) ?? [])
      .filter(({ key }) => shorter.has(key) && !persons.has(key))
      .map((form) => ({
        a: Math.min(full.index, form.index),
        b: Math.max(full.index, form.index),
        why: `“${form.words}” is what ${article.outlet?.name} calls itself.`,
      }));
  });
}

const isOpen = ({ lane }: Form): boolean => lane === 'organisation' || lane === 'named' || lane === 'person';

function shortNames(name: string, { outletTrades }: EntityLexicon): ReadonlySet<string> {
  const words = name.split(' ');
  const isEnd = (word: string | undefined): boolean => word !== undefined && outletTrades.has(word);
  const trade = words.findLastIndex((word) => !isEnd(word)) + 1;
  const shorter = trade > 0 && trade < words.length ? [words.slice(0, trade).join(' ')] : [];
  const last = words.at(-1);
  return new Set(words.length > 1 && last !== undefined && !isEnd(last) ? [...shorter, last] : shorter);
}
