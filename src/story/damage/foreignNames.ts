import type { Damage } from '../../model/article.js';
import { plainLetters } from '../../text/marks.js';
import type { Reading } from '../../text/reading.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';

/** Endings that Baltic languages give to names, longest first. */
const ENDINGS = /(?:as|is|us|ys|ė|o|ui|os|es|a|e|i)$/u;
const DIGRAPHS: Readonly<Record<string, string>> = {
  š: 'sh',
  č: 'ch',
  ž: 'zh',
  ł: 'l',
  ø: 'o',
  w: 'v',
  j: 'i',
  y: 'i',
};
/** A name is recognised by at least so many letters. */
const SHORTEST_STEM = 4;

/**
 * Finds names that a translation left in the spelling or with the case ending of another language ("Dorvikas"), by the
 * names of the text that it was made from.
 *
 * @param copy the reading of the translated text
 * @param witnesses readings of texts that it was translated from
 * @returns the damage, in order, names that stand together as one, with the spelling of the source as the reading
 */
export function foreignNames(copy: Reading, witnesses: readonly Reading[]): readonly Damage[] {
  const tokens = witnesses.flatMap((witness) => witness.tokens);
  const known = new Set(tokens.map((token) => plainLetters(token.lower)));
  const names = stemsOf(tokens.filter(isLongNameWord));
  const found: { start: number; end: number; meant: string; upTo: number }[] = [];
  copy.tokens.forEach((token, i) => {
    const meant = isLongNameWord(token) && !known.has(plainLetters(token.lower)) ? sourceOf(token, names) : undefined;
    if (meant === undefined) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.upTo === i)
      found[found.length - 1] = { ...last, end: token.end, meant: `${last.meant} ${meant}`, upTo: i + 1 };
    else found.push({ start: token.start, end: token.end, meant, upTo: i + 1 });
  });
  return found.map(({ start, end, meant }) => ({
    start,
    end,
    kind: 'name-damage',
    intended: meant,
    changesMeaning: false,
    confidence: 0.9,
    why: `The text that this one was translated from writes “${meant}”.`,
  }));
}

// The names by their sounds, whole and without an ending; of two that sound alike the first.
function stemsOf(names: readonly Token[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const { text, lower } of names) for (const stem of formsOf(lower)) if (!stems.has(stem)) stems.set(stem, text);
  return stems;
}

// An English plural is no foreign form.
function sourceOf({ lower }: Token, names: ReadonlyMap<string, string>): string | undefined {
  const meant = formsOf(lower).flatMap((stem) => names.get(stem) ?? [])[0];
  return meant === undefined || lower === `${meant.toLowerCase()}s` ? undefined : meant;
}

function formsOf(lower: string): readonly string[] {
  const sounds = soundsOf(lower);
  return [sounds, sounds.replace(ENDINGS, '')].filter((stem) => stem.length >= SHORTEST_STEM);
}

const soundsOf = (word: string): string =>
  plainLetters([...word.normalize('NFC')].map((letter) => DIGRAPHS[letter] ?? letter).join('')).replace(
    /(.)\1+/gu,
    '$1',
  );
