import type { Statement } from '../../src/model/annotation.js';
import type { Article, Block } from '../../src/model/article.js';
import { type ArticleId, asId, type EntityId, type StatementId } from '../../src/model/ids.js';
import type { Span } from '../../src/model/span.js';
import { compileLineageLexicon } from '../../src/story/lineage/lexicon.js';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const raw = dataJson('en/lineage.json');

/** The lexicon that ships, with one owner of two invented papers. */
export const lexicon = compileLineageLexicon(
  {
    ...raw,
    families: [...raw.families, { name: 'Sound Press', outlets: ['Tarvik Mail', 'Sund Mail'] }],
  },
  dataJson('names/transliteration.json'),
  dataJson('en/outlet-names.json'),
);

const rules = { abbreviations: new Set(['mr', 'ms']), titles: new Set(['mr', 'ms']) };

/** A statement by its words in the text, with what else a test says of it. */
export type Said = readonly [words: string, facts?: SaidFacts];

interface SaidFacts extends Partial<Pick<Statement, 'chain' | 'anonymity' | 'medium'>> {
  /** Words of the text. */
  readonly source?: string;
  /** Id of an entity. */
  readonly speaker?: string;
}

/** What a test says of an article beside its text. */
export interface Given extends Partial<Pick<Article, 'transmission' | 'credits' | 'language'>> {
  readonly outlet?: string;
  /** ISO day, stated. */
  readonly date?: string;
  readonly said?: readonly Said[];
  /** Lines that are questions and answers, by number. */
  readonly turns?: readonly number[];
}

/** Takes an id, a text with a paragraph a line, and what is known of it; returns the article, read. */
export function article(id: string, text: string, given: Given = {}): OriginArticle {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((match, line) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: given.turns?.includes(line) ? 'answer' : 'paragraph',
  }));
  const made: Article = {
    id: asId<ArticleId>(id),
    source: { file: null, url: null, sha256: '' },
    text,
    title: null,
    byline: null,
    authors: [],
    outlet: given.outlet === undefined ? null : { name: given.outlet, basis: 'stated', receipts: [], confidence: 1 },
    published:
      given.date === undefined
        ? null
        : { value: given.date, granularity: 'day', basis: 'stated', confidence: 1, receipts: [] },
    updated: null,
    canonicalUrl: null,
    section: null,
    credits: given.credits ?? [],
    language: given.language ?? 'en',
    transmission: given.transmission ?? { kind: 'unknown', from: null, confidence: 0, receipts: [] },
    blocks,
    damage: [],
  };
  const statements = (given.said ?? []).map((said, i) => statement(made, said, i));
  return { article: made, reading: readText(text, blocks, rules), statements };
}

/** Takes an article and words of it; returns where they stand. */
export function placeOf({ id, text }: Pick<Article, 'id' | 'text'>, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id} does not hold “${words}”`);
  return { start, end: start + words.length };
}

function statement(made: Article, [words, facts = {}]: Said, number: number): Statement {
  const { source, speaker, ...rest } = facts;
  return {
    id: asId<StatementId>(`${made.id}#s${number + 1}`),
    kind: 'indirect',
    content: [placeOf(made, words)],
    cue: null,
    source: source === undefined ? null : placeOf(made, source),
    speaker: speaker === undefined ? null : asId<EntityId>(speaker),
    coSpeakers: [],
    addressee: null,
    anonymity: 'named',
    chain: [],
    medium: null,
    time: null,
    nestedIn: null,
    confidence: 1,
    ...rest,
  };
}
