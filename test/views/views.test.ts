import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TRANSMISSION_RANK } from '../../src/model/article.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { actsOfReporting, sharedOriginals } from '../../src/views/actsOfReporting.js';
import { BOX, layOut } from '../../src/views/html/lineage-layout.js';
import { renderHtml } from '../../src/views/html/page.js';
import { renderMarkdown } from '../../src/views/markdown.js';
import { FIRST_CLAIMS, FIRST_DISAGREEMENTS, outlineOf } from '../../src/views/outline.js';
import { renderTerminal } from '../../src/views/terminal.js';
import { EMPTY_REASONS } from '../../src/views/words.js';
import { ROOT, readPages } from '../examples/readPages.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();
const harbour = readPages(join(ROOT, 'examples/harbour/in'));
const dossier = buildDossier(harbour, resources);
const both = buildDossier([...harbour, ...readPages(join(ROOT, 'examples/unrelated/in'))], resources);

const HOSTILE = `Mayor says <script>alert(1)</script> & "leaves"

The mayor of Port Ansel, Ada <b>Lund</b>, said on Monday: “I leave <img src=x onerror=alert(2)>.” [Click](javascript:alert(3)) \`now\`.
About 900 people \u001b[31mgathered\u001b[0m at the gate & sang | danced, police said.`;
const hostile = buildDossier([pageOf(HOSTILE, { id: 'hostile"><i>' })], resources);
const empty = buildDossier([], resources);

describe('the outline', () => {
  test('two comparisons of one passage are told apart by what they compare', () => {
    const [story] = dossier.stories;
    const row = story === undefined ? undefined : outlineOf(dossier, story).rows.find(({ claim }) => claim !== null);
    if (story === undefined || row === undefined || row.claim === null) throw new Error('the example compares nothing');
    const other = { ...row.disagreement, topic: 'something else' };
    const { rows, rowOf } = outlineOf(dossier, { ...story, disagreements: [row.disagreement, other] });
    expect(rowOf(row.claim.text, row.disagreement.receipts)?.disagreement).toBe(row.disagreement);
    expect(rows.map(({ claim }) => claim)).toEqual([row.claim, null]);
  });

  test('a voice is unnamed only where no text names it', () => {
    const [story] = dossier.stories;
    const named = dossier.articles.flatMap(({ statements }) => statements.filter((s) => s.anonymity === 'named'));
    const ofOne = (ids: readonly string[]) =>
      named.filter(({ id, speaker }) => ids.includes(id) && speaker !== null && speaker === named[0]?.speaker);
    const group = story?.utterances.map(({ statements }) => ofOne(statements)).find(({ length }) => length > 1);
    if (story === undefined || group === undefined)
      throw new Error('the example has nothing that one person said twice');
    const anonymityWith = (unnamed: readonly { readonly id: string }[]): readonly string[] => {
      const ids = new Set(unnamed.map(({ id }) => id));
      const articles = dossier.articles.map((article) => ({
        ...article,
        statements: article.statements.map((s) => (ids.has(s.id) ? { ...s, anonymity: 'anonymous' as const } : s)),
      }));
      const isOfGroup = (id: string): boolean => group.some((one) => one.id === id);
      return outlineOf({ ...dossier, articles }, story)
        .spoken.filter(({ wordings }) => isOfGroup(wordings[0].renderings[0].statement.id))
        .map(({ anonymity }) => anonymity);
    };
    expect([anonymityWith(group.slice(0, 1)), anonymityWith(group)]).toEqual([['named'], ['anonymous']]);
  });
});

test('what somebody denied is told with the verb, what he only said without it', () => {
  const text =
    'Mayor Ada Lund denied that 900 people had gathered at the gate. She said that the gate was shut. The union told her on Monday that it would stay, and demanded her resignation.';
  const told = buildDossier([pageOf(text, { id: 'gate' })], resources);
  const [story] = told.stories;
  if (story === undefined) throw new Error('one article is one story');
  expect(outlineOf(told, story).spoken.map(({ wordings: [{ quote }] }) => quote)).toEqual([
    'denied that 900 people had gathered at the gate',
    'the gate was shut',
    'it would stay',
    'demanded her resignation',
  ]);
});

