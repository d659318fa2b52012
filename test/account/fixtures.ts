import type { TaggedSentence } from '../../src/dossier/account/shorten.js';
import type { AccountArticle } from '../../src/dossier/account/speakers.js';
import type { Sources } from '../../src/dossier/account/tellSupport.js';
import { asId, type ClaimId, type EntityId, type OriginId } from '../../src/model/ids.js';
import { nonEmpty, type Receipt, receiptOf } from '../../src/model/receipt.js';
import type { Claim, Entity } from '../../src/model/story.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { compilePersonGenders } from '../../src/text/genders.js';
import { tagPartsOfSpeech } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { articlesOf, type Told } from '../claims/fixtures.js';
import { dataBytes, dataJson } from '../readData.js';

/** The words and the model that ship. */
export const clauses = compileClauseWords(dataJson('en/clauses.json'));
export const partOfSpeech = decodeModel(dataBytes('models/part-of-speech.bin'));

const genders = compilePersonGenders(dataJson('names/genders.json'));

/** What an account is told from: the articles, with one entity for each name in braces. */
export function sourcesOf(told: readonly Told[]): Sources {
  const articles = articlesOf(told);
  const names = new Set(articles.flatMap(({ mentions }) => mentions.flatMap(({ entity }) => entity ?? [])));
  return { articles, entities: [...names].map(person), clauses, partOfSpeech, genders };
}

const person = (name: EntityId): Entity => ({ id: name, type: 'person', name, aliases: [], roles: [], why: [] });

/** The receipt of the sentence of an article that begins with the words. */
export function sentenceReceipt({ article, reading }: AccountArticle, words: string): Receipt {
  const found = reading.sentences.find(({ start }) => article.text.startsWith(words, start));
  if (found === undefined) throw new Error(`no sentence of ${article.id} begins with “${words}”`);
  return receiptOf(article, found);
}

/** A claim in the words of its first receipt, or in others. */
export function claimOf(
  receipts: readonly Receipt[],
  known: Partial<Pick<Claim, 'text' | 'status' | 'brief'>> = {},
): Claim {
  const support = nonEmpty(receipts);
  if (support === null) throw new Error('no receipt');
  const { text = support[0].quote, status = 'single-source', ...brief } = known;
  return { id: asId<ClaimId>(text), text, status, ...brief, origins: [asId<OriginId>('o1')], support, against: [] };
}

/** The only sentence of a text, with its parts of speech and with what is said in it. */
export function taggedSentence(text: string, said: Told['said'] = []): TaggedSentence {
  const [one] = articlesOf([{ outlet: 'Ledger', text, said }]);
  const [sentence] = one?.reading.sentences ?? [];
  if (one === undefined || sentence === undefined) throw new Error(`no sentence in “${text}”`);
  const { tokens } = sentence;
  return { text, tokens, tags: tagPartsOfSpeech(partOfSpeech, tokens), statements: one.statements };
}
