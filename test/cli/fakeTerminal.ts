import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';
import type { Terminal } from '../../src/cli/terminal.js';

/** What a command left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command is run with: piped input, the working folder, and whether somebody looks at the output. */
export interface Surroundings {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs a command line inside the test's process. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { stdin = '', cwd = process.cwd(), isTerminal = false, env = {} } = surroundings;
  const [out, err] = [collector(), collector()];
  const terminal: Terminal = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: Object.assign(out.stream, { isTTY: isTerminal, columns: 100 }),
    stderr: Object.assign(err.stream, { isTTY: false }),
    cwd,
    colour: false,
    env,
  };
  const code = await main(argv, terminal);
  return { code, out: out.text(), err: err.text() };
}

/** Rows of a JSON Lines output. */
export function rowsOf(out: string): readonly Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Takes rows; returns them as JSON Lines. */
export const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
