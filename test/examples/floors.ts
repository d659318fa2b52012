import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../src/model/dossier.js';
import { ROOT } from './readPages.js';
import { truthFolder } from './readTruth.js';

const SCORER = join(process.env.STEMMA_ACCEPTANCE ?? join(ROOT, '../shared'), 'score/sochi.mjs');

/** Whether the acceptance folder with the scorer is here. */
export const hasScorer = existsSync(SCORER);

/** Takes the name of an example and its dossier; returns a line for every row of the scorer that is below its floor. */
export function rowsBelowFloor(example: string, dossier: Dossier): readonly string[] {
  const floors: Readonly<Record<string, number>> = JSON.parse(
    readFileSync(join(ROOT, 'examples', example, 'floors.json'), 'utf8'),
  );
  const values = score(example, dossier);
  const low = Object.entries(floors).filter(([row, floor]) => !((values.get(row) ?? -1) >= floor));
  return low.map(([row, floor]) => `${row}: ${values.get(row)} < ${floor}`);
}

// Rows as "layer: metric", in percent; counts as they are.
function score(example: string, dossier: Dossier): Map<string, number | null> {
  const folder = mkdtempSync(join(tmpdir(), `stemma-${example}-`));
  try {
    const file = join(folder, 'dossier.json');
    writeFileSync(file, JSON.stringify(dossier));
    const printed = execFileSync(process.execPath, [SCORER, file, '--gold', truthFolder(example), '--full', '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const { rows } = JSON.parse(printed) as {
      rows: readonly { layer: string; metric: string; value: number | null; unit?: string }[];
    };
    return new Map(
      rows.map(({ layer, metric, value, unit }) => [
        `${layer}: ${metric}`,
        value === null || unit !== undefined ? value : 100 * value,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
