import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rewordAccounts } from '../engine/rewordAccounts.js';
import type { Dossier } from '../model/dossier.js';
import type { Page } from '../model/page.js';
import { buildDossier } from '../pipeline.js';
import { loadResources, type Resources } from '../resources.js';
import { type OutletFamily, withFamilies } from '../story/lineage/lexicon.js';
import { renderHtml } from '../views/html/page.js';
import { renderMarkdown } from '../views/markdown.js';
import { renderTerminal } from '../views/terminal.js';
import type { BuildChoices, DossierFormat } from './choices.js';
import { codeOf } from './codeOf.js';
import { readEngine } from './engine.js';
import { readFamilies } from './families.js';
import { readInputs } from './inputs.js';
import { readJudgements } from './judgements.js';
import { type Terminal, tell, UsageError, write, writeProblems } from './terminal.js';

const ALL_FORMATS: readonly DossierFormat[] = ['json', 'md', 'html'];

const RENDERERS: Readonly<Record<DossierFormat, (dossier: Dossier) => string>> = {
  json: (dossier) => `${JSON.stringify(dossier, null, 1)}\n`,
  md: renderMarkdown,
  html: renderHtml,
};

/**
 * `stemma build`: reads inputs and writes one dossier of all stories found in them. With `--out` the files go there;
 * without, standard output gets a summary when it is a terminal and the format asked for (JSON by default) when it is
 * not. Problems are told on standard error. Nothing leaves the machine unless `--engine` names where to.
 *
 * @param terminal where to read and write
 * @param paths files, folders, globs, `-`
 * @param choices the options of the command line
 * @returns 0
 * @throws UsageError when no input could be read at all, when a file of choices holds something else, when several
 *   formats have no folder, or when the folder cannot be written
 */
export async function build(terminal: Terminal, paths: readonly string[], choices: BuildChoices): Promise<number> {
  if (choices.out === undefined && (choices.format?.length ?? 0) > 1)
    throw new UsageError('Several formats need a folder: name it with --out.');
  const engine = readEngine(terminal, choices);
  const { pages, problems } = await readInputs(paths, terminal);
  if (pages.length === 0) throw new UsageError(problems[0]?.message ?? 'There is nothing to read.');
  const judgements = await readJudgements(terminal, choices.judgements);
  const families = await readFamilies(terminal, choices.families);
  const progress = await progressBar(terminal, pages.length);
  const resources = withOwners(loadResources(), families);
  const extractive = buildDossier(withLanguage(pages, choices.lang), resources, {
    ...(choices.words === undefined ? {} : { words: choices.words }),
    ...(choices.now === undefined ? {} : { now: choices.now }),
    judgements,
    onProgress: progress.update,
  });
  progress.stop();
  const built = engine === undefined ? extractive : await rewordAccounts(extractive, engine, resources);
  const dossier: Dossier = { ...built, problems: [...problems, ...built.problems] };
  if (choices.out !== undefined) await writeFiles(terminal, dossier, choices);
  // The summary tells the problems itself. Where nobody looks at it, what became of the engine is told on standard
  // error too.
  if (choices.out !== undefined || (terminal.stdout.isTTY === true && choices.format === undefined)) {
    await write(terminal.stdout, summary(terminal, dossier));
    if (terminal.stdout.isTTY !== true) await writeProblems(terminal, built.problems.slice(extractive.problems.length));
    return 0;
  }
  await write(terminal.stdout, RENDERERS[choices.format?.[0] ?? 'json'](dossier));
  await writeProblems(terminal, dossier.problems);
  return 0;
}

function summary(terminal: Terminal, dossier: Dossier): string {
  return renderTerminal(dossier, { columns: terminal.stdout.columns ?? 100, colour: terminal.colour });
}

const withOwners = (resources: Resources, families: readonly OutletFamily[]): Resources => ({
  ...resources,
  lineage: withFamilies(resources.lineage, families),
});

function withLanguage(pages: readonly Page[], lang: string | undefined): readonly Page[] {
  return lang === undefined ? pages : pages.map((page) => ({ ...page, given: { lang, ...page.given } }));
}

async function writeFiles(terminal: Terminal, dossier: Dossier, { out = '.', format }: BuildChoices): Promise<void> {
  const folder = resolve(terminal.cwd, out);
  const formats = format ?? ALL_FORMATS;
  try {
    await mkdir(folder, { recursive: true });
    for (const name of formats) await writeFile(join(folder, `dossier.${name}`), RENDERERS[name](dossier));
  } catch (error) {
    throw new UsageError(`${out} cannot be written (${codeOf(error)}).`);
  }
  const files = formats.map((name) => join(out, `dossier.${name}`)).join(', ');
  await tell(terminal, `Wrote ${files}.`);
}

/** Fewer articles than this are done before a bar could be read. */
const LONG_WORK = 30;

// The bar is on standard error, and only when somebody looks at it. It is loaded then, for most builds are short.
async function progressBar(
  terminal: Terminal,
  articles: number,
): Promise<{ update: (done: number, of: number) => void; stop: () => void }> {
  if (terminal.stderr.isTTY !== true || articles < LONG_WORK) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: 'reading {bar} {percentage} % | {eta} s left',
    stream: terminal.stderr as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(2 * articles, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
