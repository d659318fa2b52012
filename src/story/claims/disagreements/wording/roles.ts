import type { Mention } from '../../../../model/annotation.js';
import { byPosition, contains, overlaps, type Span } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import { intersection, intersects } from '../../../../text/sets.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import { isCopyOnTheWay, type Passage } from '../draft.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** The sides of a contradiction: those that say it, those that say the opposite. */
export interface Sides {
  readonly left: readonly Passage[];
  readonly right: readonly Passage[];
}

/**
 * Finds sentences of different articles in which one does to another what the other does to him elsewhere: "Sand
 * accused Novak" and "Novak accused Sand", "Sand lends to Novak" and "Sand borrows from Novak". Who is no entity is
 * known by the words for him, but only in a translation or rewriting of one sentence.
 *
 * @param passages aligned sentences
 * @param lexicon verbs that one does to another, and those that turn their parties round
 * @returns the two sides, each at its verb, and the verb; null when nobody has changed places
 */
export function swapIn(
  passages: readonly Passage[],
  lexicon: DisagreementLexicon,
): (Sides & { readonly verb: string }) | null {
  const deeds = passages.flatMap((passage) => deedsOf(passage, lexicon));
  for (const deed of deeds) {
    const swapped = deeds.filter((d) => isSwap(deed, d));
    // "Bought and sold": who does both has changed places with nobody.
    const doBoth = deeds.some(
      (d) => d.passage === deed.passage && swapped.some((other) => isSwap(other, d) !== isSwap(other, deed)),
    );
    if (swapped.length === 0 || doBoth) continue;
    const same = deeds.filter((d) => d.act === deed.act && !isSwap(deed, d) && !swapped.includes(d));
    return { left: same.map(at), right: swapped.map(at), verb: deed.told };
  }
  return null;
}

interface Deed {
  readonly passage: Passage;
  readonly verb: Token;
  /** The verb as it stands, with its preposition ("called on"). */
  readonly told: string;
  /** What is done: one word for all verbs that say it, from either side. */
  readonly act: string;
  readonly doer: Party;
  readonly other: Party;
  /** Whether it is told of whom it is done to ("was accused"). */
  readonly isSuffered: boolean;
}

/** Who takes part: the entity, if any, and the keys of all words for him. */
interface Party {
  readonly entity: string | null;
  readonly keys: ReadonlySet<string>;
}

const at = ({ passage, verb }: Deed): Passage => ({ ...passage, words: verb });

function isSwap(a: Deed, b: Deed): boolean {
  if (a.passage.article === b.passage.article || a.act !== b.act) return false;
  const areNamed = [a, b].every(({ doer, other }) => doer.entity !== null && other.entity !== null);
  if (areNamed && a.doer.entity === b.other.entity && a.other.entity === b.doer.entity) return true;
  return (
    isCopyOnTheWay(a.passage, b.passage) &&
    !share(a.doer, b.doer) &&
    !share(a.other, b.other) &&
    ((share(a.doer, b.other) && share(a.other, b.doer)) || isTurnedOn(a, b) || isTurnedOn(b, a))
  );
}

/** So many words for a party that has no name make sure of it; one where a passive stands for an active verb. */
const SURE_WORDS = 2;

// "Sand accused the guild", "Sand was accused by the league": a translation that put other words for the second party.
function isTurnedOn(a: Deed, b: Deed): boolean {
  const [doer, other] = [a.doer, b.other];
  if (doer.entity !== null && doer.entity === other.entity && b.doer.entity !== doer.entity) return true;
  const shared = intersection(doer.keys, other.keys).length;
  return shared >= (a.isSuffered === b.isSuffered ? SURE_WORDS : 1);
}

const share = (a: Party, b: Party): boolean => intersects(a.keys, b.keys);

/** An auxiliary stands at most so many tokens before its verb. */
const NEAR_PASSIVE = 4;

