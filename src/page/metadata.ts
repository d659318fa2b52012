import type { MetadataCandidate, MetadataField } from '../model/page.js';
import { wordsOf } from '../text/word-lists.js';
import type { PageBlocks } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { isArticleItem, isOrganisation, isPageItem, type LinkedItem, nameOf, readJsonLd } from './jsonLd.js';
import type { MarkedText } from './PageNotes.js';

type Named = readonly [MetadataField, string];

// The names under which publishers state a field, and the kind of source each counts as.
const names = (field: MetadataField, source: string, list: string): [string, Named][] =>
  wordsOf(list).map((name) => [name, [field, source]]);
const META_NAMES: ReadonlyMap<string, Named> = new Map([
  ...names('title', 'og', 'og:title'),
  ...names(
    'title',
    'meta',
    'twitter:title headline dc.title dcterms.title sailthru.title parsely-title citation_title',
  ),
  ...names('outlet', 'og', 'og:site_name'),
  ...names('outlet', 'meta', 'application-name publisher dc.publisher dcterms.publisher citation_journal_title'),
  ...names('published', 'og', 'article:published_time article:published og:published_time og:article:published_time'),
  ...names(
    'published',
    'meta',
    `
      datepublished date_published publishdate publish_date publish-date published publication_date publication-date
      pubdate og:pubdate parsely-pub-date sailthru.date dc.date.issued dc.date.created dcterms.issued dcterms.created
      article:post_date article_date_original originalpublicationdate rnews:datepublished bt:pubdate vr:published_time
      date.issued citation_publication_date citation_date cxenseparse:recs:publishtime cxenseparse:publishtime
      dcsext.articlefirstpublished shareaholic:article_published_time datecreated
    `,
  ),
  ...names(
    'published',
    'meta-date',
    'date dc.date dcterms.date created creation_date timestamp article.published eprints.date',
  ),
  ...names(
    'updated',
    'meta',
    `
      article:modified_time og:updated_time og:modified_time last-modified lastmodified datemodified lastmod
      dcterms.modified dc.date.modified modificationdate article:modified revised updated_time modified_time
    `,
  ),
  ...names(
    'author',
    'meta',
    'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl',
  ),
  ...names('section', 'og', 'article:section'),
  ...names('section', 'meta', 'section parsely-section'),
  ...names('canonical', 'og', 'og:url'),
  ...names('language', 'meta', 'og:locale content-language dc.language'),
]);

/**
 * Gathers every value that a page gives for its title, outlet, dates, authors, section, address and language, each with
 * the kind of source it comes from.
 *
 * @param page the parsed page
 * @param url the page's address, when the caller knows it
 * @param opening number of the block that opens the story: marked dates and names close to it come first, with `-near`
 *   behind
 * their source
 * @returns candidates in order within each kind of source; empty when the page says nothing of itself
 */
export function metadataCandidates(
  page: PageBlocks,
  url: string | null,
  opening: number,
): readonly MetadataCandidate[] {
  const { notes } = page;
  const address = url ?? notes.canonical;
  const items = readJsonLd(notes.jsonLd);
  const found = [
    ...items.filter(isArticleItem).flatMap(fromArticleItem),
    ...items.filter(isPageItem).flatMap(fromPageItem),
    ...notes.metas.flatMap(({ name, content }) => fromMeta(name, content)),
    ...headings(page),
    candidate('title', notes.titleTag, 'title'),
    ...byNearness(notes.times, opening).map((time) => {
      const source = `${time.means === null ? 'time' : 'time-marked'}${nearness(time, opening)}`;
      return candidate(time.means === 'updated' ? 'updated' : 'published', time.text, source);
    }),
    ...byNearness(notes.dates, opening).map((date) =>
      candidate('published', date.text, `class${nearness(date, opening)}`),
    ),
    ...byNearness(notes.signatures, opening).map((signature) =>
      candidate('author', signature.text, `class${nearness(signature, opening)}`),
    ),
    candidate('canonical', notes.canonical, 'link'),
    candidate('published', dayInAddress(address) || dayInAddress(notes.canonical), 'url'),
    candidate('language', notes.lang, 'html'),
    ...datesInText(page, opening),
  ];
  return found.filter(({ value }) => value !== '');
}

