import type { ReportedEvent } from './joinReports.js';

/**
 * Takes the reports of one event; says whether it is told firmly: a sentence gives its date, or two articles tell it,
 * and not only that somebody spoke.
 */
export const isFirm = (event: ReportedEvent): boolean => isDated(event) || (isToldTwice(event) && !isSaying(event));

/** Takes the reports of one event; says whether a clause of theirs tells it with a date. */
export const isDated = (event: ReportedEvent): boolean =>
  event.some(({ period, isCarried, event: { isAside } }) => period !== null && !isCarried && isAside !== true);

/** Takes the reports of one event; says whether more than one article tells it. */
export const isToldTwice = (event: ReportedEvent): boolean => new Set(event.map(({ source }) => source)).size > 1;

/** Takes the reports of one event; says whether they only tell that somebody spoke. */
export const isSaying = (event: ReportedEvent): boolean => event.every((report) => report.event.telling === 'saying');
