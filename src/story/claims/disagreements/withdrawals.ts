import { nonEmpty, receiptOf } from '../../../model/receipt.js';
import type { Sentence } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';
import type { ClaimArticle } from '../propositions.js';
import { type Draft, nameOf, quotedTopic, wordsDraft } from './draft.js';
import { hasEqualValue } from './equalNumbers.js';
import type { FigureGroup } from './figureSides.js';
import type { DisagreementLexicon } from './lexicon.js';
import type { Measured } from './measured.js';
import { sharedKeys } from './measures.js';

/** What an outlet takes back, and the sentence that says what is right. */
export interface Withdrawal {
  readonly article: ClaimArticle;
  readonly wrong: Sentence;
  /** Where the word for the text ends. */
  readonly from: number;
  readonly right: Sentence;
}

/**
 * Finds what outlets take back: "An earlier version of this article said that eight people were aboard. There were
 * nine." A sentence names the text itself and says that it was otherwise before; the next one, in its paragraph, says
 * what is right.
 *
 * @param articles the articles of the story
 * @param lexicon words for a text and for what it said before
 * @returns each withdrawal, in order; empty when nothing is taken back
 */
export function withdrawalsIn(articles: readonly ClaimArticle[], lexicon: DisagreementLexicon): readonly Withdrawal[] {
  return articles.flatMap((article) =>
    article.reading.sentences.flatMap((wrong, i): readonly Withdrawal[] => {
      const [from, right] = [textTakenBack(wrong, lexicon), article.reading.sentences[i + 1]];
      return from !== null && right?.block === wrong.block ? [{ article, wrong, from, right }] : [];
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

// "This article", or what a text says ("an earlier version said"): an edition may be one of a fair, a text that of a
// law.
function isTextItself(tokens: readonly Token[], i: number, lexicon: DisagreementLexicon): boolean {
  if (!lexicon.texts.has(tokens[i]?.lower ?? '')) return false;
  const [before, behind] = [tokens[i - 1]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  const { demonstratives, own } = lexicon.clauses;
  return demonstratives.has(before) || own.has(before) || lexicon.formerly.has(behind) || lexicon.reporting.has(behind);
}

/**
 * Sets the number that an outlet takes back against the right one, each with the other texts that give it.
 *
 * @param withdrawals what is taken back
 * @param figures all figures of the story
 * @returns one group a withdrawal in which one number is taken back and one is given
 */
export function withdrawnNumbers(
  withdrawals: readonly Withdrawal[],
  figures: readonly Measured[],
): readonly FigureGroup[] {
  return withdrawals.flatMap((withdrawal): readonly FigureGroup[] => {
    const pair = numbersOf(withdrawal, figures);
    if (pair === null) return [];
    const { wrong, right } = pair;
    const sides = [right, wrong].map((one) => [one, ...figures.filter((m) => m !== one && isSame(m, one, wrong))]);
    return [
      {
        members: sides.flat(),
        sides,
        verdict: 'conflict',
        afterRepair: null,
        divergent: false,
        isChange: false,
        withdrawn: wrong,
        why: `${nameOf(withdrawal.article)} has taken the second back`,
      },
    ];
  });
}

// Behind the words for the text, where a correction may have its date; the right sentence may give the wrong number
// again.
function numbersOf(
  { wrong, from, right }: Withdrawal,
  figures: readonly Measured[],
): { readonly wrong: Measured; readonly right: Measured } | null {
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
 * Takes what is taken back, and the figures of the story; returns a draft of each in which no number tells what is at
 * odds, with the two sentences as its receipts.
 */
export function withdrawnWords(withdrawals: readonly Withdrawal[], figures: readonly Measured[]): readonly Draft[] {
  return withdrawals.flatMap((withdrawal): readonly Draft[] => {
    const { article, wrong, right } = withdrawal;
    const isNumber = numbersOf(withdrawal, figures) !== null;
    const receipts = nonEmpty([wrong, right].map((sentence) => receiptOf(article.article, sentence)));
    if (isNumber || receipts === null) return [];
    const withdrawn = receipts.slice(0, 1);
    const topic = `taken back: ${quotedTopic(article.article.text.slice(right.start, right.end))}`;
    const note = `${nameOf(article)} takes back what an earlier version of its text said.`;
    return [wordsDraft({ topic, verdict: 'conflict', withdrawn, note, weight: 6 }, receipts)];
  });
}
