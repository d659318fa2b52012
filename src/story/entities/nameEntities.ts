import type { Annotations, EntityType } from '../../model/annotation.js';
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
 *   null, a label without one is left out
 */
export function nameEntities(
  drafts: Annotations<MentionId>,
  { entityOf, typeOf }: NamedMentions,
): Annotations<EntityId> {
  const one = (id: MentionId | null): EntityId | null => (id === null ? null : (entityOf.get(id) ?? null));
  const all = (ids: readonly MentionId[]): readonly EntityId[] => [
    ...new Set(ids.map(one).filter((id): id is EntityId => id !== null)),
  ];
  return {
    mentions: drafts.mentions.map((mention) => {
      const entity = one(mention.id);
      const type = mention.kind === 'name' && entity !== null ? (typeOf.get(entity) ?? mention.type) : mention.type;
      return { ...mention, entity, type };
    }),
    statements: drafts.statements.map((statement) => ({
      ...statement,
      speaker: one(statement.speaker),
      coSpeakers: all(statement.coSpeakers),
      addressee: one(statement.addressee),
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
