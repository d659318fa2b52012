import { asId, type EntityId, type StatementId, type UtteranceId } from '../../src/model/ids.js';
import { type Receipts, receiptOf } from '../../src/model/receipt.js';
import type { Entity, Origin, Utterance } from '../../src/model/story.js';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceEdges } from '../../src/story/lineage/traceEdges.js';
import { traceOrigins } from '../../src/story/lineage/traceOrigins.js';
import { lexicon, placeOf } from './fixtures.js';

interface Together {
  readonly entities?: readonly Entity[];
  /** Groups of statement ids that are one utterance. */
  readonly utterances?: readonly (readonly string[])[];
}

/** Takes articles and what joins them; returns their origins and what tells the origins behind places of them. */
export function trace(articles: readonly OriginArticle[], { entities = [], utterances = [] }: Together = {}) {
  const copies = traceCopies(articles, lexicon);
  const edges = traceEdges(articles, copies, lexicon);
  const grouped = utterances.map((ids, i): Utterance => {
    const [first = '', ...rest] = ids;
    const statements = [asId<StatementId>(first), ...rest.map((id) => asId<StatementId>(id))] as const;
    return { id: asId<UtteranceId>(`u${i + 1}`), relation: 'same-utterance', statements };
  });
  const traced = traceOrigins({ articles, copies, edges, utterances: grouped, entities, lexicon });
  const nameOf = new Map(traced.origins.map(({ id, name }) => [id, name]));
  /** Takes places "id: words"; returns the names of the origins behind them. */
  const behind = (...places: readonly string[]): readonly (string | undefined)[] => {
    const receipts = places.map((place) => {
      const [, id = '', words = ''] = /^(\w+): (.*)$/su.exec(place) ?? [];
      const own = articles.find((one) => one.article.id === id)?.article;
      if (own === undefined) throw new Error(`no article ${id}`);
      return receiptOf(own, placeOf(own, words));
    });
    return traced.originsOf(receipts as unknown as Receipts).map((id) => nameOf.get(id));
  };
  return { ...traced, behind };
}

/** An entity with one role. */
export const person = (id: string, name: string, role: string, type: Entity['type'] = 'person'): Entity => ({
  id: asId<EntityId>(id),
  type,
  name,
  aliases: [],
  roles: role === '' ? [] : [{ role, receipts: [] as unknown as Receipts }],
  why: [],
});

/** Takes origins; returns each as "id name (unseen): articles". */
export const lines = (origins: readonly Origin[]): readonly string[] =>
  origins.map(({ id, name, seen, members }) => {
    const articles = members.flatMap((member) => ('quote' in member ? [] : [member.article]));
    return `${id} ${name}${seen ? '' : ' (unseen)'}${articles.length > 0 ? `: ${articles.join(' ')}` : ''}`;
  });
