import { isBody, isBrokenAt, isRelayed } from '../../model/article.js';
import { type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Claim } from '../../model/story.js';
import type { ClauseWords } from '../../text/clauses.js';
import { behindDateline } from '../../text/dateline.js';
import { intersection } from '../../text/sets.js';
import { contentWords } from './repetition.js';
import type { AccountArticle } from './speakers.js';
import { tellInTurn } from './tellInTurn.js';
import { articleOf, placeOf, type Sources, type ToldClaim, tellSupport } from './tellSupport.js';

/**
 * Tells a claim. A dispute is told by its sides (see tellInTurn for words at odds), any other, also one side of it, by
 * the sentence that is its wording, or where a program made that, by one of a text that no program made. No other
 * witness takes the place of a sentence that leans on the one before it: the wording is the cleanest, and another may be
 * a translation that turns who did what.
 *
 * @param claim the claim
 * @param sources see Sources
 * @returns the telling; null for a claim whose wording is no sentence that can stand alone
 */
export function tellClaim(claim: Claim, sources: Sources): ToldClaim | null {
  const { status, support, text, brief = text } = claim;
  const [first] = support;
  if (articleOf(first, sources) === undefined) return null;
  if (status === 'disputed' && text !== first.quote) {
    const sides = { text: brief, receipts: support, name: null };
    const inTurn = tellInTurn(claim, sources);
    const isShorter = inTurn !== null && inTurn.brief.text.length < brief.length;
    return tellBothSides(claim, sources) ?? (isShorter ? inTurn : { full: sides, brief: sides });
  }
  // That values agree is told by the sentences that hold them; what needs a reading of damage is a claim, but is not
  // told.
  if (text !== first.quote) return null;
  return (status === 'disputed' ? null : tellInOwnWords(support, sources)) ?? tellSupport(support, sources);
}

// What is worded as a program has it is told in the words of a text that no program made and that tells the same: of
// the sentences that can be told the one that shares most of the words, somebody's own words only by such. Null where
// there is none.
function tellInOwnWords([first, ...others]: Receipts, sources: Sources): ToldClaim | null {
  if (!isReworded(first, sources)) return null;
  const words = contentWords(first.quote);
  const shared = (text: string): number => intersection(contentWords(text), words).length;
  const isFitting = (one: Receipt): boolean =>
    shared(one.quote) > 0 && isSoundSentence(one, sources) && (isQuoted(one, sources) || !isQuoted(first, sources));
  for (const one of others.filter(isFitting).sort((a, b) => shared(b.quote) - shared(a.quote))) {
    const told = tellSupport([one, first, ...others.filter((other) => other !== one)], sources);
    if (told === null) continue;
    const isKept = shared(told.brief.text) === shared(told.full.text);
    return { full: told.full, brief: isKept ? told.brief : told.full };
  }
  return null;
}

const isQuoted = (receipt: Receipt, sources: Sources): boolean =>
  articleOf(receipt, sources)?.statements.some(
    ({ kind, content }) => kind === 'direct' && content.some((piece) => overlaps(piece, receipt)),
  ) === true;

function isReworded(receipt: Receipt, sources: Sources): boolean {
  const article = articleOf(receipt, sources);
  return article !== undefined && isRelayed(article);
}

// A whole sentence of the body, in the words of its writer and not damaged in meaning.
function isSoundSentence(receipt: Receipt, sources: Sources): boolean {
  const place = placeOf(receipt, sources);
  if (place === null || isReworded(receipt, sources)) return false;
  const { article, sentence } = place;
  const { blocks } = article.article;
  const block = blocks[sentence.block];
  const isWhole = behindDateline(sentence, blocks).start === receipt.start && sentence.end === receipt.end;
  return isWhole && !isBrokenAt(article.article, sentence) && block !== undefined && isBody(block);
}

// Who denies or corrects something says by it what others say: one sentence holds both sides. Null when there is none,
// or a denial is longer than the sides told one by one.
function tellBothSides(claim: Claim, sources: Sources): ToldClaim | null {
  const { support, against, text, brief = text } = claim;
  for (const receipt of against) {
    const place = placeOf(receipt, sources);
    if (place === null) continue;
    const { article, sentence } = place;
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

// “Dismissed the report”, but not “dismissed Ada Brink as head of the mill”.
const isDenied = ({ article, statements, mentions }: AccountArticle, where: Receipt, words: ClauseWords): boolean =>
  statements.some(({ cue, content }) => {
    const verb = cue === null ? '' : article.text.slice(cue.start, cue.end).toLowerCase();
    const isAct = mentions.some(
      ({ kind, type, start, end }) =>
        kind === 'name' && type === 'person' && start === content[0]?.start && !isOwner(article.text.slice(end)),
    );
    return !isAct && words.denials.has(verb) && content.some((piece) => overlaps(piece, where));
  });

const isOwner = (behind: string): boolean => /^['’]/u.test(behind);
