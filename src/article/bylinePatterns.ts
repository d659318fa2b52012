import { capitalised } from '../text/capitals.js';

/** Patterns by which a byline is read. */
export interface BylinePatterns {
  /** Holds a word or mark that no name of a person has. */
  readonly nobody: RegExp;
  /** What leads to the names, at the beginning ("written by"). */
  readonly lead: RegExp;
  /** What stands between two names. */
  readonly between: RegExp;
  /** An article at the beginning of a name ("the Sund Mercury"). */
  readonly article: RegExp;
  /** Where somebody is, to the end ("Mara Lind in Sund"). */
  readonly place: RegExp;
}

/** The lists of words that the patterns are made of, in lower case; see ArticleLexiconFile. */
interface BylineWords {
  readonly nobodies: readonly string[];
  readonly bylineLeads: readonly string[];
  readonly bylineLinks: readonly string[];
  readonly bylinePrepositions: readonly string[];
}

/** Takes the lists of words and the articles of names, which are no patterns; returns the patterns. */
export function compileByline(words: BylineWords, articles: readonly string[]): BylinePatterns {
  const places = words.bylinePrepositions.flatMap((word) => [word, capitalised(word)]);
  return {
    nobody: new RegExp(`\\b(?:${words.nobodies.join('|')})\\b|@|\\d{2}|[/:<>{}]`, 'iu'),
    lead: new RegExp(`^(?:${words.bylineLeads.join('|')})\\b[\\s:]*`, 'iu'),
    between: new RegExp(`\\s*(?:[,;|/&+•·]|\\s(?:${words.bylineLinks.join('|')})\\s|\\s[-–—]\\s)\\s*`, 'iu'),
    article: new RegExp(`^(?:${articles.join('|')})\\s+`, 'u'),
    place: new RegExp(`\\s(?:${places.join('|')})\\s\\p{Lu}.*$`, 'u'),
  };
}
