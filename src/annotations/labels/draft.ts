import type { Stance } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';

/** A label before its voice is known. */
export interface DraftLabel extends Span {
  /** Null: what `unmentioned` holds, else whoever speaks ("I am the scapegoat"). */
  readonly target: MentionId | null;
  /** The phrase of what it is of, where nothing mentions it. */
  readonly unmentioned: Span | null;
  readonly stance: Stance;
  /** It stands right before a name, or is a plain office beside one: who reports a speech gives people their titles. */
  readonly isTitle: boolean;
  /** For an office: told with nothing but its country or body, or denied to whoever holds it; else null. */
  readonly office: 'bare' | 'denied' | null;
  /** Whose word it is, where the sentence says so ("Marek called it a farce"). */
  readonly speaker: MentionId | null;
}

/**
 * Takes the first and last piece of a label, what it is of (null: nothing that is mentioned) and what else is known of
 * it; returns the label, with nothing known that was not given.
 */
export const labelOf = (
  from: Span,
  to: Span,
  target: { readonly id: MentionId } | null,
  rest: Pick<DraftLabel, 'stance'> & Partial<DraftLabel>,
): DraftLabel => ({
  start: from.start,
  end: to.end,
  target: target?.id ?? null,
  unmentioned: null,
  isTitle: false,
  office: null,
  speaker: null,
  ...rest,
});
