import type { Statement } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import { inOneLine } from '../../text/one-line.js';
import type { Newsroom, Newsrooms } from './newsrooms.js';
import type { OriginArticle, StatementIndex } from './originInput.js';

/** Through which newsroom a statement came, and who spoke there when it was an unnamed group. */
export interface Relay {
  readonly newsroom: Newsroom;
  /** The words for an unnamed voice ("four people"); null when the voice is known. */
  readonly unnamed: string | null;
}

/**
 * Says through which other newsroom an article got a statement: the farthest relay of its chain that is a newsroom, or
 * the newsroom that is itself the source.
 *
 * @param traced the article that holds the statement
 * @param statement one of its statements
 * @param newsrooms the newsrooms of the story
 * @param index the statements of the article
 * @returns the relay; null for what the article's own newsroom reports
 */
export function relayOf(
  traced: OriginArticle,
  statement: Statement,
  newsrooms: Newsrooms,
  index: StatementIndex,
): Relay | null {
  const told = tellers(index, statement);
  for (const each of told) {
    const relay = ownRelay(traced, each, newsrooms);
    if (relay !== undefined) return relay;
  }
  return null;
}

// The statement and those that it is nested in, from the inside out.
function tellers({ byId }: StatementIndex, statement: Statement): readonly Statement[] {
  const found = [statement];
  for (let inner = statement; inner.nestedIn !== null; ) {
    const outer = byId.get(inner.nestedIn);
    if (outer === undefined || found.includes(outer)) break;
    found.push(outer);
    inner = outer;
  }
  return found;
}

// The newsroom that a statement names itself: null when that is the article's own, undefined when it names none.
function ownRelay(traced: OriginArticle, statement: Statement, newsrooms: Newsrooms): Relay | null | undefined {
  const { text } = traced.article;
  const source = statement.source === null ? [] : [slice(text, statement.source)];
  const own = newsrooms.of(traced).key;
  for (const words of [...statement.chain].reverse().concat(source)) {
    const newsroom = newsrooms.named(words);
    if (newsroom === null) continue;
    return newsroom.key === own ? null : { newsroom, unnamed: unnamedVoice(statement, newsrooms, source[0]) };
  }
  return undefined;
}

function unnamedVoice(statement: Statement, newsrooms: Newsrooms, source: string | undefined): string | null {
  const words = statement.chain[0] ?? source;
  if (statement.anonymity !== 'anonymous' || words === undefined || newsrooms.named(words) !== null) return null;
  return inOneLine(words);
}
