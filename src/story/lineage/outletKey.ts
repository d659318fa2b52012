/** What stands around the names of outlets and tells none from another. */
export interface OutletWords {
  /** Matches what a name begins with: an article ("the") or "www.". */
  readonly outletStart: RegExp;
  /** Matches words that may end it ("News", "Agency"), after a blank. */
  readonly outletEnd: RegExp;
}

/**
 * Takes two names of outlets; says whether they are one, but for articles, case and endings such as ".com" and "News".
 */
export function isSameOutlet(a: string, b: string, words: OutletWords): boolean {
  const [one, other] = [outletKey(a, words), outletKey(b, words)];
  return one !== '' && one === other;
}

/** Takes the name of an outlet; returns the form in which names are compared; empty when nothing is left. */
export function outletKey(name: string, { outletStart, outletEnd }: OutletWords): string {
  const plain = name
    .toLowerCase()
    .replace(outletStart, '')
    .replace(/\.(?:com|org|net|info|news|tv|[a-z]{2})$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = plain.replace(outletEnd, '');
  return short === '' ? plain : short;
}
