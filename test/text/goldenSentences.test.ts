import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSentenceRules } from '../../src/resources.js';
import { readText } from '../../src/text/reading.js';
import { ROOT } from '../examples/readPages.js';

const FILE = join(process.env.STEMMA_ACCEPTANCE ?? join(ROOT, '../shared'), 'data/pysbd_golden_en/golden.jsonl');
/** How many of the 48 must be cut right. */
const FLOOR = 45;

interface Golden {
  readonly text: string;
  readonly sentences: readonly string[];
}

// The golden rules of English sentence boundaries (pySBD, Sadvilkar and Neumann 2020; MIT); they are not part of the
// project.
test.skipIf(!existsSync(FILE))(
  `pySBD’s golden rules: ${FLOOR} of 48 at least (skipped without the acceptance folder)`,
  () => {
    const rules = loadSentenceRules();
    const rows = readFileSync(FILE, 'utf8').trim().split('\n');
    const wrong = rows
      .map((row): Golden => JSON.parse(row))
      .filter(({ text, sentences }) => {
        const read = readText(text, [{ start: 0, end: text.length }], rules).sentences;
        const found = read.map(({ start, end }) => text.slice(start, end));
        return JSON.stringify(found) !== JSON.stringify(sentences.map((sentence) => sentence.trim()));
      });
    expect(rows.length).toBe(48);
    expect(wrong.map(({ text }) => text).slice(rows.length - FLOOR)).toEqual([]);
  },
);
