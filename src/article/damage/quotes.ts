import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

/** What walking the quotation marks of one block gives. */
export interface QuoteWalk {
  /** The stretches inside quotation marks. */
  readonly quoted: readonly Span[];
  readonly damage: readonly Damage[];
}

/** A reversed mark is reported with its whole quotation when that is at most this long, else alone. */
const SHORT_QUOTE = 80;

/** A quotation between marks that do not belong together is at most this long. */
const LONGEST_MIXED = 250;

/**
 * Walks the curly double quotation marks of a block and finds those that stand the wrong way round: an opening mark
 * where a quotation must end (`in parts “.`), a closing mark where one must begin (`promises” anything`). A translated
 * text may have kept the marks of its source („…“): each of them is damage there, and so is a quotation between two
 * marks that no language pairs (“…„, „…").
 *
 * @param text the article's text
 * @param tokens the tokens of one block, in order
 * @param lexicon reporting verbs
 * @param isTranslated whether the text is known to be translated
 * @returns the quoted stretches and the damage; in other texts blocks with other quotation marks („…“, «…», straight)
 *   give no damage
 */
export function walkQuotes(
  text: string,
  tokens: readonly Token[],
  lexicon: DamageLexicon,
  isTranslated = false,
): QuoteWalk {
  const isForeign = tokens.some((token) => token.text === '„' || token.text === '«');
  if (isForeign) return { quoted: [], damage: isTranslated ? foreignMarks(text, tokens) : [] };
  const quoted: Span[] = [];
  const damage: Damage[] = [];
  let open: Token | null = null;
  tokens.forEach((mark, i) => {
    if (mark.text !== '“' && mark.text !== '”') return;
    if (open === null && isReporting(tokens, i, lexicon)) damage.push(...lonelyClose(text, tokens, i));
    else if (open === null) open = mark;
    else {
      quoted.push({ start: open.end, end: mark.start });
      const closes = isReversedClose(text, mark) || isReporting(tokens, i, lexicon);
      if (closes || isReversedOpen(text, open)) damage.push(reversedMark(text, open, mark));
      open = null;
    }
  });
  return open === null ? { quoted, damage } : unclosed(text, tokens, open, { quoted, damage });
}

