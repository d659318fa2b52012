import type { Readable, Writable } from 'node:stream';
import type { Problem } from '../model/problem.js';

/** What a command may touch of the world around it; tests pass their own. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly cwd: string;
  /** Whether colours may be written (the terminal can, and NO_COLOR is not set: no-color.org). */
  readonly colour: boolean;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Returns the terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, cwd: process.cwd(), colour: Boolean(stdout.isTTY) && !env.NO_COLOR, env };
}

/** An error of usage or input that the user can mend: told in one sentence, exit code 1. */
export class UsageError extends Error {}

/**
 * Writes to a stream and waits while it is full, so that a slow reader at the other end of a pipe holds us back.
 * A reader that has gone (`head`) ends the program quietly, as Unix filters do.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.once('drain', done);
    stream.once('close', done);
  });
}

/** Takes a sentence that may hold words of an input; returns it without characters that would control a screen. */
export const withoutControls = (sentence: string): string => sentence.replace(/\p{Cc}/gu, ' ');

/** Takes a terminal and a sentence; tells it on standard error. */
export const tell = ({ stderr }: Terminal, sentence: string): Promise<void> =>
  write(stderr, `${withoutControls(sentence)}\n`);

/** Takes a terminal and problems; tells each in its sentence on standard error. */
export async function writeProblems(terminal: Terminal, problems: readonly Problem[]): Promise<void> {
  for (const { article, message } of problems)
    await tell(terminal, `${article === undefined ? '' : `${article}: `}${message}`);
}

/** Takes a terminal and a value; writes it as one line of JSON. */
export async function writeRow(terminal: Terminal, value: unknown): Promise<void> {
  await write(terminal.stdout, `${JSON.stringify(value)}\n`);
}
