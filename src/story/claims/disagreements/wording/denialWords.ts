type Words = ReadonlySet<string>;

/** What is known of the words by which something is denied or turned away, and of those that say what. */
export interface DenialWords {
  readonly negations: Words;
  /** Pairs of words, one of them a negation, that deny nothing. */
  readonly noNegations: Words;
  /** Verbs that say of something that it is not so. */
  readonly denials: Words;
  /** Verbs that turn away what somebody said ("dismissed a claim"). */
  readonly rejections: Words;
  /** Those of them that turn away nothing but words ("contradicted him"), and phrases that do ("saw it differently"). */
  readonly contradicting: Words;
  readonly dissents: Words;
  /** Verbs of telling, in the form that stands before "that" ("quoted as saying that"). */
  readonly reporting: Words;
  /** Nouns of what is said, that tell nothing of it ("a report that …"). */
  readonly reportNouns: Words;
  /** Verbs of answering to a report ("responding"). */
  readonly answers: Words;
  /** Words for what is not true. */
  readonly falsehoods: Words;
  /** Verbs that say what somebody takes something for ("called"). */
  readonly labellings: Words;
  /** Nouns for what somebody told ("account"), and for what is written down or recorded ("list"). */
  readonly accounts: Words;
  readonly documents: Words;
  /** Words before a noun for what was told of before ("this"); words that point back behind a negation ("no such"). */
  readonly pointers: Words;
  readonly backPointers: Words;
  /** Words between something and what it is taken for ("dismissed it as"). */
  readonly asWords: Words;
  /** Verbs that charge somebody with something. */
  readonly allegings: Words;
  /** Words that open what is said or denied ("that"). */
  readonly complements: Words;
  /** Subjects of what is denied without such a word ("denied they had met"). */
  readonly deniedSubjects: Words;
  /** Negations that stand before a noun, some of two words ("not one"), and words behind one that speak of a part. */
  readonly determiners: Words;
  readonly partials: Words;
  /**
   * Words before the verb of what there is ("there"), and stems of verbs that tell little without their object
   * ("take").
   */
  readonly existentials: Words;
  readonly lightVerbs: Words;
  /** Words by which somebody belongs to a body told of before ("its spokesman"). */
  readonly belonging: Words;
  /** Nouns for when something will be ("date"). */
  readonly dayNouns: Words;
}
