import { isRecord } from '../text/is-record.js';
import { parseJson } from '../text/parse-json.js';

/** An object of a page's JSON-LD. */
export type LinkedItem = Readonly<Record<string, unknown>>;

// No site nests its data deeper or lists more of it; a hostile one cannot cost more.
const MOST_ITEMS = 500;

/**
 * Reads the JSON-LD blocks of a page into a flat list of objects, outer ones first.
 *
 * @param sources the texts of the page's `application/ld+json` scripts
 * @returns at most 500 objects; a script that is no JSON is left out
 */
export function readJsonLd(sources: readonly string[]): readonly LinkedItem[] {
  const items: LinkedItem[] = [];
  let queue: unknown[] = sources.map(parse);
  while (queue.length > 0 && items.length < MOST_ITEMS) {
    const inner: unknown[] = [];
    for (const value of queue) {
      if (Array.isArray(value)) inner.push(...value.slice(0, MOST_ITEMS));
      else if (isRecord(value) && items.length < MOST_ITEMS) {
        items.push(value);
        for (const field of Object.values(value)) if (typeof field === 'object' && field !== null) inner.push(field);
      }
    }
    queue = inner;
  }
  return items;
}

/** Takes an object; says whether its type is one of articles (NewsArticle, BlogPosting, ReportageNewsArticle …). */
export function isArticleItem(item: LinkedItem): boolean {
  return isOfType(item, /Article$|Posting$|Report$/);
}

/** Takes an object; says whether its type is one of pages (WebPage, AboutPage …). */
export function isPageItem(item: LinkedItem): boolean {
  return isOfType(item, /Page$/);
}

/** Takes a value of JSON-LD; says whether it is an organisation, such as a newsroom that signs for its authors. */
export function isOrganisation(value: unknown): boolean {
  return isRecord(value) && isOfType(value, /Organi[sz]ation$/);
}

function isOfType(item: LinkedItem, pattern: RegExp): boolean {
  return [item['@type']].flat().some((type) => typeof type === 'string' && pattern.test(type));
}

/** Takes a value of JSON-LD; returns its name: a text itself, or the name of an object; empty when it has none. */
export function nameOf(value: unknown): string {
  const name = isRecord(value) ? value.name : value;
  return typeof name === 'string' ? name : '';
}

function parse(source: string): unknown {
  const clean = source
    .replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g,
      '',
    )
    .replace(/\p{Cc}+/gu, ' ');
  return parseJson(clean);
}
