import type { MentionLexicon } from './lexicon.js';
import type { NominalHead } from './nominalHeads.js';
import { leftEdge, namedEnd } from './nounPhrases.js';
import { type SentenceView, wordAt } from './sentenceView.js';

/** A noun is a topic of an article that has it so often. */
const LEAST_OF_TOPIC = 3;
/** A noun recurs in an article that has it so often. */
const LEAST_RECURRING = 2;

/** What an article introduces: nouns of descriptions, how often it has them, and where it first tells what they are. */
export interface Introductions {
  /**
   * Whether the noun stands before this place with "a", or anywhere with a name ("the Ilva bridge", "the bridge at
   * Ilva").
   */
  readonly isIntroduced: (head: NominalHead, start: number) => boolean;
  /** Whether the article has the noun often, and introduces it or has it in its title. */
  readonly isTopic: (head: NominalHead, start: number) => boolean;
  /** Whether the article has the noun so often that it is one of its topics. */
  readonly isOften: (head: NominalHead) => boolean;
  readonly recurs: (head: NominalHead) => boolean;
}

/**
 * Reads which nouns an article introduces. "The bridge" is one of the story where a bridge was spoken of before, as
 * Hawkins (Definiteness and Indefiniteness, 1978) describes: a definite phrase is known by what was said or by what
 * names it.
 *
 * @param views the sentences of the article, in order
 * @param isTitle takes one of them, says whether it is a title
 * @param lexicon the nouns of descriptions
 * @returns tests for heads at a place of the text, in UTF-16 code units
 */
export function introductionsOf(
  views: readonly SentenceView[],
  isTitle: (view: SentenceView) => boolean,
  { nominals }: MentionLexicon,
): Introductions {
  const counts = new Map<string, number>();
  const introduced = new Map<string, number>();
  const titled = new Set<string>();
  for (const view of views) {
    for (const [at, token] of view.tokens.entries()) {
      const head = isHead(view, at) ? nominals.get(token.lower) : undefined;
      if (head === undefined) continue;
      counts.set(head.noun, (counts.get(head.noun) ?? 0) + 1);
      if (isTitle(view)) titled.add(head.noun);
      const from = leftEdge(view, at);
      const start =
        namedEnd(view, from, at) !== null ? 0 : view.grammar.indefinite.has(wordAt(view, from)) ? token.start : null;
      if (start !== null) introduced.set(head.noun, Math.min(start, introduced.get(head.noun) ?? start));
    }
  }
  const countOf = ({ noun }: NominalHead): number => counts.get(noun) ?? 0;
  const isIntroduced = ({ noun }: NominalHead, start: number): boolean => (introduced.get(noun) ?? start) < start;
  return {
    isIntroduced,
    isOften: (head) => countOf(head) >= LEAST_OF_TOPIC,
    isTopic: (head, start) => countOf(head) >= LEAST_OF_TOPIC && (titled.has(head.noun) || isIntroduced(head, start)),
    recurs: (head) => countOf(head) >= LEAST_RECURRING,
  };
}

const isHead = (view: SentenceView, at: number): boolean =>
  isNounAt(view, at) && view.parts[at + 1] !== 'NOUN' && view.parts[at + 1] !== 'PROPN';

// What is taken for a pronoun behind a noun or an adjective is a noun: "the Klara coal mine".
const isNounAt = ({ parts }: SentenceView, at: number): boolean =>
  parts[at] === 'NOUN' || (parts[at] === 'PRON' && /^(?:NOUN|ADJ)$/.test(parts[at - 1] ?? ''));