// The last entity before an active verb is the doer, the first behind it the one it is done to.
function deedsOf(passage: Passage, lexicon: DisagreementLexicon): readonly Deed[] {
  const { tokens } = passage.sentence;
  return tokens.flatMap((verb, i): Deed[] => {
    const act = actOf(tokens, i, lexicon);
    if (act === null) return [];
    const near = tokens.slice(Math.max(0, i - NEAR_PASSIVE), i);
    const own = near.slice(near.findLastIndex(({ kind }) => kind === 'punctuation') + 1);
    const isPassive = own.some(({ lower }) => lexicon.passives.has(lower));
    const [before, after] = partiesOf(passage, { verb, isPassive }, lexicon);
    if ([before, after].some(({ entity, keys }) => entity === null && keys.size === 0)) return [];
    if (before.entity !== null && before.entity === after.entity) return [];
    const isSuffered = isPassive && !verb.lower.endsWith('ing');
    const isTurned = lexicon.converses.has(verb.lower) !== isSuffered;
    const [doer, other] = isTurned ? [after, before] : [before, after];
    return [{ passage, verb, act: act.name, told: act.told, doer, other, isSuffered }];
  });
}

// "Accused", "called on".
function actOf(
  tokens: readonly Token[],
  i: number,
  { converses, directed }: DisagreementLexicon,
): { readonly told: string; readonly name: string } | null {
  const verb = tokens[i]?.lower ?? '';
  const told = [verb, `${verb} ${tokens[i + 1]?.lower}`].find((words) => converses.has(words) || directed.has(words));
  return told === undefined ? null : { told, name: converses.get(told) ?? directed.get(told) ?? '' };
}

function partiesOf(
  passage: Passage,
  { verb, isPassive }: { readonly verb: Token; readonly isPassive: boolean },
  lexicon: DisagreementLexicon,
): readonly [Party, Party] {
  const { article, sentence } = passage;
  const { mentions } = contentOf(article, sentence);
  const named = mentions.filter((m) => m.entity !== null).sort(byPosition);
  const clause = clauseHolding(sentence, verb, lexicon.clauses);
  const before = named.filter((m) => m.end <= verb.start).pop();
  // "Was accused of theft by the guild"
  const agent = isPassive
    ? sentence.tokens.find(({ start, lower }) => start >= verb.end && lexicon.agents.has(lower))
    : undefined;
  const from = (agent ?? verb).end;
  const after = named.find((m) => m.start >= from);
  const words = (where: Span): readonly (string | null)[] => keysIn(passage, where, lexicon);
  const end = Math.max(clause.end, agent === undefined ? 0 : sentence.end);
  const [left, right] = [words({ start: clause.start, end: verb.start }), words({ start: from, end })];
  // "The captain, they said, ordered": the words of who is named elsewhere in the sentence.
  const party = (near: ReadonlySet<string>, mention: Mention | undefined): Party => ({
    entity: mention?.entity ?? null,
    keys: near.size > 0 || mention === undefined ? near : new Set(words(mention).filter((key) => key !== null)),
  });
  return [party(nearest([...left].reverse()), before), party(nearest(right), after)];
}

// The first words that tell something and stand together.
function nearest(keys: readonly (string | null)[]): ReadonlySet<string> {
  const told = keys.slice(
    Math.max(
      0,
      keys.findIndex((key) => key !== null),
    ),
  );
  const end = told.indexOf(null);
  return new Set(told.slice(0, end < 0 ? NEAREST : Math.min(end, NEAREST)).filter((key) => key !== null));
}

/** A party is named in at most so many words next to the verb ("the state prosecutor's office"). */
const NEAREST = 3;

// The keys of the words of a stretch, null for words that tell nothing and for numbers; of names, their entity.
function keysIn({ article, sentence }: Passage, where: Span, lexicon: DisagreementLexicon): readonly (string | null)[] {
  const { mentions, figures } = contentOf(article, sentence);
  return sentence.tokens.flatMap((token): (string | null)[] => {
    if (!contains(where, token) || token.kind !== 'word' || lexicon.nounLinks.has(token.lower)) return [];
    if (figures.some((figure) => overlaps(figure, token))) return [null];
    const name = mentions.find((m) => m.entity !== null && NAMES.has(m.kind) && overlaps(m, token));
    const pronoun = lexicon.subjects.get(token.lower) ?? lexicon.pronounForms.get(token.lower);
    return [name?.entity ?? (pronoun === undefined ? keyOf(token.lower, lexicon) : PRONOUN)];
  });
}

const PRONOUN = 'pronoun';
const NAMES: ReadonlySet<Mention['kind']> = new Set(['name', 'titled', 'metonym', 'adjectival']);
