import { groupByEach } from '../../text/group-by.js';
import { roughKeys } from '../../text/transliteration-sounds.js';
import { compareParts, habitOf } from './alignParts.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Form, formsAsWritten, type Join, type Lane, type MentionedArticle } from './readForms.js';
import type { NamePart } from './readName.js';

/** Shorter names are alike by chance. */
const SHORTEST = 5;
/** How alike the sounds must be; see compareParts. */
const SAME_SOUNDS = 0.85;
const LANES = new Set<Lane>(['person', 'organisation', 'place', 'named']);

/**
 * Joins a name of one word that a translation spells in its own way, and may take for something else, with the name as
 * the other texts of the story have it: „Nordavie“, out of French and read as a person, with the country Nordava. The
 * text must not have the other spelling too, and no text that is not translated the one in question.
 *
 * @param articles the articles of the story, with how they came about where that is known
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason; none where two names would do
 */
export function joinRespelled(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const single = forms.filter((form) => LANES.has(form.lane) && partOf(form) !== null);
  const plain = formsAsWritten(single, articles);
  const known = new Set(plain.map(({ key }) => key));
  const blocks = groupByEach(plain, (form) => keysOf(form));
  const present = new Set(forms.map(({ article, key }) => `${article} ${key}`));
  return single.flatMap((form) => {
    if (known.has(form.key)) return [];
    const near = new Set([...keysOf(form)].flatMap((key) => blocks.get(key) ?? []));
    const bases = [...near].filter(
      (base) => isAlike(form, base, lexicon) && !present.has(`${form.article} ${base.key}`),
    );
    const [first] = bases;
    if (first === undefined || new Set(bases.map(({ key }) => key)).size > 1) return [];
    return [{ a: first.index, b: form.index, why: `“${form.words}” is a translation’s spelling of “${first.words}”.` }];
  });
}

function partOf({ read: { parts } }: Form): NamePart | null {
  const [part] = parts;
  return parts.length === 1 && part !== undefined && part.latin.length >= SHORTEST ? part : null;
}

const keysOf = (form: Form): ReadonlySet<string> => new Set(partOf(form)?.sounds.flatMap(roughKeys));

function isAlike(a: Form, b: Form, { names }: EntityLexicon): boolean {
  const [one, other] = [partOf(a), partOf(b)];
  if (one === null || other === null) return false;
  const { similarity, link } = compareParts(one, other, habitOf(a.read, b.read), names);
  return link !== 'given name' && similarity >= SAME_SOUNDS;
}
