import type { Figure, Mention, Statement, TimeExpression } from '../../model/annotation.js';
import { type Article, type Damage, isBody } from '../../model/article.js';
import { asId, type FigureId, type MentionId } from '../../model/ids.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import { attributionOf, countedWords, hedgeOf, placeOf, scopeOf, timeOf } from './context.js';
import type { Draft, Line } from './draft.js';
import type { FigureLexicon } from './lexicon.js';
import { readNumeral } from './numerals.js';
import { ordinalAt } from './ordinals.js';
import { type Piece, piecesOf } from './pieces.js';
import { quantityAt } from './quantities.js';
import { stretchAt, yearAt } from './stretches.js';
import { vagueAt } from './vague.js';

/** What figures are read from. Mentions, times and statements may be left out: place, time and attribution stay null. */
export interface FigureInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'damage'>;
  readonly reading: Reading;
  readonly lexicon: FigureLexicon;
  readonly mentions?: readonly Mention[];
  readonly times?: readonly TimeExpression[];
  readonly statements?: readonly Statement<MentionId>[];
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
 * dates, clock times, labels and everything in junk blocks are no figures. Linear in the length of the text.
 *
 * @param input see FigureInput
 * @returns the figures in reading order, not overlapping; empty when there are none
 */
export function detectFigures(input: FigureInput): readonly Figure[] {
  const found: { line: Line; draft: Draft }[] = [];
  for (const sentence of input.reading.sentences) {
    const block = input.article.blocks[sentence.block];
    if (block !== undefined && block.kind !== 'title' && !isBody(block)) continue;
    const line = lineOf(input, sentence);
    for (const draft of draftsOf(line)) found.push({ line, draft: completed(draft, found[found.length - 1]?.draft) });
  }
  return found.map(({ line, draft }, i) => figureOf(input, line, draft, i + 1));
}

// "two of them" counts what the figure before counts, unless that is a rank or a year.
function completed(draft: Draft, before: Draft | undefined): Draft {
  const fits =
    draft.likeBefore && before !== undefined && !['ordinal', 'year', 'share'].includes(before.unit ?? 'year');
  return fits ? { ...draft, unit: before.unit, noun: before.noun } : draft;
}

function lineOf({ article, reading, lexicon, times }: FigureInput, sentence: Sentence): Line {
  const broken = article.damage.filter((d) => d.kind === 'broken-numeral' && touches(d, sentence));
  const near = times === undefined ? [] : inside(times, sentence);
  return { sentence, pieces: piecesOf(reading.text, sentence.tokens), broken, times: near, lexicon };
}

const touches = (damage: Damage, sentence: Sentence): boolean =>
  damage.start < sentence.end && sentence.start < damage.end;

function inside<T extends TimeExpression>(times: readonly T[], sentence: Sentence): readonly T[] {
  const end = firstFrom(times, sentence.end);
  return times.slice(firstFrom(times, sentence.start), end);
}

function draftsOf(line: Line): readonly Draft[] {
  const drafts: Draft[] = [];
  let i = 0;
  while (i < line.pieces.length) {
    const draft = firstDraft(line, i);
    if (draft !== null) drafts.push(draft);
    // A number that counts nothing is passed over whole, so that its tail is not read as another.
    i = draft?.to ?? readNumeral(line.pieces, i, line.lexicon)?.to ?? i + 1;
  }
  return drafts;
}

function firstDraft(line: Line, i: number): Draft | null {
  for (const recognise of RECOGNISERS) {
    const draft = recognise(line, i);
    if (draft !== null) return draft;
  }
  return null;
}

function figureOf(input: FigureInput, line: Line, draft: Draft, number: number): Figure {
  const { text, id } = input.article;
  const hedge = hedgeOf(line, draft);
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
    place: placeOf(text, line, where, input.mentions ?? []),
    time: timeOf(line.sentence, where, line.times),
    attribution: attributionOf(text, where, input.statements ?? []),
    damaged: draft.damaged,
  };
}
