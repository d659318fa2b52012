import { isTranslated } from '../../../../model/article.js';
import { asId, type EntityId } from '../../../../model/ids.js';
import { nonEmpty } from '../../../../model/receipt.js';
import { contains, overlaps } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { Proposition, Witness } from '../../witness.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { type GenderSwap, type PronounInput, speakerBehind } from './genderSwap.js';
import { guessedPronouns } from './guessedPronouns.js';

/**
 * Finds persons whom one text calls "he" and another "she": a translation from a language without such pronouns guesses
 * them. It is read from copied sentences, and those of one utterance, in which no other third person stands, and from
 * pronouns of a translation that are damage beside another text that has the right one for that person. The speaker of
 * a sentence ("…, she said") is asked for only where it is known who that is.
 *
 * @param input see PronounInput
 * @param lexicon the pronouns
 * @returns one draft a person with the receipts of either side; one a family of sentences where it is not known who it
 *   is; empty when the pronouns agree or no text was translated
 */
export function swappedPronouns(input: PronounInput, lexicon: DisagreementLexicon): readonly Draft[] {
  const { families, entities } = input;
  const swaps = [
    ...families.flatMap((family) => swapIn(family, isToldOf, lexicon) ?? swapIn(family, isSpeaker, lexicon) ?? []),
    ...guessedPronouns(input, lexicon),
  ];
  const names = new Map(entities.map(({ id, name }) => [id as string, name]));
  const ofSomebody = new Set(
    swaps.flatMap(({ person, guessed }) => (person === null ? [] : guessed.map(({ sentence }) => sentence))),
  );
  const ofNobody = swaps.filter(
    ({ person, guessed }) => person === null && !guessed.some(({ sentence }) => ofSomebody.has(sentence)),
  );
  const ofPersons = groupBy(
    swaps.filter(({ person }) => person !== null),
    ({ person }) => person,
  );
  return [...[...ofPersons.values()].map(joined), ...ofNobody].flatMap((swap) => draftOf(swap, names, lexicon));
}

const joined = (swaps: readonly GenderSwap[]): GenderSwap => ({
  ...(swaps[0] as GenderSwap),
  sound: swaps.flatMap(({ sound }) => sound),
  guessed: swaps.flatMap(({ guessed }) => guessed),
});

function draftOf(
  { person, sound, guessed, pronouns }: GenderSwap,
  names: ReadonlyMap<string, string>,
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  const bySentence = new Map([...sound, ...guessed].map((passage) => [passage.sentence, passage]));
  const receipts = nonEmpty([...bySentence.values()].map((passage) => passageReceipt(passage, clauses)));
  const [one, other] = [sound[0], guessed[0]];
  if (receipts === null || one === undefined || other === undefined) return [];
  const name = names.get(person ?? '');
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const topic = name === undefined ? `who it was: ${words}` : `he or she: ${name}`;
  const [right, wrong] = pronouns;
  const said = `${nameOf(one.article)} has “${right}” where ${nameOf(other.article)} has “${wrong}”`;
  const note = `${said}; the translation explains it.`;
  const ofWhom = person === null ? {} : { person: asId<EntityId>(person) };
  return [wordsDraft({ topic, verdict: 'damage', afterRepair: 'same', note, weight: 6, ...ofWhom }, receipts)];
}

/** Takes the tokens of a sentence and the index of a pronoun; says whether that pronoun is compared. */
type IsMeant = (tokens: readonly Token[], i: number) => boolean;

// "…, he said" names the speaker of the sentence, and is no part of what it says.
const isSpeaker: IsMeant = (tokens, i) => tokens[i - 1]?.text === ',' || tokens[i - 1]?.kind === 'quote';
const isToldOf: IsMeant = (tokens, i) => !isSpeaker(tokens, i);

function swapIn(family: Proposition, isMeant: IsMeant, lexicon: DisagreementLexicon): GenderSwap | null {
  const told = family.flatMap((witness) => genderIn(witness, isMeant, lexicon) ?? []);
  const sound = told.filter((witness) => !isTranslated(witness.article));
  const [one] = sound;
  const guessed = told.filter((witness) => isTranslated(witness.article) && witness.gender !== one?.gender);
  const [other] = guessed;
  if (one === undefined || other === undefined || sound.some(({ gender }) => gender !== one.gender)) return null;
  const person = personAt(one);
  if (isMeant === isSpeaker && person === null) return null;
  return { person, sound, guessed, pronouns: [one.gender, other.gender] };
}

interface Gendered extends Witness {
  readonly gender: string;
  readonly pronoun: Token;
}

// The one gender of the third persons that are meant; null when there are none, or two.
function genderIn(witness: Witness, isMeant: IsMeant, { subjects }: DisagreementLexicon): Gendered | null {
  const { tokens } = witness.sentence;
  const pronouns = tokens.filter(({ lower }, i) => subjects.has(lower) && isMeant(tokens, i));
  const [pronoun] = pronouns;
  const gender = pronoun && subjects.get(pronoun.lower);
  const isOne = pronouns.every(({ lower }) => subjects.get(lower) === gender);
  return pronoun === undefined || gender === undefined || !isOne ? null : { ...witness, gender, pronoun };
}

// Who is meant is known where the pronoun is the source of a statement, or else where one person is named in the
// sentence, who does not say it.
function personAt({ article, sentence, pronoun }: Gendered): string | null {
  const speaker = speakerBehind(pronoun, article);
  if (speaker !== null) return speaker;
  const { statements, mentions } = contentOf(article, sentence);
  const named = mentions.filter((m) => m.type === 'person' && m.entity !== null && overlaps(m, sentence));
  const [one = null, ...others] = new Set(named.map(({ entity }) => entity));
  const saysIt = statements.some(
    ({ speaker, content }) => speaker === one && content.some((words) => contains(words, pronoun)),
  );
  return others.length > 0 || saysIt ? null : one;
}
