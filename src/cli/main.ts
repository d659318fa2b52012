import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { VERSION } from '../version.js';
import { build } from './build.js';
import type { BuildChoices, DossierFormat } from './choices.js';
import { type ExplainChoices, explain } from './explain.js';
import { annotate, type FilterChoices, group, names, read, trace } from './filters.js';
import { type Terminal, tell, UsageError } from './terminal.js';
import { verify } from './verify.js';

/**
 * Runs one command line.
 *
 * @param argv the arguments after the program's name
 * @param terminal streams and folder
 * @returns the exit code: 0 done, 1 usage or input error (said in one sentence on standard error)
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = describeCommands(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    await tell(terminal, sentenceOf(error));
    return 1;
  }
}

// The only catch-all of the program: a mistake of ours is told in a sentence too, with its place for a report.
function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const { message = String(error), stack = '' } = error instanceof Error ? error : {};
  const place = /\(?([^\s(]+:\d+:\d+)\)?/.exec(stack.split('\n')[1] ?? '')?.[1];
  return `stemma failed: ${message}${place ? ` (at ${place})` : ''}. Please report this.`;
}

type Done = (code: number) => void;

function describeCommands(terminal: Terminal, done: Done): Command {
  const program = new Command('stemma')
    .description('Many reports of one event in; one account out, with a receipt for every line.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, writeError) => writeError(text.replace(/^error: /, '')),
    });
  describeBuild(program, terminal, done);
  describeFilters(program, terminal);
  program
    .command('verify')
    .description('check every receipt of a dossier by slicing and digest; exit 1 when one is false')
    .argument('<dossier>', 'dossier.json, or - for standard input')
    .argument('[articles...]', 'folders where the articles are now, if they were moved')
    .action(async (dossier: string, articles: string[]) => {
      done(await verify(terminal, dossier, articles));
    });
  describeExplain(program, terminal, done);
  return program;
}

function describeExplain(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('explain')
    .description('the whole argument about two articles of a dossier, their passages side by side')
    .argument('<a>', 'id of one article, or a beginning that no other has')
    .argument('<b>', 'id of the other')
    .option('--dossier <file>', 'the dossier, or - for standard input', 'dossier.json')
    .option('--json', 'the argument as JSON')
    .action(async (a: string, b: string, options: ExplainChoices) => {
      done(await explain(terminal, [a, b], options));
    });
}

function describeBuild(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('build')
    .description('read articles and write one dossier of all stories found in them')
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .option('--out <dir>', 'write dossier.json, dossier.md and dossier.html there')
    .option('--format <list>', 'which of json, md, html', formats)
    .option('--words <n>', 'length of the account in words', wholeNumber)
    .option('--now <iso>', 'the day to count as today (never needed for dated articles)', isoDay)
    .option('--lang <code>', 'language of all inputs that do not say theirs', languageCode)
    .option('--families <file>', 'JSON list of owners and their outlets, which count as one origin')
    .option('--judgements <file>', 'what you judged about names: JSON Lines of merge, split and undo')
    .option('--engine <url>', 'chat endpoint that may propose wordings for the account (docs/engine.md)')
    .option('--engine-model <name>', 'the model to ask it for')
    .action(async (paths: string[], options: BuildChoices) => {
      done(await build(terminal, paths, options));
    });
}

function formats(list: string): readonly DossierFormat[] {
  const names = list.split(',').map((name) => name.trim());
  const known = names.filter((name): name is DossierFormat => ['json', 'md', 'html'].includes(name));
  if (known.length < names.length) throw new InvalidArgumentError('use json, md and html, with commas between.');
  return known;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('use a whole number from 1 to 99999.');
  return Number(text);
}

function isoDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('use an ISO date such as 2026-01-31.');
  return text;
}

function languageCode(text: string): string {
  if (!/^[a-z]{2,3}$/.test(text)) throw new InvalidArgumentError('use an ISO 639 code such as en.');
  return text;
}

const FILTERS = { read, annotate, group, trace, names };

function describeFilters(program: Command, terminal: Terminal): void {
  const filter = (name: keyof typeof FILTERS, description: string): Command =>
    program
      .command(name)
      .description(description)
      .argument('[files...]', 'JSON Lines; standard input when none is named')
      .action(async (files: string[], options: FilterChoices) => {
        await FILTERS[name](terminal, files, options);
      });
  filter('read', 'pages in, articles out: main text, title, outlet, dates, blocks');
  filter('annotate', 'articles in, articles with all annotations out');
  filter('group', 'articles in, {id, story} out');
  filter('trace', 'articles in, copied passages and lines of descent out').option(
    '--database <file>',
    'keep the articles in this database and trace them with those that it keeps already',
  );
  filter('names', 'names in, {id, entity} out')
    .option('--pairs', 'compare two names a row: {id, a, b} in, {id, score, match, why} out')
    .option('--judgements <file>', 'what you judged about names: JSON Lines of merge, split and undo');
}
