import { type Receipt, receiptOf } from '../../model/receipt.js';
import { type Span, spanOver } from '../../model/span.js';
import type { CopyLink, Reason } from '../../model/story.js';
import { alignWords } from '../../text/alignment.js';
import { getKnown } from '../../text/get-known.js';
import { mapPair } from '../../text/pairs.js';
import { firstFrom } from '../../text/reading.js';
import { lowerWords } from '../../text/tokens.js';
import { compareWording } from './classify.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { reasonsOfWording } from './reasons.js';
import { isEdited } from './relate.js';

/** Shorter sentences are the same by chance. */
const LEAST_WORDS = 5;

/**
 * Cuts edited passages where sentences stand word for word in both texts, so that a reader sees what was kept and what
 * was changed.
 *
 * @param links links of copied text, as they were traced
 * @param articles the articles that they join
 * @returns links of kind `verbatim` over what was kept, and of the kind of the whole over what lies between; others as
 *   they are. What stands between on one side only belongs to no link
 */
export function cutVerbatim(
  links: readonly CopyLink[],
  articles: readonly TracedArticle[],
  lexicon: LineageLexicon,
): readonly CopyLink[] {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const sideIn = (receipt: Receipt): Side => sideOf(getKnown(byId, receipt.article), receipt);
  return links.flatMap((link) => {
    if (!isEdited(link)) return [link];
    const [a, b] = [sideIn(link.a), sideIn(link.b)];
    const parts = partsOf(a, b);
    return parts.some(({ isKept }) => isKept) ? parts.map((part) => partLink(link, [a, b], part, lexicon)) : [link];
  });
}

interface Side {
  readonly traced: TracedArticle;
  readonly sentences: readonly SideSentence[];
}

interface SideSentence extends Span {
  readonly words: readonly string[];
}

function sideOf(traced: TracedArticle, { start, end }: Receipt): Side {
  const { sentences } = traced.reading;
  const inside = sentences.slice(firstFrom(sentences, start), firstFrom(sentences, end));
  return {
    traced,
    sentences: inside.map((sentence) => ({
      start: sentence.start,
      end: Math.min(end, sentence.end),
      words: lowerWords(sentence.tokens),
    })),
  };
}

/** Sentences of both sides that lie opposite each other, by the first of them and the one behind the last. */
interface Part {
  readonly a: Span;
  readonly b: Span;
  readonly isKept: boolean;
}

function partsOf(a: Side, b: Side): readonly Part[] {
  const keys = mapPair([a, b], ({ sentences }) => sentences.map(({ words }) => words.join(' ')));
  const isLong = (i: number): boolean => (a.sentences[i] as SideSentence).words.length >= LEAST_WORDS;
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  const between = (nextI: number, nextJ: number): void => {
    const part = { a: { start: i, end: nextI }, b: { start: j, end: nextJ }, isKept: false };
    if (nextI > i && nextJ > j) parts.push(part);
  };
  for (const [x, y] of alignWords(...keys).pairs.filter(([x]) => isLong(x))) {
    between(x, y);
    const last = parts.at(-1);
    const goesOn = last?.isKept === true && last.a.end === x && last.b.end === y;
    if (goesOn) parts.pop();
    const [first, second] = goesOn ? [last.a.start, last.b.start] : [x, y];
    parts.push({ a: { start: first, end: x + 1 }, b: { start: second, end: y + 1 }, isKept: true });
    [i, j] = [x + 1, y + 1];
  }
  between(a.sentences.length, b.sentences.length);
  return parts;
}

function partLink(link: CopyLink, [a, b]: readonly [Side, Side], part: Part, lexicon: LineageLexicon): CopyLink {
  const left = a.sentences.slice(part.a.start, part.a.end);
  const right = b.sentences.slice(part.b.start, part.b.end);
  const evidence = link.why.find(({ feature }) => feature === 'evidence') as Reason;
  const ofWhole = { ...evidence, text: `Of the passage that it is cut from: ${evidence.text}` };
  return {
    ...link,
    a: receiptOf(a.traced.article, spanOver(left)),
    b: receiptOf(b.traced.article, spanOver(right)),
    kind: part.isKept ? 'verbatim' : link.kind,
    why: reasonsOfWording(compareWording(left, right, lexicon.stopWords), ofWhole),
  };
}
