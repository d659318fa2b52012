import { daysBetween } from '../../../../model/calendar.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { contains, type Span } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import type { Token } from '../../../../text/tokens.js';
import { endsAsPast } from '../../../../text/word-endings.js';
import { contentOf } from '../../sentenceContent.js';
import { isInRelayed, type Proposition, type Witness } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { publishedDay } from '../publishedDay.js';

/**
 * Finds aligned sentences of which one announces something for a day that is still to come ("will rule on Friday") and
 * a translation or rewriting, written before that day too, tells it as done ("ruled on Friday").
 *
 * @param propositions aligned sentences
 * @param lexicon words of what is to come, of conditions and plans, auxiliaries of what has happened
 * @returns one draft of verdict `damage` a proposition, with a receipt from each text that says either; empty when none
 *   tells as done what was to come
 */
export function foretold(propositions: readonly Proposition[], lexicon: DisagreementLexicon): readonly Draft[] {
  return propositions.flatMap((family): readonly Draft[] => {
    const days = family.flatMap((witness) => daysAhead(witness, lexicon));
    const day = days.find((one) => family.some((witness) => isToldAsDone(witness, one, lexicon)));
    if (day === undefined) return [];
    const announcing = family.filter((witness) => leavesOpen(witness.sentence.tokens, lexicon));
    const done = family.filter((witness) => isToldAsDone(witness, day, lexicon));
    const receipts = nonEmpty([...announcing, ...done].map((side) => passageReceipt(side, lexicon.clauses)));
    const [one, other] = [announcing[0], done[0]];
    if (receipts === null || one === undefined || other === undefined) return [];
    const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
    const told = `what ${nameOf(other.article)} tells as done before that day`;
    const note = `${nameOf(one.article)} announces for ${day} ${told}; the translation or rewriting explains it.`;
    const known = { verdict: 'damage', afterRepair: 'same', weight: 8 } as const;
    return [wordsDraft({ topic: `${words}: done or still to come`, note, ...known }, receipts)];
  });
}

interface Day extends Span {
  readonly day: string;
}

const daysIn = ({ article, sentence }: Witness): readonly Day[] =>
  contentOf(article, sentence).times.flatMap(({ value, start, end }) => {
    const [day] = value?.match(/^\d{4}-\d\d-\d\d/u) ?? [];
    return day === undefined ? [] : [{ day, start, end }];
  });

// The days that a sentence with "will" or "would" names, where they come after its article.
function daysAhead(witness: Witness, lexicon: DisagreementLexicon): readonly string[] {
  const published = publishedDay(witness.article);
  if (published === null || !witness.sentence.tokens.some(({ lower }) => isOfFuture(lower, lexicon))) return [];
  return daysIn(witness).flatMap(({ day }) => (day > published ? [day] : []));
}

// "Will", and of the other auxiliaries those of what may still come ("would").
const isOfFuture = (word: string, { futures, pending, finites }: DisagreementLexicon): boolean =>
  futures.has(word) || (pending.has(word) && finites.has(word));

const leavesOpen = (tokens: readonly Token[], lexicon: DisagreementLexicon): boolean =>
  tokens.some(
    ({ lower, text }) =>
      text === '?' || isOfFuture(lower, lexicon) || lexicon.conditions.has(lower) || lexicon.plans.has(lower),
  );

function isToldAsDone(witness: Witness, day: string, lexicon: DisagreementLexicon): boolean {
  const { sentence } = witness;
  const published = publishedDay(witness.article);
  // A past tense makes the day the last one of its name.
  const own = daysIn(witness).filter((one) => areWeeksApart(one.day, day));
  return (
    isInRelayed(witness) &&
    published !== null &&
    published < day &&
    !leavesOpen(sentence.tokens, lexicon) &&
    own.some((one) => isPastIn(sentence.tokens, clauseHolding(sentence, one, lexicon.clauses), lexicon))
  );
}

// In the clause of the day: "Police held 38; 27 of them can go on Friday" tells that nobody has gone.
const isPastIn = (tokens: readonly Token[], clause: Span, lexicon: DisagreementLexicon): boolean =>
  tokens.some((token, i) => contains(clause, token) && isPastAt(tokens, i, lexicon));

const areWeeksApart = (a: string, b: string): boolean => daysBetween(a, b) % 7 === 0;

// "Listened", "met", "has recalled"; not "the expected ruling" or "is delayed".
function isPastAt(tokens: readonly Token[], i: number, lexicon: DisagreementLexicon): boolean {
  const [word, before] = [tokens[i]?.lower ?? '', tokens[i - 1]?.lower ?? ''];
  if (lexicon.perfects.has(word)) return endsAsPast(tokens[i + 1]?.lower ?? '');
  const isAttribute = lexicon.nounLinks.has(before) || lexicon.passives.has(before);
  return !isAttribute && (endsAsPast(word) || lexicon.pasts.has(word));
}
