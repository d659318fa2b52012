/** Takes two names of outlets; says whether they are one, but for articles, case and endings such as ".com" and "News". */
export function isSameOutlet(a: string, b: string): boolean {
  const [one, other] = [outletKey(a), outletKey(b)];
  return one !== '' && one === other;
}

/** Takes the name of an outlet; returns the form in which names are compared; empty when nothing is left. */
export function outletKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^(?:the|www\.)\s*/u, '')
    .replace(/\.(?:com|org|net|info|news|tv|[a-z]{2})$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = plain.replace(/\s(?:news|agency|news agency|online|newspaper|daily)$/u, '');
  return short === '' ? plain : short;
}
