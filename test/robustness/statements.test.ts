import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { LONGEST_ARTICLE } from '../../src/text/reading.js';
import { pageOf } from '../page/pageOf.js';
import { statementsOf } from '../statements/read.js';

const filled = (piece: string): string => piece.repeat(Math.ceil(20_000 / piece.length));

/** Texts that no newsroom wrote; read in time that grows with their length, so each takes well under a second. */
const TEXTS: Readonly<Record<string, string>> = {
  'no full stop': filled('the ferry left the quay and the union said it would wait while Falk slept '),
  'reports inside reports': filled('Falk said that Mara Lind said that '),
  'cues without content': filled('he said, '),
  'a quotation never closed': `“${filled('The ferry left, Mara Lind said. ')}`,
  'quotations never closed': filled('“The ferry left, Mara Lind said. '),
  'straight marks, one too few': filled('"The ferry left, he said. '),
  'ten thousand names in one sentence': `Police named ${'Mara Lind, Joren Falk, '.repeat(5_000)}and Falk said that they left.`,
  'names and nothing else': filled('Mara Lind and Joren Falk and '),
  'scripts of all sorts': filled('Мара Lind сказала that порт is 港口 closed، قال Falk. '),
  'zero-width characters': filled('Fa\u200blk said\u200d that the \ufeffquay \u2060is sh\u00adut. '),
  'pronouns without names': filled('She said it was shut.\n'),
  'a transcript': filled('FALK: No.\nLIND: Yes.\n'),
  'relative clauses inside each other': filled('Falk, who said, who told, who '),
};

describe('statements of a text that nobody wrote', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    const { statements } = statementsOf(text);
    for (const { content, cue, source } of statements) {
      const spans = [...content, ...[cue, source].filter((span) => span !== null)];
      expect(spans.every((span) => /[\p{L}\p{N}\p{P}]/u.test(slice(text, span)))).toBe(true);
      expect(content.every((span, i) => i === 0 || span.start >= (content[i - 1]?.end ?? 0))).toBe(true);
    }
    expect(statementsOf(text).statements).toEqual(statements);
  });
  test('a megabyte without a full stop is kept, said to be too long, and read up to the length of an article', () => {
    const content = 'the ferry left the quay and the union said it would wait '.repeat(20_000);
    const { value, problems } = readPage(pageOf(content), loadResources());
    expect(problems.map(({ code }) => code)).toEqual(['too-long']);
    expect(value.article.text.length).toBe(content.length);
    expect(value.reading.tokens.at(-1)?.end).toBeLessThanOrEqual(LONGEST_ARTICLE);
  });
});
