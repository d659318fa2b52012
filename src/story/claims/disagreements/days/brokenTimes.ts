import type { Damage } from '../../../../model/article.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { slice } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
import { type Sentence, sentenceHolding } from '../../../../text/reading.js';
import { bySentence, type ClaimArticle, type Proposition } from '../../witness.js';
import { type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';

/**
 * Finds damage that changes when something was, without a witness of its own: words that stand for a month, a day of
 * the week, noon or midnight and name another time or none ("Might" for "May", "early afternoon" for "noon"), and hours
 * in the way of another language ("half six"). The copies of the sentence are set beside it.
 *
 * @param articles the articles of the story
 * @param copied sentences that were copied
 * @param lexicon words for times that leave no doubt
 * @returns one draft of verdict `damage` for each reading of each text, with the receipts of all its sentences and of
 *   their copies; empty where no other text has the sentence
 */
export function brokenTimes(
  articles: readonly ClaimArticle[],
  copied: readonly Proposition[],
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const copiesOf = bySentence(copied);
  return articles.flatMap((article) => {
    const broken = article.article.damage.flatMap((damage): readonly Broken[] => {
      const sentence = sentenceHolding(article.reading, damage);
      if (sentence === null || !isOfTime(article, damage, lexicon)) return [];
      const copies = copiesOf.get(sentence)?.filter((copy) => copy.article !== article) ?? [];
      return copies.length === 0 ? [] : [{ damage, sentence, copies }];
    });
    const byReading = groupBy(broken, ({ damage }) => damage.intended?.toLowerCase());
    return [...byReading.values()].flatMap((own) => draftOf(article, own, lexicon));
  });
}

interface Broken {
  readonly damage: Damage;
  readonly sentence: Sentence;
  readonly copies: readonly Passage[];
}

function isOfTime({ article }: ClaimArticle, damage: Damage, { exactTimes }: DisagreementLexicon): boolean {
  if (!damage.changesMeaning || damage.intended === null || damage.witness !== undefined) return false;
  if (damage.kind === 'mangled-date') return true;
  const timesIn = (words: string): readonly string[] =>
    words.split(/[^\p{L}]+/u).flatMap((word) => exactTimes.get(word) ?? []);
  const printed = timesIn(slice(article.text, damage));
  return timesIn(damage.intended).some((time) => !printed.includes(time));
}

function draftOf(article: ClaimArticle, broken: readonly Broken[], { clauses }: DisagreementLexicon): readonly Draft[] {
  const receiptsOf = (passages: readonly Passage[]) =>
    nonEmpty(passages.map((passage) => passageReceipt(passage, clauses)));
  const damaged = receiptsOf(broken.map(({ damage, sentence }) => ({ article, sentence, words: damage })));
  const sound = receiptsOf(broken.flatMap(({ copies }) => copies));
  const [first] = broken;
  const [copy] = first?.copies ?? [];
  if (damaged === null || sound === null || first === undefined || copy === undefined) return [];
  const words = quotedTopic(slice(article.article.text, first.damage));
  const meant = quotedTopic(first.damage.intended ?? '');
  const note = `${nameOf(article)} has ${words} for ${meant} in a copy of what ${nameOf(copy.article)} has; the translation or rewriting explains it.`;
  const known = { verdict: 'damage', afterRepair: 'same', broken: damaged, note, weight: 7 } as const;
  return [wordsDraft({ topic: `when: ${words}`, ...known }, [...damaged, ...sound])];
}
