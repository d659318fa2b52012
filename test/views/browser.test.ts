import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { renderHtml } from '../../src/views/html/page.js';
import { ROOT, readPages } from '../examples/readPages.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(CHROMIUM === undefined)('the page in a browser (skipped without Chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-page-'));
  const file = join(folder, 'dossier.html');
  let browser: Browser;

  beforeAll(async () => {
    const pages = ['harbour', 'unrelated'].flatMap((name) => readPages(join(ROOT, `examples/${name}/in`)));
    writeFileSync(file, renderHtml(buildDossier(pages, loadResources())));
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-quic', '--disable-component-update', '--disable-background-networking'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'axe finds nothing and nothing is wider than the window, %s, %i pixels, all folds open',
    async (colorScheme, width) => {
      // The page's own policy forbids scripts; only the checker's is let in.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
      await page.addScriptTag({ content: AXE });
      const found = await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      );
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await context.close();
    },
    60_000,
  );

  test('a receipt is one key away, and its link leads into the text', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(file).href);
    await page.locator('.account summary').first().focus();
    await page.keyboard.press('Enter');
    const link = page.locator('.account details[open] cite a').first();
    await link.click();
    expect(page.url()).toMatch(/#(s\d+-)?text\d+-\d+$/);
    await page.close();
  }, 30_000);

  test('asks for nothing outside of itself', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(asked).toEqual([pathToFileURL(file).href]);
    await page.close();
  }, 30_000);
});
