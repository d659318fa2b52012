import type { TranslationMark } from '../model/page.js';
import type { PageNotes } from './PageNotes.js';

/**
 * Finds what the markup and the address of a page say of a translation of its text: language tags (BCP 47 extension T
 * of RFC 6497, where `t0` says that a program translated it, and `-x-mtfrom-`), links to what it was translated from,
 * and what translating sites and browsers leave (https://cloud.google.com/translate/markup,
 * https://www.ctrl.blog/entry/detect-machine-translated-webpages.html).
 *
 * @param notes what the page says of itself
 * @param url its address, when the caller knows it
 * @returns one mark for each such statement; empty when there is none. Linear in the length of the notes
 */
export function translationMarks(notes: PageNotes, url: string | null): readonly TranslationMark[] {
  const { lang, rootClass, alternates, metas } = notes;
  return [
    ...marksOfTag(lang),
    ...alternates
      .filter(({ rel }) => /(?:^|\s)machine-translated-from(?:\s|$)/i.test(rel))
      .map(({ rel, hreflang }) => byProgram(`${rel} ${hreflang}`.trim(), hreflang, null)),
    ...metas
      .filter(({ name }) => name === 'x-translated-by')
      .map(({ content }) => byProgram(`X-Translated-By ${content}`.trim(), null, null)),
    ...[...rootClass.matchAll(/(?<!\S)translated-(?:ltr|rtl)(?!\S)/g)].map(([name]) => byProgram(name, null, null)),
    ...marksOfAddress(url ?? ''),
  ];
}

function marksOfTag(tag: string): readonly TranslationMark[] {
  const { groups: machine } = /^(?<into>[a-z]{2,3})\b.*-x-mtfrom-(?<from>[a-z]{2,3})\b/i.exec(tag) ?? {};
  if (machine !== undefined) return [byProgram(tag, machine.from, machine.into)];
  const { groups: changed } = /^(?<into>[a-z]{2,3})(?:-[a-z\d]{2,8})*?-t-(?<from>[a-z]{2,3})\b/i.exec(tag) ?? {};
  if (changed === undefined) return [];
  return [{ ...byProgram(tag, changed.from, changed.into), byProgram: /-t0-/i.test(tag) }];
}

// “https://paper-example.translate.goog/story?_x_tr_sl=de&_x_tr_tl=en”, and its older form.
function marksOfAddress(url: string): readonly TranslationMark[] {
  const { host = '', rest = '' } = /^https?:\/\/(?<host>[^/?#]+)(?<rest>.*)$/i.exec(url)?.groups ?? {};
  const isProxy = host.endsWith('.translate.goog');
  if (!isProxy && !(/^translate\.google(?:usercontent)?\.[a-z.]+$/.test(host) && rest.startsWith('/translate')))
    return [];
  const parameter = (name: string): string | undefined =>
    new RegExp(`[?&]${isProxy ? '_x_tr_' : ''}${name}=([A-Za-z-]+)`).exec(rest)?.[1];
  return [byProgram(host, parameter('sl') ?? null, parameter('tl') ?? null)];
}

const byProgram = (
  says: string,
  from: string | null | undefined,
  into: string | null | undefined,
): TranslationMark => ({
  says,
  from: languageCode(from ?? ''),
  into: languageCode(into ?? ''),
  byProgram: true,
});

/** Older codes and those of written standards, by the code that news in the language goes by. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
  ['mo', 'ro'],
  ['nb', 'no'],
  ['nn', 'no'],
]);

/** Takes a language tag or a locale ("zh-CN", "lt_LT"); returns its ISO 639-1 code, null where it has none. */
export function languageCode(tag: string): string | null {
  const [, code] = /^\s*([a-z]{2})(?![a-z\d])/.exec(tag.toLowerCase()) ?? [];
  return code === undefined ? null : (CODES.get(code) ?? code);
}
