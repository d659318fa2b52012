type Words = ReadonlySet<string>;

/** What the comparison of numbers knows of a language. */
export interface MeasureWords {
  /** What a count of a family is called ("people arrested"). */
  readonly topics: ReadonlyMap<string, string>;
  /** What is measured in a unit ("tonnes": weight). */
  readonly quantities: ReadonlyMap<string, string>;
  /** What has a length, a beginning or an amount, by family ("the talks"). */
  readonly measured: ReadonlyMap<string, string>;
  /** Families of what belongs to one person. */
  readonly personal: Words;
  /** Families of what lasts for days at least. */
  readonly longLasting: Words;
  /** Words before a year from which something goes on. */
  readonly beginnings: Words;
  /** Families of what is a sum of money. */
  readonly funds: Words;
  /** Words near a sum of money or a percentage that say what it is, each with what it is called ("owed": debt). */
  readonly sums: ReadonlyMap<string, string>;
  /** Verbs of losing somebody, verbs of owning up to a loss, and how one's own losses are spoken of ("its losses"). */
  readonly losing: Words;
  readonly admitting: Words;
  readonly ownLosses: Words;
  /** Nouns behind the name of a country for those who fight for it ("on the Marenian side"). */
  readonly sides: Words;
  /** Families that are counted once for a whole story. */
  readonly tallies: Words;
  /** Tallies that differ from day to day. */
  readonly growing: Words;
  /** Of these, the ones that may fall too: who was missing is found. */
  readonly fluctuating: Words;
  /** Where somebody is: of those that a number counts and not of others. */
  readonly whereabouts: Words;
  /** Tallies of what is done to those of other tallies (the treated were ill or injured), each with those. */
  readonly consequences: ReadonlyMap<string, readonly string[]>;
  /** All families of these. */
  readonly consequent: Words;
  /** Tallies of what is done to single persons. */
  readonly befalling: Words;
  /** Phrases that make a number one of all there were until then, that tell of a change, and that correct a number. */
  readonly cumulative: readonly string[];
  readonly changes: readonly string[];
  readonly corrections: readonly string[];
  /** Phrases with a verb of change in which nothing counted changes ("fell ill"). */
  readonly unchanging: readonly string[];
  /** What stands right before a number that is taken back. */
  readonly withdrawals: readonly string[];
  /** Words for the text itself in a correction ("version"), and for what it was before ("earlier"). */
  readonly texts: Words;
  readonly formerly: Words;
  /** Prepositions before the time up to which something was counted ("by Wednesday noon"). */
  readonly reaching: Words;
  /** Verbs that give a number. */
  readonly counting: Words;
  /** Words before those who do something ("counted by two reporters"). */
  readonly agents: Words;
  /** What stands between the two numbers of a vote. */
  readonly splitLinks: Words;
  /** Words between what is counted and its number ("a toll of", "put the crowd at"). */
  readonly countLinks: Words;
  /** Words that may follow a bare number when nothing is told of those whom it counts. */
  readonly countEnds: Words;
  /** Words before the age of somebody who died ("dies at"). */
  readonly agesAtDeath: Words;
  /** Words that multiply a number. */
  readonly magnitudes: Words;
  /** Units in which something is measured ("km"). */
  readonly measures: Words;
  /** Nouns behind which "of" tells how many belong to one ("a mother of three", "a town of 4,000 people"). */
  readonly sized: Words;
  /** Units of money by the coin that they are named after, which a translation may name in another language. */
  readonly coins: ReadonlyMap<string, string>;
  /** Units of money that have no code. */
  readonly money: Words;
  /** Words between a sum and the same in another currency. */
  readonly alternatives: Words;
  /** Words between a verb of change and its number: whether it is how much something changed, or what it became. */
  readonly steps: ReadonlyMap<string, string>;
  /** Auxiliaries of what was before. */
  readonly earlier: Words;
  /** Phrases that take something into a sum or leave it out. */
  readonly limits: readonly string[];
  /** Words that do so at the beginning of a sentence ("With its fees the loan came to …"). */
  readonly limitOpenings: Words;
  /** Words between a number and the one before it ("to 6.6 from 6.4"). */
  readonly departures: Words;
  /** Words before a number of some in a row out of more ("his first 17 passes"). */
  readonly stretches: Words;
  /** Words before what a rate is of ("a", "per"), and nouns of that beside lengths of time ("game"). */
  readonly perWords: Words;
  readonly rated: Words;
  /** Verbs of lasting and verbs of ending, also of two words ("went on", "broken off"). */
  readonly lastings: Words;
  readonly endings: Words;
  /** Words between such a verb and a length of time ("for": span, "after": end). */
  readonly lengthLinks: ReadonlyMap<string, string>;
  /** Words behind a length of time between two things ("two weeks before"). */
  readonly anchors: Words;
  /** Words for what is asked for, not what there is ("needed", "quorum"). */
  readonly requirements: Words;
  /** Words before a number of those who were told of before ("the 214 of whom …"). */
  readonly definites: Words;
  /** Prepositions before those to whom, for whom or with whom something is done ("for the wounded"). */
  readonly otherParties: Words;
  /** Words between a part and its whole ("86 of its 118"). */
  readonly partitives: Words;
  /** What a bare number measures ("magnitude 6.4"). */
  readonly scales: Words;
}