// An opening mark that hugs no word behind it cannot open: `in parts “.`
const isReversedClose = (text: string, mark: Token): boolean =>
  mark.text === '“' && !/[\p{L}\p{N}'’‘"$€£([]/u.test(text.charAt(mark.end));

// A closing mark that hugs the word before it and leaves a space behind: `promises” anything`
const isReversedOpen = (text: string, mark: Token): boolean => mark.text === '”' && /\s/u.test(text.charAt(mark.end));

// An opening mark between a comma and "he said" closes the quotation: `we stay, “he said`
function isReporting(tokens: readonly Token[], i: number, lexicon: DamageLexicon): boolean {
  const [before, mark] = [tokens[i - 1], tokens[i]];
  if (mark?.text !== '“' || before === undefined || !/^[,.!?]$/.test(before.text) || tokens[i + 1]?.start !== mark.end)
    return false;
  const next = tokens.slice(i + 1, i + 4);
  return /^\p{Ll}/u.test(next[0]?.text ?? '') && next.some((token) => lexicon.reportingVerbs.has(token.lower));
}

function foreignMarks(text: string, tokens: readonly Token[]): readonly Damage[] {
  const mixed = mixedMarks(text, tokens);
  if (mixed.length > 0) return mixed;
  return hasForeignDash(tokens) ? keptMarks(text, tokens) : [];
}

/** What closes a quotation that one of these opens, in any language. */
const CLOSING: Readonly<Record<string, string>> = { '„': '“”', '“': '”“', '«': '»', '"': '"' };

// Quotations between marks that no language pairs. A mark that hugs the word before it closes.
function mixedMarks(text: string, tokens: readonly Token[]): readonly Damage[] {
  const damage: Damage[] = [];
  let open: Token | null = null;
  for (const mark of tokens) {
    if (!/^[„“”«»"]$/u.test(mark.text)) continue;
    const isClosing = !/\s/u.test(text.charAt(mark.start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(mark.end));
    if (open === null || !isClosing) {
      open = mark.text in CLOSING ? mark : null;
      continue;
    }
    const isMixed = !CLOSING[open.text]?.includes(mark.text) && mark.end - open.start <= LONGEST_MIXED;
    if (isMixed) damage.push(mixedQuote(text, open, mark));
    open = null;
  }
  return damage;
}

const mixedQuote = (text: string, open: Token, close: Token): Damage => ({
  ...brokenQuotes({ start: open.start, end: close.end }, `“${text.slice(open.end, close.start).trim()}”`),
  why: `No language closes with ${close.text} what ${open.text} opens.`,
});

// „We wait“, – he said: the dash of another language behind a quotation that ends. Marks alone may be the house style.
const hasForeignDash = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text }, i) =>
      /^[–—]$/u.test(text) &&
      [tokens[i - 1], tokens[i - 2]].some((before) => before !== undefined && /^[“”]$/u.test(before.text)),
  );

// The marks of the source's language, each with the mark of this one as its reading.
function keptMarks(text: string, tokens: readonly Token[]): readonly Damage[] {
  const damage: Damage[] = [];
  let isOpen = false;
  for (const mark of tokens) {
    if (mark.text === '„') damage.push(foreignMark(mark, '“'));
    else if (isOpen && (mark.text === '“' || mark.text === '”')) damage.push(closingMark(text, mark));
    isOpen = mark.text === '„' || (isOpen && mark.text !== '“' && mark.text !== '”');
  }
  return damage;
}

// A closing mark of another language, with the punctuation that belongs on its other side.
function closingMark(text: string, mark: Token): Damage {
  const [before] = text.slice(Math.max(0, mark.start - 1), mark.start).match(/[.,!?]/u) ?? [''];
  const [behind] = text.slice(mark.end, mark.end + 4).match(/^[.,](?: [–—])?/u) ?? [''];
  const where = { start: mark.start - before.length, end: mark.end + behind.length };
  return foreignMark(where, `${before}${behind.slice(0, 1)}”`);
}

const foreignMark = (where: Span, intended: string): Damage => ({
  ...brokenQuotes(where, intended),
  why: 'The quotation mark is that of another language.',
});

function reversedMark(text: string, open: Token, close: Token): Damage {
  // The marks of some languages: “…“ with no space before the second.
  if (close.text === '“' && open.text === '“' && !/\s/u.test(text.charAt(close.start - 1)))
    return closingMark(text, close);
  const inside = text.slice(open.end, close.start);
  if (inside.length <= SHORT_QUOTE) return brokenQuotes({ start: open.start, end: close.end }, `“${inside.trim()}”`);
  const comma = inside.search(/,\s*$/);
  const start = comma < 0 ? close.start : open.end + comma;
  return brokenQuotes({ start, end: close.end }, `${text.slice(start, close.start).trim()}”`);
}

// The quotation began with another mark (`‘We stay, “he said`) or with none.
function lonelyClose(text: string, tokens: readonly Token[], i: number): readonly Damage[] {
  const mark = tokens[i] as Token;
  const near = tokens.slice(Math.max(0, i - 40), i);
  const opener = near.find((token) => token.text === '‘');
  const where = { start: opener?.start ?? mark.start, end: mark.end };
  const words = text.slice(where.start, mark.start).replace(/^‘/, '“').trim();
  return [brokenQuotes(where, `${words}”`)];
}

// A mark at the very end opens nothing; one that is followed by words may be a quotation of several paragraphs.
function unclosed(text: string, tokens: readonly Token[], open: Token, walk: QuoteWalk): QuoteWalk {
  const last = tokens[tokens.length - 1] as Token;
  if (/[\p{L}\p{N}]/u.test(text.slice(open.end, last.end))) {
    return { ...walk, quoted: [...walk.quoted, { start: open.end, end: last.end }] };
  }
  const first = tokens.find((token) => token.text === '“' || token.text === '”') as Token;
  const isAlone = first === open || open.end - first.start > SHORT_QUOTE;
  if (isAlone) return open.text === '“' ? { ...walk, damage: [...walk.damage, closingMark(text, open)] } : walk;
  const where = { start: first.start, end: open.end };
  const words = text.slice(where.start, where.end).replace(/[“”]/g, '').trim();
  return { ...walk, damage: [...walk.damage, brokenQuotes(where, `“${words}”`)] };
}

const brokenQuotes = ({ start, end }: Span, intended: string): Damage => ({
  start,
  end,
  kind: 'broken-quotes',
  intended,
  changesMeaning: false,
  confidence: 0.9,
  why: 'A quotation mark stands the wrong way round.',
});
