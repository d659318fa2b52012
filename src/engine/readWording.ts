import type { ReadWording } from '../dossier/wordingUnits.js';
import type { Article } from '../model/article.js';
import { type ArticleId, asId } from '../model/ids.js';
import { annotateAlone, readArticle } from '../pipeline.js';
import type { Resources } from '../resources.js';
import { tagSentences } from '../text/part-of-speech.js';

/**
 * Reads one wording with the detectors of the articles, as if it were all of an undated article: a sentence of a text
 * and a wording proposed for it are read alike, so that the same words always give the same findings.
 *
 * @param text the wording
 * @param resources lexicons and models
 * @returns what was found in it
 */
export function readWording(text: string, resources: Resources): ReadWording {
  const read = readArticle(articleOf(text), resources);
  const { sentences, tokens } = read.reading;
  const [annotated] = annotateAlone(read, resources, 'wording').articles;
  const { mentions = [], figures = [], times = [] } = annotated ?? {};
  const parts = tagSentences(resources.models.partOfSpeech, sentences).flat();
  return { text, sentences: sentences.length, tokens, parts, mentions, figures, times };
}

const articleOf = (text: string): Article => ({
  id: asId<ArticleId>('wording'),
  source: { file: null, url: null, sha256: '' },
  text,
  title: null,
  byline: null,
  authors: [],
  outlet: null,
  published: null,
  updated: null,
  canonicalUrl: null,
  section: null,
  credits: [],
  language: 'und',
  transmission: { kind: 'unknown', from: null, confidence: 0, receipts: [] },
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  damage: [],
});
