import { expect, test } from 'vitest';
import type { Mention, Statement } from '../../src/model/annotation.js';
import { asId, type EntityId, type MentionId, type StatementId } from '../../src/model/ids.js';
import { nameRelays } from '../../src/story/entities/nameRelays.js';

const LEXICON = {
  newsroomWords: new Set(['website', 'news', 'agency', 'paper']),
  determiners: new Set(['the']),
};

/** Names of bodies by their words; statements by source, entity of the speaker and chain; expects the new chains. */
function check(
  text: string,
  names: Readonly<Record<string, string>>,
  told: readonly (readonly [source: string, speaker: string | null, ...chain: string[]])[],
  expected: readonly string[],
): void {
  const mentions = Object.entries(names).map(([words, entity]): Mention => {
    const start = text.indexOf(words);
    const type = entity.startsWith('person') ? 'person' : 'organisation';
    const where = { start, end: start + words.length };
    return { id: asId<MentionId>(words), kind: 'name', type, entity: asId<EntityId>(entity), ...where };
  });
  let from = 0;
  const statements = told.map(([source, speaker, ...chain]) => {
    const start = text.indexOf(source, from);
    from = start + 1;
    return statement({ start, end: start + source.length }, speaker, chain);
  });
  const named = nameRelays(text, { mentions, statements }, LEXICON);
  expect(named.map(({ chain }) => chain.join(' < '))).toEqual(expected);
}

function statement(source: Statement['source'], speaker: string | null, chain: readonly string[]): Statement {
  return {
    id: asId<StatementId>('s'),
    kind: 'indirect',
    content: [{ start: 0, end: 1 }],
    cue: null,
    source,
    speaker: speaker === null ? null : asId<EntityId>(speaker),
    coSpeakers: [],
    addressee: null,
    anonymity: 'named',
    chain,
    medium: null,
    time: null,
    nestedIn: null,
    confidence: 1,
  };
}

test('a short name of a newsroom is given in full', () => {
  check(
    'A clerk told The Sund Mercury that the quay is closed. The crane will stay, the Mercury wrote.',
    { 'Sund Mercury': 'mercury', Mercury: 'mercury' },
    [
      ['A clerk', 'clerk', 'A clerk', 'The Sund Mercury'],
      ['the Mercury', 'mercury', 'the Mercury'],
    ],
    ['A clerk < The Sund Mercury', 'Sund Mercury'],
  );
});

test('what two names end with stays as it is written', () => {
  check(
    'The Sund Mercury and the Tarvik Mercury differ. The Mercury said so.',
    { 'Sund Mercury': 'sund', 'Tarvik Mercury': 'tarvik' },
    [['The Mercury', null, 'The Mercury']],
    ['The Mercury'],
  );
});

test('a noun for a newsroom has the name of whom it means, from there on and until it means another', () => {
  check(
    'The ferry is late, Coast Daily said. The website quoted a sailor. “We wait,” the website quoted him as saying. Harbour Post came next. The website said that it rained.',
    { 'Coast Daily': 'coast', 'Harbour Post': 'post' },
    [
      ['Coast Daily', 'coast', 'Coast Daily'],
      ['The website', 'coast', 'The website'],
      ['a sailor', 'sailor', 'a sailor', 'the website'],
      ['The website', 'post', 'The website'],
    ],
    ['Coast Daily', 'Coast Daily', 'a sailor < Coast Daily', 'Harbour Post'],
  );
});

test('people and other nouns are left as they are called', () => {
  check(
    'Ilya Marn left. Marn said that the ministry knew. The ministry said no. The agency said nothing.',
    { 'Ilya Marn': 'person-marn', ministry: 'ministry' },
    [
      ['Marn', 'person-marn', 'Marn'],
      ['The ministry', 'ministry', 'The ministry'],
      ['The agency', null, 'The agency'],
    ],
    ['Marn', 'The ministry', 'The agency'],
  );
});
