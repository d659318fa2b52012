import type { Statement } from '../../model/annotation.js';
import type { EntityId, StatementId } from '../../model/ids.js';
import { slice } from '../../model/span.js';
import type { Entity } from '../../model/story.js';
import { disjointSets } from '../../text/union-find.js';
import type { OriginArticle, OriginInput } from './originInput.js';
import { relativesIn } from './relatives.js';

/** One announcement that several articles report. */
export interface Announcement {
  /** Who announced it, as a reader knows them. */
  readonly voice: string;
  readonly statements: ReadonlySet<StatementId>;
}

interface Told {
  readonly traced: OriginArticle;
  readonly statement: Statement;
}

/**
 * Finds what a written statement announced and several articles report. It is said once, whoever prints it. What
 * somebody says in public, a spokesman too, is none: each newsroom that reports it heard it.
 *
 * @returns the announcements, in the order of their first statements
 */
export function findAnnouncements(input: OriginInput): readonly Announcement[] {
  const all = input.articles.flatMap((traced): readonly Told[] =>
    traced.statements.map((statement) => ({ traced, statement })),
  );
  const numbers = new Map(all.map(({ statement }, i) => [statement.id, i]));
  const sets = disjointSets(all.length);
  for (const { relation, statements } of input.utterances) {
    if (relation === 'related-divergent') continue;
    const own = statements.flatMap((id) => numbers.get(id) ?? []);
    for (const number of own) sets.union(own[0] ?? number, number);
  }
  const relativesOf = relativesIn(input.edges);
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]));
  return sets.sets().flatMap((numbersOfSet) => {
    const group = numbersOfSet.map((number) => all[number] as Told);
    const announced = new Set(group.filter((told) => isAnnounced(told, input.lexicon)));
    const [first] = announced;
    const voices = new Set([...announced].flatMap(({ statement }) => statement.speaker ?? []));
    const spoken = new Set(group.filter((told) => announced.has(told) || isOneOf(told.statement.speaker, voices)));
    const telling = new Set([...spoken].map(({ traced }) => traced.article.id));
    const copies = new Set([...telling].flatMap(relativesOf));
    // Somebody else who says the same may have it from elsewhere, but not in a copy, where the name was lost on the
    // way.
    const own = group.filter((told) => spoken.has(told) || copies.has(told.traced.article.id));
    if (first === undefined || new Set(own.map(({ traced }) => traced.article.id)).size < 2) return [];
    return [{ voice: voiceOf(first, entities), statements: new Set(own.map(({ statement }) => statement.id)) }];
  });
}

const isOneOf = (speaker: Statement['speaker'], voices: ReadonlySet<EntityId>): boolean =>
  speaker !== null && voices.has(speaker);

type Entities = ReadonlyMap<Entity['id'], Entity>;

const isAnnounced = ({ statement: { anonymity, medium } }: Told, { writtenMedia }: OriginInput['lexicon']): boolean =>
  anonymity === 'document' || holds(medium ?? '', writtenMedia);

const holds = (words: string, wanted: ReadonlySet<string>): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => wanted.has(word));

function voiceOf({ traced, statement }: Told, entities: Entities): string {
  const speaker = statement.speaker === null ? undefined : entities.get(statement.speaker);
  if (speaker !== undefined) return /^\p{Ll}/u.test(speaker.name) ? `the ${speaker.name}` : speaker.name;
  return statement.source === null ? traced.article.id : slice(traced.article.text, statement.source);
}
