import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';

/** What walking the quotation marks of one block gives. */
export interface QuoteWalk {
  /** The stretches inside quotation marks. */
  readonly quoted: readonly Span[];
  readonly damage: readonly Damage[];
}

/** A reversed mark is reported with its whole quotation when that is at most this long, else alone. */
const SHORT_QUOTE = 80;

/**
 * Walks the curly double quotation marks of a block and finds those that stand the wrong way round: an opening mark where
 * a quotation must end (`in parts “.`), a closing mark where one must begin (`promises” anything`).
 *
 * @param text the article's text
 * @param tokens the tokens of one block, in order
 * @returns the quoted stretches and the damage; blocks that use other quotation marks („…“, «…», straight) give no damage
 */
export function walkQuotes(text: string, tokens: readonly Token[]): QuoteWalk {
  const marks = tokens.filter((token) => token.text === '“' || token.text === '”');
  const isForeign = tokens.some((token) => token.text === '„' || token.text === '«');
  if (isForeign) return { quoted: [], damage: [] };
  const quoted: Span[] = [];
  const damage: Damage[] = [];
  let open: Token | null = null;
  for (const mark of marks) {
    const reversed = isReversed(text, mark, open !== null);
    if (open === null) open = mark;
    else {
      quoted.push({ start: open.end, end: mark.start });
      if (reversed || isReversed(text, open, false)) damage.push(...reversedMark(text, open, mark, reversed));
      open = null;
    }
  }
  if (open !== null) quoted.push({ start: open.end, end: tokens[tokens.length - 1]?.end ?? open.end });
  return { quoted, damage };
}

// A mark is the wrong way round when both its shape and its spacing contradict its place.
function isReversed(text: string, mark: Token, closes: boolean): boolean {
  const [before, after] = [text.charAt(mark.start - 1), text.charAt(mark.end)];
  if (closes) return mark.text === '“' && !/[\p{L}\p{N}]/u.test(before) && !/^\p{Lu}/u.test(after);
  return mark.text === '”' && /\s/u.test(after);
}

function reversedMark(text: string, open: Token, close: Token, closes: boolean): readonly Damage[] {
  const inside = text.slice(open.end, close.start);
  const opensWrongly = open.text === '”';
  // Two opening marks with sound spacing around the second are a quotation that was never closed, not a reversed mark.
  if (!closes && !opensWrongly) return [];
  const isShort = inside.length <= SHORT_QUOTE;
  const comma = /,\s*$/.test(inside) ? inside.search(/,\s*$/) + open.end : close.start;
  const where = isShort ? { start: open.start, end: close.end } : { start: comma, end: close.end };
  const intended = isShort ? `“${inside.trim()}”` : `${text.slice(comma, close.start).trim()}”`;
  return [
    {
      ...where,
      kind: 'broken-quotes',
      intended,
      changesMeaning: false,
      confidence: 0.9,
      why: opensWrongly
        ? 'A closing quotation mark stands where the quotation begins.'
        : 'An opening quotation mark stands where the quotation ends.',
    },
  ];
}
