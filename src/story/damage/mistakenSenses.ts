import type { Damage } from '../../model/article.js';
import { overlaps, spanOver } from '../../model/span.js';
import type { MistakenForm } from '../../text/mistaken-senses.js';
import { longWords } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { SoundSentences } from './soundSentences.js';

/** How many articles have a word of the lexicon of senses, by the word. */
export type WordsTold = ReadonlyMap<string, number>;

/** What the sound articles of a story tell. */
interface Told {
  readonly words: WordsTold;
  readonly sentences: SoundSentences;
}

/**
 * Takes the sound articles of a story; returns which words of the lexicon of senses they have. Linear in their length.
 */
export function wordsTold(articles: readonly ComparedArticle[], { senses }: SharedDamageLexicon): WordsTold {
  const told = new Map<string, number>();
  for (const { reading } of articles) {
    const own = new Set(reading.tokens.flatMap((_, i) => phrasesAt(reading.tokens, i, senses.mostWords)));
    for (const phrase of own) if (senses.words.has(phrase)) told.set(phrase, (told.get(phrase) ?? 0) + 1);
  }
  return told;
}

/**
 * Finds words that a translation took in the wrong sense, by the other reports of the story: one foreign word is two in
 * English (Russian "голос" is a voice and a vote), the translation has the one, and the sound articles have the other
 * and never that one. Like the resolving of senses by the topic of a text (Gale, Church & Yarowsky 1992), with the
 * story for the topic; the word is the reading only where a sound sentence has it beside another word of the sentence
 * (one sense per collocation, Yarowsky 1993). The language that was translated from need not be known, nor be one of
 * those that the lexicon names, for many share such words; only what is known of a single language, and a word too
 * plain to be suspected elsewhere, are left to texts known to be from there.
 *
 * @param one the translated article
 * @param told the words and the sentences of the story's sound articles; see wordsTold and soundSentences
 * @param lexicon words that one foreign word may be translated by
 * @returns the damage, in order, with the word of the other reports as the reading; without a reading and less sure
 *   where no sound sentence has that word beside another one of the sentence; none over words that are known to be
 *   mistaken
 */
export function mistakenSenses(one: ComparedArticle, told: Told, lexicon: SharedDamageLexicon): readonly Damage[] {
  const known = one.article.damage.filter(({ kind }) => LISTED.includes(kind));
  const { from } = one.article.transmission;
  return sentencesTold(one).flatMap((sentence): readonly Damage[] => {
    const { tokens } = sentence;
    const found: Damage[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      const { length, damage } = damageAt(sentence, i, { ...told, from }, lexicon);
      if (damage === null || known.some((other) => overlaps(other, damage))) continue;
      found.push(damage);
      i += length - 1;
    }
    return found;
  });
}

const LISTED: readonly Damage['kind'][] = ['idiom', 'wrong-word', 'wrong-title', 'garble', 'name-damage'];

function damageAt(
  sentence: Sentence,
  i: number,
  { words, sentences, from }: Told & { readonly from: string | null },
  lexicon: SharedDamageLexicon,
): { readonly length: number; readonly damage: Damage | null } {
  const { tokens } = sentence;
  const { byForm, mostWords } = lexicon.senses;
  const phrases = phrasesAt(tokens, i, mostWords);
  for (let length = phrases.length; length > 0; length -= 1) {
    const known = byForm.get(phrases[length - 1] as string);
    if (known === undefined || isName(tokens, i, length)) continue;
    for (const form of known) {
      const isPossible = isMadeFrom(form, from) && isOf(form, tokens[i - 1], lexicon);
      const meant = isPossible ? meantBy(form, words) : null;
      if (meant === null) continue;
      const isBeside = standsBeside(meant.word, sentence, sentences);
      return { length, damage: damageOf(tokens.slice(i, i + length), meant.form, isBeside, form.changesMeaning) };
    }
  }
  return { length: 0, damage: null };
}

const isMadeFrom = ({ languages, isShared }: MistakenForm, from: string | null): boolean =>
  isShared || (from !== null && languages.has(from));

// A capital inside a sentence is that of a name.
function isName(tokens: readonly Token[], i: number, length: number): boolean {
  const isFirst = !/^\p{L}/u.test(tokens[i - 1]?.text ?? '');
  return tokens.slice(isFirst ? i + 1 : i, i + length).some(isCapitalised);
}

// Whether a form is a noun or a verb here: no noun stands behind an auxiliary or a subject, no verb behind a
// determiner, and its bare form only where a noun can't.
function isOf({ sort, index }: MistakenForm, before: Token | undefined, lexicon: SharedDamageLexicon): boolean {
  const { auxiliaries, determiners, clauses } = lexicon;
  const word = before?.lower ?? '';
  const isVerbal = auxiliaries.has(word) || clauses.own.has(word) || clauses.pronouns.has(word);
  if (sort === 'nouns') return determiners.has(word) || !isVerbal;
  return sort === 'others' || (!determiners.has(word) && (index > 0 || isVerbal));
}

/** A word that more sound sentences have is beside every other one. */
const MOST_HOLDERS = 16;

// Whether a sound sentence has a form of the word beside another word of the sentence.
function standsBeside(word: readonly string[], sentence: Sentence, sentences: SoundSentences): boolean {
  const forms = word.map((form) => ` ${form} `);
  return [...longWords(sentence)].some((other) => {
    const holders = sentences.get(other) ?? [];
    return holders.length <= MOST_HOLDERS && holders.some((one) => forms.some((form) => wordsOf(one).includes(form)));
  });
}

const wordsOf = ({ sentence: { tokens } }: { readonly sentence: Sentence }): string =>
  ` ${tokens.map(({ lower }) => lower).join(' ')} `;

// The word that most of the sound articles have, with its form; null when they have the one in question, or none of
// them.
function meantBy(
  { forms, index, meant, firstOwn }: MistakenForm,
  told: WordsTold,
): { readonly word: readonly string[]; readonly form: string } | null {
  if (forms.some((form) => told.has(form))) return null;
  const counted = (word: readonly string[]): number =>
    Math.max(0, ...word.slice(firstOwn).map((form) => told.get(form) ?? 0));
  const [best] = [...meant].sort((a, b) => counted(b) - counted(a));
  const form = best?.[index];
  return best === undefined || form === undefined || counted(best) === 0 ? null : { word: best, form };
}

// The words from a token on that stand beside each other, one to so many, in lower case.
function phrasesAt(tokens: readonly Token[], i: number, most: number): readonly string[] {
  const phrases: string[] = [];
  for (let to = i; to < tokens.length && to < i + most; to += 1) {
    const [before, token] = [tokens[to - 1], tokens[to] as Token];
    if (token.kind !== 'word' || (to > i && before?.end !== token.start - 1)) break;
    phrases.push(to === i ? token.lower : `${phrases[phrases.length - 1]} ${token.lower}`);
  }
  return phrases;
}

function damageOf(words: readonly Token[], meant: string, isBeside: boolean, changesMeaning: boolean): Damage {
  const own = words.map(({ text }) => text).join(' ');
  const where = isBeside ? '' : ', if not of the same thing';
  return {
    ...spanOver(words),
    kind: 'wrong-word',
    intended: isBeside ? meant : null,
    changesMeaning,
    confidence: isBeside ? BESIDE : SOMEWHERE,
    why: `One foreign word is “${own}” and “${meant}” in English, and the other reports have only the second${where}.`,
  };
}

/** How sure a word is mistaken where the other stands beside the same words, and where it is only somewhere. */
const BESIDE = 0.65;
const SOMEWHERE = 0.45;
