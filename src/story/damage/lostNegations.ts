import type { Damage } from '../../model/article.js';
import { spanOver } from '../../model/span.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import {
  type AlignedPair,
  alignTokens,
  type Difference,
  lengthOf,
  type SentencePair,
  type Stretch,
  wordsIn,
} from './alignTokens.js';
import { isNegative, isSmall } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Where the sentences differ by longer stretches at the negation, they are worded otherwise. */
const LONGEST_STRETCH = 6;
/** What is denied stands at most so many words behind the negation. */
const WORDS_DENIED = 3;
/** A verb that lost its negation is read with at most so many words before and behind it. */
const MOST_BEFORE = 4;
const MOST_BEHIND = 3;
/** A negation among the first words is of the subject ("Not a single soldier"), which then belongs to the verb … */
const LATEST_SUBJECT = 1;
/** … when it has at most so many words. */
const LONGEST_SUBJECT = 3;
/** A clause of so many words between two marks is short; one whose subject is denied may be longer. */
const SHORT_CLAUSE = 6;
const LONGEST_CLAUSE = 8;
/** Sentences that share less of the words of the shorter are worded otherwise. */
const LEAST_SHARED = 0.4;

/**
 * Finds negations that a translation lost, beside sentences that tell the same: those of its source, another
 * translation's, or those of sound reports.
 *
 * @param pairs its sentences with the others
 * @param who whose the other sentences are, as the beginning of the reason
 * @param lexicon negations, words that deny by themselves, small words
 * @returns the damage, sentence by sentence
 */
export const lostNegations = (
  pairs: readonly SentencePair[],
  who: string,
  lexicon: SharedDamageLexicon,
): readonly Damage[] => pairs.flatMap((pair) => negationLost(alignTokens(pair), who, lexicon));

// A negation that a translation lost, beside a sentence that tells the same: the other denies in the sentence
// once more. Programs lose negations, they seldom make one. A sentence that says no by its words ("refused", "missed")
// where the other does not lost nothing. The damage covers the verb and the words at it.
function negationLost(aligned: AlignedPair, who: string, lexicon: SharedDamageLexicon): readonly Damage[] {
  const denies = (token: Token): boolean => isNegative(token, lexicon);
  const count = (words: readonly Token[]): number => words.filter(denies).length;
  if (count(aligned.copy) >= count(aligned.witness) || sharedIn(aligned) < LEAST_SHARED) return [];
  const place = aligned.differences.find(
    ({ copy, witness }) => count(wordsIn(aligned.witness, witness)) > 0 && count(wordsIn(aligned.copy, copy)) === 0,
  );
  if (place === undefined) return [];
  const at = aligned.witness.findIndex((token, j) => j >= place.witness.from && denies(token));
  if (lexicon.openQuestions.has(aligned.witness[at - 2]?.lower ?? '')) return [];
  if (count(aligned.copy) > 0 && !standsAlone(aligned.witness, at, denies)) return [];
  if (lengthOf(place.copy) > LONGEST_STRETCH || lengthOf(place.witness) > LONGEST_STRETCH) return [];
  if (deniesItself(aligned, place, lexicon)) return [];
  const denied = deniedIn(aligned, at, lexicon) ?? inOneClause(aligned, place, at);
  if (denied === null) return [];
  const isSubject = at <= LATEST_SUBJECT;
  const clause = clauseAt(aligned.copy, denied.copy, lexicon);
  const isOne = !wordsIn(aligned.copy, clause).some(({ lower }) => lexicon.clauses.ties.has(lower));
  const isWhole = isOne && lengthOf(clause) <= (isSubject ? LONGEST_CLAUSE : SHORT_CLAUSE);
  const copy = isWhole ? clause : phraseAt(aligned.copy, denied.copy, { isSubject, at: -1 }, lexicon);
  const witness = isWhole
    ? clauseAt(aligned.witness, denied.witness, lexicon)
    : phraseAt(aligned.witness, denied.witness, { isSubject, at }, lexicon);
  const isTelling = wordsIn(aligned.copy, copy).some(({ lower }) => !isSmall(lower, lexicon));
  if (!isTelling || witness.to <= witness.from) return [];
  const read = witness.from > at ? withNegation(aligned, place, { copy, witness }) : { copy, witness };
  return isAstray(aligned, read, lexicon) ? [] : [damageOf(aligned, read, who)];
}

// All that a stretch says stands elsewhere in the other sentence: that is another stretch.
function isAstray({ copy, witness }: AlignedPair, at: Difference, lexicon: SharedDamageLexicon): boolean {
  const stemsIn = (words: readonly Token[]): readonly string[] =>
    words.filter(({ lower }) => !isSmall(lower, lexicon)).map(({ lower }) => stem(lower));
  const [said, all] = [stemsIn(wordsIn(copy, at.copy)), stemsIn(witness)];
  const read = stemsIn(wordsIn(witness, at.witness));
  return said.every((word) => all.includes(word) && !read.includes(word));
}

// A negation that a phrase left out as a small word is read with the word before it ("ended without an agreement").
function withNegation({ copy, witness }: AlignedPair, place: Difference, read: Difference): Difference {
  const grown = (words: readonly Token[], { from, to }: Stretch, first: number): Stretch => ({
    from: Math.min(from, isTied(words, first) ? first - 1 : first),
    to,
  });
  return {
    copy: grown(copy, read.copy, place.copy.from),
    witness: grown(witness, read.witness, place.witness.from),
  };
}

