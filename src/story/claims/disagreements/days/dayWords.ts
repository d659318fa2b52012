type Words = ReadonlySet<string>;

/** What the comparison of days and hours, and of what comes to pass on them, knows of a language. */
export interface DayWords {
  /** In their order from Monday, and "today" and "yesterday". */
  readonly weekdays: Words;
  /** Participles of moving something to another day, and words of planning it for one. */
  readonly moving: Words;
  readonly plans: Words;
  /** How many days "a day", "two days" are; "earlier" (1) and "later" (-1): which way the former day lies. */
  readonly dayCounts: ReadonlyMap<string, number>;
  readonly dayShifts: ReadonlyMap<string, number>;
  /** Months, days of the week, noon and midnight as they are written, each with one word for all that name it. */
  readonly exactTimes: ReadonlyMap<string, string>;
  /** Instruments that tell the hour of what happens. */
  readonly instruments: Words;
  /** Verbs by which a record tells something. */
  readonly recordVerbs: Words;
  /** Words between such a verb and an hour ("has it at"). */
  readonly hourLinks: Words;
  /** Words right before an hour that something shows ("at"). */
  readonly hourPrepositions: Words;
  /** Words by which something happens, begins or ends, each with which of them (nothing where it happens). */
  readonly phases: ReadonlyMap<string, string>;
  /** Forms of verbs by which one act at an hour may be told, each with the act ("revoked", "withdrew"). */
  readonly sameActs: ReadonlyMap<string, string>;
  /**
   * Forms of verbs that say that something was sent or came, some of two words ("turned up"): whether it is subject or
   * object.
   */
  readonly arrivals: ReadonlyMap<string, string>;
  /** Words that say that something may still come ("yet"). */
  readonly pending: Words;
  /** Verbs of what happens once to a thing ("opened"), and nouns that say the same, each with what happens. */
  readonly once: ReadonlyMap<string, string>;
  readonly onceNouns: ReadonlyMap<string, string>;
  /** Verbs of what is planned for a day, as behind "will", each with what it is; words before a last day. */
  readonly due: ReadonlyMap<string, string>;
  readonly deadlines: Words;
  /** Words before an infinitive. */
  readonly infinitives: Words;
  /** What "will" becomes where somebody reports it ("said that it would begin"). */
  readonly reportedFutures: Words;
  /** Nouns of events, and past verbs that tell them, each with the kind of event. */
  readonly eventNouns: ReadonlyMap<string, string>;
  readonly eventVerbs: ReadonlyMap<string, string>;
}
