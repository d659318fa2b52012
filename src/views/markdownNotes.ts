import type { Receipt } from '../model/receipt.js';
import type { StoryOutline } from './outline.js';
import { shorten } from './words.js';

/** A line cites at most this many receipts, one of each text first; the others stand in the JSON and HTML dossier. */
const MOST_CITED = 2;

/** Numbers receipts in the order of use; the same passage keeps its number. */
export interface Notes {
  /** Takes receipts; returns their numbers as they stand behind a line, and how many more there are. */
  readonly cite: (receipts: readonly Receipt[]) => string;
  /** Returns the lines of all receipts that were cited, in the order of their numbers. */
  readonly list: () => string[];
}

/** Takes what a story's views tell; returns its notes, with none cited yet. */
export function notesOf(outline: StoryOutline): Notes {
  const numbers = new Map<string, { number: number; receipt: Receipt }>();
  const cite = (receipts: readonly Receipt[]): string =>
    fewOf(receipts)
      .map((receipt) => {
        const key = `${receipt.article} ${receipt.start} ${receipt.end}`;
        const known = numbers.get(key) ?? { number: numbers.size + 1, receipt };
        numbers.set(key, known);
        return `[${known.number}]`;
      })
      .join('') + (receipts.length > MOST_CITED ? ` +${receipts.length - MOST_CITED}` : '');
  const list = (): string[] =>
    [...numbers.values()].map(
      ({ number, receipt: { article, start, end, quote } }) =>
        `${number}. ${plain(outline.names.label(article))}, ${start}–${end}: “${plain(shorten(quote, 90))}”`,
    );
  return { cite, list };
}

// One of each text, as far as the room goes.
function fewOf(receipts: readonly Receipt[]): readonly Receipt[] {
  const first = receipts.filter((r, i) => receipts.findIndex((o) => o.article === r.article) === i);
  return [...first, ...receipts.filter((r) => !first.includes(r))].slice(0, MOST_CITED);
}

/** Takes text; returns it with what Markdown would read as markup escaped, a line break as a space. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
