/** Takes words as a text has them; returns them with one blank for all that stands between two of them, line ends too. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ');
