import { type Receipt, type Receipts, receiptOf } from '../../model/receipt.js';
import type { Span } from '../../model/span.js';
import type { Entity } from '../../model/story.js';
import type { ClauseWords } from '../../text/clauses.js';
import { withNameReadings } from '../../text/damage-readings.js';
import { genderOfGiven, type PersonGenders } from '../../text/genders.js';
import { tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import { type Sentence, sentenceHolding } from '../../text/reading.js';
import { type AccountArticle, fullestName } from './speakers.js';
import { type Telling, tellSentence, type Wording } from './tellSentence.js';

/** What claims are told from: the articles that may be quoted, who is in them, and what is known of their language. */
export interface Sources {
  readonly articles: readonly AccountArticle[];
  readonly entities: readonly Entity[];
  readonly clauses: ClauseWords;
  readonly partOfSpeech: SequenceModel;
  readonly genders: PersonGenders;
}

/** Words and their receipts, the one that they come from first. */
export interface Line {
  readonly text: string;
  readonly receipts: Receipts;
  /**
   * Where the name stands that is put to the words; null when none is. It says nothing on when and where they were
   * said.
   */
  readonly name: Receipt | null;
}

/** A claim as it can be told: in full, and without what may be left out. */
export interface ToldClaim {
  readonly full: Line;
  readonly brief: Line;
}

/** Takes a receipt and the sources; returns the article that it is of; undefined where that may not be quoted. */
export const articleOf = ({ article }: Receipt, { articles }: Pick<Sources, 'articles'>): AccountArticle | undefined =>
  articles.find((one) => one.article.id === article);

/** Takes a receipt and the sources; returns its article and the sentence that holds it; null without one of them. */
export function placeOf(
  receipt: Receipt,
  sources: Pick<Sources, 'articles'>,
): { readonly article: AccountArticle; readonly sentence: Sentence } | null {
  const article = articleOf(receipt, sources);
  const sentence = article && sentenceHolding(article.reading, receipt);
  return article && sentence ? { article, sentence } : null;
}

/**
 * Tells what stands behind a claim by the sentence of its first receipt.
 *
 * @param support the receipts
 * @param sources see Sources
 * @returns the telling, and the stretches that its brief form leaves out; null when the sentence cannot be read alone
 */
export function tellSupport(
  [first, ...others]: Receipts,
  sources: Sources,
): (ToldClaim & { readonly left: readonly Span[] }) | null {
  const place = placeOf(first, sources);
  if (place === null) return null;
  const { article, sentence } = place;
  const tags = tagPartsOfSpeech(sources.partOfSpeech, sentence.tokens);
  const told = tellSentence({ article, sentence, where: first, tags }, sources.clauses);
  if (told === null) return null;
  const name = nameOf(told, article, sources);
  if (told.person !== null && (name === null || isOfOtherGender(sentence, name, sources))) return null;
  const line = ({ lead, text, where }: Wording): Line => ({
    text: lead + named(withNameReadings(article.article, where, text), told.form, name, sources.clauses),
    receipts: [receiptOf(article.article, where), ...others],
    name,
  });
  return { full: line(told.full), brief: line(told.brief), left: told.left };
}

function nameOf({ person }: Telling, article: AccountArticle, { articles, entities }: Sources): Receipt | null {
  if (person === null) return null;
  const entity = entities.find(({ id }) => id === person);
  return fullestName(entity, [article, ...articles.filter((other) => other !== article)]);
}

// “Her report” behind “Anton Weir said” is somebody else's.
function isOfOtherGender({ tokens }: Sentence, { quote }: Receipt, { clauses, genders }: Sources): boolean {
  const [subject = ''] = clauses.families.find((pronouns) => pronouns.has(tokens[0]?.lower ?? '')) ?? [];
  const [told, known] = [genders.subjects.get(subject), genderOfGiven(givenName(quote), genders)];
  return told !== undefined && known !== undefined && told !== known;
}

const givenName = (name: string): string => name.toLowerCase().split(' ')[0] as string;

// An editor's square brackets show what is put to the words of the text.
function named(text: string, form: Telling['form'], name: Receipt | null, { genitive }: ClauseWords): string {
  if (name === null) return text;
  if (form === 'quotation') return `${name.quote}: ${text}`;
  return form === 'possessive' ? `[${name.quote}${genitive}]${text}` : `[${name.quote}]${text}`;
}
