import type { Damage } from '../../model/article.js';
import { byPosition, type Span } from '../../model/span.js';
import { indexHolding } from '../../text/sentences.js';
import type { DamageLexicon, DamagePhrase, DamagePhrases } from './lexicon.js';

/** So many different signs make a text spun; with a transmission that already says so, one sign less is enough. */
const SIGNS_OF_SPINNING = 3;

interface Found extends Span {
  readonly phrase: DamagePhrase;
  readonly usual: string;
}

/**
 * Finds idioms that were translated word for word.
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon idioms and what they mean
 * @returns the damage, in order; the reading is the meaning in plain words
 */
export function literalIdioms(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  return findPhrases(text, blocks, lexicon.idioms).map((found) => ({
    start: found.start,
    end: found.end,
    kind: 'idiom',
    intended: found.usual,
    changesMeaning: found.phrase.changesMeaning,
    confidence: 0.8,
    why: `“${text.slice(found.start, found.end)}” is an idiom of another language, translated word for word.`,
  }));
}

/**
 * Finds sentences that lost their second negation: "No documents will be signed or a press conference is planned".
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon patterns of such sentences
 * @returns the damage, in order; the reading has "nor"
 */
export function lostNegations(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  return findPhrases(text, blocks, lexicon.lostNegations).map((found) => ({
    start: found.start,
    end: found.end,
    kind: 'lost-negation',
    intended: found.usual,
    changesMeaning: true,
    confidence: 0.85,
    why: 'The “no” of the first half belongs to the second half too, where it was lost.',
  }));
}

/**
 * Finds synonyms that a program put in place of usual words ("he included" for "he added"). Single signs are chance; they
 * count when at least three different ones stand in one text.
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param context the quoted stretches (a swap inside is an altered quotation) and whether the text is known to be spun
 * @param lexicon the signs
 * @returns the damage, in order; empty when the signs do not agree
 */
export function spinnerSynonyms(
  text: string,
  blocks: readonly Span[],
  context: { readonly quoted: readonly Span[]; readonly isSpun: boolean },
  lexicon: DamageLexicon,
): readonly Damage[] {
  const found = findPhrases(text, blocks, lexicon.spinnerSigns);
  const kinds = new Set(found.map((f) => f.phrase)).size;
  if (kinds < SIGNS_OF_SPINNING - (context.isSpun ? 1 : 0)) return [];
  return found.map((f) => ({
    start: f.start,
    end: f.end,
    kind: indexHolding(context.quoted, f) >= 0 ? 'altered-quote' : 'spinner-synonym',
    intended: f.usual,
    changesMeaning: f.phrase.changesMeaning,
    confidence: Math.min(0.95, 0.6 + 0.05 * kinds),
    why: `“${text.slice(f.start, f.end)}” is the work of a synonym program: ${kinds} different signs of one stand in this text.`,
  }));
}

// Of matches that overlap the longest stays.
function findPhrases(text: string, blocks: readonly Span[], { phrases, patterns }: DamagePhrases): readonly Found[] {
  const found = patterns
    .possibleIn(text)
    .flatMap((i) => [...text.matchAll(patterns.at(i))].map((match) => foundAt(match, phrases[i] as DamagePhrase)));
  const inside = found.filter((f) => f.end > f.start && indexHolding(blocks, f) >= 0).sort(byPosition);
  const kept: Found[] = [];
  for (const f of inside) {
    const last = kept[kept.length - 1];
    if (last === undefined || f.start >= last.end) kept.push(f);
    else if (f.end - f.start > last.end - last.start) kept[kept.length - 1] = f;
  }
  return kept;
}

function foundAt(match: RegExpMatchArray, phrase: DamagePhrase): Found {
  const start = match.index ?? 0;
  const usual = phrase.usual
    .replace(/\{(\d)\}/g, (_, group: string) => match[Number(group)] ?? '')
    .replace(/ {2,}/g, ' ');
  const words = match[0].replace(/\s+$/, '');
  return { start, end: start + words.length, phrase, usual: usual.trim() };
}
