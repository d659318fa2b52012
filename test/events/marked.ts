import { expect } from 'vitest';
import { detectEvents } from '../../src/annotations/events/detectEvents.js';
import { compileEventLexicon } from '../../src/annotations/events/lexicon.js';
import { detectStatements } from '../../src/annotations/statements/detectStatements.js';
import { compileStatementLexicon } from '../../src/annotations/statements/lexicon.js';
import type { EntityType, EventMention, Mention, TimeExpression } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { compilePersonGenders } from '../../src/text/genders.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { readText } from '../../src/text/reading.js';
import { dataBytes, dataJson } from '../readData.js';

export const lexicon = compileEventLexicon(dataJson('en/events.json'));
const statementLexicon = compileStatementLexicon(
  dataJson('en/statements.json'),
  compilePersonGenders(dataJson('names/genders.json')),
  new Map([['coast guard', 'organisation']]),
);
export const tagger = decodeModel(dataBytes('models/part-of-speech.bin'));
export const rules = { abbreviations: new Set(['mr', 'ms']), titles: new Set(['mr', 'ms']) };

interface Marked {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

// {Hallen} is a person, [Dorvik] a place, <Tuesday=2023-03-14> a time with its value.
function readMarked(marked: string): Marked {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  let text = '';
  for (const [, person, place, words, value, plain] of marked.matchAll(
    /\{([^}]+)\}|\[([^\]]+)\]|<([^=]+)=([^>]+)>|([^{[<]+)/g,
  )) {
    const start = text.length;
    text += person ?? place ?? words ?? plain ?? '';
    const end = text.length;
    const type: EntityType = person === undefined ? 'place' : 'person';
    if (person !== undefined || place !== undefined)
      mentions.push({ id: asId(`m${mentions.length + 1}`), start, end, kind: 'name', type, entity: null });
    if (value !== undefined) times.push({ start, end, value, granularity: 'day', basis: 'inferred' });
  }
  return { text, mentions, times };
}

/** Takes marked text; returns its plain text, the events found in it and what names a mention. */
export function eventsOf(marked: string) {
  const { text, mentions, times } = readMarked(marked);
  const block = { start: 0, end: text.length, kind: 'paragraph' as const };
  const transmission = { kind: 'unknown', from: null, confidence: 0, receipts: [] } as const;
  const known = { text, blocks: [block], language: 'en', outlet: null, authors: [], transmission };
  const article = { id: asId<ArticleId>('a'), ...known };
  const reading = readText(text, [block], rules);
  const parts = tagSentences(tagger, reading.sentences);
  const told = detectStatements({ article, reading, parts, mentions, lexicon: statementLexicon });
  const all = [...mentions, ...told.mentions];
  const events = detectEvents({ article, reading, mentions: all, statements: told.statements, times, parts, lexicon });
  return {
    text,
    events,
    nameOf: (id: MentionId) => all.filter((m) => m.id === id).map((m) => text.slice(m.start, m.end)),
  };
}

const isNoTelling = ({ telling }: Pick<EventMention, 'telling'>): boolean => telling === undefined;

/**
 * Expects "TYPE trigger modality | actors > recipients @ place, date", without the parts that are not there. What only
 * somebody says is the matter of tellings.test.ts.
 */
export function check(marked: string, ...expected: readonly string[]): void {
  const { text, events, nameOf } = eventsOf(marked);
  const lines = events.filter(isNoTelling).map((e) => {
    const who = [e.actors, e.recipients].map((ids) => ids.flatMap(nameOf).join(' + ')).join(' > ');
    const place = e.place === null ? '' : ` @ ${nameOf(e.place)}`;
    const trigger = text.slice(e.trigger.start, e.trigger.end);
    return `${e.type} ${trigger} ${e.modality}${who === ' > ' ? '' : ` | ${who}`}${place}${e.date === null ? '' : `, ${e.date}`}`;
  });
  expect(lines).toEqual(expected);
}
