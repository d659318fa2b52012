import type { Figure, Mention, Statement, TimeExpression } from '../../model/annotation.js';
import { type Article, isCorrection, isTitleOrBody } from '../../model/article.js';
import { asId, type FigureId, type MentionId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import { type NumberStyle, numberStyleOf } from '../../text/number-style.js';
import { firstFrom, type Reading, type Sentence, sentenceHolding } from '../../text/reading.js';
import { attributionOf, countedWords, type Hedge, hedgeOf, placeOf, scopeOf, timeOf } from './context.js';
import type { Draft, Line, ReadFigure } from './draft.js';
import { completed } from './ellipsis.js';
import type { FigureLexicon } from './lexicon.js';
import { readNumeral } from './numerals.js';
import { ordinalAt } from './ordinals.js';
import { withPartners } from './partners.js';
import { type Piece, piecesOf } from './pieces.js';
import { placesIn } from './places.js';
import { quantityAt } from './quantities.js';
import { stretchAt, yearAt } from './stretches.js';
import { vagueAt } from './vague.js';

/**
 * What figures are read from, all in reading order. Mentions, times and statements may be left out: place, time and
 * attribution stay null.
 */
export interface FigureInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'damage'>;
  readonly reading: Reading;
  readonly lexicon: FigureLexicon;
  readonly mentions?: readonly Mention[];
  readonly times?: readonly TimeExpression[];
  readonly statements?: readonly Statement<MentionId>[];
}

interface Found extends ReadFigure {
  readonly hedge: Hedge;
}

// In this order: a stretch of time holds its number, an ordinal is no count, a year is no quantity.
const RECOGNISERS: readonly ((line: Line, i: number) => Draft | null)[] = [
  stretchAt,
  vagueAt,
  ordinalAt,
  yearAt,
  quantityAt,
];

/**
 * Finds the figures of an article: counts, money, shares, measures, ages, lengths of time, ranks, years and vague
 * amounts, each with what it counts. Numbers broken in transmission are read through the article's damage. Calendar
 * dates, clock times, labels and everything in junk blocks, corrections apart, are no figures. Linear in the length of
 * the text.
 *
 * @param input see FigureInput
 * @returns the figures in reading order, not overlapping; empty when there are none
 */
export function detectFigures(input: FigureInput): readonly Figure[] {
  const found: Found[] = [];
  const style = numberStyleOf(input.article.text);
  for (const sentence of input.reading.sentences) {
    const block = input.article.blocks[sentence.block];
    if (block !== undefined && !isTitleOrBody(block) && !isCorrection(block)) continue;
    for (const one of figuresIn(lineOf(input, sentence, style))) found.push({ ...one, draft: completed(one, found) });
  }
  return withPartners(found).map((one, i) => figureOf(input, one, i + 1));
}

/**
 * Takes what figures are read from; returns what gives the sentence that holds a span, prepared, and null where none
 * does. How the text writes its numbers is worked out once.
 */
export function linesOf(input: FigureInput): (where: Span) => Line | null {
  const style = numberStyleOf(input.article.text);
  return (where) => {
    const sentence = sentenceHolding(input.reading, where);
    return sentence === null ? null : lineOf(input, sentence, style);
  };
}

function lineOf(
  { article, reading, lexicon, times, mentions }: FigureInput,
  sentence: Sentence,
  style: NumberStyle,
): Line {
  const broken = beginningIn(article.damage, sentence).filter((d) => d.kind === 'broken-numeral');
  const pieces = piecesOf(reading.text, sentence.tokens, style, lexicon);
  const places = placesIn(pieces, beginningIn(mentions ?? [], sentence), lexicon);
  return { sentence, pieces, broken, times: beginningIn(times ?? [], sentence), places, lexicon };
}

// Of spans in reading order those that begin in the sentence.
const beginningIn = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end));

// A figure never reaches back over the one before it, though both may claim a sign or a word between them.
function figuresIn(line: Line): readonly Found[] {
  const found: Found[] = [];
  let i = 0;
  let last = 0;
  while (i < line.pieces.length) {
    const draft = firstDraft(line, i);
    if (draft === null) {
      // A number that counts nothing is passed over whole, so that its tail is not read as another.
      i = readNumeral(line.pieces, i, line.lexicon)?.to ?? i + 1;
      continue;
    }
    const hedge = hedgeOf(line, draft);
    found.push({ line, draft, hedge: { ...hedge, from: Math.max(last, hedge.from) } });
    last = hedge.to;
    i = hedge.to;
  }
  return found;
}

/** Takes a sentence and the index of a piece; returns the figure that begins there, null when none does. */
export function firstDraft(line: Line, i: number): Draft | null {
  for (const recognise of RECOGNISERS) {
    const draft = recognise(line, i);
    if (draft !== null) return draft;
  }
  return null;
}

function figureOf(input: FigureInput, { line, draft, hedge }: Found, number: number): Figure {
  const { text, id } = input.article;
  const where = {
    start: (line.pieces[hedge.from] as Piece).start,
    end: (line.pieces[hedge.to - 1] as Piece).end,
  };
  return {
    id: asId<FigureId>(`${id}#f${number}`),
    ...where,
    value: draft.value,
    range: draft.range,
    unit: draft.unit,
    counts: countedWords(text, line, draft),
    qualifier: hedge.qualifier,
    scope: scopeOf(text, line, draft),
    place: placeOf(text, line, where),
    time: timeOf(where, line),
    attribution: attributionOf(text, where, input.statements ?? []),
    damaged: draft.damaged,
  };
}
