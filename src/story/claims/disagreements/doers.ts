import { nonEmpty } from '../../../model/receipt.js';
import { contains } from '../../../model/span.js';
import type { Sentence } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';
import type { ClaimArticle, Proposition } from '../propositions.js';
import { type Draft, nameOf, type Passage, passageReceipt, quotedTopic, wordsDraft } from './draft.js';
import { type DisagreementLexicon, keyOf } from './lexicon.js';

/** An act on something that somebody owns: "she tore her passport". */
interface Deed {
  readonly passage: Passage;
  /** The class of the doer: `he`, `she`, `it`, or the id of an entity. */
  readonly doer: string;
  /** What kind of pronoun would stand for the doer; null when that is unknown. */
  readonly gender: string | null;
  readonly isPronoun: boolean;
  /** The kind of act, whose it was and the stem of what it was done to. */
  readonly act: string;
  readonly words: string;
  /** Keys of the words that follow. */
  readonly purpose: ReadonlySet<string>;
}

/** So many words behind an act tell whether two texts mean the same one. */
const LOOKED_AT = 8;
/** At most so many auxiliaries and adverbs stand between the doer and the act. */
const MOST_BETWEEN = 3;

/**
 * Finds acts that two texts ascribe to different doers: the same kind of act on the same thing of the same owner, with a
 * word of its purpose in common. A pronoun in a text that was translated is a guess of the translator, since many languages
 * leave it out, so that the damage explains it; else it is a conflict.
 *
 * @param articles the articles of the story
 * @param lexicon acts and pronouns
 * @returns one draft an act, with a receipt from either side
 */
export function differentDoers(articles: readonly ClaimArticle[], lexicon: DisagreementLexicon): readonly Draft[] {
  const byAct = new Map<string, Deed[]>();
  for (const article of articles)
    for (const sentence of article.reading.sentences)
      for (const deed of deedsIn(article, sentence, lexicon))
        byAct.set(deed.act, [...(byAct.get(deed.act) ?? []), deed]);
  return [...byAct.values()].flatMap((deeds) => {
    const [first] = deeds;
    if (first === undefined) return [];
    const others = deeds.filter((deed) => differ(first, deed));
    return others.length === 0
      ? []
      : draftOf([first, ...deeds.filter((d) => d !== first && !others.includes(d))], others);
  });
}

function differ(a: Deed, b: Deed): boolean {
  if (a.passage.article === b.passage.article || ![...a.purpose].some((key) => b.purpose.has(key))) return false;
  if (!a.isPronoun && !b.isPronoun) return a.doer !== b.doer;
  return (
    a.gender !== null &&
    b.gender !== null &&
    a.gender !== b.gender &&
    [a, b].some((d) => d.gender === 'it' || d.isPronoun)
  );
}

function draftOf(left: readonly Deed[], right: readonly Deed[]): readonly Draft[] {
  const all = [...left, ...right];
  const guesses = all.filter((deed) => deed.isPronoun && isTranslated(deed.passage));
  const receipts = nonEmpty(
    [...all.filter((d) => !guesses.includes(d)), ...guesses].map(({ passage }) => passageReceipt(passage)),
  );
  if (receipts === null) return [];
  const [one, other] = [left[0] as Deed, right[0] as Deed];
  const isDamage =
    guesses.length > 0 && (guesses.length < all.length || guesses.includes(one) !== guesses.includes(other));
  const known = isDamage ? ({ verdict: 'damage', afterRepair: 'same' } as const) : ({ verdict: 'conflict' } as const);
  const cause = isDamage ? 'a translated text can have the wrong pronoun' : 'they cannot both be right';
  const told = ({ words, passage }: Deed): string => `“${words}” (${nameOf(passage.article)})`;
  const whole = all.find((deed) => !guesses.includes(deed)) ?? one;
  return [
    wordsDraft(
      {
        topic: `who did it: ${quotedTopic(bare(whole))}`,
        ...known,
        note: `${told(one)} and ${told(other)}: ${cause}.`,
        weight: 9,
      },
      receipts,
    ),
  ];
}

