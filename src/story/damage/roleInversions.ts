import type { Damage } from '../../model/article.js';
import { isBreak } from '../../text/clauses.js';
import type { Sentence } from '../../text/reading.js';
import { intersects } from '../../text/sets.js';
import { stem } from '../../text/stem.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../text/tokens.js';
import { type SentencePair, type Stretch, wordsIn } from './alignTokens.js';
import { damageBeside } from './damageBeside.js';
import { isSmall } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { OF_SISTER } from './whose.js';

/** The two sides of a verb are looked for this many words away. */
const NEAR_VERB = 6;
/** The doer of a passive is named at most so many words behind it ("accused of lying about it by the union"). */
const NEAR_AGENT = 8;

/** What somebody does to another, as a sentence has it. */
interface Deed {
  readonly isPassive: boolean;
  /** The verb with its auxiliaries. */
  readonly verb: Stretch;
  /**
   * The words before the verb, none where the clause before has them, and those behind it or, in the passive, behind
   * "by".
   */
  readonly subject: Stretch;
  readonly other: Stretch;
}

/**
 * Finds a doer and a done-to that changed places: around one and the same verb the two stand the other way round ("The
 * Ministry accused Juvela", "Juvela accused the Ministry"), or one of them stands in its place and the verb turned from
 * active to passive ("Juvela was accused by the Ministry"). Beside another translation only the active is known to be
 * wrong: a program that takes the words in their order makes the first noun the doer, and one that has a passive there
 * has read the case of it (languages with free word order: Comrie 1989, Language Universals, ch. 4).
 *
 * @param pair the translated sentence and its source, another translation of it, or a sound report of the same
 * @param who whose the other sentence is, as the beginning of the reason
 * @param lexicon small words, auxiliaries, forms of "be" and the marker of the passive's doer
 * @returns the damage over both sides and the verb; empty when nobody changed places
 */
export function roleInversions(pair: SentencePair, who: string, lexicon: SharedDamageLexicon): readonly Damage[] {
  const [copy, witness] = [withoutStops(pair.copy), withoutStops(pair.witness)];
  const meant = deedsIn(witness, lexicon);
  for (const own of deedsIn(copy, lexicon)) {
    const verb = verbIn(copy, own);
    const other = meant.find(
      (deed) => verbIn(witness, deed) === verb && isTurned([copy, own], [witness, deed], who, lexicon),
    );
    if (other === undefined) continue;
    const at = { copy: wholeOf(own), witness: wholeOf(other) };
    const why = `${who} the two the other way round.`;
    return [damageBeside({ copy, witness, of: pair.of }, at, { kind: 'role-inversion', confidence: 0.85, why })];
  }
  return [];
}

// A full stop inside a sentence is that of an initial.
const withoutStops = ({ tokens }: Sentence): readonly Token[] => tokens.filter(({ text }) => text !== '.');

type Told = readonly [readonly Token[], Deed];

function isTurned(own: Told, meant: Told, who: string, lexicon: SharedDamageLexicon): boolean {
  const areAlike = (a: Stretch, b: Stretch, keys = keysOf): boolean =>
    intersects(keys(wordsIn(own[0], a), lexicon), keys(wordsIn(meant[0], b), lexicon));
  const [a, b] = [own[1], meant[1]];
  const isCrossed = [areAlike(a.subject, b.other), areAlike(a.other, b.subject)];
  const isStraight = [areAlike(a.subject, b.subject), areAlike(a.other, b.other)];
  if (a.isPassive === b.isPassive) {
    // Any other word is known for a verb by the names on both sides of it.
    const isVerb =
      verbIn(...own).endsWith(lexicon.pastEnding) ||
      (areAlike(a.subject, b.other, namesOf) && areAlike(a.other, b.subject, namesOf));
    return who !== OF_SISTER && isVerb && !isCrossed.includes(false) && !isStraight.includes(true);
  }
  return !(who === OF_SISTER && a.isPassive) && isStraight.includes(true) && !isCrossed.includes(true);
}

const verbIn = (tokens: readonly Token[], { verb }: Deed): string => (tokens[verb.to - 1] as Token).lower;

