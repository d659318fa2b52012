import { nonEmpty, receiptOf } from '../../../../model/receipt.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import type { ClaimArticle } from '../../witness.js';
import { type Draft, nameOf, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { sharedKeys } from '../measuring/measures.js';
import type { FigureGroup } from './figureSides.js';

/** What an outlet takes back, and the sentence that says what is right. */
export interface Withdrawal {
  readonly article: ClaimArticle;
  readonly wrong: Sentence;
  readonly right: Sentence;
  /** The number that is taken back and the right one; null where none, or more than one, could be it. */
  readonly numbers: NumberPair | null;
}

/** A number that is taken back, and the right one. */
interface NumberPair {
  readonly wrong: Measured;
  readonly right: Measured;
}

/**
 * Finds what outlets take back: "An earlier version of this article said that eight people were aboard. There were
 * nine." A sentence names the text itself and says that it was otherwise before; the next one, in its paragraph, says
 * what is right.
 *
 * @param articles the articles of the story
 * @param figures all figures of the story
 * @param lexicon words for a text and for what it said before
 * @returns each withdrawal, in order; empty when nothing is taken back
 */
export function withdrawalsIn(
  articles: readonly ClaimArticle[],
  figures: readonly Measured[],
  lexicon: DisagreementLexicon,
): readonly Withdrawal[] {
  return articles.flatMap((article) =>
    article.reading.sentences.flatMap((wrong, i): readonly Withdrawal[] => {
      const [from, right] = [textTakenBack(wrong, lexicon), article.reading.sentences[i + 1]];
      if (from === null || right?.block !== wrong.block) return [];
      return [{ article, wrong, right, numbers: numbersOf(wrong, from, right, figures) }];
    }),
  );
}

/** "An earlier version", "the article was earlier …": between the two stand at most so many words less one. */
const NEAR_TEXT = 3;

// The end of the word for the text; null when nothing is said of what it was before.
function textTakenBack({ tokens }: Sentence, lexicon: DisagreementLexicon): number | null {
  const { texts, formerly } = lexicon;
  const at = tokens.findIndex(({ lower }) => formerly.has(lower));
  const near = at < 0 ? [] : tokens.slice(Math.max(0, at - NEAR_TEXT), at + 1 + NEAR_TEXT);
  if (!near.some(({ lower }) => texts.has(lower)) || !tokens.some((_, i) => isTextItself(tokens, i, lexicon)))
    return null;
  return tokens.findLast(({ lower }) => texts.has(lower))?.end ?? null;
}

// "This article", or what a text says or was ("an earlier version said", "the article had earlier …"): an edition may
// be one of a fair, a text that of a law.
function isTextItself(tokens: readonly Token[], i: number, lexicon: DisagreementLexicon): boolean {
  const wordAt = (at: number): string => tokens[at]?.lower ?? '';
  const { texts, formerly, reporting, passives, perfects, earlier, clauses } = lexicon;
  if (!texts.has(wordAt(i))) return false;
  if (clauses.demonstratives.has(wordAt(i - 1)) || clauses.own.has(wordAt(i - 1))) return true;
  const isHelped = [passives, perfects, earlier].some((words) => words.has(wordAt(i + 1)));
  return formerly.has(wordAt(i + 1)) || reporting.has(wordAt(i + 1)) || (isHelped && formerly.has(wordAt(i + 2)));
}

/**
 * Sets the number that an outlet takes back against the right one, each with the other texts that give it.
 *
 * @param withdrawals what is taken back
 * @param figures all figures of the story
 * @returns one group a number that is taken back for another, also by several copies of one correction
 */
export function withdrawnNumbers(
  withdrawals: readonly Withdrawal[],
  figures: readonly Measured[],
): readonly FigureGroup[] {
  const pairs = withdrawals.flatMap(({ numbers }) => numbers ?? []);
  // Copies of one correction take one number back.
  const corrections = groupBy(pairs, ({ wrong, right }) => [wrong, right].map(({ figure }) => figure.value).join(' '));
  return [...corrections.values()].map((same): FigureGroup => {
    const [{ wrong, right }] = same as [NumberPair, ...NumberPair[]];
    const own = new Set(same.flatMap((pair) => [pair.right, pair.wrong]));
    const equalTo = (one: Measured): readonly Measured[] =>
      figures.filter((m) => (own.has(m) ? hasEqualValue(m, one) : isSame(m, one, wrong)));
    const sides = [equalTo(right), equalTo(wrong)];
    return {
      members: sides.flat(),
      sides,
      verdict: 'conflict',
      afterRepair: null,
      divergent: false,
      isChange: false,
      withdrawn: same.map((pair) => pair.wrong),
      why: `${nameOf(wrong.article)} has taken the second back`,
    };
  });
}

/** Takes figures and groups of withdrawnNumbers; says whether all of them give a number that is taken back. */
export const areTakenBack = (figures: readonly Measured[], taken: readonly FigureGroup[]): boolean =>
  taken.some(({ sides: [, wrong] }) => figures.every((m) => wrong?.includes(m) === true));

// Behind the words for the text, where a correction may have its date; the right sentence may give the wrong number
// again.
function numbersOf(wrong: Sentence, from: number, right: Sentence, figures: readonly Measured[]): NumberPair | null {
  const isNumber = ({ kind, figure }: Measured): boolean => figure.value !== null && kind !== 'ordinal';
  const taken = figures.filter((m) => m.sentence === wrong && m.figure.start >= from && isNumber(m));
  const [one, more] = taken;
  if (one === undefined || more !== undefined) return null;
  const given = figures.filter((m) => m.sentence === right && isNumber(m) && !hasEqualValue(m, one));
  const [other, another] = given;
  return other === undefined || another !== undefined ? null : { wrong: one, right: other };
}

// Another figure of the value: of what the withdrawn one counts.
const isSame = (m: Measured, one: Measured, { figure, head, core, context }: Measured): boolean =>
  hasEqualValue(m, one) &&
  (m.figure.unit === figure.unit || m.figure.unit === 'people') &&
  ((m.head !== null && m.head === head) ||
    sharedKeys(m.core, core).length > 0 ||
    sharedKeys(m.context, context).length >= LEAST_SHARED);

/** Figures of one unit and value are of one thing when their sentences share so many telling words. */
const LEAST_SHARED = 2;

/**
 * Takes what is taken back; returns a draft of each in which no number tells what is at odds, with the two sentences of
 * each text that has it in these words as its receipts.
 */
export function withdrawnWords(withdrawals: readonly Withdrawal[]): readonly Draft[] {
  const inWords = withdrawals.filter(({ numbers }) => numbers === null);
  return [...groupBy(inWords, wordsOf).values()].flatMap((same): readonly Draft[] => {
    const withdrawn = same.map(({ article, wrong }) => receiptOf(article.article, wrong));
    const receipts = nonEmpty([...withdrawn, ...same.map(({ article, right }) => receiptOf(article.article, right))]);
    const [first] = same;
    if (first === undefined || receipts === null) return [];
    const { article, right } = first;
    const topic = `taken back: ${quotedTopic(article.article.text.slice(right.start, right.end))}`;
    const note = `${nameOf(article)} takes back what an earlier version of its text said.`;
    return [wordsDraft({ topic, verdict: 'conflict', withdrawn, note, weight: 6 }, receipts)];
  });
}

const wordsOf = ({ article, wrong, right }: Withdrawal): string =>
  article.article.text.slice(wrong.start, right.end).toLowerCase();
