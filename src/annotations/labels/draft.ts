import type { Stance } from '../../model/annotation.js';
import type { MentionId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';

/** A label before its voice is known. */
export interface DraftLabel extends Span {
  /** Null: whoever speaks ("I am the scapegoat"). */
  readonly target: MentionId | null;
  readonly stance: Stance;
  /** It stands right before a name, or is a plain office beside one: who reports a speech gives people their titles. */
  readonly isTitle: boolean;
  /** For an office: told with nothing but its country or body, or denied to whoever holds it; else null. */
  readonly office: 'bare' | 'denied' | null;
  /** Whose word it is, where the sentence says so ("Marek called it a farce"). */
  readonly speaker: MentionId | null;
}
