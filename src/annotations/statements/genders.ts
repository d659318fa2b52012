import type { Mention } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import type { Genders } from './lexicon.js';

/** What a name, a title or a pronoun tells of a person. */
export type Gender = 'female' | 'male';

/** Tells the gender of the person that a mention names; null when the article does not tell it. */
export type GenderOf = (mention: Mention) => Gender | null;

/**
 * Learns from the mentions of persons in an article who is a woman and who a man: by title and office (Ms., spokesman), by
 * given name, and for a bare surname by the fuller forms of it elsewhere in the article.
 *
 * @param text the article's text
 * @param mentions its mentions
 * @param words see Genders
 * @returns a look-up; a surname that both a woman and a man bear tells nothing
 */
export function learnGenders(text: string, mentions: readonly Mention[], words: Genders): GenderOf {
  const bySurname = new Map<string, Gender | null>();
  for (const mention of mentions) {
    if (mention.type !== 'person' || mention.kind === 'pronoun') continue;
    const parts = partsOf(text, mention);
    const gender = parts.length > 1 ? shownBy(parts, words) : null;
    if (gender === null) continue;
    const surname = parts[parts.length - 1] as string;
    bySurname.set(surname, (bySurname.get(surname) ?? gender) === gender ? gender : null);
  }
  return (mention) => {
    const parts = partsOf(text, mention);
    const shown = parts.length > 1 ? shownBy(parts, words) : null;
    const last = parts[parts.length - 1] ?? '';
    return shown ?? (bySurname.has(last) ? (bySurname.get(last) ?? null) : shownBy(parts, words));
  };
}

// The words of a mention in lower case, its role first; of the role only what stands before "of", "for" or "to", where
// another person may be named ("press secretary of President Lind").
function partsOf(text: string, mention: Mention): readonly string[] {
  const role = mention.role === undefined ? '' : (slice(text, mention.role).split(/\s(?:of|for|to)\s/u)[0] ?? '');
  return `${role} ${slice(text, mention)}`.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

function shownBy(parts: readonly string[], words: Genders): Gender | null {
  if (parts.some((part) => words.femaleWords.has(part))) return 'female';
  if (parts.some((part) => words.maleWords.has(part))) return 'male';
  for (const part of parts) {
    if (words.female.has(part)) return 'female';
    if (words.male.has(part)) return 'male';
  }
  return null;
}
