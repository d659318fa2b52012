import type { Mention } from '../../model/annotation.js';
import { asId, type MentionId } from '../../model/ids.js';
import { byPosition, type Span, slice } from '../../model/span.js';
import { groupBy } from '../../text/group-by.js';
import { nameParts } from './comparePersons.js';
import type { EntityLexicon } from './entityLexicon.js';
import { isDescribed } from './joinAppositions.js';
import { scoreNames } from './matchNames.js';
import type { MentionedArticle } from './readForms.js';
import { type ReadName, readPersonName } from './readName.js';

/** How alike a name in full must be to what another text of the story has; see matchNames for the scale. */
const SAME_NAME = 0.8;
/** So many words of a mention may be a person's name. */
const NAME_WORDS: readonly number[] = [3, 2];

/** A person's name in full, and the number of its article. */
interface KnownName {
  readonly article: number;
  readonly read: ReadName;
}

/**
 * Parts what a translation ran together: in "the director of the General Hospital Anna Moor" the hospital's name is cut
 * where the name of somebody begins whom another text of the story names in full. Only where a description of a person
 * ends with the name; a foundation that is called after its founder is left alone else.
 *
 * @param articles the articles of a story with their mentions
 * @param lexicon see EntityLexicon
 * @returns the same articles, mentions in reading order; a name that was parted is the person's, with the description
 *   as its role, and the body before it, if any, is a mention of its own
 */
export function partNames(articles: readonly MentionedArticle[], lexicon: EntityLexicon): readonly MentionedArticle[] {
  if (articles.length < 2) return articles;
  const known = articles.flatMap(({ article, mentions }, number) =>
    mentions.filter(isPersonName).flatMap((mention): readonly KnownName[] => {
      const read = readPersonName({ name: slice(article.text, mention) }, lexicon.names);
      return nameParts({ read }).length > 1 ? [{ article: number, read }] : [];
    }),
  );
  return articles.map((one, number) => {
    const elsewhere = known.filter(({ article }) => article !== number).map(({ read }) => read);
    return elsewhere.length === 0 ? one : partArticle(one, elsewhere, lexicon);
  });
}

const isPersonName = ({ kind, type }: Mention): boolean => type === 'person' && (kind === 'name' || kind === 'titled');

function partArticle(one: MentionedArticle, known: readonly ReadName[], lexicon: EntityLexicon): MentionedArticle {
  const { article, mentions } = one;
  const described = groupBy(
    mentions.filter(({ kind, type }) => kind === 'nominal' && type === 'person'),
    ({ end }) => end,
  );
  const parted = mentions.flatMap((mention) => {
    const description = described.get(mention.end)?.find(({ start }) => start < mention.start);
    if (mention.kind !== 'name' || mention.type === 'person' || description === undefined) return [mention];
    const start = startOfName(article.text, mention, (name) => isKnown(name, known, lexicon));
    if (start === null || !isDescribed(article.text.slice(description.start, start), lexicon)) return [mention];
    return cut(mention, start, roleOf(article.text, description, start, lexicon));
  });
  return { article, mentions: parted.sort(byPosition) };
}

function startOfName(text: string, where: Span, isName: (words: string) => boolean): number | null {
  const starts = [...slice(text, where).matchAll(/\S+/gu)].map(({ index }) => where.start + index);
  const possible = NAME_WORDS.filter((count) => count <= starts.length).map(
    (count) => starts.at(-count) ?? where.start,
  );
  return possible.find((start) => isName(text.slice(start, where.end))) ?? null;
}

function isKnown(words: string, known: readonly ReadName[], { names }: EntityLexicon): boolean {
  const read = readPersonName({ name: words }, names);
  return read.parts.length === words.split(/\s+/u).length && known.some((other) => isSame(read, other, names));
}

const isSame = (a: ReadName, b: ReadName, names: EntityLexicon['names']): boolean =>
  a.parts.length === b.parts.length && scoreNames(a, b, names) >= SAME_NAME;

function roleOf(text: string, { start }: Span, end: number, { determiners }: EntityLexicon): Span {
  const words = text.slice(start, end).trimEnd();
  const [first = ''] = words.split(/\s/u, 1);
  const from = determiners.has(first.toLowerCase()) ? words.slice(first.length).search(/\S/u) + first.length : 0;
  return { start: start + from, end: start + words.length };
}

// What referred to the whole refers to the person.
function cut(mention: Mention, start: number, role: Span): readonly Mention[] {
  const person = { ...mention, start, type: 'person' as const, role };
  const body = { ...mention, id: asId<MentionId>(`${mention.id}-body`), end: role.end };
  return start === mention.start ? [person] : [body, person];
}
