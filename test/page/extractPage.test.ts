import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page, PageExtract } from '../../src/model/page.js';
import { extractPage } from '../../src/page/extractPage.js';
import { model } from './model.js';

const page = (content: string, url: string | null = null): Page => ({
  id: 'p',
  format: 'html',
  content,
  source: { file: 'p.html', url, sha256: '' },
  given: {},
});
const extract = (content: string, url?: string): PageExtract =>
  extractPage(page(content, url ?? null), { model }).value;

/** The page's body (put into a frame with a title) against the expected lines, "role text". */
function check(body: string, expected: readonly string[]): void {
  const { text, blocks } = extract(
    `<html><head><title>Ferry runs again | Quay News</title></head><body>${body}</body></html>`,
  );
  expect(blocks.map((b) => `${b.role} ${text.slice(b.start, b.end)}`)).toEqual(expected);
}

const prose = (word: string): string =>
  `The ${word} ferry of Port Ansel sailed again on Monday, the harbour office said, after a strike that had lasted for nine days.`;
const p = (word: string): string => `<p>${prose(word)}</p>`;

describe('the main text', () => {
  test('begins with the headline, told once', () =>
    check(`<h1>Ferry runs again</h1>${p('red')}${p('blue')}`, [
      'title Ferry runs again',
      `body ${prose('red')}`,
      `body ${prose('blue')}`,
    ]));
  test('leaves out menus, shares, related links and footers', () =>
    check(
      `<nav><a href="/">Home</a> <a href="/a">News</a></nav><article><h1>Ferry runs again</h1>${p('red')}${p('blue')}
       <div class="share-tools"><a>Share</a></div><div class="related"><a href="/x">Tides of the week and what they mean for you</a></div></article>
       <footer><p>Port Ansel, Quay 1. All the news of the quay since 1911.</p></footer>`,
      ['title Ferry runs again', `body ${prose('red')}`, `body ${prose('blue')}`],
    ));
  test('keeps headings between paragraphs, captions and the signature', () =>
    check(
      `<article><h1>Ferry runs again</h1><p class="byline">By Ada Quist</p>${p('red')}
       <figure><img src="x"><figcaption>The ferry. Photo: Bo Lind</figcaption></figure><h2>Nine days</h2>${p('blue')}</article>`,
      [
        'title Ferry runs again',
        'byline By Ada Quist',
        `body ${prose('red')}`,
        'caption The ferry. Photo: Bo Lind',
        'heading Nine days',
        `body ${prose('blue')}`,
      ],
    ));
  const BOX = '<h3>Quay at noon</h3><p>Five minutes of harbour, every weekday.</p>';
  test.each([
    ['a box with a form', `<div>${BOX}<form><input type="email"></form></div>`, ['box', 'box']],
    ['an aside with a heading', `<aside>${BOX}</aside>`, ['box', 'box']],
    ['a quotation set large', '<aside><p>“Nine days were enough for all of us.”</p></aside>', ['body']],
    ['a section of the story', `<div>${BOX}</div>`, ['heading', 'body']],
  ])('%s', (_, box, roles) => {
    const { text, blocks } = extract(
      `<article><h1>Ferry runs again</h1>${p('red')}${p('blue')}${box}${p('grey')}${p('green')}</article>`,
    );
    const inside = blocks.filter((b) => /Quay at noon|every weekday|Nine days/.test(text.slice(b.start, b.end)));
    expect(inside.map(({ role }) => role)).toEqual(roles);
  });
  test('keeps the date and the source at the edges, for the article to read, and no masthead', () =>
    check(
      `<p>Quay News, Tuesday</p><article><h1>Ferry runs again</h1><div class="meta">14 March 2026, 20:15</div>${p('red')}${p('blue')}${p('grey')}${p('green')}
       </article><div>Source: Tideline News Agency</div>`,
      [
        'title Ferry runs again',
        'navigation 14 March 2026, 20:15',
        `body ${prose('red')}`,
        `body ${prose('blue')}`,
        `body ${prose('grey')}`,
        `body ${prose('green')}`,
        'navigation Source: Tideline News Agency',
      ],
    ));
  test('leaves out an offer and the comments between and below paragraphs', () =>
    check(
      `<article><h1>Ferry runs again</h1>${p('red')}<aside class="newsletter-box"><p>Subscribe to Quay News for 1 euro a month and never miss a tide again.</p></aside>${p('blue')}
       </article><section class="comments"><p>I was on the second ferry on Monday, and I must say that the coffee was as cold as ever.</p></section>`,
      ['title Ferry runs again', `body ${prose('red')}`, `body ${prose('blue')}`],
    ));
  test('a stray end tag does not tear the page', () =>
    check(`<div><h1>Ferry runs again</h1><p>${prose('red')}</b></i></p>${p('blue')}</div>`, [
      'title Ferry runs again',
      `body ${prose('red')}`,
      `body ${prose('blue')}`,
    ]));
  test('a page without text is a problem', () => {
    expect(
      extractPage(page('<html><body><script>1</script></body></html>'), { model }).problems.map((x) => x.code),
    ).toEqual(['no-text']);
  });
});

