import { startsWithCapital } from '../../../../text/capitals.js';
import { lastUpTo, type Sentence } from '../../../../text/reading.js';
import type { Token } from '../../../../text/tokens.js';
import type { ClaimArticle } from '../../witness.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Place } from './measured.js';

/** The words of an article for places and their peoples, in lower case, each with the entity of the place. */
export type Nations = ReadonlyMap<string, string>;

/** Takes an article; returns its words for places and peoples ("Marenia", "Marenian", "Marenians"). */
export const nationsOf = ({ article, mentions }: ClaimArticle): Nations =>
  new Map(
    mentions.flatMap(({ kind, type, entity, start, end }) => {
      const isNation = entity !== null && (kind === 'adjectival' || (kind === 'name' && type === 'place'));
      return isNation ? [[article.text.slice(start, end).toLowerCase(), String(entity)] as const] : [];
    }),
  );

/** A verb or a noun of loss stands at most so many words before the number of the lost. */
const NEAR = 8;

/**
 * Says of which country those are whom a number counts: of the one that is named in the counted noun ("nine Marenians",
 * "three soldiers of Marenia"), that loses them ("Marenia lost nine soldiers"), that admits to them or to its losses
 * ("the Marenian ministry admitted two dead and seven wounded", "put its losses at"), or on whose side they are ("on
 * the Marenian side").
 *
 * @param place a number of people
 * @param nations see nationsOf
 * @param lexicon the language's words for losing and admitting
 * @returns the entity of the country; null when the sentence tells of none
 */
export function nationOf(place: Place, nations: Nations, lexicon: DisagreementLexicon): string | null {
  const { tokens } = place.sentence;
  const { figure } = place;
  const from = tokens.findIndex(({ end }) => end > figure.start);
  const to = tokens.findLastIndex(({ start }) => start < figure.end) + 1;
  const counted = tokens.slice(from, to + 1).findLast((token) => countryOf(token, nations) !== null);
  if (counted !== undefined) return countryOf(counted, nations);
  if (lexicon.partitives.has(tokens[to]?.lower ?? '')) {
    const behind = tokens.slice(to + 1, to + 3).find((token) => !lexicon.definites.has(token.lower));
    return behind === undefined ? null : countryOf(behind, nations);
  }
  return firstOf(losersBefore(place, from, nations, lexicon), nations);
}

const countryOf = ({ text, lower }: Token, nations: Nations): string | null =>
  startsWithCapital(text) ? (nations.get(lower) ?? nations.get(lower.replace(/s$/u, '')) ?? null) : null;

const firstOf = (tokens: readonly Token[], nations: Nations): string | null =>
  tokens.map((token) => countryOf(token, nations)).find((country) => country !== null) ?? null;

// The words that name whose the losses are of which those before a number tell, the nearest first; in the sentence
// before where a pronoun loses them.
function losersBefore(
  { article, sentence }: Place,
  number: number,
  nations: Nations,
  { losing, admitting, ownLosses, sides, subjects }: DisagreementLexicon,
): readonly Token[] {
  const before = sentence.tokens.slice(0, number);
  for (let at = before.length - 1; at >= Math.max(1, before.length - NEAR); at -= 1) {
    const [previous, word] = [before[at - 1] as Token, (before[at] as Token).lower];
    if (sides.has(word) && countryOf(previous, nations) !== null) return [previous];
    if (!losing.has(word) && !admitting.has(word) && !ownLosses.has(`${previous.lower} ${word}`)) continue;
    return subjects.has(previous.lower) ? sentenceBefore(article, sentence) : before.slice(0, at).reverse();
  }
  return [];
}

// Of the same paragraph.
function sentenceBefore({ reading }: ClaimArticle, { index, block }: Sentence): readonly Token[] {
  const before = reading.sentences[index - 1];
  return before?.block === block ? before.tokens : [];
}

/** Takes a number; says whether it is one of people that somebody lost ("lost nine soldiers"). */
export const isLost = ({ sentence, figure }: Place, { losing }: DisagreementLexicon): boolean =>
  figure.unit === 'people' && losing.has(lastUpTo(sentence.tokens, figure.start)?.lower ?? '');
