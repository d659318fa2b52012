import { detectMentions } from '../../src/annotations/mentions/detectMentions.js';
import { compileMentionLexicon } from '../../src/annotations/mentions/lexicon.js';
import type { Mention } from '../../src/model/annotation.js';
import type { Block } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { slice } from '../../src/model/span.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { readText } from '../../src/text/reading.js';
import { dataBytes, dataJson } from '../readData.js';

export const lexicon = compileMentionLexicon({
  mentions: dataJson('en/mentions.json'),
  countries: dataJson('names/countries.json'),
  givenNames: dataJson('names/given-names.json'),
  personNames: dataJson('en/person-names.json'),
  personNouns: dataJson('en/person-nouns.json'),
  thingNouns: dataJson('en/thing-nouns.json'),
  placeNames: dataJson('en/place-names.json'),
});
const tagger = decodeModel(dataBytes('models/part-of-speech.bin'));
const names = decodeModel(dataBytes('models/names.bin'));
const rules = {
  abbreviations: new Set(['aug', 'sept']),
  titles: new Set(['mr', 'mrs', 'ms', 'dr', 'gen', 'sen']),
};

/** Takes a text, a paragraph or title a line, and its language; gives what the shipped models and lists find. */
export function mentionsOf(
  text: string,
  language = 'en',
  kind: 'paragraph' | 'title' = 'paragraph',
): readonly Mention[] {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind,
  }));
  const article = { id: asId<ArticleId>('a'), text, language, blocks };
  const reading = readText(text, blocks, rules);
  return detectMentions({ article, reading, parts: tagSentences(tagger, reading.sentences), lexicon, names });
}

/** "words | kind type | role", one line a mention; the role is left out where there is none. */
export function linesOf(text: string, language = 'en', block: 'paragraph' | 'title' = 'paragraph'): readonly string[] {
  return mentionsOf(text, language, block).map(({ kind, type, role, ...where }) =>
    [slice(text, where), `${kind} ${type}`, ...(role === undefined ? [] : [slice(text, role)])].join(' | '),
  );
}
