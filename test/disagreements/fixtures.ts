import { expect } from 'vitest';
import { compileFigureLexicon } from '../../src/annotations/figures/compileLexicon.js';
import { detectFigures } from '../../src/annotations/figures/detectFigures.js';
import { detectDamage } from '../../src/article/damage/detectDamage.js';
import type { Mention } from '../../src/model/annotation.js';
import type { Article, Block, DamageKind, Transmission } from '../../src/model/article.js';
import { type ArticleId, asId, type EntityId, type MentionId, type StatementId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink, Disagreement, Entity } from '../../src/model/story.js';
import { type DisagreementInput, findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';
import { dataJson } from '../readData.js';
import { readDisagreementLexicon } from '../readDisagreementLexicon.js';

const figureLexicon = compileFigureLexicon(dataJson('en/figures.json'));
const damageLexicon = readDamageLexicon();
const lexicon = readDisagreementLexicon();
const rules = { abbreviations: new Set<string>(), titles: new Set(['mr']) };

/** A text and what is known of it. */
export interface Page {
  readonly text: string;
  readonly date?: string;
  readonly kind?: Transmission['kind'];
  /** The day that its figures are of. */
  readonly day?: string;
  readonly outlet?: string;
  /** Who gives its figures, or each of them. */
  readonly from?: string | readonly string[];
  /** Words in it that somebody is said to have said. */
  readonly said?: string;
}

type Read = DisagreementInput['articles'][number];

/**
 * Names in braces, as {Novak}, are mentions of persons; a name is its own entity. {@Marenia} is a place, and
 * {@Marenia:Marenian} a word for its people.
 */
function read(
  { text: marked, date = '2021-05-10', kind = 'unknown', day: time, outlet, from, said }: Page,
  number: number,
): Read {
  const id = asId<ArticleId>(`a${number + 1}`);
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const [, at, entity = '', people] = part.match(/^\{(@?)([^:]*?)(?::(.*))?\}$/u) ?? [];
    const words = people ?? (entity === '' ? part : entity);
    if (entity !== '')
      mentions.push({
        id: asId<MentionId>(`${id}#m${mentions.length + 1}`),
        start: text.length,
        end: text.length + words.length,
        kind: people === undefined ? 'name' : 'adjectival',
        type: at === '@' ? 'place' : 'person',
        entity: asId<EntityId>(entity),
      });
    text += words;
  }
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const reading = readText(text, blocks, rules);
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const damage = detectDamage({
    article: { text, blocks, language: 'en', transmission },
    reading,
    lexicon: damageLexicon,
  });
  const named: Article['outlet'] =
    outlet === undefined ? null : { name: outlet, basis: 'stated', receipts: [], confidence: 1 };
  const article: Article = { ...EMPTY, id, text, blocks, damage, transmission, published: day(date), outlet: named };
  const found = detectFigures({ article, reading, lexicon: figureLexicon, mentions });
  const figures = found.map((figure, i) => ({
    ...figure,
    time: time ?? figure.time,
    attribution: (typeof from === 'string' ? from : from?.[i]) ?? figure.attribution,
  }));
  return { article, reading, mentions, figures, statements: saidIn(id, text, said), events: [], times: timesIn(text) };
}

function saidIn(id: ArticleId, text: string, said: string | undefined): Read['statements'] {
  const start = said === undefined ? -1 : text.indexOf(said);
  if (said === undefined || start < 0) return [];
  const nobody = { cue: null, source: null, speaker: null, coSpeakers: [], addressee: null, chain: [], medium: null };
  const whole = { kind: 'indirect', anonymity: 'unspecified', time: null, nestedIn: null, confidence: 1 } as const;
  return [{ id: asId<StatementId>(`${id}#s1`), content: [{ start, end: start + said.length }], ...nobody, ...whole }];
}

