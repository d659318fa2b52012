import type { Damage } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { plainLetters } from '../../text/marks.js';
import type { Reading } from '../../text/reading.js';
import { isLongNameWord, isWordOrNumber, type Token } from '../../text/tokens.js';
import type { ComparedPair, Difference, SentencePair } from './alignTokens.js';
import { isInDictionary } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Stretches in which two sentences differ are compared word for word up to this length. */
const LONGEST_STRETCH = 3;

/** Words that begin with so many equal letters are spellings or derivations of one. */
const SAME_BEGINNING = 4;

/** A word of a name as the translation has it, and as its source does. */
interface Renaming {
  readonly printed: Token;
  readonly meant: Token;
}

/**
 * Finds names that a translation translated ("Anna Stone" for "Anna Stein"): the opposite sentence of the source has
 * another word in the same name, or another name in the same place, the dictionary knows the word of the translation
 * and not that of the source, and neither text has the other's word anywhere. What was learned of a word in one
 * sentence holds in all that stand opposite a sentence with the name. Names of which both words are in the dictionary
 * are left alone: translators call one office by many.
 *
 * @param copy the reading of the translated text
 * @param pairs its sentences, each with the one of its source
 * @param sources readings of the sources
 * @param lexicon the dictionary, titles, days
 * @returns the damage, in order, words that stand together as one, with the words of the source as the reading
 */
export function translatedNames(
  copy: Reading,
  pairs: readonly ComparedPair[],
  sources: ReadonlyMap<ArticleId, Reading>,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const own = wordsIn(copy);
  const theirs = new Map([...sources].map(([id, reading]) => [id, wordsIn(reading)]));
  const meantBy = new Map<string, string>();
  for (const pair of pairs) {
    const isOther = ({ printed, meant }: Renaming): boolean =>
      !own.has(meant.lower) &&
      theirs.get(pair.of)?.has(printed.lower) === false &&
      !isInDictionary(meant.lower, lexicon) &&
      !isSpelling(printed, meant) &&
      ![printed, meant].some(({ lower }) => lexicon.titles.has(lower) || lexicon.days.has(lower));
    const runs = [...besideOneWord(pair), ...inOnePlace(pair)].map((run) => run.filter(isOther));
    for (const run of runs.filter((names) => names.some(({ printed }) => isInDictionary(printed.lower, lexicon))))
      for (const { printed, meant } of run) if (!meantBy.has(printed.lower)) meantBy.set(printed.lower, meant.lower);
  }
  return pairs.flatMap((pair) => damageIn(pair, meantBy));
}

const wordsIn = ({ tokens }: Reading): ReadonlySet<string> => new Set(tokens.map(({ lower }) => lower));

// "Lukasz" for "Łukasz", "Railroad" for "Railway", "North" for "Northern": the name is the same.
function isSpelling(a: Token, b: Token): boolean {
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)];
  return one.slice(0, SAME_BEGINNING) === other.slice(0, SAME_BEGINNING);
}

// Names of two words that have one in common.
function besideOneWord({ copy, witness }: SentencePair): readonly (readonly Renaming[])[] {
  const meant = namePairs(witness.tokens);
  return namePairs(copy.tokens).flatMap(([first, last]): Renaming[][] => {
    const alike = meant.filter((pair) => (pair[0].lower === first.lower) !== (pair[1].lower === last.lower));
    const [other] = alike;
    if (other === undefined || alike.length > 1) return [];
    const isFirst = other[0].lower !== first.lower;
    return [[isFirst ? { printed: first, meant: other[0] } : { printed: last, meant: other[1] }]];
  });
}

const namePairs = (tokens: readonly Token[]): readonly (readonly [Token, Token])[] =>
  tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    return isLongNameWord(token) && isLongNameWord(next) && next.start === token.end + 1
      ? [[token, next] as const]
      : [];
  });

// Names at one place of stretches that are equally long; the first word of a sentence has its capital anyway.
function inOnePlace({ aligned }: ComparedPair): readonly (readonly Renaming[])[] {
  const { copy, witness, differences } = aligned;
  return differences.filter(isEven).map((at) =>
    copy.slice(at.copy.from, at.copy.to).flatMap((printed, i): Renaming[] => {
      const meant = witness[at.witness.from + i];
      const isFirst = at.copy.from + i === 0 || at.witness.from + i === 0;
      return !isFirst && isLongNameWord(printed) && isLongNameWord(meant) ? [{ printed, meant }] : [];
    }),
  );
}

const isEven = ({ copy, witness }: Difference): boolean =>
  copy.to - copy.from === witness.to - witness.from && copy.to - copy.from <= LONGEST_STRETCH;

function damageIn({ copy, witness, of }: SentencePair, meantBy: ReadonlyMap<string, string>): readonly Damage[] {
  const runs: Renaming[][] = [];
  for (const printed of copy.tokens.filter(isWordOrNumber)) {
    const lower = isLongNameWord(printed) ? meantBy.get(printed.lower) : undefined;
    const meant = lower === undefined ? undefined : witness.tokens.find((token) => token.lower === lower);
    if (meant === undefined) continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.printed.end + 1 === printed.start && last.meant.end + 1 === meant.start)
      runs.at(-1)?.push({ printed, meant });
    else runs.push([{ printed, meant }]);
  }
  return runs.map((run): Damage => {
    const [first, last] = [run[0] as Renaming, run.at(-1) as Renaming];
    const intended = run.map(({ meant }) => meant.text).join(' ');
    return {
      start: first.printed.start,
      end: last.printed.end,
      kind: 'name-damage',
      intended,
      changesMeaning: true,
      confidence: 0.8,
      why: `The text that this one was translated from has the name “${intended}” here.`,
      witness: { article: of, start: first.meant.start, end: last.meant.end },
    };
  });
}
