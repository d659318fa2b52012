import type { Damage, DamageKind } from '../../../../model/article.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { sentenceHolding } from '../../../../text/reading.js';
import { bySentence, type ClaimArticle, type Proposition } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { IF_DENIED } from './joinDenials.js';

/** What is in question where damage of a kind turns what is said. */
const QUESTIONS: ReadonlyMap<DamageKind, (words: string) => string> = new Map([
  ['lost-negation', (words) => `${words}: ${IF_DENIED}`],
  ['role-inversion', (words) => `who did it: ${words}`],
  ['mangled-date', (words) => `when: ${words}`],
  ['wrong-title', (words) => `title: ${words}`],
]);

/**
 * Sets damage that turns what is said against the words of the text that shows it: each is a disagreement of the two
 * texts as they are printed. A title may be wrong in either, so that one stays a conflict.
 *
 * @param articles the articles of the story
 * @param copied sentences that were copied
 * @param lexicon the language's words about clauses
 * @returns one draft a damage with a witness, with a receipt from either text and from the copies of these
 */
export function witnessedDamage(
  articles: readonly ClaimArticle[],
  copied: readonly Proposition[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const copiesOf = bySentence(copied);
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  return articles.flatMap((one) =>
    one.article.damage.flatMap((damage): Draft[] => {
      const question = QUESTIONS.get(damage.kind);
      const other = damage.witness && byId.get(damage.witness.article);
      if (question === undefined || other === undefined || damage.witness === undefined) return [];
      const [copy, whole] = [passageAt(one, damage), passageAt(other, damage.witness)];
      if (copy === null || whole === null) return [];
      const copies = [copy, whole].flatMap(({ sentence }) => copiesOf.get(sentence) ?? []);
      const others = copies.filter(({ sentence }) => sentence !== copy.sentence && sentence !== whole.sentence);
      const passages = [copy, whole, ...new Map(others.map((passage) => [passage.sentence, passage])).values()];
      const receipts = nonEmpty(passages.map((passage) => passageReceipt(passage, clauses)));
      return receipts === null ? [] : [draftOf({ damage, one, other }, question, receipts)];
    }),
  );
}

function passageAt(article: ClaimArticle, words: Damage | NonNullable<Damage['witness']>) {
  const sentence = sentenceHolding(article.reading, words);
  return sentence === null ? null : { article, sentence, words };
}

function draftOf(
  { damage, one, other }: { readonly damage: Damage; readonly one: ClaimArticle; readonly other: ClaimArticle },
  question: (words: string) => string,
  receipts: Draft['receipts'],
): Draft {
  const words = quotedTopic(one.article.text.slice(damage.start, damage.end));
  const topic = question(words);
  const said = `${nameOf(one)} has ${words} where ${nameOf(other)} has ${quotedTopic(damage.intended ?? '')}`;
  if (damage.kind === 'wrong-title')
    return wordsDraft({ topic, verdict: 'conflict', note: `${said}; one of them is wrong.`, weight: 11 }, receipts);
  const note = `${said}; the translation explains it.`;
  return wordsDraft({ topic, verdict: 'damage', afterRepair: 'same', note, weight: 8 }, receipts);
}
