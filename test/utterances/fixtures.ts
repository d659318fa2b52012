import type { Figure, Mention, Statement, StatementKind } from '../../src/model/annotation.js';
import type { Article, Block } from '../../src/model/article.js';
import {
  type ArticleId,
  asId,
  type EntityId,
  type FigureId,
  type MentionId,
  type StatementId,
} from '../../src/model/ids.js';
import { compileUtteranceLexicon } from '../../src/story/claims/utterances/lexicon.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { readText } from '../../src/text/reading.js';
import { compileWordTable } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';

export const lexicon = compileUtteranceLexicon(
  dataJson('en/utterances.json'),
  compileWordTable(dataJson('en/lineage.json')),
);
const rules = { abbreviations: new Set<string>(), titles: new Set(['mr']) };

const KINDS: Readonly<Record<string, StatementKind>> = { '“': 'direct', '~': 'mixed', ':': 'indirect' };

/**
 * One statement a line: `Speaker “ content` is direct, `Speaker ~ content` mixed, `Speaker : content` indirect; `?` is
 * a speaker that is not known, `*Speaker` one whose name is kept back; `> ` before it: inside the statement of the line
 * above; a word before the mark is the cue (`Speaker denied : content`). The article a is in the outlet Paper-a. Names
 * in braces are mentions; <words = value> is a figure.
 */
export function article(letter: string, lines: string): ClaimArticle {
  const id = asId<ArticleId>(letter);
  const statements: Statement[] = [];
  const mentions: Mention[] = [];
  const figures: Figure[] = [];
  let text = '';
  for (const line of lines.trim().split('\n')) {
    const [, inside, speaker = '', verb, mark = '', content = ''] =
      /^\s*(> )?(\S+) (?:(\p{L}+) )?([“~:]) (.+)$/u.exec(line) ?? [];
    const cue = verb === undefined ? null : { start: text.length, end: text.length + verb.length };
    if (verb !== undefined) text += `${verb} `;
    const start = text.length;
    for (const part of content.split(/(\{[^}]*\}|<[^>]*>)/)) {
      const name = part.startsWith('{') ? part.slice(1, -1) : null;
      if (name !== null) mentions.push(nameAt(`${letter}#m${mentions.length}`, text.length, name));
      const [, figure, value] = /^<(.*) = (.*)>$/.exec(part) ?? [];
      if (figure !== undefined)
        figures.push(figureAt(`${letter}#f${figures.length}`, text.length, figure, Number(value)));
      text += name ?? figure ?? part;
    }
    const outer = statements[statements.length - 1];
    statements.push({
      ...NOTHING_SAID,
      id: asId<StatementId>(`${letter}${statements.length + 1}`),
      kind: KINDS[mark] as StatementKind,
      cue,
      content: [{ start, end: text.length }],
      speaker: speaker === '?' ? null : asId<EntityId>(speaker),
      anonymity: speaker.startsWith('*') ? 'anonymous' : 'named',
      chain: [speaker],
      nestedIn: inside === undefined || outer === undefined ? null : outer.id,
    });
    text += '.\n';
  }
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const reading = readText(text, blocks, rules);
  return {
    article: { ...EMPTY, id, text, blocks, outlet: outletCalled(`Paper-${letter}`) },
    reading,
    mentions,
    statements,
    events: [],
    figures,
    times: [],
  };
}

const outletCalled = (name: string): Article['outlet'] => ({ name, basis: 'stated', receipts: [], confidence: 1 });

const nameAt = (id: string, start: number, name: string): Mention => ({
  id: asId<MentionId>(id),
  start,
  end: start + name.length,
  kind: 'name',
  type: 'person',
  entity: asId<EntityId>(name),
});

const figureAt = (id: string, start: number, words: string, value: number): Figure => ({
  id: asId<FigureId>(id),
  start,
  end: start + words.length,
  value,
  range: null,
  unit: null,
  counts: '',
  qualifier: 'exact',
  scope: null,
  place: null,
  time: null,
  attribution: null,
  damaged: false,
});

const NOTHING_SAID = {
  source: null,
  coSpeakers: [],
  addressee: null,
  anonymity: 'named',
  chain: [],
  medium: null,
  time: null,
  confidence: 1,
} as const;

const EMPTY: Omit<Article, 'id' | 'text' | 'blocks'> = {
  source: { file: null, url: null, sha256: '' },
  title: null,
  byline: null,
  authors: [],
  outlet: null,
  published: null,
  updated: null,
  canonicalUrl: null,
  section: null,
  credits: [],
  language: 'en',
  transmission: { kind: 'unknown', from: null, confidence: 0, receipts: [] },
  damage: [],
};
