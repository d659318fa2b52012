import type { Figure } from '../../model/annotation.js';
import type { Damage } from '../../model/article.js';
import { firstFrom } from '../../text/reading.js';
import { tokenize } from '../../text/tokens.js';
import { type FigureInput, firstDraft, linesOf } from './detectFigures.js';
import type { Line } from './draft.js';
import { type Piece, piecesOf } from './pieces.js';

/** Persons are persons by whatever word they are called. */
const PERSONS = 'people';
/** Damage that put one word for another. */
const SWAPS: readonly Damage['kind'][] = ['wrong-word', 'spinner-synonym'];

/**
 * Reads what figures count through the damage beside their words: of "48,000 voices", where the reading of "voices" is
 * "votes", the unit is votes, and so it is of the article's other figures of voices. What is counted stays in the words
 * of the text.
 *
 * @param input the article with all damage that is known of it, its reading and the lexicon
 * @param figures the figures found in it
 * @returns the figures in the same order; those without such damage behind their number, or whose number is not read
 *   again beside it, are the same
 */
export function withMendedUnits(input: FigureInput, figures: readonly Figure[]): readonly Figure[] {
  const swaps = input.article.damage.filter(({ kind, intended }) => SWAPS.includes(kind) && intended !== null);
  if (swaps.length === 0) return figures;
  const lineHolding = linesOf(input);
  const meant = new Map<string, string>();
  for (const figure of figures) {
    const swap = swaps[firstFrom(swaps, figure.start + 1)];
    if (figure.unit === PERSONS || swap === undefined || swap.start > figure.end + 1) continue;
    const line = lineHolding(figure);
    const unit = line === null ? null : mendedUnit(line, figure, swap);
    if (unit !== null && unit !== figure.unit) meant.set(figure.unit ?? figure.id, unit);
  }
  if (meant.size === 0) return figures;
  return figures.map((figure) => {
    const unit = meant.get(figure.unit ?? figure.id);
    return unit === undefined ? figure : { ...figure, unit };
  });
}

function mendedUnit(line: Line, figure: Figure, swap: Damage): string | null {
  const pieces = mended(line.pieces, swap);
  for (let i = firstFrom(line.pieces, figure.start); (line.pieces[i]?.end ?? swap.end) <= swap.start; i += 1) {
    const [asWritten, asMeant] = [firstDraft(line, i), firstDraft({ ...line, pieces }, i)];
    const isRead = asWritten?.value === figure.value && asWritten.unit === figure.unit;
    if (isRead && asMeant?.value === figure.value) return asMeant.unit;
  }
  return null;
}

// The pieces with those of the reading in the place of the damaged ones, all where the damage is.
function mended(pieces: readonly Piece[], { start, end, intended }: Damage): readonly Piece[] {
  const words = intended ?? '';
  const meant = piecesOf(words, tokenize(words), 'point', {
    small: new Map(),
    labelNouns: new Set(),
    determiners: new Set(),
    gluedCurrencies: new Set(),
  });
  const placed = meant.map((piece) => ({ ...piece, start, end }));
  return [...pieces.filter((p) => p.end <= start), ...placed, ...pieces.filter((p) => p.start >= end)];
}
