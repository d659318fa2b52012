import type { Damage } from '../../model/article.js';
import { phraseUpTo } from '../../text/phrases.js';
import type { Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

/** A counted noun can be stranded at most this many tokens after its numeral. */
const LONGEST_GAP = 16;

/**
 * Finds numerals that a stray full stop has parted from what they count. Languages that write abbreviated magnitudes
 * and units with a full stop ("mlrd.", "tūkst.", "tys.") leave it behind in translation:
 *
 *     about 3. thousand      1.5 billion. loans      10,000 were arrested during the march. people
 *           ^                           ^                                                ^
 *     14 had to leave their homes. thousand people
 *                                ^
 *
 * @param text the article's text
 * @param sentence one sentence; a full stop before a small letter does not end it
 * @param lexicon magnitudes and counted nouns
 * @returns the damage, in order; the reading puts the noun behind the numeral
 */
export function brokenNumerals(text: string, sentence: Sentence, lexicon: DamageLexicon): readonly Damage[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (token.text !== '.' || !isStrayStop(tokens, i)) return [];
    const numeral = numeralBefore(tokens, i, lexicon);
    return numeral === null ? [] : [damageOf(text, tokens, { ...numeral, stop: i }, lexicon)];
  });
}

// A small letter follows the full stop after a space.
function isStrayStop(tokens: readonly Token[], i: number): boolean {
  const [stop, next] = [tokens[i], tokens[i + 1]];
  const before = tokens[i - 1];
  if (!stop || !next || !before || next.start === stop.end || before.end !== stop.start) return false;
  return next.kind === 'word' && /^\p{Ll}/u.test(next.text);
}

interface Broken {
  /** Index of the first token of the numeral. */
  readonly from: number;
  /** Index after its last token. */
  readonly to: number;
  readonly stop: number;
}

// Right before the stop any counted noun may follow; further back only a noun that is known to be counted.
function numeralBefore(tokens: readonly Token[], stop: number, lexicon: DamageLexicon): Omit<Broken, 'stop'> | null {
  const noun = (tokens[stop + 1] as Token).lower;
  const last = tokens[stop - 1] as Token;
  if (lexicon.abbreviations.has(last.lower)) return null;
  if (isNumeral(last, lexicon)) {
    const isCounted = lexicon.strandedNouns.has(noun) || (/[^s]s$/.test(noun) && lexicon.magnitudes.has(last.lower));
    return isCounted ? { from: firstOf(tokens, stop - 1, lexicon), to: stop } : null;
  }
  const isMagnitude = strandedMagnitude(tokens, stop, lexicon);
  if (!isMagnitude && (!lexicon.strandedNouns.has(noun) || lexicon.magnitudes.has(noun))) return null;
  for (let i = stop - 1; i >= Math.max(0, stop - LONGEST_GAP); i -= 1) {
    const token = tokens[i] as Token;
    if (/^[.!?;:]$/.test(token.text)) return null;
    if (isMagnitude && lexicon.magnitudes.has(token.lower)) return null;
    if (isNumeral(token, lexicon) && !isDate(tokens, i, lexicon))
      return { from: firstOf(tokens, i, lexicon), to: i + 1 };
  }
  return null;
}

// A magnitude behind the stop belongs to a bare number only together with what is counted: ". thousand people".
function strandedMagnitude(tokens: readonly Token[], stop: number, lexicon: DamageLexicon): boolean {
  const [magnitude, noun] = [tokens[stop + 1]?.lower ?? '', tokens[stop + 2]?.lower ?? ''];
  return lexicon.magnitudes.has(magnitude) && !lexicon.magnitudes.has(noun) && lexicon.strandedNouns.has(noun);
}

const isNumeral = (token: Token, lexicon: DamageLexicon): boolean =>
  (token.kind === 'number' && /^[\d.,]+$/.test(token.text)) || lexicon.magnitudes.has(token.lower);

const isDate = (tokens: readonly Token[], i: number, lexicon: DamageLexicon): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((token) => token !== undefined && lexicon.months.has(token.lower)) ||
  /^(1[5-9]|20)\d\d$/.test((tokens[i] as Token).text);

// Back over magnitudes, digits and a hedge ("more than", "at least").
function firstOf(tokens: readonly Token[], last: number, lexicon: DamageLexicon): number {
  let from = last;
  while (from > 0 && isNumeral(tokens[from - 1] as Token, lexicon)) from -= 1;
  return from - phraseUpTo(tokens, from, lexicon.hedges);
}

function damageOf(text: string, tokens: readonly Token[], { from, to, stop }: Broken, lexicon: DamageLexicon): Damage {
  const first = tokens[from] as Token;
  const isFar = to < stop && strandedMagnitude(tokens, stop, lexicon);
  const noun = tokens[isFar ? stop + 2 : stop + 1] as Token;
  const stranded = text.slice((tokens[stop + 1] as Token).start, noun.end);
  const numeral = text.slice(first.start, (tokens[to - 1] as Token).end);
  const between = text.slice((tokens[to - 1] as Token).end, (tokens[stop] as Token).start);
  const own = tokens.slice(to, stop).some(({ lower }) => lower === noun.lower || lexicon.persons.has(lower));
  const counted = own ? '' : ` ${stranded}`;
  const isUnit = between.trim() === '' || (!own && lexicon.magnitudes.has(noun.lower));
  return {
    start: first.start,
    end: noun.end,
    kind: 'broken-numeral',
    intended: isUnit ? `${numeral}${counted}` : `${numeral}${counted}${between}`,
    changesMeaning: true,
    confidence: lexicon.strandedNouns.has(noun.lower) ? 0.95 : 0.8,
    why: `A full stop stands before “${stranded}”, which the numeral “${numeral}” counts.`,
  };
}
