/** How a reason begins that tells whose words stand beside those of a translation. */
export const OF_SOURCE = 'The text that this one was translated from has';
/** The same of another translation of one text. */
export const OF_SISTER = 'Another translation of the same text has';
/** The same of a report that was not translated. */
export const OF_REPORT = 'A sound report of the same has';
