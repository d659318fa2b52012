import { isRecord } from '../text/is-record.js';
/** One thing in a dossier that is not as it says: where (a path into the JSON) and what, in one sentence. */
export interface Lie {
  readonly where: string;
  readonly message: string;
}

/**
 * Checks a dossier by slicing: each receipt's quote, prefix and suffix against the text of its article, each span
 * against the length of its text, each id against what it names, each line of a story for at least one receipt.
 *
 * @param dossier the parsed JSON of a dossier, from anywhere, so nothing about its form is trusted
 * @returns all lies found, in the order of the document; empty when the dossier is true to its texts
 */
export function verifyDossier(dossier: unknown): readonly Lie[] {
  if (!isRecord(dossier) || dossier.format !== 'stemma-dossier/1') {
    return [{ where: '$', message: 'This is no dossier of format stemma-dossier/1.' }];
  }
  const articles = listOf(dossier.articles);
  const texts = new Map(articles.map((a) => [String(a.id), String(a.text ?? '')]));
  return [
    ...articles.flatMap((article, i) => spanLies(article, texts, `$.articles[${i}]`)),
    ...receiptLies(dossier.stories, texts),
    ...listOf(dossier.stories).flatMap((story, i) => storyLies(story, articles, `$.stories[${i}]`)),
  ];
}

type Json = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

// Walks anything; gives every object found to `visit`, with its path. Own stack: a dossier may be nested by an enemy.
function walk(root: unknown, path: string, visit: (value: Json, where: string) => void): void {
  const stack: [unknown, string][] = [[root, path]];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const [value, where] = item;
    if (isRecord(value)) visit(value, where);
    const entries: [string, unknown][] = Array.isArray(value)
      ? value.map((inner, i) => [`${where}[${i}]`, inner])
      : isRecord(value)
        ? Object.entries(value).map(([key, inner]) => [`${where}.${key}`, inner])
        : [];
    for (const [at, inner] of entries.reverse()) stack.push([inner, at]);
  }
}

// A span is of the text of the article that it stands in, unless it names another: where that has the words whole.
function spanLies(article: Json, texts: ReadonlyMap<string, string>, path: string): Lie[] {
  const lies: Lie[] = [];
  walk(article, path, (value, where) => {
    if (!('start' in value && 'end' in value)) return;
    const message = spanLie(value, String(value.article ?? article.id), texts);
    if (message !== null) lies.push({ where, message });
  });
  return lies;
}

function spanLie({ start, end }: Json, article: string, texts: ReadonlyMap<string, string>): string | null {
  const text = texts.get(article);
  if (text === undefined) return `There is no article ${article}.`;
  const isInside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= text.length;
  return isInside
    ? null
    : `The span [${String(start)}, ${String(end)}) is not inside the text of ${text.length} units.`;
}

function receiptLies(stories: unknown, texts: ReadonlyMap<string, string>): Lie[] {
  const lies: Lie[] = [];
  walk(stories, '$.stories', (value, where) => {
    if (!('article' in value && 'start' in value)) return;
    const text = texts.get(String(value.article));
    const message = text === undefined ? `There is no article ${String(value.article)}.` : receiptLie(value, text);
    if (message !== null) lies.push({ where, message });
  });
  return lies;
}

function receiptLie(receipt: Json, text: string): string | null {
  const [start, end, quote] = [Number(receipt.start), Number(receipt.end), receipt.quote];
  if (typeof quote !== 'string') return 'The receipt has no quote.';
  if (!(start >= 0 && end > start && text.slice(start, end) === quote)) {
    return `The receipt says “${shorten(quote)}”; the article has “${shorten(text.slice(start, end))}” there.`;
  }
  const before = typeof receipt.prefix === 'string' && !text.slice(0, start).endsWith(receipt.prefix);
  const after = typeof receipt.suffix === 'string' && !text.startsWith(receipt.suffix, end);
  return before || after ? `The words around “${shorten(quote)}” are not those of the article.` : null;
}

const shorten = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 57)}…` : quote);

/** The lists of a story whose every line must have receipts, and under which name. */
const RECEIPTED: readonly (readonly [list: string, field: string])[] = [
  ['claims', 'support'],
  ['disagreements', 'receipts'],
  ['timeline', 'reports'],
  ['account', 'receipts'],
];

function storyLies(story: Json, articles: readonly Json[], path: string): Lie[] {
  const bare = RECEIPTED.flatMap(([list, field]) =>
    listOf(story[list]).flatMap((line, i) =>
      listOf(line[field]).length > 0 ? [] : [{ where: `${path}.${list}[${i}]`, message: 'This line has no receipt.' }],
    ),
  );
  return [...bare, ...nameLies(story, articles, path)];
}

// Where an id stands, and in which set it must be found.
const NAMES: readonly (readonly [
  list: string,
  field: string,
  kind: 'origins' | 'figures' | 'statements' | 'entities',
])[] = [
  ['claims', 'origins', 'origins'],
  ['account', 'origins', 'origins'],
  ['disagreements', 'figures', 'figures'],
  ['utterances', 'statements', 'statements'],
  ['timeline', 'actors', 'entities'],
  ['timeline', 'recipients', 'entities'],
];

function nameLies(story: Json, articles: readonly Json[], path: string): Lie[] {
  const idsOf = (lists: readonly Json[]): Set<string> => new Set(lists.map((item) => String(item.id)));
  const known = {
    origins: idsOf(listOf(story.origins)),
    entities: idsOf(listOf(story.entities)),
    figures: idsOf(articles.flatMap((a) => listOf(a.figures))),
    statements: idsOf(articles.flatMap((a) => listOf(a.statements))),
  };
  return NAMES.flatMap(([list, field, kind]) =>
    listOf(story[list]).flatMap((line, i) =>
      (Array.isArray(line[field]) ? line[field] : [])
        .filter((id) => !known[kind].has(String(id)))
        .map((id) => ({
          where: `${path}.${list}[${i}].${field}`,
          message: `There is no ${String(id)} among the ${kind}.`,
        })),
    ),
  );
}
