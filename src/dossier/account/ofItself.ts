import { overlaps } from '../../model/span.js';
import { isVerb } from './asideLine.js';
import type { Line } from './leaning.js';

/**
 * Says whether a newsroom tells of its own work: it is the subject of the sentence by its name or a part of it, and
 * neither tells what anybody said nor a number ("The Courier could not verify the report").
 *
 * @param line the sentence
 * @returns true for what is no news of the story; false where the outlet is unknown
 */
export function isOfItself({
  article: { article, mentions, figures },
  where,
  tokens,
  tags,
  statements,
}: Line): boolean {
  const own = new Set(article.outlet?.name.toLowerCase().match(/\p{L}+/gu));
  const opens = tags[0] === 'DET' ? tokens[1] : tokens[0];
  const subject = mentions.find(({ kind, type, start }) => kind === 'name' && BODY.has(type) && start === opens?.start);
  if (subject === undefined) return false;
  const behind = tokens.findIndex(({ start }) => start >= subject.end);
  const words = tokens.slice(tokens.indexOf(opens as Line['tokens'][number]), behind);
  if (!words.every(({ lower }) => own.has(lower)) || !isVerb(tags[behind])) return false;
  return statements.length === 0 && !figures.some((figure) => overlaps(figure, where));
}

const BODY: ReadonlySet<string> = new Set(['organisation', 'other']);
