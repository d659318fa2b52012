import { compileFigureLexicon } from '../../src/annotations/figures/compileLexicon.js';
import { detectFigures } from '../../src/annotations/figures/detectFigures.js';
import { detectDamage } from '../../src/article/damage/detectDamage.js';
import type { EventMention, Mention, Statement, TimeExpression } from '../../src/model/annotation.js';
import type { Article, Block, Damage, Transmission } from '../../src/model/article.js';
import {
  type ArticleId,
  asId,
  type EntityId,
  type EventId,
  type MentionId,
  type StatementId,
} from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyKind, CopyLink } from '../../src/model/story.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';
import { dataJson } from '../readData.js';
import { readDisagreementLexicon } from '../readDisagreementLexicon.js';

const figureLexicon = compileFigureLexicon(dataJson('en/figures.json'));
const damageLexicon = readDamageLexicon();
const rules = { abbreviations: new Set(['mr']), titles: new Set(['mr']) };

/** The lexicon that ships. */
export const lexicon = readDisagreementLexicon();

/**
 * An article of a test: its outlet and its text, behind a line that is its title where there are two, with names of
 * persons in braces and days in brackets.
 */
export interface Told {
  readonly outlet: string;
  readonly text: string;
  readonly kind?: Transmission['kind'];
  /** Words that are damaged in meaning. */
  readonly damaged?: string;
  /** What these were meant to be; not known when left out. */
  readonly meant?: string;
  /** A noun that only bears a date, an event of type OTHER. */
  readonly dated?: string;
  /** A wrong pronoun with the words behind it, and the right one. */
  readonly guessed?: readonly [words: string, intended: string];
  /**
   * Words that somebody is reported to say, each with the speaker and the words that name him, and those of reporting.
   */
  readonly said?: readonly (readonly [words: string, speaker: string, source?: string, cue?: string])[];
}

const SPANS = /\{([^}]*)\}|\[([^\]]*)\]/g;

/**
 * Takes articles; returns them read. Events are the sentences with two names; times are the days in brackets, some with
 * the date behind: [Monday=2021-05-10].
 */
export function articlesOf(told: readonly Told[]): readonly ClaimArticle[] {
  return told.map(read);
}

function asideOf(text: string, words: string, id: string): EventMention {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const parties = { actors: [], recipients: [], place: null };
  const told = { type: 'OTHER', date: null, modality: 'happened', isAside: true } as const;
  return { ...span, ...parties, ...told, id: asId<EventId>(id), trigger: span };
}

function read(
  { outlet, text: marked, kind = 'unknown', damaged, meant, dated, guessed, said = [] }: Told,
  number: number,
): ClaimArticle {
  const id = asId<ArticleId>(`a${number + 1}`);
  const { text, mentions, times } = unmarked(id, marked);
  const body = text.indexOf('\n') + 1;
  const title: readonly Block[] = body > 0 ? [{ start: 0, end: body - 1, kind: 'title' }] : [];
  const blocks: Block[] = [...title, { start: body, end: text.length, kind: 'paragraph' }];
  const reading = readText(text, blocks, rules);
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const known = { text, blocks, language: 'en', transmission };
  const found = detectDamage({ article: known, reading, lexicon: damageLexicon });
  const given = [
    ...damageOver(text, damaged, { kind: 'wrong-word', intended: meant ?? null }),
    ...damageOver(text, guessed?.[0], { kind: 'wrong-pronoun', intended: guessed?.[1] ?? null }),
  ];
  const article: Article = {
    ...EMPTY,
    ...known,
    id,
    damage: [...found, ...given],
    outlet: { name: outlet, basis: 'stated', receipts: [], confidence: 1 },
  };
  const events = reading.sentences.flatMap((sentence, i): EventMention[] => {
    const parties = mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
    const trigger = sentence.tokens[1] ?? sentence;
    if (parties.length < 2) return [];
    const actors = parties.flatMap(({ entity }) => entity ?? []);
    const { start: from, end } = sentence;
    return [
      {
        start: from,
        end,
        id: asId<EventId>(`${id}#e${i}`),
        type: 'CONSULT',
        actors,
        recipients: [],
        place: null,
        date: null,
        modality: 'happened',
        trigger,
      },
    ];
  });
  const figures = detectFigures({ article, reading, lexicon: figureLexicon });
  const aside = dated === undefined ? [] : [asideOf(text, dated, `${id}#e0`)];
  return {
    article,
    reading,
    mentions,
    figures,
    events: [...aside, ...events],
    times,
    statements: said.map((one, i) => statementOf(article, one, i)),
  };
}

// Of a wrong pronoun the first word.
function damageOver(text: string, words: string | undefined, known: Pick<Damage, 'kind' | 'intended'>): Damage[] {
  const start = words === undefined ? -1 : text.indexOf(words);
  if (words === undefined || start < 0) return [];
  const length = known.kind === 'wrong-pronoun' ? words.indexOf(' ') : words.length;
  return [{ start, end: start + length, ...known, changesMeaning: true, confidence: 1, why: 'The test says so.' }];
}

function unmarked(id: ArticleId, marked: string) {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(SPANS)) {
    text += marked.slice(from, match.index);
    const [, name, day] = match;
    const [date = '', value = date] = (day ?? '').split('=');
    const words = name ?? date;
    const span = { start: text.length, end: text.length + words.length };
    if (name === undefined) times.push({ ...span, value, granularity: 'day', basis: 'stated' });
    else
      mentions.push({
        ...span,
        id: asId<MentionId>(`${id}#m${mentions.length}`),
        kind: 'name',
        type: 'person',
        entity: asId<EntityId>(name),
      });
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), mentions, times };
}

function statementOf(
  { id, text }: Article,
  [words, speaker, source, cue]: NonNullable<Told['said']>[number],
  number: number,
): Statement {
  const at = (part: string | undefined) => {
    if (part === undefined) return null;
    const place = text.search(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'));
    return { start: place, end: place + part.length };
  };
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id} does not hold “${words}”`);
  return {
    id: asId<StatementId>(`${id}#s${number}`),
    kind: text[start - 1] === '“' ? 'direct' : 'indirect',
    content: [{ start, end: start + words.length }],
    cue: at(cue),
    source: at(source),
    speaker: asId<EntityId>(speaker),
    coSpeakers: [],
    addressee: null,
    anonymity: 'named',
    chain: [],
    medium: null,
    time: null,
    nestedIn: null,
    confidence: 1,
  };
}

const EMPTY = {
  source: { file: null, url: null, sha256: '' },
  title: null,
  byline: null,
  authors: [],
  published: null,
  updated: null,
  canonicalUrl: null,
  section: null,
  credits: [],
};

/** Takes two articles; returns a link over all of their texts. */
export function link(a: ClaimArticle, b: ClaimArticle, kind: CopyKind = 'near-verbatim', score = 1): CopyLink {
  const whole = ({ article }: ClaimArticle) => receiptOf(article, { start: 0, end: article.text.length });
  return {
    a: whole(a),
    b: whole(b),
    kind,
    score,
    boilerplate: false,
    direction: 'unknown',
    why: [{ feature: 'test', value: 1, text: 'a test' }],
  };
}
