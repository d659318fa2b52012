import type { Damage } from '../../model/article.js';
import { byPosition, type Span } from '../../model/span.js';
import { indexHolding } from '../../text/sentences.js';
import type { DamageLexicon, DamagePhrase, DamagePhrases } from './lexicon.js';

/** A phrase of the lexicon where it stands in the text, with its usual wording. */
export interface FoundPhrase extends Span {
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
 * Finds wordings that translation software makes of ordinary words: false friends, foreign prepositions, doers and
 * done-tos mixed up, clauses without their middle. To be asked of translated texts only; in others the same words are
 * mostly meant.
 *
 * @param text the article's text
 * @param where the stretches to read, and the language that the text was translated from; null when it is not known
 * @param lexicon such wordings; one that only some languages make is looked for in translations from them
 * @returns the damage, in order
 */
export function mistranslations(
  text: string,
  where: { readonly blocks: readonly Span[]; readonly from: string | null },
  lexicon: DamageLexicon,
): readonly Damage[] {
  return madeBy(findPhrases(text, where.blocks, lexicon.mistranslations), where.from).map((found) => ({
    start: found.start,
    end: found.end,
    kind: found.phrase.kind,
    intended: found.usual === '' ? null : found.usual,
    changesMeaning: found.phrase.changesMeaning,
    confidence: 0.7,
    why: `“${text.slice(found.start, found.end)}” is a way of translation software to say “${found.usual}”.`,
  }));
}

/**
 * Finds phrases that follow another language word for word. To be asked of translated texts only.
 *
 * @param text the article's text
 * @param where the stretches to read, and the language that the text was translated from; null when it is not known
 * @param lexicon such phrases; one of other languages than the text's is left alone
 * @returns the damage, in order; the reading is the usual wording, without what surrounds it
 */
export function calquedPhrases(
  text: string,
  where: { readonly blocks: readonly Span[]; readonly from: string | null },
  lexicon: DamageLexicon,
): readonly Damage[] {
  return madeBy(findPhrases(text, where.blocks, lexicon.calques), where.from).map((found) => ({
    start: found.start,
    end: found.end,
    kind: 'idiom',
    intended: found.usual,
    changesMeaning: found.phrase.changesMeaning,
    confidence: 0.65,
    why: `“${text.slice(found.start, found.end)}” follows another language word for word.`,
  }));
}

// What translations from a language make; of a text whose language is not known, what those of any do.
const madeBy = (found: readonly FoundPhrase[], from: string | null): readonly FoundPhrase[] =>
  found.filter(({ phrase }) => from === null || phrase.from.size === 0 || phrase.from.has(from));

/**
 * Takes a text, the stretches to read and phrases; returns where the phrases stand, in order. Of matches that overlap
 * the longest stays.
 */
export function findPhrases(
  text: string,
  blocks: readonly Span[],
  { phrases, patterns }: DamagePhrases,
): readonly FoundPhrase[] {
  const found = patterns
    .possibleIn(text)
    .filter((i) => patterns.matches(i, text))
    .flatMap((i) => [...text.matchAll(patterns.at(i))].map((match) => foundAt(match, phrases[i] as DamagePhrase)));
  const inside = found.filter((f) => f.end > f.start && indexHolding(blocks, f) >= 0).sort(byPosition);
  const kept: FoundPhrase[] = [];
  for (const f of inside) {
    const last = kept[kept.length - 1];
    if (last === undefined || f.start >= last.end) kept.push(f);
    else if (f.end - f.start > last.end - last.start) kept[kept.length - 1] = f;
  }
  return kept;
}

function foundAt(match: RegExpMatchArray, phrase: DamagePhrase): FoundPhrase {
  const start = match.index ?? 0;
  const usual = phrase.usual
    .replace(/\{(\d)\}/g, (_, group: string) => match[Number(group)] ?? '')
    .replace(/ {2,}/g, ' ');
  const words = match[0].replace(/\s+$/, '');
  return { start, end: start + words.length, phrase, usual: usual.trim() };
}
