import type { ArticleId } from '../../model/ids.js';
import { startsWithCapital } from '../../text/capitals.js';
import { remembered } from '../../text/remembered.js';
import { acronymsOf } from './acronyms.js';
import type { TracedArticle } from './collection.js';
import { isOfHelper } from './credits.js';
import type { LineageLexicon } from './lexicon.js';
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
  const newsroom = (name: string): Newsroom => {
    const key = keyOf(name);
    return { key, name: names.get(key) ?? acronyms.get(name) ?? plainName(name, lexicon) };
  };
  const newsroomNamed = (words: string): Newsroom | null => {
    const name = plainName(words, lexicon);
    if (!/^\p{Lu}|^\p{N}|^\p{Ll}+$/u.test(name) || outletKey(name, lexicon) === '') return null;
    const isKnown = names.has(keyOf(name)) || lexicon.newsrooms.has(outletKey(name, lexicon)) || acronyms.has(words);
    return isKnown || (isKindNamed(words, lexicon) && startsWithCapital(name)) ? newsroom(name) : null;
  };
  const makers = new Map(
    articles.map((traced): readonly [ArticleId, Newsroom] => {
      const name = makerOf(traced, lexicon);
      const { id } = traced.article;
      return [id, name === null ? { key: `article ${id}`, name: id } : newsroom(name)];
    }),
  );
  return {
    of: ({ article: { id } }) => makers.get(id) as Newsroom,
    ofOutlet: newsroom,
    // The same words are asked for at every sentence of a story.
    named: remembered(newsroomNamed),
  };
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

// "the Tideline news agency" > "Tideline"; "Tideline sources" > "Tideline"; "state news agency Tass" > "Tass"; "The
// weekly magazine Pendulum" > "Pendulum", but "The Weekly Pendulum" is its name.
function plainName(words: string, lexicon: LineageLexicon): string {
  const parts = (words.split(/,|\s\(/u)[0] ?? '').trim().split(/\s+/u);
  if (/^\p{Ll}/u.test(parts[1] ?? '') && lexicon.stopWords.has((parts[0] ?? '').toLowerCase())) parts.shift();
  while (parts.length > 1 && isNoName(parts[0] ?? '', lexicon)) parts.shift();
  while (parts.length > 1 && lexicon.newsroomWords.has(parts[parts.length - 1] ?? '')) parts.pop();
  const last = parts[parts.length - 1] ?? '';
  const isApposed = parts.length > 2 && /^\p{Ll}/u.test(parts[parts.length - 2] ?? '');
  return isApposed && lexicon.newsrooms.has(outletKey(last, lexicon)) ? last : parts.join(' ');
}

const isNoName = (word: string, { stopWords, newsroomWords }: LineageLexicon): boolean =>
  stopWords.has(word) || newsroomWords.has(word);

// "The Lydoran news agency", "state news agency IRNA" and "Pendulum, a weekly magazine", but neither "Ann Lee, a lawyer
// who waited outside the station" nor "two sources at the ministry": the kind is the head of the phrase or of the one
// that explains it, alone or with its name, and a source is no newsroom.
const isKindNamed = (words: string, lexicon: LineageLexicon): boolean =>
  words
    .split(/,|\s\(/u)
    .slice(0, 2)
    .some((phrase) => isOfKind(headOf(phrase, lexicon), lexicon));

function isOfKind(head: readonly string[], { newsroomWords, sourceWords }: LineageLexicon): boolean {
  const isKind = (word: string): boolean => newsroomWords.has(word) && !sourceWords.has(word);
  const last = head.findLastIndex((word) => isKind(word.toLowerCase()));
  const named = head.slice(last + 1);
  const isBeforeName = last === 0 || !startsWithCapital(head[last] ?? '');
  return last >= 0 && (named.length === 0 || (isBeforeName && named.every(startsWithCapital)));
}

// The words before what tells more of their noun.
function headOf(phrase: string, { stopWords, behindNouns }: LineageLexicon): readonly string[] {
  const parts = phrase.trim().split(/\s+/u);
  const from = parts.findIndex((part) => !stopWords.has(part.toLowerCase()));
  const to = parts.findIndex((part, i) => i > from && (behindNouns.has(part) || stopWords.has(part)));
  return parts.slice(Math.max(0, from), to < 0 ? parts.length : to);
}
