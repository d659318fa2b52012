/** A string that is known to name one kind of thing; two kinds cannot be mixed up by mistake. */
type Id<Kind extends string> = string & { readonly __kind: Kind };

/** Names one article of a dossier. */
export type ArticleId = Id<'article'>;
/** Names one mention of a dossier. */
export type MentionId = Id<'mention'>;
/** Names one statement (reported speech) of a dossier. */
export type StatementId = Id<'statement'>;
/** Names one figure of a dossier. */
export type FigureId = Id<'figure'>;
/** Names one event mention of a dossier. */
export type EventId = Id<'event'>;
/** Names one entity of a dossier. */
export type EntityId = Id<'entity'>;
/** Names one story of a dossier. */
export type StoryId = Id<'story'>;
/** Names one origin (separate act of reporting) of a story. */
export type OriginId = Id<'origin'>;
/** Names one group of statements of a story. */
export type UtteranceId = Id<'utterance'>;
/** Names one disagreement of a story. */
export type DisagreementId = Id<'disagreement'>;
/** Names one claim of a story. */
export type ClaimId = Id<'claim'>;
/** Names one line of a story's timeline. */
export type TimelineEntryId = Id<'timeline-entry'>;

/**
 * Gives a plain string the type of an id. Takes any non-empty string; returns it unchanged.
 *
 * @throws RangeError when the string is empty
 */
export function asId<T extends string>(value: string): T {
  if (value === '') throw new RangeError('an id may not be empty');
  return value as T;
}
