import type { Statement } from '../../model/annotation.js';
import type { ArticleId, StatementId } from '../../model/ids.js';
import { overlaps } from '../../model/span.js';
import type { Edge, Utterance } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import type { ClaimArticle } from './witness.js';

/**
 * How a text tells who speaks: by a name, by a description, or only by a pronoun, by what stands around, or not at all.
 */
type Telling = 'name' | 'description' | 'context';

interface Told {
  readonly article: ClaimArticle;
  readonly statement: Statement;
  readonly telling: Telling;
}

/**
 * Takes the speaker of a copied statement from the text that it was copied from, where that tells it more plainly: a
 * pronoun or an office is often lost or turned on the way, and the source's words are whole. Between two copies of one
 * text only a speaker who is not known in the one is taken from the other. Whom a text names itself stays.
 *
 * @param articles the articles of the story
 * @param utterances groups of statements
 * @param edges which text was made from which
 * @returns the articles, the changed statements with `speakerFrom`; the same objects where nothing changed
 */
export function withSourceSpeakers<T extends ClaimArticle>(
  articles: readonly T[],
  utterances: readonly Utterance[],
  edges: readonly Edge[],
): readonly T[] {
  const all = new Map(
    articles.flatMap((article) =>
      article.statements.map((statement) => [
        statement.id,
        { article, statement, telling: tellingOf(article, statement) },
      ]),
    ),
  );
  const relatives = relativesOf(edges);
  const changed = new Map<StatementId, Statement>();
  for (const { statements } of utterances) {
    const told = statements.flatMap((id) => all.get(id) ?? []);
    const byArticle = groupBy(told, ({ article }): ArticleId => article.article.id);
    for (const copy of told) {
      const source = sourceOf(copy, byArticle, relatives.get(copy.article.article.id) ?? []);
      if (source !== null) changed.set(copy.statement.id, saidBy(copy.statement, source));
    }
  }
  if (changed.size === 0) return articles;
  return articles.map((article) =>
    article.statements.some(({ id }) => changed.has(id))
      ? { ...article, statements: article.statements.map((s) => changed.get(s.id) ?? s) }
      : article,
  );
}

// Whom the source names is no unnamed office in the copy.
const saidBy = (copy: Statement, { id, speaker, anonymity }: Statement): Statement => ({
  ...copy,
  speaker,
  speakerFrom: id,
  anonymity: copy.anonymity === 'role' && anonymity === 'named' ? anonymity : copy.anonymity,
});

/** A text that another was made from, or a text that comes from the same source. */
interface Relative {
  readonly article: ArticleId;
  readonly relation: Edge['relation'];
}

// Article -> what its statements may have been taken from.
function relativesOf(edges: readonly Edge[]): ReadonlyMap<ArticleId, readonly Relative[]> {
  const pairs = edges.flatMap(({ from, to, relation }) => [
    { of: to, article: from, relation },
    ...(relation === 'sibling' ? [{ of: from, article: to, relation }] : []),
  ]);
  return groupBy(pairs, ({ of }) => of);
}

function tellingOf({ mentions }: ClaimArticle, { source, speaker }: Statement): Telling {
  const kinds = mentions.flatMap((m) =>
    source !== null && m.entity === speaker && overlaps(m, source) ? [m.kind] : [],
  );
  if (speaker === null || kinds.length === 0) return 'context';
  return kinds.some((kind) => kind !== 'nominal') ? 'name' : 'description';
}

// The one statement whose speaker is taken; null when the copy's own stays, and when sources disagree.
function sourceOf(
  copy: Told,
  told: ReadonlyMap<ArticleId, readonly Told[]>,
  relatives: readonly Relative[],
): Statement | null {
  if (copy.telling === 'name') return null;
  const [first, ...others] = relatives
    .flatMap(({ article, relation }) => (told.get(article) ?? []).filter((other) => isPlainer(other, copy, relation)))
    .map(({ statement }) => statement);
  if (first === undefined || others.some(({ speaker }) => speaker !== first.speaker)) return null;
  return first.speaker === copy.statement.speaker ? null : first;
}

function isPlainer(other: Told, copy: Told, relation: Edge['relation']): boolean {
  if (other.statement.speaker === null) return false;
  if (relation === 'sibling') return copy.statement.speaker === null && other.telling === 'name';
  return copy.telling !== 'description' || other.telling !== 'description';
}
