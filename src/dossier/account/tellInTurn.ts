import { isBrokenAt, isRelayed } from '../../model/article.js';
import { type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import { overlaps } from '../../model/span.js';
import type { Claim } from '../../model/story.js';
import { behindDateline } from '../../text/dateline.js';
import { tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { Sentence } from '../../text/reading.js';
import { tellFollowing } from './following.js';
import { type Line, placeOf, type Sources, type ToldClaim, tellSupport } from './tellSupport.js';

/** A side of a dispute: the sentence that holds it. */
interface Side {
  readonly sentence: Sentence;
  readonly receipt: Receipt;
}

/**
 * Tells words that are at odds by the sentences of both sides, joined: "A clerk said that the box had been open; the
 * mayor called this gossip". The second may lean on the first where it stands right behind it.
 *
 * @param claim a dispute that is not one of values: what speaks against it does not stand for it too
 * @param sources see Sources
 * @returns the telling; null where a side has no sound sentence in its own words that can be read there
 */
export function tellInTurn({ support, against, brief }: Claim, sources: Sources): ToldClaim | null {
  if (brief !== undefined) return null;
  const isAgainst = (receipt: Receipt): boolean => !support.some((other) => meet(other, receipt));
  const says = sidesIn(support, sources);
  const denies = sidesIn(against.filter(isAgainst), sources);
  for (const one of says) {
    const first = tellSupport([one.receipt], sources);
    if (first === null || against.some((receipt) => meet(receipt, one.receipt))) continue;
    for (const other of denies) {
      const second = secondTo(one, other, first, sources);
      if (second !== null) return both(second, other, support, sources);
    }
  }
  return null;
}

const meet = (a: Receipt, b: Receipt): boolean => a.article === b.article && overlaps(a, b);

// The sentences of receipts that are sound and in the words of their writers.
function sidesIn(receipts: readonly Receipt[], sources: Sources): readonly Side[] {
  return receipts.flatMap((receipt) => {
    const place = placeOf(receipt, sources);
    if (place === null || isRelayed(place.article)) return [];
    const { article, sentence } = place;
    if (isBrokenAt(article.article, sentence)) return [];
    const where = behindDateline(sentence, article.article.blocks);
    return [{ sentence, receipt: receiptOf(article.article, where) }];
  });
}

// Both sides as they are told, in full and in brief: what leans on more than a person in the first follows all of it.
function secondTo(
  one: Side,
  other: Side,
  first: ToldClaim,
  sources: Sources,
): Record<keyof ToldClaim, [Line, Line]> | null {
  if (one.sentence === other.sentence) return null;
  const alone = tellSupport([other.receipt], sources);
  if (alone !== null) return { full: [first.full, alone.full], brief: [first.brief, alone.brief] };
  const following = tellFollowing([other.receipt], sources);
  if (following === null || following.behind !== one.sentence) return null;
  const before = following.leansOnPerson ? first.brief : first.full;
  return { full: [first.full, following.full], brief: [before, following.brief] };
}

function both(
  { full, brief }: Record<keyof ToldClaim, [Line, Line]>,
  other: Side,
  support: Receipts,
  sources: Sources,
): ToldClaim {
  const joined = ([first, second]: [Line, Line]): Line => {
    const [one, two] = [first.receipts[0], second.receipts[0]];
    const others = support.filter((receipt) => !meet(receipt, one));
    const names = first.name !== null && second.name !== null ? [second.name] : [];
    return {
      text: `${withoutStop(first.text)}; ${small(second, other, sources)}`,
      receipts: [one, two, ...others, ...names],
      name: first.name ?? second.name,
    };
  };
  return { full: joined(full), brief: joined(brief) };
}

// A full stop before closing quotation marks goes too.
const withoutStop = (text: string): string => text.replace(/\.(?=[”"’']*$)/u, '');

// What begins a sentence and is no name or noun is written small behind a semicolon.
function small({ text, receipts: [receipt] }: Line, { sentence }: Side, { partOfSpeech, clauses }: Sources): string {
  const at = sentence.tokens.findIndex(({ start }) => start >= receipt.start);
  const token = sentence.tokens[at];
  const tag = tagPartsOfSpeech(partOfSpeech, sentence.tokens)[at];
  const isSmall =
    token !== undefined && text.startsWith(token.text) && /^(DET|PRON|ADP|SCONJ|ADV|NUM)$/.test(tag ?? '');
  return isSmall && !clauses.capitals.has(token.lower) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
