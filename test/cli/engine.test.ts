import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Dossier } from '../../src/model/dossier.js';
import { type PlayedEngine, playEngine, rewording } from '../engine/playedEngine.js';
import { ROOT } from '../examples/readPages.js';
import { run } from './fakeTerminal.js';

const IN = join(ROOT, 'examples/spokesman/in');
const withoutArticles = rewording((sentence) => sentence.replace(/ the /gu, ' '));

let played: PlayedEngine | null = null;
afterEach(async () => {
  await played?.close();
  played = null;
});

describe('stemma build --engine', () => {
  test('every view shows which sentences were reworded, and the schema allows the dossier', async () => {
    played = await playEngine(withoutArticles);
    const folder = mkdtempSync(join(tmpdir(), 'stemma-engine-'));
    const argv = ['build', IN, '--out', folder, '--engine', played.url, '--engine-model', 'small<b>'];
    const { code, out } = await run(argv);
    const file = (name: string) => readFileSync(join(folder, name), 'utf8');
    const dossier = JSON.parse(file('dossier.json')) as Dossier;
    const account = dossier.stories.flatMap((story) => story.account);
    const marks = account.filter(({ reworded }) => reworded !== undefined).length;
    expect(code).toBe(0);
    expect(marks).toBeGreaterThan(0);
    expect(out).toContain(`${marks} of ${account.length} sentences of the account: ✎ reworded by small<b>`);
    expect(file('dossier.md').split('✎ reworded by small\\<b\\>; the text has “')).toHaveLength(marks + 1);
    expect(file('dossier.html').split('✎ reworded by small&lt;b&gt;')).toHaveLength(marks + 1);
    const schema = JSON.parse(readFileSync(join(ROOT, 'data/dossier.schema.json'), 'utf8')) as object;
    expect(new Ajv2020().validate(schema, dossier)).toBe(true);
    const verified = await run(['verify', join(folder, 'dossier.json')], { cwd: ROOT });
    expect(verified.code).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test('the address is completed as far as it is short', async () => {
    for (const path of ['', '/', '/v1', '/v1/', '/v1/chat/completions', '/api/openai']) {
      played = await playEngine(withoutArticles);
      await run(['build', IN, '--engine', `${played.url}${path}`]);
      const whole = path === '/api/openai' ? '/api/openai/chat/completions' : '/v1/chat/completions';
      expect(played.asked.map((asked) => asked.path)).toEqual([whole]);
      await played.close();
    }
  });

  test('the key comes from the environment, goes to the engine, and nowhere else', async () => {
    played = await playEngine((_, response) => response.writeHead(401).end('sk-secret is wrong'));
    const { code, out, err } = await run(['build', IN, '--engine', played.url], {
      env: { STEMMA_ENGINE_KEY: 'sk-secret' },
    });
    expect(played.asked[0]?.authorization).toBe('Bearer sk-secret');
    expect(code).toBe(0);
    expect(err).toContain('answered with status 401');
    expect(out + err).not.toContain('sk-secret');
  });

  test('an engine that is not there costs one sentence and nothing of the dossier', async () => {
    const alone = JSON.parse((await run(['build', IN])).out) as Dossier;
    const { code, out, err } = await run(['build', IN, '--engine', 'http://127.0.0.1:9/v1']);
    const dossier = JSON.parse(out) as Dossier;
    expect(code).toBe(0);
    expect(dossier.stories).toEqual(alone.stories);
    expect(dossier.problems.at(-1)).toMatchObject({ stage: 'dossier', code: 'engine-failed' });
    expect(err.trim().split('\n').at(-1)).toBe(dossier.problems.at(-1)?.message);
  });

  test('addresses that cannot be used are told in a sentence, before anything is read', async () => {
    for (const [address, message] of [
      ['nowhere', 'takes an http or https address'],
      ['file:///etc/passwd', 'takes an http or https address'],
      ['https://me:secret@example.org/v1', 'takes no password'],
      ['http://example.org/v1', 'must be https for another machine'],
      ['http://192.0.2.7:8080', 'must be https for another machine'],
      ['http://127.example.org', 'must be https for another machine'],
    ] as const) {
      const { code, out, err } = await run(['build', IN, '--engine', address]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(message);
      expect(err).not.toContain('secret');
    }
    expect(await run(['build', IN, '--engine-model', 'small'])).toMatchObject({ code: 1 });
  });

  test('without the option nothing is sent, whatever the environment holds', async () => {
    const sent = vi.spyOn(globalThis, 'fetch');
    await run(['build', IN], { env: { STEMMA_ENGINE_KEY: 'sk-secret' } });
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });
});
