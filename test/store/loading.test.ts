import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = new URL('../../src/', import.meta.url);

/** The modules that a module loads when it is loaded, and those that they load; types are no modules. */
function loadedBy(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(new URL(path, SOURCE), 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gm)) {
    if (name.startsWith('.')) loadedBy(posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'), known);
    else known.add(name);
  }
  return known;
}

test.each(['cli.ts', 'index.ts', 'store/openStore.ts'])('%s starts without the driver of the store', (path) => {
  const loaded = loadedBy(path);
  expect(loaded.size).toBeGreaterThan(2);
  expect([...loaded]).not.toContain('libsql');
});

test('packages are found by this way of looking where they are loaded', () => {
  expect([...loadedBy('cli.ts')]).toContain('commander');
});
