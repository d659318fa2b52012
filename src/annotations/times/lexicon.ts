import type { TimeDraft, TimeUnit } from '../../model/annotation.js';
import type { ClauseWords } from '../../text/clauses.js';
import { firstWordsOf } from '../../text/phrases.js';

type Table<T> = Readonly<Record<string, T>>;
type List = readonly string[];
type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
type Relation = NonNullable<TimeDraft['relation']>;

/** The times lexicon as it stands in its data file: words in lower case, phrases with one space between words. */
export interface TimeLexiconFile {
  readonly months: Table<number>;
  readonly shortMonths: List;
  readonly ambiguousMonths: List;
  /** Of the ambiguous months those that are only names, no other words. */
  readonly plainMonths: List;
  readonly holidays: Table<readonly [month: number, day: number]>;
  readonly weekdays: Table<number>;
  readonly shortWeekdays: List;
  readonly weekdayPlurals: Table<number>;
  readonly namedDays: List;
  readonly afterNamedDays: List;
  readonly seasons: Table<string>;
  readonly verbSeasons: List;
  readonly partsOfDay: Table<string>;
  readonly deicticDays: Table<number>;
  readonly nightDays: List;
  readonly units: Table<string>;
  readonly pluralUnits: List;
  readonly numbers: Table<number>;
  readonly magnitudes: List;
  readonly ordinals: Table<number>;
  readonly decadeWords: Table<number>;
  readonly vagueCounts: List;
  readonly articles: List;
  readonly the: List;
  readonly and: List;
  readonly couples: List;
  readonly half: List;
  readonly old: List;
  readonly possessives: List;
  readonly of: List;
  readonly to: List;
  readonly fillers: List;
  readonly shifts: Table<number>;
  /** Of the shifts those that mean the nearest one ("this past Friday"). */
  readonly nearShifts: List;
  readonly anchoredShifts: Table<number>;
  readonly spanShifts: List;
  readonly backSpans: List;
  readonly positions: List;
  readonly positionPhrases: List;
  /** What stands before a length: whether it is longer ("over"), shorter ("nearly"), or just about so. */
  readonly hedges: Table<'more' | 'less' | 'about'>;
  readonly ago: Table<number>;
  readonly agoFromNow: List;
  readonly agoAnchored: List;
  readonly sets: Table<string>;
  readonly every: List;
  readonly references: Table<Reference>;
  readonly notBeforeReference: List;
  readonly notAfterReference: Table<List>;
  readonly clockHalves: Table<number>;
  readonly clockWords: Table<string>;
  readonly oclock: List;
  /** Parts of an hour that stand before "past" and "to", in minutes. */
  readonly clockFractions: Table<number>;
  /** 1 behind what is past the hour, -1 behind what is still to come of it. */
  readonly clockLinks: Table<number>;
  /** What stands before an hour. */
  readonly clockLeads: List;
  /** Which half of the day an hour is of: 0, 12, or 6 for the night, which has some of both. */
  readonly clockParts: Table<number>;
  /** Words whose day is that of saying something, not of what is said. */
  readonly sayingWords: List;
  readonly zones: List;
  readonly yearBefore: List;
  readonly yearNouns: List;
  readonly notAfterYear: List;
  readonly monthBefore: List;
  /** Words before "the 18th" that say it is a day. */
  readonly dayLeads: List;
  readonly relations: Table<Relation>;
  readonly durationBefore: List;
  readonly durationAfter: List;
  readonly futureCues: List;
  readonly auxiliaries: List;
  readonly infinitive: List;
  /** Forms of the past that point ahead when an infinitive follows ("agreed to"). */
  readonly aheadVerbs: List;
  /** Cues that tell a cause where "to" and one of the words that open a noun phrase follow ("due to a strike"). */
  readonly causal: List;
  readonly nominal: List;
  /**
   * Prepositions before a time, each with the past verbs of what it then fixes: "moved to Friday", "called for Friday".
   */
  readonly fixing: Table<List>;
  /** What makes a participle a past perfect. */
  readonly pluperfect: List;
  readonly pastCues: List;
  readonly notPast: List;
  readonly prepositions: List;
  readonly aheadLinks: List;
  readonly pastEndings: List;
}

type Words = ReadonlySet<string>;
type Values<T> = ReadonlyMap<string, T>;

/** A unit of time: its name, and how many of it the word stands for (a fortnight is two weeks). */
export interface UnitWord {
  readonly unit: TimeUnit;
  readonly times: number;
  readonly plural: boolean;
}

type Compiled<T> = T extends List ? Words : T extends Table<infer V> ? Values<V> : never;

/** What the times stage knows of a language: its lists as sets, its tables as maps, phrases joined with one space. */
export type TimeLexicon = {
  readonly [K in Exclude<keyof TimeLexiconFile, 'units' | 'notAfterReference' | 'fixing'>]: Compiled<
    TimeLexiconFile[K]
  >;
} & {
  readonly units: Values<UnitWord>;
  readonly notAfterReference: Values<Words>;
  readonly fixing: Values<Words>;
  readonly clauses: ClauseWords;
  /** The words, in lower case, that a time can begin with where it does not begin with digits or an apostrophe. */
  readonly openers: Words;
};

// The lists of which a word or phrase can begin a time.
const OPENING = [
  'months',
  'holidays',
  'weekdays',
  'weekdayPlurals',
  'seasons',
  'deicticDays',
  'units',
  'numbers',
  'ordinals',
  'vagueCounts',
  'articles',
  'the',
  'couples',
  'half',
  'fillers',
  'shifts',
  'anchoredShifts',
  'spanShifts',
  'positions',
  'hedges',
  'sets',
  'every',
  'references',
  'clockWords',
  'clockFractions',
  'yearNouns',
] as const satisfies readonly (keyof TimeLexiconFile)[];

const UNITS: Readonly<Record<string, readonly [TimeUnit, number]>> = {
  S: ['second', 1],
  min: ['minute', 1],
  H: ['hour', 1],
  D: ['day', 1],
  W: ['week', 1],
  '2W': ['week', 2],
  WE: ['weekend', 1],
  M: ['month', 1],
  Q: ['quarter', 1],
  Y: ['year', 1],
  DE: ['decade', 1],
  CE: ['century', 1],
};

/**
 * Compiles the times lexicon of a language from its data file.
 *
 * @param file the data file, parsed
 * @param clauses the language's words about clauses
 * @returns the lexicon
 * @throws TypeError when a unit has a code that is not known
 */
export function compileTimeLexicon(file: TimeLexiconFile, clauses: ClauseWords): TimeLexicon {
  const compiled = Object.fromEntries(
    Object.entries(file)
      .filter(([, value]) => typeof value === 'object')
      .map(([key, value]) => [key, Array.isArray(value) ? new Set(value) : new Map(Object.entries(value))]),
  ) as unknown as TimeLexicon;
  return {
    ...compiled,
    clauses,
    openers: new Set(OPENING.flatMap((list) => [...firstWordsOf(compiled[list])])),
    units: new Map(Object.entries(file.units).map(([word, code]) => [word, unitOf(word, code, compiled.pluralUnits)])),
    notAfterReference: listsOf(file.notAfterReference),
    fixing: listsOf(file.fixing),
  };
}

const listsOf = (lists: Table<List>): Values<Words> =>
  new Map(Object.entries(lists).map(([word, list]) => [word, new Set(list)]));

function unitOf(word: string, code: string, plurals: Words): UnitWord {
  const known = UNITS[code];
  if (known === undefined) throw new TypeError(`no unit of time: ${word}: ${code}`);
  return { unit: known[0], times: known[1], plural: plurals.has(word) };
}
