import { contentOf } from '../../sentenceContent.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Place } from './measured.js';

/** Behind a number and "of" stand at most so many words before what it is a rate of: "litres of bottled water a day". */
const WORDS_OF = 3;

/** Takes a figure where it stands; says whether it is a rate: "eight a day", "23 points and eight rebounds a game". */
export function isRate({ article, figure, sentence }: Place, lexicon: DisagreementLexicon): boolean {
  const behind = sentence.tokens.filter(({ start }) => start >= figure.end);
  const isJoined = lexicon.clauses.coordinators.has(behind[0]?.lower ?? '');
  const next = isJoined ? contentOf(article, sentence).figures.find(({ start }) => start >= figure.end) : undefined;
  const after = next === undefined ? behind : behind.filter(({ start }) => start >= next.end);
  const from = lexicon.partitives.has(after[0]?.lower ?? '') ? WORDS_OF + 1 : 0;
  return after
    .slice(0, from + 1)
    .some(({ lower }, i) => lexicon.perWords.has(lower) && isSpell(after[i + 1]?.lower ?? '', lexicon));
}

const isSpell = (word: string, { clauses, rated }: DisagreementLexicon): boolean =>
  clauses.periods.has(word) || rated.has(word);
