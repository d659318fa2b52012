import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_WORDS } from '../../src/dossier/writeAccount.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Receipt } from '../../src/model/receipt.js';
import type { Story } from '../../src/model/story.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { meets } from '../../src/text/meets.js';
import { readText } from '../../src/text/reading.js';
import { ROOT, readPages } from '../examples/readPages.js';

const resources = loadResources();
const harbour = readPages(join(ROOT, 'examples/harbour/in'));
const unrelated = readPages(join(ROOT, 'examples/unrelated/in'));
const examples = { harbour, unrelated, both: [...harbour, ...unrelated] };
const dossiers = Object.fromEntries(
  Object.entries(examples).map(([name, pages]) => [name, buildDossier(pages, resources)]),
) as Readonly<Record<keyof typeof examples, Dossier>>;

const LONGEST_RECEIPT = 500;

// Everything that looks like a receipt, wherever it stands.
function receiptsIn(value: unknown): readonly Receipt[] {
  if (Array.isArray(value)) return value.flatMap(receiptsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'start' in value ? [value as Receipt] : [];
  return [...own, ...Object.values(value).flatMap(receiptsIn)];
}

// What damaged words probably mean, beside them.
const READING = / \[probably: [^\]]*\]/gu;

const textOf = ({ articles }: Dossier, id: string): string => articles.find((a) => a.id === id)?.text ?? '';

describe.each(Object.entries(dossiers))('%s', (_, dossier) => {
  const lines = dossier.stories.flatMap(({ claims, disagreements, timeline, account }) => [
    ...claims,
    ...disagreements,
    ...timeline,
    ...account,
  ]);

  test('every quote is the slice of its article', () => {
    const receipts = receiptsIn(dossier.stories);
    expect(receipts.length).toBeGreaterThan(10);
    const wrong = receipts.filter(({ article, start, end, quote, prefix, suffix }) => {
      const text = textOf(dossier, article);
      return (
        text.slice(start, end) !== quote || !text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('a receipt of a line lies within one sentence and is at most 500 characters long', () => {
    const sentences = new Map(
      dossier.articles.map(({ id, text, blocks }) => [id, readText(text, blocks, resources.sentences).sentences]),
    );
    const astray = receiptsIn(lines).filter(
      ({ article, start, end }) =>
        end - start > LONGEST_RECEIPT || !sentences.get(article)?.some((s) => s.start <= start && end <= s.end),
    );
    expect(astray.map(({ quote }) => quote)).toEqual([]);
  });

  test('every id that is named exists', () => {
    for (const story of dossier.stories) expect(danglingIn(story, dossier)).toEqual([]);
  });

  test('nothing is corroborated by one origin, or single-source by two', () => {
    const claims = dossier.stories.flatMap((story) => story.claims);
    const wrong = claims.filter(
      ({ status, origins }) => status !== 'disputed' && (status === 'corroborated') !== new Set(origins).size > 1,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('no two claims of a story have one text', () => {
    for (const { claims } of dossier.stories) expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length);
  });

  test('a claim is a sentence of a text, word for word, or told by the sides of a disagreement or the reports of an event', () => {
    for (const { claims, disagreements } of dossier.stories) {
      const topics = ['the same event', ...disagreements.map(({ topic }) => topic.toLowerCase())];
      const other = claims.filter(
        ({ text, support }) =>
          text.replace(READING, '') !== support[0].quote &&
          !topics.some((topic) => text.toLowerCase().startsWith(`${topic}: `)),
      );
      expect(other.map(({ text }) => text)).toEqual([]);
    }
  });

  test('the account tells claims in their words and order, and no more than its words', () => {
    for (const { claims, account, disagreements } of dossier.stories) {
      const words = account.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
      expect(words).toBeLessThanOrEqual(ACCOUNT_WORDS);
      const wholes = claims.map(({ text, brief = text }) => wordsOf(brief));
      const isCutFromOneOf = (text: string, sources: readonly (readonly string[])[]) =>
        sources.some((whole) => isCutFrom(wordsOf(withoutName(text)), whole));
      // What a sentence tells beside a dispute is cut from the sentence, for its claim tells the dispute.
      const isDisputed = meets(disagreements.flatMap(({ receipts }) => receipts));
      const isTold = (text: string, quotes: readonly string[], isOfDispute: boolean) =>
        isCutFromOneOf(text, isOfDispute ? [...wholes, ...quotes.map(wordsOf)] : wholes);
      const astray = account.filter(({ text, receipts }) => {
        const quotes = receipts.map(({ quote }) => quote);
        // Two sides of a dispute are told in turn, each in its words.
        const isOfDispute = isDisputed(receipts[0]);
        const sides = isOfDispute ? text.split('; ') : [text];
        return !isTold(text, quotes, isOfDispute) && !sides.every((side) => isTold(side, quotes, isOfDispute));
      });
      expect(astray).toEqual([]);
    }
  });
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// The name in brackets for a pronoun, or with a colon before a quotation, is put to the words of the claim.
const withoutName = (text: string): string => text.replace(/^\[[^\]]*\]|^[^“]*: (?=“)|^others give /u, '');

function isCutFrom(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = whole.indexOf(word, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function danglingIn(story: Story, dossier: Dossier): readonly string[] {
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
  const missing = (known: ReadonlySet<string>, named: readonly string[]) => named.filter((id) => !known.has(id));
  const members = dossier.articles.filter(({ id }) => story.articles.includes(id));
  return [
    ...missing(
      ids(story.origins),
      [...story.claims, ...story.account].flatMap(({ origins }) => origins),
    ),
    ...missing(
      ids(story.entities),
      story.timeline.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
    ),
    ...missing(
      ids(members.flatMap(({ figures }) => figures)),
      story.disagreements.flatMap(({ figures }) => figures),
    ),
    ...missing(
      ids(members.flatMap(({ statements }) => statements)),
      story.utterances.flatMap((u) => u.statements),
    ),
    ...missing(
      ids(members),
      receiptsIn(story).map(({ article }) => article),
    ),
    ...missing(
      ids(members),
      story.edges.flatMap(({ from, to }) => [from, to]),
    ),
  ];
}

describe('the order of the pages', () => {
  // A fixed walk through all of them: each step is prime to the number of pages.
  test.each([3, 7, 9])('does not matter (every %ith page first)', (step) => {
    const shuffled = harbour.map((_, i) => harbour[(i * step) % harbour.length] as (typeof harbour)[number]);
    expect(new Set(shuffled).size).toBe(harbour.length);
    expect(JSON.stringify(buildDossier(shuffled, resources)) === JSON.stringify(dossiers.harbour)).toBe(true);
  });
});

describe('another story beside it', () => {
  const found = dossiers.both.stories.find(({ articles }) => articles.length === harbour.length);
  const alone = dossiers.harbour.stories[0];
  const linesOf = (story: Story | undefined) => ({
    headline: story?.headline,
    claims: story?.claims.map(({ text, status, support }) => [text, status, support]),
    disagreements: story?.disagreements.map(({ topic, verdict, note }) => [topic, verdict, note]),
    timeline: story?.timeline.map(({ date, type, text }) => [date, type, text]),
    account: story?.account.map(({ text }) => text),
  });

  test('changes no line of a story', () => {
    expect(linesOf(found)).toEqual(linesOf(alone));
  });

  test('shares no entity with it', () => {
    const [one, other] = dossiers.both.stories.map(({ entities }) => new Set(entities.map(({ id }) => id)));
    expect([...(one ?? [])].filter((id) => other?.has(id))).toEqual([]);
  });
});
