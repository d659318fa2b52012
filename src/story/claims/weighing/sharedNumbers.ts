import type { Figure } from '../../../model/annotation.js';
import { nonEmpty, receiptOf } from '../../../model/receipt.js';
import { slice } from '../../../model/span.js';
import { groupBy } from '../../../text/group-by.js';
import { longWords } from '../../../text/opposite.js';
import { stem } from '../../../text/stem.js';
import { disjointSets } from '../../../text/union-find.js';
import { namesOtherDay } from '../propositions.js';
import { contentOf } from '../sentenceContent.js';
import { type Clause, clausesOf, figureOf, isTellable } from '../sides.js';
import { digitsIn, isTellingNumber } from '../tellingNumbers.js';
import type { Witness } from '../witness.js';
import { AGREE, areApart, byOrigin, isTurned, type Known, toldTogether } from './corroborations.js';
import { isAmount } from './isAmount.js';
import type { Candidate, Weighing } from './weighing.js';

/** Two sentences give one number of one thing where its digits and the words that they share are so many. */
const LEAST_SHARED = 4;
/** Of more clauses that give one number the first are compared. */
const MOST_COMPARED = 50;
/** A unit of money, by ISO 4217. */
const MONEY = /^[A-Z]{3}$/;

/**
 * Finds numbers that several origins give of one thing in sentences that tell different things else ("to rebuild the
 * dam, which cracked in May and drove 14,000 people out", "since the cracks of May 14,000 people have lived in tents").
 * The more digits a number has, the less it needs beside it; a number that is at odds with another, or denied, is left
 * out.
 *
 * @param input what is weighed
 * @param known what is told already
 * @returns one candidate a number of several origins; empty when there is none
 */
export function sharedNumbers(input: Weighing, known: Known): readonly Candidate[] {
  const found = input.joined.copied
    .flat()
    .filter((witness) => !known.isToldElsewhere(witness))
    .flatMap((witness) => tellingFigures(witness).map((figure) => ({ ...witness, figure })))
    .filter(({ figure }) => !known.disputed.has(figure.id));
  const byValue = groupBy(found, ({ figure }) => figure.value);
  return [...byValue.values()].flatMap((own) =>
    ofOneThing(clausesFor(input, own.slice(0, MOST_COMPARED))).flatMap((alike) => {
      const clauses = alike.map(byOrigin(input));
      const isNew = areApart(input, clauses, known.plainIn);
      return isNew ? toldTogether(input, clauses, [(alike[0] as Clause).number, AGREE]) : [];
    }),
  );
}

interface Counted extends Witness {
  readonly figure: Figure;
}

const tellingFigures = ({ article, sentence }: Witness): readonly Figure[] =>
  contentOf(article, sentence).figures.filter(
    (figure) =>
      isTellingNumber(figure.value ?? 0) &&
      !figure.damaged &&
      figure.scope !== 'part' &&
      isAmount(figure.unit) &&
      figure.unit !== 'share',
  );

function clausesFor(input: Weighing, found: readonly Counted[]): readonly Clause[] {
  const receipts = nonEmpty(found.map(({ article, figure }) => receiptOf(article.article, figure)));
  if (receipts === null) return [];
  const figures = found.map(({ figure }) => figure.id);
  return clausesOf(input.byId, { receipts, figures, verdict: 'same' }, input.clauses).filter(
    (clause) => isTellable(clause) && !isTurned(clause, input.negation),
  );
}

// The clauses of one number, sorted by the things that they give it of.
function ofOneThing(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const sets = disjointSets(clauses.length);
  clauses.forEach((one, a) => {
    clauses.slice(0, a).forEach((other, b) => {
      if (areAlike(one, other)) sets.union(a, b);
    });
  });
  return sets.sets().map((numbers) => numbers.map((n) => clauses[n] as Clause));
}

function areAlike(one: Clause, other: Clause): boolean {
  if (one.article === other.article || namesOtherDay(one, other)) return false;
  const words = tellingWords(other);
  const shared = [...tellingWords(one)].filter((word) => words.has(word)).length;
  return shared > 0 && shared + digitsIn(figureOf(one)?.value ?? 0) >= LEAST_SHARED;
}

// The longer words of a sentence but those of the unit, which all numbers of people and all sums share.
function tellingWords(clause: Clause): ReadonlySet<string> {
  const figure = figureOf(clause);
  const unit = figure?.unit ?? '';
  const ofUnit = figure && MONEY.test(unit) ? slice(clause.article.article.text, figure) : unit;
  const left = new Set(
    ofUnit
      .toLowerCase()
      .split(/\P{L}+/u)
      .map(stem),
  );
  return new Set([...longWords(clause.sentence)].filter((word) => !left.has(word) && !/\d/.test(word)));
}