test('a compared value is shown in the words of the soundest text that gives it', () => {
  const pages = [...readPages(join(ROOT, 'examples/verdict/in')), ...readPages(join(ROOT, 'examples/quake/in'))];
  const read = buildDossier(pages, resources);
  const rows = read.stories.flatMap((story) => outlineOf(read, story).rows);
  const kinds = new Map(read.articles.map(({ id, transmission }) => [id, TRANSMISSION_RANK[transmission.kind]]));
  const values = rows
    .flatMap((row) => row.values)
    .filter(({ articles, damage }) => articles.length > 1 && damage === null);
  expect(values.length).toBeGreaterThan(5);
  for (const { words, articles } of values) {
    const ranks = articles.map((id) => kinds.get(id) ?? Number.NaN);
    const giving = read.articles.filter(({ id, text }) => articles.includes(id) && text.includes(words));
    expect(
      giving.map(({ id }) => kinds.get(id)),
      words,
    ).toContain(Math.min(...ranks));
  }
});

describe('the page', () => {
  const page = renderHtml(dossier);

  test('loads nothing and runs nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy?.split('; ')).toContain("default-src 'none'");
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|javascript:|@import|https?:\/\/(?!www\.w3\.org)[^\s<"]*"/i,
    );
  });

  test.each([
    ['one story', page],
    ['two stories', renderHtml(both)],
  ])('%s: every anchor is there, once', (_, source) => {
    const ids = [...source.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = [...source.matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('the first screen asks and answers the three questions', () => {
    const first = page.slice(0, page.indexOf('id="account"'));
    for (const question of ['How many independent sources', 'Who said it first', 'Which number may I print'])
      expect(first).toContain(question);
  });

  test('at most 25 claims and 12 disagreements stand before "more"', () => {
    const sectionOf = (id: string) => new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(page)?.[1] ?? '';
    const lines = (markup: string, tag: RegExp) => markup.match(tag)?.length ?? 0;
    const shown = (markup: string) => markup.split('more line')[0] ?? '';
    expect(lines(shown(sectionOf('claims')), /<li id=/g)).toBe(
      Math.min(FIRST_CLAIMS, dossier.stories[0]?.claims.length ?? 0),
    );
    expect(lines(shown(sectionOf('disagreements')), /<tr id=/g)).toBeLessThanOrEqual(FIRST_DISAGREEMENTS);
  });

  test('unseen originals are drawn', () => {
    expect(dossier.stories[0]?.origins.filter(({ seen }) => !seen).length).toBeGreaterThan(0);
    expect(page).toContain('not in hand');
    expect(page).toMatch(/<svg[\s\S]*<title>/);
    const drawing = /<svg[\s\S]*?<\/svg>/.exec(page)?.[0] ?? '';
    expect(drawing.match(/class="box ghostbox"/g)?.length).toBe(
      dossier.stories[0]?.origins.filter(({ seen }) => !seen).length,
    );
    expect(drawing.match(/class="box"/g)?.length).toBe(dossier.stories[0]?.articles.length);
  });

  test('no box of the lineage lies on another, and every line joins two of them', () => {
    const [story] = dossier.stories;
    const { nodes, links, width, height } = layOut(outlineOf(dossier, story as NonNullable<typeof story>));
    const overlaps = nodes.filter((a, i) =>
      nodes.slice(0, i).some((b) => Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height),
    );
    expect(overlaps).toEqual([]);
    expect(nodes.filter((n) => n.x + BOX.width > width || n.y + BOX.height > height)).toEqual([]);
    expect(links.filter(({ from, to }) => !nodes.includes(from) || !nodes.includes(to))).toEqual([]);
    expect(links.filter(({ kind, from, to }) => kind === 'parent' && from.x >= to.x)).toEqual([]);
  });

  test('no colour stands alone: every dot has its letter, every verdict its sign', () => {
    expect(page.match(/class="dot [^"]*"[^>]*>(?!(<span class="vh">origin <\/span>)?[A-Z])/g)).toBeNull();
    expect(page.match(/class="sign [^"]*">(?![✓○≠≈⚠→=])/g)).toBeNull();
  });

  test('a handle that opens holds no link', () => {
    expect(page.match(/<summary>(?:(?!<\/summary>)[\s\S])*<a /g)).toBeNull();
  });

  test('one main part, one first heading a story, no heading skipped', () => {
    const source = renderHtml(both);
    expect(source).toMatch(/<html lang="en">/);
    expect(source.match(/<main>/g)).toHaveLength(1);
    expect(source.match(/<h1>/g)).toHaveLength(both.stories.length);
    const levels = [...source.matchAll(/<h(\d)>/g)].map((match) => Number(match[1]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('is small enough to be sent by mail', () => {
    expect(page.length).toBeLessThan(600_000);
  });
});

describe('text of an article is text, whatever it holds', () => {
  test('HTML', () => {
    const page = renderHtml(hostile);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<img|<b>Lund|"><i>/);
  });

  test('Markdown', () => {
    const document = renderMarkdown(hostile);
    expect(document).not.toMatch(/(?<!\\)<script|(?<!\\)\[Click(?<!\\)\]\(/);
  });

  test('terminal: no control character reaches it, no line is wider than it', () => {
    const summary = renderTerminal(hostile, { columns: 80, colour: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(summary).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    const wide = renderTerminal(dossier, { columns: 80, colour: false })
      .split('\n')
      .filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  });
});

test('the summary says whom a pronoun means, as the account does', () => {
  const corroborated = renderTerminal(dossier, { columns: 120, colour: false })
    .split('\n')
    .filter((line) => line.startsWith('  ✓') && / [A-Z]+$/.test(line));
  expect(corroborated.length).toBeGreaterThan(1);
  expect(corroborated.filter((line) => /✓ (He|She|It|They) /.test(line))).toEqual([]);
});

describe('nothing is empty without a reason', () => {
  test('a story of one sentence', () => {
    const small = buildDossier([pageOf('The bridge is closed today because of ice on the road.')], resources);
    const [story] = small.stories;
    const [page, document] = [renderHtml(small), renderMarkdown(small)];
    for (const [section, lines] of [
      ['disagreements', story?.disagreements],
      ['copies', story?.copies],
      ['edges', story?.edges],
      ['framing', story?.framing],
    ] as const) {
      expect(lines).toEqual([]);
      expect(page, section).toContain(EMPTY_REASONS[section]);
    }
    expect(document).toContain(EMPTY_REASONS.disagreements);
  });

  test('events without a date', () => {
    const undated = buildDossier([pageOf('Police arrested a driver after the crash on the bridge.')], resources);
    expect(undated.stories[0]?.timeline.map(({ date }) => date)).toEqual([null]);
    expect(renderMarkdown(undated)).toContain('## When\n\n*No report says when anything happened.*');
  });

  test('no input, no story, and that is said', () => {
    expect(renderHtml(empty)).toContain('No story');
    expect(renderMarkdown(empty)).toBe('# No story\n');
    expect(renderTerminal(empty, { columns: 80, colour: false })).toContain('No story.');
  });
});

test('every line of the Markdown that asserts something cites a receipt that is listed', () => {
  const document = renderMarkdown(dossier);
  const listed = new Set([...document.matchAll(/^(\d+)\. /gm)].map((match) => match[1]));
  const account = document.slice(document.indexOf('## What happened'), document.indexOf('## Where they disagree'));
  const sentences = account.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(sentences.length).toBeGreaterThan(3);
  for (const sentence of sentences) {
    const cited = [...sentence.matchAll(/\[(\d+)\]/g)].map((match) => match[1]);
    expect(cited.length, sentence).toBeGreaterThan(0);
    expect(cited.filter((number) => !listed.has(number))).toEqual([]);
  }
});

test('the Markdown says beside the number of origins which of them draw on one that is not in hand', () => {
  const [story] = dossier.stories;
  const outline = outlineOf(dossier, story as NonNullable<typeof story>);
  const shared = sharedOriginals(outline, actsOfReporting(outline));
  expect(shared.length).toBeGreaterThan(0);
  const [line] = /^Not separate everywhere: .*$/m.exec(renderMarkdown(dossier)) ?? [''];
  expect(line).toContain(`draw on **${shared[0]?.line.letter}**`);
});
