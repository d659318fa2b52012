import { receiptOf } from '../../model/receipt.js';
import { spanOver } from '../../model/span.js';
import type { CopyLink, Edge } from '../../model/story.js';
import type { Sentence } from '../../text/reading.js';
import { alignSentences, type Bead, type ForeignSentence } from './alignSentences.js';
import { roleOf, type TracedArticle } from './collection.js';
import { type CrossLexicon, crossTermsIn, type Pivot, wordsOf } from './crossTerms.js';
import type { LineageLexicon } from './lexicon.js';
import { scoreOfBits } from './scores.js';

/**
 * Sentences that share nothing are still opposite each other when at most so many of them stand between two that do.
 */
const MOST_UNSUPPORTED = 2;
/** From so many bits on the two sides of a bead support each other. */
const LEAST_BITS = 2;
/** Bits of a run of beads from which on it is told. */
const LEAST_RUN_BITS = 12;

/**
 * Links the sentences of texts in different languages that an edge joins, each with the one it was translated to.
 *
 * @param articles the articles with their readings
 * @param edges the edges between them (see traceEdges)
 * @returns links of kind `retranslation`, in the order of the edges and then of the sentences; empty when all edges
 *   join texts of one language. Linear in the length of the texts of each edge
 */
export function linkTranslations(
  articles: readonly TracedArticle[],
  edges: readonly Edge[],
  lexicon: LineageLexicon,
  pivot: Pivot | null,
): readonly CopyLink[] {
  const cross = { lexicon, pivot };
  const byId = new Map(articles.map((traced) => [traced.article.id, traced]));
  return edges.flatMap(({ from, to }) => {
    const [a, b] = [from, to].sort().map((id) => byId.get(id));
    if (a === undefined || b === undefined || a.article.language === b.article.language) return [];
    return linkSentences(a, b, cross);
  });
}

function linkSentences(a: TracedArticle, b: TracedArticle, cross: CrossLexicon): readonly CopyLink[] {
  const [left, right] = [textOf(a), textOf(b)];
  const runs = supportedRuns(alignSentences(foreignSide(left, a, cross), foreignSide(right, b, cross)));
  return runs.flatMap((run) => {
    const score = scoreOfBits(run.reduce((sum, { bits }) => sum + bits, 0));
    return run.map(
      (bead): CopyLink => ({
        a: receiptOf(a.article, spanOver(left.slice(bead.a, bead.aEnd))),
        b: receiptOf(b.article, spanOver(right.slice(bead.b, bead.bEnd))),
        kind: 'retranslation',
        score,
        boilerplate: false,
        direction: 'unknown',
        why: [reasonOf(bead)],
      }),
    );
  });
}

const textOf = ({ article, reading }: TracedArticle): readonly Sentence[] =>
  reading.sentences.filter((sentence) => roleOf(article, sentence) !== 'junk');

function foreignSide(
  sentences: readonly Sentence[],
  traced: TracedArticle,
  cross: CrossLexicon,
): readonly ForeignSentence[] {
  const words = wordsOf(traced, cross);
  return sentences.map((sentence) => ({
    length: sentence.end - sentence.start,
    terms: crossTermsIn(sentence, words).map(({ key }) => key),
  }));
}

// Beads that follow each other without a gap, each sharing telling words or standing between two that do.
function supportedRuns(beads: readonly Bead[]): readonly (readonly Bead[])[] {
  const runs: Bead[][] = [];
  let run: Bead[] = [];
  let waiting: Bead[] = [];
  for (const bead of beads) {
    const last = waiting.at(-1) ?? run.at(-1);
    const isGap = last !== undefined && (last.aEnd !== bead.a || last.bEnd !== bead.b);
    if (isGap || waiting.length > MOST_UNSUPPORTED) [run, waiting] = [[], []];
    if (bead.bits < LEAST_BITS) {
      if (run.length > 0) waiting.push(bead);
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push(...waiting, bead);
    waiting = [];
  }
  return runs.filter((each) => each.reduce((sum, { bits }) => sum + bits, 0) >= LEAST_RUN_BITS);
}

function reasonOf({ shared, bits }: Bead): CopyLink['why'][0] {
  const counted =
    shared.length === 1
      ? 'One name, number or word of one root stands'
      : `${shared.length} names, numbers and words of one root stand`;
  const text =
    bits < LEAST_BITS
      ? 'It has the length and the place of its counterpart between sentences that are parallel.'
      : `${counted} in both, though the languages differ.`;
  return { feature: 'shared-roots', value: shared.length, text };
}
