import type { EntityId } from '../../../model/ids.js';
import type { Span } from '../../../model/span.js';
import { groupBy } from '../../../text/group-by.js';
import { stem } from '../../../text/stem.js';
import type { Token } from '../../../text/tokens.js';
import { setOf, wordsOf } from '../../../text/word-lists.js';
import { contentOf } from '../sentenceContent.js';
import type { Witness } from '../witness.js';

/** Words of relations as they stand in their data file: in lower case, with blanks between them. */
export interface RelationLexiconFile {
  readonly articles: string;
  readonly present: string;
  readonly borders: string;
  readonly relatives: string;
  readonly of: string;
  readonly by: string;
  readonly to: string;
  readonly relations: readonly Readonly<Record<'name' | 'nouns' | 'active' | 'passive' | 'possessed', string>>[];
}

/** How a word tells a relation: "the owner of", "owns", "owned by", "belongs to". */
type Form = 'nouns' | 'active' | 'passive' | 'possessed';

/** What is known of a language's words for owning and heading. */
export interface RelationLexicon {
  readonly articles: ReadonlySet<string>;
  /** Forms of "to be" with which a passive speaks of now. */
  readonly present: ReadonlySet<string>;
  /** Words that end the name of a thing, or deny it. */
  readonly borders: ReadonlySet<string>;
  /** Words that open a clause about the name before them. */
  readonly relatives: ReadonlySet<string>;
  /** Words between a noun and its thing, a passive and its doer, and a verb and whom a thing belongs to. */
  readonly of: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Word -> the names of the relations that it tells, each with the form. */
  readonly words: ReadonlyMap<string, readonly { readonly name: string; readonly form: Form }[]>;
}

const FORMS = ['nouns', 'active', 'passive', 'possessed'] as const satisfies readonly Form[];

/** Takes the parsed data file; returns the lexicon. */
export function compileRelationLexicon(file: RelationLexiconFile): RelationLexicon {
  const told = file.relations.flatMap((relation) =>
    FORMS.flatMap((form) => wordsOf(relation[form]).map((word) => ({ word, name: relation.name, form }))),
  );
  const words = groupBy(told, ({ word }) => word);
  const { articles, present, borders, relatives, of, by, to } = file;
  return {
    articles: setOf(articles),
    present: setOf(present),
    borders: setOf(borders),
    relatives: setOf(relatives),
    of: setOf(of),
    by: setOf(by),
    to: setOf(to),
    words,
  };
}

/** That somebody owns or heads something, as one sentence tells it. */
export interface Relation {
  /** Of the lexicon: "owner". */
  readonly name: string;
  readonly holder: EntityId;
  /** What is owned or headed: the entity that is named, or the stem of the noun. */
  readonly thing: string;
  /** The words for what is owned or headed. */
  readonly words: string;
  /** From the first word of the relation to its last. */
  readonly where: Span;
}

/**
 * Reads who owns or heads what: a relation is the same whether a verb tells it ("the works belongs to Brink", "Brink
 * owns the works") or an apposition ("Brink, the owner of the works").
 *
 * @param witness the sentence
 * @param lexicon the language's words
 * @returns the relations whose holder has a name, in order; empty when there is none
 */
export function relationsIn(witness: Witness, lexicon: RelationLexicon): readonly Relation[] {
  const { tokens } = witness.sentence;
  return tokens.flatMap(({ lower }, i) =>
    (lexicon.words.get(lower) ?? []).flatMap(({ name, form }) => {
      const parties = READERS[form]({ witness, tokens, lexicon }, i);
      if (parties === null) return [];
      const { holder, thing } = parties;
      const where = { start: Math.min(holder.start, thing.start), end: Math.max(holder.end, thing.end) };
      const words = witness.article.article.text.slice(thing.start, thing.end);
      return [{ name, holder: holder.entity, thing: thing.key, words, where }];
    }),
  );
}

interface Line {
  readonly witness: Witness;
  readonly tokens: readonly Token[];
  readonly lexicon: RelationLexicon;
}

interface Holder extends Span {
  readonly entity: EntityId;
}

interface Thing extends Span {
  readonly key: string;
}

interface Parties {
  readonly holder: Holder;
  readonly thing: Thing;
}

