import { isBody, isRelayed } from '../../model/article.js';
import { isDispute } from '../../model/disputes.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Disagreement } from '../../model/story.js';
import { behindDateline } from '../../text/dateline.js';
import { type Sentence, sentencesTouching } from '../../text/reading.js';
import { leadsOf } from './opening.js';
import type { AccountArticle } from './speakers.js';
import { type Line, type Sources, tellSupport } from './tellSupport.js';

/** What a sentence tells beside what is disputed. */
export interface Undisputed {
  readonly line: Line;
  readonly sentence: Sentence;
  /** The receipt of the dispute that it belongs to. */
  readonly dispute: Receipt;
  /** Whether what is disputed is told with it. */
  readonly isDisputed: boolean;
}

/**
 * Tells the sentences of disputes without what is disputed, where that stands in what may be left out of them ("The
 * bridge[, which opened in June 2018,] cost a third more than planned"): a dispute about a date or a number says
 * nothing on the rest. With what an article begins is the event, and is told as disputed where the number cannot be
 * left out ("A man died and 67 people were hurt").
 *
 * @param disagreements the comparisons of the story
 * @param sources the articles that may be told from, and the language's words
 * @returns one telling a sentence; none for sentences that are damaged in meaning or were reworded, or in which
 *   anything else is disputed
 */
export function tellUndisputed(disagreements: readonly Disagreement[], sources: Sources): readonly Undisputed[] {
  const disputes = disagreements.filter(isDispute);
  const leads = leadsOf(sources.articles);
  return sources.articles.flatMap((article) => {
    if (isReworded(article)) return [];
    const receipts = disputes.flatMap((d) => d.receipts.filter((r) => r.article === article.article.id));
    const sentences = new Map(
      receipts.flatMap((r) => sentencesTouching(article.reading, r).map((s) => [s, r] as const)),
    );
    return [...sentences].flatMap(([sentence, dispute]): readonly Undisputed[] => {
      const disputed = disputedIn(sentence, article, disputes);
      const told = tellSound({ sentence, article }, sources);
      if (told === null || disputed.length === 0) return [];
      const isLeftOut = (span: Span): boolean => told.left.some((aside) => contains(aside, span));
      if (disputed.every(isLeftOut)) return [{ line: told.brief, sentence, dispute, isDisputed: false }];
      if (leads.get(article.article.id) !== sentence || !areNumbers(disputed, article)) return [];
      const line = withOthers(
        told.brief,
        disputed.filter((span) => !isLeftOut(span)),
        { article, disputes, sources },
      );
      return line === null ? [] : [{ line, sentence, dispute, isDisputed: true }];
    });
  });
}

// Numbers alone where numbers are compared; else all that the receipts hold.
function disputedIn(
  sentence: Sentence,
  { article, figures }: AccountArticle,
  disputes: readonly Disagreement[],
): readonly Span[] {
  return disputes.flatMap((d): readonly Span[] => {
    const told = d.receipts.filter((receipt) => receipt.article === article.id && overlaps(receipt, sentence));
    if (d.figures.length === 0 || told.length === 0) return told;
    return figures.filter((figure) => overlaps(figure, sentence) && d.figures.includes(figure.id));
  });
}

const isReworded = ({ article }: AccountArticle): boolean => isRelayed(article.transmission);

const areNumbers = (disputed: readonly Span[], { figures }: AccountArticle): boolean =>
  disputed.every((span) => figures.some((figure) => figure.start === span.start && figure.end === span.end));

/** Where numbers are disputed. */
interface Dispute {
  readonly article: AccountArticle;
  readonly disputes: readonly Disagreement[];
  readonly sources: Sources;
}

// "…, and 67 people were hurt; others give “81 people”": a number and what others have in its place. Null where nobody has
// another that is sound.
function withOthers({ text, receipts, name }: Line, disputed: readonly Span[], where: Dispute): Line | null {
  const others = disputed.map((span) => othersIn(span, where));
  if (others.some(({ length }) => length === 0)) return null;
  const words = others.flat().map(({ quote }) => `“${quote}”`);
  return {
    text: `${text.replace(/[.!?]$/u, '')}; others give ${words.join(' and ')}.`,
    receipts: [...receipts, ...others.flat()],
    name,
  };
}

// Of each other value the first telling, best in no translation or rewriting.
function othersIn(span: Span, { article, disputes, sources }: Dispute): readonly Receipt[] {
  const own = article.figures.find(({ start, end }) => start === span.start && end === span.end);
  const compared = new Set(disputes.flatMap(({ figures }) => (own && figures.includes(own.id) ? figures : [])));
  const told = new Set([own?.value ?? null]);
  const soundFirst = [...sources.articles].sort((a, b) => Number(isReworded(a)) - Number(isReworded(b)));
  return soundFirst.flatMap((one) =>
    one.figures.flatMap((figure) => {
      const isOther = compared.has(figure.id) && !figure.damaged && !told.has(figure.value);
      if (!isOther) return [];
      told.add(figure.value);
      return [receiptOf(one.article, figure)];
    }),
  );
}

// A sentence of the body that is not damaged in meaning; null where it cannot be told.
function tellSound(
  { sentence, article }: { readonly sentence: Sentence; readonly article: AccountArticle },
  sources: Sources,
): ReturnType<typeof tellSupport> {
  const { damage, blocks } = article.article;
  const block = blocks[sentence.block];
  const isDamaged = damage.some((d) => d.changesMeaning && overlaps(d, sentence));
  if (isDamaged || block === undefined || !isBody(block)) return null;
  return tellSupport([receiptOf(article.article, behindDateline(sentence, blocks))], sources);
}