// The act without its doer.
const bare = ({ words }: Deed): string => words.slice(words.indexOf(' ') + 1);

const isTranslated = ({ article }: Passage): boolean => article.article.transmission.kind === 'machine-translated';

function deedsIn(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon): readonly Deed[] {
  const { tokens } = sentence;
  return tokens.flatMap((verb, i) => {
    const act = lexicon.acts.get(verb.lower);
    const [owner, thing] = [tokens[i + 1], tokens[i + 2]];
    if (act === undefined || owner === undefined || thing === undefined || !lexicon.owners.has(owner.lower)) return [];
    const key = keyOf(thing.lower, lexicon);
    const doer = doerBefore(article, tokens, i, lexicon);
    if (key === null || doer === null) return [];
    const after = tokens.slice(i + 3, i + 3 + LOOKED_AT).flatMap((token) => keyOf(token.lower, lexicon) ?? []);
    const words = article.article.text.slice(doer.start, thing.end).replace(/\s+/gu, ' ');
    const passage = { article, sentence, words: { start: verb.start, end: thing.end } };
    return [{ ...doer, passage, act: `${act} ${owner.lower} ${key}`, words, purpose: new Set(after) }];
  });
}

type Doer = Pick<Deed, 'doer' | 'gender' | 'isPronoun'> & { readonly start: number };

// The pronoun or name that stands before the verb, with nothing but auxiliaries and adverbs between.
function doerBefore(
  { mentions }: ClaimArticle,
  tokens: readonly Token[],
  verb: number,
  lexicon: DisagreementLexicon,
): Doer | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 1 - MOST_BETWEEN); i -= 1) {
    const token = tokens[i] as Token;
    const gender = lexicon.subjects.get(token.lower);
    if (gender !== undefined) return { doer: gender, gender, isPronoun: true, start: token.start };
    const mention = mentions.find((m) => m.entity !== null && contains(m, token));
    if (mention?.entity) {
      const isThing = mention.type === 'organisation' || mention.type === 'group';
      return { doer: mention.entity, gender: isThing ? 'it' : null, isPronoun: false, start: mention.start };
    }
    if (!lexicon.auxiliaries.has(token.lower)) return null;
  }
  return null;
}

/**
 * Finds aligned sentences where one has "he" and the other "she" and no other third person stands in either: a translation
 * from a language without such pronouns guesses them.
 *
 * @param proposition aligned sentences
 * @param lexicon the pronouns
 * @returns one draft with a receipt from either side; null when the pronouns agree or no text was translated
 */
export function swappedPronouns(proposition: Proposition, lexicon: DisagreementLexicon): readonly Draft[] | null {
  const told = proposition.flatMap((witness) => {
    const genders = new Set(witness.sentence.tokens.flatMap(({ lower }) => lexicon.subjects.get(lower) ?? []));
    const [gender] = genders;
    return genders.size === 1 && gender !== 'it' ? [{ ...witness, gender }] : [];
  });
  const guesses = told.filter(isTranslated);
  const whole = told.filter((witness) => !isTranslated(witness));
  const [one] = whole;
  const swapped = guesses.filter(({ gender }) => gender !== one?.gender);
  const [other] = swapped;
  if (one === undefined || other === undefined || whole.some(({ gender }) => gender !== one.gender)) return null;
  const receipts = nonEmpty([...whole, ...swapped].map(passageReceipt));
  if (receipts === null) return null;
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const note = `${nameOf(one.article)} has “${one.gender}” where ${nameOf(other.article)} has “${other.gender}”; the translation explains it.`;
  return [
    wordsDraft({ topic: `who it was: ${words}`, verdict: 'damage', afterRepair: 'same', note, weight: 6 }, receipts),
  ];
}
