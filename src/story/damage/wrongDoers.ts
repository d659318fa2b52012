import type { Damage } from '../../model/article.js';
import { longWords } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import { isWord } from './alignTokens.js';
import type { ComparedArticle } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** A pronoun and the thing of somebody that its verb is about are at most this many words apart. */
const LONGEST_DEED = 5;
/** A thing of somebody that a text names in more sentences than this is not one occasion. */
const MOST_SENTENCES = 2;

/** What a pronoun did with a thing of somebody: "she tore her passport". */
interface Deed {
  readonly one: ComparedArticle;
  readonly sentence: Sentence;
  readonly pronoun: Token;
  /** The noun, the last word of the deed. */
  readonly thing: Token;
}

/** The deeds that texts tell, by whose thing it is and what. */
export type DeedsTold = ReadonlyMap<string, readonly Deed[]>;

/** Takes the articles that are not translated, and pronouns; returns the deeds they tell, of each article at most two a thing. */
export function deedsTold(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): DeedsTold {
  const told = new Map<string, Deed[]>();
  for (const one of articles)
    for (const [key, deeds] of byThing(deedsOf(one, lexicon))) told.set(key, [...(told.get(key) ?? []), ...deeds]);
  return told;
}

/**
 * Finds a doer whom a translation mistook: it tells with one pronoun ("it had broken her passport") what a text that is not
 * translated tells with another, of the same thing of the same person ("she tore her passport"). Languages that drop their
 * subjects leave the translation to guess them.
 *
 * @param one the translated article
 * @param told what texts that are not translated tell; see deedsTold
 * @param lexicon pronouns
 * @returns the damage from the pronoun to the thing, with the words of the first text that says otherwise as the reading; empty
 *   when any such text has the same pronoun
 */
export function wrongDoers(one: ComparedArticle, told: DeedsTold, lexicon: SharedDamageLexicon): readonly Damage[] {
  return [...byThing(deedsOf(one, lexicon))].flatMap(([key, deeds]) =>
    deeds.flatMap((deed): Damage[] => {
      const others = (told.get(key) ?? []).filter((other) => shareMore(deed, other));
      const [other] = others;
      if (other === undefined || others.some(({ pronoun }) => pronoun.lower === deed.pronoun.lower)) return [];
      const [start, end] = [other.pronoun.start, other.thing.end];
      const words = other.one.article.text.slice(start, end);
      return [
        {
          start: deed.pronoun.start,
          end: deed.thing.end,
          kind: 'wrong-pronoun',
          intended: words,
          changesMeaning: true,
          confidence: 0.7,
          why: `A report that is not translated says “${words}”.`,
          witness: { article: other.one.article.id, start, end },
        },
      ];
    }),
  );
}

function byThing(deeds: readonly Deed[]): ReadonlyMap<string, readonly Deed[]> {
  const things = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const key = keyOf(deed);
    things.set(key, [...(things.get(key) ?? []), deed]);
  }
  return new Map([...things].filter(([, told]) => new Set(told.map((d) => d.sentence)).size <= MOST_SENTENCES));
}

const keyOf = ({ sentence, thing }: Deed): string =>
  `${sentence.tokens[sentence.tokens.indexOf(thing) - 1]?.lower} ${stem(thing.lower)}`;

// Pronoun, verb, whose thing: in one breath, without small words but auxiliaries in between.
function deedsOf(one: ComparedArticle, lexicon: SharedDamageLexicon): readonly Deed[] {
  const { personPronouns, possessives, phraseEnds, auxiliaries } = lexicon;
  const isBetween = (token: Token): boolean =>
    isWord(token) && (auxiliaries.has(token.lower) || !phraseEnds.has(token.lower));
  return one.reading.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((pronoun, i): Deed[] => {
      if (!personPronouns.has(pronoun.lower)) return [];
      const behind = sentence.tokens.slice(i + 1, i + 1 + LONGEST_DEED);
      const stop = behind.findIndex((token) => !isBetween(token));
      const words = stop < 0 ? behind : behind.slice(0, stop);
      const owner = words.findIndex((token, at) => at > 0 && possessives.has(token.lower));
      const thing = owner < 0 ? undefined : words[owner + 1];
      return thing !== undefined && /^\p{Ll}{4,}$/u.test(thing.text) ? [{ one, sentence, pronoun, thing }] : [];
    }),
  );
}

// The sentences have more in common than the thing: its purpose or its place.
function shareMore(a: Deed, b: Deed): boolean {
  const others = longWords(b.sentence);
  return [...longWords(a.sentence)].some((word) => word !== stem(a.thing.lower) && others.has(word));
}
