import { groupBy, groupByEach } from '../../text/group-by.js';
import { roughKeys } from '../../text/transliteration-sounds.js';
import { type DisjointSets, disjointSets } from '../../text/union-find.js';
import { canShorten, gendersDiffer, nameParts, partsAgree, surnameOf } from './comparePersons.js';
import { firstOfEach, joinEqual } from './joinNames.js';
import { compareNames, scoreNames } from './matchNames.js';
import type { NameLexicon } from './nameLexicon.js';
import type { Form, Join } from './readForms.js';
import type { NamePart } from './readName.js';

/** In one story two full names count as one from here on; see matchNames for the scale. */
const FULL_NAME_THRESHOLD = 0.8;
/** Of two people with one surname, the bare surname is the one who is mentioned this many times more often. */
const DOMINANCE = 4;

/** What is known while short forms are joined. */
interface Known {
  readonly lexicon: NameLexicon;
  readonly sets: DisjointSets;
  /** How often each set of forms is mentioned, by the smallest form of the set. */
  readonly mentions: ReadonlyMap<number, number>;
}

/**
 * Joins the forms that name one person. Full names are compared by all their parts, across articles. Then, in each
 * article, a surname, a title with a surname or an initial with a surname goes with the full name that stands there;
 * what is left goes with a full name of another article, or with its like. Only forms that share a rough key are
 * compared, and of equal forms only the first.
 *
 * @param forms the forms of the lane `person`, in reading order
 * @returns joins by form index, each with its reason
 */
export function joinPersons(forms: readonly Form[], lexicon: NameLexicon): readonly Join[] {
  const people = forms.filter((form) => nameParts(form).length > 0);
  const full = people.filter(isFull);
  const short = people.filter((form) => !isFull(form));
  const sets = disjointSets(Math.max(0, ...people.slice(-1).map((form) => form.index)) + 1);
  const joinInSets = (joins: readonly Join[]): readonly Join[] => {
    for (const { a, b } of joins) sets.union(a, b);
    return joins;
  };
  const distinct = firstOfEach(full);
  const named = joinInSets([
    ...joinEqual(full),
    ...joinFullNames(distinct, lexicon),
    ...joinSecondSurnames(distinct, lexicon),
  ]);
  const home = joinInSets(joinAtHome(full, short, { lexicon, sets, mentions: countMentions(people, sets) }));
  const settled = new Set(home.map((join) => join.b));
  const rest = short.filter((form) => !settled.has(form.index));
  return [...named, ...home, ...joinAway(full, rest, { lexicon, sets, mentions: countMentions(people, sets) })];
}

const isFull = (form: Form): boolean => nameParts(form).length >= 2;

function countMentions(people: readonly Form[], sets: DisjointSets): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const form of people) {
    const set = sets.find(form.index);
    counts.set(set, (counts.get(set) ?? 0) + form.mentions.length);
  }
  return counts;
}

/** Forms by the rough keys of their name parts; a form is under each key once. */
type Blocks = ReadonlyMap<string, readonly Form[]>;

const blocksOf = (people: readonly Form[]): Blocks =>
  groupByEach(people, (form) => new Set(nameParts(form).flatMap(({ sounds }) => sounds.flatMap(keysOf))));

// A translation writes a name with the s of its Greek or Baltic nominative or without (Sambas, Samba).
const keysOf = (sounds: string): readonly string[] => roughKeys(sounds.replace(/(?<=[aeiou])s$/u, ''));

// The forms that share a rough key with the surname of this one, in reading order.
function neighbours(form: Form, blocks: Blocks): readonly Form[] {
  const keys = surnameOf(form).sounds.flatMap(keysOf);
  const found = new Set(keys.flatMap((key) => blocks.get(key) ?? []));
  found.delete(form);
  return [...found].sort((a, b) => a.index - b.index);
}

function joinFullNames(full: readonly Form[], lexicon: NameLexicon): Join[] {
  const blocks = blocksOf(full);
  return full.flatMap((form) =>
    neighbours(form, blocks)
      .filter((other) => other.index < form.index && !gendersDiffer(form, other))
      .filter((other) => scoreNames(form.read, other.read, lexicon) >= FULL_NAME_THRESHOLD)
      .map((other) => ({ a: other.index, b: form.index, why: fullNameSentence(other, form, lexicon) })),
  );
}

