import type { Statement } from '../../../model/annotation.js';
import type { ArticleId, StatementId } from '../../../model/ids.js';
import type { Span } from '../../../model/span.js';
import { tokensInside } from '../../../text/reading.js';
import { stem } from '../../../text/stem.js';
import type { Token } from '../../../text/tokens.js';
import type { ClaimArticle } from '../propositions.js';
import type { UtteranceLexicon } from './lexicon.js';

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
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** The statements that it stands inside of. */
  readonly around: ReadonlySet<StatementId>;
}

const UNKNOWN_WORD_BITS = 15;
const ENTITY_BITS = 12;
const NUMBER_BITS = 11;
const SMALL_NUMBER_BITS = 7;
/** Words of one statement that are compared. */
const MOST_WORDS = 120;
/** The story is mixed with this many statements of which only the surprise of common words is known. */
const BACKGROUND_STATEMENTS = 200;
const BACKGROUND_WORDS = 15;

interface Draft extends Omit<Said, 'terms' | 'bits'> {
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
  const drafts = articles.flatMap((article) =>
    article.statements.filter(({ content }) => content.length > 0).map((s) => draftOf(article, s, lexicon)),
  );
  const frequencies = new Map<string, number>();
  for (const { terms } of drafts)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return drafts.map((draft) => {
    const told = [...draft.terms].map(
      ([term, bits]) => [term, worthOf(frequencies.get(term) ?? 1, bits, drafts.length)] as const,
    );
    return { ...draft, terms: new Map(told), bits: told.reduce((sum, [, worth]) => sum + worth, 0) };
  });
}

/** Takes two statements; says whether one person or group is known to have said both. */
export function isOneSpeaker({ statement: a }: Said, { statement: b }: Said): boolean {
  if (a.speaker === null || b.speaker === null) return false;
  return a.speaker === b.speaker || a.coSpeakers.includes(b.speaker) || b.coSpeakers.includes(a.speaker);
}

// A word that half the story's statements hold tells less than one that two of them hold.
function worthOf(frequency: number, bits: number, statements: number): number {
  const expected = BACKGROUND_STATEMENTS * Math.min(1, BACKGROUND_WORDS * 2 ** -bits);
  return Math.max(0, -Math.log2((frequency + expected) / (statements + BACKGROUND_STATEMENTS)));
}

function draftOf(article: ClaimArticle, statement: Statement, lexicon: UtteranceLexicon): Draft {
  const terms = new Map<string, number>();
  const numbers = new Set<string>();
  let isNegated = false;
  const entities = entitiesInside(article, statement);
  const numeralOf = valuesInside(article, lexicon);
  const tokens = statement.content.flatMap((span) => tokensInside(article.reading, span)).slice(0, MOST_WORDS);
  for (const token of tokens) {
    if (lexicon.negations.has(token.lower)) isNegated = true;
    const entity = entities.find(({ where }) => where.start <= token.start && token.end <= where.end);
    const value = numeralOf(token);
    const word = value === null ? termOf(token, lexicon) : numberTerm(String(value));
    const term = entity === undefined ? word : { key: entity.key, bits: ENTITY_BITS };
    if (term === null) continue;
    terms.set(term.key, term.bits);
    if (term.key.startsWith('#')) numbers.add(term.key);
  }
  const first = statement.content[0] as Span;
  const last = statement.content[statement.content.length - 1] as Span;
  return {
    statement,
    article: article.article.id,
    hull: { start: first.start, end: last.end },
    terms,
    numbers,
    isNegated,
    around: statementsAround(article, statement),
  };
}

interface EntityInside {
  readonly where: Span;
  readonly key: string;
}

// Names and peoples; a description or a pronoun keeps its words, for who is meant may be a guess.
function entitiesInside({ mentions }: ClaimArticle, { content }: Statement): readonly EntityInside[] {
  return mentions.flatMap(({ start, end, entity, kind }) => {
    const isInside = content.some((span) => span.start <= start && end <= span.end);
    if (!isInside || entity === null || kind === 'pronoun' || kind === 'nominal') return [];
    return [{ where: { start, end }, key: `@${entity}` }];
  });
}

// "2.5 thousand", "2. thousand" (broken on the way) and "2,500" are told by what they come to, not by their words.
function valuesInside({ figures }: ClaimArticle, lexicon: UtteranceLexicon): (token: Token) => number | null {
  const known = figures.filter(({ value }) => value !== null);
  return (token) => {
    const isNumeral =
      token.kind === 'number' || lexicon.numbers.has(token.lower) || lexicon.magnitudes.has(token.lower);
    if (!isNumeral) return null;
    return known.find(({ start, end }) => start <= token.start && token.end <= end)?.value ?? null;
  };
}

function termOf(token: Token, lexicon: UtteranceLexicon): { readonly key: string; readonly bits: number } | null {
  if (token.kind === 'number') return numberTerm(token.lower);
  const word = token.lower.replace(/[’']s$/u, '');
  if (token.kind !== 'word' || word.length < 2) return null;
  const digits = lexicon.numbers.get(word);
  if (digits !== undefined) return numberTerm(digits);
  if (lexicon.stopWords.has(word)) return null;
  const key = stem(word);
  return { key, bits: lexicon.wordBits.get(key) ?? UNKNOWN_WORD_BITS };
}

function numberTerm(words: string): { readonly key: string; readonly bits: number } {
  const digits = words.replace(/(?<=\d)(?:st|nd|rd|th)$/u, '').replace(/,(?=\d{3}(?!\d))/gu, '');
  return { key: `#${digits}`, bits: digits.length <= 1 ? SMALL_NUMBER_BITS : NUMBER_BITS };
}

function statementsAround({ statements }: ClaimArticle, statement: Statement): ReadonlySet<StatementId> {
  const around = new Set<StatementId>();
  for (let at = statement.nestedIn; at !== null && !around.has(at); ) {
    around.add(at);
    at = statements.find(({ id }) => id === at)?.nestedIn ?? null;
  }
  return around;
}
