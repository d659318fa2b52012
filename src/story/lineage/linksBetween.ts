import { receiptOf } from '../../model/receipt.js';
import { type Span, spanOver } from '../../model/span.js';
import type { CopyLink, Edge } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { groupBy } from '../../text/group-by.js';
import type { Sentence } from '../../text/reading.js';
import { lowerWords } from '../../text/tokens.js';
import { alignSentences, type Bead, type ForeignSentence } from './alignSentences.js';
import { compareWording, kindOfCopy, mayBeTranslated } from './classify.js';
import { roleOf, type TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { isHalfIn } from './linkSides.js';
import { inPlaceOfTold } from './linksByWay.js';
import { overlapIndex } from './overlapIndex.js';
import { isCopiedText, pairKey } from './relate.js';
import { type TermReader, termReader, termsOf } from './terms.js';

/**
 * So many sentences, or pairs of them, may stand between two passages for their place to say that they are parallel.
 */
const MOST_BETWEEN = 2;
/** Bits that what stands between must share: place and length alone say too little. */
const LEAST_BITS = 2;

/**
 * Links what stands between two passages of a copy and its source, or of two copies of one text: short sentences that
 * were worded anew share too little to be found alone. The sentences of both texts are aligned (see alignSentences),
 * and those are linked that follow upon a passage and lead to another without a sentence left over on either side.
 *
 * @param links the links between the articles; those of copied text are the passages
 * @param edges the edges between the same articles (see traceEdges)
 * @param articles the articles with their readings
 * @returns the links, and further ones of copied text in the place of those that say that both tell one fact; the score
 *   is that of the weaker of the passages around. Linear in the length of the texts of each edge
 */
export function withLinksBetween(
  links: readonly CopyLink[],
  edges: readonly Edge[],
  articles: readonly TracedArticle[],
  lexicon: LineageLexicon,
): readonly CopyLink[] {
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  const passages = groupBy(links.filter(isCopiedText), ({ a, b }) => pairKey(a.article, b.article));
  const termOf = termReader(lexicon);
  const further = edges.flatMap(({ from, to }) => {
    const [a, b] = [from, to].sort(byCodeUnits).map((id) => byId.get(id));
    const own = passages.get(pairKey(from, to)) ?? [];
    if (a === undefined || b === undefined || a.article.language !== b.article.language || own.length < 2) return [];
    return linksOf([sideOf(a, own, 'a'), sideOf(b, own, 'b')], termOf, lexicon);
  });
  return inPlaceOfTold(links, further);
}

/** One of two texts, with the passages that it shares with the other. */
interface Side {
  readonly traced: TracedArticle;
  readonly sentences: readonly Sentence[];
  /** The passages in which half of a sentence or more lies. */
  readonly passagesAt: (sentence: Span) => readonly CopyLink[];
}

function sideOf(traced: TracedArticle, passages: readonly CopyLink[], side: 'a' | 'b'): Side {
  const sentences = traced.reading.sentences.filter((sentence) => roleOf(traced.article, sentence) === 'body');
  const overlapping = overlapIndex(passages.map((link) => ({ start: link[side].start, end: link[side].end, link })));
  const passagesAt = (sentence: Span): readonly CopyLink[] =>
    overlapping(sentence).flatMap((place) => (isHalfIn(sentence, place) ? place.link : []));
  return { traced, sentences, passagesAt };
}

function linksOf([a, b]: readonly [Side, Side], termOf: TermReader, lexicon: LineageLexicon): readonly CopyLink[] {
  if (![a, b].every(hasFree)) return [];
  const found: CopyLink[] = [];
  let before: CopyLink | null = null;
  let run: Bead[] = [];
  let last: Bead | null = null;
  for (const bead of alignSentences(alignedSide(a, termOf), alignedSide(b, termOf))) {
    const goesOn = last === null || (last.aEnd === bead.a && last.bEnd === bead.b);
    if (!goesOn) [before, run] = [null, []];
    last = bead;
    const ofA = sentencesOf(a, bead.a, bead.aEnd).flatMap(a.passagesAt);
    const ofB = new Set(sentencesOf(b, bead.b, bead.bEnd).flatMap(b.passagesAt));
    const after = ofA.find((passage) => ofB.has(passage));
    if (after !== undefined) {
      const score = Math.min(before?.score ?? 0, after.score);
      if (before !== null && isSupported(run)) found.push(...run.map((one) => linkOf([a, b], one, score, lexicon)));
      [before, run] = [after, []];
    } else if (ofA.length > 0 || ofB.size > 0) {
      [before, run] = [null, []];
    } else run.push(bead);
  }
  return found;
}

const hasFree = ({ sentences, passagesAt }: Side): boolean => sentences.some((s) => passagesAt(s).length === 0);

const alignedSide = ({ sentences }: Side, termOf: TermReader): readonly ForeignSentence[] =>
  sentences.map((sentence) => ({
    length: sentence.end - sentence.start,
    terms: [...new Set(termsOf(sentence, termOf).map(({ key }) => key))],
  }));

const isSupported = (run: readonly Bead[]): boolean =>
  run.length <= MOST_BETWEEN && run.reduce((sum, { bits }) => sum + bits, 0) >= LEAST_BITS;

const sentencesOf = ({ sentences }: Side, first: number, end: number): readonly Sentence[] =>
  sentences.slice(first, end);

function linkOf([a, b]: readonly [Side, Side], bead: Bead, score: number, lexicon: LineageLexicon): CopyLink {
  const [left, right] = [sentencesOf(a, bead.a, bead.aEnd), sentencesOf(b, bead.b, bead.bEnd)];
  const worded = ({ tokens }: Sentence) => ({ words: lowerWords(tokens) });
  const wording = compareWording(left.map(worded), right.map(worded), lexicon.stopWords);
  return {
    a: receiptOf(a.traced.article, spanOver(left)),
    b: receiptOf(b.traced.article, spanOver(right)),
    kind: kindOfCopy(wording, mayBeTranslated({ a: a.traced, b: b.traced })),
    score,
    boilerplate: false,
    direction: 'unknown',
    why: [{ feature: 'between', value: bead.shared.length, text: BETWEEN }],
  };
}

const BETWEEN = 'It stands between two passages that are parallel, and its counterpart between the same two.';
