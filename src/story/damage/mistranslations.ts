import type { Damage } from '../../model/article.js';
import { stem } from '../../text/stem.js';
import { isWordOrNumber, type Token } from '../../text/tokens.js';
import type { AlignedPair, Difference, SentencePair } from './alignTokens.js';
import { isNegative } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** A negation is missed when the stretches that differ there are at most this long. */
const LONGEST_STRETCH = 2;
/** So many words behind a lost negation must be the same, or the sentences were worded otherwise. */
const WORDS_FRAMING = 2;
/** Words of the phrase behind a negation that belong to it. */
const WORDS_BEHIND = 3;
/** Words before it that do: as far back a word that says something is looked for. */
const MOST_BEFORE = 3;
/** The doer and the other side of a verb are looked for this many words away. */
const NEAR_VERB = 5;

/**
 * Finds a negation that a translation lost or made: the sentences agree around one small stretch, and only one of them
 * denies there ("ended with an agreement", "ended without an agreement").
 *
 * @param aligned the words of the translated sentence and of its source, aligned by their stems
 * @param lexicon negations and small words
 * @returns the damage, with the source's words as the reading; empty when both deny equally often
 */
export function lostNegation(aligned: AlignedPair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const denies = (token: Token): boolean => isNegative(token, lexicon);
  const count = (words: readonly Token[]): number => words.filter(denies).length;
  if (count(aligned.copy) === count(aligned.witness)) return [];
  return aligned.differences.flatMap(({ copy, witness }) => {
    const stretches = [aligned.copy.slice(copy.from, copy.to), aligned.witness.slice(witness.from, witness.to)];
    const [one, other] = stretches.map(count);
    const rest = stretches.flatMap((words) => words.filter((token) => !denies(token)));
    const isShort = stretches.every((words) => words.length <= LONGEST_STRETCH);
    const isBare = rest.every(({ lower }) => lexicon.auxiliaries.has(lower) || lexicon.accompaniments.has(lower));
    const isOpen = lexicon.openQuestions.has(aligned.copy[copy.from - 1]?.lower ?? '');
    if (one === other || !isShort || !isBare || isOpen || !isFramed(aligned, { copy, witness })) return [];
    const before = wordsBefore(aligned, { copy, witness }, lexicon);
    const behind = sameBehind(aligned, { copy, witness }, lexicon);
    return [
      damageAt(
        aligned,
        {
          copy: { from: copy.from - before, to: copy.to + behind },
          witness: { from: witness.from - before, to: witness.to + behind },
        },
        {
          kind: 'lost-negation',
          confidence: 0.85,
          why: 'The text that this one was translated from says the opposite here.',
        },
      ),
    ];
  });
}

// The same word stands before, and the same words behind: what is denied there is affirmed here.
function isFramed({ copy, witness }: AlignedPair, at: Difference): boolean {
  const [one, other] = [copy, witness].map((words, i) => {
    const to = i === 0 ? at.copy.to : at.witness.to;
    return words.slice(to, to + WORDS_FRAMING).map(({ lower }) => stem(lower));
  });
  return at.copy.from > 0 && at.witness.from > 0 && one?.length !== 0 && one?.join(' ') === other?.join(' ');
}

// A verb that is denied begins the phrase; what is not has the word before it, back over small words to one that says
// something.
function wordsBefore({ copy, witness }: AlignedPair, at: Difference, lexicon: SharedDamageLexicon): number {
  const isVerb = ({ lower }: Token): boolean => lexicon.auxiliaries.has(lower) && !lexicon.negations.has(lower);
  const isDenied = ({ lower }: Token): boolean => lexicon.denyingVerbs.has(lower.replace('’', "'"));
  if (copy.slice(at.copy.from, at.copy.to).some(isVerb)) return 0;
  if (witness.slice(at.witness.from, at.witness.to).some(isDenied) && at.copy.from === at.copy.to) return 0;
  let before = 1;
  while (before < MOST_BEFORE) {
    const [first, further] = [copy[at.copy.from - before] as Token, copy[at.copy.from - before - 1]];
    if (!lexicon.phraseEnds.has(first.lower) || isVerb(first) || further === undefined) break;
    if (further.end + 1 < first.start || further.lower !== witness[at.witness.from - before - 1]?.lower) break;
    before += 1;
  }
  return before;
}

// The same words behind, up to a mark or a small word; behind an auxiliary further ones, and a determiner, are read with
// the word that they lead to ("will not be sworn", "will not be the end").
function sameBehind({ copy, witness }: AlignedPair, at: Difference, lexicon: SharedDamageLexicon): number {
  let behind = 0;
  let leads = lexicon.auxiliaries.has(copy[at.copy.from - 1]?.lower ?? '');
  while (behind < WORDS_BEHIND) {
    const [i, j] = [at.copy.to + behind, at.witness.to + behind];
    const [before, one, other] = [copy[i - 1], copy[i], witness[j]];
    if (one === undefined || other === undefined || stem(one.lower) !== stem(other.lower)) break;
    const isParticle = behind === 1 && lexicon.verbParticles.has(one.lower);
    const isAuxiliary = lexicon.auxiliaries.has(one.lower);
    const isLeading: boolean = leads && (isAuxiliary || (behind > 0 && lexicon.determiners.has(one.lower)));
    leads = isLeading;
    if (
      (lexicon.phraseEnds.has(one.lower) && !isParticle && !isLeading) ||
      (before !== undefined && one.start > before.end + 1)
    )
      break;
    behind += 1;
  }
  return behind;
}

/**
 * Finds a pronoun of the wrong gender: the source has another in the same place. Where the sentences differ in more
 * than the pronoun, it stands before the same word in both, or tells who speaks in both.
 *
 * @param aligned the words of the translated sentence and of its source, aligned by their stems
 * @param lexicon pronouns of persons, and reporting verbs
 * @returns the damage, in order
 */
export function wrongPronoun(aligned: AlignedPair, lexicon: SharedDamageLexicon): readonly Damage[] {
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
          why: `The text that this one was translated from has “${aligned.witness[j]?.text}” here.`,
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
  const speaker = (words: readonly Token[], { from, to }: Difference['copy']): number =>
    words.findIndex(
      ({ lower }, i) =>
        i >= from &&
        i < to &&
        lexicon.personPronouns.get(lower) === lower &&
        lexicon.reportingVerbs.has(words[i + 1]?.lower ?? ''),
    );
  const isOne = at.copy.to - at.copy.from === 1 && at.witness.to - at.witness.from === 1;
  const isFollowed = at.copy.to < copy.length && at.witness.to < witness.length;
  return [
    ...(isFollowed || isOne ? [[at.copy.to - 1, at.witness.to - 1] as const] : []),
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
    if (/^\p{Lu}/u.test(verb.text) || lexicon.phraseEnds.has(verb.lower) || !isActive(copy, i, lexicon)) continue;
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
  const [first, last] = [copy[at.copy.from] as Token, copy[at.copy.to - 1] as Token];
  const [start, end] = [witness[at.witness.from]?.start ?? 0, witness[at.witness.to - 1]?.end ?? 0];
  const intended = witness
    .slice(at.witness.from, at.witness.to)
    .map((token) => token.text)
    .join(' ');
  return {
    start: first.start,
    end: last.end,
    ...what,
    intended,
    changesMeaning: true,
    ...(end > start ? { witness: { article: of, start, end } } : {}),
  };
}
