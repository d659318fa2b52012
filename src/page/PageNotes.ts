import type { Attributes } from './readMarkup.js';

/** A date or signature that a page marks up, with the number of text blocks that stand before it. */
export interface MarkedText {
  readonly text: string;
  readonly blocksBefore: number;
}

/** A `time` element or a date property: its machine-readable value. */
export interface MarkedTime extends MarkedText {
  /** Whether the markup says that it is the date of publication, or of the last change. */
  readonly means: 'published' | 'updated' | null;
}

// What a page says of itself this often says nothing more: bounds the work on hostile pages.
const MOST_NOTES = 400;
// Nor does more structured data than this, in code units: what is cut is no JSON and is passed over.
const MOST_JSON = 2_000_000;
// Longer links are headlines.
const MOST_LINK = 40;
// Longer texts are no dates and no signatures.
const MOST_MARKED = 160;

/** Everything that a page says of itself, gathered while it is read: a growing record with one writer. */
export class PageNotes {
  readonly metas: { readonly name: string; readonly content: string }[] = [];
  readonly times: MarkedTime[] = [];
  readonly dates: MarkedText[] = [];
  readonly signatures: MarkedText[] = [];
  readonly jsonLd: string[] = [];
  /** Different texts of links. */
  readonly links = new Set<string>();
  /** Different values of the attributes that name parts of the page, and paths on its own site. */
  readonly names = new Set<string>();
  canonical = '';
  titleTag = '';
  lang = '';
  /** The class of the root element. */
  rootClass = '';
  /** Links of the head with the language of what they lead to. */
  readonly alternates: { readonly rel: string; readonly hreflang: string }[] = [];
  private collects: 'title' | 'json' | null = null;
  private json: string[] = [];
  private jsonRoom = MOST_JSON;
  private hasTitle = false;

  /**
   * An element begins; `blocksBefore` blocks of text have been read. The times of readers' comments are not the
   * article's.
   */
  open(tag: string, attributes: Attributes, blocksBefore: number, isComment: boolean): void {
    if (tag === 'meta') this.noteMeta(attributes);
    else if (tag === 'html') this.noteRoot(attributes);
    else if (tag === 'link') this.noteLink(attributes);
    else if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.collects = 'json';
    else if (tag === 'title' && !this.hasTitle) this.collects = 'title';
    this.noteNames(tag, attributes);
    if (!isComment && (tag === 'time' || attributes.itemprop !== undefined || tag === 'abbr'))
      this.noteTime(tag, attributes, blocksBefore);
  }

  /** The innermost element ends. */
  close(tag: string): void {
    if (tag === 'script' && this.collects === 'json') {
      if (this.jsonLd.length < MOST_NOTES) this.jsonLd.push(this.json.join(''));
      this.json = [];
      this.collects = null;
    } else if (tag === 'title' && this.collects === 'title') {
      this.hasTitle = this.titleTag.trim() !== '';
      this.collects = null;
    }
  }

  /** Text of any element, also of those whose text is not shown. */
  words(data: string): void {
    if (this.collects === 'json') this.addJson(data);
    else if (this.collects === 'title') this.titleTag += data;
  }

  private addJson(data: string): void {
    this.jsonRoom -= data.length;
    if (this.jsonRoom >= 0) this.json.push(data);
  }

  /** A text that the page marks as its date. */
  date(text: string, blocksBefore: number): void {
    this.mark(this.dates, text, blocksBefore);
  }

  /** A text that the page marks as its signature. */
  signature(text: string, blocksBefore: number): void {
    this.mark(this.signatures, text, blocksBefore);
  }

  private mark(list: MarkedText[], text: string, blocksBefore: number): void {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '' && clean.length <= MOST_MARKED && list.length < MOST_NOTES)
      list.push({ text: clean, blocksBefore });
  }

  /** The whole text of a link. */
  link(text: string): void {
    if (this.links.size >= MOST_NOTES) return;
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '' && clean.length <= MOST_LINK) this.links.add(clean);
  }

  private noteNames(tag: string, attributes: Attributes): void {
    if (this.names.size >= MOST_NOTES) return;
    const path = tag === 'a' && attributes.href?.startsWith('/') ? attributes.href : '';
    for (const value of [attributes.class, attributes.id, path])
      if (value !== undefined && value !== '' && value.length <= MOST_MARKED) this.names.add(value);
  }

  private noteMeta(attributes: Attributes): void {
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
    if (name === undefined || this.metas.length >= MOST_NOTES) return;
    this.metas.push({ name: name.trim().toLowerCase(), content: attributes.content ?? '' });
  }

  private noteRoot(attributes: Attributes): void {
    this.lang ||= attributes.lang ?? attributes['xml:lang'] ?? '';
    this.rootClass ||= attributes.class ?? '';
  }

  private noteLink({ rel = '', href = '', hreflang = '' }: Attributes): void {
    if (rel.toLowerCase() === 'canonical') this.canonical ||= href;
    if (hreflang !== '' && this.alternates.length < MOST_NOTES) this.alternates.push({ rel, hreflang });
  }

  private noteTime(tag: string, attributes: Attributes, blocksBefore: number): void {
    const { itemprop = '', datetime, content, title } = attributes;
    const names = `${itemprop} ${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MOST_MARKED);
    const property = DATE_PROPERTY.exec(itemprop)?.[0].toLowerCase();
    if (tag !== 'time' && property === undefined && !(tag === 'abbr' && /date|time|published/i.test(names))) return;
    const value = datetime ?? content ?? title ?? '';
    if (value === '' || value.length > MOST_MARKED || this.times.length >= MOST_NOTES) return;
    const means = /modif|updat/i.test(names)
      ? 'updated'
      : /publish|pubdate|created|issued|posted|entry-date/i.test(names) || 'pubdate' in attributes
        ? 'published'
        : null;
    this.times.push({ text: value, blocksBefore, means });
  }
}

const DATE_PROPERTY = /date(?:published|created|modified|issued)/i;
