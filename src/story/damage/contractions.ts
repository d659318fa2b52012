import type { Token } from '../../text/tokens.js';

/** What a language contracts, in lower case with a straight apostrophe. */
export interface Contractions {
  /** Endings, each with the word that it is short for ("n't": "not"). */
  readonly endings: ReadonlyMap<string, string>;
  /** Words before such an ending that have another form by themselves ("wo": "will"). */
  readonly stumps: ReadonlyMap<string, string>;
}

/** Takes pairs of a short form and its word, with a blank between; returns the look-up tables. */
export const compileContractions = (endings: readonly string[], stumps: readonly string[]): Contractions => ({
  endings: tableOf(endings),
  stumps: tableOf(stumps),
});

const tableOf = (pairs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(pairs.map((pair) => pair.split(' ') as [string, string]));

/**
 * Parts contracted words, so that they can be compared with the full ones: "didn’t" is "did" and "not".
 *
 * @param tokens the tokens of a sentence
 * @returns the tokens in order, a contracted word as two; `lower` is that of the full words, place and text are as
 *   printed
 */
export const partContractions = (tokens: readonly Token[], contractions: Contractions): readonly Token[] =>
  tokens.flatMap((token) => partsOf(token, contractions));

function partsOf(token: Token, { endings, stumps }: Contractions): readonly Token[] {
  const lower = token.lower.replace('’', "'");
  const found = [...endings].find(([short]) => lower.endsWith(short) && lower.length > short.length);
  if (found === undefined) return [token];
  const [ending, full] = found;
  const [word, cut] = [lower.slice(0, -ending.length), token.text.length - ending.length];
  const part = (from: number, to: number, words: string): Token => ({
    ...token,
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to),
    lower: words,
  });
  return [part(0, cut, stumps.get(word) ?? word), part(cut, token.text.length, full)];
}
