import type { PageWord } from '../../model/article.js';
import type { PageSurroundings } from '../../model/page.js';
import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';

/** What the pages of newsrooms that write in one language hold around a story, as it stands in the data file. */
interface NewsroomEntry {
  /** What the language calls itself where pages offer to be read in it, parted by bars. */
  readonly ownName: string;
  /** Words of menus, addresses and notices that English does not have, parted by blanks. */
  readonly pageWords: string;
  /** Words of which names of its newspapers are made, parted by blanks. */
  readonly outletWords: string;
  /** Places of the web that hardly others than its readers share pages on, parted by bars. */
  readonly platforms: string;
  /** What its menus and notices become when they are translated word for word. */
  readonly furniture: readonly string[];
}

/** The newsroom lexicon as it stands in its data file; all words are in lower case. */
export interface NewsroomsFile {
  readonly newsrooms: Readonly<Record<string, NewsroomEntry>>;
}

type Languages = readonly string[];

/** What is around a story, as far as it tells of languages. */
export type PageLanguages = Omit<PageSurroundings, 'marks'>;

/** What stands around stories, with the codes of the languages whose newsrooms have it. */
export interface Newsrooms {
  readonly codes: ReadonlySet<string>;
  readonly ownNames: ReadonlyMap<string, Languages>;
  readonly pageWords: ReadonlyMap<string, Languages>;
  readonly outletWords: ReadonlyMap<string, Languages>;
  readonly platforms: ReadonlyMap<string, Languages>;
  readonly furniture: ReadonlyMap<string, Languages>;
}

/** What stands in more languages than this points to none. */
const MOST_LANGUAGES = 6;
/** A page that can be read in more languages than this, beside the one it is in, is at home in none of them. */
const MOST_OFFERED = 2;

/** Takes the parsed data file; returns the lexicon, where words can be found with and without their marks. */
export function compileNewsrooms({ newsrooms }: NewsroomsFile): Newsrooms {
  const index = (wordsOf: (entry: NewsroomEntry) => readonly string[]): ReadonlyMap<string, Languages> => {
    const found = new Map<string, Set<string>>();
    for (const [code, entry] of Object.entries(newsrooms)) {
      for (const word of wordsOf(entry).flatMap((each) => (each === '' ? [] : [each, plainLetters(each)])))
        found.set(word, (found.get(word) ?? new Set()).add(code));
    }
    const telling = [...found].filter(([, codes]) => codes.size <= MOST_LANGUAGES);
    return new Map(telling.map(([word, codes]) => [word, [...codes]]));
  };
  return {
    codes: new Set(Object.keys(newsrooms)),
    ownNames: index(({ ownName }) => ownName.split('|')),
    pageWords: index(({ pageWords }) => pageWords.split(' ')),
    outletWords: index(({ outletWords }) => outletWords.split(' ')),
    platforms: index(({ platforms }) => platforms.split('|')),
    furniture: index(({ furniture }) => furniture),
  };
}

/**
 * Finds what stands around a story in, or word for word out of, another language: words of menus and addresses, the
 * name or code of a language where the page can be read in it, the code of one that the page says it is in, places
 * where its readers share pages, translated notices.
 *
 * @param surroundings the lines around the story, the names that the page's makers gave, and the languages of the page
 * @param newsrooms the lexicon
 * @returns each such word once, in the order of the lexicon's kinds; empty when there is none. Linear in the length of
 *   what stands around the story
 */
export function pageWordsIn(
  { lines, names, stated, offered: others }: PageLanguages,
  newsrooms: Newsrooms,
): readonly PageWord[] {
  const text = lines.join('\n').toLowerCase();
  const segments = new Set(text.split(SEGMENTS).map((segment) => segment.trim()));
  const beginning = groupBy(segments, firstWordOf);
  const words = new Set([...lettersIn(text), ...names]);
  const offered = [
    ...foundAs(newsrooms.ownNames, (name) => segments.has(name)),
    ...codesAs('hreflang', others, newsrooms),
  ];
  return [
    ...codesAs('lang', stated, newsrooms),
    ...(new Set(offered.flatMap(({ languages }) => languages)).size > MOST_OFFERED ? [] : offered),
    ...wordsIn(words, newsrooms.pageWords),
    ...foundAs(
      newsrooms.platforms,
      (platform) => lettersIn(platform).every((word) => words.has(word)) && holds(text, platform),
    ),
    ...foundAs(newsrooms.furniture, (notice) =>
      notice.includes(' ')
        ? (beginning.get(firstWordOf(notice)) ?? []).some((segment) => segment.startsWith(notice))
        : segments.has(notice),
    ),
  ];
}

/** Takes the name of an outlet; returns the words in it of which names of newspapers in other languages are made. */
export function outletWordsIn(name: string, { outletWords }: Newsrooms): readonly PageWord[] {
  return wordsIn(new Set(lettersIn(name.toLowerCase())), outletWords);
}

/** Strokes, points and arrows part the items of a menu. */
const SEGMENTS = /[|·•/>»\n]+/u;

// Of languages that are known.
const codesAs = (name: string, codes: readonly string[], { codes: known }: Newsrooms): readonly PageWord[] =>
  codes.filter((code) => known.has(code)).map((code) => ({ word: `${name}=${code}`, languages: [code] }));

const lettersIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

const firstWordOf = (segment: string): string => segment.split(' ', 1)[0] as string;

// In the order of the words.
function wordsIn(words: ReadonlySet<string>, known: ReadonlyMap<string, Languages>): readonly PageWord[] {
  const found: PageWord[] = [];
  for (const word of words) {
    const languages = known.get(word);
    if (languages !== undefined) found.push({ word, languages });
  }
  return found;
}

// In the order of the lexicon.
function foundAs(known: ReadonlyMap<string, Languages>, isFound: (wording: string) => boolean): readonly PageWord[] {
  return [...known].filter(([wording]) => isFound(wording)).map(([word, languages]) => ({ word, languages }));
}

// As words of their own.
function holds(text: string, wording: string): boolean {
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
    if (!IN_WORDS.test(text.charAt(at - 1)) && !IN_WORDS.test(text.charAt(at + wording.length))) return true;
  }
  return false;
}

const IN_WORDS = /[\p{L}\p{N}]/u;
