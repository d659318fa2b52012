import { isTranslated } from '../../model/article.js';
import { compareMoments } from '../../model/calendar.js';
import { bodyLength } from './bodyLength.js';
import { areOneLanguageTranslations, type TracedArticle } from './collection.js';
import { agenciesInLead, namesOutlet } from './credits.js';
import type { LineageLexicon } from './lexicon.js';
import { odderSide } from './oddWords.js';
import { EDITED_LIKENESS, isDerived, type Relation } from './relate.js';
import { percent } from './scores.js';
import { isWireReport, outletNames } from './wires.js';
import { compareOrder } from './wordOrder.js';

/** What tells which of two texts was made from the other. */
export type DirectionBasis =
  | 'credit'
  | 'spinning'
  | 'translation'
  | 'date'
  | 'wire'
  | 'word-order'
  | 'odd-words'
  | 'containment'
  | 'compilation';

/** Which of two articles the other was made from, with the reason in one sentence. */
export interface Direction {
  readonly parent: 'a' | 'b';
  readonly basis: DirectionBasis;
  readonly why: string;
}

/** The two articles of a relation and what is known of the language. */
export interface DirectionInput {
  readonly relation: Relation;
  readonly a: TracedArticle;
  readonly b: TracedArticle;
  readonly lexicon: LineageLexicon;
}

/**
 * Tells which of two texts was made from the other. A direction needs a reason: one names the other as its source, one
 * is word swapping of the other, one is a translation and the other was reported in this language, one is older by a
 * stated date, one is a wire's own report, one lies whole inside the other, or one is the worse English or has the
 * odder words. Between two translations only a credit tells, for they are made from a third text; out of one language
 * it tells only where one was edited from the other, for the outlet that it names published the text in that language.
 *
 * @returns the direction with the reason in a sentence; null when it cannot be known
 */
export function tellDirection(input: DirectionInput): Direction | null {
  const credited = byCredit(input);
  if (isTranslated(input.a) && isTranslated(input.b)) return areMadeApart(input) ? null : credited;
  if (credited !== null) return credited;
  return (
    bySpinning(input) ??
    byTranslation(input) ??
    byDate(input) ??
    byWire(input) ??
    byContainment(input) ??
    byWordOrder(input) ??
    byOddWords(input)
  );
}

// Two translations out of one language in words of their own.
const areMadeApart = ({ a, b, relation }: DirectionInput): boolean =>
  areOneLanguageTranslations(a, b) && relation.likeness < EDITED_LIKENESS;

// The one of two sides of which something holds; null where it holds of both or none.
const onlySide = (isA: boolean, isB: boolean): 'a' | 'b' | null => (isA === isB ? null : isA ? 'a' : 'b');

const outletOf = ({ article }: TracedArticle): string => article.outlet?.name ?? article.id;

function byCredit({ a, b, lexicon }: DirectionInput): Direction | null {
  const names = (one: TracedArticle, other: TracedArticle): boolean =>
    outletNames(other, lexicon).some((name) => namesOutlet(one, name, lexicon));
  const parent = onlySide(names(b, a), names(a, b));
  if (parent === null) return null;
  return { parent, basis: 'credit', why: `The copy names ${outletOf(parent === 'a' ? a : b)} as its source.` };
}

function bySpinning({ a, b }: DirectionInput): Direction | null {
  const parent = onlySide(b.article.transmission.kind === 'spun', a.article.transmission.kind === 'spun');
  const why = 'Words of the copy were swapped for synonyms by a program; those of the source were not.';
  return parent && { parent, basis: 'spinning', why };
}

