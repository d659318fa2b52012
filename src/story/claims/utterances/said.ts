import type { Mention, Statement } from '../../../model/annotation.js';
import type { ArticleId, EntityId, StatementId } from '../../../model/ids.js';
import { contains, type Span, slice } from '../../../model/span.js';
import { plainDigits } from '../../../text/digits.js';
import { withoutGenitiveS } from '../../../text/genitive.js';
import { firstFrom, type Reading, type Sentence, sentenceHolding } from '../../../text/reading.js';
import { stem } from '../../../text/stem.js';
import { surpriseIn, UNKNOWN_WORD_BITS } from '../../../text/surprise.js';
import { isWordOrNumber, type Token } from '../../../text/tokens.js';
import { contentOf } from '../sentenceContent.js';
import type { ClaimArticle } from '../witness.js';
import type { UtteranceLexicon } from './lexicon.js';

/** One word or number of a statement, and the term it gives; null when it tells nothing alone. */
export interface SaidWord {
  readonly lower: string;
  readonly term: string | null;
}

/** A statement with what its content says, ready to be compared. */
export interface Said {
  readonly statement: Statement;
  readonly article: ArticleId;
  /** From the start of its content to the end. */
  readonly hull: Span;
  /** Stems, entities and numbers of the content, with what each tells in this story, in bits. */
  readonly terms: ReadonlyMap<string, number>;
  /** Sum of what the terms tell. */
  readonly bits: number;
  /** The words and numbers of the content, in order. */
  readonly words: readonly SaidWord[];
  /** The numbers that it gives; one that it only sets beside another ("up from 4.5") is none. */
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** The statements that it stands inside of. */
  readonly around: ReadonlySet<StatementId>;
  /** The outlet of its article (see outletOf); empty when unknown. */
  readonly outlet: string;
  /** Who the text says it came by: its source and the relays, named like outlets. */
  readonly relays: ReadonlySet<string>;
}

const ENTITY_BITS = 12;
const NUMBER_BITS = 11;
const SMALL_NUMBER_BITS = 7;
/** Words of one statement that are compared. */
const MOST_WORDS = 120;

interface Draft extends Omit<Said, 'terms' | 'bits' | 'around'> {
  /** Surprise before the story is known. */
  readonly terms: ReadonlyMap<string, number>;
}

/**
 * Reads what the statements of a story say.
 *
 * @param articles the story's articles
 * @param lexicon see UtteranceLexicon
 * @returns one for each statement with content, in the order of articles and statements
 */
export function readStatements(articles: readonly ClaimArticle[], lexicon: UtteranceLexicon): readonly Said[] {
  const drafts = articles.flatMap((article) => {
    const nesting = new Map(article.statements.map(({ id, nestedIn }) => [id, nestedIn]));
    return article.statements
      .filter(({ content }) => content.length > 0)
      .map((s) => ({ ...draftOf(article, s, lexicon), around: statementsAround(s, nesting) }));
  });
  const frequencies = new Map<string, number>();
  for (const { terms } of drafts)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return drafts.map((draft) => {
    const told = [...draft.terms].map(
      ([term, bits]) => [term, surpriseIn(frequencies.get(term) ?? 1, drafts.length, bits)] as const,
    );
    return { ...draft, terms: new Map(told), bits: told.reduce((sum, [, worth]) => sum + worth, 0) };
  });
}

/** Takes two statements; says whether one person or group is known to have said both. */
export function isOneSpeaker({ statement: a }: Said, { statement: b }: Said): boolean {
  if (a.speaker === null || b.speaker === null) return false;
  return a.speaker === b.speaker || a.coSpeakers.includes(b.speaker) || b.coSpeakers.includes(a.speaker);
}

/**
 * Takes two statements; says whether both are hearsay that may come from one voice: neither voice is named, or the text
 * of the one gives it as what the outlet of the other reports of somebody unnamed.
 */
export function isOneHearsay(a: Said, b: Said): boolean {
  const [isA, isB] = [isUnnamed(a), isUnnamed(b)];
  return (isA && isB) || (isA && b.relays.has(a.outlet)) || (isB && a.relays.has(b.outlet));
}

/** Takes two statements; says whether one of them stands inside the other. */
export const isOneInside = (a: Said, b: Said): boolean => a.around.has(b.statement.id) || b.around.has(a.statement.id);

const isUnnamed = ({ statement: { anonymity } }: Said): boolean => anonymity === 'anonymous';

// The name of an outlet in lower case without an article, as names are compared here.
function outletOf(words: string, { articles }: UtteranceLexicon): string {
  const [first = '', ...others] = words.toLowerCase().split(/\s+/u);
  return (articles.has(first) && others.length > 0 ? others : [first, ...others]).join(' ');
}

