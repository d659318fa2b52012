import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../src/version.js';
import { run } from './cli/fakeTerminal.js';
import { ROOT } from './examples/readPages.js';

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const README = text('README.md');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].concat(
  readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
);

describe('the README is true', () => {
  test('it names every command and option of the program, and the program knows every command it names', async () => {
    const { out } = await run(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+)(?=[ [])/gm)]
      .map((match) => match[1])
      .filter((name) => name !== 'help');
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !README.includes(`stemma ${name}`))).toEqual([]);
    for (const name of commands) {
      const { out: help } = await run([String(name), '--help']);
      const options = [...help.matchAll(/^ {2}(--[a-z]+)/gm)].map((match) => match[1]).filter((o) => o !== '--help');
      expect(
        options.filter((option) => !README.includes(String(option))),
        `stemma ${name}`,
      ).toEqual([]);
    }
    const named = [...README.matchAll(/`stemma ([a-z]+)/g)].map((match) => match[1]);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  test('its scripts are those of package.json', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = [...README.matchAll(/npm (?:run )?(test|[a-z]+)(?= )/g)].map((match) => String(match[1]));
    expect(named.filter((name) => name !== 'ci' && name !== 'are' && !(name in scripts))).toEqual([]);
  });

  test('the version of the program is that of the package', () => {
    expect((JSON.parse(text('package.json')) as { version: string }).version).toBe(VERSION);
    expect(text('CHANGELOG.md')).toContain(`## ${VERSION}`);
  });
});

test.each(DOCUMENTS)('%s: every file it names is there', (document) => {
  const named = [
    ...text(document).matchAll(/(?:\]\(|`)((?:data|docs|examples|src|test|train|bench)\/[\w./-]+|[A-Z]+\.md)(?=[)`])/g),
  ];
  expect(named.map((match) => String(match[1])).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every field of the schema is told in docs/dossier.md', () => {
  const schema = JSON.parse(text('data/dossier.schema.json')) as {
    $defs: Record<string, { properties?: Record<string, unknown> }>;
  };
  const document = text('docs/dossier.md');
  const plain = ['id', 'text', 'language', 'canonicalUrl', 'section', 'headline', 'articles', 'period'];
  const fields = ['article', 'story'].flatMap((type) => Object.keys(schema.$defs[type]?.properties ?? {}));
  expect(fields.filter((field) => !plain.includes(field) && !document.includes(`\`${field}\``))).toEqual([]);
});

test('every data file says where it comes from, under which licence and when', () => {
  const folders = ['data/en', 'data/names'];
  const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`));
  const silent = files.filter((file) => {
    const { source, licence, date } = JSON.parse(text(file)) as Record<string, unknown>;
    return !source || !licence || !/^\d{4}-\d\d-\d\d$/.test(String(date));
  });
  expect(silent).toEqual([]);
  const models = readdirSync(join(ROOT, 'data/models')).filter((name) => !name.endsWith('.md'));
  expect(models.filter((name) => !existsSync(join(ROOT, 'data/models', name.replace(/\.\w+$/, '.md'))))).toEqual([]);
});
