import type { Damage } from '../../model/article.js';
import { overlaps } from '../../model/span.js';
import { stem } from '../../text/stem.js';
import { isNameWord, type Token } from '../../text/tokens.js';
import { type AlignedPair, alignTokens, type Difference, type SentencePair } from './alignTokens.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { NamesSpelt } from './respeltNames.js';

/** Damage to words: over them nothing is found again. */
const OF_WORDS: ReadonlySet<Damage['kind']> = new Set([
  'lost-negation',
  'role-inversion',
  'name-damage',
  'wrong-word',
  'wrong-title',
  'idiom',
  'garble',
]);
/** Where the sentences differ by longer stretches at the negation, they are worded otherwise. */
const LONGEST_STRETCH = 6;
/** What is denied stands at most so many words behind the negation. */
const WORDS_DENIED = 3;
/** A verb that lost its negation is read with at most so many words before and behind it. */
const MOST_BEFORE = 4;
const MOST_BEHIND = 3;
/** Words that begin with so many equal letters are spellings or derivations of one. */
const SAME_BEGINNING = 3;
/** A negation among the first words is of the subject ("Not a single soldier"), which then belongs to the verb … */
const LATEST_SUBJECT = 1;
/** … when it has at most so many words. */
const LONGEST_SUBJECT = 3;
/** Sentences that share less of the words of the shorter are worded otherwise. */
const LEAST_SHARED = 0.4;

/**
 * Finds what shows in a translation beside others of the same text: a negation that it lost, and names that it
 * translated.
 *
 * @param pairs its sentences with theirs; see sisterSentences
 * @param known damage that is known: over words that are known to be wrong nothing is found again
 * @param spelt the names and words of the story's sound articles; see namesSpelt
 * @param lexicon negations, words that deny by themselves, small words, days, the dictionary
 * @returns the damage, sentence by sentence
 */
export const besideSisters = (
  pairs: readonly SentencePair[],
  known: readonly Damage[],
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] =>
  pairs
    .map((pair) => alignTokens(pair, ({ lower }) => stem(lower)))
    .flatMap((pair) => [...negationOfSister(pair, lexicon), ...nameOfSister(pair, spelt, lexicon)])
    .filter((one) => !known.some((other) => OF_WORDS.has(other.kind) && overlaps(other, one)));

// A negation that a translation lost, beside another translation of the same text: the other denies in the sentence
// once more. Programs lose negations, they seldom make one. A sentence that says no by its words ("refused", "missed")
// where the other does not lost nothing. The damage covers the verb and the words at it.
function negationOfSister(aligned: AlignedPair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const isNegative = ({ lower }: Token): boolean =>
    lexicon.negations.has(lower) || lower.replace('’', "'").endsWith(lexicon.negativeEnding);
  const count = (words: readonly Token[]): number => words.filter(isNegative).length;
  if (count(aligned.copy) >= count(aligned.witness) || sharedIn(aligned) < LEAST_SHARED) return [];
  const place = aligned.differences.find(
    ({ copy, witness }) =>
      count(aligned.witness.slice(witness.from, witness.to)) > 0 && count(aligned.copy.slice(copy.from, copy.to)) === 0,
  );
  if (place === undefined) return [];
  const at = aligned.witness.findIndex((token, j) => j >= place.witness.from && isNegative(token));
  if (count(aligned.copy) > 0 && !standsAlone(aligned.witness, at, isNegative)) return [];
  if (lengthOf(place.copy) > LONGEST_STRETCH || lengthOf(place.witness) > LONGEST_STRETCH) return [];
  if (deniesItself(aligned, place, lexicon)) return [];
  const denied = deniedIn(aligned, at, lexicon) ?? inOneClause(aligned, place, at);
  if (denied === null) return [];
  const isSubject = at <= LATEST_SUBJECT;
  const copy = phraseAt(aligned.copy, denied.copy, isSubject, lexicon);
  const witness = phraseAt(aligned.witness, denied.witness, isSubject, lexicon);
  return copy.to > copy.from && witness.to > witness.from ? [damageOf(aligned, { copy, witness })] : [];
}

// Another negation of the sentence stands beyond a mark: two in one clause are one ("nobody does not").
function standsAlone(words: readonly Token[], at: number, isNegative: (token: Token) => boolean): boolean {
  const clauseOf = (i: number): number => words.slice(0, i + 1).filter((_, k) => !isTied(words, k)).length;
  return words.every((word, i) => i === at || !isNegative(word) || clauseOf(i) !== clauseOf(at));
}

// Of the words of the shorter sentence those that both have in order, 0..1.
function sharedIn({ copy, witness, differences }: AlignedPair): number {
  const shared = copy.length - differences.reduce((sum, difference) => sum + lengthOf(difference.copy), 0);
  return shared / Math.max(1, Math.min(copy.length, witness.length));
}

const lengthOf = ({ from, to }: Difference['copy']): number => to - from;

// Words such as "refused" where the other translation has none.
function deniesItself({ copy, witness }: AlignedPair, at: Difference, { denials }: SharedDamageLexicon): boolean {
  const stemsIn = (words: readonly Token[], { from, to }: Difference['copy']): readonly string[] =>
    words.slice(from, to).map(({ lower }) => stem(lower));
  const meant = new Set(stemsIn(witness, at.witness));
  return stemsIn(copy, at.copy).some((word) => denials.has(word) && !meant.has(word));
}

