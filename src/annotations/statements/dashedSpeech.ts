import type { Quotation } from '../../text/quotes.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { StatementLexicon } from './lexicon.js';

/** The subject of "– … – Ann Lee of the port said" has so many tokens at most. */
const LONGEST_SUBJECT = 12;

/**
 * Finds the speech of one block that dashes mark, as Slavic, Romance and Nordic papers print it and their translations
 * keep it: "– I did not sign it, – said Ann Lee. – Nobody asked.", "—We stay —said Lee—. We wait.", "– We stay, says
 * Lee." A dash where the block or a sentence begins opens it, if a dash (or a comma, where it is no hyphen) and who
 * says it end it; behind the teller a dash opens it again, up to the next teller or the end of the block.
 *
 * @param tokens the tokens of the block, in order
 * @param lexicon the language's verbs of saying
 * @returns what is said, as quotations between dashes, in order, not overlapping; empty when nobody tells it
 */
export function dashedSpeech(tokens: readonly Token[], { forms, words }: StatementLexicon): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    if (open < 0) {
      if (opensSpeech(tokens, i)) open = i;
    } else if (isClosedBy(tokens, open, i) && isTold(tokens, i, { forms, words })) {
      found.push(between(tokens, open, i));
      i = partEnd(tokens, i + 1);
      open = isDash(tokens, i) ? i : -1;
    }
  }
  if (open < 0 || found.length === 0 || open > tokens.length - 3) return found;
  // Speech that the block does not begin with is one sentence behind its teller.
  const isWhole = isDash(tokens, 0);
  const end = isWhole ? tokens.length : Math.min(tokens.length, partEnd(tokens, open + 2) + 1);
  return [...found, between(tokens, open, end)];
}

// None that joins two words or numbers.
function isDash(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || !/^(?:[—–―-]|--)$/.test(token.text)) return false;
  return token.start !== before?.end || token.end !== next?.start || next.kind === 'punctuation';
}

// Where the block, a sentence or what a colon brings begins, with a capital behind the dash.
function opensSpeech(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!isDash(tokens, i) || next === undefined || !(isCapitalised(next) || next.kind === 'quote')) return false;
  return before === undefined || /^[.!?…:]$/.test(before.text);
}

// A dash of the same kind, for "- Fees – the union says" is an item of a list; or a comma behind a real dash.
function isClosedBy(tokens: readonly Token[], open: number, i: number): boolean {
  const dash = tokens[open]?.text;
  return tokens[i]?.text === ',' ? dash !== '-' : tokens[i]?.text === dash && isDash(tokens, i);
}

// Behind the mark stands "said Ann Lee"; behind a dash also "Ann Lee said".
function isTold(tokens: readonly Token[], i: number, lexicon: Pick<StatementLexicon, 'forms' | 'words'>): boolean {
  if (saysAt(tokens, i + 1, lexicon)) return hasTeller(tokens, i + 2, lexicon);
  const first = tokens[i + 1];
  const { determiners, personalPronouns } = lexicon.words;
  const isSubject = first !== undefined && [determiners, personalPronouns].some((list) => list.has(first.lower));
  if (tokens[i]?.text === ',' || first === undefined || !(isSubject || isCapitalised(first))) return false;
  for (let k = i + 2; k <= i + LONGEST_SUBJECT && tokens[k]?.kind === 'word'; k += 1)
    if (saysAt(tokens, k, lexicon)) return true;
  return false;
}

function saysAt(tokens: readonly Token[], i: number, { forms }: Pick<StatementLexicon, 'forms'>): boolean {
  const token = tokens[i];
  const form = token === undefined || isCapitalised(token) ? undefined : forms.get(token.lower);
  if (form === undefined || form.verb.class !== 'speech' || !(form.past || form.third)) return false;
  return form.verb.frames.has('quote') || form.verb.frames.has('before');
}

// Who said it stands behind the verb: "said to be" and "asked whether" go on otherwise.
function hasTeller(tokens: readonly Token[], i: number, { words }: Pick<StatementLexicon, 'words'>): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return false;
  const isToBe = words.infinitiveMarkers.has(token.lower) && words.beForms.has(tokens[i + 1]?.lower ?? '');
  return !words.complementizers.has(token.lower) && !words.wh.has(token.lower) && !isToBe;
}

// The next dash, or the end of the sentence.
function partEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && !isDash(tokens, i) && !/^[.!?…]$/.test(tokens[i]?.text ?? '')) i += 1;
  return i;
}

// A stop right behind the dash closes the sentence of the teller ("said Lee—. We wait").
function between(tokens: readonly Token[], open: number, close: number): Quotation {
  const first = /^[.,;:]$/.test(tokens[open + 1]?.text ?? '') ? open + 2 : open + 1;
  const [dash, last] = [tokens[open], tokens[close - 1]] as [Token, Token];
  const closes = isDash(tokens, close) ? (tokens[close] as Token).end : last.end;
  return {
    opens: dash.start,
    start: (tokens[first] as Token).start,
    end: last.end,
    closes,
    isClosed: true,
    isDashed: true,
  };
}