function draftOf(article: ClaimArticle, statement: Statement, lexicon: UtteranceLexicon): Draft {
  const terms = new Map<string, number>();
  const numbers = new Set<string>();
  const words: SaidWord[] = [];
  let isNegated = false;
  // The number that another one has taken the place of: it may be two words, "2.5 million".
  let left = '';
  const tokens = firstTokens(article.reading, statement.content);
  const { entities, values } = namedOver(article, statement, tokens);
  for (const token of tokens) {
    if (lexicon.negations.has(token.lower)) isNegated = true;
    const entity = entities.get(token);
    const value = isNumeral(token, lexicon) ? values.get(token) : undefined;
    const found = value === undefined ? termsOf(token, lexicon) : [numberTerm(String(value))];
    const [term = null, ...more] = entity === undefined ? found : [{ key: `@${entity}`, bits: ENTITY_BITS }];
    if (isWordOrNumber(token)) words.push({ lower: token.lower, term: term?.key ?? null });
    if (term === null) continue;
    for (const { key, bits } of [term, ...more]) terms.set(key, bits);
    if (!term.key.startsWith('#')) continue;
    if (isLeft(words, lexicon)) left = term.key;
    else if (term.key !== left) numbers.add(term.key);
  }
  const first = statement.content[0] as Span;
  const last = statement.content[statement.content.length - 1] as Span;
  return {
    statement,
    article: article.article.id,
    hull: { start: first.start, end: last.end },
    terms,
    words,
    numbers,
    isNegated,
    outlet: outletOf(article.article.outlet?.name ?? '', lexicon),
    relays: new Set(relaysOf(article, statement).map((words) => outletOf(words, lexicon))),
  };
}

// The last of the words is a number that another one has taken the place of: "to 4.5 from 2.5", "up from 2.5", but not
// "heard from 212".
function isLeft(words: readonly SaidWord[], { departures, changes }: UtteranceLexicon): boolean {
  const [before, from] = words.slice(-3);
  if (!departures.has(from?.lower ?? '')) return false;
  return before?.term?.startsWith('#') === true || changes.has(before?.lower ?? '');
}

// The source of a statement and its relays, as the text names them.
const relaysOf = ({ article }: ClaimArticle, { source, chain }: Statement): readonly string[] =>
  source === null ? chain : [slice(article.text, source), ...chain];

// The first words of a statement, so many as are compared.
function firstTokens({ tokens }: Reading, content: readonly Span[]): readonly Token[] {
  const first: Token[] = [];
  for (const piece of content) {
    for (let i = firstFrom(tokens, piece.start); i < tokens.length && first.length < MOST_WORDS; i += 1) {
      const token = tokens[i] as Token;
      if (token.end > piece.end) break;
      first.push(token);
    }
  }
  return first;
}

/** What stands over the tokens of a statement: the first named entity, and the first figure with a value. */
interface NamedOver {
  readonly entities: ReadonlyMap<Token, EntityId>;
  readonly values: ReadonlyMap<Token, number>;
}

// Each sentence is looked through once, and each of its names and figures finds its own tokens.
function namedOver(article: ClaimArticle, statement: Statement, tokens: readonly Token[]): NamedOver {
  const entities = new Map<Token, EntityId>();
  const values = new Map<Token, number>();
  let last: Sentence | null = null;
  for (const token of tokens) {
    if (last !== null && contains(last, token)) continue;
    last = sentenceHolding(article.reading, token);
    if (last === null) continue;
    const { mentions, figures } = contentOf(article, last);
    for (const mention of mentions)
      if (mention.entity !== null && isNamedIn(mention, statement)) spread(entities, tokens, mention, mention.entity);
    for (const figure of figures) if (figure.value !== null) spread(values, tokens, figure, figure.value);
  }
  return { entities, values };
}

// Gives a value to the tokens inside a span that have none yet.
function spread<T>(over: Map<Token, T>, tokens: readonly Token[], span: Span, value: T): void {
  for (let i = firstFrom(tokens, span.start); i < tokens.length && (tokens[i] as Token).end <= span.end; i += 1)
    if (!over.has(tokens[i] as Token)) over.set(tokens[i] as Token, value);
}

// Names and peoples; a description keeps its words, for who is meant may be a guess.
const isNamedIn = (mention: Mention, { content }: Statement): boolean =>
  mention.entity !== null && mention.kind !== 'nominal' && content.some((piece) => contains(piece, mention));

// "2.5 thousand", "2. thousand" (broken on the way) and "2,500" are told by what they come to, not by their words.
const isNumeral = ({ kind, lower }: Token, { numbers, magnitudes }: UtteranceLexicon): boolean =>
  kind === 'number' || numbers.has(lower) || magnitudes.has(lower);

/** What a word tells, and how much. */
interface Term {
  readonly key: string;
  readonly bits: number;
}

// "Three-day mourning" and "three days of mourning" tell the same: the parts of a compound count.
function termsOf({ kind, lower }: Token, lexicon: UtteranceLexicon): readonly Term[] {
  if (kind === 'number') return [numberTerm(lower)];
  const word = withoutGenitiveS(lower);
  return kind === 'word' ? word.split('-').flatMap((part) => termOf(part, lexicon) ?? []) : [];
}

function termOf(word: string, lexicon: UtteranceLexicon): Term | null {
  if (word.length < 2) return null;
  const digits = lexicon.numbers.get(word);
  if (digits !== undefined) return numberTerm(digits);
  if (lexicon.stopWords.has(word)) return null;
  const key = stem(word);
  return { key, bits: lexicon.wordBits.get(key) ?? UNKNOWN_WORD_BITS };
}

function numberTerm(words: string): Term {
  const digits = plainDigits(words);
  return { key: `#${digits}`, bits: digits.length <= 1 ? SMALL_NUMBER_BITS : NUMBER_BITS };
}

function statementsAround(
  statement: Statement,
  nesting: ReadonlyMap<StatementId, StatementId | null>,
): ReadonlySet<StatementId> {
  const around = new Set<StatementId>();
  for (let at = statement.nestedIn; at !== null && !around.has(at); ) {
    around.add(at);
    at = nesting.get(at) ?? null;
  }
  return around;
}
