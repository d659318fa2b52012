import type { Attributes } from './readMarkup.js';
import { CAPTION, COMMENTS, DATE, HIDDEN, PROMOTION, SIGNATURE, STORY, SURROUNDINGS } from './signs.js';

/** What an element is inside of; flags are inherited by everything below. */
export const INSIDE = {
  nav: 1,
  footer: 2,
  aside: 4,
  form: 8,
  figure: 16,
  caption: 32,
  header: 64,
  table: 128,
  list: 256,
  article: 512,
  main: 1024,
  quotation: 2048,
  dialog: 4096,
  hidden: 8192,
  signature: 16384,
  date: 32768,
  comments: 65536,
  promotion: 131072,
} as const;

const TAG_FLAGS: ReadonlyMap<string, number> = new Map([
  ['nav', INSIDE.nav],
  ['menu', INSIDE.nav],
  ['footer', INSIDE.footer],
  ['aside', INSIDE.aside],
  ['form', INSIDE.form],
  ['figure', INSIDE.figure],
  ['figcaption', INSIDE.caption],
  ['header', INSIDE.header],
  ['table', INSIDE.table],
  ['ul', INSIDE.list],
  ['ol', INSIDE.list],
  ['article', INSIDE.article],
  ['main', INSIDE.main],
  ['blockquote', INSIDE.quotation],
  ['time', INSIDE.date],
  ['dialog', INSIDE.dialog],
]);

/**
 * Takes an element's tag and attributes, and whether it holds the whole page, which is never hidden; returns the flags
 * of INSIDE that they set, 0 when none.
 */
export function flagsOf(tag: string, attributes: Attributes, isPage: boolean): number {
  return (TAG_FLAGS.get(tag) ?? 0) | roleFlags(attributes) | ownFlags(attributes, isPage);
}

function roleFlags({ role = '' }: Attributes): number {
  if (role === '') return 0;
  if (/^(?:navigation|menu|menubar|search)$/.test(role)) return INSIDE.nav;
  if (/^(?:dialog|alertdialog|alert)$/.test(role)) return INSIDE.dialog;
  if (role === 'contentinfo') return INSIDE.footer;
  return role === 'complementary' || role === 'banner' ? INSIDE.aside : 0;
}

function ownFlags(attributes: Attributes, isPage: boolean): number {
  const { itemprop = '', rel = '', style = '' } = attributes;
  const flags = rel === 'author' || itemprop === 'author' ? INSIDE.signature : 0;
  const isHidden = 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/.test(style);
  return isHidden && !isPage ? flags | INSIDE.hidden : flags;
}

const NAMED: readonly (readonly [RegExp, number])[] = [
  [CAPTION, INSIDE.caption],
  [SIGNATURE, INSIDE.signature],
  [DATE, INSIDE.date],
  [COMMENTS, INSIDE.comments],
  [PROMOTION, INSIDE.promotion],
  [HIDDEN, INSIDE.hidden],
];

function nameFlags(names: string): number {
  let flags = 0;
  for (const [pattern, flag] of NAMED) if (pattern.test(names)) flags |= flag;
  return flags;
}

/** What the class and the id of an element say of it; `flags` are of INSIDE. */
export interface NameSigns {
  readonly flags: number;
  readonly isStory: boolean;
  readonly isSurroundings: boolean;
}

/** What a name says that is no sign. */
export const NO_SIGNS: NameSigns = { flags: 0, isStory: false, isSurroundings: false };

/** Takes the class and id of an element as one string; returns what they say, NO_SIGNS when they are empty. */
export function readNames(names: string): NameSigns {
  if (names.length < 2) return NO_SIGNS;
  const isStory = STORY.test(names);
  return { flags: nameFlags(names), isStory, isSurroundings: !isStory && SURROUNDINGS.test(names) };
}