/** "March 2019", "2019-03-04", "2019-03-04T06:40", "this Monday" (2021-05-10), "this week" are times, nothing else. */
function timesIn(text: string): Read['times'] {
  const found = [...text.matchAll(/(March|June|August) (\d{4})|\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/gu)];
  const near = [...text.matchAll(/this (?:Monday|Tuesday|week)/gu)];
  const days = near.map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    value: NEAR_DAYS[words] ?? '',
    granularity: 'day' as const,
    basis: 'inferred' as const,
  }));
  const dates = found.map(({ index, 0: words, 1: month, 2: year }) => ({
    start: index,
    end: index + words.length,
    value: month === undefined ? words : `${year}-${MONTHS[month]}`,
    granularity: month === undefined ? ('day' as const) : ('month' as const),
    basis: 'stated' as const,
  }));
  return [...dates, ...days];
}

const NEAR_DAYS: Readonly<Record<string, string>> = {
  'this Monday': '2021-05-10',
  'this Tuesday': '2021-05-11',
  'this week': '2021-W19',
};
const MONTHS: Readonly<Record<string, string>> = { March: '03', June: '06', August: '08' };

const day = (value: string): Article['published'] => ({
  value,
  granularity: 'day',
  basis: 'stated',
  confidence: 1,
  receipts: [],
});

const EMPTY = {
  source: { file: null, url: null, sha256: '' },
  title: null,
  byline: null,
  authors: [],
  outlet: null,
  updated: null,
  canonicalUrl: null,
  section: null,
  credits: [],
  language: 'en',
};

/** The first sentences of the first article and of each other are taken to be copies. */
function copiesOf(articles: readonly Read[]): readonly CopyLink[] {
  const [first, ...others] = articles as [Read, ...Read[]];
  const sentence = (a: Read) => receiptOf(a.article, a.reading.sentences[0] ?? { start: 0, end: 1 });
  return others.map((other) => ({
    a: sentence(first),
    b: sentence(other),
    kind: 'retranslation',
    score: 1,
    boilerplate: false,
    direction: 'unknown',
    why: [{ feature: 'test', value: 1, text: 'a test' }],
  }));
}

/** What joins the texts, and what is known of their persons and their damage. */
export interface Known {
  readonly copies?: boolean;
  readonly entities?: readonly Entity[];
  /** Words of the second text that are damaged, and those of the first that show it. */
  readonly damage?: readonly [kind: DamageKind, words: string, whole: string];
}

/** Takes texts; returns the disagreements of their story. */
export function compare(pages: readonly Page[], known: Known = {}) {
  const articles = pages.map(read).map((one, i) => (i === 1 && known.damage ? damaged(one, pages, known.damage) : one));
  const copies = known.copies === true ? copiesOf(articles) : [];
  const joined = joinPropositions(articles, { copies, utterances: [] });
  return findDisagreements({ articles, joined, entities: known.entities ?? [], utterances: [], lexicon });
}

function damaged(one: Read, [first]: readonly Page[], [kind, words, whole]: NonNullable<Known['damage']>): Read {
  const [start, from] = [one.article.text.indexOf(words), first?.text.indexOf(whole) ?? -1];
  const damage = {
    start,
    end: start + words.length,
    kind,
    intended: whole,
    changesMeaning: true,
    confidence: 0.8,
    why: 'a test',
    witness: { article: asId<ArticleId>('a1'), start: from, end: from + whole.length },
  };
  return { ...one, article: { ...one.article, damage: [damage] } };
}

/** Takes a disagreement; returns its verdict and the number of its receipts. */
export const brief = (d: Disagreement): string =>
  `${d.verdict}${d.afterRepair ? ` (${d.afterRepair})` : ''}${d.divergentEstimates ? ' divergent' : ''}: ${d.receipts.length} receipts`;

/** Expects the disagreements of some texts, each in brief. */
export function check(texts: readonly (string | Page)[], expected: readonly string[], known = {}): void {
  const pages = texts.map((text) => (typeof text === 'string' ? { text } : text));
  expect(compare(pages, known).map(brief)).toEqual(expected);
}
