import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { Sentence } from '../../text/reading.js';
import { indexHolding } from '../../text/sentences.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

/** A remark of an editorial office is at most this many characters long. */
const LONGEST_REMARK = 60;

/**
 * Finds words said twice: "the the", "peaceful and peaceful".
 *
 * @param sentence one sentence
 * @param lexicon words that English may double, and the words between
 * @returns the damage, in order
 */
export function doubledWords(sentence: Sentence, lexicon: DamageLexicon): readonly Damage[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const between = next !== undefined && lexicon.coordinators.has(next.lower);
    const again = between ? tokens[i + 2] : next;
    if (again === undefined || !isDoubled(token, again, between, lexicon)) return [];
    const after = tokens[between ? i + 3 : i + 2];
    if (after !== undefined && after.lower === token.lower) return [];
    return [
      {
        start: token.start,
        end: again.end,
        kind: 'duplicate-word' as const,
        intended: token.text,
        changesMeaning: false,
        confidence: between ? 0.8 : 0.85,
        why: `“${token.text}” is said twice.`,
      },
    ];
  });
}

function isDoubled(token: Token, again: Token, between: boolean, lexicon: DamageLexicon): boolean {
  if (token.kind !== 'word' || token.lower !== again.lower || lexicon.doubledAllowed.has(token.lower)) return false;
  // Names and exclamations double (New York, New York); comparatives do (faster and faster).
  if (isCapitalised(again) || token.lower.length < 2) return false;
  return between ? token.lower.length > 4 && !/(er|s)$/.test(token.lower) : true;
}

/**
 * Finds words that were left in another language: a bracket in a foreign tongue, small words with letters that the
 * language does not use, words in another script.
 *
 * @param text the article's text
 * @param sentence one sentence
 * @param how the lexicon, and whether the text is known as a translation: in one, words with letters that the language
 *   has in borrowed words only are foreign too
 * @returns the damage, in order; names in foreign spelling are none
 */
export function untranslatedWords(
  text: string,
  sentence: Sentence,
  how: { readonly lexicon: DamageLexicon; readonly isTranslated: boolean },
): readonly Damage[] {
  const { lexicon } = how;
  const { tokens } = sentence;
  const found: Damage[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isForeign(tokens[i] as Token, how)) continue;
    let [from, to] = [i, i + 1];
    while (from > 0 && isForeignName(tokens[from - 1] as Token, lexicon)) from -= 1;
    while (to < tokens.length && (isForeign(tokens[to] as Token, how) || isForeignName(tokens[to] as Token, lexicon)))
      to += 1;
    const bracketed = tokens[from - 2]?.text === '[' && tokens[to]?.text === ']';
    if (bracketed || tokens[from - 1]?.text === '[') from -= bracketed ? 2 : 1;
    if (tokens[to]?.text === ']') to += 1;
    const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
    found.push(remnant(text, first.start, last.end));
    i = to - 1;
  }
  return found;
}

// A small word with a foreign letter, or any word of a script that reads otherwise, among words of the language.
function isForeign(
  token: Token,
  { lexicon, isTranslated }: { readonly lexicon: DamageLexicon; readonly isTranslated: boolean },
): boolean {
  if (token.kind !== 'word') return false;
  const isSpeltSo = isTranslated ? lexicon.isForeignSpelling(token.text) : lexicon.foreignLetter.test(token.text);
  return /^\p{Ll}/u.test(token.text) && (isSpeltSo || /^[\p{sc=Cyrl}\p{sc=Grek}]{3,}/u.test(token.text));
}

const isForeignName = (token: Token, lexicon: DamageLexicon): boolean =>
  token.kind === 'word' && isCapitalised(token) && lexicon.foreignLetter.test(token.text);

function remnant(text: string, start: number, end: number): Damage {
  return {
    start,
    end,
    kind: 'untranslated-remnant',
    intended: null,
    changesMeaning: false,
    confidence: 0.85,
    why: `“${text.slice(start, end)}” was left in another language.`,
  };
}

/**
 * Finds the braces that a synonym program leaves around words for which its templates list others ("{said|stated}",
 * "{that a}"). To be asked of reworded texts only.
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @returns the damage, in order, each over the braces; the reading is the first of the words
 */
export function leftBraces(text: string, blocks: readonly Span[]): readonly Damage[] {
  return [...text.matchAll(/\{([\p{L}’' -]{1,40})(?:\|[\p{L}’'| -]{0,80})?\}/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, intended: match[1] ?? '' }))
    .filter((where) => indexHolding(blocks, where) >= 0)
    .map((where) => ({
      ...where,
      kind: 'artefact',
      changesMeaning: false,
      confidence: 0.9,
      why: 'A program that swaps words left the braces of its template.',
    }));
}

/**
 * Finds remarks of an editorial office that a program translated as if they were the story: a paragraph that is nothing
 * but "read also" or "is being supplemented".
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon such remarks
 * @returns the damage, in order, each over its whole paragraph
 */
export function editorialRemarks(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  const isRemark = (block: Span): boolean =>
    block.end - block.start <= LONGEST_REMARK &&
    lexicon.artefacts.has(
      text
        .slice(block.start, block.end)
        .toLowerCase()
        .replace(/[^\p{L} ]/gu, '')
        .trim(),
    );
  return blocks.filter(isRemark).map(({ start, end }) => ({
    start,
    end,
    kind: 'artefact',
    intended: null,
    changesMeaning: false,
    confidence: 0.8,
    why: 'A remark of the editorial office was taken for a sentence of the story.',
  }));
}
