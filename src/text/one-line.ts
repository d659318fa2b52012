/** Takes words as a text has them; returns them with one blank where blanks and line ends stand between two of them. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ');
