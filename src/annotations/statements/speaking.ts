import type { Anonymity, EntityType, Mention } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';

/** The words of a voice that no mention names, and what sort of thing it is. */
export interface Unnamed extends Span {
  readonly type: EntityType;
  /** Name where the words are one; nominal when left out. */
  readonly kind?: 'name';
  /** What to call it when its words are no name for it. */
  readonly named?: string;
  /** The mention of which its words are only the longer form ("people" of "people who asked not to be named"). */
  readonly refersTo?: Mention['id'];
}

/** Who speaks: a mention, or the words of a voice that has none. */
export type Speaker = Mention | Unnamed;

/** The speakers of one statement. */
export interface Speaking {
  readonly speakers: readonly Speaker[];
  readonly anonymity: Anonymity;
}

/** Nobody is said to speak. */
export const NOBODY: Speaking = { speakers: [], anonymity: 'unspecified' };

/** Takes a speaker; says whether it is a mention rather than bare words. */
export function isMention(speaker: Speaker): speaker is Mention {
  return 'id' in speaker;
}

/** Takes the mention of a speaker; returns how much the text says of who that is. */
export const anonymityOf = ({ kind, type }: Mention): Anonymity =>
  kind === 'nominal' && type === 'person' ? 'role' : 'named';
