import { groupBy, groupByEach } from '../../text/group-by.js';
import { roughKeys } from '../../text/transliteration-sounds.js';
import { compareParts, habitOf } from './alignParts.js';
import { countriesIn, type EntityLexicon } from './entityLexicon.js';
import { scoreNames } from './matchNames.js';
import type { Form, Join } from './readForms.js';

/** From here on two names of organisations or places count as one; see matchNames for the scale. */
const NAME_THRESHOLD = 0.88;
/** A block of more forms is too common a word to compare by. */
const LARGEST_BLOCK = 200;

/**
 * Joins the forms that name one organisation, place or other thing: equal words in any article, spellings of one name,
 * acronyms with what they stand for, and within an article a part of the name that stands for all of it ("the
 * Council").
 *
 * @param forms the forms of one lane, in reading order; of any lane but `person` and `nominal`
 * @returns joins by form index, each with its reason
 */
export function joinNames(forms: readonly Form[], lexicon: EntityLexicon): readonly Join[] {
  return [...joinEqual(forms), ...joinAlike(forms, lexicon), ...joinAcronyms(forms), ...joinParts(forms, lexicon)];
}

/** Takes forms; returns joins of those with equal keys, each with the first of its kind. */
export function joinEqual(forms: readonly Form[]): readonly Join[] {
  const first = new Map<string, Form>();
  return forms.flatMap((form) => {
    const known = first.get(form.key);
    if (known === undefined) first.set(form.key, form);
    return known === undefined ? [] : [{ a: known.index, b: form.index, why: equalSentence(known, form) }];
  });
}

function equalSentence(a: Form, b: Form): string {
  if (a.lane === 'government') return `“${a.words}” and “${b.words}” stand for the government of ${a.key}.`;
  if (a.lane === 'country') return `“${a.words}” and “${b.words}” name ${a.key} or its people.`;
  if (a.words !== b.words && a.lane === 'place') return `“${b.words}” and “${a.words}” are names of one place.`;
  return `“${b.words}” is the same name as “${a.words}”.`;
}

// Equal keys are joined already, so one form of each key is compared.
function joinAlike(forms: readonly Form[], lexicon: EntityLexicon): Join[] {
  return blocksOf(firstOfEach(forms)).flatMap((block) =>
    block.flatMap((form, at) =>
      block
        .slice(0, at)
        .map((other) => ({ other, score: scoreNames(form.read, other.read, lexicon.names) }))
        .filter(({ other, score }) => score >= NAME_THRESHOLD && sameCountries(form, other, lexicon))
        .map(({ other, score }) => ({
          a: other.index,
          b: form.index,
          why: `“${other.words}” and “${form.words}” are taken for one name (${score.toFixed(2)}).`,
        })),
    ),
  );
}

/** Takes forms; returns the first of each key, in order. */
export function firstOfEach(forms: readonly Form[]): readonly Form[] {
  const keys = new Set<string>();
  return forms.filter(({ key }) => !keys.has(key) && keys.add(key));
}

// "Ruritanian Foreign Ministry" and "Foreign Ministry of Syldavia" differ by what sounds alike least: the country.
function sameCountries(a: Form, b: Form, lexicon: EntityLexicon): boolean {
  const countriesOf = (form: Form): string => [...countriesIn(form.words, lexicon)].sort().join();
  return countriesOf(a) === countriesOf(b);
}

function blocksOf(forms: readonly Form[]): readonly (readonly Form[])[] {
  const blocks = groupByEach(
    forms,
    (form) => new Set(form.read.parts.flatMap((part) => part.sounds.flatMap(roughKeys))),
  );
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= LARGEST_BLOCK);
}

function joinAcronyms(forms: readonly Form[]): Join[] {
  const full = new Map<string, Set<string>>();
  const byInitials = new Map<string, Form>();
  for (const form of forms) {
    for (const initials of initialsOf(form)) {
      full.set(initials, (full.get(initials) ?? new Set()).add(form.key));
      if (!byInitials.has(initials)) byInitials.set(initials, form);
    }
  }
  return forms.flatMap((form) => {
    const acronym = acronymOf(form);
    const meant = acronym === '' ? undefined : byInitials.get(acronym);
    if (meant === undefined || meant === form || full.get(acronym)?.size !== 1) return [];
    const why = `“${form.words}” is made of the first letters of “${meant.words}”.`;
    return [{ a: Math.min(meant.index, form.index), b: Math.max(meant.index, form.index), why }];
  });
}

const acronymOf = ({ words }: Form): string => (/^(?:\p{Lu}\.?){2,8}$/u.test(words) ? words.replaceAll('.', '') : '');

function initialsOf({ words, read }: Form): ReadonlySet<string> {
  const parts = words.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  if (parts.length < 2) return new Set();
  const initials = (some: readonly string[]) =>
    some
      .map((part) => part.charAt(0))
      .join('')
      .toUpperCase();
  const capitals = parts.filter((part) => /^[\p{Lu}\p{N}]/u.test(part));
  const all = [initials(parts), initials(capitals), initials(read.parts.map((part) => part.latin))];
  return new Set(all.filter((letters) => letters.length > 1));
}

// A form whose parts are all parts of one longer form before it in the article stands for it.
function joinParts(forms: readonly Form[], lexicon: EntityLexicon): Join[] {
  return [...groupBy(forms, ({ article }) => article).values()].flatMap((own) =>
    own.flatMap((form) => {
      if (!canStandForMore(form)) return [];
      const longer = own.filter((other) => other.lane === form.lane && holds(other, form, lexicon));
      const keys = new Set(longer.map((other) => other.key));
      const [meant] = longer;
      if (meant === undefined || keys.size > 1) return [];
      return [
        { a: meant.index, b: form.index, why: `“${form.words}” stands for “${meant.words}” of the same article.` },
      ];
    }),
  );
}

// A body's name is cut to a word of it; a thing's only where a number says which one is meant ("the A380").
function canStandForMore({ lane, read, words }: Form): boolean {
  return read.parts.length <= 3 && (lane === 'organisation' || (lane === 'named' && /\d/.test(words)));
}

function holds(long: Form, short: Form, lexicon: EntityLexicon): boolean {
  if (long.read.parts.length <= short.read.parts.length || acronymOf(short) !== '') return false;
  const habit = habitOf(long.read, short.read);
  return short.read.parts.every((part) =>
    long.read.parts.some((other) => compareParts(part, other, habit, lexicon.names).similarity >= 0.9),
  );
}