describe('the way back to the page', () => {
  const follow = ({ text, map }: PageExtract, source: string): string[] =>
    map.map((m) => `${text.slice(m.start, m.end)} < ${source.slice(m.rawStart, m.rawEnd)}`);
  test('white space ends a piece, an entity is a piece', () => {
    const source = `<body><h1>Ships &amp;  ports</h1>${p('red')}</body>`;
    expect(follow(extract(source), source)).toEqual([
      'Ships < Ships',
      '& < &amp;',
      'ports < ports',
      `${prose('red')} < ${prose('red')}`,
    ]);
  });
});

describe('metadata', () => {
  const head = `<html lang="en-GB"><head><title>Ferry runs again - Quay News</title><meta property="og:site_name" content="Quay News">
    <meta property="article:published_time" content="2026-03-14T08:00:00+01:00"><link rel="canonical" href="https://quay.example/2026/03/14/ferry">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry runs again","author":[{"name":"Ada Quist"}]}]}</script></head>`;
  test('every source is kept', () => {
    const { candidates } = extract(`${head}<body><h1>Ferry runs again</h1>${p('red')}</body>`);
    expect(candidates.map((c) => `${c.field} ${c.source} ${c.value}`)).toEqual([
      'title json-ld Ferry runs again',
      'author json-ld Ada Quist',
      'outlet og Quay News',
      'published og 2026-03-14T08:00:00+01:00',
      'title h1 Ferry runs again',
      'title title Ferry runs again - Quay News',
      'canonical link https://quay.example/2026/03/14/ferry',
      'published url 2026-03-14',
      'language html en-GB',
      'outlet title Quay News',
    ]);
  });
  test('the times and names of comments are no metadata', () => {
    const comment =
      '<div class="comments"><b class="author">Old Salt</b> <time datetime="2026-03-16">Monday</time></div>';
    const { candidates } = extract(`<body><h1>Ferry runs again</h1>${p('red')}${p('blue')}${comment}</body>`);
    expect(candidates.filter(({ field }) => field !== 'title')).toEqual([]);
  });
  test('an organisation that signs in JSON-LD is no author', () => {
    const item =
      '{"@type":"NewsArticle","author":[{"@type":"Organization","name":"Quay News"},{"@type":"Person","name":"Ada Quist"}]}';
    const { candidates } = extract(`<script type="application/ld+json">${item}</script>${p('red')}`);
    expect(candidates.filter(({ field }) => field === 'author').map(({ value }) => value)).toEqual(['Ada Quist']);
  });
  test.each([
    ['https://a.example/2026/3/4/x', '2026-03-04'],
    ['https://a.example/news/2026-03-04-x.html', '2026-03-04'],
    ['https://a.example/x-20260304.html', '2026-03-04'],
    ['https://a.example/id/20269904', undefined],
    ['https://a.example/about', undefined],
  ])('the day in %s', (url, day) => {
    expect(extract('<p>x</p>', url).candidates.find((c) => c.source === 'url')?.value).toBe(day);
  });
});

describe('laws', () => {
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '</div>',
        '<b>',
        '</b>',
        '<h1>',
        '</h1>',
        '<br>',
        '<svg/>',
        '<li>',
        '&amp;',
        '&#x1F6A2;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<a href=x>',
        '</a>',
        '<title>',
        '</title>',
        '<table><td>',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constant(prose('grey')),
    ),
    { maxLength: 60 },
  );
  test('blocks lie in the text in order, and the map is monotone and exact', () => {
    fc.assert(
      fc.property(markup, (parts) => {
        const source = parts.join('');
        const { text, blocks, map } = extract(source);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBe(text.length);
        for (const m of map)
          if (m.end - m.start === m.rawEnd - m.rawStart && !/&/.test(source.slice(m.rawStart, m.rawEnd)))
            expect(source.slice(m.rawStart, m.rawEnd).replace(/\s/gu, ' ')).toBe(text.slice(m.start, m.end));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['a hundred thousand open elements', '<div>'.repeat(1e5)],
    ['a hundred thousand stray end tags', '<div>'.repeat(1e5) + '</b>'.repeat(1e5)],
    ['a hundred thousand items', '<li><p>'.repeat(1e5)],
    ['nested spans and stray ends', `<b>${'<span>'.repeat(5e4)}${'<p></b>'.repeat(5e4)}`],
    ['one long line', 'word '.repeat(4e5)],
    ['ampersands', '&'.repeat(3e5)],
  ])('%s take less than two seconds', (_, source) => {
    const started = performance.now();
    extract(source);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('a plain text is its own extract, a block a line', () => {
  const content = 'One line.\r\n\r\n  Two  words \n\n';
  const { value } = extractPage({ ...page(content), format: 'text' }, { model });
  expect(value.text).toBe(content);
  expect(value.blocks.map((b) => content.slice(b.start, b.end))).toEqual(['One line.', 'Two  words']);
});

test('what stands around the story: links, short lines, names of parts and addresses of its own site', () => {
  const { surroundings } = extract(
    `<div class="naslov"><a href="/svet/more">Sea news</a> <a href="https://elsewhere.example/kultura">Elsewhere</a></div>
     <article><h1>Ferry runs again</h1>${p('red')}${p('blue')}<p>The <a href="/x">crew</a> waits.</p></article>
     <div id="oglas">Oglas</div><p>${'A long line that stands under the story. '.repeat(4)}</p>`,
  );
  expect(surroundings.lines).toEqual(['Sea news', 'Elsewhere', 'crew', 'Sea news Elsewhere', 'Oglas']);
  expect(surroundings.names).toEqual(['naslov', 'svet', 'more', 'x', 'oglas']);
});
