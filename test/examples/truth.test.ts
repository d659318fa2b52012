import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractPage } from '../../src/page/extractPage.js';
import { model } from '../page/model.js';
import { ROOT, readPages } from './readPages.js';
import { allSpans, readTruth } from './readTruth.js';

describe.each(['harbour', 'relay', 'spokesman', 'strike', 'verdict', 'summit'])(
  'the truth of the example %s',
  (example) => {
    const pages = readPages(join(ROOT, 'examples', example, 'in'));
    const texts = new Map(pages.map((page) => [page.id.slice(0, 2), extractPage(page, { model }).value.text]));

    test('is about the files as they are', () => {
      for (const { file, sha256 } of Object.values(readTruth(example).stemma.docs))
        expect(pages.find((page) => page.source.file === file)?.source.sha256, file).toBe(sha256);
    });

    test('slices to its words in the article texts', () => {
      const off = allSpans(example).filter(
        ({ span }) => texts.get(span.doc)?.slice(span.start, span.end) !== span.text,
      );
      expect(off.map(({ layer, span }) => `${layer} ${span.doc} ${span.text}`)).toEqual([]);
    });
  },
);
