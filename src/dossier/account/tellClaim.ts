import { type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Claim, Entity } from '../../model/story.js';
import type { ClauseWords } from '../../text/clauses.js';
import { behindDateline } from '../../text/dateline.js';
import { tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import { sentenceHolding } from '../../text/reading.js';
import { type AccountArticle, fullestName } from './speakers.js';
import { type Telling, tellSentence, type Wording } from './tellSentence.js';

/** What claims are told from: the articles that may be quoted, who is in them, and what is known of their language. */
export interface Sources {
  readonly articles: readonly AccountArticle[];
  readonly entities: readonly Entity[];
  readonly clauses: ClauseWords;
  readonly partOfSpeech: SequenceModel;
}

/** Words and their receipts, the one that they come from first. */
export interface Line {
  readonly text: string;
  readonly receipts: Receipts;
  /** Where the name stands that is put to the words; null when none is. It says nothing on when and where they were said. */
  readonly name: Receipt | null;
}

/** A claim as it can be told: in full, and without what may be left out. */
export interface ToldClaim {
  readonly full: Line;
  readonly brief: Line;
}

/**
 * Tells a claim. A dispute is told by its sides, any other by the sentence that is its wording. No other witness takes the
 * place of a sentence that leans on the one before it: the wording is the cleanest, and another may be a translation that
 * turns who did what.
 *
 * @param claim the claim
 * @param sources see Sources
 * @returns the telling; null for a claim whose wording is no sentence that can stand alone
 */
export function tellClaim(claim: Claim, sources: Sources): ToldClaim | null {
  const { status, support, text, brief = text } = claim;
  const [first] = support;
  if (articleOf(first, sources) === undefined) return null;
  if (status === 'disputed') {
    const sides = { text: brief, receipts: support, name: null };
    return tellBothSides(claim, sources) ?? { full: sides, brief: sides };
  }
  // That values agree is told by the sentences that hold them; what needs a reading of damage is a claim, but is not told.
  if (text !== first.quote) return null;
  return tellSupport(support, sources);
}

// Who denies or corrects something says by it what others say: one sentence holds both sides. Null when there is none, or a
// denial is longer than the sides told one by one.
function tellBothSides(claim: Claim, sources: Sources): ToldClaim | null {
  const { support, against, text, brief = text } = claim;
  for (const receipt of against) {
    const article = articleOf(receipt, sources);
    const sentence = article && sentenceHolding(article.reading, receipt);
    if (!article || !sentence) continue;
    const corrected = correctedIn(sentence, receipt, claim);
    if (corrected === null && !isDenied(article, receipt, sources.clauses)) continue;
    const where = behindDateline(sentence, article.article.blocks);
    const told = tellSupport([receiptOf(article.article, where), ...support], sources);
    if (told === null) continue;
    const last = Math.max(receipt.end, corrected?.end ?? 0);
    const line = told.brief.receipts[0].end < last ? told.full : told.brief;
    if (corrected !== null || line.text.length < brief.length) return { full: told.full, brief: line };
  }
  return null;
}

// "68 flights, not 86 as announced": a value of the other side that stands in the sentence, too.
function correctedIn(sentence: Span, one: Receipt, { support, against }: Claim): Receipt | null {
  const isOne = (other: Receipt): boolean =>
    against.some((side) => side.article === other.article && overlaps(side, other));
  const inSentence = support.filter((side) => side.article === one.article && contains(sentence, side));
  return inSentence.find((side) => !isOne(side)) ?? null;
}

const isDenied = ({ article, statements }: AccountArticle, where: Receipt, { denials }: ClauseWords): boolean =>
  statements.some(({ cue, content }) => {
    const verb = cue === null ? '' : article.text.slice(cue.start, cue.end).toLowerCase();
    return denials.has(verb) && content.some((piece) => overlaps(piece, where));
  });

const articleOf = ({ article }: Receipt, { articles }: Sources): AccountArticle | undefined =>
  articles.find((one) => one.article.id === article);

/**
 * Tells what stands behind a claim by the sentence of its first receipt.
 *
 * @param support the receipts
 * @param sources see Sources
 * @returns the telling, and the stretches that its brief form leaves out; null when the sentence cannot be read alone
 */
export function tellSupport(
  [first, ...others]: Receipts,
  sources: Sources,
): (ToldClaim & { readonly left: readonly Span[] }) | null {
  const article = articleOf(first, sources);
  const sentence = article && sentenceHolding(article.reading, first);
  if (!article || !sentence) return null;
  const tags = tagPartsOfSpeech(sources.partOfSpeech, sentence.tokens);
  const told = tellSentence({ article, sentence, where: first, tags }, sources.clauses);
  if (told === null) return null;
  const name = nameOf(told, article, sources);
  if (name === null && told.person !== null) return null;
  const line = ({ lead, text, where }: Wording): Line => ({
    text: lead + named(text, told.form, name, sources.clauses),
    receipts: [receiptOf(article.article, where), ...others],
    name,
  });
  return { full: line(told.full), brief: line(told.brief), left: told.left };
}

function nameOf({ person }: Telling, article: AccountArticle, { articles, entities }: Sources): Receipt | null {
  if (person === null) return null;
  const entity = entities.find(({ id }) => id === person);
  return fullestName(entity, [article, ...articles.filter((other) => other !== article)]);
}

// An editor's square brackets show what is put to the words of the text.
function named(text: string, form: Telling['form'], name: Receipt | null, { genitive }: ClauseWords): string {
  if (name === null) return text;
  if (form === 'quotation') return `${name.quote}: ${text}`;
  return form === 'possessive' ? `[${name.quote}${genitive}]${text}` : `[${name.quote}]${text}`;
}
