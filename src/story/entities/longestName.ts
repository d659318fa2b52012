/** Of words that may name somebody so many code units are read: longer names are none, and cost time. */
export const LONGEST_NAME = 400;