const READERS: Readonly<Record<Form, (line: Line, i: number) => Parties | null>> = {
  nouns: (line, i) => apposition(line, i) ?? namedBehind(line, i),
  active: (line, i) => both(holderBefore(line, behindRelative(line, i)), thingFrom(line, i + 1)),
  passive,
  possessed: (line, i) => (isLink(line, i + 1, 'to') ? both(holderFrom(line, i + 2), thingBefore(line, i)) : null),
};

const both = (holder: Holder | null, thing: Thing | null): Parties | null =>
  holder === null || thing === null ? null : { holder, thing };

const wordAt = ({ tokens }: Line, i: number): string => tokens[i]?.lower ?? '';

const isLink = (line: Line, i: number, list: 'of' | 'by' | 'to'): boolean => line.lexicon[list].has(wordAt(line, i));

const afterArticle = (line: Line, i: number): number => (line.lexicon.articles.has(wordAt(line, i)) ? i + 1 : i);

// "Brink, who owns the works,": the name stands before the comma.
const behindRelative = (line: Line, i: number): number =>
  line.lexicon.relatives.has(wordAt(line, i - 1)) && wordAt(line, i - 2) === ',' ? i - 2 : i;

// "Brink, the owner of the works,".
function apposition(line: Line, i: number): Parties | null {
  const comma = line.lexicon.articles.has(wordAt(line, i - 1)) ? i - 2 : i - 1;
  if (wordAt(line, comma) !== ',' || !isLink(line, i + 1, 'of')) return null;
  return both(holderBefore(line, comma), thingFrom(line, i + 2));
}

// "the owner of the works, Brink,".
function namedBehind(line: Line, i: number): Parties | null {
  const thing = isLink(line, i + 1, 'of') ? thingFrom(line, i + 2) : null;
  if (thing === null) return null;
  const comma = line.tokens.findIndex(({ start }) => start >= thing.end);
  const holder = wordAt(line, comma) === ',' ? holderFrom(line, comma + 1) : null;
  const behind = line.tokens.find(({ start }) => holder !== null && start >= holder.end);
  return behind === undefined || behind.text === ',' || behind.text === '.' ? both(holder, thing) : null;
}

// "The works is owned by Brink", "the works, owned by Brink,".
function passive(line: Line, i: number): Parties | null {
  const isNow = line.lexicon.present.has(wordAt(line, i - 1)) || wordAt(line, i - 1) === ',';
  if (!isNow || !isLink(line, i + 1, 'by')) return null;
  return both(holderFrom(line, i + 2), thingBefore(line, i - 1));
}

function holderBefore({ witness, tokens }: Line, i: number): Holder | null {
  return holderAt(witness, ({ end }) => end === tokens[i - 1]?.end);
}

function holderFrom(line: Line, i: number): Holder | null {
  const { start } = line.tokens[afterArticle(line, i)] ?? {};
  return holderAt(line.witness, (mention) => mention.start === start);
}

function holderAt({ article, sentence }: Witness, isThere: (where: Span) => boolean): Holder | null {
  const found = contentOf(article, sentence).mentions.find(
    (m) => (m.kind === 'name' || m.kind === 'titled') && isThere(m),
  );
  return found === undefined || found.entity === null ? null : { ...found, entity: found.entity };
}

/** A thing has so many words at most. */
const MOST_WORDS = 5;

// What stands between a word and the next mark, or what says where or when it is; its last word is the noun.
function thingFrom(line: Line, i: number): Thing | null {
  const { borders } = line.lexicon;
  const stop = line.tokens.findIndex(
    ({ kind, lower }, at) => at >= i && (kind === 'punctuation' || borders.has(lower)),
  );
  return thingOf(line, i, stop < 0 ? line.tokens.length : stop);
}

// What stands between the mark before a word and the word.
function thingBefore(line: Line, i: number): Thing | null {
  const mark = line.tokens.slice(0, i).findLastIndex(({ kind }) => kind === 'punctuation');
  return thingOf(line, mark + 1, i);
}

function thingOf(line: Line, from: number, to: number): Thing | null {
  const { witness, tokens } = line;
  const opens = afterArticle(line, from);
  const [first, last] = [tokens[opens], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= opens || to - opens > MOST_WORDS) return null;
  const name = contentOf(witness.article, witness.sentence).mentions.find(
    (m) => m.kind === 'name' && m.start === first.start && m.end === last.end,
  );
  return { start: (tokens[from] as Token).start, end: last.end, key: name?.entity ?? stem(last.lower) };
}
