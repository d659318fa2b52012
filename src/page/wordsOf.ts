/** Takes words parted by blanks or line ends; returns them in order, none for no words. */
export const wordsOf = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');
