import type { Annotations } from '../../model/annotation.js';
import type { EntityId, MentionId } from '../../model/ids.js';

/**
 * Puts entities in the place of mentions, once a story has joined them.
 *
 * @param drafts the annotations of one article, which name mentions
 * @param entityOf the entity of each mention (see joinEntities)
 * @returns the same annotations naming entities; a speaker without an entity is null, a label without one is left out
 */
export function nameEntities(
  drafts: Annotations<MentionId>,
  entityOf: ReadonlyMap<MentionId, EntityId>,
): Annotations<EntityId> {
  const one = (id: MentionId | null): EntityId | null => (id === null ? null : (entityOf.get(id) ?? null));
  const all = (ids: readonly MentionId[]): readonly EntityId[] => [
    ...new Set(ids.map(one).filter((id): id is EntityId => id !== null)),
  ];
  return {
    mentions: drafts.mentions.map((mention) => ({ ...mention, entity: one(mention.id) })),
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
