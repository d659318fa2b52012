import type { Gender } from '../../text/genders.js';
import { isNameWord, type Token } from '../../text/tokens.js';
import { nameStart } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { genderAt } from './namedGender.js';
import type { GendersTold } from './personGenders.js';

/** Who an account is ascribed to stands at most so many words behind "according to". */
const LONGEST_TITLE = 8;

/**
 * Tells the gender of those who speak in some words: the names beside a verb of saying as its subject ("Petra Wrona
 * assured", "Petra Wrona, said"), and whom "according to" names.
 *
 * @param tokens the words, in order
 * @param told the genders of those whom the story names; see gendersTold
 * @param lexicon verbs of saying, words before whom something is ascribed to
 * @returns the gender; null when nobody speaks, or women and men do, or somebody whose gender is not known
 */
export function speakerGender(
  tokens: readonly Token[],
  told: GendersTold,
  lexicon: SharedDamageLexicon,
): Gender | null {
  const genders = new Set(
    tokens.flatMap((token, i) =>
      isSpeaker(tokens, i, told, lexicon) ? [told.has(token.text) ? genderAt(tokens, i, told, lexicon) : null] : [],
    ),
  );
  const [first = null, ...others] = genders;
  return others.length === 0 ? first : null;
}

/**
 * Takes words and the index of a pronoun; says whether it is a subject beside a quotation or a verb of saying. "But he
 * promised" goes on with the clause before.
 */
export function isSpeakingPronoun(tokens: readonly Token[], k: number, lexicon: SharedDamageLexicon): boolean {
  const [further, before, next] = [tokens[k - 2], tokens[k - 1], tokens[k + 1]];
  if (!lexicon.genders.subjects.has((tokens[k] as Token).lower)) return false;
  const isBehindQuote = before?.kind === 'quote' || (before?.text === ',' && further?.kind === 'quote');
  const isFurtherVerb = before !== undefined && lexicon.clauses.conjunctions.has(before.lower);
  return isBehindQuote || (isSaying(next, lexicon) && !isFurtherVerb) || (isSaying(before, lexicon) && isEnd(further));
}

const isSaying = (token: Token | undefined, { sayingVerbs }: SharedDamageLexicon): boolean =>
  token !== undefined && sayingVerbs.has(token.lower);

// What somebody says ends with a mark.
const isEnd = (token: Token | undefined): boolean => token !== undefined && !/[\p{L}\p{N}]/u.test(token.text);

function isSpeaker(tokens: readonly Token[], i: number, told: GendersTold, lexicon: SharedDamageLexicon): boolean {
  const token = tokens[i] as Token;
  if (!isNameWord(token) || isNameWord(tokens[i + 1])) return false;
  const next = tokens[i + 1]?.text === ',' ? tokens[i + 2] : tokens[i + 1];
  if (isSaying(next, lexicon)) return true;
  if (!told.has(token.text)) return false;
  const first = nameStart(tokens, i);
  for (let k = first - 1; k > Math.max(0, first - LONGEST_TITLE); k -= 1) {
    if (told.has((tokens[k] as Token).text)) return false;
    if (lexicon.ascriptions.has(`${tokens[k - 1]?.lower} ${tokens[k]?.lower}`)) return true;
  }
  return false;
}
