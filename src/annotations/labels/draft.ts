import type { Mention, Stance } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';

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

/** Takes the first and last token of a label, what it is of and what is known of it; returns the label. */
export const labelOf = (
  from: Token,
  to: Token,
  target: Mention | null,
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