const candidate = (field: MetadataField, value: string, source: string): MetadataCandidate => ({
  field,
  value: decodeReferences(value.slice(0, MOST_VALUE)).replace(/\s+/gu, ' ').trim(),
  source,
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

// JSON-LD and some meta elements hold character references that were escaped twice.
function decodeReferences(value: string): string {
  return value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
    return code === null ? (NAMED[String(name).toLowerCase()] ?? whole) : String.fromCodePoint(code);
  });
}
// A longer value is text, not metadata.
const MOST_VALUE = 500;

function fromMeta(name: string, content: string): MetadataCandidate[] {
  const [field, source] = META_NAMES.get(name) ?? [];
  return field === undefined || source === undefined ? [] : [candidate(field, content, source)];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fromArticleItem(item: LinkedItem): MetadataCandidate[] {
  return [
    candidate('title', textOf(item.headline), 'json-ld'),
    candidate('published', textOf(item.datePublished) || textOf(item.dateCreated), 'json-ld'),
    candidate('updated', textOf(item.dateModified), 'json-ld'),
    candidate('outlet', nameOf([item.publisher].flat()[0]), 'json-ld'),
    ...[item.author]
      .flat()
      .slice(0, 20)
      .filter((author) => !isOrganisation(author))
      .map((author) => candidate('author', nameOf(author), 'json-ld')),
    candidate('section', textOf([item.articleSection].flat()[0]), 'json-ld'),
    candidate('language', textOf(item.inLanguage), 'json-ld'),
  ];
}

// A page as such: what it says holds for the article unless the article says otherwise.
function fromPageItem({ datePublished, dateModified }: LinkedItem): MetadataCandidate[] {
  return [
    candidate('published', textOf(datePublished), 'json-ld-page'),
    candidate('updated', textOf(dateModified), 'json-ld-page'),
  ];
}

const headings = ({ blocks }: PageBlocks): MetadataCandidate[] =>
  blocks
    .filter(({ tag }) => tag === 'h1')
    .slice(0, 10)
    .map(({ text }) => candidate('title', text, 'h1'));

/**
 * Takes an address; returns the ISO day in its path (`/2026/03/14/`, `/2026-03-14-`, `/20260314/`), empty when there is
 * none.
 */
function dayInAddress(address: string): string {
  const [, year, month, day] =
    /[/_.-]((?:19|20)\d\d)(?:([/_-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=[/_.-]|$)/.exec(
      address,
    )
      ? (/((?:19|20)\d\d)[/_-]?(\d{1,2})[/_-]?(\d{1,2})(?=[/_.-]|$)/.exec(
          address.slice(address.search(/[/_.-](?:19|20)\d\d/)),
        ) ?? [])
      : [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

// How many short lines with a date are offered, and how long such a line may be.
const MOST_DATED_LINES = 12;
const LONGEST_DATED_LINE = 120;
const YEAR = /(?:^|\D)(?:19|20)\d\d(?:\D|$)|\d{1,2}\.\s?\d{1,2}\.\s?\d\d(?:\D|$)/;

// Short lines outside menus and lists of links that hold a year: one of them may be the date of publication.
function datesInText({ blocks }: PageBlocks, opening: number): MetadataCandidate[] {
  const lines = blocks.flatMap(({ text, inside, linkLength }, blocksBefore) => {
    const isDated = text.length <= LONGEST_DATED_LINE && YEAR.test(text) && linkLength < 0.5 * text.length;
    return isDated && (inside & (INSIDE.nav | INSIDE.aside | INSIDE.footer | INSIDE.comments)) === 0
      ? [{ text, blocksBefore }]
      : [];
  });
  return byNearness(lines, opening)
    .slice(0, MOST_DATED_LINES)
    .map((line) => candidate('published', line.text, `text${nearness(line, opening)}`));
}

// So many blocks before and after the opening of the story still belong to its head.
const HEAD_BEFORE = 14;
const HEAD_AFTER = 3;

const nearness = ({ blocksBefore }: MarkedText, opening: number): string =>
  blocksBefore >= opening - HEAD_BEFORE && blocksBefore <= opening + HEAD_AFTER ? '-near' : '';

// Nearest to the opening first; of two as near the earlier.
function byNearness<T extends MarkedText>(marked: readonly T[], opening: number): readonly T[] {
  const distance = ({ blocksBefore }: T): number => Math.abs(blocksBefore - opening);
  return [...marked].sort((a, b) => distance(a) - distance(b) || a.blocksBefore - b.blocksBefore);
}
