import type { Mention } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import type { Gender, PersonGenders } from '../../text/genders.js';
import { noteOnly } from '../../text/only-value.js';

/** Tells the gender of the person that a mention names; null when the article does not tell it. */
export type GenderOf = (mention: Mention) => Gender | null;

/**
 * Learns from the mentions of persons in an article who is a woman and who a man: by title and office (Ms., spokesman),
 * by given name, and for a bare surname by the fuller forms of it elsewhere in the article.
 *
 * @param text the article's text
 * @param mentions its mentions
 * @returns a look-up; a surname that both a woman and a man bear tells nothing
 */
export function learnGenders(text: string, mentions: readonly Mention[], genders: PersonGenders): GenderOf {
  const bySurname = new Map<string, Gender | null>();
  for (const mention of mentions) {
    if (mention.type !== 'person') continue;
    const parts = partsOf(text, mention, genders);
    const gender = parts.length > 1 ? shownBy(parts, genders) : null;
    if (gender === null) continue;
    noteOnly(bySurname, parts[parts.length - 1] as string, gender);
  }
  return (mention) => {
    const parts = partsOf(text, mention, genders);
    if (mention.kind === 'nominal') return describedBy(parts, genders);
    const shown = parts.length > 1 ? shownBy(parts, genders) : null;
    const last = parts[parts.length - 1] ?? '';
    return shown ?? (bySurname.has(last) ? (bySurname.get(last) ?? null) : shownBy(parts, genders));
  };
}

// The words of a mention in lower case, its role first; of the role only what names nobody else.
function partsOf(text: string, mention: Mention, { roleLinks }: PersonGenders): readonly string[] {
  const role = mention.role === undefined ? [] : slice(text, mention.role).split(/\s+/u);
  const link = role.findIndex((word) => roleLinks.has(word));
  const own = link < 0 ? role : role.slice(0, link);
  return `${own.join(' ')} ${slice(text, mention)}`.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

// The first word for a woman or a man: what stands behind it may tell of others ("an engineer who worked in Florence
// until June", "a man who met the queen").
const describedBy = (parts: readonly string[], { words }: PersonGenders): Gender | null =>
  parts.flatMap((part) => words.get(part) ?? [])[0] ?? null;

// A word for a woman among the words tells most, then one for a man, then the first given name that tells anything.
function shownBy(parts: readonly string[], { names, words }: PersonGenders): Gender | null {
  const shown = parts.flatMap((part) => words.get(part) ?? []);
  const [first = null] = parts.flatMap((part) => names.get(part) ?? []);
  return shown.find((gender) => gender === 'female') ?? shown[0] ?? first;
}
