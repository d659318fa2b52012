/**
 * Takes a text in Latin letters; returns it without the marks on them (`š` as `s`); letters such as `ł` and `ø` stay.
 */
export function withoutMarks(latin: string): string {
  return latin.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Takes a text in small Latin letters; returns it in those of English (`š` as `s`, `ł` as `l`). */
export function plainLetters(latin: string): string {
  if (/^[\x20-\x7e]*$/.test(latin)) return latin;
  return latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** Takes letters in lower case; returns them with their capitals, where these are not plain letters (ß, ı). */
export const withCapitals = (letters: string): string => letters + letters.toUpperCase().replace(/[A-Z]/g, '');

/** Takes letters in lower case, at least one; returns a pattern that finds one of them, in lower or upper case. */
export const anyLetterOf = (letters: string): RegExp => new RegExp(`[${withCapitals(letters)}]`, 'u');
