import { nonEmpty, type Receipt } from '../../../../model/receipt.js';
import type { ClauseWords } from '../../../../text/clauses.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import { bySentence, type ClaimArticle, isInRelayed, type Proposition } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { publishedDay } from '../publishedDay.js';
import { type ActTelling, actsIn } from './actsIn.js';
import type { ActBond } from './actWords.js';

/**
 * Sets acts and states side by side that different texts tell of one person or thing and that exclude each other
 * ("resigned", "was dismissed"), and what one text tells and another denies. What may follow with time is compatible
 * where the later report tells it; what only says more is a refinement.
 *
 * @param articles the articles of the story
 * @param copied the sentences that were copied
 * @param lexicon acts by sets, with what they are to each other
 * @returns one draft a subject and pair of acts, with receipts from all that tell either; empty when none differ
 */
export function actConflicts(
  articles: readonly ClaimArticle[],
  copied: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => actsIn(article, lexicon));
  const copiesOf = bySentence(copied);
  const subjects = groupBy(told, ({ subject, form }) => `${form.set.name} ${subject}`);
  return [...subjects.values()].flatMap((own) => {
    const sides = [...groupBy(own, ({ form, isDenied }) => `${isDenied ? 'not ' : ''}${form.act}`).values()];
    return sides.flatMap((left, i) =>
      sides.slice(i + 1).flatMap((right) => {
        const bond = bondOf(left, right) ?? bondOf(right, left);
        return bond === null ? [] : draftsOf(bond, copiesOf, lexicon);
      }),
    );
  });
}

type Side = readonly ActTelling[];

interface Bonded {
  readonly first: Side;
  readonly second: Side;
  readonly kind: ActBond;
  readonly why: string;
}

// What the first of two acts is to the second; null when nothing is known, or one text tells both.
function bondOf(first: Side, second: Side): Bonded | null {
  const [one, other] = [first[0] as ActTelling, second[0] as ActTelling];
  const isTwice = first.every((a) => second.every((b) => a.passage.article === b.passage.article));
  if (one.isDenied || other.isDenied) {
    if (!one.isDenied || other.isDenied || one.form.act !== other.form.act || !areOne(one, other)) return null;
    return { first, second, kind: 'follow', why: 'one denies what the other says' };
  }
  const bond = one.form.set.bonds.get(`${one.form.act}/${other.form.act}`);
  return bond === undefined || isTwice || !areOne(one, other) ? null : { first, second, ...bond };
}

// "The visit" is that of another text; "a visit" may be any; "no visit" is all of them.
const areOne = (a: ActTelling, b: ActTelling): boolean =>
  [a, b].every(({ reach }) => reach === 'one') || [a, b].some(({ reach }) => reach === 'all');

function draftsOf(
  { first, second, kind, why }: Bonded,
  copiesOf: ReadonlyMap<Sentence, Proposition>,
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const verdict = verdictOf(kind, first, second);
  if (verdict === null) return [];
  const denying = receiptsOf(second, copiesOf, clauses);
  const receipts = nonEmpty([...receiptsOf(first, copiesOf, clauses), ...denying]);
  if (receipts === null) return [];
  const [one, other] = [first[0] as ActTelling, second[0] as ActTelling];
  const isDamage = verdict === 'conflict' && areOneText(first, second, copiesOf);
  const cause = isDamage ? '; the translation or rewriting explains it' : '';
  const [left, right] = [one, other].map(
    ({ form: { act }, isDenied, passage }) => `${isDenied ? 'not ' : ''}“${act}” (${nameOf(passage.article)})`,
  );
  return [
    wordsDraft(
      {
        topic: `${one.name}: ${one.isDenied ? `whether ${other.form.act}` : `${one.form.act} or ${other.form.act}`}`,
        verdict: isDamage ? 'damage' : verdict,
        afterRepair: isDamage ? 'same' : null,
        note: `Of ${one.name}: ${left} and ${right}: ${WORDS[verdict]}${why}${cause}.`,
        weight: WEIGHTS[verdict],
        ...(verdict === 'conflict' && !isDamage ? { denying } : {}),
      },
      receipts,
    ),
  ];
}

// Of all that tells one side, and of its copies.
function receiptsOf(
  side: Side,
  copiesOf: ReadonlyMap<Sentence, Proposition>,
  clauses: ClauseWords,
): readonly Receipt[] {
  const passages = side.map(({ passage }) => passage);
  const told = new Set(passages.map(({ sentence }) => sentence));
  const copies = passages.flatMap(({ sentence }) => copiesOf.get(sentence) ?? []);
  const others = new Map(copies.filter(({ sentence }) => !told.has(sentence)).map((copy) => [copy.sentence, copy]));
  return [...passages, ...others.values()].map((passage) => passageReceipt(passage, clauses));
}

const WORDS = {
  conflict: '',
  compatible: 'the later report may tell what has changed since: ',
  refinement: '',
} as const;
const WEIGHTS = { conflict: 12, compatible: 4, refinement: 3 } as const;

// What two texts of one day tell that cannot both be true conflicts; what became so later does not.
function verdictOf(kind: ActBond, first: Side, second: Side): 'conflict' | 'compatible' | 'refinement' | null {
  if (kind === 'exclude') return 'conflict';
  if (kind === 'refine') return 'refinement';
  const days = [first, second].map((side) => side.map(({ passage }) => publishedDay(passage.article)));
  const [early, late] = days as [(string | null)[], (string | null)[]];
  const isLater = early.every((a) => late.every((b) => a !== null && b !== null && a < b));
  if (isLater) return 'compatible';
  if (kind === 'later') return null;
  const isOneDay = early.some((day) => day !== null && late.includes(day));
  return isOneDay ? 'conflict' : null;
}

// One side is told by copies of the other alone, and these were translated or rewritten.
function areOneText(first: Side, second: Side, copiesOf: ReadonlyMap<Sentence, Proposition>): boolean {
  const areCopies = (side: Side, others: Side): boolean =>
    side.every(
      ({ passage }) =>
        isInRelayed(passage) &&
        others.some((other) =>
          copiesOf.get(passage.sentence)?.some(({ sentence }) => sentence === other.passage.sentence),
        ),
    );
  return areCopies(first, second) || areCopies(second, first);
}
