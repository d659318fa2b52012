import { nonEmpty } from '../../../../model/receipt.js';
import { overlaps } from '../../../../model/span.js';
import { type ClauseWords, clauseHolding } from '../../../../text/clauses.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import { isInRelayed, type Proposition } from '../../witness.js';
import { type Draft, isCopyOnTheWay, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { stemOf } from '../stemOf.js';
import { IF_DENIED } from './joinDenials.js';
import { firstNegation, isOpen, negationsIn } from './negations.js';
import { type Sides, swapIn } from './roles.js';

/** Of the words that a negation touches, so many must stand in the other sentence too. */
const TOUCHED_WORDS = 3;
/** And there must be so many, unless one sentence is a copy of the other. */
const LEAST_TOUCHED = 2;

/**
 * Finds aligned sentences that say the opposite: one is negated and the other is not, or the doer and the one it is
 * done to have changed places. When all but a translated or spun text agree, the damage of that text explains it; and
 * so it does when one outlet copied the other.
 *
 * @param propositions aligned sentences
 * @param familyOf the number of the copies that a sentence is one of; -1 when it is none
 * @param lexicon negations and verbs that one does to another
 * @returns one draft a proposition at most, each with a receipt from either side
 */
export function contradictions(
  propositions: readonly Proposition[],
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  return propositions.flatMap((proposition) => {
    const passages = proposition.map((witness) => ({ ...witness, family: familyOf(witness.sentence) }));
    if (new Set(proposition.map((w) => w.article)).size < 2) return [];
    return lostNegation(passages, lexicon) ?? swappedRoles(passages, lexicon) ?? toldDamage(passages, lexicon) ?? [];
  });
}

function lostNegation(passages: readonly Passage[], lexicon: DisagreementLexicon): readonly Draft[] | null {
  const negated = passages.flatMap((passage): Negated[] =>
    isOpen(passage.sentence.tokens, lexicon) && exclusionIn(passage, 0, lexicon) === null
      ? []
      : negationsIn(passage.sentence.tokens, lexicon).map((words) => ({ ...passage, words })),
  );
  for (const one of negated) {
    const right = oppositesOf(one, passages, lexicon);
    if (right.length === 0) continue;
    const what = (other: string): string => `a negation (“${one.words.text}”) that ${other} lacks`;
    const topic = `${whatIsDenied(one)}: ${IF_DENIED}`;
    const others = new Map(negated.map((other) => [other.sentence, other] as const)).set(one.sentence, one);
    const left = [...others.values()].filter(({ sentence }) => !right.some((other) => other.sentence === sentence));
    return [draftOf({ left, right }, { topic, what, isDenied: true }, lexicon.clauses)];
  }
  return null;
}

interface Negated extends Passage {
  readonly words: Token;
}

// The passages of other articles that say without a negation what one denies.
function oppositesOf(one: Negated, passages: readonly Passage[], lexicon: DisagreementLexicon): readonly Passage[] {
  const touched = touchedKeys(one, one.words, lexicon);
  const denied = negativesIn(one.sentence.tokens, lexicon);
  return passages.filter(
    (p) =>
      p.article !== one.article &&
      (([one, p].every(({ sentence }) => !isOpen(sentence.tokens, lexicon)) &&
        (negationOf(p, lexicon) === null || (isCopyOnTheWay(one, p) && hasLostOne(one, p, lexicon))) &&
        isInside(negativesIn(behindColon(p), lexicon), denied) &&
        saysThem(p, touched, isCopyOnTheWay(one, p), lexicon)) ||
        excludesAlone(one, p, lexicon)),
  );
}

// A copy may keep another negation of its source than the one in question.
const hasLostOne = (one: Negated, copy: Passage, lexicon: DisagreementLexicon): boolean => {
  const [own, kept] = [one, copy].map(({ sentence }) => negationsIn(sentence.tokens, lexicon));
  return (kept?.length ?? 0) < (own?.length ?? 0) && !isNegatedAt(copy, touchedKeys(one, one.words, lexicon), lexicon);
};

/** A negation stands in the clause of the first word that it touches, at most so many characters before it. */
const NEAR_TOUCHED = 40;

function isNegatedAt(passage: Passage, touched: readonly string[], lexicon: DisagreementLexicon): boolean {
  const { sentence } = passage;
  const { tokens } = sentence;
  const said = tokens.filter((token) => touched.includes(keyAt(passage, token, lexicon) ?? ''));
  const [first, last] = [said[0], said[said.length - 1]];
  if (first === undefined || last === undefined) return true;
  return isNegatedBefore(passage, first, last, lexicon);
}

// A negation stands in the clause of a word, before it or up to another.
function isNegatedBefore({ sentence }: Passage, word: Token, until: Token, lexicon: DisagreementLexicon): boolean {
  const from = Math.max(clauseHolding(sentence, word, lexicon.clauses).start, word.start - NEAR_TOUCHED);
  const near = sentence.tokens.filter(({ start, end }) => start >= from && end <= until.end);
  return firstNegation(near, lexicon) !== null;
}

// "Did not rule out a deal" and "discarded a deal": verbs of exclusion are one verb, and their object is shared, which
// a copy may have put otherwise where the verb is the same.
function excludesAlone(one: Negated, p: Passage, lexicon: DisagreementLexicon): boolean {
  const [denied, excluded] = [exclusionIn(one, one.words.end, lexicon), exclusionIn(p, 0, lexicon)];
  if (denied === null || excluded === null || denied.start - one.words.end > NEAR_NEGATION) return false;
  // What else is denied or supposed stands in the object ("did not rule out a refusal if no letter came").
  const isSupposed = ({ sentence: { tokens } }: Passage, verb: Token): boolean =>
    isOpen(
      tokens.filter(({ end }) => end <= verb.start),
      lexicon,
    );
  if (isSupposed(one, denied) || isSupposed(p, excluded) || isNegatedBefore(p, excluded, excluded, lexicon))
    return false;
  if (isCopyOnTheWay(one, p) && stemOf(denied.lower) === stemOf(excluded.lower)) return true;
  const [objects, others] = [touchedKeys(one, denied, lexicon), touchedKeys(p, excluded, lexicon)];
  return objects.some((key) => others.includes(key));
}

/** A negation stands at most so many characters before its verb. */
const NEAR_NEGATION = 10;

const exclusionIn = ({ sentence }: Passage, from: number, { exclusions }: DisagreementLexicon): Token | null =>
  sentence.tokens.find(({ start, lower }) => start >= from && exclusions.has(lower)) ?? null;

const negationOf = ({ sentence: { tokens } }: Passage, lexicon: DisagreementLexicon): Token | null =>
  isOpen(tokens, lexicon) ? null : firstNegation(tokens, lexicon);

// "Rejected" denies what "did not reject" affirms; what "refused" denies "did not open" denies too.
const negativesIn = (tokens: readonly Token[], lexicon: DisagreementLexicon): ReadonlySet<string> =>
  new Set(tokens.map((token) => stemOf(token.lower)).filter((stem) => lexicon.negatives.has(stem)));

// "The guard rejected this: one boat came": what is rejected was told before.
const behindColon = ({ sentence: { tokens } }: Passage): readonly Token[] =>
  tokens.slice(tokens.findLastIndex(({ text }) => text === ':') + 1);

const isInside = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((word) => others.has(word));

// The first words behind the negation are what it denies.
function touchedKeys(passage: Passage, negation: Token, lexicon: DisagreementLexicon): readonly string[] {
  const after = passage.sentence.tokens.filter((token) => token.start >= negation.end);
  const keys = after.map((token) => keyAt(passage, token, lexicon)).filter((key) => key !== null);
  return [...new Set(keys)].slice(0, TOUCHED_WORDS);
}

// A name is the same however it is spelt, and so is the word for its people.
function keyAt({ article, sentence }: Passage, token: Token, lexicon: DisagreementLexicon): string | null {
  const named = contentOf(article, sentence).mentions.find(
    (m) => m.kind !== 'nominal' && m.entity !== null && overlaps(m, token),
  );
  return named === undefined ? keyOf(token.lower, lexicon) : `entity:${named.entity}`;
}

// All of them; in a copy, which may have put one otherwise, all but one.
function saysThem(passage: Passage, keys: readonly string[], isCopy: boolean, lexicon: DisagreementLexicon): boolean {
  if (keys.length < (isCopy ? 1 : LEAST_TOUCHED)) return false;
  const own = new Set(passage.sentence.tokens.map((token) => keyAt(passage, token, lexicon)));
  const said = keys.filter((key) => own.has(key)).length;
  return said === keys.length || (isCopy && keys.length === TOUCHED_WORDS && said === keys.length - 1);
}

// What is denied: the words behind the negation, up to the next mark.
function whatIsDenied({ article, sentence, words: negation }: Negated): string {
  const after = sentence.tokens.filter((token) => token.start >= negation.end);
  const mark = after.findIndex(({ kind }) => kind !== 'word' && kind !== 'number');
  const touched = after.slice(0, mark < 0 ? after.length : mark);
  const [first, last] = [touched[0] ?? negation, touched[touched.length - 1] ?? negation];
  return quotedTopic(article.article.text.slice(first.start, last.end));
}

function swappedRoles(passages: readonly Passage[], lexicon: DisagreementLexicon): readonly Draft[] | null {
  const swap = swapIn(passages, lexicon);
  if (swap === null) return null;
  const { verb } = swap;
  const what = (other: string): string => `who ${verb} whom the other way round than ${other}`;
  return [draftOf(swap, { topic: `who ${verb} whom`, what }, lexicon.clauses)];
}

// Damage that one text is known to have, in a sentence that the others have whole.
function toldDamage(passages: readonly Passage[], { clauses }: DisagreementLexicon): readonly Draft[] | null {
  for (const passage of passages) {
    const damage = passage.article.article.damage.find(
      (d) => (d.kind === 'lost-negation' || d.kind === 'role-inversion') && overlaps(d, passage.sentence),
    );
    const others = passages.filter((p) => p.article !== passage.article);
    if (damage === undefined || others.length === 0) continue;
    const words = quotedTopic(passage.article.article.text.slice(damage.start, damage.end));
    const topic = damage.kind === 'lost-negation' ? `${words}: ${IF_DENIED}` : `who did it: ${words}`;
    const sides = { left: [{ ...passage, words: damage }], right: others };
    const what = (other: string): string => `words that were damaged on the way and are whole in ${other}`;
    return [draftOf(sides, { topic, what, isDamage: true }, clauses)];
  }
  return null;
}

interface Contradiction {
  readonly topic: string;
  /** What the first has, beside the other, whose name it takes. */
  readonly what: (other: string) => string;
  /** The damage is known; else it is inferred from the way that one side alone reached us. */
  readonly isDamage?: boolean;
  /** The left side denies what the right one says. */
  readonly isDenied?: boolean;
}

function draftOf(
  { left, right }: Sides,
  { topic, what, isDamage, isDenied }: Contradiction,
  clauses: ClauseWords,
): Draft {
  const areRelayed = (side: readonly Passage[]): boolean => side.every(isInRelayed);
  const oneIsRelayed = [left, right].some(areRelayed) && !areRelayed([...left, ...right]) && areOneText(left, right);
  const blamed = isDamage === true || oneIsRelayed || areCopies(left, right);
  const receipts = nonEmpty([...left, ...right].map((side) => passageReceipt(side, clauses)));
  if (receipts === null) throw new RangeError('a contradiction without a receipt');
  const [one, other] = [left[0] as Passage, right[0] as Passage];
  const known = blamed ? ({ verdict: 'damage', afterRepair: 'same' } as const) : ({ verdict: 'conflict' } as const);
  const cause = blamed ? '; the translation or rewriting explains it' : '';
  const note = `In sentences that run side by side, ${nameOf(one.article)} has ${what(nameOf(other.article))}${cause}.`;
  const denying = blamed && isDenied === true ? { denying: left.map((side) => passageReceipt(side, clauses)) } : {};
  return wordsDraft({ topic, ...known, ...denying, note, weight: blamed ? 9 : 12 }, receipts);
}

// What two newsrooms tell in words of their own, one of them through a translation, is no damage.
const areOneText = (left: readonly Passage[], right: readonly Passage[]): boolean =>
  right.some(({ family }) => family !== -1 && left.some((one) => one.family === family));

// Every passage of the right side is a copy of one of the left, by another outlet or translated: who rewrites a text of
// his own may correct it.
const areCopies = (left: readonly Passage[], right: readonly Passage[]): boolean =>
  right.every((copy) =>
    left.some(
      (one) =>
        copy.family !== -1 &&
        one.family === copy.family &&
        (nameOf(one.article) !== nameOf(copy.article) || isCopyOnTheWay(one, copy)),
    ),
  );
