import type { Weights } from '../../text/regression.js';
import type { LINE } from './lineEvidence.js';
import type { SAME_EVENT } from './sameEvent.js';

/** Two logistic regressions (see train/timeline.mjs). */
export interface TimelineModel {
  /** Weighs what two reports share: whether they tell one event. */
  readonly sameEvent: Weights<(typeof SAME_EVENT)[number]>;
  /** Weighs what is known of an event: whether a reader gives it a line that no line has told. */
  readonly line: Weights<(typeof LINE)[number]>;
}
