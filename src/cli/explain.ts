import { explainPair } from '../dossier/explainPair.js';
import { verifyDossier } from '../dossier/verifyDossier.js';
import type { Dossier } from '../model/dossier.js';
import type { ArticleId } from '../model/ids.js';
import { loadSentenceRules } from '../resources.js';
import { mapPair } from '../text/pairs.js';
import { renderExplanation } from '../views/explanation.js';
import { readDossierFile } from './dossierFile.js';
import { type Terminal, UsageError, write } from './terminal.js';

/** Options of `stemma explain`. */
export interface ExplainChoices {
  /** The dossier, or `-` for standard input. */
  readonly dossier: string;
  readonly json?: boolean;
}

/**
 * `stemma explain`: the whole argument about two articles of a dossier, in sentences, their passages side by side.
 *
 * @param terminal where to read and write
 * @param pair the ids of the two articles, or beginnings that only one id has
 * @param choices which dossier, and whether its structure is wanted as JSON
 * @returns 0
 * @throws UsageError when there is no true dossier to read, or when the two do not name two articles of it
 */
export async function explain(
  terminal: Terminal,
  pair: readonly [string, string],
  choices: ExplainChoices,
): Promise<number> {
  const dossier = await readTrueDossier(terminal, choices.dossier);
  const [left, right] = mapPair(pair, (name) => idOf(dossier, name));
  if (left === right) throw new UsageError(`Both names mean ${left}; name two articles.`);
  const explanation = explainPair(dossier, left, right, loadSentenceRules());
  const { columns = 100 } = terminal.stdout;
  await write(
    terminal.stdout,
    choices.json === true
      ? `${JSON.stringify(explanation, null, 1)}\n`
      : renderExplanation(explanation, { columns, colour: terminal.colour }),
  );
  return 0;
}

// An argument on receipts needs receipts that hold, so a dossier with a false one is not explained.
async function readTrueDossier(terminal: Terminal, path: string): Promise<Dossier> {
  const dossier = await readDossierFile(terminal, path, '; name the dossier with --dossier FILE');
  const [lie, ...more] = verifyDossier(dossier);
  if (lie !== undefined) {
    const rest = more.length === 0 ? '' : ` (and ${more.length} more; see stemma verify)`;
    throw new UsageError(`${path} cannot be explained: ${lie.where}: ${lie.message}${rest}`);
  }
  return dossier as Dossier;
}

function idOf({ articles }: Dossier, name: string): ArticleId {
  const ids = articles.map(({ id }) => id);
  const whole = ids.find((id) => id === name);
  if (whole !== undefined) return whole;
  const [first, ...others] = ids.filter((id) => id.startsWith(name));
  if (first === undefined)
    throw new UsageError(`No article of the dossier is called ${name}; there are ${listed(ids)}.`);
  if (others.length > 0)
    throw new UsageError(`${name} can mean ${listed([first, ...others])}; write more of the name.`);
  return first;
}

/** So many ids of articles are listed where one was not found. */
const MOST_NAMES = 12;

const listed = (ids: readonly string[]): string =>
  `${ids.slice(0, MOST_NAMES).join(', ')}${ids.length > MOST_NAMES ? ` and ${ids.length - MOST_NAMES} more` : ''}`;
