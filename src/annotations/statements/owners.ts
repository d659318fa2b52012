import type { Mention } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import { inOneLine } from '../../text/one-line.js';
import { firstFrom } from '../../text/reading.js';
import { at } from './line.js';
import { antecedentOf, type Situation } from './pronouns.js';
import type { Voice } from './sources.js';
import { isMention } from './speaking.js';
import type { Told } from './told.js';

/**
 * Says whose a voice is that has only a pronoun for its owner: "his office said", where Lind is spoken of, is Lind’s
 * office.
 *
 * @param one the statement
 * @param voice its voice, with the mention that it is
 * @returns the mention, called after its owner; as it was where it opens with no pronoun of a man or a woman, or where
 *   nobody near by is known by name to be one
 */
export function calledAfterOwner(
  one: Told,
  voice: Voice & { readonly mention: Mention },
  situation: Situation,
): Mention {
  const { line } = one;
  const { mention } = voice;
  const head = firstFrom(line.tokens, mention.start);
  const { maleForms, femaleForms } = line.lexicon.words;
  const pronoun = at(line, head);
  const gender = maleForms.has(pronoun) ? 'male' : femaleForms.has(pronoun) ? 'female' : null;
  if (mention.kind !== 'nominal' || gender === null) return mention;
  const where = { start: mention.start, end: mention.start + pronoun.length };
  const [owner] = antecedentOf(one, { ...voice, head, where }, situation).speakers;
  if (owner === undefined || !isMention(owner) || !isName(owner) || situation.genderOf(owner) !== gender)
    return mention;
  const owned = slice(line.text, { start: where.end, end: mention.end });
  return { ...mention, named: inOneLine(`${fullName(owner, line.text, situation)}’s${owned}`).trim() };
}

const isName = ({ kind }: Mention): boolean => kind === 'name' || kind === 'titled';

// The fuller form of a bare surname, where the article has one; of "Ann Lind of Syldavia" the name.
function fullName(owner: Mention, text: string, { mentions: { list } }: Situation): string {
  const name = slice(text, owner);
  const fuller = list.find(
    (other) => isName(other) && other.type === 'person' && slice(text, other).endsWith(` ${name}`),
  );
  const [bare = name] = (fuller === undefined ? name : slice(text, fuller)).split(' of ', 1);
  return bare.includes(' ') || fuller === undefined ? bare : slice(text, fuller);
}
