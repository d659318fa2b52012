import type { Damage } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { MistakenForm } from '../../text/mistaken-senses.js';
import { indexHolding } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

/** A text is about a topic when it has at least so many different words of it. */
const LEAST_WORDS = 2;

/**
 * Finds words that a translation took in the wrong sense: French "vol" is a flight and a theft, and a text about an
 * airline that speaks of "thefts" means flights. Words keep one sense through a text (Gale, Church & Yarowsky 1992), so
 * the topics of the whole text decide.
 *
 * @param tokens the tokens of the text, in order
 * @param where the stretches to read, and the language that the text was translated from; null when it is not known
 * @param lexicon words that one foreign word may be taken for, with the languages and topics in which they are wrong
 * @returns the damage, in order, each with the determiner before it; empty when the language is not known
 */
export function wrongSenses(
  tokens: readonly Token[],
  where: { readonly blocks: readonly Span[]; readonly from: string | null },
  lexicon: DamageLexicon,
): readonly Damage[] {
  const { blocks, from } = where;
  if (from === null) return [];
  const read = tokens.filter((token) => indexHolding(blocks, token) >= 0);
  const topics = topicsOf(read, lexicon);
  const isMade = ({ languages, topics: needed }: MistakenForm): boolean =>
    languages.has(from) && needed !== null && (needed.length === 0 || needed.some((topic) => topics.has(topic)));
  return read.flatMap((_, i): readonly Damage[] => {
    const found = wordsAt(read, i, lexicon).find(({ senses }) => senses.some(isMade));
    const sense = found?.senses.find(isMade);
    return found === undefined || sense === undefined ? [] : [damageOf(read, [i, i + found.length], sense, lexicon)];
  });
}

function topicsOf(tokens: readonly Token[], lexicon: DamageLexicon): ReadonlySet<string> {
  const present = new Set(tokens.map(({ lower }) => lower));
  const isPresent = ([, words]: readonly [string, readonly string[]]): boolean =>
    words.filter((word) => present.has(word)).length >= LEAST_WORDS;
  return new Set([...lexicon.senses.topics].filter(isPresent).map(([topic]) => topic));
}

// Two words or one of the lexicon that begin at a token. A capital inside a sentence is that of a name, unless the
// lexicon has the word with it.
function wordsAt(
  tokens: readonly Token[],
  i: number,
  lexicon: DamageLexicon,
): readonly { readonly length: number; readonly senses: readonly MistakenForm[] }[] {
  const [token, next] = [tokens[i] as Token, tokens[i + 1]];
  const isFirst = !/^\p{L}/u.test(tokens[i - 1]?.text ?? '');
  const first = isFirst ? [token.text, token.lower] : [token.text];
  const known = (length: number, last: string) =>
    first.map((word) => ({ length, senses: lexicon.senses.byForm.get(word + last) ?? [] }));
  return [...(next === undefined ? [] : known(2, ` ${next.text}`)), ...known(1, '')];
}

function damageOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { meant, index, changesMeaning }: MistakenForm,
  { determiners }: DamageLexicon,
): Damage {
  const [first, before] = [tokens[from] as Token, tokens[from - 1]];
  const isTied = before !== undefined && before.end + 1 === first.start && determiners.has(before.lower);
  const usual = meant[0]?.[index] ?? '';
  const words = tokens.slice(from, to).map(({ text }) => text);
  return {
    start: isTied ? before.start : first.start,
    end: (tokens[to - 1] as Token).end,
    kind: 'wrong-word',
    intended: isTied ? `${before.text} ${usual}` : usual,
    changesMeaning,
    confidence: 0.7,
    why: `“${words.join(' ')}” is what a translation makes of a foreign word that means “${usual}” as well.`,
  };
}
