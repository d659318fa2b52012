import { contentOf } from '../../sentenceContent.js';
import type { Measured } from '../measuring/measured.js';

/**
 * Takes two figures; says whether each is told of another person, the one who is named last before it in
 * its sentence: "Bell was ahead with 4,100 votes", "Crewe received 4,300 votes"; false where nobody is named before one
 * of them.
 */
export function areOfOthers(a: Measured, b: Measured): boolean {
  const [one, other] = [lastPersonBefore(a), lastPersonBefore(b)];
  return one !== null && other !== null && one !== other;
}

function lastPersonBefore({ article, sentence, figure }: Measured): string | null {
  const { mentions } = contentOf(article, sentence);
  const named = mentions.filter((m) => m.type === 'person' && m.kind !== 'nominal' && m.end <= figure.start);
  const entity = [...named].sort((a, b) => a.start - b.start).at(-1)?.entity ?? null;
  return entity === null ? null : String(entity);
}
