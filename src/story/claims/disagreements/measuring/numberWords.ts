import type { Figure } from '../../../../model/annotation.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** What the words of a sentence say of the numbers in it. */
export interface SentenceWords {
  /** Everything so far is counted. */
  readonly isCumulative: boolean;
  readonly isCorrection: boolean;
  /** A number has changed. */
  readonly isChange: boolean;
  /** Something is taken into a sum or left out of it ("including penalties"). */
  readonly isLimited: boolean;
  /** Weekdays that are named. */
  readonly days: ReadonlySet<string>;
  /** Values that are taken back ("2,140, not 3,000"). */
  readonly takenBack: ReadonlySet<number>;
  /** A number is set beside another one: `isSetBeside` holds for one of them. */
  readonly setsBeside: boolean;
}

/** The same, and what the words right before one number say of it. */
export interface NumberWords extends SentenceWords {
  /** A verb of denial stands before it with no break in between. */
  readonly isDenied: boolean;
  readonly isTakenBack: boolean;
  /** The sentence sets it beside another number: "1,580 trains, not 1,850", "5.5 percent, up from 4.5". */
  readonly isSetBeside: boolean;
  /**
   * Whether it is how much something changed ("cut by 40 percent") or what it became ("cut to"); null when neither is
   * said.
   */
  readonly step: string | null;
  /** It is told of an earlier time ("the contract had been for …"). */
  readonly isEarlier: boolean;
  /** It is told of what is still to come ("will cost"). */
  readonly isPlanned: boolean;
}

/**
 * Takes what is said of two numbers; says whether one is how much something changed ("cut by") and the other what it
 * became.
 */
export const areStepsApart = (
  { words: a }: { readonly words: NumberWords },
  { words: b }: { readonly words: NumberWords },
): boolean => a.step !== null && b.step !== null && a.step !== b.step;

/** Takes a sentence and its article; returns what its words say of its numbers. */
export function sentenceWordsOf(
  article: ClaimArticle,
  sentence: Sentence,
  lexicon: DisagreementLexicon,
): SentenceWords {
  const text = article.article.text.slice(sentence.start, sentence.end).toLowerCase();
  const words = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const holds = (phrases: readonly string[], inside = words): boolean =>
    phrases.some((phrase) => inside.includes(` ${phrase} `));
  // Who "fell ill" is no number that fell.
  const changing = lexicon.unchanging.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), words);
  const { figures } = contentOf(article, sentence);
  const takenBack = figures.filter((figure) => standsBehind(sentence, figure, lexicon.withdrawals));
  return {
    isCumulative: holds(lexicon.cumulative),
    isCorrection: holds(lexicon.corrections),
    isChange: holds(lexicon.changes, changing),
    isLimited: holds(lexicon.limits) || lexicon.limitOpenings.has(sentence.tokens[0]?.lower ?? ''),
    days: daysIn(sentence, lexicon),
    takenBack: new Set(takenBack.flatMap(({ value }) => value ?? [])),
    setsBeside: figures.some((figure) => isSetBeside(sentence, figure, lexicon)),
  };
}

/** What a day is compared with stands at most so many words before it ("than on Monday"). */
const NEAR_COMPARISON = 2;

// "Eight more than on Wednesday" is no number of Wednesday.
const daysIn = ({ tokens }: Sentence, { weekdays, clauses }: DisagreementLexicon): ReadonlySet<string> =>
  new Set(
    tokens.flatMap(({ lower }, i) => {
      const isCompared = tokens
        .slice(Math.max(0, i - NEAR_COMPARISON), i)
        .some((one) => clauses.comparisons.has(one.lower));
      return weekdays.has(lower) && !isCompared ? lower : [];
    }),
  );

/** Takes a figure, its sentence and what that says; returns what is said of the figure. */
export function numberWordsOf(
  { sentence, figure }: { readonly sentence: Sentence; readonly figure: Figure },
  words: SentenceWords,
  lexicon: DisagreementLexicon,
): NumberWords {
  const before = sentence.tokens.filter((token) => token.end <= figure.start);
  const last = before.findLastIndex((token) => token.kind !== 'word' && token.kind !== 'number');
  const clause = before.slice(last + 1);
  return {
    ...words,
    isDenied: clause.some((token) => lexicon.denials.has(token.lower)),
    step: figure.unit === 'year' ? null : stepOf(clause, lexicon),
    isEarlier: clause.some((token) => lexicon.earlier.has(token.lower)),
    isPlanned: clause.some((token) => lexicon.futures.has(token.lower)),
    isTakenBack: standsBehind(sentence, figure, lexicon.withdrawals),
    isSetBeside: words.setsBeside && isSetBeside(sentence, figure, lexicon),
  };
}

/** The verb of change stands at most so many tokens before its number. */
const NEAR_CHANGE = 6;

// "cut deliveries by 40 percent", "cut to 40 percent".
function stepOf(clause: readonly Token[], { steps, changes }: DisagreementLexicon): string | null {
  const step = steps.get(clause[clause.length - 1]?.lower ?? '') ?? null;
  const isChanged = clause.slice(-NEAR_CHANGE).some(({ lower }) => changes.includes(lower));
  return isChanged ? step : null;
}

const isSetBeside = (sentence: Sentence, figure: Figure, lexicon: DisagreementLexicon): boolean =>
  standsBehind(sentence, figure, lexicon.withdrawals) ||
  standsBehind(sentence, figure, lexicon.changes) ||
  isLeft(sentence, figure, lexicon);

// "to 6.6 from 6.4", "from 6.4 to 6.6"
function isLeft({ tokens }: Sentence, figure: Figure, { departures, steps }: DisagreementLexicon): boolean {
  const [from, number, last] = tokens.filter((token) => token.end <= figure.start).slice(-3);
  if (number?.kind !== 'number') return false;
  const isReached = departures.has(from?.lower ?? '') && steps.get(last?.lower ?? '') === 'to';
  return isReached || departures.has(last?.lower ?? '');
}

// The words end right before the figure.
function standsBehind({ tokens }: Sentence, figure: Figure, words: readonly string[]): boolean {
  const before = tokens.filter((token) => token.end <= figure.start).slice(-LONGEST);
  const text = ` ${before.map(({ lower }) => lower).join(' ')}`;
  return words.some((phrase) => text.endsWith(` ${phrase}`));
}

/** Such words are at most so many tokens. */
const LONGEST = 4;