// What was reported in a language is no translation into it, but a program may have carried it there and back.
// Nor was what a paper retells of an agency that the translation names too: each may have it from there.
function byTranslation({ a, b, lexicon }: DirectionInput): Direction | null {
  const [kindA, kindB] = [a.article.transmission.kind, b.article.transmission.kind];
  const isBack = kindA === 'original' && kindB === 'machine-translated';
  if (!isBack && !(kindB === 'original' && kindA === 'machine-translated')) return null;
  const [source, copy] = isBack ? [a, b] : [b, a];
  if (agenciesInLead(source, lexicon).some((name) => namesOutlet(copy, name, lexicon))) return null;
  return {
    parent: isBack ? 'a' : 'b',
    basis: 'translation',
    why: 'The copy was translated by a program; the source says itself who reported it in this language.',
  };
}

function byDate({ a, b }: DirectionInput): Direction | null {
  const [one, other] = [a.article.published, b.article.published];
  if (one === null || other === null || one.basis !== 'stated' || other.basis !== 'stated') return null;
  const order = compareMoments(one.value, other.value);
  if (order === 0) return null;
  const [first, second] = order < 0 ? [one, other] : [other, one];
  return {
    parent: order < 0 ? 'a' : 'b',
    basis: 'date',
    why: `The source is dated ${first.value}, the copy ${second.value}.`,
  };
}

// Newspapers take over what wires send them, on the same day.
function byWire({ a, b, lexicon }: DirectionInput): Direction | null {
  const parent = onlySide(isWireReport(a, lexicon), isWireReport(b, lexicon));
  if (parent === null) return null;
  const wire = outletOf(parent === 'a' ? a : b);
  return { parent, basis: 'wire', why: `The dateline of the source names ${wire}, whose report it is.` };
}

/** Bits by which the neighbours that only one side has must be more surprising on average to be the damaged ones. */
const WORSE_BY = 0.6;
/** So many such neighbours are needed on both sides to judge. */
const LEAST_NEIGHBOURS = 16;

// Words that were dropped, doubled or moved leave neighbours that hardly ever stand together.
function byWordOrder({ relation, lexicon }: DirectionInput): Direction | null {
  const derived = relation.links.filter((link) => isDerived(link) && link.kind !== 'verbatim');
  const [a, b] = compareOrder(
    derived.map((link) => link.a.quote).join('\n'),
    derived.map((link) => link.b.quote).join('\n'),
    lexicon.wordOrder,
  );
  const difference = a.meanSurprise - b.meanSurprise;
  if (Math.min(a.count, b.count) < LEAST_NEIGHBOURS || Math.abs(difference) < WORSE_BY) return null;
  return {
    parent: difference > 0 ? 'b' : 'a',
    basis: 'word-order',
    why: 'Where the wordings differ, words of the copy are dropped, doubled or out of order more often.',
  };
}

// Where the wordings differ, the rarer words are the swapped or garbled ones.
function byOddWords({ relation, lexicon }: DirectionInput): Direction | null {
  const odder = odderSide(relation.links.filter(isDerived), lexicon);
  if (odder === null) return null;
  return {
    parent: odder === 'a' ? 'b' : 'a',
    basis: 'odd-words',
    why: 'Where the wordings differ, the copy has the odder words, as word swapping leaves them.',
  };
}

/** A text lies whole inside another when this share of it was copied … */
const CONTAINED = 0.9;
/** … while at most this share of the other was. */
const CONTAINING = 0.8;

function byContainment({ relation, a, b }: DirectionInput): Direction | null {
  const [shareA, shareB] = [relation.derivedA / bodyLength(a.article), relation.derivedB / bodyLength(b.article)];
  if (shareA >= CONTAINED && shareB <= CONTAINING)
    return { parent: 'b', basis: 'containment', why: containment(shareA, shareB) };
  if (shareB >= CONTAINED && shareA <= CONTAINING)
    return { parent: 'a', basis: 'containment', why: containment(shareB, shareA) };
  return null;
}

const containment = (inner: number, outer: number): string =>
  `${percent(inner)} of the copy stands in the source, but only ${percent(outer)} of the source in the copy: ` +
  'it is an excerpt.';
