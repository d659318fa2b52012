import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './readPages.js';

/** A span of the truth: `doc` is the number that an article's id begins with. */
export interface TruthSpan {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the tests read of the truth of an example; the files hold more. */
export interface Truth {
  readonly damage: {
    readonly items: readonly { readonly span: TruthSpan; readonly changesMeaning: boolean }[];
  };
  readonly facts: {
    readonly items: readonly { readonly id: string; readonly spans: readonly TruthSpan[] }[];
    readonly notSupported: readonly { readonly id: string; readonly near: readonly TruthSpan[] }[];
  };
  readonly stemma: {
    readonly docs: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;
    readonly transmission: Readonly<Record<string, { readonly kind: string; readonly from: string | null }>>;
    readonly published: Readonly<Record<string, string>>;
    readonly stated: readonly string[];
    readonly parents: readonly (readonly [string, string])[];
    readonly independent: readonly string[];
    readonly sharedOrigin: readonly (readonly [string, string])[];
    readonly mayShare: readonly (readonly [string, string])[];
  };
}

const LAYERS = ['junk', 'damage', 'entities', 'reuse', 'quotes', 'figures', 'timeline', 'framing', 'facts', 'stemma'];

/** Takes the name of an example; returns the folder with its truth. */
export const truthFolder = (example: string): string => join(ROOT, 'examples', example, 'truth');

/** Takes the name of an example; reads the layers of its truth that the tests look into. */
export function readTruth(example: string): Truth {
  const [damage, facts, stemma] = ['damage', 'facts', 'stemma'].map((layer) => readLayer(example, layer));
  return { damage, facts, stemma } as Truth;
}

/** Takes the name of an example; returns every span in every layer of its truth, with the layer it stands in. */
export function allSpans(example: string): { readonly layer: string; readonly span: TruthSpan }[] {
  return LAYERS.flatMap((layer) => spansIn(readLayer(example, layer)).map((span) => ({ layer, span })));
}

function readLayer(example: string, layer: string): unknown {
  return JSON.parse(readFileSync(join(truthFolder(example), `${layer}.json`), 'utf8'));
}

function spansIn(value: unknown): TruthSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'doc' in value && 'start' in value && 'text' in value ? [value as TruthSpan] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}
