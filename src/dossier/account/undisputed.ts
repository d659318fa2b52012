import type { Figure } from '../../model/annotation.js';
import { isBody, isBrokenAt, isRelayed } from '../../model/article.js';
import { isDispute } from '../../model/disputes.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Disagreement } from '../../model/story.js';
import { behindDateline } from '../../text/dateline.js';
import { groupBy } from '../../text/group-by.js';
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
  const told = sources.articles.flatMap((article) => {
    if (isRelayed(article)) return [];
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
  // What another lead has beside its number need not be told by its own, too.
  const isBeside = ({ line }: Undisputed, { sentence, dispute }: Undisputed): boolean =>
    line.receipts.some((receipt) => receipt.article === dispute.article && overlaps(receipt, sentence));
  return told.filter(
    (one, i) => !one.isDisputed || !told.slice(0, i).some((lead) => lead.isDisputed && isBeside(lead, one)),
  );
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

const areNumbers = (disputed: readonly Span[], { figures }: AccountArticle): boolean =>
  disputed.every((span) => figures.some((figure) => isAt(figure, span)));

/** Where numbers are disputed. */
interface Dispute {
  readonly article: AccountArticle;
  readonly disputes: readonly Disagreement[];
  readonly sources: Sources;
}

// "…, and 67 people were hurt; others give “81 people”": a number and what others have in its place, unless the line
// has both ("seven men, not six"). Null where nobody has another that is sound.
function withOthers({ text, receipts, name }: Line, disputed: readonly Span[], where: Dispute): Line | null {
  const own = where.article.figures.filter((figure) => disputed.some((span) => isAt(figure, span)));
  const others = own.map((figure) => othersOf(figure, where));
  if (others.some(({ length }) => length === 0)) return null;
  const given = new Set(own.map(({ value }) => value));
  const told = [...groupBy(others.flat(), ({ figure }) => figure.value)].flatMap(([value, [first]]) =>
    first === undefined || given.has(value) ? [] : [first.receipt],
  );
  if (told.length === 0) return { text, receipts, name };
  const words = told.map(({ quote }) => `“${quote}”`);
  return {
    text: `${text.replace(/[.!?]$/u, '')}; others give ${words.join(' and ')}.`,
    receipts: [...receipts, ...told],
    name,
  };
}

const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

// All sound tellings of other values, best in no translation or rewriting.
function othersOf(
  own: Figure,
  { disputes, sources }: Dispute,
): readonly { readonly figure: Figure; readonly receipt: Receipt }[] {
  const compared = new Set(disputes.flatMap(({ figures }) => (figures.includes(own.id) ? figures : [])));
  const soundFirst = [...sources.articles].sort((a, b) => Number(isRelayed(a)) - Number(isRelayed(b)));
  return soundFirst.flatMap(({ article, figures }) =>
    figures.flatMap((figure) =>
      compared.has(figure.id) && !figure.damaged && figure.value !== own.value
        ? [{ figure, receipt: receiptOf(article, figure) }]
        : [],
    ),
  );
}

// A sentence of the body that is not damaged in meaning; null where it cannot be told.
function tellSound(
  { sentence, article }: { readonly sentence: Sentence; readonly article: AccountArticle },
  sources: Sources,
): ReturnType<typeof tellSupport> {
  const { blocks } = article.article;
  const block = blocks[sentence.block];
  if (isBrokenAt(article.article, sentence) || block === undefined || !isBody(block)) return null;
  return tellSupport([receiptOf(article.article, behindDateline(sentence, blocks))], sources);
}
