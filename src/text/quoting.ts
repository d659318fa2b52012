/** Marks of quotation that may stand inside words that are quoted; an apostrophe is none. */
const DOUBLE = /["“”„‟«»]/gu;

/**
 * Puts words in double quotation marks as English prints them: double marks inside become single ones, in pairs. A
 * mark whose partner was left outside of the words is given one, at the beginning or the end; where one pair stands
 * around all of the words, it is not told twice.
 *
 * @param words words of a text, perhaps cut at either end
 * @returns `“words”`: `"We stay," she said` gives `“‘We stay,’ she said”`, and `“We stay …` gives `“We stay …”`
 */
export function quoted(words: string): string {
  const bare = words.trim();
  const marks = [...bare.matchAll(DOUBLE)].map(({ index }) => ({ index, opens: isOpening(bare, index) }));
  const [first] = marks;
  if (first === undefined) return `“${bare}”`;
  const inner = bare.replace(DOUBLE, (_, index: number) => (isOpening(bare, index) ? '‘' : '’'));
  const before = first.opens ? '' : '‘';
  const after = marks[marks.length - 1]?.opens === true ? '’' : '';
  const whole = `${before}${inner}${after}`;
  return isOneQuotation(marks, whole) ? `“${whole.slice(1, -1)}”` : `“${whole}”`;
}

// A mark opens at the beginning, behind a blank, a bracket or a dash, and before a word.
const isOpening = (words: string, index: number): boolean =>
  /(?:^|[\s([—–-])$/u.test(words.slice(0, index)) && /^\S/u.test(words.slice(index + 1));

// One pair, from the first letter to the last.
const isOneQuotation = (marks: readonly { readonly opens: boolean }[], whole: string): boolean =>
  whole.startsWith('‘') && whole.endsWith('’') && marks.filter(({ opens }) => opens).length <= 1 && marks.length <= 2;
