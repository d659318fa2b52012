import { expect, test } from 'vitest';
import { quoted } from '../../src/text/quoting.js';

test.each([
  ['plain words', 'about 40 nurses', '“about 40 nurses”'],
  ['a quotation and who says it', '"We stay," she said', '“‘We stay,’ she said”'],
  ['marks of another language', '«Wir bleiben», sagte sie', '“‘Wir bleiben’, sagte sie”'],
  ['all of the words are a quotation', '“We stay until Friday.”', '“We stay until Friday.”'],
  ['a quotation that was cut at its end', '“We stay until the last …', '“We stay until the last …”'],
  ['one that was cut behind its speaker', 'He said: “We stay until …', '“He said: ‘We stay until …’”'],
  ['one that was cut at its beginning', 'stay until Friday,” she said', '“‘stay until Friday,’ she said”'],
  ['two quotations', '“We stay,” she said, “until Friday.”', '“‘We stay,’ she said, ‘until Friday.’”'],
  ['an apostrophe is no mark', 'the nurses’ union', '“the nurses’ union”'],
])('%s', (_, words, told) => {
  expect(quoted(words)).toBe(told);
});