// A name with a second surname ("Ana Duarte Rial") and without, as in the Spanish and Portuguese world; left alone
// where the story has two that go on from the same name.
function joinSecondSurnames(full: readonly Form[], lexicon: NameLexicon): Join[] {
  const blocks = blocksOf(full);
  return full.flatMap((form) => {
    const [longer, ...others] = neighbours(form, blocks).filter((other) => goesOn(form, other, lexicon));
    if (longer === undefined || others.length > 0) return [];
    const [a, b] = longer.index < form.index ? [longer, form] : [form, longer];
    return [{ a: a.index, b: b.index, why: `“${longer.words}” is “${form.words}” with a second surname.` }];
  });
}

function goesOn(short: Form, long: Form, lexicon: NameLexicon): boolean {
  const [parts, all] = [nameParts(short), nameParts(long)];
  const titles = new Set([short.read.gender, long.read.gender].filter((gender) => gender !== null));
  const isSame = (part: NamePart, i: number): boolean => partsAgree(part, all[i] ?? part, [short, long], lexicon);
  return all.length === parts.length + 1 && titles.size < 2 && parts.every(isSame);
}

function fullNameSentence(a: Form, b: Form, lexicon: NameLexicon): string {
  const { score, why } = compareNames(a.read, b.read, lexicon);
  const telling = why.find((reason) => reason.feature !== 'same part')?.text ?? 'all parts agree.';
  return `“${a.words}” and “${b.words}” are taken for one name (${score.toFixed(2)}): ${telling}`;
}

// In each article short forms go with the full names of that article.
function joinAtHome(full: readonly Form[], short: readonly Form[], known: Known): Join[] {
  const byArticle = groupBy(full, ({ article }) => article);
  const blocks = new Map([...byArticle].map(([article, own]) => [article, blocksOf(own)]));
  return short.flatMap((form) => {
    const own = blocks.get(form.article);
    const chosen = own === undefined ? undefined : chooseFull(form, neighbours(form, own), known);
    return chosen === undefined ? [] : [joinOf(form, chosen)];
  });
}

// What no full name of its own article explains goes with one of the story, or with short forms of the same words.
function joinAway(full: readonly Form[], short: readonly Form[], known: Known): Join[] {
  const fullBlocks = blocksOf(firstOfEach(full));
  const away = firstOfEach(short).flatMap((form) => {
    const chosen = chooseFull(form, neighbours(form, fullBlocks), known);
    return chosen === undefined ? [] : [joinOf(form, chosen)];
  });
  return [...joinEqual(short), ...away];
}

// Where several people bear the surname, it is the one who is mentioned far more often; in their own article else the
// one who was introduced first, since news repeats the given name of the others.
function chooseFull(form: Form, others: readonly Form[], { lexicon, sets, mentions }: Known): Form | undefined {
  const candidates = others.filter((other) => canShorten(form, other, lexicon));
  const bySet = new Map<number, Form>();
  for (const other of candidates) if (!bySet.has(sets.find(other.index))) bySet.set(sets.find(other.index), other);
  const count = (set: number): number => mentions.get(set) ?? 0;
  const [first, second] = [...bySet.keys()].sort((a, b) => count(b) - count(a) || a - b);
  if (first === undefined || second === undefined) return candidates[0];
  if (count(first) >= DOMINANCE * count(second)) return bySet.get(first);
  const [introduced] = candidates;
  return introduced?.article === form.article && introduced.index < form.index ? introduced : undefined;
}

function joinOf(form: Form, full: Form): Join {
  const hasInitial = form.read.parts.some((part) => part.kind === 'initial');
  const how = hasInitial ? 'the initial and the surname agree' : 'the surname agrees';
  const where = form.article === full.article ? 'the same article' : 'another article of the story';
  return { a: full.index, b: form.index, why: `“${form.words}” stands for “${full.words}” of ${where}: ${how}.` };
}
