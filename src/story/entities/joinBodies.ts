import { groupBy } from '../../text/group-by.js';
import { bodyWords } from './bodyWords.js';
import { countryOf, type EntityLexicon } from './entityLexicon.js';
import { type Form, type Join, plainKey } from './readForms.js';

/** One word says of what kind a body is, not which ("ministry"); the name of its country or town does not count. */
const FEWEST_WORDS = 2;
/** The name of a country or town before or behind that of its body has at most so many words. */
const LONGEST_OWNER = 4;

/** A name of a body, parted: "Pellavia's Interior Ministry" is the interior ministry of Pellavia. */
interface Body {
  readonly form: Form;
  /** Its words but for its owner and those that link, in the order of the alphabet. */
  readonly kind: string;
  /** Key of the country or town that it belongs to; null where that is not said. */
  readonly owner: string | null;
}

/**
 * Joins the names of one body with and without the country or town that it belongs to ("Pellavia's Interior Ministry",
 * "Ministry of the Interior"), unless the story has such a body of two owners; and a bare description with the body
 * of its kind that the same article named last ("the Interior Ministry … the ministry").
 *
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason; none for a kind of one word ("the ministry of Pellavia")
 */
export function joinBodies(forms: readonly Form[], lexicon: EntityLexicon): readonly Join[] {
  const places = placeNames(forms);
  const bodies = forms.filter(isBody).map((form) => partBody(form, places, lexicon));
  return [...joinOwned(bodies.filter(({ form }) => isNamed(form))), ...joinBare(forms, bodies, lexicon)];
}

const isBody = ({ lane, type }: Form): boolean =>
  lane === 'organisation' || (lane === 'nominal' && type === 'organisation');

// With a capital a description of a body names it: "the Interior Ministry".
const isNamed = ({ lane, words }: Form): boolean => lane === 'organisation' || /\p{Lu}/u.test(words);

// From the words of a country or town in the story to its key.
function placeNames(forms: readonly Form[]): ReadonlyMap<string, string> {
  const places = forms.filter(({ lane }) => lane === 'place' || lane === 'country');
  return new Map(places.map(({ words, key }) => [plainKey(words), key]));
}

function partBody(form: Form, places: ReadonlyMap<string, string>, lexicon: EntityLexicon): Body {
  const words = plainKey(form.words.replace(/[’']s\b/gu, '')).split(' ');
  const ownerOf = (some: readonly string[]): string | null => {
    const name = some.join(' ');
    return countryOf(name, lexicon) ?? places.get(name) ?? null;
  };
  const isLink = (word: string): boolean => lexicon.names.organisationStopwords.has(word);
  for (let size = Math.min(LONGEST_OWNER, words.length - 1); size > 0; size -= 1) {
    const ends = isLink(words.at(-size - 1) ?? '') ? ownerOf(words.slice(-size)) : null;
    const owner = ends ?? ownerOf(words.slice(0, size));
    if (owner === null) continue;
    const rest = ends === null ? words.slice(size) : words.slice(0, -size);
    return { form, kind: bodyWords(rest, lexicon).join(' '), owner };
  }
  return { form, kind: bodyWords(words, lexicon).join(' '), owner: null };
}

function joinOwned(bodies: readonly Body[]): readonly Join[] {
  const kinds = groupBy(
    bodies.filter(({ kind }) => kind.split(' ').length >= FEWEST_WORDS),
    ({ kind }) => kind,
  );
  return [...kinds.values()].flatMap((same) => {
    const owners = new Set(same.flatMap(({ owner }) => owner ?? []));
    const groups = owners.size > 1 ? [...groupBy(same, ({ owner }) => owner ?? '').values()] : [same];
    return groups.flatMap(([first, ...others]) =>
      others.flatMap(({ form }): readonly Join[] => {
        if (first === undefined || form.key === first.form.key) return [];
        const why = `“${form.words}” and “${first.form.words}” are one body: the story has no other of this kind.`;
        return [{ a: first.form.index, b: form.index, why }];
      }),
    );
  });
}

// "The ministry" is the ministry named last before it; "the court" is not beside "a regional court".
function joinBare(forms: readonly Form[], bodies: readonly Body[], lexicon: EntityLexicon): readonly Join[] {
  const byArticle = groupBy(bodies, ({ form }) => form.article);
  return forms.flatMap((form) => {
    if (form.lane !== 'nominal' || form.type !== 'organisation' || form.key.includes(' ')) return [];
    const head = lexicon.respell(form.key);
    const named = (byArticle.get(form.article) ?? []).filter(
      (body) => body.form !== form && body.kind !== head && headOf(body.form.words, lexicon) === head,
    );
    const meant = new Set(form.mentions.map(({ start }) => lastBefore(start, named)));
    const [only] = meant;
    if (only === undefined || meant.size > 1 || !isNamed(only.form)) return [];
    const why = `“${form.words}” stands for “${only.form.words}”, named before it in its article.`;
    return [{ a: only.form.index, b: form.index, why }];
  });
}

function lastBefore(offset: number, bodies: readonly Body[]): Body | undefined {
  const ends = bodies.flatMap((body) =>
    body.form.mentions.filter(({ end }) => end <= offset).map(({ end }) => ({ body, end })),
  );
  return ends.reduce<{ body: Body; end: number } | undefined>(
    (last, one) => (last === undefined || one.end > last.end ? one : last),
    undefined,
  )?.body;
}

// The last word of a name, or the last before what links the rest: "Ministry of the Interior", "Interior Ministry".
function headOf(words: string, { names, respell }: EntityLexicon): string {
  const parts = plainKey(words).split(' ');
  const link = parts.findIndex((word, i) => i > 0 && names.organisationStopwords.has(word));
  return respell(parts.at(link > 0 ? link - 1 : -1) ?? '');
}
