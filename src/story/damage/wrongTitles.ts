import type { Damage } from '../../model/article.js';
import { spanOver } from '../../model/span.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
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

/** The titles that texts give a person in an office, by office and name, each with the first place where it stands. */
export type TitlesTold = ReadonlyMap<string, ReadonlyMap<string, NonNullable<Damage['witness']>>>;

/**
 * Takes the articles that are not translated, and ranks with the small words inside titles; returns the titles they
 * give.
 */
export function titlesTold(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): TitlesTold {
  const told = new Map<string, Map<string, NonNullable<Damage['witness']>>>();
  for (const one of articles) {
    for (const { key, title, rank, last } of titlesOf(one, lexicon)) {
      const titles = told.get(key) ?? new Map();
      told.set(key, titles);
      if (!titles.has(title)) titles.set(title, { article: one.article.id, ...spanOver([rank, last]) });
    }
  }
  return told;
}

/**
 * Finds a rank that a translation got wrong: the same office of the same person stands under another rank in articles
 * that are not translated ("Under Minister of Ports Jane Doe", elsewhere "Deputy Minister of Ports Jane Doe").
 *
 * @param one the translated article
 * @param told the titles in articles of the story that are not translated; see titlesTold
 * @param lexicon ranks and the small words inside titles
 * @returns the damage over each wrong title; empty when the others do not agree on one rank
 */
export function wrongTitles(one: ComparedArticle, told: TitlesTold, lexicon: SharedDamageLexicon): readonly Damage[] {
  return titlesOf(one, lexicon).flatMap(({ rank, last, title, key }): Damage[] => {
    const titles = told.get(key) ?? new Map();
    const [known] = titles;
    if (known === undefined || titles.size > 1 || known[0] === title) return [];
    const [meant, witness] = known;
    return [
      {
        ...spanOver([rank, last]),
        kind: 'wrong-title',
        intended: meant,
        changesMeaning: true,
        confidence: 0.75,
        why: `Reports that are not translated call the same person “${meant}”.`,
        witness,
      },
    ];
  });
}

function titlesOf({ reading }: ComparedArticle, lexicon: SharedDamageLexicon): readonly RankedTitle[] {
  return reading.sentences.flatMap(({ tokens }) =>
    tokens.flatMap((rank, i): RankedTitle[] => {
      if (!lexicon.ranks.has(rank.lower) || !isCapitalised(rank)) return [];
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
