import { readFileSync } from 'node:fs';
import { detectMentions } from '../../src/annotations/mentions/detectMentions.js';
import { compileMentionLexicon } from '../../src/annotations/mentions/lexicon.js';
import type { Mention } from '../../src/model/annotation.js';
import type { Block } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { slice } from '../../src/model/span.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { readText } from '../../src/text/reading.js';

const file = (name: string): Buffer => readFileSync(new URL(`../../data/${name}`, import.meta.url));
const json = (name: string) => JSON.parse(file(name).toString('utf8'));

export const lexicon = compileMentionLexicon({
  mentions: json('en/mentions.json'),
  countries: json('names/countries.json'),
  givenNames: json('names/given-names.json'),
  personNames: json('en/person-names.json'),
  placeNames: json('en/place-names.json'),
});
const tagger = decodeModel(file('models/part-of-speech.bin'));
const names = decodeModel(file('models/names.bin'));
const rules = {
  abbreviations: new Set(['aug', 'sept']),
  titles: new Set(['mr', 'mrs', 'ms', 'dr', 'gen', 'sen']),
};

/** Takes a text, a paragraph a line, and its language; gives what the shipped models and lists find. */
export function mentionsOf(text: string, language = 'en'): readonly Mention[] {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph',
  }));
  const article = { id: asId<ArticleId>('a'), text, language, blocks };
  const reading = readText(text, blocks, rules);
  return detectMentions({ article, reading, parts: tagSentences(tagger, reading.sentences), lexicon, names });
}

/** "words | kind type | role", one line a mention; the role is left out where there is none. */
export function linesOf(text: string, language = 'en'): readonly string[] {
  return mentionsOf(text, language).map(({ kind, type, role, ...where }) =>
    [slice(text, where), `${kind} ${type}`, ...(role === undefined ? [] : [slice(text, role)])].join(' | '),
  );
}
