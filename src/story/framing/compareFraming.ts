import type { Label } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import type { EntityId } from '../../model/ids.js';
import { nonEmpty, type Receipt, receiptOf } from '../../model/receipt.js';
import type { FramedWording, Framing } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';

/** What is compared: articles in canonical order, with their labels. */
export interface FramedArticle {
  readonly article: Pick<Article, 'id' | 'text'>;
  readonly labels: readonly Label[];
}

/**
 * Puts the wordings that articles use for the same entity side by side. Words are the same when they differ in case and
 * a leading article only; an outlet's own words stay apart from a quoted speaker's.
 *
 * @param articles see FramedArticle
 * @param articleWords the articles of the language ("the"), in lower case
 * @param unnamed entities that only a pronoun stands for: of whom a wording speaks is then not known
 * @returns one row an entity, most often labelled first; empty when nothing is labelled
 */
export function compareFraming(
  articles: readonly FramedArticle[],
  articleWords: ReadonlySet<string>,
  unnamed: ReadonlySet<EntityId> = new Set(),
): readonly Framing[] {
  const targets = new Map<EntityId, Map<string, Wording>>();
  for (const { article, labels } of articles)
    for (const label of labels) collect(targets, article, label, articleWords);
  return [...targets]
    .filter(([target]) => !unnamed.has(target))
    .flatMap(([target, byKey]): readonly Framing[] => {
      const wordings = nonEmpty([...byKey.values()].sort(byUse));
      return wordings === null ? [] : [{ target, wordings }];
    })
    .sort((a, b) => usesOf(b) - usesOf(a) || (a.target < b.target ? -1 : 1));
}

interface Wording extends Pick<FramedWording, 'words' | 'stance' | 'voice'> {
  readonly receipts: [Receipt, ...Receipt[]];
}

function collect(
  targets: Map<EntityId, Map<string, Wording>>,
  article: FramedArticle['article'],
  label: Label,
  articleWords: ReadonlySet<string>,
): void {
  const receipt = receiptOf(article, label);
  const [first = '', ...rest] = receipt.quote.toLowerCase().split(' ');
  const words = rest.length > 0 && articleWords.has(first) ? rest : [first, ...rest];
  const key = `${words.join(' ')} | ${label.voice ?? ''} | ${label.stance}`;
  const wordings = targets.get(label.target) ?? new Map<string, Wording>();
  const known = wordings.get(key);
  if (known) known.receipts.push(receipt);
  else wordings.set(key, { words: receipt.quote, stance: label.stance, voice: label.voice, receipts: [receipt] });
  targets.set(label.target, wordings);
}

// Most used first; then by words, voice and stance, so that the order never depends on that of the articles.
const byUse = (a: Wording, b: Wording): number =>
  b.receipts.length - a.receipts.length ||
  byCodeUnits(a.words, b.words) ||
  byCodeUnits(a.voice ?? '', b.voice ?? '') ||
  byCodeUnits(a.stance, b.stance);

const usesOf = (row: Framing): number => row.wordings.reduce((sum, wording) => sum + wording.receipts.length, 0);
