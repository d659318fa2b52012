import type { PageWord } from '../../model/article.js';
import type { PageSurroundings } from '../../model/page.js';
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

/** What stands around stories, with the codes of the languages whose newsrooms have it. */
export interface Newsrooms {
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
    ownNames: index(({ ownName }) => ownName.split('|')),
    pageWords: index(({ pageWords }) => pageWords.split(' ')),
    outletWords: index(({ outletWords }) => outletWords.split(' ')),
    platforms: index(({ platforms }) => platforms.split('|')),
    furniture: index(({ furniture }) => furniture),
  };
}

/**
 * Finds what stands around a story in, or word for word out of, another language: words of menus and addresses, the name
 * of a language in itself where the page can be read in it, places where its readers share pages, translated notices.
 *
 * @param surroundings the lines around the story and the names that the page's makers gave
 * @param newsrooms the lexicon
 * @returns each such word once, in the order of the lexicon's kinds; empty when there is none. Linear in the length of
 *   what stands around the story
 */
export function pageWordsIn({ lines, names }: PageSurroundings, newsrooms: Newsrooms): readonly PageWord[] {
  const segments = lines.flatMap((line) => line.toLowerCase().split(SEGMENTS)).map((each) => each.trim());
  const words = new Set([...segments.flatMap((each) => each.split(NO_LETTERS)), ...names]);
  const offered = foundAs(segments, newsrooms.ownNames, (segment, name) => segment === name);
  return [
    ...(new Set(offered.flatMap(({ languages }) => languages)).size > MOST_OFFERED ? [] : offered),
    ...[...words].flatMap((word) => wordIn(newsrooms.pageWords, word)),
    ...foundAs(segments, newsrooms.platforms, holds),
    ...foundAs(segments, newsrooms.furniture, (segment, notice) =>
      notice.includes(' ') ? segment.startsWith(notice) : segment === notice,
    ),
  ];
}

/** Takes the name of an outlet; returns the words in it of which names of newspapers in other languages are made. */
export function outletWordsIn(name: string, { outletWords }: Newsrooms): readonly PageWord[] {
  const words = name.toLowerCase().split(NO_LETTERS);
  return [...new Set(words)].flatMap((word) => wordIn(outletWords, word));
}

const SEGMENTS = /[|·•/>»]+/u;
const NO_LETTERS = /[^\p{L}\p{M}]+/u;

function wordIn(known: ReadonlyMap<string, Languages>, word: string): readonly PageWord[] {
  const languages = known.get(word);
  return languages === undefined ? [] : [{ word, languages }];
}

function foundAs(
  segments: readonly string[],
  known: ReadonlyMap<string, Languages>,
  matches: (segment: string, wording: string) => boolean,
): readonly PageWord[] {
  const found = [...known].filter(([wording]) => segments.some((segment) => matches(segment, wording)));
  return found.map(([word, languages]) => ({ word, languages }));
}

// As words of their own.
function holds(segment: string, wording: string): boolean {
  const at = segment.indexOf(wording);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]$/u.test(segment.slice(0, at)) &&
    !/^[\p{L}\p{N}]/u.test(segment.slice(at + wording.length))
  );
}
