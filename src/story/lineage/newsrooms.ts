import type { ArticleId } from '../../model/ids.js';
import { startsWithCapital } from '../../text/capitals.js';
import { getKnown } from '../../text/get-known.js';
import { noteOnly } from '../../text/only-value.js';
import { remembered } from '../../text/remembered.js';
import { acronymsOf } from './acronyms.js';
import type { TracedArticle } from './collection.js';
import { isOfHelper } from './credits.js';
import type { LineageLexicon } from './lexicon.js';
import { readNewsroomName } from './newsroomNames.js';
import { isSameOutlet, outletKey } from './outletKey.js';

/** A newsroom: outlets under one owner are one. `key` tells newsrooms apart, `name` is how a reader knows it. */
export interface Newsroom {
  readonly key: string;
  readonly name: string;
}

/** Finds newsrooms by the words that name them. */
export interface Newsrooms {
  /** The newsroom that made one of the articles; an article without an outlet is a newsroom of its own. */
  readonly of: (article: TracedArticle) => Newsroom;
  /** The newsroom of an outlet. */
  readonly ofOutlet: (name: string) => Newsroom;
  /** The newsroom that words name ("the Tideline news agency"); null when they name none that is known as one. */
  readonly named: (words: string) => Newsroom | null;
}

/**
 * Learns the newsrooms of a set of articles.
 *
 * An unsigned article that credits a single agency beside its outlet is the agency's.
 *
 * @param articles the articles with their outlets and credits
 * @param lexicon newsrooms, their owners, and words for newsrooms
 * @returns see Newsrooms
 */
export function learnNewsrooms(articles: readonly TracedArticle[], lexicon: LineageLexicon): Newsrooms {
  const names = new Map<string, string>();
  const acronyms = acronymsOf(articles);
  const keyOf = (short: string): string => {
    const key = outletKey(acronyms.get(short) ?? short, lexicon);
    return `newsroom ${lexicon.families.get(key) ?? key}`;
  };
  for (const { article } of articles) {
    const name = article.outlet?.name;
    if (name !== undefined && !names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  const byLastWord = lastWordsOf([...names.values()], lexicon);
  const newsroom = (name: string): Newsroom => {
    const key = keyOf(name);
    return { key, name: names.get(key) ?? acronyms.get(name) ?? readNewsroomName(name, lexicon)?.name ?? name };
  };
  const isKnown = (name: string): boolean => {
    const key = outletKey(name, lexicon);
    const long = acronyms.get(name);
    if (key === '' || !isWrittenAsName(name, names.get(keyOf(name)), lexicon)) return false;
    if (names.has(keyOf(name)) || lexicon.newsrooms.has(key)) return true;
    return long !== undefined && readNewsroomName(long, lexicon)?.isKindTold === true;
  };
  const newsroomNamed = (words: string): Newsroom | null => {
    const read = readNewsroomName(words, lexicon);
    if (read === null) return null;
    const known = [read.name, ...shorterNames(read.name, lexicon)].find(isKnown) ?? byLastWord.get(read.name);
    if (known !== undefined) return newsroom(known);
    return read.isKindTold && startsWithCapital(read.name) ? newsroom(read.name) : null;
  };
  const makers = new Map(
    articles.map((traced): readonly [ArticleId, Newsroom] => {
      const name = makerOf(traced, lexicon);
      const { id } = traced.article;
      return [id, name === null ? { key: `article ${id}`, name: id } : newsroom(name)];
    }),
  );
  return {
    of: ({ article: { id } }) => getKnown(makers, id),
    ofOutlet: newsroom,
    // The same words are asked for at every sentence of a story.
    named: remembered(newsroomNamed),
  };
}

// "The Courier", where one outlet in hand is "The Sund Courier": stations have a name behind their kind ("Radio Sund").
function lastWordsOf(
  outlets: readonly string[],
  { newsroomWords, outletStart }: LineageLexicon,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const outlet of outlets) {
    const start = outletStart.exec(outlet.toLowerCase())?.[0] ?? '';
    const [first = '', ...others] = outlet.slice(start.length).split(' ');
    const last = others.at(-1);
    if (last !== undefined && !newsroomWords.has(first.toLowerCase())) noteOnly(found, last, outlet);
  }
  return new Map([...found].flatMap(([word, outlet]) => (outlet === null ? [] : [[word, outlet] as const])));
}

// An agency that only added to the report did not make it.
function makerOf({ article }: TracedArticle, lexicon: LineageLexicon): string | null {
  const outlet = article.outlet?.name ?? null;
  const agencies = article.credits.filter(
    (credit) =>
      credit.kind === 'agency' &&
      !isOfHelper(article, credit, lexicon) &&
      !isSameOutlet(credit.name, outlet ?? '', lexicon),
  );
  const [only] = agencies;
  const isTheirs = only !== undefined && agencies.every(({ name }) => isSameOutlet(name, only.name, lexicon));
  return isTheirs && article.authors.length === 0 ? only.name : outlet;
}

// "He looks like a fox" names no newsroom, though one is called so.
const isWrittenAsName = (name: string, outlet: string | undefined, { smallNewsrooms }: LineageLexicon): boolean =>
  /^[\p{Lu}\p{N}]|\./u.test(name) || name === outlet || smallNewsrooms.has(name);

// "Tass" of "Russia’s Tass" and "Russia’s official Tass", "LIA" of "Lorn LIA": the words behind a possessive or behind
// what is no name, and letters that stand for a name.
function shorterNames(name: string, { ownershipWords }: LineageLexicon): readonly string[] {
  const parts = name.split(' ');
  return parts.flatMap((part, i) => {
    const before = parts[i - 1] ?? '';
    const isBehindOwner = /['’]s?$/u.test(before) || ownershipWords.has(before);
    const isLetters = i === parts.length - 1 && /^\p{Lu}{3,}$/u.test(part);
    return i > 0 && (isBehindOwner || isLetters) ? [parts.slice(i).join(' ')] : [];
  });
}
