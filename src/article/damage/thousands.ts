import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { phraseUpTo } from '../../text/phrases.js';
import { indexHolding } from '../../text/sentences.js';
import { type Token, tokenize } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

// "2.1 people": one or two decimals, and the word behind the number.
const DECIMAL = /(?<![\p{L}\d.,:$€£])(\d{1,3})\.(\d{1,2}) (\p{L}+)/gu;
// "9 400 passengers", "3. 400 sailors": groups of three digits parted by a blank, and the word behind them.
const SPACED = /(?<![\p{L}\d.,:$€£-]|\d )([1-9]\d{0,2})(\. |[ \u00A0\u202F])(\d{3}) (\p{L}{3,})/gu;
/** A word that says that the number is a mean is looked for so many characters before it. */
const NEAR = 40;

/**
 * Finds numbers of people that lost their thousands on the way from a language that writes a point or a word there:
 * "2.1 people" for 2,100. Nobody counts people by tenths but in means ("an average of 2.1 children per family").
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon words for many people, hedges before a number, words that say that it is a mean
 * @returns the damage over hedge, number and noun, in order, with the number in full as the reading
 */
export function cutThousands(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  return [...text.matchAll(DECIMAL)].flatMap((found): Damage[] => {
    const [all, whole = '', decimals = '', noun = ''] = found;
    const [from, end] = [found.index, found.index + all.length];
    if (!lexicon.countedPersons.has(noun.toLowerCase()) || indexHolding(blocks, { start: from, end }) < 0) return [];
    if (isMean(text, { start: from, end }, lexicon)) return [];
    const start = from - hedgeBefore(text, from, lexicon);
    const intended = `${text.slice(start, from)}${whole},${decimals.padEnd(3, '0')} ${noun}`;
    return [
      {
        start,
        end,
        kind: 'broken-numeral',
        intended: whole === '0' ? null : intended,
        changesMeaning: true,
        confidence: 0.8,
        why: `People are not counted by tenths: “${whole}.${decimals}” lost its thousands.`,
      },
    ];
  });
}

/**
 * Finds numbers with the blank that other languages set between thousands: "9 400 passengers". Behind a point only a
 * hedge tells that the sentence goes on: "about 3. 400 sailors", but "in round 3. 400 people".
 *
 * @param text the article's text
 * @param blocks the stretches to read
 * @param lexicon names of months and small words, before and behind which two numbers may stand side by side; hedges
 * @returns the damage over number and noun, in order; the reading has a comma
 */
export function spacedThousands(text: string, blocks: readonly Span[], lexicon: DamageLexicon): readonly Damage[] {
  return [...text.matchAll(SPACED)].flatMap((found): Damage[] => {
    const [all, high = '', gap = '', low = '', noun = ''] = found;
    const [start, end] = [found.index, found.index + all.length];
    const [before = ''] = /\p{L}+(?=\.? $)/u.exec(text.slice(Math.max(0, start - NEAR), start)) ?? [];
    const isSmall = lexicon.phraseEnds.has(noun.toLowerCase()) || lexicon.determiners.has(noun.toLowerCase());
    if (isSmall || !/^\p{Ll}/u.test(noun) || lexicon.months.has(before.toLowerCase())) return [];
    if (gap.startsWith('.') && hedgeBefore(text, start, lexicon) === 0) return [];
    if (indexHolding(blocks, { start, end }) < 0) return [];
    return [
      {
        start,
        end,
        kind: 'broken-numeral',
        intended: `${high},${low} ${noun}`,
        changesMeaning: false,
        confidence: 0.75,
        why: `“${all}” has the blank of another language between its thousands.`,
      },
    ];
  });
}

function isMean(text: string, { start, end }: Span, { meanWords }: DamageLexicon): boolean {
  const around = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`;
  return (around.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => meanWords.has(word));
}

// The length of the hedge before a number, with the blank behind it; 0 when there is none.
function hedgeBefore(text: string, at: number, { hedges }: DamageLexicon): number {
  const before = tokenize(text, { start: Math.max(0, at - NEAR), end: at });
  const length = phraseUpTo(before, before.length, hedges);
  return length === 0 ? 0 : at - (before[before.length - length] as Token).start;
}
