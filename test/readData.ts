import { readFileSync } from 'node:fs';

/** Takes the path of a file under `data/`; returns its bytes. */
export const dataBytes = (path: string): Buffer => readFileSync(new URL(`../data/${path}`, import.meta.url));

/** Takes the path of a JSON file under `data/`; returns what it holds. */
export const dataJson = (path: string) => JSON.parse(dataBytes(path).toString('utf8'));
