import { nonEmpty } from '../../../../model/receipt.js';
import { contains } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import { groupByEach } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage, passageReceipt, wordsDraft } from '../draft.js';
import { familyOf, keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { publishedDay } from '../publishedDay.js';
import { firstNegation } from './negations.js';

/** "Nobody has so far been": between the pronoun and the verb stand at most so many words. */
const NEAR_VERB = 5;
/** A side shows at most so many receipts. */
const MOST_RECEIPTS = 6;

/**
 * Sets a text that says that nobody has been arrested, hurt and the like so far ("nobody has been arrested") against
 * texts of a later day that tell of somebody who was: both are right, each for its day.
 *
 * @param articles the articles of the story
 * @param numberOf the number of the copies that a sentence is one of; -1 when it is none
 * @param lexicon pronouns for nobody, families of what is counted
 * @returns one draft a family; empty when nobody says so, or nobody was later
 */
export function nobodyYet(
  articles: readonly ClaimArticle[],
  numberOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => tellingsIn(article, lexicon));
  const families = groupByEach(told, ({ family }) => [family]);
  return [...families].flatMap(([family, own]): readonly Draft[] => {
    const first = firstDay(own.filter(({ isNobody }) => isNobody));
    const later = own.filter((one) => !one.isNobody && first !== null && dayOf(one) > first);
    const since = firstDay(later) ?? '';
    const nobody = toldBefore(since, own, numberOf);
    const sides = [nobody, later].flatMap((side) => side.slice(0, MOST_RECEIPTS));
    const receipts = nonEmpty(sides.map(({ passage }) => passageReceipt(passage, lexicon.clauses)));
    const [one, other] = [nobody[0], later[0]];
    if (receipts === null || one === undefined || other === undefined) return [];
    const topic = lexicon.topics.get(family) ?? family;
    const note = `In ${nameOf(one.passage.article)} there was nobody so far, in ${nameOf(other.passage.article)} there is: one report is of a later day.`;
    return [wordsDraft({ topic: `whether there are ${topic}`, verdict: 'compatible', note, weight: 5 }, receipts)];
  });
}

// Who says of nobody on the day of somebody, or after it, is not explained by the days, unless the text has it from an
// older one.
function toldBefore(
  day: string,
  tellings: readonly Telling[],
  numberOf: (sentence: Sentence) => number,
): readonly Telling[] {
  const ofNobody = tellings.filter(({ isNobody }) => isNobody);
  const before = ofNobody.filter((one) => dayOf(one) !== '' && dayOf(one) < day);
  const copied = new Set(before.map(({ passage }) => numberOf(passage.sentence)).filter((number) => number >= 0));
  const copies = ofNobody.filter(({ passage }) => copied.has(numberOf(passage.sentence)));
  const tellers = new Set([...before, ...copies].map(({ passage }) => passage.article));
  return ofNobody.filter(({ passage }) => tellers.has(passage.article));
}

/** A sentence that says that somebody was, or nobody has been, what a family of words counts. */
interface Telling {
  readonly passage: Passage;
  readonly family: string;
  readonly isNobody: boolean;
}

const dayOf = ({ passage: { article } }: Telling): string => publishedDay(article) ?? '';

const firstDay = (tellings: readonly Telling[]): string | null =>
  tellings
    .map(dayOf)
    .filter((day) => day !== '')
    .sort()[0] ?? null;

function tellingsIn(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Telling[] {
  return bodySentences(article).flatMap((sentence) =>
    sentence.tokens.flatMap((verb, i): readonly Telling[] => {
      const family = familyOf(keyOf(verb.lower, lexicon) ?? '');
      if (family === null || !lexicon.befalling.has(family)) return [];
      const before = sentence.tokens.slice(Math.max(0, i - NEAR_VERB), i);
      const passage = { article, sentence, words: verb };
      if (!lexicon.passives.has(before.at(-1)?.lower ?? ''))
        return isDoneTo(passage, lexicon) ? [{ passage, family, isNobody: false }] : [];
      if (isOfNobody(before, lexicon)) return [{ passage, family, isNobody: true }];
      return isOfSomebody(passage, lexicon) ? [{ passage, family, isNobody: false }] : [];
    }),
  );
}

// "Nobody has been", "no one has yet been": so far, and not on one occasion ("nobody was").
function isOfNobody(before: readonly Token[], { nobodies, perfects }: DisagreementLexicon): boolean {
  const at = before.findLastIndex(
    ({ lower }, i) => nobodies.has(lower) || nobodies.has(`${before[i - 1]?.lower} ${lower}`),
  );
  return at >= 0 && before.slice(at + 1).some(({ lower }) => perfects.has(lower));
}

// "Charged two managers": the people stand right behind the verb, and nothing before it denies or foretells it.
function isDoneTo({ article, sentence, words }: Passage, lexicon: DisagreementLexicon): boolean {
  const verb = words as Token;
  const next = sentence.tokens.find(({ start }) => start >= verb.end);
  const isNext = contentOf(article, sentence).figures.some(
    ({ unit, value, start }) => start === next?.start && unit === 'people' && (value ?? 0) >= 1,
  );
  return isNext && isSoFar(sentence, verb, lexicon);
}

function isSoFar(sentence: Sentence, verb: Token, lexicon: DisagreementLexicon): boolean {
  const clause = clauseHolding(sentence, verb, lexicon.clauses);
  const before = sentence.tokens.filter(({ start, end }) => start >= clause.start && end <= verb.start);
  return firstNegation(before, lexicon) === null && !before.some(({ lower }) => lexicon.futures.has(lower));
}

// A person with a name, or some people, of whom the clause says so.
function isOfSomebody({ article, sentence, words }: Passage, lexicon: DisagreementLexicon): boolean {
  const verb = words as Token;
  if (!isSoFar(sentence, verb, lexicon)) return false;
  const { mentions, figures } = contentOf(article, sentence);
  const isBefore = (one: { readonly start: number; readonly end: number }): boolean =>
    contains({ start: sentence.start, end: verb.start }, one);
  return (
    mentions.some((m) => m.type === 'person' && m.kind !== 'nominal' && isBefore(m)) ||
    figures.some((figure) => figure.unit === 'people' && (figure.value ?? 0) >= 1 && isBefore(figure))
  );
}
