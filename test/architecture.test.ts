import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const SOURCE = join(ROOT, 'src');

interface SourceFile {
  /** Path below src/, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** Paths below src/ that it imports. */
  readonly imports: readonly string[];
  /** Modules from outside. */
  readonly packages: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(name.replaceAll('\\', '/')))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

function read(path: string): SourceFile {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const named = tree.statements.flatMap((node) =>
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
      ? [(node.moduleSpecifier as ts.StringLiteral).text]
      : [],
  );
  const own = named.filter((name) => name.startsWith('.'));
  return {
    path,
    text,
    tree,
    imports: own.map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

/**
 * The folder that the import rule speaks of: a capability folder inside annotations/ and story/, else the top folder.
 */
function stageOf(path: string): string {
  const parts = path.split('/');
  if (parts.length === 1) return parts[0] as string;
  return ['annotations', 'story'].includes(parts[0] as string) ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

const STAGES = /^(page|article|annotations\/\w+|story\/\w+|dossier|views)$/;
const FLOW = ['pipeline.ts', 'articles.ts', 'stories.ts'];
const isCore = (path: string) =>
  /^(model|text)$/.test(stageOf(path)) || STAGES.test(stageOf(path)) || FLOW.includes(path);

describe('the import rule', () => {
  const allowed = (from: string, to: string): boolean => {
    const [stage, target] = [stageOf(from), stageOf(to)];
    if (stage === target || target === 'model') return true;
    if (stage === 'model') return false;
    if (target === 'text') return true;
    if (stage === 'text' || STAGES.test(stage)) return false;
    // The flow, the library entry and the shells wire the stages; nothing imports a shell but a shell.
    return !['cli', 'cli.ts'].includes(target) || ['cli', 'cli.ts'].includes(stage);
  };
  test.each(files.map((file) => [file.path, file] as const))('%s', (_, file) => {
    expect(file.imports.filter((to) => !allowed(file.path, to))).toEqual([]);
  });
  test('there is no cycle of imports', () => {
    expect(cycles()).toEqual([]);
  });
});

function cycles(): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}

describe('the core is pure', () => {
  const outside = /^(node:|fs$|path$|crypto$|os$)/;
  const impure =
    /\b(process|console|globalThis|performance|navigator)\s*[.[]|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bIntl\.|\btoLocale\w+|\blocaleCompare\b|\bfetch\(|\bsetTimeout\b/;
  const core = files.filter((file) => isCore(file.path));
  test.each(core.map((file) => [file.path, file] as const))(
    '%s does no I/O and reads no clock, chance or locale',
    (_, file) => {
      expect(file.packages.filter((name) => outside.test(name))).toEqual([]);
      expect(impure.exec(withoutComments(file))?.[0] ?? null).toBeNull();
    },
  );
  test('only page/ knows markup', () => {
    const markup = files.filter((file) => file.packages.includes('htmlparser2')).map((file) => stageOf(file.path));
    expect(markup.filter((stage) => stage !== 'page')).toEqual([]);
  });
});

function withoutComments(file: SourceFile): string {
  return file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('house numbers', () => {
  const functions = files.flatMap((file) => functionsOf(file).map((size) => ({ file: file.path, ...size })));
  const quantile = (numbers: readonly number[], q: number) =>
    [...numbers].sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))] ?? 0;
  test('functions are short: median 12 code lines or less, 90 % at most 40, none over 80', () => {
    const lengths = functions.map((f) => f.lines);
    expect(functions.filter((f) => f.lines > 80)).toEqual([]);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(40);
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(12);
  });
  test('functions take four parameters at most', () => {
    expect(functions.filter((f) => f.parameters > 4)).toEqual([]);
  });
  test('files have at most 500 code lines, 90 % of them at most 300', () => {
    const lengths = files.map((file) => ({ file: file.path, lines: codeLines(withoutComments(file)) }));
    expect(lengths.filter((f) => f.lines > 500)).toEqual([]);
    expect(
      quantile(
        lengths.map((f) => f.lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(300);
  });
});

const codeLines = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

function functionsOf(file: SourceFile): { name: string; lines: number; parameters: number }[] {
  const found: { name: string; lines: number; parameters: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      const body = node
        .getText(file.tree)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '');
      found.push({
        name: node.name?.getText(file.tree) ?? '',
        lines: codeLines(body),
        parameters: node.parameters.length,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

describe('every export has a doc comment', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s', (_, file) => {
    const bare = file.tree.statements.filter(
      (node) => isExported(node) && ts.getJSDocCommentsAndTags(node).length === 0,
    );
    expect(bare.map((node) => node.getText(file.tree).split('\n')[0])).toEqual([]);
  });
});

function isExported(node: ts.Statement): boolean {
  const declares =
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableStatement(node) ||
    ts.isClassDeclaration(node);
  return declares && (node.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

test('the tree on disk is the tree of ARCHITECTURE.md', () => {
  const map = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const folders = new Set(files.map((file) => posix.dirname(file.path)).filter((folder) => folder !== '.'));
  const missing = [...folders].filter((folder) => !map.includes(`${folder.split('/').pop()}/`));
  expect(missing.map((folder) => relative(ROOT, join(SOURCE, folder)))).toEqual([]);
});