// Another negation of the sentence stands beyond a mark: two in one clause are one ("nobody does not").
function standsAlone(words: readonly Token[], at: number, denies: (token: Token) => boolean): boolean {
  const clauseOf = (i: number): number => words.slice(0, i + 1).filter((_, k) => !isTied(words, k)).length;
  return words.every((word, i) => i === at || !denies(word) || clauseOf(i) !== clauseOf(at));
}

// Of the words of the shorter sentence those that both have in order, 0..1.
function sharedIn({ copy, witness, differences }: AlignedPair): number {
  const shared = copy.length - differences.reduce((sum, difference) => sum + lengthOf(difference.copy), 0);
  return shared / Math.max(1, Math.min(copy.length, witness.length));
}

// More words such as "refused" than the other has, or other words with "un-" and the like.
function deniesItself({ copy, witness }: AlignedPair, at: Difference, lexicon: SharedDamageLexicon): boolean {
  const denialsIn = (words: readonly Token[]): readonly string[] =>
    words
      .filter(({ lower }) => lexicon.denials.has(stem(lower)) || isOpposite(lower, lexicon))
      .map(({ lower }) => stem(lower));
  const [own, meant] = [denialsIn(wordsIn(copy, at.copy)), denialsIn(wordsIn(witness, at.witness))];
  return own.some((word) => !meant.includes(word)) && own.length > meant.length;
}

// "Distrust" beside "trust".
const isOpposite = (word: string, { negativePrefixes, synonyms }: SharedDamageLexicon): boolean =>
  negativePrefixes.some((prefix) => word.startsWith(prefix) && synonyms.has(stem(word.slice(prefix.length))));

// The first word behind the negation that says something, where both have it; behind a mark nothing is denied ("agreed
// to nothing, said …").
function deniedIn({ copy, witness }: AlignedPair, at: number, lexicon: SharedDamageLexicon): Difference | null {
  for (let j = at + 1; j <= at + WORDS_DENIED && isTied(witness, j); j += 1) {
    const { lower } = witness[j] ?? { lower: '' };
    if (lower === '' || isSmall(lower, lexicon)) continue;
    const i = copy.findIndex((word) => stem(word.lower) === stem(lower));
    return i < 0 ? null : { copy: { from: i, to: i + 1 }, witness: { from: at, to: j + 1 } };
  }
  return null;
}

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
  stretch: Stretch,
  { isSubject, at }: { readonly isSubject: boolean; readonly at: number },
  lexicon: SharedDamageLexicon,
): Stretch {
  const first = firstOf(words, stretch, lexicon);
  const read = { from: Math.max(at + 1, stretch.from), to: stretch.to };
  return { from: isSubject && first <= LONGEST_SUBJECT ? 0 : first, to: endOf(words, read, lexicon) };
}

// What stands between two marks, without the word that ties it to the clause before: a short one is denied as a whole.
function clauseAt(words: readonly Token[], stretch: Stretch, { clauses }: SharedDamageLexicon): Stretch {
  let { from } = stretch;
  let to = Math.max(stretch.to, from + 1);
  while (isTied(words, from)) from -= 1;
  while (isTied(words, to)) to += 1;
  return {
    from: clauses.ties.has(words[from]?.lower ?? '') ? Math.min(from + 1, stretch.from) : from,
    to: Math.min(to, words.length),
  };
}

// No mark stands between a word and the one before it.
function isTied(words: readonly Token[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  return before !== undefined && word !== undefined && word.start <= before.end + 1;
}

// Small words that a stretch begins with are left out, but for auxiliaries and the first word of a clause; of those
// before it the auxiliaries belong to it, and a small word that begins the clause.
function firstOf(words: readonly Token[], stretch: Stretch, lexicon: SharedDamageLexicon): number {
  const isSmallAt = (i: number): boolean => isSmall((words[i] as Token).lower, lexicon);
  const helps = ({ lower }: Token): boolean => lexicon.auxiliaries.has(lower) || lexicon.denyingVerbs.has(lower);
  const belongs = (i: number): boolean => helps(words[i] as Token) || !isTied(words, i);
  let { from } = stretch;
  while (from < stretch.to - 1 && isSmallAt(from) && !belongs(from)) from += 1;
  const least = Math.max(0, stretch.from - MOST_BEFORE);
  for (let i = from - 1; i >= least && isTied(words, i + 1) && isSmallAt(i); i -= 1) if (belongs(i)) from = i;
  return from;
}

// Up to a word that says something and, if it is near, the next; a small word that begins another phrase ends it.
function endOf(words: readonly Token[], { from, to }: Stretch, lexicon: SharedDamageLexicon): number {
  const { phraseEnds, auxiliaries, verbParticles } = lexicon;
  let said = 0;
  for (let i = from; i < Math.min(words.length, to + MOST_BEHIND) && (i === from || isTied(words, i)); i += 1) {
    const { lower } = words[i] as Token;
    if (said > 0 && phraseEnds.has(lower) && !auxiliaries.has(lower) && !verbParticles.has(lower)) return i;
    if (isSmall(lower, lexicon)) continue;
    said += 1;
    if (i >= to) return i + 1;
  }
  return to;
}

function damageOf({ copy, witness, of }: AlignedPair, at: Difference, who: string): Damage {
  const meant = wordsIn(witness, at.witness);
  const intended = meant.map(({ text }) => text).join(' ');
  return {
    ...spanOver(wordsIn(copy, at.copy)),
    kind: 'lost-negation',
    intended,
    changesMeaning: true,
    confidence: 0.8,
    why: `${who} “${intended}” here; translations lose negations, and seldom make one.`,
    witness: { article: of, ...spanOver(meant) },
  };
}
