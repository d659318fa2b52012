import type { Span } from '../model/span.js';
import type { Sentence } from './reading.js';
import type { Token } from './tokens.js';
import { type FileOf, tablesOf } from './word-lists.js';

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')']);
// A mark that closes the quotation before a break stands behind the comma.
const CLOSERS = new Set(['”', '’', '»']);

/** Takes a token; says whether it is a comma, semicolon, colon, dash or bracket, at which a clause may end. */
export const isBreak = ({ text }: Token): boolean => BREAKS.has(text);

/** What is no more than a list of the data file. */
type ListedClauseWords = Omit<ClauseWords, 'connectives' | 'families' | 'genitive'>;

/** Words about the ends of clauses, as they stand in their data file: in lower case. */
export interface ClauseWordsFile extends FileOf<ListedClauseWords> {
  readonly connectives: readonly string[];
  readonly families: readonly (readonly string[])[];
  readonly genitive: string;
}

/** What is known of a language's clauses. */
export interface ClauseWords {
  /** Words that a clause begins with. */
  readonly openings: ReadonlySet<string>;
  /** Words that tie a clause to the one before it and say nothing by themselves. */
  readonly ties: ReadonlySet<string>;
  /** Words that point at something said before ("such", "these"). */
  readonly backward: ReadonlySet<string>;
  /** Words that open a clause about the noun before it ("which"). */
  readonly relatives: ReadonlySet<string>;
  /** Words that open what is said or known ("that"). */
  readonly complementizers: ReadonlySet<string>;
  /** Words that open a circumstance ("after"); none that makes a condition or takes something back. */
  readonly adjuncts: ReadonlySet<string>;
  /** Words that join a second main clause and set nothing against the first ("and"). */
  readonly coordinators: ReadonlySet<string>;
  /** Words that tie a sentence which begins with them to the one before it ("but"). */
  readonly conjunctions: ReadonlySet<string>;
  /**
   * Words and phrases, each in its words, that tie a sentence to the one before it when a comma follows ("however").
   */
  readonly connectives: readonly (readonly string[])[];
  /** Pronouns that stand for somebody or something named elsewhere. */
  readonly pronouns: ReadonlySet<string>;
  /** The same in lists of forms that stand for one. */
  readonly families: readonly ReadonlySet<string>[];
  /** Those that stand for one person. */
  readonly persons: ReadonlySet<string>;
  /**
   * Those of them with which a sentence begins when they are its subject ("she"), and when its subject is theirs
   * ("her").
   */
  readonly subjects: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** Pronouns in the form that they have as objects only. */
  readonly objects: ReadonlySet<string>;
  /** Those that stand for a thing as subjects and as objects. */
  readonly things: ReadonlySet<string>;
  /** What a name takes on that stands in the place of a possessive. */
  readonly genitive: string;
  /** Those that stand for several. */
  readonly plural: ReadonlySet<string>;
  /** Words that point at something said before where no noun follows ("this"). */
  readonly demonstratives: ReadonlySet<string>;
  /** Those of them that may point at what follows ("those who left"). */
  readonly antecedents: ReadonlySet<string>;
  /** Words with which speakers mean themselves ("we"). */
  readonly own: ReadonlySet<string>;
  /** Words that stand alone for some of those named before ("none"). */
  readonly remainders: ReadonlySet<string>;
  /** Words with a capital wherever they stand ("I"). */
  readonly capitals: ReadonlySet<string>;
  readonly definiteArticles: ReadonlySet<string>;
  /** Nouns with which writers mean their own newsroom or themselves (“this newspaper”). */
  readonly newsrooms: ReadonlySet<string>;
  /** Nouns for what somebody has said, which say nothing of it themselves (“accusation”, “offer”). */
  readonly sayings: ReadonlySet<string>;
  /** Nouns for what was told, where somebody denies it ("denied the report"). */
  readonly reports: ReadonlySet<string>;
  /** Pronouns for whose something is that is a thing's or several people's ("its"). */
  readonly genitives: ReadonlySet<string>;
  /** Words behind a length of time that count it from another ("a day earlier"). */
  readonly offsets: ReadonlySet<string>;
  /** Words that open what something is compared with ("than"). */
  readonly comparisons: ReadonlySet<string>;
  /**
   * Words in whose reach less is said than without them ("not", "few", "denied"): to leave something out would say
   * more.
   */
  readonly negations: ReadonlySet<string>;
  /** Verbs with which somebody says that something is not so; they are among the negations. */
  readonly denials: ReadonlySet<string>;
  /** Verbs of what undoes what was told before ("acquitted", "withdrew"). */
  readonly reversals: ReadonlySet<string>;
  /** Words that open where and when somebody says something ("in", "after"). */
  readonly circumstances: ReadonlySet<string>;
  /** Words that open a clause about what went before what is told, or beside it ("after"). */
  readonly backgrounds: ReadonlySet<string>;
  /** Words before these that measure a time or grade it ("days", "shortly"). */
  readonly periods: ReadonlySet<string>;
  /** Words of what has not happened yet or may not happen ("will", "to"). */
  readonly prospects: ReadonlySet<string>;
  /** Verbs of naming a source, in the form in which they follow a comma. */
  readonly citing: ReadonlySet<string>;
}

