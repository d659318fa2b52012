import type { Figure } from '../../../../model/annotation.js';
import type { FigureId } from '../../../../model/ids.js';
import type { Sentence } from '../../../../text/reading.js';
import type { ClaimArticle } from '../../witness.js';
import type { NumberWords } from './numberWords.js';

/** What kind of amount a figure is; only figures of one kind are compared. */
export type MeasureKind =
  | 'people'
  | 'money'
  | 'duration'
  | 'year'
  | 'ordinal'
  | 'share'
  | 'percent'
  | 'scale'
  | 'count';

/** A figure with all that decides what it measures. */
export interface Measured {
  readonly figure: Figure;
  readonly article: ClaimArticle;
  readonly sentence: Sentence;
  readonly kind: MeasureKind;
  /** Keys of the counted words: what the figure is a number of. */
  readonly core: ReadonlySet<string>;
  /** Key of the counted noun itself; null for "people" and for bare numbers. */
  readonly head: string | null;
  /** It counts once more what the text has counted before (see recountOf), or a link gives it ("a toll of 45"). */
  readonly isRecount: boolean;
  /** The figure that it counts once more, where only that one can be meant; left out when there is none. */
  readonly again?: FigureId;
  /** Keys of the event that a length of time is told of (see eventOfLength); left out when there is none. */
  readonly event?: ReadonlySet<string>;
  /** It is the whole of which a figure before it is a part ("86 of its 118"). */
  readonly isWhole: boolean;
  /**
   * It is the greatest whole number of its article of those to whom one thing was done ("67 people were injured"), or a
   * part of that in its sentence ("12 of them officers").
   */
  readonly isMain: boolean;
  /** Keys of the core of which its article gives no other value. */
  readonly sole: ReadonlySet<string>;
  /** The day on which it was first told, as far as is known (see withFirstDays); null when it is not. */
  readonly toldOn: string | null;
  /** The sentence that denies it, where that is another one; left out when there is none. */
  readonly denial?: Sentence;
  /** Entity of the country whose people it counts (see nationOf); null when none is told. */
  readonly nation: string | null;
  /** What the words around it say of the number. */
  readonly words: NumberWords;
  /** Keys of the sentence around it, names included. */
  readonly context: ReadonlySet<string>;
  /** Entities named in the sentence. */
  readonly entities: ReadonlySet<string>;
  /** Of these, the persons. */
  readonly persons: ReadonlySet<string>;
  /** Places named in the paragraph. */
  readonly places: ReadonlySet<string>;
  /** Number of the proposition (aligned sentences) that the sentence belongs to; -1 when it stands alone. */
  readonly proposition: number;
  /** Number of the copies that the sentence is one of; -1 when it is no copy. */
  readonly family: number;
}

/** A figure where it stands. */
export type Place = Pick<Measured, 'article' | 'sentence' | 'figure'>;
/** What a figure is a number of. */
export type Measure = Pick<Measured, 'kind' | 'head' | 'core' | 'isRecount' | 'again' | 'event'>;
