import type { Mention } from '../../../../model/annotation.js';
import { type Damage, isTranslated } from '../../../../model/article.js';
import type { Span } from '../../../../model/span.js';
import { type Sentence, sentenceHolding } from '../../../../text/reading.js';
import { bySentence, type ClaimArticle, type Witness } from '../../witness.js';
import type { Passage } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { type GenderSwap, type PronounInput, speakerBehind } from './genderSwap.js';

/** Whom a pronoun stands for is named at most so many sentences before it. */
const MOST_BEFORE = 3;

/**
 * Sets pronouns of translations that are known to be wrong against the words of another text: the copy of the sentence
 * that has the right one, or else what a text that nobody translated has the same person say ("…, she said").
 *
 * @param input the articles, and the sentences that are copies or one utterance
 * @param lexicon the pronouns
 * @returns one swap a wrong pronoun of a known person; empty when no other text has the right one
 */
export function guessedPronouns(
  { articles, families }: PronounInput,
  lexicon: DisagreementLexicon,
): readonly GenderSwap[] {
  const familyOf = bySentence(families);
  return articles.flatMap((article) =>
    article.article.damage.flatMap((damage): GenderSwap[] => {
      const pronouns = gendersOf(article, damage, lexicon);
      const sentence = sentenceHolding(article.reading, damage);
      if (pronouns === null || sentence === null) return [];
      const [gender] = pronouns;
      const others = (familyOf.get(sentence) ?? []).filter((one) => one.article !== article);
      const speaker = speakerBehind(damage, article);
      const copies = others.filter((one) => says(one, gender, speaker !== null, lexicon));
      const [said] = speaker === null ? [] : copies.flatMap((copy) => speakersIn(copy, lexicon));
      const person = said?.speaker ?? speaker ?? lastNamed(article, sentence, damage);
      if (person === null) return [];
      const sound = copies.length > 0 ? copies : saidBy(person, pronouns[0], articles, lexicon);
      return sound.length > 0 ? [{ person, sound, guessed: [{ article, sentence }], pronouns }] : [];
    }),
  );
}

// "He" and "she" for a wrong pronoun of either gender; null where it stands for a thing, or two people.
function gendersOf(
  { article }: ClaimArticle,
  { start, end, kind, intended }: Damage,
  lexicon: DisagreementLexicon,
): readonly [string, string] | null {
  if (kind !== 'wrong-pronoun' || intended === null) return null;
  const [right, wrong] = [intended, article.text.slice(start, end)].map((word) =>
    genderOf(word.toLowerCase(), lexicon),
  );
  return right === undefined || wrong === undefined || right === wrong ? null : [right, wrong];
}

const genderOf = (word: string, { subjects, pronounForms }: DisagreementLexicon): string | undefined =>
  subjects.get(word) ?? pronounForms.get(word);

function lastNamed({ mentions, reading }: ClaimArticle, sentence: Sentence, { start: at }: Span): string | null {
  const first = reading.sentences[Math.max(0, reading.sentences.indexOf(sentence) - MOST_BEFORE)] ?? sentence;
  const named = mentions.findLast(
    ({ type, kind, entity, start, end }) =>
      type === 'person' && NAMES.has(kind) && entity !== null && start >= first.start && end <= at,
  );
  return named?.entity ?? null;
}

const NAMES: ReadonlySet<Mention['kind']> = new Set(['name', 'titled']);

// A sentence has a pronoun of a gender; where a speaker is asked for and it names one, that one.
function says(witness: Witness, gender: string, asksSpeaker: boolean, lexicon: DisagreementLexicon): boolean {
  const speakers = asksSpeaker ? speakersIn(witness, lexicon) : [];
  const pronouns = speakers.length > 0 ? speakers.map(({ pronoun }) => pronoun) : witness.sentence.tokens;
  return pronouns.some(({ lower }) => genderOf(lower, lexicon) === gender);
}

// Who speaks a sentence under a pronoun.
const speakersIn = ({ article, sentence }: Witness, { subjects }: DisagreementLexicon) =>
  sentence.tokens.flatMap((pronoun) => {
    const speaker = subjects.has(pronoun.lower) ? speakerBehind(pronoun, article) : null;
    return speaker === null ? [] : [{ pronoun, speaker }];
  });

// The first words of each text that has the person speak under the right pronoun.
function saidBy(
  person: string,
  gender: string,
  articles: readonly ClaimArticle[],
  lexicon: DisagreementLexicon,
): readonly Passage[] {
  return articles.flatMap((article): Passage[] => {
    if (isTranslated(article)) return [];
    const said = article.statements.find(
      ({ speaker, source }) =>
        speaker === person &&
        source !== null &&
        lexicon.subjects.get(article.article.text.slice(source.start, source.end).toLowerCase()) === gender,
    );
    const sentence = said?.source && sentenceHolding(article.reading, said.source);
    return sentence ? [{ article, sentence }] : [];
  });
}
