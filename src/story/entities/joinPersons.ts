import { roughKeys } from '../../text/transliteration-sounds.js';
import { type DisjointSets, disjointSets } from '../../text/union-find.js';
import { compareParts, habitOf } from './alignParts.js';
import { compareNames } from './matchNames.js';
import type { NameLexicon } from './nameLexicon.js';
import type { Form, Join } from './readForms.js';
import type { NamePart } from './readName.js';

/** In one story two full names count as one from here on; see matchNames for the scale. */
const FULL_NAME_THRESHOLD = 0.8;
/** A surname alone must agree this well, or differ by romanisation only. */
const SURNAME_THRESHOLD = 0.82;
/** Of two people with one surname, the bare surname is the one who is mentioned this many times more often. */
const DOMINANCE = 4;

/**
 * Joins the forms that name one person. First within each article: a surname, a title with a surname or an initial with
 * a surname goes with the full name that stands there. Then across articles: full names by comparison of all parts, what
 * is left by surname, unless several people of the story bear it. Forms are compared only within blocks of one rough key.
 *
 * @param forms the forms of the lane `person`, in reading order
 * @returns joins by form index, each with its reason
 */
export function joinPersons(forms: readonly Form[], lexicon: NameLexicon): readonly Join[] {
  const people = forms.filter((form) => nameParts(form).length > 0);
  const blocks = blockBySurname(people);
  const full = people.filter(isFull);
  const short = people.filter((form) => !isFull(form));
  const sets = disjointSets(Math.max(0, ...people.map((form) => form.index)) + 1);
  const joins: Join[] = [];
  const add = (found: readonly Join[]): void => {
    for (const join of found) {
      if (sets.find(join.a) !== sets.find(join.b)) joins.push(join);
      sets.union(join.a, join.b);
    }
  };
  add(full.flatMap((form) => joinFull(form, blocks, lexicon)));
  const home = short.flatMap((form) => joinShort(form, inArticle(form, neighbours(form, blocks)), { sets, lexicon }));
  add(home);
  const settled = new Set(home.map((join) => join.b));
  const rest = short.filter((form) => !settled.has(form.index));
  const away = rest.flatMap((form) => joinShort(form, neighbours(form, blocks), { sets, lexicon }));
  add(away);
  for (const join of away) settled.add(join.b);
  add(
    joinLeftOvers(
      rest.filter((form) => !settled.has(form.index)),
      blocks,
      lexicon,
    ),
  );
  return joins;
}

/** Takes the form of a person; returns the parts that are names: not initials, particles or patronymics. */
function nameParts({ read }: Form): readonly NamePart[] {
  return read.parts.filter((part) => part.kind === 'name' || part.kind === 'filial');
}

const isFull = (form: Form): boolean => nameParts(form).length >= 2;
const surnameOf = (form: Form): NamePart => nameParts(form).at(-1) as NamePart;

function blockBySurname(people: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const blocks = new Map<string, Form[]>();
  for (const form of people) {
    for (const key of new Set(nameParts(form).flatMap((part) => part.sounds.flatMap(roughKeys)))) {
      const block = blocks.get(key);
      if (block) block.push(form);
      else blocks.set(key, [form]);
    }
  }
  return blocks;
}

function neighbours(form: Form, blocks: ReadonlyMap<string, readonly Form[]>): readonly Form[] {
  const keys = surnameOf(form).sounds.flatMap(roughKeys);
  const found = new Set(keys.flatMap((key) => blocks.get(key) ?? []));
  found.delete(form);
  return [...found].sort((a, b) => a.index - b.index);
}

const inArticle = ({ article }: Form, forms: readonly Form[]): readonly Form[] =>
  forms.filter((other) => other.article === article);

function joinFull(form: Form, blocks: ReadonlyMap<string, readonly Form[]>, lexicon: NameLexicon): Join[] {
  return neighbours(form, blocks)
    .filter((other) => other.index < form.index && isFull(other))
    .filter((other) => !gendersDiffer(form, other))
    .map((other) => ({ other, match: compareNames(form.read, other.read, lexicon, true) }))
    .filter(({ match }) => match.score >= FULL_NAME_THRESHOLD)
    .map(({ other, match }) => ({
      a: other.index,
      b: form.index,
      why: `“${other.words}” and “${form.words}” are taken for one name (${match.score.toFixed(2)}): ${sentenceOf(match.why)}`,
    }));
}

function sentenceOf(why: readonly { readonly feature: string; readonly text: string }[]): string {
  const telling = why.filter((reason) => reason.feature !== 'same part');
  const [first] = telling.length > 0 ? telling : why;
  return first?.text ?? '';
}

