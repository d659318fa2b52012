import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputs } from '../../src/cli/inputs.js';

// The id of a row without one.
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'stemma-inputs-'));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  write('in/bridge.txt', 'The bridge is closed.');
  write('in/ferry.html', '<p>The ferry sails.</p>');
  write('in/.hidden.txt', 'never read');
  write('in/more/bridge.txt', 'The bridge is open.');
  write('in/more/scan.pdf', '%PDF');
  write('bad/empty.txt', '');
  write('bad/blank.txt', ' \n ');
  write('bad/binary.txt', Uint8Array.from([80, 75, 0, 1, 2]));
  write(
    'bad/latin.txt',
    Uint8Array.from('He said: \x93No.\x94', (c) => c.charCodeAt(0)),
  );
  write(
    'rows/rows.jsonl',
    '{"id":"r1","text":"One."}\n\nrubbish\n{"text":"Two.","series":"quay","date":"2026-03-14"}\n{"file":"../in/bridge.txt","id":"r3"}\n',
  );
  write(
    'rows/list.json',
    '[\n{"id":"j1","html":"<p>Three.</p>","url":"https://quay.example/3"},\n{"id":"j2","url":"https://quay.example/4"}\n]',
  );
  symlinkSync(join(cwd, 'in'), join(cwd, 'in/more/loop'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Reads the paths; lines "id format file" of pages, then "! code" of problems. */
async function check(paths: readonly string[], expected: readonly string[], stdin = ''): Promise<void> {
  const { pages, problems } = await readInputs(paths, { stdin: Readable.from([stdin]), cwd });
  expect([
    ...pages.map(({ id, format, source }) => `${id} ${format} ${source.file}`),
    ...problems.map(({ code, message }) => `! ${code}: ${message}`),
  ]).toEqual(expected);
}

function mayRead(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

describe('files', () => {
  test('a folder, with names told apart by their paths', () =>
    check(
      ['in'],
      [
        'ferry html in/ferry.html',
        'in/bridge text in/bridge.txt',
        'more/bridge text in/more/bridge.txt',
        '! cannot-read-kind: in/more/scan.pdf was left out: this version cannot read PDF files yet.',
      ],
    ));
  test('a file named in three ways counts once', () =>
    check(['in/bridge.txt', './in/bridge.txt', join(cwd, 'in', 'bridge.txt')], ['bridge text in/bridge.txt']));
  test('globs', () =>
    check(
      ['in/**/bri*.txt', 'in/f[a-z]rry.htm?'],
      ['ferry html in/ferry.html', 'in/bridge text in/bridge.txt', 'more/bridge text in/more/bridge.txt'],
    ));
  test('what is missing, empty, binary or in another character set', () =>
    check(
      ['bad', 'nowhere', 'in/*.doc', 'https://quay.example/1'],
      [
        'latin text bad/latin.txt',
        '! missing: No file matches in/*.doc.',
        '! missing: There is no file or folder nowhere.',
        '! binary: bad/binary.txt is not text; this version cannot read it.',
        '! empty: bad/blank.txt is empty.',
        '! empty: bad/empty.txt is empty.',
        '! not-utf-8: bad/latin.txt is not UTF-8; it was read as windows-1252.',
        '! cannot-fetch: https://quay.example/1 was left out: this version cannot fetch pages yet.',
      ],
    ));
  test('a link that leads nowhere', () => {
    mkdirSync(join(cwd, 'links'));
    symlinkSync(join(cwd, 'gone.txt'), join(cwd, 'links/ferry.txt'));
    return check(['links'], ['! missing: There is no file links/ferry.txt.']);
  });
  test('a folder that may not be read', async ({ skip }) => {
    const locked = join(cwd, 'harbour/locked');
    mkdirSync(locked, { recursive: true });
    writeFileSync(join(cwd, 'harbour/quay.txt'), 'The quay is shut.');
    chmodSync(locked, 0);
    skip(mayRead(locked), 'whoever runs this may read every folder');
    const problem = `! unreadable: The folder ${realpathSync(locked)} cannot be read; its files were left out.`;
    await check(['harbour'], ['quay text harbour/quay.txt', problem]);
    await check(['harbour/*'], ['quay text harbour/quay.txt', problem]);
    await check(['harbour/locked'], [problem]);
  });
  test('the order of the paths does not matter', async () => {
    const read = (paths: string[]) => readInputs(paths, { stdin: Readable.from([]), cwd });
    expect(await read(['rows', 'in', 'bad'])).toEqual(await read(['bad', 'in', 'rows']));
  });
});

describe('rows', () => {
  test('JSON Lines and JSON', () =>
    check(
      ['rows'],
      [
        `${idOf('Two.')} text null`,
        'j1 html null',
        'r1 text null',
        'r3 text ../in/bridge.txt',
        '! cannot-fetch: rows/list.json, row 2: this version cannot fetch https://quay.example/4.',
        '! bad-row: rows/rows.jsonl, line 3: not a JSON object; left out.',
      ],
    ));
  test('what a row says of its page', async () => {
    const { pages } = await readInputs(['rows/rows.jsonl'], { stdin: Readable.from([]), cwd });
    expect(pages.find(({ content }) => content === 'Two.')?.given).toEqual({ outlet: 'quay', date: '2026-03-14' });
  });
  test('standard input: rows', () =>
    check(['-'], ['a text null', 'b html null'], '{"id":"b","html":"<p>B</p>"}\n{"id":"a","text":"A"}'));
  test('standard input: a text', () =>
    check(['-'], [`${idOf('The bridge is closed.\n')} text null`], 'The bridge is closed.\n'));
  test('two texts under one id are told apart, one text twice counts once', () => {
    const renamed = `a-${[idOf('One'), idOf('Two')].sort()[1]}`;
    return check(
      ['-'],
      [
        'a text null',
        `${renamed} text null`,
        `! same-id: Two different inputs have the id a; one of them is now called ${renamed}.`,
      ],
      '{"id":"a","text":"One"}\n{"id":"a","text":"Two"}\n{"id":"a","text":"One"}',
    );
  });
});
