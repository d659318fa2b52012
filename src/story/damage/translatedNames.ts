import type { Damage } from '../../model/article.js';
import { spanOver } from '../../model/span.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold, tokensTold } from './ComparedArticle.js';
import { isInDictionary, isSmall } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { isNear } from './namesInPlace.js';
import { type SoundSentences, soundLike } from './soundSentences.js';
import { areSynonyms, type NamePartsTold, namesIn, stemsIn } from './translatedNameParts.js';

/** Sentences that share so much of their longer words tell of one thing. */
const LEAST_LIKENESS = 0.4;

/** What the sound articles of a story tell. */
interface Told {
  readonly parts: NamePartsTold;
  readonly sentences: SoundSentences;
}

type Name = readonly Token[];

/** A name of a sound article. */
interface Named {
  readonly name: Name;
  readonly of: ComparedArticle;
}

/**
 * Finds names that a translation translated whole ("Consent" for the party Concord, "White Yoke" for Weissenjoch), by
 * elimination: a name of plain words that no sound report has stands in a sentence that is like one of theirs, that
 * sentence has one name that this text has nowhere, and every such sentence has the same. Of several names in a
 * sentence two belong together where one noun stands behind both.
 *
 * @param one the translated article
 * @param told the words and the sentences of the story's sound articles; see namePartsTold and soundSentences
 * @param lexicon the dictionary, titles, days, small words
 * @returns the damage over each such name, wherever it stands, in order, with that of the sound reports as the reading
 */
export function translatedNames(one: ComparedArticle, told: Told, lexicon: SharedDamageLexicon): readonly Damage[] {
  const meant = new Map<string, Named | null>();
  const sentences = sentencesTold(one);
  const isLost = lostFrom(one);
  for (const sentence of sentences)
    for (const [name, other] of opposite(sentence, isLost, told, lexicon)) {
      const known = meant.get(keyOf(name));
      const isOther = known === null || (known !== undefined && keyOf(known.name) !== keyOf(other.name));
      meant.set(keyOf(name), isOther ? null : other);
    }
  return sentences.flatMap(({ tokens }) =>
    namesIn(tokens, lexicon).flatMap((name) => {
      const other = meant.get(keyOf(name)) ?? null;
      return other === null ? [] : [damageOf(name, other)];
    }),
  );
}

const keyOf = (name: Name): string => name.map(({ lower }) => lower).join(' ');

// Whether a name of another report is nowhere in the text, not even in other letters.
function lostFrom(one: ComparedArticle): (name: Name) => boolean {
  const words = stemsIn([one]);
  const names = [
    ...new Map(
      tokensTold(one)
        .filter(isLongNameWord)
        .map((token) => [token.lower, token]),
    ).values(),
  ];
  return (name) => !name.some((word) => words.has(stem(word.lower)) || names.some((other) => isNear(word, other)));
}

// The names of a sentence that no sound report has, each with those in its place.
function opposite(
  sentence: Sentence,
  isLost: (name: Name) => boolean,
  { parts, sentences }: Told,
  lexicon: SharedDamageLexicon,
): readonly (readonly [Name, Named])[] {
  const own = namesTold(sentence, lexicon).filter((name) =>
    name.every(({ lower }) => !parts.words.has(stem(lower)) && isInDictionary(lower, lexicon)),
  );
  if (own.length === 0) return [];
  return soundLike(sentence, sentences, LEAST_LIKENESS).flatMap(({ sentence: { tokens }, of }) => {
    const lost = namesTold({ tokens }, lexicon).filter(isLost);
    return own.flatMap((name): (readonly [Name, Named])[] => {
      const noun = nounBehind(sentence.tokens, name, lexicon);
      const isOne = own.length === 1 && lost.length === 1;
      const inPlace = lost.filter((other) => isOne || (noun !== null && noun === nounBehind(tokens, other, lexicon)));
      const [other, ...more] = inPlace;
      return other === undefined || more.length > 0 || areSynonyms(name, other, lexicon)
        ? []
        : [[name, { name: other, of }]];
    });
  });
}

// Where every longer word has a capital, none is of a name, and a single word behind a mark may have one for its place.
function namesTold({ tokens }: Pick<Sentence, 'tokens'>, lexicon: SharedDamageLexicon): readonly Name[] {
  if (!tokens.some(({ text }) => /^\p{Ll}{4}/u.test(text))) return [];
  return namesIn(tokens, lexicon).filter((name) => {
    const before = tokens[tokens.indexOf(name[0] as Token) - 1];
    return !name.some(({ lower }) => lexicon.days.has(lower)) && (name.length > 1 || before?.kind === 'word');
  });
}

function nounBehind(tokens: readonly Token[], name: Name, lexicon: SharedDamageLexicon): string | null {
  const next = tokens[tokens.indexOf(name[name.length - 1] as Token) + 1];
  return next?.kind !== 'word' || isSmall(next.lower, lexicon) ? null : stem(next.lower);
}

function damageOf(name: Name, { name: meant, of }: Named): Damage {
  const [own, other] = [name, meant].map((words) => words.map(({ text }) => text).join(' '));
  return {
    ...spanOver(name),
    kind: 'name-damage',
    intended: other ?? '',
    changesMeaning: true,
    confidence: 0.65,
    why: `Sound reports of the same name “${other}”, which is nowhere in this text, and none has “${own}”.`,
    witness: { article: of.article.id, ...spanOver(meant) },
  };
}
