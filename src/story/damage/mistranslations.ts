import type { Damage } from '../../model/article.js';
import { spanOver } from '../../model/span.js';
import { stem } from '../../text/stem.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../text/tokens.js';
import {
  type AlignedPair,
  alignTokens,
  type Difference,
  isOneWord,
  type SentencePair,
  type Stretch,
  wordsIn,
} from './alignTokens.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { OF_SOURCE } from './whose.js';

/** The doer and the other side of a verb are looked for this many words away. */
const NEAR_VERB = 5;

/**
 * Finds a pronoun of the wrong gender: the source has another in the same place. Where the sentences differ in more
 * than the pronoun, it stands before the same word in both, or tells who speaks in both.
 *
 * @param pair the translated sentence and its source
 * @param lexicon pronouns of persons, and reporting verbs
 * @returns the damage, in order
 */
export function wrongPronoun(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const aligned = alignTokens(pair);
  return aligned.differences.flatMap((at) => {
    const place = placesOf(aligned, at, lexicon).find(([i, j]) => {
      const [printed, meant] = [aligned.copy[i], aligned.witness[j]].map((token) =>
        lexicon.personPronouns.get(token?.lower ?? ''),
      );
      return printed !== undefined && meant !== undefined && printed !== meant;
    });
    if (place === undefined) return [];
    const [i, j] = place;
    return [
      damageAt(
        aligned,
        { copy: { from: i, to: i + 1 }, witness: { from: j, to: j + 1 } },
        {
          kind: 'wrong-pronoun',
          confidence: 0.85,
          why: `${OF_SOURCE} “${aligned.witness[j]?.text}” here.`,
        },
      ),
    ];
  });
}

// Words of a difference that stand opposite each other: the last ones, where the same word follows, and the first
// pronouns before a verb of saying.
function placesOf(
  { copy, witness }: AlignedPair,
  at: Difference,
  lexicon: SharedDamageLexicon,
): readonly (readonly [number, number])[] {
  const speaker = (words: readonly Token[], { from, to }: Stretch): number =>
    words.findIndex(
      ({ lower }, i) =>
        i >= from &&
        i < to &&
        lexicon.personPronouns.get(lower) === lower &&
        lexicon.reportingVerbs.has(words[i + 1]?.lower ?? ''),
    );
  const isFollowed = at.copy.to < copy.length && at.witness.to < witness.length;
  return [
    ...(isFollowed || isOneWord(at) ? [[at.copy.to - 1, at.witness.to - 1] as const] : []),
    [speaker(copy, at.copy), speaker(witness, at.witness)] as const,
  ].filter(([i, j]) => i >= at.copy.from && j >= at.witness.from);
}

/**
 * Finds a doer and a done-to that changed places: around one and the same verb the names of the source stand the other
 * way round ("The Ministry accused Juvela", "Juvela accused the Ministry"); beside a verb in
 * the past one of the two may be a plain noun ("the union"). Passives are left alone.
 *
 * @param pair the translated sentence and its source
 * @param lexicon small words, auxiliaries and the marker of the passive's doer
 * @returns the damage over both names and the verb; empty when the names are not the same
 */
export function roleInversion(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const words = [pair.copy, pair.witness].map(({ tokens }) => tokens.filter(isWordOrNumber)) as [Token[], Token[]];
  const [copy, witness] = words;
  for (let i = 1; i < copy.length - 1; i += 1) {
    const verb = copy[i] as Token;
    if (isCapitalised(verb) || lexicon.phraseEnds.has(verb.lower) || !isActive(copy, i, lexicon)) continue;
    const j = witness.findIndex((token) => token.lower === verb.lower);
    if (j < 1 || !isActive(witness, j, lexicon)) continue;
    const [left, right] = [sideLeft(copy, i, lexicon), sideRight(copy, i, lexicon)];
    const [meantLeft, meantRight] = [sideLeft(witness, j, lexicon), sideRight(witness, j, lexicon)];
    const names = (words: readonly Token[]): ReadonlySet<string> => namesIn(words, lexicon);
    const named = [shares(left, meantRight, names), shares(right, meantLeft, names)];
    const telling = (words: readonly Token[]): ReadonlySet<string> => stemsIn(words, lexicon);
    if (!named.includes(true) || (named.includes(false) && !verb.lower.endsWith(lexicon.pastEnding))) continue;
    if (!shares(left, meantRight, telling) || !shares(right, meantLeft, telling)) continue;
    if (shares(left, meantLeft, telling) || shares(right, meantRight, telling)) continue;
    const at = {
      copy: { from: i - left.length, to: i + 1 + right.length },
      witness: { from: j - meantLeft.length, to: j + 1 + meantRight.length },
    };
    const why = 'In the text that this one was translated from the two stand the other way round.';
    return [
      damageAt({ copy, witness, differences: [], of: pair.of }, at, { kind: 'role-inversion', confidence: 0.85, why }),
    ];
  }
  return [];
}

const isActive = (words: readonly Token[], verb: number, lexicon: SharedDamageLexicon): boolean =>
  !lexicon.agentMarkers.has(words[verb + 1]?.lower ?? '') && !lexicon.auxiliaries.has(words[verb - 1]?.lower ?? '');

// The words before the verb, back to the beginning or a verb of their own; those behind it, up to the next small word.
function sideLeft(words: readonly Token[], verb: number, lexicon: SharedDamageLexicon): readonly Token[] {
  const near = words.slice(Math.max(0, verb - NEAR_VERB), verb);
  const stop = near.findLastIndex(
    (token) => lexicon.auxiliaries.has(token.lower) || lexicon.reportingVerbs.has(token.lower),
  );
  return near.slice(stop + 1);
}

function sideRight(words: readonly Token[], verb: number, lexicon: SharedDamageLexicon): readonly Token[] {
  const near = words.slice(verb + 1, verb + 1 + NEAR_VERB);
  const stop = near.findIndex((token) => lexicon.phraseEnds.has(token.lower));
  return stop < 0 ? near : near.slice(0, stop);
}

function shares(
  some: readonly Token[],
  others: readonly Token[],
  keysOf: (words: readonly Token[]) => ReadonlySet<string>,
): boolean {
  const keys = keysOf(others);
  return [...keysOf(some)].some((key) => keys.has(key));
}

const stemsIn = (words: readonly Token[], { stopWords, determiners }: SharedDamageLexicon): ReadonlySet<string> =>
  new Set(words.flatMap(({ lower }) => (stopWords.has(lower) || determiners.has(lower) ? [] : stem(lower))));

const namesIn = (words: readonly Token[], { determiners }: SharedDamageLexicon): ReadonlySet<string> =>
  new Set(
    words.flatMap(({ text, lower }) =>
      /^\p{Lu}\p{L}{2,}/u.test(text) && !determiners.has(lower) ? [stem(lower)] : [],
    ),
  );

function damageAt(
  { copy, witness, of }: AlignedPair,
  at: Difference,
  what: Pick<Damage, 'kind' | 'confidence' | 'why'>,
): Damage {
  const meant = wordsIn(witness, at.witness);
  return {
    ...spanOver(wordsIn(copy, at.copy)),
    ...what,
    intended: meant.map(({ text }) => text).join(' '),
    changesMeaning: true,
    witness: { article: of, ...spanOver(meant) },
  };
}
