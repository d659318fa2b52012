/** What makes an ordinal of a number in digits in English ("21st"). */
const ORDINAL_ENDING = /(?<=\d)(?:st|nd|rd|th)$/u;

/** Takes a word in lower case; returns the number of an ordinal in digits ("21st": 21); null when it is none. */
export function ordinalIn(word: string): number | null {
  const digits = word.replace(ORDINAL_ENDING, '');
  return digits !== word && /^\d+$/u.test(digits) ? Number(digits) : null;
}

/**
 * Writes a number that stands in digits in one way, so that the same number is the same word in every text.
 *
 * @param written a number as a text has it: `30,000`, `30.000`, `2,5`, `21st`
 * @returns its digits without the marks between thousands, with a point before decimals and without an ordinal ending;
 *   what follows a mark with exactly three digits is taken for thousands
 */
export function plainDigits(written: string): string {
  return written
    .replace(ORDINAL_ENDING, '')
    .replace(/[.,](?=\d{3}(?!\d))/gu, '')
    .replace(',', '.');
}
