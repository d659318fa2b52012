import type { TimeForm, TimeGranularity, TimeUnit } from '../../model/annotation.js';
import type { Line } from './pieces.js';

/** A reading of some pieces of a line as a time; `from` and `to` (exclusive) are indices of pieces. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly form: TimeForm;
  readonly granularity: TimeGranularity;
}

/** Reads a time that begins at piece `i`; null when none does. */
export type Recogniser = (line: Line, i: number) => Candidate | null;

/** The calendar form of TimeForm. */
export type CalendarForm = Extract<TimeForm, { readonly kind: 'calendar' }>;

/** Takes the parts of a date that are known; returns the form with the rest null. */
export function calendarOf(known: Partial<CalendarForm>): CalendarForm {
  return {
    kind: 'calendar',
    year: null,
    month: null,
    day: null,
    weekday: null,
    part: null,
    shift: null,
    clock: null,
    lastDay: null,
    ...known,
  };
}

/** Takes where a clock time stands and its value ("T14:30"); returns it as a candidate. */
export function clockOf(from: number, to: number, value: string): Candidate {
  return { from, to, form: calendarOf({ clock: value }), granularity: 'minute' };
}

const GRANULARITIES: Readonly<Record<TimeUnit, TimeGranularity>> = {
  second: 'minute',
  minute: 'minute',
  hour: 'minute',
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'season',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'unknown',
};

/** Takes a unit; returns how fine a time counted in it is. A century is coarser than the scale goes: `unknown`. */
export function granularityOf(unit: TimeUnit): TimeGranularity {
  return GRANULARITIES[unit];
}
