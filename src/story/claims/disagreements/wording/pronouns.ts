import { nonEmpty } from '../../../../model/receipt.js';
import { contains, overlaps } from '../../../../model/span.js';
import type { Token } from '../../../../text/tokens.js';
import type { Proposition, Witness } from '../../propositions.js';
import { contentOf } from '../../sentenceContent.js';
import { type Draft, nameOf, passageReceipt, quotedTopic, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';

/**
 * Finds copied sentences, and those of one utterance, where one has "he" and the other "she" and no other third person
 * stands in either: a translation from a language without such pronouns guesses them. The speaker of a sentence ("…, she
 * said") is asked for only where it is known who that is.
 *
 * @param families sentences that are copies or one utterance, however few words they share
 * @param lexicon the pronouns
 * @returns a draft with a receipt from either side for each family, one only for each person who is known; empty
 *   when the pronouns agree or no text was translated
 */
export function swappedPronouns(families: readonly Proposition[], lexicon: DisagreementLexicon): readonly Draft[] {
  const persons = new Set<string>();
  return families.flatMap((family) => {
    const found = swapIn(family, isToldOf, lexicon) ?? swapIn(family, isSpeaker, lexicon);
    if (found === null || (found.person !== null && persons.has(found.person))) return [];
    if (found.person !== null) persons.add(found.person);
    return [found.draft];
  });
}

interface Swap {
  readonly draft: Draft;
  /**
   * The speaker whom the pronoun names in a text that is no translation; null when it names none, or it is not known
   * whom.
   */
  readonly person: string | null;
}

/** Takes the tokens of a sentence and the index of a pronoun; says whether that pronoun is compared. */
type IsMeant = (tokens: readonly Token[], i: number) => boolean;

// "…, he said" names the speaker of the sentence, and is no part of what it says.
const isSpeaker: IsMeant = (tokens, i) => tokens[i - 1]?.text === ',' || tokens[i - 1]?.kind === 'quote';
const isToldOf: IsMeant = (tokens, i) => !isSpeaker(tokens, i);

function swapIn(family: Proposition, isMeant: IsMeant, lexicon: DisagreementLexicon): Swap | null {
  const told = family.flatMap((witness) => genderIn(witness, isMeant, lexicon) ?? []);
  const guesses = told.filter(isTranslated);
  const whole = told.filter((witness) => !isTranslated(witness));
  const [one] = whole;
  const others = guesses.filter(({ gender }) => gender !== one?.gender);
  const [other] = others;
  if (one === undefined || other === undefined || whole.some(({ gender }) => gender !== one.gender)) return null;
  const receipts = nonEmpty([...whole, ...others].map((witness) => passageReceipt(witness, lexicon.clauses)));
  const person = personAt(one);
  if (receipts === null || (isMeant === isSpeaker && person === null)) return null;
  const words = quotedTopic(one.article.article.text.slice(one.sentence.start, one.sentence.end));
  const note = `${nameOf(one.article)} has “${one.gender}” where ${nameOf(other.article)} has “${other.gender}”; the translation explains it.`;
  const topic = `who it was: ${words}`;
  return { person, draft: wordsDraft({ topic, verdict: 'damage', afterRepair: 'same', note, weight: 6 }, receipts) };
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

const isTranslated = ({ article }: Witness): boolean => article.article.transmission.kind === 'machine-translated';

// Who is meant is known where the pronoun is the source of a statement, or else where one person is named in the
// sentence.
function personAt({ article, sentence, pronoun }: Gendered): string | null {
  const { statements, mentions } = contentOf(article, sentence);
  const said = statements.find(({ source }) => source !== null && contains(source, pronoun));
  const named = mentions.filter((m) => m.type === 'person' && m.entity !== null && overlaps(m, sentence));
  const [one, ...others] = new Set(named.map(({ entity }) => entity));
  return said?.speaker ?? (others.length === 0 ? one : null) ?? null;
}
