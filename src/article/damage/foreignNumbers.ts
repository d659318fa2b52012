import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { commaNumbers } from '../../text/number-style.js';
import { indexHolding } from '../../text/sentences.js';
import type { DamageLexicon } from './lexicon.js';

// Behind the number: a sign, or a word with its full stop and perhaps a second word and a third.
const COUNTED = /^(?: ?%| (\p{L}+)(\.?)(?: (\p{L}+))?(?: (\p{L}+))?)/u;

/**
 * Finds numbers that a translation left as its source writes them: with a decimal comma ("4,5 %", "2,4 mln of crowns")
 * or with points between thousands ("1.500 people", which reads as one and a half).
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon magnitudes as other languages abbreviate them, and the word between magnitude and noun
 * @returns the damage, in order, with what is counted; the reading has a decimal point, or commas between thousands.
 *   Empty for a text that writes its numbers as English does
 */
export function foreignNumbers(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  return commaNumbers(text)
    .filter((where) => indexHolding(blocks, where) >= 0)
    .map(({ start, end }) => {
      const printed = text.slice(start, end);
      const isDecimal = printed.includes(',');
      const number = isDecimal ? printed.replace(',', '.') : printed.replaceAll('.', ',');
      const counted = countedBehind(text.slice(end, end + LONGEST_COUNTED), lexicon);
      return {
        start,
        end: end + counted.length,
        kind: isDecimal ? ('garble' as const) : ('broken-numeral' as const),
        intended: number + counted.usual,
        // Numbers are read in the style of their text: nothing that is told of them changes.
        changesMeaning: false,
        confidence: 0.8,
        why: `“${printed}” is written with the ${isDecimal ? 'decimal comma' : 'points between thousands'} of another language.`,
      };
    });
}

/** What is counted is read from so many letters. */
const LONGEST_COUNTED = 60;

// "mln of crowns" is " million crowns" and "of tons" are " tons"; a plain noun is taken as it is, and a small word is
// none.
function countedBehind(behind: string, lexicon: DamageLexicon) {
  const { amountWords, amountLink, magnitudes, phraseEnds, determiners } = lexicon;
  const isNoun = (word: string): boolean =>
    word !== '' && !phraseEnds.has(word.toLowerCase()) && !determiners.has(word.toLowerCase());
  const [all = '', word = '', stop = '', second = '', third = ''] = COUNTED.exec(behind) ?? [];
  if (word === '') return { length: all.length, usual: all.trim() };
  if (word.toLowerCase() === amountLink && isNoun(second))
    return { length: 2 + word.length + second.length, usual: ` ${second}` };
  const meant = amountWords.get(word.toLowerCase());
  if (meant === undefined) return isNoun(word) ? { length: 1 + word.length, usual: ` ${word}` } : NOTHING_COUNTED;
  const [linked, noun] = second.toLowerCase() === amountLink ? [` ${second}`, third] : ['', second];
  const own = { length: 1 + word.length + stop.length, usual: ` ${meant}` };
  if (!magnitudes.has(meant) || !isNoun(noun)) return own;
  return { length: own.length + linked.length + 1 + noun.length, usual: `${own.usual} ${noun}` };
}

const NOTHING_COUNTED = { length: 0, usual: '' };