const wholeOf = ({ subject, other }: Deed): Stretch => ({ from: subject.from, to: other.to });

// A word that may be a verb, with something on both sides.
function deedsIn(tokens: readonly Token[], lexicon: SharedDamageLexicon): readonly Deed[] {
  return tokens.flatMap((token, i): Deed[] => {
    if (token.kind !== 'word' || isCapitalised(token) || isSmall(token.lower, lexicon)) return [];
    const verb = { from: firstOfVerb(tokens, i, lexicon), to: i + 1 };
    const subject = subjectBefore(tokens, verb.from, lexicon);
    const isPassive = wordsIn(tokens, verb).some(({ lower }) => lexicon.passives.has(lower));
    const agent = agentBehind(tokens, i, lexicon);
    // "Were first shot by": a participle that no ending shows stands before its doer.
    if (isPassive && !token.lower.endsWith(lexicon.pastEnding) && agent !== i + 2) return [];
    const other = isPassive === (agent !== null) ? phraseFrom(tokens, agent ?? i + 1, lexicon) : null;
    return other === null ? [] : [{ isPassive, verb, subject, other }];
  });
}

// With the auxiliaries before it.
function firstOfVerb(tokens: readonly Token[], i: number, { auxiliaries }: SharedDamageLexicon): number {
  let from = i;
  while (from > 0 && auxiliaries.has((tokens[from - 1] as Token).lower)) from -= 1;
  return from;
}

// Back to the beginning of the clause; empty where the verb has its subject from the clause before.
function subjectBefore(tokens: readonly Token[], to: number, lexicon: SharedDamageLexicon): Stretch {
  const { auxiliaries, clauses, reportingVerbs } = lexicon;
  let from = to;
  while (from > Math.max(0, to - NEAR_VERB)) {
    const token = tokens[from - 1] as Token;
    const { lower } = token;
    if (isBreak(token) || !isSpoken(token) || clauses.openings.has(lower) || clauses.relatives.has(lower)) break;
    if (auxiliaries.has(lower) || reportingVerbs.has(lower) || lexicon.agentMarkers.has(lower)) break;
    from -= 1;
  }
  while (from < to && clauses.ties.has((tokens[from] as Token).lower)) from += 1;
  return { from, to };
}

// A possessive's mark belongs to its word.
const isSpoken = (token: Token): boolean => isWordOrNumber(token) || /^[’']/u.test(token.text);

// Behind the marker of a passive's doer in the clause of the verb.
function agentBehind(tokens: readonly Token[], i: number, { agentMarkers }: SharedDamageLexicon): number | null {
  for (let k = i + 1; k <= i + NEAR_AGENT && isSpoken(tokens[k] ?? NOTHING); k += 1)
    if (agentMarkers.has((tokens[k] as Token).lower)) return k + 1;
  return null;
}

const NOTHING = { kind: 'punctuation', text: '.', lower: '.', start: 0, end: 0 } as const;

// Up to the next small word that begins another phrase; null where one stands there at once.
function phraseFrom(tokens: readonly Token[], from: number, { phraseEnds }: SharedDamageLexicon): Stretch | null {
  let to = from;
  while (to < from + NEAR_VERB && isSpoken(tokens[to] ?? NOTHING) && !phraseEnds.has((tokens[to] as Token).lower))
    to += 1;
  return to === from ? null : { from, to };
}

// The stems of words that tell who it is; a pronoun at the end is told by its nominative.
function keysOf(words: readonly Token[], lexicon: SharedDamageLexicon): ReadonlySet<string> {
  const { stopWords, determiners, personPronouns } = lexicon;
  const last = personPronouns.get(words[words.length - 1]?.lower ?? '') ?? [];
  const isTelling = ({ lower, kind }: Token): boolean =>
    kind === 'word' && !stopWords.has(lower) && !determiners.has(lower);
  return new Set(
    words
      .filter(isTelling)
      .map(({ lower }) => stem(lower))
      .concat(last),
  );
}

const namesOf = (words: readonly Token[], lexicon: SharedDamageLexicon): ReadonlySet<string> =>
  keysOf(words.filter(isCapitalised), lexicon);
