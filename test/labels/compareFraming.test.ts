import { describe, expect, test } from 'vitest';
import type { Label, Stance } from '../../src/model/annotation.js';
import { type ArticleId, asId, type EntityId } from '../../src/model/ids.js';
import { compareFraming, type FramedArticle } from '../../src/story/framing/compareFraming.js';

const ARTICLES = new Set(['the', 'a', 'an']);

/** Labels stand in the text as [words|target|voice|stance]; the text is read without the marks. */
function articleOf(id: string, marked: string): FramedArticle {
  const labels: Label[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [, words, target, voice, stance] = /^\[(.*)\|(.*)\|(.*)\|(.*)\]$/.exec(part) ?? [];
    if (words === undefined || target === undefined) {
      text += part;
      continue;
    }
    labels.push({
      start: text.length,
      end: text.length + words.length,
      target: asId<EntityId>(target),
      voice: voice === 'outlet' ? 'outlet' : asId<EntityId>(voice ?? ''),
      stance: stance as Stance,
    });
    text += words;
  }
  return { article: { id: asId<ArticleId>(id), text }, labels };
}

/** One line an entity: "target: words / voice / stance x uses; …". */
const linesOf = (...articles: readonly FramedArticle[]): readonly string[] =>
  compareFraming(articles, ARTICLES).map(
    ({ target, wordings }) =>
      `${target}: ${wordings.map((w) => `${w.words} / ${w.voice} / ${w.stance} x ${w.receipts.length}`).join('; ')}`,
  );

describe('framing', () => {
  const wire = articleOf('a', 'So [the embattled minister|e1|outlet|neutral] met [the mob|e2|e1|delegitimising].');
  const paper = articleOf(
    'b',
    '[The embattled minister|e1|outlet|neutral] left; [usurper|e1|e2|delegitimising], they say.',
  );

  test('the same words are one wording whatever their case and article, most used first', () => {
    expect(linesOf(wire, paper)).toEqual([
      'e1: the embattled minister / outlet / neutral x 2; usurper / e2 / delegitimising x 1',
      'e2: the mob / e1 / delegitimising x 1',
    ]);
  });
  test('an outlet’s own words stay apart from a speaker’s', () => {
    const quoting = articleOf('c', 'He is called [the embattled minister|e1|e2|neutral].');
    expect(linesOf(wire, quoting)[0]).toBe(
      'e1: the embattled minister / e2 / neutral x 1; the embattled minister / outlet / neutral x 1',
    );
  });
  test('every receipt is the slice of its article', () => {
    const receipts = compareFraming([wire, paper], ARTICLES).flatMap(({ wordings }) =>
      wordings.flatMap((w) => w.receipts),
    );
    expect(receipts.map(({ quote }) => quote).sort()).toEqual([
      'The embattled minister',
      'the embattled minister',
      'the mob',
      'usurper',
    ]);
    for (const { article, start, end, quote } of receipts)
      expect((article === 'a' ? wire : paper).article.text.slice(start, end)).toBe(quote);
  });
  test('of whom nothing but a pronoun tells is left out', () => {
    const unnamed = new Set([asId<EntityId>('e2')]);
    expect(compareFraming([wire], ARTICLES, unnamed).map(({ target }) => target)).toEqual(['e1']);
  });
  test('nothing labelled, nothing compared', () => expect(linesOf(articleOf('d', 'All is calm.'))).toEqual([]));
});
