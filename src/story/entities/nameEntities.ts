import type { Annotations, Anonymity, EntityType, Statement } from '../../model/annotation.js';
import type { EntityId, MentionId } from '../../model/ids.js';

/** What the mentions of a story name. */
export interface NamedMentions {
  readonly entityOf: ReadonlyMap<MentionId, EntityId>;
  /** What the names of an entity are; a name of any other keeps its type. */
  readonly typeOf: ReadonlyMap<EntityId, EntityType>;
}

/**
 * Puts entities in the place of mentions, once a story has joined them.
 *
 * @param drafts the annotations of one article, which name mentions
 * @param named the entity of each mention (see joinEntities), and its type
 * @returns the same annotations naming entities, names with the type of their entity; a speaker without an entity is
 *   null, one whom the article names elsewhere is named, and a label without an entity is left out
 */
export function nameEntities(
  drafts: Annotations<MentionId>,
  { entityOf, typeOf }: NamedMentions,
): Annotations<EntityId> {
  const one = (id: MentionId | null): EntityId | null => (id === null ? null : (entityOf.get(id) ?? null));
  const all = (ids: readonly MentionId[]): readonly EntityId[] => [
    ...new Set(ids.map(one).filter((id): id is EntityId => id !== null)),
  ];
  // Who is called by an office in one sentence and by name in another is no unnamed office.
  const named = new Set(
    drafts.mentions.filter(({ kind }) => kind === 'name' || kind === 'titled').map(({ id }) => one(id)),
  );
  const anonymityOf = ({ anonymity, speaker }: Statement<MentionId>): Anonymity =>
    anonymity === 'role' && speaker !== null && named.has(one(speaker)) ? 'named' : anonymity;
  return {
    mentions: drafts.mentions.map(({ isShown: _, ...mention }) => {
      const entity = one(mention.id);
      const type = mention.kind === 'name' && entity !== null ? (typeOf.get(entity) ?? mention.type) : mention.type;
      return { ...mention, entity, type };
    }),
    statements: drafts.statements.map((statement) => ({
      ...statement,
      speaker: one(statement.speaker),
      coSpeakers: all(statement.coSpeakers),
      addressee: one(statement.addressee),
      anonymity: anonymityOf(statement),
    })),
    times: drafts.times,
    figures: drafts.figures,
    events: drafts.events.map((event) => ({
      ...event,
      actors: all(event.actors),
      recipients: all(event.recipients),
      place: one(event.place),
    })),
    labels: drafts.labels.flatMap((label) => {
      const target = one(label.target);
      const voice = label.voice === 'outlet' ? ('outlet' as const) : one(label.voice);
      return target === null ? [] : [{ ...label, target, voice }];
    }),
  };
}