// Titles of a man and a woman contradict; so do the endings of surnames that sisters and brothers do not share.
function gendersDiffer(a: Form, b: Form): boolean {
  const titles = [a.read.gender, b.read.gender];
  if (titles[0] !== null && titles[1] !== null && titles[0] !== titles[1]) return true;
  const [one, other] = [surnameOf(a).latin, surnameOf(b).latin];
  return (isFeminine(one) && isMasculine(other)) || (isMasculine(one) && isFeminine(other));
}

const isFeminine = (surname: string): boolean => /(sk|ck)(aya|aia|aja|a)$|(ov|ev|au|ou|av|in|yn)a$/.test(surname);
const isMasculine = (surname: string): boolean =>
  /(sk|ck)(y|i|ii|iy|yi|yy|ij|yj|iya)$|([aeo][vuw]|in|yn)$/.test(surname);

interface Known {
  readonly sets: DisjointSets;
  readonly lexicon: NameLexicon;
}

// Joins a short form with the full name it can stand for: the only one, the nearest before it in its own article, or
// the one that is mentioned far more often than any other.
function joinShort(form: Form, others: readonly Form[], { sets, lexicon }: Known): Join[] {
  const candidates = others.filter((other) => isFull(other) && canShorten(form, other, lexicon));
  const groups = new Map<number, Form[]>();
  for (const other of candidates) {
    const root = sets.find(other.index);
    groups.set(root, [...(groups.get(root) ?? []), other]);
  }
  const chosen = groups.size <= 1 ? candidates[0] : dominant([...groups.values()]);
  if (chosen === undefined) return [];
  return [{ a: chosen.index, b: form.index, why: shortSentence(form, chosen) }];
}

function dominant(groups: readonly (readonly Form[])[]): Form | undefined {
  const count = (group: readonly Form[]): number => group.reduce((total, form) => total + form.mentions.length, 0);
  const [first, second] = [...groups].sort((a, b) => count(b) - count(a));
  if (first === undefined || second === undefined) return first?.[0];
  return count(first) >= DOMINANCE * count(second) ? first[0] : undefined;
}

function shortSentence(form: Form, full: Form): string {
  const how = form.read.parts.some((part) => part.kind === 'initial') ? 'the initial and the surname' : 'the surname';
  const where = form.article === full.article ? 'the same article' : 'another article of the story';
  return `“${form.words}” stands for “${full.words}” of ${where}: ${how} agree${how.includes(' and ') ? '' : 's'}.`;
}

function canShorten(short: Form, full: Form, lexicon: NameLexicon): boolean {
  if (gendersDiffer(short, full)) return false;
  const surname = surnameOf(short);
  const parts = nameParts(full);
  const fits = (part: NamePart): boolean => agree(surname, part, [short, full], lexicon);
  const initials = short.read.parts.filter((part) => part.kind === 'initial');
  if (
    !initials.every((initial) => parts.some((part) => compareParts(initial, part, 'slavic', lexicon).similarity > 0))
  ) {
    return false;
  }
  // A given name alone is enough only where the full name stands in the same article.
  return (
    fits(parts.at(-1) as NamePart) || (initials.length === 0 && short.article === full.article && parts.some(fits))
  );
}

function agree(a: NamePart, b: NamePart, [one, other]: readonly [Form, Form], lexicon: NameLexicon): boolean {
  const pair = compareParts(a, b, habitOf(one.read, other.read), lexicon);
  return pair.link === 'given name' ? false : pair.similarity >= SURNAME_THRESHOLD;
}

// Short forms that no full name explains: one surname, however romanised, is one person.
function joinLeftOvers(
  rest: readonly Form[],
  blocks: ReadonlyMap<string, readonly Form[]>,
  lexicon: NameLexicon,
): Join[] {
  const left = new Set(rest);
  return rest.flatMap((form) =>
    neighbours(form, blocks)
      .filter((other) => other.index < form.index && left.has(other) && !gendersDiffer(form, other))
      .filter((other) => agree(surnameOf(form), surnameOf(other), [form, other], lexicon) && initialsAgree(form, other))
      .map((other) => ({
        a: other.index,
        b: form.index,
        why: `“${other.words}” and “${form.words}” have one surname, and nobody else in the story bears it.`,
      })),
  );
}

function initialsAgree(a: Form, b: Form): boolean {
  const initialOf = (form: Form) => form.read.parts.find((part) => part.kind === 'initial')?.latin;
  const [one, other] = [initialOf(a), initialOf(b)];
  return one === undefined || other === undefined || one === other;
}
