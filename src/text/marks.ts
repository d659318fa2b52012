/** Takes a text in Latin letters; returns it without the marks on them (`š` as `s`); letters such as `ł` and `ø` stay. */
export function withoutMarks(latin: string): string {
  return latin.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
}
