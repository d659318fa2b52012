import type { Qualifier, TimeExpression } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';
import type { Sentence } from '../../text/reading.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import type { LocatedPlace } from './places.js';

/** One sentence prepared for reading figures. */
export interface Line {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** Broken numerals of the article: a counted noun may stand behind a stray full stop inside them. */
  readonly broken: readonly Span[];
  readonly times: readonly TimeExpression[];
  /** See placesIn. */
  readonly places: readonly LocatedPlace[];
  readonly lexicon: FigureLexicon;
}

/**
 * How a figure goes on with one before it: a part of what that counts ("two of them"), or the same counted once more.
 */
export type Like = 'part' | 'same';

/** A figure before its surroundings are read; `from` and `to` are indices of pieces. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  readonly unit: string | null;
  /** The counted words as written, in lower case. */
  readonly noun: string;
  /** Null: the words before the figure decide. */
  readonly qualifier: Qualifier | null;
  readonly damaged: boolean;
  /** What is counted is what a figure before counts; null when nothing says so. */
  readonly like: Like | null;
  /** A bare number of millions, of which nothing else is told: money, where money was spoken of right before. */
  readonly isAmount: boolean;
}

/** Takes what is known of a draft; returns it with the rest left empty. */
export function draftOf(known: Pick<Draft, 'from' | 'to'> & Partial<Draft>): Draft {
  return {
    value: null,
    range: null,
    unit: null,
    noun: '',
    qualifier: null,
    damaged: false,
    like: null,
    isAmount: false,
    ...known,
  };
}

/** A figure with the sentence that it was read in. */
export interface ReadFigure {
  readonly line: Line;
  readonly draft: Draft;
}
