import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectLabels } from '../../src/annotations/labels/detectLabels.js';
import { compileLabelLexicon } from '../../src/annotations/labels/lexicon.js';
import type { Mention, Statement } from '../../src/model/annotation.js';
import { asId, type MentionId, type StatementId } from '../../src/model/ids.js';
import { readText } from '../../src/text/reading.js';

const lexicon = compileLabelLexicon(
  JSON.parse(readFileSync(new URL('../../data/en/labels.json', import.meta.url), 'utf8')),
);
const rules = { abbreviations: new Set<string>(), titles: new Set<string>() };

/**
 * The text marks names as {Marek}, descriptions as [the presumed leader] and reported content as <...>; all mentions are
 * of one person. Returns "label / stance / voice", one line each.
 */
function check(marked: string, expected: readonly string[]): void {
  const mentions: Mention[] = [];
  const statements: Statement<MentionId>[] = [];
  const open: { mark: string; start: number }[] = [];
  let text = '';
  for (const character of marked) {
    if ('{[<'.includes(character)) open.push({ mark: character, start: text.length });
    else if ('}]>'.includes(character)) {
      const { mark, start } = open.pop() as { mark: string; start: number };
      const id = `m${mentions.length}`;
      if (mark === '<') statements.push(statement(start, text.length));
      else
        mentions.push({
          id: asId<MentionId>(id),
          start,
          end: text.length,
          kind: mark === '{' ? 'name' : 'nominal',
          type: 'person',
          entity: null,
        });
    } else text += character;
  }
  const sorted = mentions.sort((a, b) => a.start - b.start);
  const reading = readText(text, [{ start: 0, end: text.length }], rules);
  const labels = detectLabels({ blocks: [], reading, mentions: sorted, statements, lexicon });
  expect(labels.map((l) => `${text.slice(l.start, l.end)} / ${l.stance} / ${l.voice ?? 'nobody'}`)).toEqual(expected);
}

function statement(start: number, end: number): Statement<MentionId> {
  const none = {
    cue: null,
    source: null,
    coSpeakers: [],
    addressee: null,
    chain: [],
    medium: null,
    time: null,
    nestedIn: null,
  };
  return {
    ...none,
    id: asId<StatementId>('s'),
    kind: 'indirect',
    content: [{ start, end }],
    speaker: asId<MentionId>('speaker'),
    anonymity: 'named',
    confidence: 1,
  };
}

describe('labels', () => {
  test('a description takes the stance of its sharpest word', () => {
    check('[The presumed leader] met [a veteran mediator].', [
      'The presumed leader / delegitimising / outlet',
      'a veteran mediator / legitimising / outlet',
    ]);
  });
  test('a description without a listed word is no label', () => check('[The tall man] sat down.', []));
  test('a loaded noun belongs to the name before it', () => {
    check('{Marek}’s brutal crackdown shocked the port.', ['brutal crackdown / delegitimising / outlet']);
  });
  test('a predicate labels its subject', () =>
    check('Critics say [the vote] was rigged.', ['the vote was rigged / delegitimising / outlet']));
  test('inside a statement the voice is the speaker’s', () => {
    check('Two aides said <[the usurper] would fall>.', ['the usurper / delegitimising / speaker']);
  });
  test('nothing to read, nothing found', () => check('', []));
});