// The first word behind the negation that says something, where both have it.
function deniedIn({ copy, witness }: AlignedPair, at: number, lexicon: SharedDamageLexicon): Difference | null {
  for (let j = at + 1; j <= at + WORDS_DENIED; j += 1) {
    const { lower } = witness[j] ?? { lower: '' };
    if (lower === '' || isSmall(lower, lexicon)) continue;
    const i = copy.findIndex((word) => stem(word.lower) === stem(lower));
    return i < 0 ? null : { copy: { from: i, to: i + 1 }, witness: { from: at, to: j + 1 } };
  }
  return null;
}

const isSmall = (word: string, { auxiliaries, phraseEnds, determiners, stopWords }: SharedDamageLexicon): boolean =>
  auxiliaries.has(word) || phraseEnds.has(word) || determiners.has(word) || stopWords.has(word);

// The part of a difference in the clause of the negation, where a mark stands before it on both sides or on none.
function inOneClause({ copy, witness }: AlignedPair, place: Difference, at: number): Difference | null {
  const lastMark = (words: readonly Token[], from: number, to: number): number => {
    for (let i = Math.min(to, words.length - 1); i > from; i -= 1) if (!isTied(words, i)) return i;
    return from;
  };
  const meant = lastMark(witness, place.witness.from, at);
  if (meant === place.witness.from) return place;
  const own = lastMark(copy, place.copy.from, place.copy.to);
  if (own === place.copy.from) return null;
  return { copy: { from: own, to: place.copy.to }, witness: { from: meant, to: place.witness.to } };
}

// A stretch with the auxiliaries before it and the object behind it; where nobody is the subject, from the beginning
// on.
function phraseAt(
  words: readonly Token[],
  stretch: Difference['copy'],
  isSubject: boolean,
  lexicon: SharedDamageLexicon,
): Difference['copy'] {
  const from = firstOf(words, stretch, lexicon);
  return { from: isSubject && from <= LONGEST_SUBJECT ? 0 : from, to: endOf(words, stretch, lexicon) };
}

// No mark stands between a word and the one before it.
const isTied = (words: readonly Token[], i: number): boolean =>
  i > 0 && (words[i] as Token).start <= (words[i - 1] as Token).end + 1;

// Small words that a stretch begins with are left out, but for auxiliaries and the first word of a clause; of those
// before it the auxiliaries belong to it, and a small word that begins the clause.
function firstOf(words: readonly Token[], stretch: Difference['copy'], lexicon: SharedDamageLexicon): number {
  const isSmallAt = (i: number): boolean => isSmall((words[i] as Token).lower, lexicon);
  const helps = ({ lower }: Token): boolean => lexicon.auxiliaries.has(lower) || lexicon.denyingVerbs.has(lower);
  const belongs = (i: number): boolean => helps(words[i] as Token) || !isTied(words, i);
  let { from } = stretch;
  while (from < stretch.to - 1 && isSmallAt(from) && !belongs(from)) from += 1;
  const least = Math.max(0, stretch.from - MOST_BEFORE);
  for (let i = from - 1; i >= least && isTied(words, i + 1) && isSmallAt(i); i -= 1) if (belongs(i)) from = i;
  return from;
}

// Up to the next word that says something, if it is near.
function endOf(words: readonly Token[], { from, to }: Difference['copy'], lexicon: SharedDamageLexicon): number {
  for (let i = to; i < Math.min(words.length, to + MOST_BEHIND) && (i === from || isTied(words, i)); i += 1)
    if (!isSmall((words[i] as Token).lower, lexicon)) return i + 1;
  return to;
}

// Names that one translation translated, beside another of the same text: where the sentences differ by one word with a
// capital each, the sound articles of the story have the name of the other translation, no dictionary has it, and they
// have the word of this one neither as a name nor as a word.
function nameOfSister(
  { copy, witness, differences, of }: AlignedPair,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const telling = (words: readonly Token[], { from, to }: Difference['copy']): readonly Token[] =>
    words.slice(from, to).filter(({ lower }) => !isSmall(lower, lexicon));
  return differences.flatMap((at): Damage[] => {
    const [printed, ...more] = telling(copy, at.copy);
    const [meant, ...further] = telling(witness, at.witness);
    if (printed === undefined || meant === undefined || more.length > 0 || further.length > 0) return [];
    const isKnown = spelt.names.has(printed.lower) || spelt.plain.has(printed.lower) || lexicon.days.has(printed.lower);
    const isTold =
      spelt.names.has(meant.lower) && !spelt.plain.has(meant.lower) && !lexicon.synonyms.has(stem(meant.lower));
    if (!isNameWord(printed) || !isNameWord(meant) || copy[0] === printed || isKnown || !isTold) return [];
    const isOfOne = printed.lower.slice(0, SAME_BEGINNING) === meant.lower.slice(0, SAME_BEGINNING);
    return isOfOne ? [] : [nameDamage(printed, meant, of)];
  });
}

const nameDamage = ({ start, end }: Token, meant: Token, of: AlignedPair['of']): Damage => ({
  start,
  end,
  kind: 'name-damage',
  intended: meant.text,
  changesMeaning: true,
  confidence: 0.75,
  why: `Another translation of the same text has “${meant.text}” here, and so have the sound reports.`,
  witness: { article: of, start: meant.start, end: meant.end },
});

function damageOf({ copy, witness, of }: AlignedPair, at: Difference): Damage {
  const meant = witness.slice(at.witness.from, at.witness.to);
  const intended = meant.map(({ text }) => text).join(' ');
  return {
    start: (copy[at.copy.from] as Token).start,
    end: (copy[at.copy.to - 1] as Token).end,
    kind: 'lost-negation',
    intended,
    changesMeaning: true,
    confidence: 0.8,
    why: `Another translation of the same text has “${intended}” here; translations lose negations, and seldom make one.`,
    witness: { article: of, start: (meant[0] as Token).start, end: (meant.at(-1) as Token).end },
  };
}
