import type { Damage } from '../../model/article.js';
import type { Token } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** A title with its holder's name is at most this many words long. */
const LONGEST_TITLE = 9;

interface RankedTitle {
  readonly rank: Token;
  /** The last word of the title, before the two words of the name. */
  readonly last: Token;
  readonly title: string;
  /** Office and name without the rank, in lower case. */
  readonly key: string;
}

/**
 * Finds a rank that a translation got wrong: the same office of the same person stands under another rank in articles that
 * are not translated ("Under Secretary of State Jane Doe", elsewhere "Deputy Secretary of State Jane Doe").
 *
 * @param one the translated article
 * @param articles the articles of the story
 * @param lexicon ranks and the small words inside titles
 * @returns the damage over each wrong title; empty when the others do not agree on one rank
 */
export function wrongTitles(
  one: ComparedArticle,
  articles: readonly ComparedArticle[],
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const own = titlesOf(one, lexicon);
  if (own.length === 0) return [];
  const others = articles
    .filter(({ article }) => article.id !== one.article.id && article.transmission.kind !== 'machine-translated')
    .flatMap((other) => titlesOf(other, lexicon));
  return own.flatMap(({ rank, last, title, key }): Damage[] => {
    const told = new Set(others.filter((other) => other.key === key).map((other) => other.title));
    const [meant] = told;
    if (meant === undefined || told.size > 1 || meant === title) return [];
    return [
      {
        start: rank.start,
        end: last.end,
        kind: 'wrong-title',
        intended: meant,
        changesMeaning: true,
        confidence: 0.75,
        why: `Reports that are not translated call the same person “${meant}”.`,
      },
    ];
  });
}

function titlesOf({ reading }: ComparedArticle, lexicon: SharedDamageLexicon): readonly RankedTitle[] {
  return reading.sentences.flatMap(({ tokens }) =>
    tokens.flatMap((rank, i): RankedTitle[] => {
      if (!lexicon.ranks.has(rank.lower) || !/^\p{Lu}/u.test(rank.text)) return [];
      const rest = tokens.slice(i + 1, i + 1 + LONGEST_TITLE);
      const stop = rest.findIndex(
        (token) => !/^\p{Lu}\p{L}+$/u.test(token.text) && !lexicon.titleLinks.has(token.lower),
      );
      const words = stop < 0 ? rest : rest.slice(0, stop);
      const last = words[words.length - 3];
      if (last === undefined || words.slice(-2).some((token) => lexicon.titleLinks.has(token.lower))) return [];
      const title = [rank, ...words.slice(0, -2)].map((token) => token.text).join(' ');
      return [{ rank, last, title, key: words.map((token) => token.lower).join(' ') }];
    }),
  );
}
