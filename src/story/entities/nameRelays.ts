import type { Annotations, Statement } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import { slice } from '../../model/span.js';
import { startsWithCapital } from '../../text/capitals.js';
import { groupBy } from '../../text/group-by.js';
import { inOneLine } from '../../text/one-line.js';
import type { EntityLexicon } from './entityLexicon.js';
import { withoutDeterminers } from './readForms.js';

/** Words by which relays are known, in lower case: nouns for newsrooms, and what a name may begin with. */
interface RelayWords extends Pick<EntityLexicon, 'determiners'> {
  readonly newsroomWords: ReadonlySet<string>;
}

/**
 * Gives the newsrooms and other bodies in the chains of statements the names that the article has for them: the full
 * name for a short one ("the Mercury", where "The Sund Mercury" is named too), and the name of the newsroom that is
 * meant by a noun alone ("the website said"). People are left as they are called.
 *
 * @param text the article's text
 * @param annotations its mentions and statements, which name entities
 * @param lexicon see RelayWords
 * @returns the statements with such chains; a link that no name is found for stays as it is written
 */
export function nameRelays(
  text: string,
  { mentions, statements }: Pick<Annotations, 'mentions' | 'statements'>,
  { newsroomWords, determiners }: RelayWords,
): readonly Statement[] {
  const people = new Set(
    mentions.filter(({ type }) => type === 'person').map((where) => inOneLine(slice(text, where))),
  );
  const bodies = mentions
    .filter(({ kind, type }) => kind === 'name' && type !== 'person')
    .map(({ entity, ...where }): NamedBody => ({ entity, name: inOneLine(slice(text, where)) }));
  const byEntity = groupBy(bodies, ({ entity }) => entity);
  const longer = longerNames(bodies);
  // What a noun means holds until it is used of another newsroom.
  const meant = new Map<string, string>();
  return statements.map((statement) => {
    const noun = statement.source === null ? '' : inOneLine(slice(text, statement.source)).toLowerCase();
    const name =
      statement.speaker !== null && isNewsroomNoun(noun, newsroomWords)
        ? longestName(byEntity.get(statement.speaker) ?? [])
        : null;
    if (name !== null) meant.set(noun, name);
    const chain = statement.chain.map((link) => {
      const bare = withoutDeterminers(link, { determiners });
      return people.has(link) && bare === link
        ? link
        : (meant.get(link.toLowerCase()) ?? fullName(bare, longer) ?? link);
    });
    return { ...statement, chain };
  });
}

/** A name of a body as it stands in the text, with what it names. */
interface NamedBody {
  readonly name: string;
  readonly entity: EntityId | null;
}

// "the website", "the news agency".
function isNewsroomNoun(noun: string, newsroomWords: ReadonlySet<string>): boolean {
  const [, ...words] = noun.split(' ');
  return words.length > 0 && words.every((word) => newsroomWords.has(word));
}

const longestName = (bodies: readonly NamedBody[]): string | null =>
  bodies.reduce<string | null>((best, { name }) => (best !== null && best.length >= name.length ? best : name), null);

/** A name of one or two words. */
const SHORT_NAME = /^(\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)?)$/u;

// The names of bodies by their ends of one word and of two, each with more names before it.
function longerNames(bodies: readonly NamedBody[]): ReadonlyMap<string, ReadonlySet<string>> {
  const longer = new Map<string, Set<string>>();
  for (const { name } of bodies) {
    if (!startsWithCapital(name)) continue;
    const words = name.split(' ');
    for (const end of [words.slice(-1), words.slice(-2)]) {
      if (end.length === words.length) continue;
      const known = longer.get(end.join(' '));
      if (known === undefined) longer.set(end.join(' '), new Set([name]));
      else known.add(name);
    }
  }
  return longer;
}

// The only name of a body that ends as the short one and has more names before it.
function fullName(link: string, longer: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const [, short = ''] = SHORT_NAME.exec(link) ?? [];
  const [only, ...others] = longer.get(short) ?? [];
  return others.length === 0 ? (only ?? null) : null;
}
