import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EventMention, Mention } from '../../src/model/annotation.js';
import { type ArticleId, asId, type EntityId, type EventId, type MentionId } from '../../src/model/ids.js';
import { doersNamedOnce, doubtfulDoers } from '../../src/story/damage/doubtfulDoers.js';
import { compileSharedDamageLexicon } from '../../src/story/damage/lexicon.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { readText } from '../../src/text/reading.js';

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../data/en/${name}.json`, import.meta.url), 'utf8'));
const lexicon = compileSharedDamageLexicon(json('damage'), compileClauseWords(json('clauses')));

/** A translated text: {names} and [descriptions] are mentions, the first description is the doer of the one event. */
function check(marked: string, elsewhere: readonly string[], expected: readonly string[]): void {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
    const [, open, words] = part.match(/^([{[])(.*)[}\]]$/) ?? [];
    if (words !== undefined) mentions.push(mentionOf(words, text.length, open === '{'));
    text += words ?? part;
  }
  const where = { start: 0, end: text.length };
  const doer = mentions.find(({ kind }) => kind === 'nominal');
  const event: EventMention = {
    ...where,
    id: asId<EventId>('b#v1'),
    type: 'RETREAT',
    actors: doer?.entity ? [doer.entity] : [],
    recipients: [],
    place: null,
    date: null,
    modality: 'happened',
    trigger: where,
  };
  const reading = readText(text, [where], { abbreviations: new Set(['m']), titles: new Set() });
  const transmission = { kind: 'machine-translated', from: 'lt', confidence: 1, receipts: [] } as const;
  const article = { id: asId<ArticleId>('b'), text, language: 'en', transmission, damage: [] };
  const one = { article, reading, mentions, events: [event] };
  const other = { ...one, mentions: elsewhere.map((words) => mentionOf(words, 0, false)), events: [] };
  const found = doubtfulDoers(one, doersNamedOnce([one, other]), lexicon);
  expect(found.map((d) => text.slice(d.start, d.end))).toEqual(expected);
}

const mentionOf = (words: string, start: number, isName: boolean): Mention => ({
  id: asId<MentionId>(`${words}#${start}`),
  start,
  end: start + words.length,
  kind: isName ? 'name' : 'nominal',
  type: isName ? 'person' : 'organisation',
  entity: asId<EntityId>(words),
});

const FLED = 'Under pressure of {M. Juvela} [the guards] fled to Norway.';

test('a doer whom nothing names, beside somebody without a part', () => {
  check(FLED, [], ['Under pressure of M. Juvela the guards fled to Norway.']);
});
test('a doer whom another text names too', () => check(FLED, ['the guards'], []));
test('a doer who is described in full, or not said to be known', () => {
  check('Under pressure of {M. Juvela} [the guards of the port] fled to Norway.', [], []);
  check('Under pressure of {M. Juvela} [several guards] fled to Norway.', [], []);
});
test('nobody else who could have done it', () => check('On Monday [the guards] fled to Norway.', [], []));
