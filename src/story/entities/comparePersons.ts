import { compareParts, habitOf } from './alignParts.js';
import type { NameLexicon } from './nameLexicon.js';
import type { Form } from './readForms.js';
import type { NamePart } from './readName.js';

/** A surname alone must agree this well. */
const SURNAME_THRESHOLD = 0.82;

/** Takes the form of a person; returns the parts that are names: not initials, particles or patronymics. */
export function nameParts({ read }: Pick<Form, 'read'>): readonly NamePart[] {
  return read.parts.filter((part) => part.kind === 'name' || part.kind === 'filial');
}

/** Takes a form with at least one name part; returns the last, which is the surname in most of the world. */
export function surnameOf(form: Form): NamePart {
  return nameParts(form).at(-1) as NamePart;
}

/**
 * Takes the forms of two persons; says whether titles of a man and a woman contradict, or the endings of surnames that
 * brothers and sisters do not share (-ski and -skaya, -ov and -ova).
 */
export function gendersDiffer(a: Form, b: Form): boolean {
  const titles = [a.read.gender, b.read.gender];
  if (titles[0] !== null && titles[1] !== null && titles[0] !== titles[1]) return true;
  const [one, other] = [surnameOf(a).latin, surnameOf(b).latin];
  return (isFeminine(one) && isMasculine(other)) || (isMasculine(one) && isFeminine(other));
}

const isFeminine = (surname: string): boolean => /(sk|ck)(aya|aia|aja|a)$|(ov|ev|au|ou|av|in|yn)a$/.test(surname);
const isMasculine = (surname: string): boolean => /(sk|ck)(y|i|ii|iy|yi|yy|ij|yj)$|([aeo][vuw]|in|yn)$/.test(surname);

/**
 * Says whether a short form (surname, title and surname, initial and surname) can stand for a full name. A given name
 * alone is enough only where the full name stands in the same article.
 */
export function canShorten(short: Form, full: Form, lexicon: NameLexicon): boolean {
  if (gendersDiffer(short, full) || !initialsFit(short, full, lexicon)) return false;
  const parts = nameParts(full);
  const fits = (part: NamePart): boolean => partsAgree(surnameOf(short), part, [short, full], lexicon);
  const isBare = short.read.parts.every((part) => part.kind !== 'initial');
  return fits(surnameOf(full)) || (isBare && short.article === full.article && parts.some(fits));
}

function initialsFit(short: Form, full: Form, lexicon: NameLexicon): boolean {
  const parts = full.read.parts.filter((part) => part.kind !== 'particle');
  return short.read.parts
    .filter((part) => part.kind === 'initial')
    .every((initial) => parts.some((part) => compareParts(initial, part, 'slavic', lexicon).similarity > 0));
}

/**
 * Takes a part of each of two names, and the names; says whether they are spellings of one surname. Forms of one given
 * name are not: Ivan and Jan as surnames are two.
 */
export function partsAgree(
  a: NamePart,
  b: NamePart,
  [one, other]: readonly [Form, Form],
  lexicon: NameLexicon,
): boolean {
  const pair = compareParts(a, b, habitOf(one.read, other.read), lexicon);
  return pair.link !== 'given name' && pair.similarity >= SURNAME_THRESHOLD;
}
