import { intersects } from '../../text/sets.js';
import type { Complement } from './complement.js';
import type { CueClass } from './lexicon.js';
import { at, hasVerb, is, isName, isQuoted, type Line, type Range } from './line.js';
import { namesWork } from './phrases.js';
import type { Cue } from './verbGroup.js';

/** One report inside a line: who, by which words, and on which side of them the content stands. */
export interface Report {
  readonly cue: Range;
  readonly source: Range | null;
  readonly addressee: Range | null;
  /** Who passes it on in the same clause ("the daily quoted her as saying"). */
  readonly relay: Range | null;
  readonly medium: Range | null;
  /** Whom the source names as its own source ("citing two officials"). */
  readonly cited: Range | null;
  readonly class: CueClass;
  /** Where content before the cue ends; null when there is none. */
  readonly leftEnd: number | null;
  /** Where content before the cue begins; null when the line decides. */
  readonly leftStart: number | null;
  /** Where content after the cue begins; null when there is none. */
  readonly rightStart: number | null;
  /** Where content after the cue ends at the latest; null when the line decides. */
  readonly rightEnd: number | null;
  /** Where this report begins: content of an earlier report that it does not belong to ends there. */
  readonly joint: number;
  /** It stands beside the report before it, not inside its content. */
  readonly isSibling: boolean;
  /** It stands in a relative clause that a comma closes. */
  readonly isRelative: boolean;
  /**
   * It stands in a participle clause between commas, behind which the main clause goes on ("shut it, saying …, and
   * left").
   */
  readonly isInset: boolean;
  /** The content is an object ("rejected the plan"), which a clause mark ends. */
  readonly isObject: boolean;
  /** "heard from a colleague that …": the source was heard by whoever tells it. */
  readonly isHeard: boolean;
  /** "is said to have …": the content is the whole clause. */
  readonly isHearsay: boolean;
  readonly isGuess: boolean;
}

// A report of which nothing is known.
const PLAIN = {
  addressee: null,
  relay: null,
  medium: null,
  cited: null,
  leftEnd: null,
  leftStart: null,
  rightStart: null,
  rightEnd: null,
  isSibling: false,
  isRelative: false,
  isInset: false,
  isObject: false,
  isHearsay: false,
  isHeard: false,
  isGuess: false,
} as const;

/** What must be known of a report; all else may be left out. */
type Known = Pick<Report, 'cue' | 'source' | 'class' | 'joint'> & Partial<Report>;

/** Takes what is known of a report; returns it, with nothing and nobody for all that was left out. */
export const reportOf = (known: Known): Report => ({ ...PLAIN, ...known });

/**
 * Takes the reports already read in a line; returns the index that content or a subject of the next may not begin
 * before. What is put right ("not 23 as it had said") stands inside a clause and closes none.
 */
export const floorOf = (before: readonly Report[]): number => {
  const last = before.findLast(({ leftStart }) => leftStart === null);
  return last === undefined
    ? 0
    : Math.max(last.cue.to, last.rightStart ?? 0, last.leftEnd !== null ? (last.source?.to ?? 0) : 0);
};

/**
 * Takes a report and the range between it and the next; returns what of the range stands behind its hearer, who follows
 * the verb ("told reporters").
 */
export const behindHearerOf = ({ addressee, cue }: Report, { from, to }: Range): Range => ({
  from: addressee !== null && addressee.from === cue.to && addressee.to <= to ? Math.max(from, addressee.to) : from,
  to,
});

/** Takes a range with more to it; returns the bare range. */
export const trimmed = ({ from, to }: Range): Range => ({ from, to });

/**
 * Makes the part of a report that stands after its verb: cue, content, hearer and medium.
 *
 * @param cue the verb
 * @param found what follows the verb
 * @returns the report without its source and the place where it begins
 */
export function rightReport(line: Line, cue: Cue, found: Complement): Omit<Report, 'source' | 'joint'> {
  const complement = withObject(line, cue, found);
  const isClause = cue.verb.frames.has('clause') && hasVerb(line, { from: complement.from, to: line.stop });
  const isObject = complement.kind === 'words' && !isClause;
  const accused = isObject ? accusedIn(line, cue, complement) : null;
  const brings = complement.kind === 'preposition' ? complement.from : cue.to;
  return {
    ...PLAIN,
    cue: { from: cue.from, to: brings },
    // "asked for": what is wanted, and not what is so
    class: brings > cue.to && is(line, brings - 1, 'requestPrepositions') ? 'act' : cue.verb.class,
    rightStart: accused?.to ?? complement.from,
    addressee: accused === null ? complement.addressee : { from: accused.from, to: accused.to - 1 },
    medium: complement.medium,
    isObject: isObject || complement.kind === 'preposition',
  };
}

// "called the plan “a bad joke”": what stands between is no hearer but what the words are about.
function withObject(line: Line, cue: Cue, complement: Complement): Complement {
  const { kind, from, addressee } = complement;
  if (addressee === null || from !== addressee.to) return complement;
  // "called on | the mayor to resign": who is to do what
  if (kind === 'to' && cue.to > cue.head + 1) return { ...complement, from: addressee.from };
  if (!cue.verb.frames.has('object')) return complement;
  // "call her committee the echo chamber"
  if (kind === 'words') return { ...complement, from: addressee.from, addressee: null };
  if (kind !== 'quote') return complement;
  const isFragment = /^\p{Ll}/u.test(line.tokens[from + 1]?.text ?? '') || namesWork(line, from);
  return isFragment ? { ...complement, kind: 'words', from: addressee.from, addressee: null } : complement;
}

// "accused the ministry of hiding": the accused is spoken to or of, the content follows "of".
function accusedIn(line: Line, cue: Cue, { from }: Complement): Range | null {
  const { frames, prepositions, class: cueClass } = cue.verb;
  const isOf = intersects(prepositions, line.lexicon.words.genitives);
  if (!frames.has('object') || !isOf || cueClass !== 'act') return null;
  for (let i = from + 1; i < Math.min(line.stop, from + 14); i += 1) {
    if (isQuoted(line, i)) return null;
    if (at(line, i) === ',') return null;
    // "the Ministry of Ports of fraud": "of" between capitals is part of the name.
    const isInName = isName(line, i - 1) && isName(line, i + 1);
    if (is(line, i, 'genitives') && !isInName) return { from, to: i + 1 };
  }
  return null;
}
