// What all measurements share: the compiled program, processor time, and how figures are printed.
import { pathToFileURL } from 'node:url';

/** The folder of the compiled program: dist/ of the checkout, or what STEMMA_DIST names. */
export const DIST = new URL(
  process.env.STEMMA_DIST
    ? pathToFileURL(`${process.env.STEMMA_DIST}/`).href
    : new URL('../dist/', import.meta.url).href,
);

/** Imports one compiled module, such as `pipeline.js`. */
export const load = (module) => import(new URL(module, DIST).href);

/** Processor time of this process so far, in seconds: a busy machine changes it less than the clock. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs work several times; returns the seconds of processor time of the quickest run, and its last result. */
export function quickest(times, work) {
  let [best, result] = [Number.POSITIVE_INFINITY, undefined];
  for (let i = 0; i < times; i += 1) {
    const before = cpuSeconds();
    result = work();
    best = Math.min(best, cpuSeconds() - before);
  }
  return { seconds: best, result };
}

/** Prints one line: what was measured, the figure, and notes. */
export function print(what, figure, note = '') {
  console.log(`${what.padEnd(44)} ${String(figure).padStart(12)}  ${note}`.trimEnd());
}

/** A whole number with its thousands parted. */
export const whole = (value) => Math.round(value).toLocaleString('en');

/** A ratio with two places. */
export const ratio = (value) => `× ${value.toFixed(2)}`;

/** The value of `--name value` on the command line, as a number; `usual` when it is not there. */
export function option(name, usual) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

/** Takes a row of makeArticles; returns it as a page of the pipeline. */
export const pageOfRow = ({ id, title, text, date }) => ({
  id,
  format: 'text',
  content: text,
  source: { file: null, url: null, sha256: '' },
  given: { title, date },
});
