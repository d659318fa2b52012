import type { EventMention, Mention } from '../../model/annotation.js';
import type { Damage } from '../../model/article.js';
import type { EntityId } from '../../model/ids.js';
import { byPosition, contains } from '../../model/span.js';
import { firstFrom } from '../../text/reading.js';
import type { ComparedArticle } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Takes the articles of a story; returns the entities that one mention alone names in all of them. */
export function doersNamedOnce(articles: readonly ComparedArticle[]): ReadonlySet<EntityId> {
  const counts = new Map<EntityId, number>();
  for (const { entity } of articles.flatMap(({ mentions }) => mentions))
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([entity]) => entity));
}

/**
 * Finds deeds of a translated text whose doer may be another than it says: the doer is a bare description that refers back
 * ("the guards") where no text of the story has named it, while somebody whom the same clause names has no part in the deed.
 * Languages that mark roles by endings, and not by the order of words, come out like that.
 *
 * @param one the translated article
 * @param once entities that are named once; see doersNamedOnce
 * @param lexicon the articles that refer back
 * @returns the damage over each such clause, without a reading
 */
export function doubtfulDoers(
  one: ComparedArticle,
  once: ReadonlySet<EntityId>,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const mentions = [...one.mentions].sort(byPosition);
  return one.events.flatMap((event): Damage[] => {
    const named = mentionsIn(mentions, event);
    const doer = named.find(({ entity }) => entity !== null && event.actors.includes(entity));
    if (doer === undefined || event.actors.length !== 1 || !once.has(event.actors[0] as EntityId)) return [];
    const other = named.find((mention) => isLeftOver(mention, event));
    if (!isBareDefinite(one.article.text, doer, lexicon) || other === undefined) return [];
    const [words, name] = [doer, other].map(({ start, end }) => one.article.text.slice(start, end));
    return [
      {
        start: event.start,
        end: event.end,
        kind: 'role-inversion',
        intended: null,
        changesMeaning: true,
        confidence: 0.5,
        why: `Nothing says who “${words}” are, and “${name}”, who is named here, has no part in it: the translation may have mixed up the two.`,
      },
    ];
  });
}

const mentionsIn = (mentions: readonly Mention[], where: EventMention): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, where.start), firstFrom(mentions, where.end)).filter((m) => contains(where, m));

// An article that refers back and a single word: "the guards", not "the guards of the port".
function isBareDefinite(text: string, { start, end, kind }: Mention, { definites }: SharedDamageLexicon): boolean {
  const words = text.slice(start, end).toLowerCase().split(/\s+/u);
  return kind === 'nominal' && words.length === 2 && definites.has(words[0] as string);
}

function isLeftOver({ kind, type, entity }: Mention, event: EventMention): boolean {
  const isNamed = type === 'person' && (kind === 'name' || kind === 'titled');
  return isNamed && entity !== null && !event.actors.includes(entity) && !event.recipients.includes(entity);
}