/** Takes the parsed data file; returns the words. */
export function compileClauseWords(file: ClauseWordsFile): ClauseWords {
  return {
    ...tablesOf<ListedClauseWords>(file),
    connectives: file.connectives.map((phrase) => phrase.split(' ')),
    families: file.families.map((forms) => new Set(forms)),
    genitive: file.genitive,
    negations: new Set([...file.negations, ...file.denials]),
  };
}

/**
 * Finds the clause of a sentence that holds a span: it reaches from the nearest break on the left (a comma, dash,
 * bracket or subordinating word) to the nearest on the right. A crude cut, good enough to point a reader at the words.
 *
 * @param sentence the sentence
 * @param inner a span inside it
 * @param words the language's words
 * @returns the clause; the whole sentence when it has no break or the clause would hold fewer than four tokens
 */
export function clauseHolding(sentence: Sentence, inner: Span, { openings }: ClauseWords): Span {
  const { tokens } = sentence;
  const from = lastIndexBefore(tokens, inner.start, openings);
  const to = tokens.findIndex((token) => token.start >= inner.end && isBreak(token));
  const last = to < 0 ? tokens.length : to;
  if (last - from < 4) return { start: sentence.start, end: sentence.end };
  return { start: (tokens[from] as Token).start, end: (tokens[last - 1] as Token).end };
}

/**
 * Finds the clause that holds a span, as clauseHolding does, and lets it begin with its subject where a clause about
 * the subject stands between the two ("The brigade, whose men had reached the valley, counted 97").
 *
 * @param sentence the sentence
 * @param inner a span inside it
 * @param words the language's words
 * @returns the clause
 */
export function clauseWithSubject(sentence: Sentence, inner: Span, words: ClauseWords): Span {
  const clause = clauseHolding(sentence, inner, words);
  const { tokens } = sentence;
  const commas = tokens.flatMap(({ text, end }, i) => (text === ',' && end <= clause.start ? [i] : []));
  const [opens, closes] = commas.slice(-2);
  if (opens === undefined || closes === undefined || tokens[closes + 1]?.start !== clause.start) return clause;
  if (!tokens.slice(opens + 1, opens + 4).some(({ lower }) => words.relatives.has(lower))) return clause;
  const { start } = clauseHolding(sentence, tokens[opens - 1] ?? clause, words);
  return { start, end: clause.end };
}

/**
 * Takes the words that tie a clause to the one before it ("and", "that", "who") off its beginning.
 *
 * @param sentence the sentence
 * @param clause a clause of it
 * @param words the language's words
 * @returns the rest of the clause; the clause itself when it begins otherwise or would hold fewer than two tokens
 */
export function withoutOpening({ tokens }: Sentence, clause: Span, { ties }: ClauseWords): Span {
  const own = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
  const first = own.findIndex((token) => !ties.has(token.lower));
  return first > 0 && own.length - first >= 2 ? { start: (own[first] as Token).start, end: clause.end } : clause;
}

// The index of the first token of the clause: after a break mark, or at an opening word.
function lastIndexBefore(tokens: readonly Token[], start: number, openings: ReadonlySet<string>): number {
  let first = 0;
  tokens.forEach((token, i) => {
    if (token.end > start) return;
    if (isBreak(token) || (CLOSERS.has(token.text) && first === i)) first = i + 1;
    else if (openings.has(token.lower)) first = i;
  });
  return first;
}
