/**
 * Writes a number that stands in digits in one way, so that the same number is the same word in every text.
 *
 * @param written a number as a text has it: `30,000`, `30.000`, `2,5`, `21st`
 * @returns its digits without the marks between thousands, with a point before decimals and without an ordinal ending;
 *   what follows a mark with exactly three digits is taken for thousands
 */
export function plainDigits(written: string): string {
  return written
    .replace(/(?<=\d)(?:st|nd|rd|th)$/u, '')
    .replace(/[.,](?=\d{3}(?!\d))/gu, '')
    .replace(',', '.');
}
